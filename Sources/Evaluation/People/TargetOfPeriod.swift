import Onboarding

extension Metric {
  /// What a person should reach in `period`, by the target of their tenure month.
  ///
  /// A month's target holds for shorter periods too, unless figures add up (counts and currencies): then a week has none. A quarter's is the
  /// sum of its months' targets where figures add up, else their mean. Without a start date, and for tenured people, the full target holds.
  func target(of person: Person, in period: Period) -> Double? {
    switch period.length {
    case .month: return target(of: person, inMonth: period.monthNumber)
    case .day, .week: return addsUp ? nil : target(of: person, inMonth: period.last.monthNumber)
    case .quarter:
      let months = (0...2).map { target(of: person, inMonth: period.monthNumber + $0) }
      let sum = months.reduce(0, +)
      return addsUp ? sum : sum / Double(months.count)
    }
  }

  /// The target of a calendar month, counted from year 0.
  func target(of person: Person, inMonth month: Int) -> Double {
    guard person.kind == .hire, let start = person.startDate else { return target }
    return target(inTenureMonth: month - start.monthNumber + 1)
  }

  /// Whether figures of shorter periods add up to that of a longer one.
  var addsUp: Bool {
    guard kind == .value else { return false }
    switch unit {
    case .count, .currency: return true
    case .percent, .days: return false
    }
  }
}

extension Catalogue {
  /// The metric called `id` as the person's own edition defines it, else as the latest does.
  func metric(_ id: Metric.ID, for person: Person) -> Metric? {
    curriculum(for: person)?.metric(id) ?? metric(id)
  }
}
