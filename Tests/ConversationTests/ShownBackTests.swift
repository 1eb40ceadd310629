import Onboarding
import Support
import Testing

@testable import Conversation
@testable import Documents

/// Whatever is typed as a name or a note comes back exactly, or with what would be hidden made visible.
@Suite struct ShownBack {
  private static let texts = (NaughtyLines.own + NaughtyLines.blns).filter { text in
    !text.contains { "\"“”".contains($0) } && text.contains { !$0.isWhitespace } && text.count <= 400 && !text.contains(where: \.isNewline)
  }

  private static func batches(_ texts: [String]) -> [ArraySlice<String>] {
    stride(from: 0, to: texts.count, by: 20).map { texts[$0..<min($0 + 20, texts.count)] }
  }

  /// Without blanks, which a narrow terminal puts where it breaks a line.
  private static func bare(_ text: String) -> String {
    String(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
  }

  private static func isShown(_ text: String, in lines: [String]) -> Bool {
    let wanted = Array(bare(VisibleText.shown(text)).unicodeScalars)
    let shown = Array(bare(lines.joined()).unicodeScalars)
    return shown.indices.contains { shown[$0...].starts(with: wanted) }
  }

  @Test func namesAreShownBack() throws {
    var (hired, lost) = (0, [String]())
    for batch in Self.batches(Self.texts) {
      let store = try Office.store()
      let desk = Desk(store: store)
      for text in batch {
        let known = Set(store.directory().allPeople.map(\.id))
        let reply = desk.session.reply(to: "hire \"\(text)\" as sdr starting monday")
        desk.session.dropQuestion()
        guard reply.outcome == .done, let person = store.directory().allPeople.first(where: { !known.contains($0.id) }) else { continue }
        hired += 1
        // Names that are typed all in small letters get capitals.
        let isKept = [text, Person.properName(text)].map(Self.bare).contains(Self.bare(person.name))
        let status = Desk.text(of: desk.session.reply(to: "status of \"\(person.id.text)\""))
        let isShown = Self.isShown(person.name, in: Desk.text(of: reply)) && Self.isShown(person.name, in: status)
        if !isKept || !isShown {
          lost.append("\(text.debugDescription) \(person.name.debugDescription) \(Desk.text(of: reply)) \(status.prefix(2))")
        }
      }
    }
    #expect(hired > 150)
    #expect(lost.isEmpty, "\(lost.joined(separator: "\n"))")
  }

  @Test func notesAreShownBack() throws {
    var (noted, lost) = (0, [String]())
    for batch in Self.batches(Self.texts) {
      let store = try Office.store()
      let desk = Desk(store: store)
      for text in batch {
        let before = store.dossier(of: "marta-ruiz")?.notes.count ?? 0
        let reply = desk.session.reply(to: "note on marta ruiz: \(text)")
        desk.session.dropQuestion()
        let notes = store.dossier(of: "marta-ruiz")?.notes ?? []
        guard reply.outcome == .done, notes.count > before, let note = notes.last else { continue }
        noted += 1
        let history = Desk.text(of: desk.session.reply(to: "history of marta ruiz"))
        if !Self.isShown(note.text, in: Desk.text(of: reply)) || !Self.bare(text).contains(Self.bare(note.text)) {
          lost.append("\(text.debugDescription) \(note.text.debugDescription) \(Desk.text(of: reply)) \(history.prefix(3))")
        }
      }
    }
    #expect(noted > 150)
    #expect(lost.isEmpty, "\(lost.joined(separator: "\n"))")
  }
}
