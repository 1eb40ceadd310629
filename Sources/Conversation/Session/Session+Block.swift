import Documents
import Onboarding

extension Session {
  /// Records the lines of a paste as one: all of them or none, and one undo takes them back.
  ///
  /// - Returns: `nil` where a line is anything but a plain record, or needs a line before it; they are then said one after the other.
  public func reply(toAll lines: [String]) -> Reply? {
    guard guest == nil, open == nil, mode == .writing, (try? look()) != nil, let scene = try? scene() else { return nil }
    var changes: [Change] = []
    var facts: [Meaning] = []
    for line in lines {
      let meanings = Reading(of: Line(line), in: scene, expecting: false).meanings.filter { $0.isCredible(on: Line(line), in: scene) }
      guard meanings.count == 1, let meaning = meanings.first, meaning.firstOpen == nil, meaning.standIn(on: Line(line)) == nil,
        meaning.mood(of: LooseLine(Line(line))).allows(meaning.command)
      else { return nil }
      guard case .tell(let told) = meaning.intent(in: scene), doubts(about: told).isEmpty else { return nil }
      changes += told
      facts.append(meaning)
    }
    do { return try record(changes, facts, lines.joined(separator: "\n")) } catch { return excuse(error, nil) }
  }

  /// Drops the question that is open, as ^C does.
  public func dropQuestion() {
    open = nil
    guest?.session.dropQuestion()
  }

  /// What to say when a paste stops at a question, so that its next line is not taken for the answer; `nil` where nothing is left of it.
  public func stopNotice(after line: Int, of count: Int) -> Document? {
    guard line < count else { return nil }
    let rest = count - line
    return document([
      language.pick(
        "I stopped there: \(English.count(rest, "line", "lines")) of what was pasted \(rest == 1 ? "is" : "are") left unsaid.",
        "Me detuve ahí: de lo pegado \(rest == 1 ? "queda" : "quedan") \(Spanish.count(rest, "línea", "líneas")) sin decir.")
    ])
  }

  /// What to say at the beginning where the store is open for reading only; `nil` otherwise.
  public func readOnlyNotice() -> Document? {
    guard isReadOnly else { return nil }
    return document([
      language.pick(
        "The store is open for reading only: I answer, and record nothing.",
        "Los datos están abiertos solo para leer: respondo, y no registro nada.")
    ])
  }
}
