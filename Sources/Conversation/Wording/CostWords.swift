import Evaluation
import Onboarding

/// What is said of the cost of ramping, in one language.
struct CostWords: Sendable {
  typealias Lines = [String]

  let cost: @Sendable (RampCost, Speech) -> Lines
  let notes: @Sendable (RampCost, Speech) -> Lines
  let definition: @Sendable (Defined) -> String
  let header: @Sendable (Header) -> String

  /// The columns that people see.
  enum Header: Hashable, Sendable { case month, watched, ramping, shortfall, perHire, total }

  /// The columns, by what they mean.
  enum Defined: String, CaseIterable, Sendable {
    case month = "tenure_month"
    case watched
    case ramping
    case missing
    case shortfall
    case perHire = "per_hire, low95, high95"
    case total
    case people
  }

  static let english = CostWords(
    cost: English.rampCost, notes: English.rampCostNotes, definition: English.costDefinition, header: English.costHeader)
  static let spanish = CostWords(
    cost: Spanish.rampCost, notes: Spanish.rampCostNotes, definition: Spanish.costDefinition, header: Spanish.costHeader)
}

extension RampCost {
  /// Hires with a price.
  var pricedHires: Int { lines.reduce(0) { $0 + $1.hires } }

  /// The last month that every group with a horizon has lived to see, so that groups are told at the same one.
  var commonHorizon: Int? { lines.compactMap { $0.horizon?.number }.min() }

  /// Reasons in an order that does not change.
  var unpricedInOrder: [(why: Unpriced, hires: Int)] {
    unpriced.map { (why: $0.key, hires: $0.value) }.sorted { "\($0.why)" < "\($1.why)" }
  }
}
