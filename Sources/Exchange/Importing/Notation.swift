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

/// What all values of a file's columns say about its notation, gathered over the whole file and never from the first rows.
///
/// Only asked for when some value does not read in the canonical notation; most files never pay for it.
struct NotationSurvey {
  private var orders: [Int: Set<DateOrder>] = [:]
  private var examples: [Int: String] = [:]
  private var marks: Set<DecimalMark> = Set(DecimalMark.allCases)

  /// - Throws: `CSVFault`; `FileFault.ambiguousDates` when every date of a column reads in two ways.
  static func notation(of path: String, layout: Layout, declared: Onboarding.DateOrder?) throws -> Notation {
    var survey = NotationSurvey()
    var reader = try CSVReader(path: path)
    _ = try reader.header()
    while let row = try reader.next() { survey.take(row, layout) }
    return Notation(dates: try declared?.reading ?? survey.order(path, layout), decimals: survey.marks.contains(.point) ? .point : .comma)
  }

  private mutating func take(_ row: Row, _ layout: Layout) {
    for (index, column) in layout.kind.columns.enumerated() {
      guard case .field(let place) = layout.sources[index] else { continue }
      let field = row[place].trimmed
      guard !field.isMissing else { continue }
      switch column.content {
      case .date, .period: note(field, at: place)
      case .number: narrow(field)
      case .text, .person: break
      }
    }
  }

  private mutating func note(_ field: Field, at place: Int) {
    let possible = field.dateOrders
    // What is no date at all tells nothing, and neither does one that reads alike in any order.
    guard !possible.isEmpty, possible.count < DateOrder.allCases.count else { return }
    orders[place] = (orders[place] ?? Set(DateOrder.allCases)).intersection(possible)
    if examples[place] == nil { examples[place] = field.string }
  }

  private mutating func narrow(_ field: Field) {
    let possible = field.decimalMarks
    if !possible.isEmpty { marks.formIntersection(possible) }
  }

  /// The one order in which the dates of all columns read; ISO where no column narrows it down or none is left.
  private func order(_ path: String, _ layout: Layout) throws(FileFault) -> DateOrder {
    let together = orders.values.reduce(Set(DateOrder.allCases)) { $0.intersection($1) }
    if let only = together.first, together.count == 1 { return only }
    guard together.count > 1, let column = orders.keys.min() else { return .yearFirst }
    let index = layout.sources.firstIndex(of: .field(column)) ?? 0
    throw .ambiguousDates(path: path, column: layout.kind.columns[index].name, example: examples[column] ?? "")
  }
}
