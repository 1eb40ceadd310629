import Evaluation
import Onboarding

extension English {
  static func verdict(_ verdict: ModuleVerdict) -> String {
    switch verdict {
    case .weak: "weak"
    case .watch: "to watch"
    case .sound: "sound"
    case .insufficient: "not enough evidence"
    }
  }

  static func header(_ header: ModuleWords.Header) -> String {
    switch header {
    case .rank: "No."
    case .module: "Module"
    case .section: "Section"
    case .verdict: "Verdict"
    case .hires: "Hires"
    case .open: "To settle it"
    case .metric: "Metric"
    case .deviation: "From expectation"
    case .attainment: "Target attained"
    case .simplySaid: "Simply said"
    case .recommended: "Recommended verdict"
    case .figure(.attainment): "Target attained"
    case .figure(.quiz): "Mean score"
    case .figure(.tTest): "p"
    }
  }

  static func definition(_ defined: ModuleWords.Defined) -> String {
    switch defined {
    case .rank: "By (effect + 0.05) / se, the weakest first; modules that share a test share its rank. Empty without an estimate."
    case .verdict:
      "weak: q at most 0.10 and shortfall below 0. watch: p at most 0.10 and shortfall below 0, or q at most 0.10 with the target met, or poor test or ratings while not sound. sound: a gap of 0.50 is ruled out. insufficient: everything else."
    case .effect:
      "How far hires are from expectation on the module's metrics, less how far the same hires are on their other metrics, in peer SDs (the standard deviation between tenured colleagues); below 0 is worse."
    case .limits: "90 % limits of the effect by Student's t, the targets' calibration included."
    case .error: "The standard error of the effect and its degrees of freedom (Satterthwaite)."
    case .hires:
      "Hires who completed the module and have figures on its metrics and on two others, later than its lag and within 12 months of tenure."
    case .p: "One-sided, against no gap beyond 0.05 peer SDs; empty with fewer than 4 hires."
    case .q: "p adjusted over all modules tested (Benjamini and Hochberg): the share of false alarms among modules flagged."
    case .shortfall: "How far hires are from expectation on the module's metrics alone, in peer SDs."
    case .moreHires:
      "About how many more hires would show a gap of 0.50 four times in five; empty where it is settled, and where more hires would not help."
    }
  }

  static func open(_ gap: EvidenceGap?, _ more: MoreHires?) -> String {
    switch (gap, more) {
    case (.noMetric?, _): "moves no metric with figures"
    case (.tooFewMetrics(let have, let need)?, _): "\(count(have, "metric has", "metrics have")) figures, \(need) needed"
    case (.tooFewHires(let have, let need)?, _): "\(count(have, "hire", "hires")) measured, \(need) needed"
    case (.sharedMetrics?, _): "a metric of its own"
    case (_, .about(let more)?): "about \(count(more, "more hire", "more hires"))"
    case (_, .never?): "tenured colleagues' figures"
    case (_, nil): ""
    }
  }

  static func weak(_ it: WeakModules, _ speech: Speech) -> [String] {
    guard it.hires > 0 else { return nobody(it.scope, speech) }
    let whom = it.scope.conditions.isEmpty ? [] : ["Of the \(count(it.hires, "hire", "hires")) with \(it.scope.told(in: .english)):"]
    guard !it.findings.isEmpty else {
      return whom + ["No module is taught or completed, so there is nothing to judge.", "`import curricula/sdr.yaml` loads a curriculum."]
    }
    guard let cohort = it.cohort else {
      return whom + [
        "No verdict on any module: no hire has figures that count yet.",
        "A figure counts when it is later than the module's lag and within 12 months of tenure; `import observations.csv` brings figures in.",
      ]
    }
    return whom + lead(it, cohort, speech) + [counts(it), level(cohort, speech)]
  }

  static func nobody(_ scope: Scope, _ speech: Speech) -> [String] {
    guard scope.conditions.isEmpty else { return ["No hire with a start date has \(scope.told(in: .english))."] }
    return ["No hire has started yet, so no module can be judged.", "`hire NAME as ROLE starting DATE` records one."]
  }

  private static func lead(_ it: WeakModules, _ cohort: CohortLevel, _ speech: Speech) -> [String] {
    guard it.metricsWithEvidence >= WeakModules.fewestMetrics else {
      return [
        "No verdict on any module: only \(count(it.metricsWithEvidence, "metric has", "metrics have")) figures of hires, and I need \(WeakModules.fewestMetrics) to tell a module's own weakness from a weakness in everything."
      ]
    }
    let weak = it.findings(.weak)
    let names = ModuleNames(it)
    guard weak.isEmpty else { return weak.map { sentence($0, names, speech) } }
    let blame =
      cohort.isBehind
      ? "No module can be blamed: hires are behind on everything. Look at hiring, territory or the programme as a whole."
      : "No module stands out as weak."
    return [blame] + (it.findings.first { $0.estimate != nil }.map { [lowest($0, names, speech)] } ?? [])
  }

  private static func sentence(_ finding: WeakModules.Finding, _ names: ModuleNames, _ speech: Speech) -> String {
    guard let estimate = finding.estimate else { return "" }
    let title = finding.members.count == 1 ? speech.module(finding.members[0]) : nil
    let who = title.map { "\($0) (\(names.names(finding)[0]))" } ?? "One of {\(names.names(finding).joined(separator: ", "))}"
    return
      "\(who) is weak: on \(speech.metrics(finding.judgedBy)) its hires are \(speech.size(estimate.effect)) peer SDs behind what the same hires do otherwise (90 % interval \(speech.interval(estimate.limits.lower, estimate.limits.upper)), n = \(estimate.hires))."
  }

  /// The first of the list where nothing is weak: how it stands and what would settle it.
  private static func lowest(_ finding: WeakModules.Finding, _ names: ModuleNames, _ speech: Speech) -> String {
    guard let estimate = finding.estimate else { return "" }
    let name = ModuleWords.english.oneOf(names.names(finding))
    let limits = speech.interval(estimate.limits.lower, estimate.limits.upper)
    return
      "First on the list is \(name), \(verdict(finding.verdict)): gap \(speech.figure.number(estimate.effect)) peer SDs (90 % interval \(limits), n = \(estimate.hires)).\(wait(finding.moreHires, estimate))"
  }

  static func wait(_ more: MoreHires?, _ estimate: WeakModules.Estimate) -> String {
    switch more {
    case .about(0)?, nil: ""
    case .about(let more)?:
      " At this noise about \(count(more, "more hire", "more hires")) would show a gap of 0.5, if there is one; more months of figures per hire help too."
    case .never?: " More hires will not settle it: how well the target is calibrated is the limit, so add tenured colleagues' figures."
    }
  }

  private static func counts(_ it: WeakModules) -> String {
    let counts = ModuleVerdict.allCases.map { verdict in (verdict, it.findings(verdict).reduce(0) { $0 + $1.members.count }) }
    let told = counts.filter { $0.1 > 0 }.map { "\($0.1) \(verdict($0.0))" }
    let apart = ModuleNames(it).hasVersions ? ", versions counted apart" : ""
    return "Of \(count(counts.reduce(0) { $0 + $1.1 }, "module", "modules"))\(apart): \(told.joined(separator: ", "))."
  }

  static func level(_ cohort: CohortLevel, _ speech: Speech) -> String {
    let side = cohort.level < 0 ? "below" : "above"
    let limits = cohort.limits.map { "90 % interval \(speech.interval($0.lower, $0.upper)), " } ?? ""
    let meaning =
      cohort.isBehind
      ? ": hiring, territory or the programme as a whole, which no single module explains."
      : "."
    return
      "All metrics together: hires are \(speech.size(cohort.level)) peer SDs \(side) expectation (\(limits)n = \(cohort.hires))\(meaning)"
  }

  static func weakNotes(_ it: WeakModules, _ speech: Speech) -> [String] {
    guard it.hires > 0 else { return [] }
    let names = ModuleNames(it)
    return partial(it) + scaleNotes(it, speech) + purified(it, speech) + untrained(it, names) + shared(it, names) + leftOut(it)
  }

  static func sectionNotes(_ it: WeakModules, _ speech: Speech) -> [String] {
    guard it.hires > 0 else { return [] }
    return partial(it) + scaleNotes(it, speech) + leftOut(it)
  }

  private static func scaleNotes(_ it: WeakModules, _ speech: Speech) -> [String] {
    let assumed = it.assumed
    guard !assumed.isEmpty else {
      return [
        "1 peer SD is the spread between tenured colleagues on a metric; \(count(it.peersWithFigures, "colleague", "colleagues")) compared with."
      ]
    }
    let which = assumed.count == it.metrics.count ? "any metric" : speech.metrics(assumed.map(\.metric))
    let have = it.peersWithFigures == 0 ? "No tenured colleagues have figures" : "Fewer than 5 tenured colleagues have figures on \(which)"
    return [
      "\(have): there the peer SD is assumed (a quarter of the usual level) and nobody has checked the targets, so each verdict carries another ±0.25 peer SDs. Import tenured colleagues' figures to halve it."
    ]
  }

  private static func partial(_ it: WeakModules) -> [String] {
    it.scope.conditions.isEmpty
      ? [] : ["Part of the hires only: the fewer they are and the more parts one looks at, the more chance finds. Look at all hires first."]
  }

  private static func purified(_ it: WeakModules, _ speech: Speech) -> [String] {
    it.purified.isEmpty
      ? [] : ["Left out when hires are compared with themselves, because it may be weak itself: \(speech.metrics(it.purified))."]
  }

  private static func untrained(_ it: WeakModules, _ names: ModuleNames) -> [String] {
    let missing = names.untrained(it).map { "\($0.name) \($0.hires)" }
    return missing.isEmpty
      ? [] : ["Hires who never completed a module are no evidence for or against it: \(missing.joined(separator: ", "))."]
  }

  private static func shared(_ it: WeakModules, _ names: ModuleNames) -> [String] {
    it.findings.filter { $0.members.count > 1 }.map {
      "\(names.names($0).joined(separator: ", ")) share their metrics and the same hires took them: figures cannot tell which it is."
    }
      + it.findings.filter { $0.members.count == 1 && $0.isWhollyShared }.map {
        "\(names.names($0)[0]) shares its metrics with \($0.sharedWith.map { names.name($0) }.joined(separator: ", ")): it is never called sound on its own."
      }
  }

  private static func leftOut(_ it: WeakModules) -> [String] {
    it.sharesLeftOut == 0
      ? []
      : [
        "\(count(it.sharesLeftOut, "figure", "figures")) of a ratio without its denominator could not be weighed and \(it.sharesLeftOut == 1 ? "is" : "are") left out."
      ]
  }

  static func sections(_ it: WeakModules, _ speech: Speech) -> [String] {
    guard it.hires > 0 else { return nobody(it.scope, speech) }
    guard !it.sections.isEmpty, let cohort = it.cohort else {
      return ["No section can be judged: no hire of a curriculum has figures that count yet."]
    }
    let weak = it.sections.filter { $0.verdict == .weak }
    let lead = weak.isEmpty ? ["No section stands out as weak."] : weak.map { sentence($0, speech) }
    return lead + [
      level(cohort, speech), "A section is judged by the metrics of all its modules together.",
    ]
  }

  private static func sentence(_ section: SectionFinding, _ speech: Speech) -> String {
    guard let estimate = section.estimate else { return "" }
    return
      "\(speech.title(section.title)) (\(section.section.text)) is weak: on \(speech.metrics(section.metrics)) hires are \(speech.size(estimate.effect)) peer SDs behind what the same hires do otherwise (90 % interval \(speech.interval(estimate.limits.lower, estimate.limits.upper)), n = \(estimate.hires))."
  }

  static func simple(_ method: SimpleMethod, _ speech: Speech) -> String {
    switch method {
    case .attainment: "The mean share of the tenure months' targets attained on the module's metrics; flagged below 1."
    case .quiz: "The mean first score after the module, as a share of the marks; flagged below 0.70."
    case .tTest: "One-sided p of a t-test that hires are below expectation on the module's metrics, uncorrected; flagged below 0.05."
    }
  }

  static func simpleWarning(_ method: SimpleMethod, _ speech: Speech) -> String {
    switch method {
    case .attainment:
      "This is what attainment alone would say. It blames modules for hard targets, bad regions and weak cohorts; in simulated companies about six in ten of its alarms were false."
    case .quiz:
      "This is what test scores alone would say. A test shows what was learned, not what is done; in simulated companies about six in ten of its alarms were false."
    case .tTest:
      "This is what a t-test per module would say. It does not allow for many modules nor for a bad year; in simulated companies a quarter to three quarters of its alarms were false."
    }
  }

  static func weakBy(_ method: SimpleMethod, _ lines: [SimpleLine], _ speech: Speech) -> [String] {
    guard lines.contains(where: { $0.figure != nil }) else { return ["No module has figures for this yet."] }
    let flagged = lines.filter(\.isFlagged)
    let also = flagged.filter { $0.verdict == .weak }.map(\.name)
    let missed = lines.filter { $0.verdict == .weak && !$0.isFlagged }.map(\.name)
    let by = "By \(method.label(in: .english)) alone"
    var told = [
      flagged.isEmpty
        ? "\(by) no module would be called weak."
        : "\(by) \(count(flagged.count, "module", "modules")) would be called weak: \(speech.list(flagged.map(\.name)))."
    ]
    if !also.isEmpty { told.append("The recommended verdict agrees on \(speech.list(also)).") }
    if also.isEmpty, !flagged.isEmpty { told.append("The recommended verdict calls none of them weak.") }
    if !missed.isEmpty { told.append("It misses \(speech.list(missed)), which the recommended verdict calls weak.") }
    return told
  }
}
