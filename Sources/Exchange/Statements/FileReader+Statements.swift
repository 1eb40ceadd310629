import Documents
import Onboarding

extension ImportFile {
  /// Whether the name is that of a file of JSON: learning records.
  var isJSON: Bool {
    let name = name.lowercased()
    return [".json", ".ndjson", ".jsonl"].contains { name.hasSuffix($0) }
  }

  /// Whether the first object of the file has the makings of a statement.
  func beginsWithStatement() throws -> Bool {
    do throws(CSVFault) {
      var pieces = try ObjectSplitter(path: path)
      guard let first = try pieces.next() else { return false }
      guard let json = try? JSON(parsing: first.bytes) else { return true }  // what is wrong with it is told later
      return json["actor"] != nil || json["verb"] != nil
    } catch { throw error.described(path: path) }
  }
}

/// What is remembered while the statements of one file are read.
private struct StatementTally {
  var ids: Set<String> = []
  var voided: Set<String> = []
  /// Where the records of a statement stand in the batch.
  var places: [String: [Int]] = [:]
  var enrolments: [Fact.Key: Int] = [:]
  var passed = PassedRows()
  var beginnings: [Int: Int64] = [:]
  var attempts: [AttemptPlace] = []
  var rows = 0
}

extension FileReader {
  /// Adds the statements of a file of learning records.
  ///
  /// - Throws: `FileFault` for a file that is no list of objects; `Trouble` where the system does not let it be read.
  mutating func take(statements file: ImportFile) throws {
    do {
      try read(statements: file)
    } catch let fault as CSVFault {
      throw fault.described(path: file.path)
    }
  }

  private mutating func read(statements file: ImportFile) throws {
    beginRejected(file, header: ["statement"])
    let before = rejectedTotal
    var pieces = try ObjectSplitter(path: file.path)
    var tally = StatementTally()
    while let piece = try pieces.next() {
      tally.rows += 1
      if tally.rows % 1024 == 0 { try look(pieces.progress, file) }
      do throws(RowFault) { try take(piece, &tally) } catch {
        reject(piece, file, error)
      }
    }
    guard tally.rows > 0 else { throw FileFault.empty(path: file.path) }
    let voided = Set(tally.voided.flatMap { tally.places[$0] ?? [] })
    let surplus = surplus(of: tally.attempts.filter { !voided.contains($0.place) })
    for attempt in tally.attempts where surplus.contains(attempt.place) {
      tally.beginnings[attempt.place] = nil
      tally.passed.pass(.otherAttempts, line: attempt.line)
    }
    order(tally.beginnings)
    drop(voided.union(surplus))
    keepRejected()
    files.append(
      ImportReport.File(
        name: file.name, kind: .assessments, rows: tally.rows, rejected: rejectedTotal - before,
        reading: ImportReport.Reading(program: "xAPI", columns: Self.readOfStatements), passed: tally.passed.finish()))
  }

  private static let readOfStatements = [
    ImportRequest.ColumnSource(column: "person", source: "actor"), ImportRequest.ColumnSource(column: "module", source: "object"),
    ImportRequest.ColumnSource(column: "score", source: "raw of max, else scaled from 0 to 1"),
  ]

  private mutating func take(_ piece: ObjectSplitter.Piece, _ tally: inout StatementTally) throws(RowFault) {
    let statement = try Statement(Self.parsed(piece))
    if let id = statement.id, !tally.ids.insert(id).inserted { return tally.passed.pass(.repeated, line: piece.line) }
    if let voided = statement.voids { tally.voided.insert(voided) }
    guard !statement.activity.isEmpty, statement.score != nil || statement.progress != nil else {
      return tally.passed.pass(.unrecorded, line: piece.line)
    }
    guard !statement.learner.contains(where: directory.isForgotten) else { return tally.passed.pass(.forgotten, line: piece.line) }
    let person = try learner(statement)
    guard let module = statement.activity.compactMap({ module(called: $0) }).first else {
      throw .refused(.unknownModule(Module.ID(folding: statement.activity[0])))
    }
    let day = try statement.day()
    let first = batch.facts.count
    if let score = statement.score {
      let version = version(of: module.id, for: person)
      let fact = Fact.assessment(Assessment(person, module.id, version, marks: score.marks, max: score.max, takenOn: day))
      try judge(fact, [])
      if request.attempts != nil {
        tally.attempts.append(AttemptPlace(place: batch.facts.count, minute: statement.minute, line: piece.line))
      }
      if let minute = statement.minute { tally.beginnings[batch.facts.count] = minute }
      add(fact)
    }
    if let progress = statement.progress, let day { try enrol(person, module, progress, day, &tally) }
    if let id = statement.id { tally.places[id] = Array(first..<batch.facts.count) }
  }

  static func parsed(_ piece: ObjectSplitter.Piece) throws(RowFault) -> JSON {
    do throws(JSON.Mistake) { return try JSON(parsing: piece.bytes) } catch {
      if case .duplicateKey(let key) = error.reason {
        throw .unreadable(column: "statement", text: key, expected: "key that is there once")
      }
      throw .unreadable(column: "statement", text: "byte \(piece.byte + error.offset)", expected: "JSON")
    }
  }

  private mutating func learner(_ statement: Statement) throws(RowFault) -> Person.ID {
    for name in statement.learner {
      let fits = directory.people(called: name)
      if fits.count == 1 { return fits[0].id }
      guard fits.isEmpty else { throw .ambiguousPerson(column: "actor", text: name, fits: fits.map { "\($0.name) (\($0.id))" }) }
    }
    guard let name = statement.learner.first else { throw .blank(column: "actor.mbox") }
    return try people.person(name, column: "actor", in: directory)
  }

  /// Notes that a module was begun or completed; several statements about one make one record.
  private mutating func enrol(
    _ person: Person.ID, _ module: Module, _ progress: Statement.Progress, _ day: Day, _ tally: inout StatementTally
  ) throws(RowFault) {
    var enrolment = Enrolment(person, module.id, version(of: module.id, for: person))
    let key = Fact.enrolment(enrolment).key
    let known = tally.enrolments[key]
    if let known, case .enrolment(let before) = batch.facts[known] { enrolment = before }
    switch progress {
    case .started: enrolment.startedOn = min(enrolment.startedOn ?? day, day)
    case .completed: enrolment.completedOn = min(enrolment.completedOn ?? day, day)
    }
    try judge(.enrolment(enrolment), [])
    if let known { return replace(known, with: .enrolment(enrolment)) }
    tally.enrolments[key] = batch.facts.count
    add(.enrolment(enrolment))
  }
}

extension Statement {
  enum Progress { case started, completed }

  /// What the statement says of the module's progress, or `nil` for nothing.
  var progress: Progress? {
    if completion == true || verb == "completed" || verb == "passed" || verb == "mastered" { return .completed }
    return ["attempted", "initialized", "launched", "registered", "started"].contains(verb) ? .started : nil
  }

  func day() throws(RowFault) -> Day? {
    guard let timestamp else { return nil }
    guard let day = Field.of(timestamp, { $0.day() }) else { throw .unreadable(column: "timestamp", text: timestamp, expected: "date") }
    return Day(number: day)
  }

  /// The minute in which it happened, counted from 1970, to put attempts into order.
  var minute: Int64? {
    guard let timestamp else { return nil }
    return Field.of(timestamp) { field in field.day().map { Int64($0) * 1440 + Int64(field.minuteOfDay ?? 0) } }
  }
}
