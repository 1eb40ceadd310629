import Onboarding

extension Session {
  /// Asks a class for its marks, one after the other.
  func callRoll(_ test: ClassTest, _ meaning: Meaning, _ sentence: String) throws -> Reply {
    let directory = try store.directory()
    let ofCohort = directory.allPeople.filter { $0.kind == .hire && $0.cohort?.folded == test.cohort.folded }
    guard !ofCohort.isEmpty else {
      let lines = wording.answers.attention.noSuchCohort(test.cohort, directory.cohorts, speech())
      return say(lines, .refused, ReadingReport(.refuse, of: meaning, question: lines.joined(separator: " ")))
    }
    let present = ofCohort.filter { hire in
      (hire.startDate.map { $0 <= test.takenOn } ?? false) && (hire.endDate.map { $0 > test.takenOn } ?? true)
    }
    let people = try present.filter { try takes($0, test.module, directory) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    guard let first = people.first,
      let module = directory.catalogue.curriculum(for: first)?.modules.first(where: { $0.id == test.module })
        ?? directory.catalogue.module(test.module)
    else {
      let lines = words.nobodyTakes(test, speech())
      return say(lines, .refused, ReadingReport(.refuse, of: meaning, question: lines.joined(separator: " ")))
    }
    let roll = RollCall(test, module, people)
    ask(.roll(roll, meaning, sentence: sentence))
    let notAsked = mode == .writing && consent == .withheld ? [wording.notAsked] : []
    let lines = words.opening(roll, speech()) + [words.question(roll, speech())]
    return say(lines + notAsked, .asking, ReadingReport(.ask, of: meaning, question: lines.joined(separator: "\n")))
  }

  private var words: RollCallWords { wording.answers.attention.roll }

  /// Whether a module is part of somebody's plan.
  private func takes(_ person: Person, _ module: Module.ID, _ directory: Directory) throws -> Bool {
    guard let dossier = try store.dossier(of: person.id) else { return false }
    return Plan(of: dossier, under: directory.catalogue.curriculum(for: person), in: directory.catalogue)[module] != nil
  }

  /// Takes a line as one person's marks, or as a step of the roll call.
  func answer(_ roll: RollCall, _ line: Line, _ meaning: Meaning, _ sentence: String) -> Reply {
    var roll = roll
    let word = line.words.count == 1 ? line.words[0].folded : line.words.isEmpty ? "" : "…"
    guard roll.person != nil || word == "<" else { return decide(roll, word, meaning, sentence) }
    switch word {
    case "", "skip", "salta", "-": roll.skip()
    case "<", "back", "atras": roll.goBack()
    case "done", "fin", "listo", "ya": roll.end()
    default:
      guard let marks = marks(in: line) else { return again(roll, [words.noScore], meaning, sentence) }
      let most = roll.most(of: marks)
      guard (0...most).contains(marks.marks) else {
        return again(roll, Array(wording.refusal(.scoreOutside(marks: marks.marks, max: most), speech()).prefix(1)), meaning, sentence)
      }
      roll.note(marks)
    }
    return roll.person == nil ? close(roll, meaning, sentence) : again(roll, [], meaning, sentence)
  }

  private func marks(in line: Line) -> Marks? {
    guard let scene = try? scene() else { return nil }
    let matches = Slot<Marks>.score.blank.scan(Place(line: line, start: 0, scene: scene, tolerance: .exact))
    guard let match = matches.first(where: { $0.count == line.words.count }), case .value(let value) = match.found else { return nil }
    return value as? Marks
  }

  private func again(_ roll: RollCall, _ lines: [String], _ meaning: Meaning, _ sentence: String) -> Reply {
    ask(.roll(roll, meaning, sentence: sentence))
    return say(lines + [words.question(roll, speech())], .asking, ReadingReport(.ask, of: meaning))
  }

  /// Shows what would be recorded, and asks once for all of it.
  private func close(_ roll: RollCall, _ meaning: Meaning, _ sentence: String) -> Reply {
    open = nil
    guard !roll.told.isEmpty else { return say([words.nothing], .answered) }
    guard consent != .given else { return write(roll, meaning, sentence) }
    ask(.roll(roll, meaning, sentence: sentence))
    let lines = words.summary(roll, speech())
    return say(lines, .asking, ReadingReport(.confirm, of: [meaning], changes: roll.changes, question: lines.joined(separator: "\n")))
  }

  /// Takes the answer to the summary: what is about people nobody named wants a word.
  private func decide(_ roll: RollCall, _ word: String, _ meaning: Meaning, _ sentence: String) -> Reply {
    if OpenQuestion.yesWords.contains(word) {
      open = nil
      return write(roll, meaning, sentence)
    }
    guard word.isEmpty || OpenQuestion.noWords.contains(word) else { return say([wording.notAnAnswer], .asking) }
    open = nil
    return say([wording.declined], .answered)
  }

  private func write(_ roll: RollCall, _ meaning: Meaning, _ sentence: String) -> Reply {
    let marks = roll.told.map { "\($0.person.name) \(language.figure.plain($0.marks.marks))" }.joined(separator: ", ")
    return trying(meaning) { try record(roll.changes, [meaning], "\(sentence): \(marks)") }
  }
}
