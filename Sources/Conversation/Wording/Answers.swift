import Evaluation
import Onboarding

/// What answers say, in one language: the sentences, the headers of tables, and the definitions that machines are given.
struct Answers: Sendable {
  typealias Lines = [String]

  let header: @Sendable (Header) -> String
  let everybody: String
  let ungrouped: String
  let definition: @Sendable (Defined) -> String
  let smallNumber: @Sendable (_ count: Int, _ group: String?) -> String
  /// What to ask next, as sentences to type.
  let next: @Sendable (_ sentences: Lines) -> String
  let suggestions: @Sendable (Question, Speech) -> Lines
  let tooFew: @Sendable (_ have: Int, _ need: Int) -> String

  let ramp: @Sendable (RampTime, Speech) -> Lines
  let rampNotes: @Sendable (RampTime, Speech) -> Lines
  let state: @Sendable (Ramp) -> String
  let rampPeople: @Sendable (RampPeople, Speech) -> Lines
  let rampCurve: @Sendable (RampCurve, Speech) -> Lines
  let curveTitle: String
  let curveMeasure: String
  let predict: @Sendable (Prediction, Speech) -> Lines
  let status: @Sendable (PersonStatus, Speech) -> Lines
  let metrics: @Sendable (PersonMetrics, Speech) -> Lines
  let pipeline: @Sendable (Pipeline, Speech) -> Lines
  let pipelineNotes: @Sendable (Pipeline, Speech) -> Lines
  let total: String
  let history: @Sendable (_ shown: Int, _ about: String?) -> Lines
  let entry: @Sendable (Entry) -> String
  let check: @Sendable ([Inconsistency], _ hires: Int, Speech) -> Lines
  let inconsistency: @Sendable (Inconsistency, Speech) -> String
  let modules: ModuleWords
  let comparing: ComparisonWords
  let attention: AttentionWords
  let hiring: HiringWords
  let costs: CostWords
  let itemWords: ItemWords
  let sales: SalesWords
  let reporting: ReportWords

  /// The columns that people see.
  enum Header: CaseIterable {
    case group, hires, productive, ramping, left, median, interval, rampedBy180, leftBy180, person, start, status, days, day, metric,
      period, value
    case target, attainment, stage, deals, amount, weighted, number, when, who, sentence, records
  }

  /// What machines are told the meaning of.
  enum Defined: CaseIterable {
    case event, median, medianLimits, quartiles, mean, rampedBy180, leftBy180, days, surviving, shares, predicted, value, target, attainment
    case weighted
  }
}
