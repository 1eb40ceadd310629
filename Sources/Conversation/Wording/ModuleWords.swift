import Evaluation
import Onboarding

/// What answers about modules say, in one language.
struct ModuleWords: Sendable {
  typealias Lines = [String]

  let header: @Sendable (Header) -> String
  let definition: @Sendable (Defined) -> String
  let verdict: @Sendable (ModuleVerdict) -> String
  /// One name, or “one of {a, b}”.
  let oneOf: @Sendable ([String]) -> String
  let forestTitle: String
  /// What it would take to settle a module; empty where it is settled.
  let open: @Sendable (EvidenceGap?, MoreHires?) -> String
  let weak: @Sendable (WeakModules, Speech) -> Lines
  let weakNotes: @Sendable (WeakModules, Speech) -> Lines
  let sections: @Sendable (WeakModules, Speech) -> Lines
  let sectionNotes: @Sendable (WeakModules, Speech) -> Lines
  let simple: @Sendable (SimpleMethod, Speech) -> String
  let simpleWarning: @Sendable (SimpleMethod, Speech) -> String
  let flagged: @Sendable (Bool) -> String
  let weakBy: @Sendable (SimpleMethod, [SimpleLine], Speech) -> Lines

  /// Sentences to type, in this language.
  let why: @Sendable (Module.ID) -> String
  let weakModules: String
  let weakByQuiz: String

  /// The columns that people see.
  enum Header: Hashable, Sendable {
    case rank, module, verdict, hires, open, simplySaid, recommended
    case figure(SimpleMethod)
  }

  /// What machines are told the meaning of.
  enum Defined: Hashable, Sendable, CaseIterable {
    case rank, verdict, effect, limits, error, hires, p, q, shortfall, moreHires

    static let ofWeak = allCases

    /// The columns it is about.
    var columns: String {
      switch self {
      case .rank: "rank"
      case .verdict: "verdict"
      case .effect: "effect"
      case .limits: "low90, high90"
      case .error: "se, df"
      case .hires: "hires"
      case .p: "p"
      case .q: "q"
      case .shortfall: "shortfall"
      case .moreHires: "more_hires"
      }
    }
  }

  static let english = ModuleWords(
    header: English.header, definition: English.definition, verdict: English.verdict,
    oneOf: { $0.count == 1 ? $0[0] : "one of {\($0.joined(separator: ", "))}" },
    forestTitle: "Gap to the same hires' other metrics, in peer SDs (left of 0 is worse; 90 % intervals)", open: English.open,
    weak: English.weak, weakNotes: English.weakNotes, sections: English.sections, sectionNotes: English.sectionNotes,
    simple: English.simple, simpleWarning: English.simpleWarning, flagged: { $0 ? "weak" : "fine" }, weakBy: English.weakBy,
    why: { "why \($0.text)" },
    weakModules: "weak modules", weakByQuiz: "weak modules by quiz score")

  static let spanish = ModuleWords(
    header: Spanish.header, definition: Spanish.definition, verdict: Spanish.verdict,
    oneOf: { $0.count == 1 ? $0[0] : "uno de {\($0.joined(separator: ", "))}" },
    forestTitle:
      "Distancia a los demás indicadores de las mismas personas, en DT de colegas (a la izquierda del 0, peor; intervalos del 90 %)",
    open: Spanish.open, weak: Spanish.weak, weakNotes: Spanish.weakNotes, sections: Spanish.sections, sectionNotes: Spanish.sectionNotes,
    simple: Spanish.simple, simpleWarning: Spanish.simpleWarning, flagged: { $0 ? "débil" : "bien" }, weakBy: Spanish.weakBy,
    why: { "por qué \($0.text)" },
    weakModules: "módulos débiles", weakByQuiz: "módulos débiles por nota")
}

extension Speech {
  /// An effect without its sign, such as `0.87`.
  func size(_ effect: Double) -> String { figure.number(abs(effect)) }

  func interval(_ low: Double, _ high: Double) -> String { figure.numbers(from: low, to: high) }

  /// The module's title in the middle of a sentence.
  func module(_ member: WeakModules.Member) -> String { member.title.map { title($0) } ?? member.unit.module.text }

  func metrics(_ ids: [Metric.ID]) -> String { list(ids.map { metric($0) }) }
}
