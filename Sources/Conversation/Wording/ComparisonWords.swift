import Evaluation
import Onboarding

/// What comparisons say, in one language.
struct ComparisonWords: Sendable {
  typealias Lines = [String]

  let onlyVersion: @Sendable (Module, Module.Version?, Speech) -> Lines
  /// A version cannot be compared with itself.
  let itself: String
  let versions: @Sendable (VersionsCompared, Speech) -> Lines
  let notes: @Sendable (VersionsCompared, Speech) -> Lines
  let definition: @Sendable (Defined) -> String
  let verdict: @Sendable (ModuleComparison.Verdict) -> String
  let tooFew: String
  let all: String
  /// The comparison without regard to groups.
  let unadjusted: String
  let forestTitle: @Sendable (VersionsCompared) -> String
  let within: @Sendable (Module.ID, Module.Version, Module.Version, Grouping) -> String

  let ramp: @Sendable (RampComparison, Speech) -> Lines
  let rampNotes: @Sendable (RampComparison, Speech) -> Lines
  let rampDefinition: @Sendable (RampDefined) -> String
  let rampWithin: @Sendable (Grouping, Grouping) -> String
  let header: @Sendable (Header) -> String
  /// What stands in the place of a difference from itself.
  let reference: String
  let outcomes: OutcomeWords

  /// The columns of two versions compared, by what they mean.
  enum Defined: String, CaseIterable, Sendable {
    case stratum
    case hires = "n_v1, n_v2"
    case effect
    case limits = "low90, high90"
    case verdict
  }

  /// The columns of groups compared, by what they mean.
  enum RampDefined: String, CaseIterable, Sendable {
    case expected
    case mean = "mean_days, mean_se"
    case difference = "difference_days, low95, high95"
    case test = "chi_squared, df, p"
    case shuffle = "arrangements, seed"
  }

  enum Header: Hashable, Sendable {
    case expected, mean, difference
  }

  static let english = ComparisonWords(
    onlyVersion: English.onlyVersion, itself: "A version compared with itself says nothing; name two.", versions: English.versions,
    notes: English.compareNotes, definition: English.compareDefinition,
    verdict: English.compareVerdict, tooFew: "too few hires", all: "all", unadjusted: "all, groups ignored",
    forestTitle: {
      "\($0.after.text) less \($0.before.text), in peer SDs (right of 0 is better; 90 % intervals; hires on \($0.before.text) + \($0.after.text))"
    },
    within: { "compare \($0.text) \($1.text) \($2.text) within \($3.rawValue)" }, ramp: English.comparedRamp,
    rampNotes: English.compareRampNotes,
    rampDefinition: English.rampDefinition, rampWithin: { "compare ramp by \($0.rawValue) within \($1.rawValue)" },
    header: English.compareHeader, reference: "compared with", outcomes: .english)

  static let spanish = ComparisonWords(
    onlyVersion: Spanish.onlyVersion, itself: "Una versión comparada consigo misma no dice nada; nombra dos.", versions: Spanish.versions,
    notes: Spanish.compareNotes, definition: Spanish.compareDefinition,
    verdict: Spanish.compareVerdict, tooFew: "pocas personas", all: "todo", unadjusted: "todo, sin mirar grupos",
    forestTitle: {
      "\($0.after.text) menos \($0.before.text), en DT de colegas (a la derecha del 0, mejor; intervalos del 90 %; personas con \($0.before.text) + \($0.after.text))"
    },
    within: { "compara \($0.text) \($1.text) \($2.text) por \($3.spanish)" }, ramp: Spanish.comparedRamp,
    rampNotes: Spanish.compareRampNotes,
    rampDefinition: Spanish.rampDefinition, rampWithin: { "compara rampa por \($0.spanish) dentro de \($1.spanish)" },
    header: Spanish.compareHeader, reference: "con esta", outcomes: .spanish)
}
