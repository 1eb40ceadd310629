import Onboarding
import Statistics

/// One person's or group's figures beside those of an earlier period, or of tenured colleagues.
public struct MetricsCompared: Sendable {
  /// One figure on both sides.
  public struct Line: Hashable, Sendable {
    public let metric: Metric.ID
    public let unit: Metric.Unit?
    public let currency: String?
    public let kind: SalesFigure.Kind
    public let value: Double
    public let count: Int
    public let other: Double
    public let otherCount: Int
    /// `value` less `other`, with 95 % limits; of totals and medians there are none.
    public let difference: Double
    public let limits: Interval?
    /// Whether either side rests on so few that the limits say more than the difference.
    public let isFew: Bool
  }

  /// In the order of the figures; those that one side lacks are left out.
  public let lines: [Line]

  /// - Parameters:
  ///   - figures: the figures in question.
  ///   - others: what they are held against.
  public init(_ figures: [SalesFigure], against others: [SalesFigure]) {
    lines = figures.compactMap { figure in
      others.first { $0.metric == figure.metric && $0.currency == figure.currency && $0.kind == figure.kind }.flatMap {
        Line(figure, against: $0)
      }
    }
  }
}

extension MetricsCompared {
  /// Without totals, which say more of how many people there are than of how they do.
  public var withoutTotals: MetricsCompared { MetricsCompared(lines: lines.filter { $0.kind != .total }) }

  private init(lines: [Line]) { self.lines = lines }
}

extension MetricsCompared.Line {
  fileprivate init?(_ figure: SalesFigure, against other: SalesFigure) {
    guard let value = figure.value, let base = other.value else { return nil }
    metric = figure.metric
    (unit, currency, kind) = (figure.unit, figure.currency, figure.kind)
    (self.value, count) = (value, figure.count)
    (self.other, otherCount) = (base, other.count)
    difference = value - base
    limits = Self.limits(figure, other, value - base)
    isFew = figure.isFew || other.isFew
  }

  private static func limits(_ figure: SalesFigure, _ other: SalesFigure, _ difference: Double) -> Interval? {
    if figure.kind == .rate, let one = figure.limits, let two = other.limits, let a = figure.value, let b = other.value {
      // Newcombe's hybrid score interval (1998, method 10): from the Wilson limits of both.
      let down = ((a - one.lower) * (a - one.lower) + (two.upper - b) * (two.upper - b)).squareRoot()
      let up = ((one.upper - a) * (one.upper - a) + (b - two.lower) * (b - two.lower)).squareRoot()
      return Interval(difference - down, difference + up)
    }
    guard let one = figure.variance, let two = other.variance, let freedom = VariancePart.degreesOfFreedom(ofSum: [one, two]) else {
      return nil
    }
    return SalesFigure.limits(difference, VariancePart(variance: one.variance + two.variance, degreesOfFreedom: freedom))
  }
}
