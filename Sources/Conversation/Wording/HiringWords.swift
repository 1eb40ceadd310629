import Evaluation
import Onboarding

/// What answers about candidates say, in one language.
struct HiringWords: Sendable {
  typealias Lines = [String]

  let candidates: @Sendable (CandidateRanking, Speech) -> Lines
  let candidateNotes: @Sendable (CandidateRanking, Speech) -> Lines
  let criteria: @Sendable (CriteriaPrediction, Speech) -> Lines
  let criteriaNotes: @Sendable (CriteriaPrediction, Speech) -> Lines
  let definition: @Sendable (Defined, CandidateRanking?) -> String
  let verdict: @Sendable (CriteriaPrediction.Verdict) -> String
  let header: @Sendable (Header) -> String
  let forestTitle: @Sendable (CandidateRanking) -> String
  let concordanceTitle: String
  let total: String
  let raters: @Sendable (Int) -> String
  let rated: @Sendable (_ criteria: Int, _ all: Int) -> String
  let spread: @Sendable (_ hires: String, _ all: String, _ rated: Int) -> String
  let criteriaFor: @Sendable (_ role: String) -> String
  let compareBySource: String

  /// The columns, by what they mean.
  enum Defined: String, CaseIterable, Sendable {
    case score
    case limits90 = "low90, high90"
    case raters
    case criteriaRated = "criteria_rated"
    case concordance
    case limits95 = "low95, high95"
    case chance = "p, q"
    case verdict
    case agreement = "agreement_alpha"

    static let ofCandidates: [Defined] = [.score, .limits90, .raters, .criteriaRated]
    static let ofCriteria: [Defined] = [.concordance, .limits95, .chance, .verdict, .agreement]
  }

  enum Header: Hashable, Sendable {
    case rank, candidate, stage, score, interval90, mean, raters, criteriaRated, criterion, hires, concordance, leaversLast, agreement
    case spread, verdict
  }
}
