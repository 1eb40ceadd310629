import Evaluation
import Onboarding

/// What the figures of sales operations say, in one language.
struct SalesWords: Sendable {
  typealias Lines = [String]

  /// The standard metric as people call it; `nil` for metrics that are a company's own.
  let name: @Sendable (Metric.ID) -> String?
  let definition: @Sendable (Metric.ID, Definitions, Speech) -> String?
  /// Which stages stand for which step, where that was laid down.
  let stages: @Sendable (Definitions) -> Lines
  /// What was laid down, of what differs from before.
  let ruled: @Sendable (_ before: Definitions, _ after: Definitions) -> Lines
  /// Figures that nobody gave.
  let derived: @Sendable (_ count: Int, _ metrics: Lines, Speech) -> String
  let workedOut: String
  /// What the limits of figures are.
  let limits: String
  let tooFew: String
  let part: @Sendable (_ part: Int, _ whole: Int, Speech) -> String
  let nothing: @Sendable (_ whose: String?, Speech) -> Lines
  let deals: @Sendable (_ whose: String?, [SalesFigure], Speech) -> Lines
  let crowd: @Sendable (_ whose: String?, _ people: Int, [SalesFigure], Speech) -> Lines
  let periods: @Sendable (_ whose: String?, _ periods: Int, Speech) -> Lines
  let connectRate: @Sendable (Definitions) -> String
  let currencies: String
  let inherited: @Sendable (Int) -> String

  let header: @Sendable (Header) -> String
  let step: @Sendable (SalesStep) -> String
  let funnel: @Sendable (Funnel, Speech) -> Lines
  let funnelNotes: @Sendable (Funnel, Definitions, Speech) -> Lines
  let funnelDefinition: @Sendable (FunnelDefined) -> String
  let forecast: @Sendable (ForecastAccuracy, Speech) -> Lines
  let noForecast: @Sendable (ForecastAccuracy, Speech) -> Lines
  let forecastNotes: @Sendable (ForecastAccuracy, Speech) -> Lines
  let forecastDefinition: @Sendable (ForecastDefined) -> String
  let quota: @Sendable (QuotaShare, Speech) -> Lines
  let noQuota: Lines
  let quotaDefinition: @Sendable (QuotaDefined) -> String
  let matter: @Sendable (MetricsThatMatter, Speech) -> Lines
  let matterNotes: @Sendable (MetricsThatMatter, Speech) -> Lines
  let matterDefinition: @Sendable (MatterDefined) -> String
  let compared: @Sendable (MetricsCompared, _ whose: String?, Teller.Against, Speech) -> Lines
  let nothingToCompare: @Sendable (_ whose: String?, Teller.Against, Speech) -> Lines
  let sides: @Sendable (Teller.Against, Speech) -> (String, String)
  let differences: String

  /// The columns that people see.
  enum Header: CaseIterable {
    case step, conversion, waiting, lost, forecast, outcome, bias, chance, won, error, spread, reached, meanAttainment, medianAttainment
    case correlation, difference, origin
  }

  /// The columns of a funnel, by what they mean.
  enum FunnelDefined: String, CaseIterable, Sendable {
    case step
    case deals
    case waiting = "waiting, lost"
    case share = "share, low95, high95"
    case days = "median_days, n_days"
  }

  /// The columns of forecast accuracy, by what they mean.
  enum ForecastDefined: String, CaseIterable, Sendable {
    case forecast, outcome
    case bias = "bias, bias_share"
    case chance = "mean_chance, won_share"
    case error = "months, mape"
    case spread
  }

  /// The columns of quota, by what they mean.
  enum QuotaDefined: String, CaseIterable, Sendable {
    case people
    case reached = "reached, share"
    case mean = "mean_attainment, median_attainment"
  }

  /// The columns of metrics that matter, by what they mean.
  enum MatterDefined: String, CaseIterable, Sendable {
    case correlation
    case limits = "low95, high95"
    case p, q
  }

  static let english = SalesWords(
    name: English.standardName, definition: English.standardDefinition, stages: English.stages, ruled: English.ruled,
    derived: English.derived,
    workedOut: "worked out",
    limits:
      "95 %: Wilson's for so many of so many; Student's for means; for shares of an amount, those of a ratio of two sums. Fewer than \(Definitions.fewest) are too few to say.",
    tooFew: "too few",
    part: { part, whole, speech in "\(speech.figure.count(part)) of \(speech.figure.count(whole))" }, nothing: English.nothingSold,
    deals: English.dealsOf, crowd: English.crowd, periods: English.periods, connectRate: English.connectRate,
    currencies: "Amounts of different currencies are not added up: each has rows of its own.",
    inherited: { "\(English.count($0, "deal was", "deals were")) taken over from colleagues, and count here like others." },
    header: English.salesHeader, step: English.step, funnel: English.funnel, funnelNotes: English.funnelNotes,
    funnelDefinition: English.funnelDefinition, forecast: English.forecast, noForecast: English.noForecast,
    forecastNotes: English.forecastNotes,
    forecastDefinition: English.forecastDefinition, quota: English.quota,
    noQuota: [
      "Nobody has a figure of quota attainment yet, nor of bookings.", "`observe NAME quota-attainment 80% in 2026-03` records one.",
    ],
    quotaDefinition: English.quotaDefinition, matter: English.matter, matterNotes: English.matterNotes,
    matterDefinition: English.matterDefinition, compared: English.metricsCompared, nothingToCompare: English.nothingToCompare,
    sides: English.sides,
    differences:
      "The first less the second, with 95 % limits: Newcombe's for rates, Welch's for means; of totals and medians there are none.")

  static let spanish = SalesWords(
    name: Spanish.standardName, definition: Spanish.standardDefinition, stages: Spanish.stages, ruled: Spanish.ruled,
    derived: Spanish.derived,
    workedOut: "calculado",
    limits:
      "95 %: de Wilson para tantos de tantos; de Student para medias; para partes de un importe, los de una razón de dos sumas. Menos de \(Definitions.fewest) son muy pocos para decirlo.",
    tooFew: "muy pocos",
    part: { part, whole, speech in "\(speech.figure.count(part)) de \(speech.figure.count(whole))" }, nothing: Spanish.nothingSold,
    deals: Spanish.dealsOf, crowd: Spanish.crowd, periods: Spanish.periods, connectRate: Spanish.connectRate,
    currencies: "Los importes de monedas distintas no se suman: cada una tiene sus filas.",
    inherited: { "\(Spanish.count($0, "venta se heredó", "ventas se heredaron")) de colegas, y aquí cuentan como las demás." },
    header: Spanish.salesHeader, step: Spanish.step, funnel: Spanish.funnel, funnelNotes: Spanish.funnelNotes,
    funnelDefinition: Spanish.funnelDefinition, forecast: Spanish.forecast, noForecast: Spanish.noForecast,
    forecastNotes: Spanish.forecastNotes,
    forecastDefinition: Spanish.forecastDefinition, quota: Spanish.quota,
    noQuota: [
      "Nadie tiene aún un dato de cumplimiento de cuota, ni de ventas cerradas.",
      "`registra NOMBRE quota-attainment 80% en 2026-03` anota uno.",
    ],
    quotaDefinition: Spanish.quotaDefinition, matter: Spanish.matter, matterNotes: Spanish.matterNotes,
    matterDefinition: Spanish.matterDefinition, compared: Spanish.metricsCompared, nothingToCompare: Spanish.nothingToCompare,
    sides: Spanish.sides,
    differences:
      "Lo primero menos lo segundo, con límites del 95 %: de Newcombe para tasas, de Welch para medias; de totales y medianas no hay.")
}
