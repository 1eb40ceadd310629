import Onboarding

/// Reads the files of one import, one after the other, and gathers what they say and what is wrong with their rows.
struct FileReader {
  private var ledger: Ledger<NamesOnly>
  var people: PeopleFinder
  private let request: ImportRequest
  private let today: Day
  private let watch: ImportWatch
  private let dealsKnown: () throws -> Set<Deal.ID>

  private(set) var batch = Batch()
  private(set) var files: [ImportReport.File] = []
  private(set) var rejections: [Rejection] = []
  private(set) var rejectedTotal = 0
  private(set) var rejected: RejectedRows

  /// How many rejected rows are named; the rest are counted.
  static let rejectionsShown = 20

  var directory: Directory { ledger.directory }

  /// A ledger that knows names and nothing else, to judge rows by the rules before the store judges them against what it holds.
  struct NamesOnly: Holdings {
    let directory: Directory
    func fact(_ key: Fact.Key) -> Fact? { nil }
  }

  init(
    _ request: ImportRequest, directory: Directory, today: Day, watch: ImportWatch, rejected: RejectedRows,
    dealsKnown: @escaping () throws -> Set<Deal.ID>
  ) {
    self.request = request
    self.today = today
    self.watch = watch
    self.rejected = rejected
    self.dealsKnown = dealsKnown
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
  mutating func take(_ file: ImportFile) throws {
    do {
      let layout = try layout(of: file)
      try read(file, layout, Notation(dates: request.dates?.reading ?? .yearFirst))
    } catch let fault as CSVFault {
      throw fault.described(path: file.path)
    }
  }

  private func layout(of file: ImportFile) throws -> Layout {
    var reader = try CSVReader(path: file.path)
    guard let header = try reader.header() else { throw FileFault.empty(path: file.path) }
    guard let kind = request.kind ?? ExchangeFile(fileName: file.name) ?? Layout.kind(of: header, request: request) else {
      throw FileFault.unrecognised(path: file.path, header: header.names)
    }
    return try Layout(kind, header: header, request: request, path: file.path)
  }

  /// Reads a file in the notation that most files have, and once more in the file's own where a date or number does not read in that.
  private mutating func read(_ file: ImportFile, _ layout: Layout, _ notation: Notation) throws {
    var attempt = self
    var isForeign = try attempt.rows(of: file, layout, notation)
    if isForeign {
      let own = try NotationSurvey.notation(of: file.path, layout: layout, declared: request.dates)
      if own != notation {
        attempt = self
        isForeign = try attempt.rows(of: file, layout, own)
      }
    }
    self = attempt
    rejected.keep()
  }

  /// - Returns: Whether some value did not read and might in another notation.
  private mutating func rows(of file: ImportFile, _ layout: Layout, _ notation: Notation) throws -> Bool {
    rejected.begin(file)
    let before = rejectedTotal
    let (count, isForeign) =
      layout.kind == .observations ? try observations(of: file, layout, notation) : try facts(of: file, layout, notation)
    files.append(
      ImportReport.File(
        name: file.name, kind: layout.kind, rows: count, unknownColumns: layout.unknown, rejected: rejectedTotal - before))
    try addMissingPeople()
    return isForeign
  }

  private mutating func addMissingPeople() throws {
    for person in people.added where directory.person(person.id) == nil {
      try ledger.accept(.brought(.person(person)))
      batch.facts.append(.person(person))
    }
  }
}

extension FileReader {
  private mutating func facts(of file: ImportFile, _ layout: Layout, _ notation: Notation) throws -> (Int, Bool) {
    var reader = try CSVReader(path: file.path)
    let header = try reader.header()
    rejected.header = header?.names ?? []
    var rows = 0
    var isForeign = false
    var repeats = Repeats(after: batch.facts.count)
    let deals = layout.kind == .dealStages ? try dealsKnown().union(batch.dealIDs) : []
    while let row = try reader.next() {
      if row.isBlank { continue }
      rows += 1
      if rows % ImportWatch.stride == 0 { try watch.look(reader.progress.read, reader.progress.of, file.name) }
      do throws(RowFault) {
        try checkShape(of: row)
        let fact = try fact(RowReader(row: row, layout: layout, notation: notation))
        try addMissing()
        try judge(fact, deals)
        if let repeated = try repeats.index(of: fact, line: row.line, in: batch.facts) {
          if case .activity(let more) = fact { batch.facts.count(more, into: repeated) }
          continue
        }
        batch.facts.append(fact)
      } catch {
        if case .unreadable = error { isForeign = true }
        reject(row, file, error)
      }
    }
    return (rows, isForeign)
  }

  /// People whom the row just read has added come before the row in the batch.
  private mutating func addMissing() throws(RowFault) {
    guard let last = people.added.last, directory.person(last.id) == nil else { return }
    do { try addMissingPeople() } catch let refusal as Refusal { throw .refused(refusal) } catch {
      preconditionFailure("a ledger over names alone throws refusals only: \(error)")
    }
  }

  private func checkShape(of row: Row) throws(RowFault) {
    if row.count != row.expected { throw .ragged(fields: row.count, expected: row.expected) }
  }

  private mutating func judge(_ fact: Fact, _ deals: Set<Deal.ID>) throws(RowFault) {
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

  private mutating func observations(of file: ImportFile, _ layout: Layout, _ notation: Notation) throws -> (Int, Bool) {
    var reader = try CSVReader(path: file.path)
    rejected.header = try reader.header()?.names ?? []
    var rows = ObservationRows(layout, notation, today: today)
    rows.reserve(reader.progress.of / ImportWatch.usualRowBytes)
    let directory = directory
    var count = 0
    var isForeign = false
    while let row = try reader.next() {
      count &+= 1
      if count % ImportWatch.stride == 0 { try watch.look(reader.progress.read, reader.progress.of, file.name) }
      guard row.count == row.expected else {
        if !row.isBlank { reject(row, file, .ragged(fields: row.count, expected: row.expected)) } else { count &-= 1 }
        continue
      }
      do throws(RowFault) {
        try rows.take(row, finder: &people, directory: directory)
      } catch {
        if case .unreadable = error { isForeign = true }
        reject(row, file, error)
      }
    }
    for (line, first) in rows.withoutRepeats() { reject(nil, file, .repeated(firstLine: first), line: line) }
    batch.observations = batch.observations.isEmpty ? rows.columns : batch.observations + rows.columns
    return (count, isForeign)
  }

  private mutating func reject(_ row: Row?, _ file: ImportFile, _ fault: RowFault, line: Int? = nil) {
    let rejection = Rejection(file: file.name, line: line ?? row?.line ?? 0, fault: fault)
    rejectedTotal += 1
    if rejections.count < Self.rejectionsShown { rejections.append(rejection) }
    if let row { rejected.add(row, rejection) }
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
    Set(facts.compactMap { if case .deal(let deal) = $0 { deal.id } else { nil } })
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
