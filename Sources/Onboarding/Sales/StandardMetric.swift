/// A metric of sales operations that follows from deals, their stages and activities.
///
/// The raw value is the metric's identifier. A curriculum that has a metric of this name need not be given figures for it: where nobody typed or
/// imported one for a person and month, it is worked out.
public enum StandardMetric: String, CaseIterable, Sendable, Hashable {
  case winRate = "win-rate"
  case proposalToWin = "proposal-to-win"
  case leadToOpportunity = "lead-to-opportunity"
  case leadToSale = "lead-to-sale"
  case cycleLength = "cycle-length"
  case dealSize = "deal-size"
  case bookings
  case dealsWon = "deals-won"
  case connectRate = "connect-rate"
  case calls = "calls-made"
  case emails = "emails-sent"
  case meetings = "meetings-booked"
  case demos = "demos-held"

  /// The standard metric that goes by `id`, under its own name or another one in use; `nil` for any other metric.
  public init?(_ id: Metric.ID) {
    guard let metric = Self(rawValue: id.text) ?? Self.otherNames[id.text] else { return nil }
    self = metric
  }

  private static let otherNames: [String: StandardMetric] = [
    "close-ratio": .proposalToWin, "proposal-win-rate": .proposalToWin, "sales-cycle-days": .cycleLength, "sales-cycle": .cycleLength,
    "calls": .calls, "emails": .emails, "demos": .demos,
  ]

  public var id: Metric.ID { Metric.ID(rawValue) }

  /// Whether it needs the history of stages.
  public var needsStages: Bool {
    switch self {
    case .proposalToWin, .leadToOpportunity, .leadToSale: true
    default: false
    }
  }

  /// Whether it follows from activities rather than from deals.
  public var isActivity: Bool {
    switch self {
    case .connectRate, .calls, .emails, .meetings, .demos: true
    default: false
    }
  }

  /// Whether a metric of a curriculum that goes by this name can take the figure: a share wants per cent, an amount a currency.
  public func fits(_ unit: Metric.Unit) -> Bool {
    switch (self, unit) {
    case (.winRate, .percent), (.proposalToWin, .percent), (.leadToOpportunity, .percent), (.leadToSale, .percent),
      (.connectRate, .percent):
      true
    case (.cycleLength, .days), (.dealSize, .currency), (.bookings, .currency): true
    case (.dealsWon, .count), (.calls, .count), (.emails, .count), (.meetings, .count), (.demos, .count): true
    default: false
    }
  }
}
