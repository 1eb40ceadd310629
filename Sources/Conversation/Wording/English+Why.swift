import Evaluation
import Onboarding
import Statistics

extension English {
  static func heading(_ heading: ModuleWords.Heading) -> String {
    switch heading {
    case .job: "On the job"
    case .rivals: "Other explanations looked at"
    case .training: "What the training itself says"
    case .step: "What follows"
    }
  }

  static func nobodyTook(_ module: Module, _ speech: Speech) -> [String] {
    [
      "No hire is taught \(module.id.text), nor has anybody completed it, so there is no evidence on it.",
      "`weak modules` lists what there is evidence on.",
    ]
  }

  static func claim(_ it: Argument, _ speech: Speech) -> [String] {
    [verdictSentence(it, speech)] + chance(it, speech) + together(it)
  }

  private static func who(_ it: Argument, _ speech: Speech) -> String {
    it.finding.members.count > 1
      ? "One of {\(it.names.names(it.finding).joined(separator: ", "))}" : "\(speech.module(it.member)) (\(it.names.name(it.member.unit)))"
  }

  private static func measured(_ it: Argument, _ estimate: WeakModules.Estimate, _ speech: Speech) -> String {
    let side = estimate.effect < 0 ? "behind" : "ahead of"
    return
      "on \(speech.metrics(it.finding.judgedBy)) its hires are \(speech.size(estimate.effect)) peer SDs \(side) what the same hires do otherwise (90 % interval \(speech.interval(estimate.limits.lower, estimate.limits.upper)), n = \(estimate.hires))"
  }

  private static func verdictSentence(_ it: Argument, _ speech: Speech) -> String {
    let who = who(it, speech)
    guard let estimate = it.estimate else { return "\(who): \(verdict(it.finding.verdict)). \(because(it, speech))" }
    let measured = measured(it, estimate, speech)
    switch it.finding.verdict {
    case .weak: return "\(who) is weak: \(measured)."
    case .watch: return "\(who) is to watch: \(measured). \(because(it, speech))"
    case .sound: return "\(who) is sound: \(measured), so that a gap of 0.5 is ruled out."
    case .insufficient: return "\(who): not enough evidence. So far \(measured). \(because(it, speech))"
    }
  }

  /// Why nothing firmer is said.
  private static func because(_ it: Argument, _ speech: Speech) -> String {
    switch it.finding.gap {
    case .noMetric?: return "It is meant to move no metric that has figures."
    case .tooFewMetrics(let have, let need)?:
      return
        "Only \(count(have, "metric has", "metrics have")) figures of hires; \(need) are needed to tell this module from everything else."
    case .tooFewHires(let have, let need)?: return "Only \(count(have, "hire", "hires")) could be measured; \(need) are needed."
    case .sharedMetrics?: return "Other modules should move the same metrics for the same hires, so it cannot be called sound on its own."
    case .inconclusive?: return "The interval holds both a gap that would matter (0.5) and none."
    case nil: break
    }
    if it.member.secondary.isLearningPoor == true { return "Its test went poorly, which alone never makes a module weak." }
    if it.member.secondary.isReactionPoor == true { return "Few found it useful, which alone never makes a module weak." }
    return it.estimate.map { $0.shortfall >= 0 } ?? false
      ? "It lags behind the rest, yet its target is met." : "That may be chance, as many modules were tested at once."
  }

  private static func chance(_ it: Argument, _ speech: Speech) -> [String] {
    guard let estimate = it.estimate, let p = estimate.pValue, let q = estimate.qValue else { return [] }
    let told = "\(speech.probability("p", p)), and \(speech.probability("q", q)) allowing for the \(it.tested) modules tested"
    if it.finding.verdict == .weak { return ["Chance is a poor explanation: \(told)."] }
    return estimate.effect < 0 ? ["\(p > 0.10 ? "Chance alone often does as much" : "Chance"): \(told)."] : []
  }

  private static func together(_ it: Argument) -> [String] {
    it.finding.members.count > 1
      ? ["They share their metrics and the same hires took them, so figures cannot tell which it is; their tests may."] : []
  }

  static func job(_ it: Argument, _ speech: Speech) -> [String] {
    guard let here = it.here, let elsewhere = it.elsewhere, let estimate = it.estimate else { return [] }
    return [
      "On \(speech.metrics(it.finding.judgedBy)) these hires are \(side(here, speech)); on their other metrics the same hires are \(side(elsewhere, speech)).",
      "\(it.behindThemselves) of \(estimate.hires) do worse there than they do otherwise. From expectation, in peer SDs, all hires:",
    ]
  }

  private static func side(_ level: Double, _ speech: Speech) -> String {
    "\(speech.size(level)) peer SDs \(level < 0 ? "below" : "above") expectation"
  }

  static func rivals(_ it: Argument, _ speech: Speech) -> [String] {
    [region(it, speech), general(it, speech), target(it, speech)].compactMap { $0 } + alike(it, speech) + data(it) + versions(it, speech)
  }

  private static func region(_ it: Argument, _ speech: Speech) -> String? {
    guard let estimate = it.estimate, !it.finding.metrics.isEmpty else { return nil }
    let checks = estimate.withoutRegion.filter { $0.hires > 0 && $0.effect.isFinite }
    guard let low = checks.map(\.effect).min(), let high = checks.map(\.effect).max() else {
      return "One region: the hires measured are all of one region, so that a cause of the region cannot be told apart."
    }
    if let suspect = it.suspectRegion {
      return
        "One region: without \(suspect.region ?? "the hires of no region") the gap shrinks from \(speech.figure.number(estimate.effect)) to \(speech.figure.number(suspect.effect)) (n = \(suspect.hires)): look there first."
    }
    return
      "One region: without \(speech.list(checks.map { $0.region ?? "those of no region" }, or: .or)) in turn the gap is \(speech.interval(low, high)), \(estimate.effect < -it.weak.policy.negligible ? "so it is not one region's" : "so no region stands out")."
  }

  private static func general(_ it: Argument, _ speech: Speech) -> String? {
    guard let cohort = it.weak.cohort else { return nil }
    let limits = cohort.limits.map { " (90 % interval \(speech.interval($0.lower, $0.upper)), n = \(cohort.hires))" } ?? ""
    let told = "Hires as a whole: on all metrics together they are \(side(cohort.level, speech))\(limits)"
    return cohort.isBehind
      ? "\(told): hiring, territory or programme weigh on everything, and the gap above comes on top of that."
      : "\(told), so hiring or territory are not behind it."
  }

  private static func target(_ it: Argument, _ speech: Speech) -> String? {
    guard let own = it.own.first else { return nil }
    let error = it.own.map(\.calibrationError).max() ?? own.calibrationError
    return own.isCalibrated
      ? "A wrong target: \(count(own.peers, "tenured colleague", "tenured colleagues")) were held against it as well; what may still be off, ±\(speech.size(error)) peer SDs, is in the interval."
      : "A wrong target: nobody has checked it, as fewer than 5 tenured colleagues have figures; the interval allows ±\(speech.size(error)) peer SDs for that."
  }

  private static func alike(_ it: Argument, _ speech: Speech) -> [String] {
    let others = it.finding.sharedWith.map { it.names.name($0) }
    guard !others.isEmpty else { return [] }
    return [
      it.finding.explainedBy.isEmpty
        ? "Another module: \(speech.list(others)) should move the same for many of the same hires; \(it.names.name(it.member.unit)) is judged by \(speech.metrics(it.finding.judgedBy))."
        : "Another module: \(speech.list(it.finding.explainedBy.map { it.names.name($0) })) explains the same figures as well or better."
    ]
  }

  private static func data(_ it: Argument) -> [String] {
    guard let estimate = it.estimate else { return [] }
    let missing = it.names.untrained(it.weak).first { $0.name == it.member.unit.module.text }?.hires ?? 0
    let untrained = missing > 0 ? "; \(count(missing, "hire", "hires")) never completed it and count neither way" : ""
    return [
      "Too few data: \(count(estimate.hires, "hire", "hires")) measured\(it.finding.verdict == .weak ? ", enough for a verdict" : "")\(untrained).\(wait(it.finding.moreHires, estimate))"
    ]
  }

  private static func versions(_ it: Argument, _ speech: Speech) -> [String] {
    it.otherVersions.compactMap { other in
      guard let estimate = other.estimate, let member = other.members.first(where: { $0.unit.module == it.member.unit.module }) else {
        return nil
      }
      return
        "Its other version: \(member.unit.version.text), \(verdict(other.verdict)), gap \(speech.figure.number(estimate.effect)) (90 % interval \(speech.interval(estimate.limits.lower, estimate.limits.upper)), n = \(estimate.hires))."
    }
  }

  static func training(_ it: Argument, _ speech: Speech) -> [String] {
    let tests = it.member.secondary
    return learned(tests, speech) + [useful(tests, speech)] + (it.estimate == nil ? [] : [transfer(tests, speech)]) + twins(it, speech)
  }

  private static func learned(_ tests: SecondaryEvidence, _ speech: Speech) -> [String] {
    var told: [String] = []
    if let gain = tests.gain {
      let limits =
        gain.limits.map { ", 90 % interval \(speech.figure.numbers(from: $0.lower * 100, to: $0.upper * 100, decimals: 1))" } ?? ""
      let share = gain.normalised.map { "; that is \(speech.figure.share($0)) of what there was to learn" } ?? ""
      told.append(
        "Learned: \(speech.figure.number(gain.mean * 100, decimals: 1)) points of 100 gained from the test before to the first one after (n = \(gain.people)\(limits))\(share)."
      )
    }
    if let passing = tests.passing, let limits = tests.passingLimits {
      told.append(
        "Passed at the first attempt: \(speech.figure.part(passing.successes, of: passing.trials)) (90 % interval \(speech.figure.shares(from: limits.lower, to: limits.upper)))."
      )
    }
    guard !told.isEmpty else { return ["No test says whether it was learned."] }
    return told + (tests.isLearningPoor == true ? ["That is poor: little of it was learned."] : [])
  }

  private static func useful(_ tests: SecondaryEvidence, _ speech: Speech) -> String {
    guard let reaction = tests.reaction, let limits = tests.reactionLimits else { return "Nobody has rated how useful it was on the job." }
    return
      "Found useful on the job (4 or 5 of 5): \(speech.figure.part(reaction.successes, of: reaction.trials)) of the ratings (90 % interval \(speech.figure.shares(from: limits.lower, to: limits.upper)))."
  }

  private static func transfer(_ tests: SecondaryEvidence, _ speech: Speech) -> String {
    if tests.scoresHardlyDiffer { return "Scores hardly differ from person to person, so they cannot tell who does well on the job." }
    guard let found = tests.transfer else {
      return
        "Too few have both a score and figures to see whether good scores go with good work (\(SecondaryEvidence.fewestForTransfer) needed)."
    }
    let limits = found.limits.map { ", 90 % interval \(speech.interval($0.lower, $0.upper))" } ?? ""
    return "Scores and work: \(meaning(found)) (rank correlation \(speech.figure.number(found.correlation))\(limits), n = \(found.people))."
  }

  private static func meaning(_ found: SecondaryEvidence.Transfer) -> String {
    guard let limits = found.limits else { return "they go together perfectly" }
    if limits.lower > 0 { return "those who scored better do better on the job" }
    if limits.upper < 0 { return "those who scored better do worse on the job: the test may ask the wrong thing" }
    return "no sign that better scores go with better work"
  }

  /// The tests of the modules that it cannot be told apart from.
  private static func twins(_ it: Argument, _ speech: Speech) -> [String] {
    it.finding.members.filter { $0.unit != it.member.unit }.map { twin in
      let passing =
        twin.secondary.passing.map { "passed at the first attempt \(speech.figure.part($0.successes, of: $0.trials))" } ?? "no test"
      return "To tell them apart, \(it.names.name(twin.unit)): \(passing)."
    }
  }

  static func step(_ it: Argument, _ speech: Speech) -> [String] {
    switch it.step {
    case .teach: return ["Teach it again: it was not learned, so look at the content, the teaching and the time it is given."]
    case .teachAndPractise:
      return ["Teach and practise it: people gained from it, but few passed its test, and it does not show on the job."]
    case .practise:
      let first = it.furthestBehind.prefix(3).map(\.name)
      let begin = first.isEmpty ? [] : ["Furthest behind themselves, and still here: \(speech.list(first))."]
      return [
        "Practise it: it was learned, but does not show on the job. Practice, coaching and tools come first; or its test asks the wrong thing."
      ] + begin
    case .test: return ["Test it: whether it was not learned, or learned and not used, cannot be told without a test after it."]
    case .fixTest:
      return [
        "Look at the test: the job is done well although few pass. It is too hard, asks the wrong thing, or the module is superfluous."
      ]
    case .leaveAlone: return ["Leave it alone."]
    case .watch: return ["Look again when more hires have figures; change nothing yet."]
    case .ask: return ["Ask those who took it what was missing; change nothing yet."]
    case .measure(.noMetric):
      return ["Say what it should change: give it a metric under `moves` in its curriculum, and bring in figures of it."]
    case .measure(.tooFewMetrics): return ["Bring in figures of more metrics; `import observations.csv` does."]
    case .measure(.sharedMetrics): return ["Give it a metric of its own, or compare hires who took it with hires who did not."]
    case .measure: return ["Get more data: wait for more hires to complete it and work for some months."]
    case .wait(.never?): return ["Get more data: tenured colleagues' figures on its metric, since more hires alone will not settle it."]
    case .wait(.about(let more)?) where more > 0:
      return ["Get more data: about \(count(more, "more hire", "more hires")), or more months of figures per hire."]
    case .wait: return ["Get more data; nothing points to it so far."]
    }
  }

  static func scale(_ it: Argument, _ speech: Speech) -> String {
    guard let own = it.own.first, let unit = own.peerDeviation else {
      return "A peer SD is the usual difference between tenured colleagues on a metric."
    }
    let metric = speech.directory.catalogue.metric(own.metric)
    let assumed = own.isAssumed ? ", assumed because too few of them have figures" : ""
    return
      "A peer SD is the usual difference between tenured colleagues: on \(speech.metric(own.metric)) \(speech.difference(unit, of: metric))\(assumed)."
  }
}
