import Evaluation
import Onboarding

/// What is said of ramp time and milestones by version of a module, in one language.
struct OutcomeWords: Sendable {
  typealias Lines = [String]

  let heading: @Sendable (Heading) -> String
  let ramp: @Sendable (VersionRamp, Speech) -> Lines
  let rampNotes: @Sendable (VersionRamp, Speech) -> Lines
  let milestones: @Sendable (VersionMilestones, Speech) -> Lines
  let milestoneNotes: @Sendable (VersionMilestones, Speech) -> Lines
  let definition: @Sendable (Defined) -> String
  let header: @Sendable (Header) -> String

  /// Sentences to type, in this language.
  let askRamp: @Sendable (Module.ID, Grouping?) -> String
  let askMilestones: @Sendable (Module.ID, Grouping?) -> String

  /// The parts of an answer.
  enum Heading: Hashable, Sendable { case ramp, milestones }

  /// The columns that people see.
  enum Header: Hashable, Sendable {
    case version, milestone, odds
    case inTime(Module.Version)
  }

  /// The columns, by what they mean.
  enum Defined: String, CaseIterable, Sendable {
    case alreadyProductive = "already_productive"
    case expected
    case difference = "difference_days, low95, high95"
    case inTime = "n_v1, in_time_v1, share_v1, n_v2, in_time_v2, share_v2"
    case shareLimits = "low95_v1, high95_v1, low95_v2, high95_v2"
    case odds = "odds_ratio, low95, high95"
    case verdict

    static let ofRamp: [Defined] = [.alreadyProductive, .expected, .difference]
    static let ofMilestones: [Defined] = [.inTime, .shareLimits, .odds, .verdict]
  }

  static let english = OutcomeWords(
    heading: {
      switch $0 {
      case .ramp: "Ramp time"
      case .milestones: "Milestones"
      }
    }, ramp: English.versionRamp, rampNotes: English.versionRampNotes, milestones: English.versionMilestones,
    milestoneNotes: English.versionMilestoneNotes, definition: English.outcomeDefinition, header: English.outcomeHeader,
    askRamp: { "compare ramp by version of \($0.text)" + ($1.map { " within \($0.rawValue)" } ?? "") },
    askMilestones: { "compare milestones by version of \($0.text)" + ($1.map { " within \($0.rawValue)" } ?? "") })

  static let spanish = OutcomeWords(
    heading: {
      switch $0 {
      case .ramp: "Tiempo de rampa"
      case .milestones: "Hitos"
      }
    }, ramp: Spanish.versionRamp, rampNotes: Spanish.versionRampNotes, milestones: Spanish.versionMilestones,
    milestoneNotes: Spanish.versionMilestoneNotes, definition: Spanish.outcomeDefinition, header: Spanish.outcomeHeader,
    askRamp: { "compara rampa por versión de \($0.text)" + ($1.map { " dentro de \($0.spanish)" } ?? "") },
    askMilestones: { "compara hitos por versión de \($0.text)" + ($1.map { " dentro de \($0.spanish)" } ?? "") })
}

extension VersionRamp {
  /// Both versions, the earlier first.
  var arms: [Arm] { [before, after] }

  /// From this many days on, hires of two versions have lived in different times.
  static let apart = 15
}

extension VersionMilestones {
  /// Whether any hire counts for any milestone.
  var hasHires: Bool { lines.contains { $0.overall.before.hires + $0.overall.after.hires > 0 } }

  /// Milestones with an odds ratio.
  var measured: [Line] { lines.filter { $0.overall.odds != nil } }
}
