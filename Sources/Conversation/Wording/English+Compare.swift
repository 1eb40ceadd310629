import Evaluation
import Onboarding

extension English {
  static func compareVerdict(_ verdict: ModuleComparison.Verdict) -> String {
    switch verdict {
    case .better: "better"
    case .worse: "worse"
    case .same: "no difference worth having"
    case .unsettled: "not settled"
    }
  }

  static func compareDefinition(_ defined: ComparisonWords.Defined) -> String {
    switch defined {
    case .stratum:
      "The group in which hires are compared with one another; `all` puts the groups together, each weighed by how well it tells the versions apart."
    case .hires: "Hires of the earlier and of the later version who have figures on the module's metrics and on two others."
    case .effect:
      "How the module's metrics do beside the same hires' other metrics, of the later version less the earlier, in peer SDs; above 0 the later is better."
    case .limits: "90 % limits of the effect by Student's t (Welch and Satterthwaite), the targets' calibration included."
    case .verdict:
      "better: the lower limit is above 0. worse: the upper limit is below 0. same: both limits are within 0.30 of 0. unsettled: anything else, and fewer than three hires of a version."
    }
  }

  static func onlyVersion(_ module: Module, _ version: Module.Version?, _ speech: Speech) -> [String] {
    [
      "\(speech.title(module.title)) has only one version, \(version?.text ?? module.version.text), so there is nothing to compare.",
      "An edition of its curriculum with `version: \(next(version ?? module.version))` makes another.",
    ]
  }

  private static func next(_ version: Module.Version) -> String {
    "v\((Int(version.text.drop { !$0.isNumber }) ?? 1) + 1)"
  }

  static func versions(_ it: VersionsCompared, _ speech: Speech) -> [String] {
    guard let part = it.part else {
      return ["\(it.module.text) is meant to move no metric that has figures, so its versions cannot be compared on the job."]
    }
    guard let difference = part.overall.difference else { return tooFew(it, part) }
    return paradox(it, part, speech) + [detectable(part.overall, it, difference, speech), answer(it, part, difference, speech)]
      + sameStory(it, speech) + [rest(part, speech)]
  }

  private static func tooFew(_ it: VersionsCompared, _ part: ModuleComparison.Part) -> [String] {
    let hires = it.hires
    let counts =
      "\(count(hires.before, "hire", "hires")) on \(it.before.text) and \(hires.after) on \(it.after.text) have figures that count"
    guard hires.before >= ModuleComparison.fewestHires, hires.after >= ModuleComparison.fewestHires, let grouping = it.told.grouping else {
      return ["Too few to compare: \(counts), and I need \(ModuleComparison.fewestHires) of each."]
    }
    return [
      "The versions hardly meet within any \(grouping.rawValue), so they cannot be compared there: \(counts).",
      "Hires of one \(grouping.rawValue) took mostly one version; what sets the groups apart would be taken for the version.",
    ]
  }

  /// Said first, where the pool compares unlike hires.
  private static func paradox(_ it: VersionsCompared, _ part: ModuleComparison.Part, _ speech: Speech) -> [String] {
    guard it.isReversed, let pooled = part.pooled.difference, let within = part.overall.difference, let grouping = it.told.grouping else {
      return []
    }
    return [
      "Careful: with all hires together \(it.after.text) looks \(pooled.effect < 0 ? "worse" : "better") (\(speech.signed(pooled.effect))), yet compared within \(grouping.rawValue) it does \(within.effect < 0 ? "worse" : "better") (\(speech.signed(within.effect))). The versions went to unlike hires (Simpson's paradox), so the conclusion is drawn within \(grouping.rawValue)."
    ]
  }

  private static func detectable(
    _ line: ModuleComparison.Line, _ it: VersionsCompared, _ difference: ModuleComparison.Difference, _ speech: Speech
  ) -> String {
    "With \(line.hiresBefore) hires on \(it.before.text) and \(line.hiresAfter) on \(it.after.text) a true difference must be about \(speech.size(difference.detectable)) peer SDs to be seen four times in five; smaller ones are often missed."
  }

  private static func answer(
    _ it: VersionsCompared, _ part: ModuleComparison.Part, _ difference: ModuleComparison.Difference, _ speech: Speech
  ) -> String {
    let figures =
      "\(speech.signed(difference.effect)) peer SDs on \(speech.metrics(part.metrics)) (90 % interval \(speech.interval(difference.limits.lower, difference.limits.upper)), n = \(part.overall.hiresBefore) + \(part.overall.hiresAfter))"
    let early = part.overall.isEarly ? " Early days: fewer than \(ModuleComparison.earlyHires) hires of a version." : ""
    switch part.overall.verdict {
    case .better: return "\(it.after.text) is better than \(it.before.text): \(figures).\(early)"
    case .worse: return "\(it.after.text) is worse than \(it.before.text): \(figures).\(early)"
    case .same: return "No difference worth having between \(it.before.text) and \(it.after.text): \(figures).\(early)"
    case .unsettled: return "Not settled whether \(it.after.text) is better: \(figures).\(early)\(more(part.moreHires, it))"
    }
  }

  private static func more(_ more: MoreHires?, _ it: VersionsCompared) -> String {
    switch more {
    case .about(let count)? where count > 0:
      " About \(self.count(count, "more hire", "more hires")) on \(it.after.text) would show a difference of 0.5, if there is one."
    case .never?: " More hires on \(it.after.text) alone will not settle it: those on \(it.before.text) and the calibration are the limit."
    default: ""
    }
  }

  /// Whether comparing within groups tells the same.
  private static func sameStory(_ it: VersionsCompared, _ speech: Speech) -> [String] {
    guard it.told.grouping == nil, !it.told.checks.isEmpty else { return [] }
    let told = it.told.checks.map { "\($0.grouping.rawValue) \(speech.signed($0.adjusted.effect))" }
    return ["Compared only within the same group the answer is the same: \(told.joined(separator: ", "))."]
  }

  private static func rest(_ part: ModuleComparison.Part, _ speech: Speech) -> String {
    "Better or worse hires cancel out, and so does a wrong target. What does not: something that changed on \(speech.metrics(part.metrics)) at the same time, a tool or a price say, beyond what tenured colleagues saw of it too."
  }

  static func compareNotes(_ it: VersionsCompared, _ speech: Speech) -> [String] {
    var notes = ["1 peer SD is the spread between tenured colleagues on a metric."]
    if it.isReversed, let grouping = it.told.grouping {
      notes.append("The row `all` is adjusted for \(grouping.rawValue), because groups and pool point in opposite directions.")
    }
    if it.part?.overall.isEarly ?? false { notes.append("Fewer than \(ModuleComparison.earlyHires) hires of a version: early days.") }
    return notes
  }

  static func compareHeader(_ header: ComparisonWords.Header) -> String {
    switch header {
    case .expected: "Expected"
    case .difference: "Difference"
    case .mean: "Mean wait"
    }
  }

  static func rampDefinition(_ defined: ComparisonWords.RampDefined) -> String {
    switch defined {
    case .expected:
      "How many of the group would be productive by now if all groups were equally fast, each followed as long as it was (log-rank); fewer than `productive` means faster than the rest."
    case .mean: "The mean number of days not yet productive within tau_days, and its standard error (restricted mean)."
    case .difference: "mean_days less that of the largest group with a curve, with 95 % limits; below 0 is faster. Empty for that group."
    case .test: "The log-rank test that all groups are equally fast, within strata where asked for; in the row `all`."
    case .shuffle:
      "How many ways of dealing the hires into the groups were looked at where a group has fewer than five events, and the seed where they were drawn."
    }
  }

  static func comparedRamp(_ it: RampComparison, _ speech: Speech) -> [String] {
    guard it.groups.count > 1 else {
      return ["There are not two groups with a \(it.grouping.rawValue) to compare; `ramp` tells of all hires."]
    }
    guard let test = it.test else {
      return ["Nobody is productive yet where two groups could be compared, so nothing can be said about their speed."]
    }
    let within = it.within.map { " within \($0.rawValue)" } ?? ""
    let p = speech.probability("p", test.pValue)
    let hires = it.groups.reduce(0) { $0 + $1.ramp.count }
    let verdict =
      test.pValue <= 0.05
      ? "Ramp time differs by \(it.grouping.rawValue)\(within) beyond chance (\(p), log-rank, n = \(hires))."
      : "No clear difference in ramp time by \(it.grouping.rawValue)\(within): chance alone often does as much (\(p), log-rank, n = \(hires))."
    return [verdict] + extremes(it, speech) + rampDifference(it, speech)
  }

  private static func extremes(_ it: RampComparison, _ speech: Speech) -> [String] {
    let paced = it.groups.filter { ($0.expected ?? 0) > 0 }
    func pace(_ group: RampComparison.Group) -> Double { Double(group.ramp.productive) / (group.expected ?? 1) }
    guard let fast = paced.max(by: { pace($0) < pace($1) }), let slow = paced.min(by: { pace($0) < pace($1) }), fast != slow else {
      return []
    }
    func told(_ group: RampComparison.Group) -> String {
      "\(group.name) (\(group.ramp.productive) productive, \(speech.figure.number(group.expected, decimals: 1)) expected)"
    }
    return ["Fastest against what an equal pace would give: \(told(fast)); slowest: \(told(slow))."]
  }

  /// The difference of two groups in days.
  private static func rampDifference(_ it: RampComparison, _ speech: Speech) -> [String] {
    let others = it.groups.filter { $0.difference != nil }
    guard let reference = it.groups.first(where: \.isReference), others.count == 1, let difference = others[0].difference, let tau = it.tau
    else {
      return []
    }
    let limits = difference.limits.map { " (95 % interval \(speech.figure.numbers(from: $0.lower, to: $0.upper, decimals: 0)))" } ?? ""
    return [
      "Of the first \(speech.figure.days(tau)), hires of \(others[0].name) are unproductive \(speech.figure.days(abs(difference.value))) \(difference.value < 0 ? "less" : "more") than those of \(reference.name)\(limits)."
    ]
  }

  static func compareRampNotes(_ it: RampComparison, _ speech: Speech) -> [String] {
    var notes =
      it.tau.map {
        ["Mean wait: days not yet productive, of the first \(speech.figure.dayCount($0)); the difference is to the largest group."]
      } ?? []
    if let shuffled = it.test?.permutation {
      notes.append(
        shuffled.seed.map {
          "A group has fewer than 5 events, so hires were dealt into the groups anew \(speech.figure.count(shuffled.arrangements)) times, seed \($0)."
        }
          ?? "A group has fewer than 5 events, so all \(speech.figure.count(shuffled.arrangements)) ways to deal the hires into the groups were looked at."
      )
    }
    if it.test?.isRough ?? false {
      notes.append("A group has fewer than 5 events and there are too many hires to deal them anew: take p as rough.")
    }
    if let within = it.within {
      notes.append(
        "Medians and means are not adjusted for \(within.rawValue); the test and the expected counts are. \(count(it.comparableStrata, "group", "groups")) of \(within.rawValue) could be compared within."
      )
    }
    if it.groups.contains(where: { $0.ramp.left > 0 }) { notes.append("Leavers count as no longer watched from the day they left.") }
    if it.ungrouped > 0 {
      notes.append(
        "\(count(it.ungrouped, "hire has", "hires have")) no such group on record and \(it.ungrouped == 1 ? "is" : "are") left out.")
    }
    return notes
  }
}
