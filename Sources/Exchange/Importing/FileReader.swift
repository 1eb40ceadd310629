import Onboarding

/// Reads the files of one import, one after the other, and gathers what they say and what is wrong with their rows.
struct FileReader {
  private var ledger: Ledger<NamesOnly>
  var people: PeopleFinder
  let request: ImportRequest
  private let today: Day
  private let watch: ImportWatch
  private let dealsKnown: () throws -> Set<Deal.ID>
  /// Whether rows are shown as they were understood, because nothing is to be written.
  private let isRehearsal: Bool

  private(set) var batch = Batch()
  var files: [ImportReport.File] = []
  private(set) var rejections: [Rejection] = []
  private(set) var rejectedTotal = 0
  private var knownRoster: Roster?
  /// What the file read last says of its notation, where that was found out while its rows were taken in.
  private var survey: NotationSurvey?
  /// Where people whom nobody knows are listed; beyond the end for those of whom too many came before.
  private var strangers: [String: Int] = [:]
  private(set) var rejected: RejectedRows

  /// How many rows are shown as they were understood.
  static let samplesShown = 3
  /// How many rejected rows are named; the rest are counted.
  static let rejectionsShown = 20

  var directory: Directory { ledger.directory }

  /// A ledger that knows names and nothing else, to judge rows by the rules before the store judges them against what it holds.
  struct NamesOnly: Holdings {
    let directory: Directory
    func fact(_ key: Fact.Key) -> Fact? { nil }
  }

  init(
    _ request: ImportRequest, directory: Directory, today: Day, watch: ImportWatch, rejected: RejectedRows, isRehearsal: Bool = false,
    dealsKnown: @escaping () throws -> Set<Deal.ID>
  ) {
    self.request = request.settled
    self.today = today
    self.watch = watch
    self.rejected = rejected
    self.dealsKnown = dealsKnown
    self.isRehearsal = isRehearsal
    ledger = Ledger(over: NamesOnly(directory: directory), today: today)
    people = PeopleFinder(addsPeople: request.addsPeople)
  }

  /// Adds curricula, which come before everything that refers to them.
  mutating func take(_ curricula: [(name: String, curriculum: Curriculum)]) throws {
    for (name, curriculum) in curricula {
      try ledger.accept(.brought(.curriculum(curriculum)))
      batch.facts.append(.curriculum(curriculum))
      files.append(ImportReport.File(name: name, kind: nil, rows: curriculum.modules.count))
    }
  }

  /// Adds the rows of a CSV file.
  ///
  /// - Throws: `FileFault` for a file that cannot be read as a whole; `Trouble` where the system does not let it be read.
  mutating func take(_ table: TableOnItsWay) throws {
    do {
      let usual = Notation(dates: request.dates?.reading ?? .yearFirst, decimals: request.decimals?.reading ?? .point)
      try read(table, table.separator == .semicolon ? NotationSurvey.notation(of: table, declared: request) : usual)
    } catch let fault as CSVFault {
      throw fault.described(path: table.file.path)
    }
  }

  /// Reads a file in the notation that most files have, and once more in the file's own where a date or number does not read in that.
  private mutating func read(_ table: TableOnItsWay, _ notation: Notation) throws {
    var attempt = self
    var isForeign = try attempt.rows(of: table, notation)
    if isForeign {
      let own = try attempt.survey?.notation(of: table, declared: request) ?? NotationSurvey.notation(of: table, declared: request)
      if own != notation {
        attempt = self
        isForeign = try attempt.rows(of: table, own)
      }
    }
    self = attempt
    rejected.keep()
  }

  /// - Returns: Whether some value did not read and might in another notation.
  private mutating func rows(of table: TableOnItsWay, _ notation: Notation) throws -> Bool {
    let table = table.layout.kind == .assessments ? table.keeping { module(called: $0) != nil } : table
    rejected.begin(table.file)
    rejected.header = table.layout.header.names
    let before = rejectedTotal
    survey = nil
    var gathering = RowGathering(table.layout)
    switch table.layout.kind {
    case .observations: try observations(of: table, notation, &gathering)
    case .deals: try deals(of: table, notation, &gathering)
    default: try facts(of: table, notation, &gathering)
    }
    files.append(
      ImportReport.File(
        name: table.file.name, kind: table.layout.kind, rows: gathering.rows, unknownColumns: table.layout.unknown,
        rejected: rejectedTotal - before, reading: table.layout.reading, columns: table.layout.columns, passed: gathering.passed.finish(),
        likenesses: gathering.lookalikes.pairs(beside: table.file), samples: gathering.samples, sheet: table.sheet))
    try addMissingPeople()
    return gathering.isForeign
  }

  private mutating func addMissingPeople() throws {
    for person in people.added where directory.person(person.id) == nil {
      try ledger.accept(.brought(.person(person)))
      batch.facts.append(.person(person))
    }
  }
}

extension FileReader {
  private mutating func facts(of table: TableOnItsWay, _ notation: Notation, _ gathering: inout RowGathering) throws {
    var reader = try table.readerAfterHeader()
    var sieve = RowSieve(table.layout.header, nextLine: reader.nextLine)
    var repeats = Repeats(after: batch.facts.count)
    let deals = table.layout.kind == .dealStages ? try dealsKnown().union(batch.dealIDs) : []
    while let row = try reader.next() {
      if row.isBlank { continue }
      gathering.rows += 1
      if gathering.rows % ImportWatch.stride == 0 { try watch.look(reader.progress.read, reader.progress.of, table.file.name) }
      guard isRecord(row, table, &sieve, reader.nextLine, &gathering) else { continue }
      do throws(RowFault) {
        try checkShape(of: row, in: table)
        let row = RowReader(row: row, layout: table.layout, notation: notation)
        try take(row, deals, &repeats, &gathering)
      } catch {
        if case .unreadable = error { gathering.isForeign = true }
        reject(row, table.file, error)
      }
    }
    let surplus = surplus(of: gathering.attempts)
    for attempt in gathering.attempts where surplus.contains(attempt.place) {
      gathering.beginnings[attempt.place] = nil
      gathering.pass(.otherAttempts, line: attempt.line)
    }
    order(gathering.beginnings)
    drop(surplus)
    add(gathering.items, of: table.file, &gathering.passed)
  }

  /// Whether a row is a record of the table; one that is not is counted as what it is.
  private mutating func isRecord(
    _ row: Row, _ table: TableOnItsWay, _ sieve: inout RowSieve, _ nextLine: Int, _ gathering: inout RowGathering
  ) -> Bool {
    switch sieve.verdict(row, nextLine: nextLine) {
    case .record: break
    case .passed(let kind):
      gathering.pass(kind, row)
      return false
    case .perhapsFooter:
      if gathering.passed.hold(row) {
        gathering.rows -= 1
        return false
      }
    }
    // A record follows the lines that might have been below the table: they stand within it, and are none.
    for held in gathering.passed.release() {
      gathering.rows += 1
      reject(held, table.file)
    }
    return true
  }

  private mutating func take(
    _ row: RowReader, _ deals: Set<Deal.ID>, _ repeats: inout Repeats, _ gathering: inout RowGathering
  ) throws(RowFault) {
    guard !isAboutForgotten(row) else { return gathering.pass(.forgotten, row.row) }
    switch try reading(row) {
    case .passed(let kind): return gathering.pass(kind, row.row)
    case .fact(let fact): try take(fact, of: row, deals, &repeats, &gathering)
    case .facts(let facts):
      if facts.isEmpty { return gathering.pass(.ungraded, row.row) }
      for fact in facts { try take(fact, of: row, deals, &repeats, &gathering) }
    }
    if isRehearsal, gathering.samples.count < Self.samplesShown { gathering.samples.append(row.understood) }
    gathering.lookalikes.take(row.row)
  }

  private mutating func take(
    _ fact: Fact, of row: RowReader, _ deals: Set<Deal.ID>, _ repeats: inout Repeats, _ gathering: inout RowGathering
  ) throws(RowFault) {
    try addMissing()
    let fact = directory.withoutForgottenNames(fact)
    try judge(fact, deals)
    if case .assessment(let assessment) = fact { note(assessment, of: row, &gathering) }
    try append(fact, row.row.line, &repeats)
  }

  private func note(_ assessment: Assessment, of row: RowReader, _ gathering: inout RowGathering) {
    if let beginning = row.beginning { gathering.beginnings[batch.facts.count] = beginning }
    if request.attempts != nil {
      gathering.attempts.append(AttemptPlace(place: batch.facts.count, minute: row.beginning, line: row.row.line))
    }
    guard !row.layout.items.isEmpty else { return }
    let marks = row.layout.items.map { ($0, row.mark(inColumn: $0.column)) }
    gathering.items.append(AttemptItems(assessment: assessment, minute: row.beginning ?? 0, line: row.row.line, marks: marks))
  }

  /// Adds the marks on questions, their attempts numbered in the order in which they began.
  private mutating func add(_ items: [AttemptItems], of file: ImportFile, _ passed: inout PassedRows) {
    var attempts: [Person.ID: Int] = [:]
    for attempt in counted(items) {
      let it = attempt.assessment
      attempts[it.person, default: 0] += 1
      for (item, found) in attempt.marks {
        let mark = found ?? (request.unanswered == .zero ? 0 : nil)
        if found == nil, mark != nil { passed.pass(.zeroed, line: attempt.line) }
        let fact = Fact.item(
          ItemMark(
            it.person, it.module, it.version, phase: it.phase, attempt: it.attempt ?? attempts[it.person, default: 1],
            item: ItemMark.ID(item.label), mark: mark, max: item.max, text: nil, takenOn: it.takenOn))
        do throws(RowFault) {
          try judge(fact, [])
          batch.facts.append(fact)
        } catch { reject(nil, file, error, line: attempt.line) }
      }
    }
  }

  /// Puts attempts into the order in which they began, so that the first of a person is numbered as the first.
  mutating func order(_ beginnings: [Int: Int64]) {
    let places = beginnings.keys.sorted()
    let ordered = places.sorted { (beginnings[$0] ?? 0, $0) < (beginnings[$1] ?? 0, $1) }.map { batch.facts[$0] }
    for (place, fact) in zip(places, ordered) { batch.facts[place] = fact }
  }

  private mutating func append(_ fact: Fact, _ line: Int, _ repeats: inout Repeats) throws(RowFault) {
    if let repeated = try repeats.index(of: fact, line: line, in: batch.facts) {
      if case .activity(let more) = fact { batch.facts.count(more, into: repeated) }
    } else {
      batch.facts.append(fact)
    }
  }

  /// People whom the row just read has added come before the row in the batch.
  private mutating func addMissing() throws(RowFault) {
    guard let last = people.added.last, directory.person(last.id) == nil else { return }
    do { try addMissingPeople() } catch let refusal as Refusal { throw .refused(refusal) } catch {
      preconditionFailure("a ledger over names alone throws refusals only: \(error)")
    }
  }

  private func checkShape(of row: Row, in table: TableOnItsWay) throws(RowFault) {
    guard row.count != row.expected, !row.hasBlankTail, row.count > row.expected || !table.isSheet else { return }
    throw .ragged(fields: row.count, expected: row.expected)
  }

  mutating func judge(_ fact: Fact, _ deals: Set<Deal.ID>) throws(RowFault) {
    do {
      switch fact {
      case .person, .candidate: try ledger.accept(.brought(fact))
      case .dealStage(let entered): guard deals.contains(entered.deal) else { throw Refusal.unknownDeal(entered.deal) }
      default: try ledger.check(fact)
      }
    } catch let refusal as Refusal {
      throw .refused(refusal)
    } catch {
      preconditionFailure("a ledger over names alone throws refusals only: \(error)")
    }
  }

  private mutating func deals(of table: TableOnItsWay, _ notation: Notation, _ gathering: inout RowGathering) throws {
    var reader = try table.readerAfterHeader()
    var sieve = RowSieve(table.layout.header, nextLine: reader.nextLine)
    var histories = Repeats(after: batch.facts.count)
    var intake = DealIntake(table.layout, notation, expecting: reader.progress.of / ImportWatch.usualDealBytes)
    var survey = NotationSurvey()
    while let row = try reader.next() {
      if row.isBlank { continue }
      gathering.rows += 1
      if gathering.rows % ImportWatch.stride == 0 { try watch.look(reader.progress.read, reader.progress.of, table.file.name) }
      guard isRecord(row, table, &sieve, reader.nextLine, &gathering) else {
        survey.take(row, table.layout)
        continue
      }
      do throws(RowFault) {
        try checkShape(of: row, in: table)
        let row = RowReader(row: row, layout: table.layout, notation: notation)
        if !takesAsUsual(row.row, &intake, reader.progress.of) {
          survey.take(row.row, table.layout)
          guard !isAboutForgotten(row) else {
            gathering.pass(.forgotten, row.row)
            continue
          }
          try take(odd: row, into: &intake)
        }
        if !table.layout.each.isEmpty { for stage in try stages(within: row) { try append(stage, row.row.line, &histories) } }
        if isRehearsal, gathering.samples.count < Self.samplesShown { gathering.samples.append(row.understood) }
        gathering.lookalikes.take(row.row)
      } catch {
        if case .unreadable = error { gathering.isForeign = true }
        if case .ragged = error { survey.take(row, table.layout) }
        reject(row, table.file, error)
      }
    }
    if intake.hasPoint { survey.takePoint() }
    self.survey = intake.tellsNotation || !table.layout.each.isEmpty ? nil : survey
    batch.deals = batch.deals.isEmpty ? intake.finish() : batch.deals + intake.finish()
  }

  /// Whether a row is taken in as it is. In a large file owners are looked up by their identifiers first.
  @inline(__always)
  private mutating func takesAsUsual(_ row: Row, _ intake: inout DealIntake, _ size: Int) -> Bool {
    if intake.takesAsUsual(row) { return true }
    guard size > Self.largeFile, let roster = roster() else { return false }
    intake.meetOwner(of: row, in: roster)
    return intake.takesAsUsual(row)
  }

  /// Everybody in brief, read once.
  private mutating func roster() -> Roster? {
    if let knownRoster { return knownRoster }
    knownRoster = directory.roster
    return knownRoster
  }

  /// Bytes of a file from which on it pays to read who there is, rather than to look each up.
  private static let largeFile = 1 << 20

  /// Takes a deal that has to be looked at more closely.
  private mutating func take(odd row: RowReader, into intake: inout DealIntake) throws(RowFault) {
    let deal = try deal(row)
    try addMissing()
    try judge(.deal(deal), [])
    try intake.take(deal, from: row.row)
  }

  private mutating func observations(of table: TableOnItsWay, _ notation: Notation, _ gathering: inout RowGathering) throws {
    var reader = try table.readerAfterHeader()
    var rows = ObservationRows(table.layout, notation, today: today)
    rows.reserve(reader.progress.of / ImportWatch.usualRowBytes)
    let roster = reader.progress.of > Self.largeFile ? roster() : nil
    let directory = directory
    var sieve = RowSieve(table.layout.header, nextLine: reader.nextLine)
    var count = 0
    while let row = try reader.next() {
      count &+= 1
      if count % ImportWatch.stride == 0 { try watch.look(reader.progress.read, reader.progress.of, table.file.name) }
      do throws(RowFault) {
        try checkShape(of: row, in: table)
        try rows.take(row, finder: &people, directory: directory, roster)
        if !gathering.passed.held.isEmpty { for held in gathering.passed.release() { reject(held, table.file) } }
      } catch {
        // Only what is no sound record is asked whether it is a record at all: there are millions of the others.
        gathering.rows += 1
        if row.isBlank || !isRecord(row, table, &sieve, reader.nextLine, &gathering) {
          count &-= 1
          continue
        }
        if case .unreadable = error { gathering.isForeign = true }
        if error.isOfForgotten(in: directory) { gathering.pass(.forgotten, row) } else { reject(row, table.file, error) }
      }
      sieve.note(reader.nextLine)
      if isRehearsal, gathering.samples.count < Self.samplesShown {
        gathering.samples.append(RowReader(row: row, layout: table.layout, notation: notation).understood)
      }
    }
    gathering.rows = count
    let (size, name, watch) = (reader.progress.of, table.file.name, watch)
    for (line, first) in try rows.withoutRepeats({ try watch.look(size, size, name) }) {
      reject(nil, table.file, .repeated(firstLine: first), line: line)
    }
    batch.observations = batch.observations.isEmpty ? rows.columns : batch.observations + rows.columns
  }

  private mutating func reject(_ held: PassedRows.Held, _ file: ImportFile) {
    let fault = RowFault.ragged(fields: held.fields.count, expected: held.expected)
    let rejection = Rejection(file: file.name, line: held.line, fault: fault)
    note(rejection)
    rejected.add(held.fields, rejection)
  }

  private mutating func reject(_ row: Row?, _ file: ImportFile, _ fault: RowFault, line: Int? = nil) {
    let rejection = Rejection(file: file.name, line: line ?? row?.line ?? 0, fault: fault)
    note(rejection)
    if let row { rejected.add((0..<row.count).map { row[$0].string }, rejection) }
  }

  mutating func reject(_ piece: ObjectSplitter.Piece, _ file: ImportFile, _ fault: RowFault) {
    let rejection = Rejection(file: file.name, line: piece.line, fault: fault)
    note(rejection)
    rejected.add([String(decoding: piece.bytes, as: UTF8.self)], rejection)
  }

  mutating func beginRejected(_ file: ImportFile, header: [String]) {
    rejected.begin(file)
    rejected.header = header
  }

  mutating func keepRejected() { rejected.keep() }

  func look(_ progress: (read: Int, of: Int), _ file: ImportFile) throws { try watch.look(progress.read, progress.of, file.name) }

  mutating func add(_ fact: Fact) { batch.facts.append(fact) }

  mutating func replace(_ place: Int, with fact: Fact) { batch.facts[place] = fact }

  /// Takes records out of the batch that were taken back.
  mutating func drop(_ places: Set<Int>) {
    guard !places.isEmpty else { return }
    batch.facts = batch.facts.indices.filter { !places.contains($0) }.map { batch.facts[$0] }
  }

  private mutating func note(_ rejection: Rejection) {
    rejectedTotal += 1
    if case .unknownPerson(_, let text, _) = rejection.fault {
      if let place = strangers[text] {
        if place < rejections.count { rejections[place].rows += 1 }
        return
      }
      strangers[text] = rejections.count
    }
    if rejections.count < Self.rejectionsShown { rejections.append(rejection) }
  }
}

/// Which records of a file have been met already.
private struct Repeats {
  /// Where each record stands in the batch.
  private var places: [Fact.Key: Int] = [:]
  /// The line of each record of the batch since `start`.
  private var lines: [Int32] = []
  private let start: Int

  /// - Parameter start: How many records the batch holds before the file.
  init(after start: Int) { self.start = start }

  /// The place in the batch of the record that `fact` repeats, or `nil` when it is the first of its key: then it is noted as the next one.
  ///
  /// - Throws: `RowFault.repeated` when the earlier row says something else.
  mutating func index(of fact: Fact, line: Int, in facts: [Fact]) throws(RowFault) -> Int? {
    // An assessment without a number is the next attempt, never a repetition.
    if case .assessment(let assessment) = fact, assessment.attempt == nil {
      note(line, at: facts.count)
      return nil
    }
    guard let known = places[fact.key] else {
      places[fact.key] = facts.count
      note(line, at: facts.count)
      return nil
    }
    if case .activity = fact { return known }
    guard facts[known] == fact else { throw .repeated(firstLine: Int(lines[known - start])) }
    return known
  }

  /// Notes the line of the record at `index`; people whom rows add stand in the batch too and have no line of their own.
  private mutating func note(_ line: Int, at index: Int) {
    while lines.count < index - start { lines.append(Int32(truncatingIfNeeded: line)) }
    lines.append(Int32(truncatingIfNeeded: line))
  }
}

extension [Fact] {
  /// Adds the count of an activity to that of the same kind, outcome and day.
  fileprivate mutating func count(_ more: Activity, into index: Int) {
    guard case .activity(var activity) = self[index] else { return }
    activity.count += more.count
    self[index] = .activity(activity)
  }
}

extension Batch {
  fileprivate var dealIDs: Set<Deal.ID> {
    Set(facts.compactMap { if case .deal(let deal) = $0 { deal.id } else { nil } } + (0..<deals.count).map { Deal.ID(deals.ids[$0]) })
  }
}

extension ObservationColumns {
  /// The rows of both, people and metrics named alike made one.
  static func + (a: ObservationColumns, b: ObservationColumns) -> ObservationColumns {
    var sum = a
    let people = sum.places(of: b.people, in: \.people)
    let metrics = sum.places(of: b.metrics, in: \.metrics)
    sum.person += b.person.map { people[Int($0)] }
    sum.metric += b.metric.map { metrics[Int($0)] }
    sum.period += b.period
    sum.value += b.value
    sum.numerator += b.numerator
    sum.denominator += b.denominator
    sum.target += b.target
    return sum
  }

  private mutating func places<Of>(of ids: [Identifier<Of>], in list: WritableKeyPath<ObservationColumns, [Identifier<Of>]>) -> [Int32] {
    var known = Dictionary(self[keyPath: list].enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    return ids.map { id in
      if let place = known[id] { return place }
      let place = Int32(self[keyPath: list].count)
      self[keyPath: list].append(id)
      known[id] = place
      return place
    }
  }
}
