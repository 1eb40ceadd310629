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
  /// The same for a module whose figures others explain.
  let explained: @Sendable ([String]) -> String
  let weak: @Sendable (WeakModules, Speech) -> Lines
  let weakNotes: @Sendable (WeakModules, Speech) -> Lines
  let sections: @Sendable (WeakModules, Speech) -> Lines
  let sectionNotes: @Sendable (WeakModules, Speech) -> Lines
  let simple: @Sendable (SimpleMethod, Speech) -> String
  let simpleWarning: @Sendable (SimpleMethod, Speech) -> String
  let flagged: @Sendable (Bool) -> String
  let weakBy: @Sendable (SimpleMethod, [SimpleLine], Speech) -> Lines

  /// A chain of evidence.
  let heading: @Sendable (Heading) -> String
  let nobodyTook: @Sendable (Module, Speech) -> Lines
  let claim: @Sendable (Argument, Speech) -> Lines
  let job: @Sendable (Argument, Speech) -> Lines
  let rivals: @Sendable (Argument, Speech) -> Lines
  let training: @Sendable (Argument, Speech) -> Lines
  let step: @Sendable (Argument, Speech) -> Lines
  let scale: @Sendable (Argument, Speech) -> String
  /// What the rows of a chain of evidence are.
  let evidence: String
  let evidenceLimits: String

  /// Sentences to type, in this language.
  let why: @Sendable (Module.ID) -> String
  let weakModules: String
  let weakByQuiz: String
  let compare: @Sendable (Module.ID, Module.Version, Module.Version) -> String
  let metricsOf: @Sendable (_ name: String) -> String

  /// The parts of a chain of evidence.
  enum Heading: Hashable, Sendable { case job, rivals, training, step }

  /// The columns that people see.
  enum Header: Hashable, Sendable {
    case rank, module, section, verdict, hires, open, metric, deviation, attainment, simplySaid, recommended
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
    forestTitle:
      "Gap to the same hires' other metrics, in peer SDs (left of 0 is worse; 90 % intervals)",
    open: English.open, explained: { "explained by \($0.joined(separator: ", "))" }, weak: English.weak, weakNotes: English.weakNotes,
    sections: English.sections, sectionNotes: English.sectionNotes, simple: English.simple, simpleWarning: English.simpleWarning,
    flagged: { $0 ? "weak" : "fine" }, weakBy: English.weakBy, heading: English.heading, nobodyTook: English.nobodyTook,
    claim: English.claim,
    job: English.job, rivals: English.rivals, training: English.training, step: English.step, scale: English.scale,
    evidence:
      "gap: the effect, as in `weak modules`. own-metrics, other-metrics: how far the measured hires are from expectation on the module's metrics, and on their others. behind-themselves: hires who do worse on its metrics than on their others. own-metric, other-metric: how far all hires are from expectation on one metric. without-region: the effect without one region. target-off-by: how far the target may be off, n tenured colleagues. all-metrics: hires as a whole. gain, gain-of-possible: points of one gained between tests, and their share of what could be gained. passed-at-first, found-useful: shares. scores-and-job: rank correlation. not-trained: hires who never completed it. Effects are in peer SDs.",
    evidenceLimits: "90 % limits where there are any.", why: { "why \($0.text)" }, weakModules: "weak modules",
    weakByQuiz: "weak modules by quiz score",
    compare: { "compare \($0.text) \($1.text) \($2.text)" }, metricsOf: { "metrics of \($0)" })

  static let spanish = ModuleWords(
    header: Spanish.header, definition: Spanish.definition, verdict: Spanish.verdict,
    oneOf: { $0.count == 1 ? $0[0] : "uno de {\($0.joined(separator: ", "))}" },
    forestTitle:
      "Distancia a los demás indicadores de las mismas personas, en DT de colegas (a la izquierda del 0, peor; intervalos del 90 %)",
    open: Spanish.open, explained: { "lo explica \($0.joined(separator: ", "))" }, weak: Spanish.weak, weakNotes: Spanish.weakNotes,
    sections: Spanish.sections, sectionNotes: Spanish.sectionNotes, simple: Spanish.simple, simpleWarning: Spanish.simpleWarning,
    flagged: { $0 ? "débil" : "bien" }, weakBy: Spanish.weakBy, heading: Spanish.heading, nobodyTook: Spanish.nobodyTook,
    claim: Spanish.claim,
    job: Spanish.job, rivals: Spanish.rivals, training: Spanish.training, step: Spanish.step, scale: Spanish.scale,
    evidence:
      "gap: la distancia, como en `módulos débiles`. own-metrics, other-metrics: cuánto distan de lo esperado las personas medidas en los indicadores del módulo y en los demás. behind-themselves: personas que hacen peor lo del módulo que lo demás. own-metric, other-metric: cuánto distan de lo esperado todas las personas en un indicador. without-region: la distancia sin una región. target-off-by: cuánto puede errar la meta, n colegas. all-metrics: las personas en conjunto. gain, gain-of-possible: puntos de uno ganados entre pruebas, y su parte de lo que se podía ganar. passed-at-first, found-useful: partes. scores-and-job: correlación de rangos. not-trained: personas que nunca lo completaron. Las distancias son en DT de colegas.",
    evidenceLimits: "Límites del 90 % donde los hay.", why: { "por qué \($0.text)" }, weakModules: "módulos débiles",
    weakByQuiz: "módulos débiles por nota",
    compare: { "compara \($0.text) \($1.text) \($2.text)" }, metricsOf: { "indicadores de \($0)" })
}

extension Speech {
  /// An effect without its sign, such as `0.87`.
  func size(_ effect: Double) -> String { figure.number(abs(effect)) }

  /// A difference with its sign, such as `+0.80`.
  func signed(_ effect: Double) -> String {
    let told = figure.number(effect)
    return told.hasPrefix("-") || effect == 0 ? told : "+" + told
  }

  /// `p = 0.031`, `p < 0.001`.
  func probability(_ letter: String, _ value: Double) -> String {
    let told = figure.probability(value)
    return told.hasPrefix("<") ? "\(letter) < \(told.dropFirst())" : "\(letter) = \(told)"
  }

  /// A difference of two figures in the metric's unit; of shares in percentage points.
  func difference(_ value: Double, of metric: Metric?) -> String {
    guard metric?.unit == .percent else { return figure(value, of: metric) }
    return figure.number(value * 100, decimals: 1) + language.pick(" percentage points", " puntos porcentuales")
  }

  func interval(_ low: Double, _ high: Double) -> String { figure.numbers(from: low, to: high) }

  /// The module's title in the middle of a sentence.
  func module(_ member: WeakModules.Member) -> String { member.title.map { title($0) } ?? member.unit.module.text }

  func metrics(_ ids: [Metric.ID]) -> String { list(ids.map { metric($0) }) }
}
