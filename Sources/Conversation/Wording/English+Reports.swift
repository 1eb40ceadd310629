import Documents
import Evaluation
import Onboarding

extension English {
  static func reportTitle(_ report: Report, _ speech: Speech) -> String {
    switch report {
    case .ramp: "How long new hires take to become productive"
    case .training: "What the training does"
    case .operations(let period): "Sales operations" + (period.map { ", \(speech.period($0))" } ?? "")
    case .person(let id): "\(speech.name(id)): onboarding so far"
    case .recruiting: "Recruiting"
    }
  }

  static func reportOpening(_ report: Report, _ speech: Speech) -> String {
    let day = "As of \(speech.day(speech.today))."
    switch report {
    case .operations: return day + " Every figure stands beside the period before; how each is defined is said at the end."
    default: return day + " Intervals are of 95 % unless they say otherwise; how each figure is defined is said at the end."
    }
  }

  static func reportHeading(_ part: ReportWords.Part) -> String {
    switch part {
    case .keyFigures: "Key figures"
    case .fourQuestions: "Four questions, answered"
    case .howLong: "Time to productive"
    case .curve: "Day by day"
    case .byCohort: "Cohort by cohort"
    case .bySegment: "Segment by segment"
    case .segmentsCompared: "Is the difference more than chance?"
    case .tenure: "Attainment by month of tenure"
    case .stillRamping: "Still ramping"
    case .cost: "What ramping costs"
    case .weak: "Modules, by what their metrics show"
    case .sections: "Sections"
    case .why: "The weakest module, looked into"
    case .board: "Who has done what"
    case .versions: "Versions compared"
    case .quota: "Reaching quota"
    case .overdue: "Overdue"
    case .metrics: "The period beside the one before"
    case .funnel: "From lead to sale"
    case .forecast: "Forecast and outcome"
    case .pipeline: "Open pipeline"
    case .matter: "Metrics that go with quota attainment"
    case .firstDays: "30, 60 and 90 days"
    case .status: "Where things stand"
    case .figures: "Figures"
    case .prediction: "What to expect"
    case .plan: "Plan"
    case .candidates: "Candidates"
    case .recruiting: "From application to hire"
    case .criteria: "Did the ratings predict anything?"
    case .definitions: "How the figures are defined"
    }
  }

  static func reportKey(_ key: ReportWords.Key) -> String {
    switch key {
    case .hires: "Hires whose clock has started"
    case .productive: "Productive"
    case .ramping: "Still ramping"
    case .left: "Left before they were productive"
    case .medianDays: "Median days to productive"
    case .rampedBy180: "Productive by day 180"
    case .leftBy180: "Left by day 180"
    case .contribution: "Median days to first contribution"
    case .reachingQuota: "People reaching quota"
    case .attainment: "Mean quota attainment"
    case .pipelineAfterTraining: "Pipeline per hire, 90 days after training"
    case .weakModules: "Weak modules"
    case .trained: "Training completed"
    case .openPipeline: "Open pipeline"
    case .weightedPipeline: "Weighted pipeline"
    case .forecastBias: "Forecast less outcome"
    case .candidates: "Candidates still open"
    case .hired: "Candidates hired"
    }
  }

  static func reportHeader(_ header: ReportWords.Header) -> String {
    switch header {
    case .figure: "Figure"
    case .value: "Value"
    case .interval: "95 % interval"
    case .before: "Before"
    case .change: "Change"
    case .month: "Month"
    case .hires: "Hires"
    case .attained: "Attained"
    case .asked: "Target"
    case .tenured: "Tenured"
    case .productive: "Productive"
    case .ramping: "Ramping"
    case .lost: "Lost"
    case .quotas: "Full quotas"
    case .amount: "Quota"
    }
  }

  static func reportDefinition(_ defined: ReportWords.Defined) -> String {
    switch defined {
    case .keyFigure: "A figure by the name the tables below use; shares as fractions of 1, amounts in whole units of their currency."
    case .before: "The same figure of the period before, or as it stood at that period's end."
    case .attained:
      "The mean over hires of the month's figure over the metric's full target, with Student's limits. A hire's months count once they are over; who has left has no more."
    case .asked: "The mean over the same hires of the tenure month's target over the full one."
    case .tenured: "The mean over tenured colleagues of their own mean of the last twelve months, over the same full target."
    case .state: "`done`: completed, or the test passed; `overdue`: the due day is past; else `open`."
    case .mark: "The share of the marks in the last test after the module."
    case .expected:
      "Productive and tenured people today, plus each ramping or planned hire by the chance that the ramp curve of hires so far gives (Aalen–Johansen; for those ramping, of hires still ramping after as many days). The interval takes the lower, or upper, 95 % limit of every chance at once."
    case .lost: "Hires expected to leave before they are productive, from today on."
    case .quotas:
      "Full quotas carried: 1 for who is productive or tenured; for the others, of those who stay, the mean attainment of hires in that month of tenure."
    case .amount: "Full quotas times the quota that was named."
    case .contribution:
      "Days from the start of the clock to the first deal won that was not inherited (Kaplan–Meier); without deals, to the end of the first month with a figure."
    case .afterTraining:
      "The amount of deals that a hire created in the 90 days after completing the last module of the curriculum (modules that nobody took within half a year of the hire's start do not count), won or not, inherited ones left out; of hires watched for all of them."
    }
  }

  static func fourQuestions(_ it: FourQuestions, _ speech: Speech) -> [String] {
    [
      "When is a hire contributing? " + contributing(it.contribution, speech) + " " + productive(it.ramp, speech),
      "How many reach quota? " + reaching(it.quota, speech),
      "Ramp by \(it.grouping.rawValue)? " + segments(it.segments, speech),
      "What pipeline do hires build after training? " + built(it.pipeline, speech),
    ]
  }

  private static func contributing(_ it: FirstContribution, _ speech: Speech) -> String {
    let sign = it.sign == .deal ? "won their first deal" : "had their first month with a figure"
    guard let median = it.median else {
      return
        "\(it.contributing) of \(count(it.hires, "hire", "hires")) \(it.contributing == 1 ? "has" : "have") \(sign); half of them have not yet."
    }
    let limits = it.limits.map { ", 95 % interval \(speech.figure.days(from: $0.lower, to: $0.upper))" } ?? ""
    return "Half have \(sign) by day \(speech.figure.dayCount(median)) (n = \(it.hires)\(limits))."
  }

  private static func productive(_ it: RampTime, _ speech: Speech) -> String {
    guard let group = it.groups.first, let median = group.curve?.median else { return "Half have not become fully productive yet." }
    return "Half are fully productive by day \(speech.figure.dayCount(median)) (\(group.productive) of \(group.count) so far)."
  }

  private static func reaching(_ it: QuotaShare.Part?, _ speech: Speech) -> String {
    guard let it, let share = it.share else { return "Nobody's attainment is on record." }
    let limits = share.wilson()
    return
      "\(it.reached) of \(count(it.people, "person", "people")) in \(it.period.map { speech.period($0) } ?? "all months"): \(speech.figure.share(share.share)), 95 % interval \(speech.figure.shares(from: limits.lower, to: limits.upper))."
  }

  private static func segments(_ it: RampTime, _ speech: Speech) -> String {
    let told = it.groups.filter { $0.count > 0 }.map { group -> String in
      let name = group.name ?? "not recorded"
      return group.curve?.median.map { "\(name) \(speech.figure.days($0)) (n = \(group.count))" }
        ?? "\(name) not reached (n = \(group.count))"
    }
    guard told.count > 1 else { return "All hires are of one group." }
    return "Median of " + speech.list(told) + "."
  }

  private static func built(_ it: PipelineAfterTraining, _ speech: Speech) -> String {
    guard !it.lines.isEmpty else {
      guard it.trained > 0 else { return "No hire has completed the whole training yet." }
      return it.watched == 0
        ? "Too early: \(it.trained) of \(count(it.hires, "hire", "hires")) \(it.trained == 1 ? "has" : "have") completed the training, and none was watched for \(PipelineAfterTraining.window) days after it."
        : "None on record for \(count(it.watched, "hire", "hires")) in the \(PipelineAfterTraining.window) days after training."
    }
    return it.lines.map { line in
      let limits =
        line.after.limits().map { ", 95 % interval \(amount($0.lower, line, speech)) to \(amount($0.upper, line, speech))" } ?? ""
      let before =
        line.before.map { "; \(amount($0.value, line, speech)) in the \(PipelineAfterTraining.window) days before (n = \($0.count))" } ?? ""
      return
        "\(amount(line.after.value, line, speech)) per hire in \(PipelineAfterTraining.window) days (n = \(line.after.count)\(limits))\(before)."
    }.joined(separator: " ")
  }

  private static func amount(_ value: Double, _ line: PipelineAfterTraining.Line, _ speech: Speech) -> String {
    line.currency.map { speech.rounded(value, $0) } ?? speech.figure.number(value, decimals: 0)
  }

  static func weakest(_ it: WeakModules, _ names: ModuleNames, _ speech: Speech) -> String {
    let weak = it.findings.filter { $0.verdict == .weak }.map { speech.list(names.names($0), or: .or) }
    guard !weak.isEmpty else { return "No module is shown to be weak." }
    return "\(weak.count == 1 ? "Weak module" : "Weak modules"): \(speech.list(weak))."
  }

  static func tenure(_ it: TenureAttainment, _ speech: Speech) -> [String] {
    // A figure of many says more than the last one, which is of few.
    let told = it.months.last { ($0.attained?.count ?? 0) >= 8 } ?? it.months.last
    guard let last = told, let attained = last.attained else {
      return ["Fewer than \(TenureAttainment.fewestHires) hires have a month with a figure of their rule's metric: too few to say."]
    }
    let first = it.month(reaching: 1).map { "From tenure month \($0) on hires attain the full target on average." }
    let now =
      "In tenure month \(last.number) hires attain \(speech.figure.share(attained.value)) of the full target (n = \(attained.count))."
    let colleagues = it.tenured.map { "Tenured colleagues attain \(speech.figure.share($0.value)) (n = \($0.count))." }
    return [first ?? "On average hires have not held the full target in any month yet.", now] + [colleagues].compactMap(\.self)
  }

  static func tenureNotes(_ it: TenureAttainment, _ speech: Speech) -> [String] {
    guard !it.months.isEmpty else { return [] }
    let small = it.months.contains { ($0.attained?.count ?? 0) < 8 }
    return ["Later months are of those who stayed and started early enough: read n."]
      + (small ? ["Where n is below 8, read the interval, not the point."] : [])
  }

  static func board(_ it: TrainingBoard, _ speech: Speech) -> [String] {
    guard !it.rows.isEmpty else { return ["No hire with a curriculum is here."] }
    let overdue = it.rows.flatMap(\.cells).count { $0?.state == .overdue }
    let who = "\(count(it.rows.count, "hire", "hires"))\(it.more > 0 ? ", the latest starters (\(it.more) more)" : "")"
    return [
      "\(Speech.raised(who)) and \(count(it.modules.count, "module", "modules")): \(overdue == 0 ? "nothing is overdue" : "\(overdue) overdue")."
    ]
  }

  static func boardCell(_ cell: TrainingBoard.Cell, _ speech: Speech) -> String {
    let mark = cell.mark.map { speech.figure.number(($0 * 100).rounded(), decimals: 0) }
    switch cell.state {
    case .done: return mark ?? "done"
    case .open: return mark.map { "(\($0))" } ?? "–"
    case .overdue: return mark.map { "\($0) late" } ?? "late"
    }
  }

  static func capacity(_ it: CapacityPlan, _ quota: Money?, _ speech: Speech) -> [String] {
    let now =
      "Today: \(it.productiveNow) productive, \(count(it.tenuredNow, "tenured colleague", "tenured colleagues")) with a quota, \(it.rampingNow) ramping."
    guard let last = it.months.last else {
      return [
        now, "Too few hires have become productive to look ahead; I need \(TenureAttainment.fewestHires) hires and one of them productive.",
      ]
    }
    let planned = it.starts.reduce(0) { $0 + $1.count }
    let plan = planned == 0 ? "With nobody new" : "With \(count(planned, "new hire", "new hires"))"
    let expected =
      "\(plan), \(people(last.productive, speech)) productive people are expected by the end of \(speech.period(last.period))."
    let carried = last.quotas.map { quotas -> String in
      let money = quota.flatMap { money in money.currency.map { ", " + speech.rounded(quotas.value * money.units, $0) + " a month" } } ?? ""
      return "They and those still ramping carry \(people(quotas, speech)) full quotas then\(money)."
    }
    return [now, expected] + [carried].compactMap(\.self)
  }

  private static func people(_ it: CapacityPlan.Expected, _ speech: Speech) -> String {
    "\(speech.figure.number(it.value, decimals: 1)) (\(speech.figure.numbers(from: it.low, to: it.high, decimals: 1)))"
  }

  static func capacityNotes(_ it: CapacityPlan, _ speech: Speech) -> [String] {
    guard !it.months.isEmpty else { return [] }
    var notes = [
      "The curve rests on \(count(it.hires, "hire", "hires")), \(it.ramped) of them productive, and is known up to day \(it.knownUntil).",
      "The interval is of the expected number: what comes may lie outside it. Nobody who is productive today is taken to leave.",
    ]
    if it.unprecedented > 0 {
      notes.append("\(count(it.unprecedented, "hire has", "hires have")) been ramping longer than anybody before: they stay ramping here.")
    }
    return notes
  }
}
