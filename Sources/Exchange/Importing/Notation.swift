import Onboarding

/// How the dates and numbers of one file are written.
struct Notation: Hashable {
  var dates: DateOrder = .yearFirst
  var decimals: DecimalMark = .point
}

extension Onboarding.DateOrder {
  var reading: DateOrder {
    switch self {
    case .dayMonthYear: .dayFirst
    case .monthDayYear: .monthFirst
    case .yearMonthDay: .yearFirst
    }
  }
}

extension DecimalSign {
  var reading: DecimalMark { self == .point ? .point : .comma }
}

/// What all values of a file's columns say about its notation, gathered over the whole file and never from the first rows.
///
/// Only asked for when some value does not read in the canonical notation, or semicolons hint at another; most files never pay for it.
struct NotationSurvey {
  private var orders: [Int: Set<DateOrder>] = [:]
  private var examples: [Int: String] = [:]
  private var marks: Set<DecimalMark> = Set(DecimalMark.allCases)
  /// A number with a mark that may be either, and its column.
  private var eitherNumber: (column: Int, text: String)?

  /// - Throws: `CSVFault`; `FileFault.ambiguousDates` when every date of a column reads in two ways.
  static func notation(of table: TableOnItsWay, declared request: ImportRequest) throws -> Notation {
    var survey = NotationSurvey()
    var reader = try table.readerAfterHeader()
    while let row = try reader.next() { survey.take(row, table.layout) }
    return try survey.notation(of: table, declared: request)
  }

  /// What the rows taken in say.
  func notation(of table: TableOnItsWay, declared request: ImportRequest) throws -> Notation {
    Notation(
      dates: try request.dates?.reading ?? order(table.file.path, table.layout),
      decimals: try request.decimals?.reading ?? mark(table))
  }

  /// Takes in rows that say nothing but that the mark is the point.
  mutating func takePoint() { marks.formIntersection([.point]) }

  mutating func take(_ row: Row, _ layout: Layout) {
    for (index, column) in layout.kind.columns.enumerated() {
      for place in layout.sources[index].fields { take(row[place].trimmed, column.content, at: place) }
    }
    for item in layout.items { take(row[item.column].trimmed, .number, at: item.column) }
    for each in layout.each { take(row[each.column].trimmed, .date, at: each.column) }
  }

  private mutating func take(_ field: Field, _ content: ColumnRule.Content, at place: Int) {
    guard !field.isMissing else { return }
    switch content {
    case .date, .period: note(field, at: place)
    case .number: narrow(field, at: place)
    case .text, .person: break
    }
  }

  private mutating func note(_ field: Field, at place: Int) {
    guard !field.isPlainDate else { return }
    let possible = field.dateOrders
    // What is no date at all tells nothing, and neither does one that reads alike in any order.
    guard !possible.isEmpty, possible.count < DateOrder.allCases.count else { return }
    orders[place] = (orders[place] ?? Set(DateOrder.allCases)).intersection(possible)
    if examples[place] == nil { examples[place] = field.string }
  }

  private mutating func narrow(_ field: Field, at place: Int) {
    // With the point a plain number always reads; that matters only while another mark is not ruled out, and only where it has a point.
    if marks.contains(.point), field.plainDouble(.point) != nil, marks.count == 1 || !field.bytes.contains(0x2E) { return }
    let possible = field.decimalMarks
    if !possible.isEmpty { marks.formIntersection(possible) }
    if eitherNumber == nil, possible.count == 2, field.bytes.contains(where: { $0 == 0x2C || $0 == 0x2E }) {
      eitherNumber = (place, field.string)
    }
  }

  /// The mark with which all numbers read. Where both will do, it is the point, unless semicolons set the fields apart: that is how
  /// spreadsheets write tables where the comma is the decimal mark, so that `1.054` there may well be a thousand.
  private func mark(_ table: TableOnItsWay) throws(FileFault) -> DecimalMark {
    if marks.count == 2, table.separator == .semicolon, let (column, text) = eitherNumber {
      throw .ambiguousNumbers(path: table.file.path, column: table.layout.header.names[column], example: text)
    }
    return marks.contains(.point) ? .point : .comma
  }

  /// The one order in which the dates of all columns read; ISO where no column narrows it down or none is left.
  private func order(_ path: String, _ layout: Layout) throws(FileFault) -> DateOrder {
    let together = orders.values.reduce(Set(DateOrder.allCases)) { $0.intersection($1) }
    if let only = together.first, together.count == 1 { return only }
    guard together.count > 1, let column = orders.keys.min() else { return .yearFirst }
    throw .ambiguousDates(path: path, column: layout.header.names[column], example: examples[column] ?? "")
  }
}
