/// Days laid out in months or quarters, or all in one.
package struct PeriodGrid: Sendable {
  /// In order of time; of the whole time there is one entry, which is `nil`.
  package let periods: [Period?]
  private let first: Int32
  private let places: [Int32]

  /// Whether it is all of time in one.
  package var isWhole: Bool { places.isEmpty }

  /// All of time in one.
  package static let whole = PeriodGrid()

  private init() { (periods, first, places) = ([nil], 0, []) }

  /// The periods that hold `days`, both ends included; days outside have no place.
  package init(_ length: Period.Length, from low: Day, to high: Day) {
    var periods: [Period?] = []
    var places: [Int32] = []
    var period = Self.period(length, of: low)
    first = period.first.number
    while period.first <= high {
      places.append(contentsOf: repeatElement(Int32(periods.count), count: Int(period.last - period.first) + 1))
      periods.append(period)
      period = period.next
    }
    self.periods = periods
    self.places = places
  }

  /// Only the days from `low` to `high`, in the periods that hold them, or in one of no name; none where `high` is before `low`.
  package init(_ length: Period.Length?, within low: Day, _ high: Day) {
    guard low <= high else {
      (periods, first, places) = ([nil], low.number, [-1])
      return
    }
    guard let length else {
      (periods, first, places) = ([nil], low.number, [Int32](repeating: 0, count: Int(high - low) + 1))
      return
    }
    let whole = PeriodGrid(length, from: low, to: high)
    periods = whole.periods
    first = low.number
    places = (low.number...high.number).map { whole.place(of: $0) }
  }

  private static func period(_ length: Period.Length, of day: Day) -> Period {
    switch length {
    case .day: .day(day)
    case .week: .week(of: day)
    case .month: .month(of: day)
    case .quarter: .quarter(of: day)
    }
  }

  /// Which period a day lies in; −1 for none. In the whole time lies even what has no day.
  package func place(of day: Int32) -> Int32 {
    guard !places.isEmpty else { return 0 }
    let offset = Int(day) - Int(first)
    return offset >= 0 && offset < places.count ? places[offset] : -1
  }
}
