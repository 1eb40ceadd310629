import Onboarding

/// The figures of a panel, one per person, metric and calendar month.
///
/// Every figure is an amount over a weight: numerator over denominator of a ratio, or a value times the share of an observation it stands for
/// over that share. Monthly rows are read where they lie; weeks, days and quarters are put together first, as `MonthlyFigures` does.
struct MonthlyRows {
  struct Figure {
    /// The place in the panel's hires or peers, whichever was asked for.
    let who: Int
    let metric: Int
    let month: Int
    let amount: Double
    let weight: Double
    /// NaN where the row has none of its own.
    let target: Double
  }

  private let columns: ObservationColumns
  private let panel: Panel
  private let draft: MonthlyDraft
  /// By metric: whether numerators and denominators are counted, rather than values.
  let isRatio: [Bool]
  private let mergedOfHires: [Figure]
  private let mergedOfPeers: [Figure]
  /// Rows of ratios without a denominator, which cannot be weighed beside the others.
  let sharesLeftOut: Int

  init(_ evidence: TrainingEvidence, _ panel: Panel, asOf day: Day) {
    columns = evidence.observations
    self.panel = panel
    let draft = MonthlyDraft(columns, panel, asOf: day)
    self.draft = draft
    let isRatio = panel.metrics.indices.map { panel.metrics[$0].kind == .ratio && 2 * draft.ratios[$0] >= draft.rows[$0] }
    self.isRatio = isRatio
    sharesLeftOut = isRatio.indices.reduce(0) { $0 + (isRatio[$1] ? draft.rows[$1] - draft.ratios[$1] : 0) }
    let merger = MonthMerger(columns, panel, draft, isRatio, asOf: day)
    let merged = draft.others.isEmpty ? [] : merger.merged()
    mergedOfHires = merged.compactMap { $0.numbered(by: panel.hireOf) }
    mergedOfPeers = merged.compactMap { $0.numbered(by: panel.peerOf) }
  }

  /// The calendar months that have figures.
  var months: ClosedRange<Int>? {
    let merged = (mergedOfHires + mergedOfPeers).map(\.month)
    guard let first = (merged + draft.first).min(), let last = (merged + draft.last).max() else { return nil }
    return first...last
  }

  /// Calls `body` with every figure of a hire.
  @inline(__always)
  func forEachOfHires(_ body: (Figure) -> Void) {
    forEach(of: draft.hireRows, numbered: panel.hireOf, body)
    for figure in mergedOfHires { body(figure) }
  }

  /// Calls `body` with every figure of a tenured colleague.
  @inline(__always)
  func forEachOfPeers(_ body: (Figure) -> Void) {
    forEach(of: draft.peerRows, numbered: panel.peerOf, body)
    for figure in mergedOfPeers { body(figure) }
  }

  @inline(__always)
  private func forEach(of rows: [Int32], numbered place: [Int32], _ body: (Figure) -> Void) {
    let (person, target, tags, isRatio) = (columns.person, columns.target, draft.tags, isRatio)
    let (value, numerator, denominator) = (columns.value, columns.numerator, columns.denominator)
    for number in rows {
      let row = Int(number)
      let tag = tags[row]
      let bottom = denominator[row]
      let isParted = isRatio[tag.metric]
      let amount = isParted || !bottom.isNaN ? numerator[row] : value[row]
      let weight = isParted ? bottom : 1
      let figure = isParted || bottom.isNaN ? amount : amount / bottom
      guard weight > 0, figure.isFinite else { continue }
      body(
        Figure(
          who: Int(place[Int(person[row])]), metric: tag.metric, month: tag.month, amount: figure, weight: weight, target: target[row]))
    }
  }
}

extension MonthlyRows.Figure {
  /// The figure of a person, by their place in a panel; `nil` where they have none.
  fileprivate func numbered(by place: [Int32]) -> Self? {
    place[who] < 0 ? nil : Self(who: Int(place[who]), metric: metric, month: month, amount: amount, weight: weight, target: target)
  }
}

/// A calendar month and a metric in one word.
struct MonthTag {
  private let bits: UInt32

  // A month number takes 17 bits up to the year 9999.
  init(month: Int32, metric: Int) { bits = UInt32(month) << 15 | UInt32(metric) }
  private init(bits: UInt32) { self.bits = bits }
  static let none = MonthTag(bits: .max)

  @inline(__always)
  var month: Int { Int(bits >> 15) }
  @inline(__always)
  var metric: Int { Int(bits & 0x7FFF) }
}

/// What one pass over the rows finds out.
struct MonthlyDraft {
  /// By row; `none` where it is not read as it lies.
  private(set) var tags: [MonthTag]
  private(set) var hireRows: [Int32] = []
  private(set) var peerRows: [Int32] = []
  /// Rows that are not months.
  private(set) var others: [Int] = []
  /// By metric: rows, and rows with a denominator.
  private(set) var rows: [Int]
  private(set) var ratios: [Int]
  /// The first and the last month of rows read as they lie; empty without any.
  private(set) var first: [Int] = []
  private(set) var last: [Int] = []

  init(_ columns: ObservationColumns, _ panel: Panel, asOf day: Day) {
    tags = Array(repeating: .none, count: columns.count)
    rows = Array(repeating: 0, count: panel.metrics.count)
    ratios = rows
    read(columns, panel, MonthTable(columns.period, asOf: day))
  }

  private mutating func read(_ columns: ObservationColumns, _ panel: Panel, _ months: MonthTable) {
    var months = months
    var (least, most) = (Int32.max, Int32.min)
    for row in tags.indices {
      let person = Int(columns.person[row])
      let isHire = panel.hireOf[person] >= 0
      let metric = Int(panel.metricOf[Int(columns.metric[row])])
      guard isHire || panel.peerOf[person] >= 0, metric >= 0 else { continue }
      let month = months.month(of: columns.period[row])
      guard month != MonthTable.none else { continue }
      rows[metric] += 1
      if !columns.denominator[row].isNaN { ratios[metric] += 1 }
      guard month != MonthTable.other else {
        others.append(row)
        continue
      }
      tags[row] = MonthTag(month: month, metric: metric)
      (least, most) = (min(least, month), max(most, month))
      if isHire { hireRows.append(Int32(row)) } else { peerRows.append(Int32(row)) }
    }
    if least <= most { (first, last) = ([Int(least)], [Int(most)]) }
  }
}

extension ObservationColumns {
  /// A row's amount and weight, or `nil` where it has none of the kind asked for.
  @inline(__always)
  func part(_ row: Int, asRatio: Bool) -> (amount: Double, weight: Double)? {
    let bottom = denominator[row]
    if asRatio { return bottom > 0 ? (numerator[row], bottom) : nil }
    let figure = bottom.isNaN ? value[row] : numerator[row] / bottom
    return figure.isFinite ? (figure, 1) : nil
  }
}
