import Onboarding

/// Reads observations into columns: the one kind of file that has millions of rows, so nothing here makes an object or a string for a row.
struct ObservationRows {
  private(set) var columns = ObservationColumns()
  /// The line each row of `columns` stood on.
  private(set) var lines: [Int32] = []

  private let layout: Layout
  private let notation: Notation
  private let today: Int32
  private let places: Places

  private var peopleByText = Interner(capacity: 1024)
  /// For each text of `peopleByText`: an index into `columns.people`, or −1 for nobody.
  private var personOfText: [Int32] = []
  private var faultOfText: [Int32: RowFault] = [:]
  private var indexOfPerson: [Person.ID: Int32] = [:]
  private var startOfPerson: [Int32] = []

  private var metricsByText = Interner(capacity: 64)
  private var metricOfText: [Int32] = []
  private var unknownMetric: [Int32: Metric.ID] = [:]
  private var indexOfMetric: [Metric.ID: Int32] = [:]
  private var isRatio: [Bool] = []
  private var metrics: [Metric] = []

  /// Where the seven columns stand; −1 for one that is not there.
  private struct Places {
    var person, metric, period, value, numerator, denominator, target: Int

    init(_ layout: Layout) {
      func place(_ name: String) -> Int {
        if case .field(let index) = layout.source(name) { index } else { -1 }
      }
      person = place("person")
      metric = place("metric")
      period = place("period")
      value = place("value")
      numerator = place("numerator")
      denominator = place("denominator")
      target = place("target")
    }
  }

  init(_ layout: Layout, _ notation: Notation, today: Day) {
    self.layout = layout
    self.notation = notation
    self.today = today.number
    places = Places(layout)
  }

  /// Adds a row.
  ///
  /// - Throws: what is wrong with it, and nothing is added. A fault is large; thrown, it costs sound rows nothing.
  @inline(__always)
  mutating func take(_ row: Row, finder: inout PeopleFinder, directory: Directory, _ roster: Roster? = nil) throws(RowFault) {
    let person = place(ofPerson: row, &finder, directory, roster)
    guard person >= 0 else { throw personFault(row) }
    let metric = place(ofMetric: row, directory)
    guard metric >= 0 else { throw metricFault(row) }
    guard let period = code(ofPeriod: row) else { throw periodFault(row) }
    guard let value = number(row, places.value, "value"), let numerator = number(row, places.numerator, "numerator"),
      let denominator = number(row, places.denominator, "denominator"), let target = number(row, places.target, "target")
    else { throw numberFault(row) }
    if !isPlain(person, metric, period, value, numerator, denominator) {
      try judge(person, metric, period, value, numerator, denominator)
    }
    columns.person.append(person)
    columns.metric.append(metric)
    columns.period.append(period)
    columns.value.append(value)
    columns.numerator.append(numerator)
    columns.denominator.append(denominator)
    columns.target.append(target)
    lines.append(Int32(truncatingIfNeeded: row.line))
  }

  mutating func reserve(_ rows: Int) {
    columns.person.reserveCapacity(rows)
    columns.metric.reserveCapacity(rows)
    columns.period.reserveCapacity(rows)
    columns.value.reserveCapacity(rows)
    columns.numerator.reserveCapacity(rows)
    columns.denominator.reserveCapacity(rows)
    columns.target.reserveCapacity(rows)
    lines.reserveCapacity(rows)
  }
}

extension ObservationRows {
  @inline(__always)
  private mutating func place(
    ofPerson row: Row, _ finder: inout PeopleFinder, _ directory: Directory, _ roster: Roster?
  ) -> Int32 {
    let text = peopleByText.id(field(row, places.person))
    if text < personOfText.count { return personOfText[Int(text)] }
    return meet(personText(row), text, &finder, directory, roster)
  }

  /// The field of a column, an empty one where the column is a constant or absent.
  @inline(__always)
  private func field(_ row: Row, _ place: Int) -> Field {
    place >= 0 ? row[place].trimmed : Field(start: row[0].start, count: 0)
  }

  private func personText(_ row: Row) -> String? { RowReader(row: row, layout: layout, notation: notation).text("person") }

  @inline(never)
  private mutating func meet(
    _ name: String?, _ text: Int32, _ finder: inout PeopleFinder, _ directory: Directory, _ roster: Roster?
  ) -> Int32 {
    if let roster, let place = name.flatMap({ roster.place(of: Person.ID($0)) }), !roster.returned.contains(place) {
      let isHire = roster.isHire[place]
      personOfText.append(index(of: roster.ids[place], start: isHire ? roster.start[place] : .min))
      return personOfText[Int(text)]
    }
    do throws(RowFault) {
      guard let name else { throw .blank(column: "person") }
      let id = try finder.person(name, column: "person", in: directory)
      let person = directory.person(id)
      personOfText.append(index(of: id, start: person?.kind == .hire ? person?.firstDay?.number ?? .min : .min))
    } catch {
      faultOfText[text] = error
      personOfText.append(-1)
    }
    return personOfText[Int(text)]
  }

  /// - Parameter start: The first day of a hire, `Int32.min` of anybody else.
  private mutating func index(of id: Person.ID, start: Int32) -> Int32 {
    if let known = indexOfPerson[id] { return known }
    let index = Int32(columns.people.count)
    indexOfPerson[id] = index
    columns.people.append(id)
    startOfPerson.append(start)
    return index
  }

  @inline(__always)
  private mutating func place(ofMetric row: Row, _ directory: Directory) -> Int32 {
    let text = metricsByText.id(field(row, places.metric))
    if text < metricOfText.count { return metricOfText[Int(text)] }
    return meetMetric(row, text, directory)
  }

  @inline(never)
  private mutating func meetMetric(_ row: Row, _ text: Int32, _ directory: Directory) -> Int32 {
    let id = Metric.ID(folding: RowReader(row: row, layout: layout, notation: notation).text("metric") ?? "")
    guard let metric = directory.catalogue.metric(id) else {
      unknownMetric[text] = id
      metricOfText.append(-1)
      return -1
    }
    if indexOfMetric[id] == nil {
      indexOfMetric[id] = Int32(metrics.count)
      metrics.append(metric)
      columns.metrics.append(id)
      isRatio.append(metric.kind == .ratio)
    }
    metricOfText.append(indexOfMetric[id] ?? -1)
    return metricOfText[Int(text)]
  }

  @inline(__always)
  private func code(ofPeriod row: Row) -> Int32? {
    guard places.period >= 0 else { return constantPeriod }
    return row[places.period].trimmed.period(notation.dates)?.code
  }

  private var constantPeriod: Int32? {
    guard case .constant(let text) = layout.source("period") else { return nil }
    return Period(text)?.code
  }

  /// A number of the row, NaN where it says nothing; `nil` where it says what is no number.
  @inline(__always)
  private func number(_ row: Row, _ place: Int, _ name: StaticString) -> Double? {
    guard place >= 0 else { return constant(name) }
    let field = row[place].trimmed
    return field.isMissing ? .nan : field.double(notation.decimals)
  }

  @inline(__always)
  private func constant(_ name: StaticString) -> Double? {
    guard !layout.hasConstants else { return slowConstant(name) }
    return .nan
  }

  private func slowConstant(_ name: StaticString) -> Double? {
    guard case .constant(let text) = layout.source(name.description) else { return .nan }
    return Field.of(text) { $0.isMissing ? .nan : $0.double(notation.decimals) }
  }
}

extension ObservationRows {
  /// Whether a row keeps the rules of `Ledger` for an observation, as nearly all do: judged on numbers alone.
  @inline(__always)
  private func isPlain(
    _ person: Int32, _ metric: Int32, _ period: Int32, _ value: Double, _ numerator: Double, _ denominator: Double
  ) -> Bool {
    let ratio = !denominator.isNaN && !numerator.isNaN
    return (ratio ? isRatio[Int(metric)] && numerator >= 0 && denominator >= 0 : !value.isNaN && denominator.isNaN && numerator.isNaN)
      && period >> 2 <= today && (period >> 2 >= startOfPerson[Int(person)])
  }

  /// Judges a row that is not plain; it is sound all the same when it is of the month of the start.
  @inline(never)
  private func judge(
    _ person: Int32, _ metric: Int32, _ period: Int32, _ value: Double, _ numerator: Double, _ denominator: Double
  ) throws(RowFault) {
    let rule = metrics[Int(metric)]
    let first = Day(number: period >> 2)
    if first.number > today { throw .refused(.future(first, today: Day(number: today))) }
    if let fault = measureFault(rule, value, numerator, denominator) { throw fault }
    let start = startOfPerson[Int(person)]
    guard start != .min, let last = Period(code: period)?.last, last.number < start else { return }
    let subject = Person(columns.people[Int(person)], name: columns.people[Int(person)].text, startDate: Day(number: start))
    throw .refused(.beforeStart(last, of: subject, start: Day(number: start)))
  }

  private func measureFault(_ metric: Metric, _ value: Double, _ numerator: Double, _ denominator: Double) -> RowFault? {
    switch (numerator.isNaN, denominator.isNaN) {
    case (true, true): return value.isNaN ? .refused(.noMeasure(metric.id)) : nil
    case (false, true): return .blank(column: "denominator")
    case (true, false): return .blank(column: "numerator")
    case (false, false):
      if metric.kind != .ratio { return .refused(.needsValue(metric)) }
      return numerator < 0 || denominator < 0 ? .refused(.negativeCount(metric.id)) : nil
    }
  }

  private func personFault(_ row: Row) -> RowFault {
    let text = peopleByText.find(field(row, places.person)) ?? -1
    return faultOfText[text] ?? .blank(column: "person")
  }

  private func metricFault(_ row: Row) -> RowFault {
    let text = metricsByText.find(field(row, places.metric)) ?? -1
    guard let id = unknownMetric[text], !id.text.isEmpty else { return .blank(column: "metric") }
    return .refused(.unknownMetric(id))
  }

  private func periodFault(_ row: Row) -> RowFault {
    guard let text = RowReader(row: row, layout: layout, notation: notation).text("period") else { return .blank(column: "period") }
    return .unreadable(column: "period", text: text, expected: "period")
  }

  private func numberFault(_ row: Row) -> RowFault {
    let reader = RowReader(row: row, layout: layout, notation: notation)
    for column in ["value", "numerator", "denominator", "target"] {
      do throws(RowFault) { _ = try reader.number(column) } catch { return error }
    }
    return .blank(column: "value")
  }
}

extension ObservationRows {
  /// Takes out rows that say again what an earlier row of the file says, and names those that say something else.
  ///
  /// - Returns: The line of each row that contradicts an earlier one, and that one's line.
  /// - Complexity: linear for a file in order of person, metric and period; otherwise O(*n* log *n*).
  /// - Parameter look: Called every few milliseconds; what it throws ends the work.
  mutating func withoutRepeats(_ look: () throws -> Void) rethrows -> [(line: Int, first: Int)] {
    var contradictions: [(line: Int, first: Int)] = []
    var surplus: Set<Int> = []
    for alike in try repeats(look) {
      for index in alike.dropFirst() {
        surplus.insert(index)
        if !says(index, sameAs: alike[0]) { contradictions.append((Int(lines[index]), Int(lines[alike[0]]))) }
      }
    }
    drop(surplus)
    return contradictions.sorted { $0.line < $1.line }
  }

  /// The rows that are of one person, metric and period, where there is more than one; in their order.
  private func repeats(_ look: () throws -> Void) rethrows -> [[Int]] {
    guard columns.person.indices.dropFirst().allSatisfy({ columns.person[$0 - 1] <= columns.person[$0] }) else {
      return repeats(in: 0..<columns.count)
    }
    // Person by person, as most files are: each has few rows, which stay in the processor's cache.
    var found: [[Int]] = []
    var (first, looked) = (0, 0)
    while first < columns.count {
      if first - looked > 1 << 16 {
        looked = first
        try look()
      }
      var next = first + 1
      while next < columns.count, columns.person[next] == columns.person[first] { next += 1 }
      found += repeats(in: first..<next)
      first = next
    }
    return found
  }

  private func repeats(in rows: Range<Int>) -> [[Int]] {
    let isRising = rows.dropFirst().allSatisfy { key($0 - 1) < key($0) }
    guard !isRising else { return [] }
    let keys = rows.map(key)
    let distinct = keys.sorted()
    guard distinct.indices.dropFirst().contains(where: { distinct[$0 - 1] == distinct[$0] }) else { return [] }
    let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var (found, alike): ([[Int]], [Int]) = ([], [])
    for place in order {
      if let last = alike.last, keys[last - rows.lowerBound] != keys[place] {
        if alike.count > 1 { found.append(alike) }
        alike = []
      }
      alike.append(rows.lowerBound + place)
    }
    return alike.count > 1 ? found + [alike] : found
  }

  /// Person, metric and period in one number: 28, 12 and 24 bits, which hold 268 million people, 4,096 metrics and all years to 9999.
  private func key(_ index: Int) -> UInt64 {
    UInt64(UInt32(bitPattern: columns.person[index])) << 36 | UInt64(UInt32(bitPattern: columns.metric[index]) & 0xFFF) << 24
      | UInt64(UInt32(bitPattern: columns.period[index] &+ 1 << 22) & 0xFF_FFFF)
  }

  private func says(_ a: Int, sameAs b: Int) -> Bool {
    [columns.value, columns.numerator, columns.denominator, columns.target].allSatisfy { $0[a].bitPattern == $0[b].bitPattern }
  }

  private mutating func drop(_ rows: Set<Int>) {
    guard !rows.isEmpty else { return }
    let kept = (0..<columns.count).filter { !rows.contains($0) }
    columns.person = kept.map { columns.person[$0] }
    columns.metric = kept.map { columns.metric[$0] }
    columns.period = kept.map { columns.period[$0] }
    columns.value = kept.map { columns.value[$0] }
    columns.numerator = kept.map { columns.numerator[$0] }
    columns.denominator = kept.map { columns.denominator[$0] }
    columns.target = kept.map { columns.target[$0] }
    lines = kept.map { lines[$0] }
  }
}

extension WrittenPeriod {
  /// `Period.code` of the same period.
  var code: Int32 {
    switch self {
    case .day: firstDay &* 4
    case .week: firstDay &* 4 &+ 1
    case .month: firstDay &* 4 &+ 2
    case .quarter: firstDay &* 4 &+ 3
    }
  }
}
