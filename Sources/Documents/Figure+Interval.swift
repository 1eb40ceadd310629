extension Figure {
  /// An interval of days: `82 to 113 days`, `82 days or more` when it has no upper end.
  public func days(from low: Double?, to high: Double?) -> String {
    switch (finite(low), finite(high)) {
    case (nil, nil): Self.missing
    case (let low?, nil): language.words.orMore(days(low))
    case (nil, let high?): language.words.atMost(days(high))
    case (let low?, let high?): dayCount(low) + " " + language.words.to + " " + days(high)
    }
  }

  /// An interval of shares: `8.1 % to 20.4 %`.
  public func shares(from low: Double?, to high: Double?) -> String { interval(low, high) { share($0) } }

  /// An interval of numbers: `-0.12 to 0.30`.
  public func numbers(from low: Double?, to high: Double?, decimals: Int = 2) -> String {
    interval(low, high) { number($0, decimals: decimals) }
  }

  private func interval(_ low: Double?, _ high: Double?, _ written: (Double) -> String) -> String {
    switch (finite(low), finite(high)) {
    case (nil, nil): Self.missing
    case (let low?, nil): language.words.orMore(written(low))
    case (nil, let high?): language.words.atMost(written(high))
    case (let low?, let high?): written(low) + " " + language.words.to + " " + written(high)
    }
  }

  private func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
}
