import Evaluation
import Onboarding

extension English {
  static func outcomeHeader(_ header: OutcomeWords.Header) -> String {
    switch header {
    case .version: "Version"
    case .milestone: "Milestone"
    case .odds: "Odds ratio"
    case .inTime(let version): "\(version.text) in time"
    }
  }

  static func outcomeDefinition(_ defined: OutcomeWords.Defined) -> String {
    switch defined {
    case .alreadyProductive: "Hires left out because they were productive by the day they completed the module."
    case .expected:
      "How many would be productive by now if both versions were equally fast, each hire followed as long as they were (log-rank)."
    case .difference:
      "mean_days of the later version less that of the earlier, with 95 % limits; below 0 the later version's hires are faster. Not adjusted for strata."
    case .inTime:
      "Hires of each version who completed it before the milestone's day and before reaching it, and whose day has come; how many of them reached it by its day, and their share. Who left without it did not reach it."
    case .shareLimits: "Wilson's 95 % limits of the share."
    case .odds:
      "The odds of reaching it in time with the later version over those with the earlier one (Mantel and Haenszel, within strata where asked for), with 95 % limits (Robins, Breslow and Greenland); above 1 the later version is better. Empty with fewer than three hires of a version, and where all or none reached it."
    case .verdict: "better or worse: 1 lies outside the limits of the odds ratio. unsettled: anything else."
    }
  }

  static func versionRamp(_ it: VersionRamp, _ speech: Speech) -> [String] {
    guard it.arms.allSatisfy({ $0.count >= VersionRamp.fewestHires }) else {
      return [
        "Too few to compare ramp times: \(count(it.before.count, "hire", "hires")) of \(it.before.version.text) and \(it.after.count) of \(it.after.version.text) can be followed, and I need \(VersionRamp.fewestHires) of each."
      ]
    }
    return [rampTest(it, speech)] + it.arms.map { halfProductive($0, speech) } + rampDifference(it, speech) + rampRivals(it, speech)
  }

  private static func rampTest(_ it: VersionRamp, _ speech: Speech) -> String {
    let within = it.grouping.map { " within \($0.rawValue)" } ?? ""
    guard let test = it.test else {
      return it.before.ramp?.productive == 0 && it.after.ramp?.productive == 0
        ? "Nobody of either version is productive yet, so nothing can be said about their speed."
        : "The versions do not meet\(within.isEmpty ? "" : within + " anywhere"), so their speed cannot be compared."
    }
    let figures = "\(speech.probability("p", test.pValue)), log-rank\(within), n = \(it.before.count) + \(it.after.count)"
    guard test.pValue <= 0.05 else {
      return "No clear difference in ramp time between \(it.before.version.text) and \(it.after.version.text) (\(figures))."
    }
    let isFaster = (it.after.expected ?? 0) < Double(it.after.ramp?.productive ?? 0)
    return "Hires of \(it.after.version.text) become productive \(isFaster ? "faster" : "more slowly") than chance explains (\(figures))."
  }

  private static func halfProductive(_ arm: VersionRamp.Arm, _ speech: Speech) -> String {
    let so = "\(arm.version.text): \(arm.ramp?.productive ?? 0) of \(arm.count) productive"
    guard let curve = arm.ramp?.curve else { return "\(so)." }
    let limits = speech.figure.days(from: curve.medianLimits.lower, to: curve.medianLimits.upper)
    guard let median = curve.median else { return "\(so); half not reached yet (95 % interval \(limits))." }
    return "\(so), half by day \(speech.figure.dayCount(median)) (95 % interval \(limits))."
  }

  private static func rampDifference(_ it: VersionRamp, _ speech: Speech) -> [String] {
    guard let difference = it.difference, let tau = it.tau else { return [] }
    let limits = difference.limits.map { " (95 % interval \(speech.figure.numbers(from: $0.lower, to: $0.upper, decimals: 0)))" } ?? ""
    return [
      "Of the first \(speech.figure.days(tau)), hires of \(it.after.version.text) are unproductive \(speech.figure.days(abs(difference.value))) \(difference.value < 0 ? "less" : "more") than those of \(it.before.version.text)\(limits)."
    ]
  }

  private static func rampRivals(_ it: VersionRamp, _ speech: Speech) -> [String] {
    guard let gap = it.startGap else { return [] }
    let when =
      abs(gap) < VersionRamp.apart
      ? "Hires of both versions started at about the same time"
      : "Hires of \(it.after.version.text) started \(speech.figure.days(Double(abs(gap)))) \(gap > 0 ? "later" : "earlier") (median), so whatever changed for everybody in between (market, tools, managers, who was hired) is in this as well"
    return ["\(when). Ramp time is not measured beside the same hires' other results: it fits a cause and proves none."]
  }

  static func versionRampNotes(_ it: VersionRamp, _ speech: Speech) -> [String] {
    var notes: [String] = []
    let already = it.arms.reduce(0) { $0 + $1.alreadyProductive }
    if already > 0 {
      notes.append(
        "\(count(already, "hire was", "hires were")) productive before completing the module and \(already == 1 ? "is" : "are") left out.")
    }
    for arm in it.arms where arm.ramp?.isSmall ?? false {
      notes.append("\(arm.version.text): n = \(arm.count): read the interval, not the point.")
    }
    if let shuffled = it.test?.permutation {
      notes.append(
        shuffled.seed.map {
          "A version has fewer than 5 productive hires, so hires were dealt to the versions anew \(speech.figure.count(shuffled.arrangements)) times, seed \($0)."
        }
          ?? "A version has fewer than 5 productive hires, so all \(speech.figure.count(shuffled.arrangements)) ways to deal the hires to the versions were looked at."
      )
    }
    if let grouping = it.grouping {
      notes.append(
        "Medians and means are not adjusted for \(grouping.rawValue); the test is, over \(count(it.comparableStrata, "group", "groups")) in which both versions meet."
      )
    }
    if it.arms.contains(where: { ($0.ramp?.left ?? 0) > 0 }) { notes.append("Leavers count as no longer watched from the day they left.") }
    return notes + leftOut(it.ungrouped, it.grouping)
  }

  private static func leftOut(_ ungrouped: Int, _ grouping: Grouping?) -> [String] {
    guard ungrouped > 0, let grouping else { return [] }
    return [
      "\(count(ungrouped, "hire has", "hires have")) no \(grouping.rawValue) on record and \(ungrouped == 1 ? "is" : "are") left out."
    ]
  }

  static func versionMilestones(_ it: VersionMilestones, _ speech: Speech) -> [String] {
    guard !it.lines.isEmpty else { return ["No milestone has a day to be reached by, so there is nothing to compare."] }
    guard it.hasHires else {
      return ["Nobody of \(it.before.text) or \(it.after.text) has a milestone behind them whose day came after they completed the module."]
    }
    let lines = it.measured.map { line($0, it, speech) }
    guard !lines.isEmpty else {
      return [
        "Too few to compare: an odds ratio needs \(ModuleComparison.fewestHires) hires of each version, and some with and some without the milestone."
      ]
    }
    return lines + [
      "Nothing here takes off that hires of one version are better, or lived in better times, than those of the other\(it.grouping.map { ", \($0.rawValue) apart" } ?? ""): it fits a cause and proves none."
    ]
  }

  private static func line(_ line: VersionMilestones.Line, _ it: VersionMilestones, _ speech: Speech) -> String {
    let (before, after) = (line.overall.before, line.overall.after)
    let shares =
      "\(it.before.text) \(speech.figure.part(before.inTime, of: before.hires)), \(it.after.text) \(speech.figure.part(after.inTime, of: after.hires))"
    let odds =
      line.overall.odds.map {
        "; odds ratio \(speech.figure.number($0.ratio)) (95 % interval \(speech.figure.numbers(from: $0.limits.lower, to: $0.limits.upper)))"
      } ?? ""
    let verdict =
      switch line.verdict {
      case .better: "\(it.after.text) is ahead"
      case .worse: "\(it.after.text) is behind"
      case .same, .unsettled: "not settled"
      }
    let careful = line.isReversed ? " Careful: with all hires together it points the other way (Simpson's paradox)." : ""
    return "\(speech.title(line.title)), reached in time: \(shares)\(odds): \(verdict).\(careful)"
  }

  static func versionMilestoneNotes(_ it: VersionMilestones, _ speech: Speech) -> [String] {
    var notes: [String] = []
    let late = it.lines.reduce(0) { $0 + $1.overall.before.beforeModule + $1.overall.after.beforeModule }
    if late > 0 {
      notes.append(
        "\(count(late, "milestone was", "milestones were")) reached, or \(late == 1 ? "its day" : "their day") had passed, before the module was completed: the module could not help there, so \(late == 1 ? "it does" : "they do") not count."
      )
    }
    let open = it.lines.reduce(0) { $0 + $1.overall.before.open + $1.overall.after.open }
    if open > 0 { notes.append("\(count(open, "milestone has", "milestones have")) their day still to come and do not count yet.") }
    if it.measured.count > 1 {
      notes.append(
        "\(it.measured.count) milestones are \(it.measured.count) looks: at 95 %, one look in twenty shows a difference that is none.")
    }
    if !it.undated.isEmpty {
      notes.append("No day to be reached by, so not compared: \(speech.list(it.undated.map { speech.milestone($0) })).")
    }
    return notes + leftOut(it.ungrouped, it.grouping)
  }
}
