import Evaluation
import Onboarding

/// What reports say that no single answer does, in one language.
struct ReportWords: Sendable {
  typealias Lines = [String]

  let title: @Sendable (Report, Speech) -> String
  /// What the reader is holding: of which day, of whom.
  let opening: @Sendable (Report, Speech) -> String
  let heading: @Sendable (Part) -> String
  let key: @Sendable (Key) -> String
  let header: @Sendable (Header) -> String
  let definition: @Sendable (Defined) -> String
  let fourQuestions: @Sendable (FourQuestions, Speech) -> Lines
  let weakest: @Sendable (WeakModules, ModuleNames, Speech) -> String
  let tenure: @Sendable (TenureAttainment, Speech) -> Lines
  let tenureNotes: @Sendable (TenureAttainment, Speech) -> Lines
  let tenureTitle: String
  let tenureSeries: @Sendable (Series) -> String
  let fatesTitle: String
  /// Why the pictures reach half later than the median.
  let leaversCount: String
  let board: @Sendable (TrainingBoard, Speech) -> Lines
  let boardTitle: String
  let funnelTitle: String
  let forecastTitle: String
  let boardEnds: (low: String, high: String)
  let boardCell: @Sendable (TrainingBoard.Cell, Speech) -> String
  let capacity: @Sendable (CapacityPlan, Money?, Speech) -> Lines
  let capacityNotes: @Sendable (CapacityPlan, Speech) -> Lines
  let capacityTitle: String
  let capacitySeries: String
  /// What a table of many periods leaves to others.
  let latest: @Sendable (_ periods: Int, _ name: String) -> String
  /// A question that a report asks and that cannot be answered, with the reason.
  let unanswered: @Sendable (_ reason: String) -> String

  /// The parts of reports.
  enum Part: Hashable, Sendable, CaseIterable {
    case keyFigures, fourQuestions, howLong, curve, byCohort, bySegment, segmentsCompared, tenure, stillRamping, cost, weak, sections, why,
      board, versions, quota, overdue, metrics, funnel, forecast, pipeline, matter, firstDays, status, figures, prediction, plan,
      candidates, criteria, recruiting, definitions
  }

  /// What a table of key figures lists.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case hires, productive, ramping, left
    case medianDays = "median_days"
    case rampedBy180 = "ramped_by_180"
    case leftBy180 = "left_by_180"
    case contribution = "first_contribution_days"
    case reachingQuota = "reaching_quota"
    case attainment
    case pipelineAfterTraining = "pipeline_after_training"
    case weakModules = "weak_modules"
    case trained
    case openPipeline = "open_pipeline"
    case weightedPipeline = "weighted_pipeline"
    case forecastBias = "forecast_bias"
    case candidates, hired
  }

  /// The columns that people see.
  enum Header: Hashable, Sendable {
    case figure, value, interval, before, change, month, hires, attained, asked, tenured, productive, ramping, lost, quotas, amount
  }

  /// What machines are told the meaning of.
  enum Defined: Hashable, Sendable, CaseIterable {
    case keyFigure, before, attained, asked, tenured, state, mark, expected, lost, quotas, amount, contribution, afterTraining
  }

  /// The lines of the chart of attainment by tenure.
  enum Series: Hashable, Sendable { case hires, target, tenured }

  static let english = ReportWords(
    title: English.reportTitle, opening: English.reportOpening, heading: English.reportHeading, key: English.reportKey,
    header: English.reportHeader, definition: English.reportDefinition, fourQuestions: English.fourQuestions, weakest: English.weakest,
    tenure: English.tenure, tenureNotes: English.tenureNotes, tenureTitle: "Share of the full target attained, by month of tenure",
    tenureSeries: { $0 == .hires ? "Hires" : $0 == .target ? "Target" : "Tenured" }, fatesTitle: "What has become of hires, day by day",
    leaversCount:
      "The pictures count leavers, so they reach half later than the median of the key figures, which is of those who stay.",
    board: English.board, boardTitle: "Hires and modules", funnelTitle: "Deals that took each step",
    forecastTitle: "Forecast beside outcome, month by month", boardEnds: ("not done", "best mark"), boardCell: English.boardCell,
    capacity: English.capacity, capacityNotes: English.capacityNotes, capacityTitle: "Productive people expected, month by month",
    capacitySeries: "Productive",
    latest: { "The latest \($0) periods of each metric; `metrics of \($1)`, JSON and the workbook have all." },
    unanswered: { "Not answered here: \($0)" })

  static let spanish = ReportWords(
    title: Spanish.reportTitle, opening: Spanish.reportOpening, heading: Spanish.reportHeading, key: Spanish.reportKey,
    header: Spanish.reportHeader, definition: Spanish.reportDefinition, fourQuestions: Spanish.fourQuestions, weakest: Spanish.weakest,
    tenure: Spanish.tenure, tenureNotes: Spanish.tenureNotes, tenureTitle: "Parte de la meta completa lograda, por mes de antigüedad",
    tenureSeries: { $0 == .hires ? "Incorporaciones" : $0 == .target ? "Meta" : "Veteranos" },
    fatesTitle: "Qué ha sido de las incorporaciones, día a día",
    leaversCount:
      "Las imágenes cuentan a quienes se fueron: llegan a la mitad más tarde que la mediana de los datos principales, que es de quienes se quedan.",
    board: Spanish.board, boardTitle: "Personas y módulos", funnelTitle: "Oportunidades que dieron cada paso",
    forecastTitle: "Previsión junto a resultado, mes a mes",
    boardEnds: ("sin hacer", "mejor nota"), boardCell: Spanish.boardCell, capacity: Spanish.capacity, capacityNotes: Spanish.capacityNotes,
    capacityTitle: "Personas productivas previstas, mes a mes", capacitySeries: "Productivas",
    latest: { "Los últimos \($0) periodos de cada indicador; `indicadores de \($1)`, JSON y el libro los tienen todos." },
    unanswered: { "Sin respuesta aquí: \($0)" })
}

/// What an owner of onboarding is asked and seldom can answer.
struct FourQuestions {
  let pipeline: PipelineAfterTraining
  /// The last whole month or quarter with figures, and all time; `nil` without any.
  let quota: QuotaShare.Part?
  let segments: RampTime
  let grouping: Grouping
  let contribution: FirstContribution
  let ramp: RampTime
}
