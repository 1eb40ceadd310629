import Evaluation
import Onboarding

extension Answers {
  static let english = Answers(
    header: English.header, everybody: "all hires", ungrouped: "not recorded", definition: English.definition,
    smallNumber: { count, group in "\(group.map { "\($0): " } ?? "")n = \(count): read the interval, not the point." },
    next: { "Ask next: \($0.map { "`\($0)`" }.joined(separator: " or "))." }, suggestions: English.suggestions,
    tooFew: { have, need in "too few to say (\(English.count(have, "hire", "hires")); I need \(need))" },
    ramp: English.ramp, rampNotes: English.rampNotes, state: English.state, rampPeople: English.rampPeople, rampCurve: English.rampCurve,
    curveTitle: "Hires who are productive, day by day", curveMeasure: "Productive", predict: English.predict, status: English.status,
    metrics: English.metrics, pipeline: English.pipeline, pipelineNotes: English.pipelineNotes, total: "all",
    history: English.history, entry: English.entry, check: English.check, inconsistency: English.inconsistency, modules: .english,
    comparing: .english, attention: .english, hiring: .english, costs: .english, itemWords: .english, sales: .english, reporting: .english)
}

extension English {
  /// At most two sentences that go on from an answer.
  static func suggestions(_ question: Question, _ speech: Speech) -> [String] {
    switch question {
    case .ramp(nil): ["ramp by cohort", "ramp people"]
    case .ramp: ["ramp curve"]
    case .rampCurve, .rampPeople, .stillRamping: ["ramp by manager"]
    case .status(let id): ["metrics of \(speech.name(id))", "predict \(speech.name(id))"]
    case .metrics(.person(let id), nil): ["metrics of \(speech.name(id)) by month", "status of \(speech.name(id))"]
    case .predict(let id): ["status of \(speech.name(id))"]
    case .metrics(.everybody, nil): ["metrics by month", "funnel"]
    case .metrics, .metricsCompared: ["pipeline"]
    case .quotaShare: ["which metrics matter"]
    case .funnel: ["forecast accuracy"]
    case .forecastAccuracy(nil): ["forecast accuracy by person"]
    case .definitions, .forecastAccuracy, .metricsThatMatter, .pipeline, .history, .check, .weakModules, .weakSections, .why,
      .compareVersions,
      .compareRamp, .attention, .privacy, .candidates, .criteria,
      .interviewing:
      []
    case .compareRampByVersion, .compareMilestones, .report, .mappings, .renewals: []
    case .tenureAttainment: ["ramp curve", "cost of ramp"]
    case .trainingBoard: ["overdue", "weak modules"]
    case .capacity: ["attainment by tenure", "ramp curve"]
    case .within(_, let question): suggestions(question, speech)
    case .rampCost(_, _, nil): ["cost of ramp by cohort", "ramp"]
    case .items(let module, _, _): ["why \(module.id.text)"]
    case .rampCost: ["ramp by cohort"]
    }
  }

  static func header(_ header: Answers.Header) -> String {
    switch header {
    case .group: "Group"
    case .hires: "Hires"
    case .productive: "Productive"
    case .ramping: "Ramping"
    case .left: "Left"
    case .median: "Median days"
    case .interval: "95 % interval"
    case .rampedBy180: "Productive by day 180"
    case .leftBy180: "Left by day 180"
    case .person: "Person"
    case .start: "Started"
    case .status: "Status"
    case .days: "Days"
    case .day: "Day"
    case .metric: "Metric"
    case .period: "Period"
    case .value: "Value"
    case .target: "Target"
    case .attainment: "Attained"
    case .stage: "Stage"
    case .deals: "Deals"
    case .amount: "Amount"
    case .weighted: "Weighted"
    case .number: "No."
    case .when: "When"
    case .who: "Who"
    case .sentence: "Sentence"
    case .records: "Records"
    }
  }

  static func definition(_ defined: Answers.Defined) -> String {
    switch defined {
    case .event:
      "The day on which the curriculum's rule for being fully productive is confirmed; days are counted from the start of its clock, days of absence taken off."
    case .median: "The day by which half are productive, if nobody left (Kaplan–Meier, leavers censored); empty when not reached."
    case .medianLimits: "95 % limits of the median on the log-log scale; an empty upper limit is open."
    case .quartiles: "The days by which a quarter and three quarters are productive, if nobody left."
    case .mean: "The mean number of days not yet productive within tau_days, and its standard error (restricted mean)."
    case .rampedBy180: "The share of a whole cohort that is productive by day 180, leavers counted as such (Aalen–Johansen)."
    case .leftBy180: "The share of a whole cohort that has left unproductive by day 180 (Aalen–Johansen)."
    case .days: "Days to the day of the status: productive or left; for those still ramping, to the as-of day."
    case .surviving: "The share not yet productive, if nobody left (Kaplan–Meier), its standard error and 95 % limits on the log-log scale."
    case .shares: "The shares of a whole cohort that are productive, and that have left, by the day (Aalen–Johansen)."
    case .predicted:
      "Days since the clock started by which half of comparable hires who were still ramping at this day became productive; 10 % and 90 % as earliest and latest."
    case .value: "The figure in the metric's own unit; a ratio is a share."
    case .target: "The target recorded with the row, else that of the tenure month."
    case .attainment: "The share of the target that is attained; above 1 is better than the target."
    case .weighted: "The sum of amount times probability over deals that have both."
    }
  }

  static func ramp(_ time: RampTime, _ speech: Speech) -> [String] {
    guard time.grouping == nil else { return groupedRamp(time, speech) }
    guard let all = time.groups.first, all.count > 0 else {
      return ["No hire has started yet, so there is no ramp to tell.", "`hire NAME as ROLE starting DATE` records one."]
    }
    let counts =
      "Of \(time.people < time.count ? "\(all.count) ramps" : count(all.count, "hire", "hires")), \(count(all.productive, "is", "are")) productive, \(all.ramping) still ramping, and \(all.left) left before."
    guard let curve = all.curve else {
      return ["Too few to say: \(counts)", "A curve needs three hires, one of them productive. They are listed one by one:"]
    }
    return [median(curve, all.count, speech), counts] + by180(curve)
  }

  private static func median(_ curve: RampTime.Figures, _ count: Int, _ speech: Speech) -> String {
    let limits = curve.medianLimits
    guard let median = curve.median else {
      let low = limits.lower.map { ": it is \(speech.figure.days($0)) or more" } ?? ""
      return "Fewer than half are productive so far, so the median ramp time is not reached\(low) (n = \(count))."
    }
    let interval =
      limits.upper == nil
      ? "\(limits.lower.map { speech.figure.days($0) } ?? "0 days") to not reached"
      : speech.figure.days(from: limits.lower, to: limits.upper)
    return "Half are productive within \(speech.figure.days(median)), if nobody left (95 % interval \(interval), n = \(count))."
  }

  /// What becomes of a hundred such hires by day 180.
  private static func by180(_ curve: RampTime.Figures) -> [String] {
    guard let ramped = curve.rampedBy180?.value, let left = curve.leftBy180?.value else { return [] }
    return [ofHundred(ramped, left, day: RampTime.milestoneDay)]
  }

  static func ofHundred(_ ramped: Double, _ left: Double, day: Int) -> String {
    let (a, b, c) = Shares.ofHundred(ramped, left)
    return "Of 100 such hires, by day \(day): \(a) are productive, \(b) have left, \(c) are still ramping."
  }

  private static func groupedRamp(_ time: RampTime, _ speech: Speech) -> [String] {
    let known = time.groups.filter { $0.curve?.median != nil && $0.name != nil }
    let ordered = known.sorted { ($0.curve?.median ?? 0) < ($1.curve?.median ?? 0) }
    guard let fast = ordered.first, let slow = ordered.last, ordered.count > 1 else {
      return [
        "Ramp time by \(time.grouping?.rawValue ?? ""): fewer than two groups have reached a median, so there is nothing to compare yet."
      ]
    }
    func told(_ group: RampTime.Group) -> String { "\(group.name ?? "") \(speech.figure.days(group.curve?.median)) (n = \(group.count))" }
    let open = time.groups.filter { $0.curve != nil && $0.curve?.median == nil && $0.count > 0 }.map { $0.name ?? "—" }
    return ["Median ramp time by \(time.grouping?.rawValue ?? ""), fastest to slowest: \(told(fast)), … \(told(slow))."]
      + (open.isEmpty ? [] : ["Not reached yet: \(speech.list(open))."])
  }

  static func rampNotes(_ time: RampTime, _ speech: Speech) -> [String] {
    var notes = SpellWords(language: .english).notes(time)
    let left = time.groups.reduce(0) { $0 + $1.left }
    if left > 0 {
      notes.append(
        "\(count(left, "hire", "hires")) left before being productive: medians are of those who stay; the shares by day 180 count leavers.")
    }
    let waiting = time.groups.reduce(0) { $0 + $1.notStarted }
    if waiting > 0 {
      notes.append("\(count(waiting, "hire has", "hires have")) not started by this day and \(waiting == 1 ? "is" : "are") not counted.")
    }
    let away = time.groups.reduce(0) { $0 + $1.absentDays }
    if away > 0 {
      notes.append(
        "\(count(away, "day", "days")) of absence were taken off, from \(time.groups.reduce(0) { $0 + $1.absentPeople }) of the hires.")
    }
    let zero = time.groups.reduce(0) { $0 + $1.zeroDays }
    if zero > 0 { notes.append("\(count(zero, "hire", "hires")) with an event on day 0 count at day 1.") }
    return notes
  }

  static func state(_ ramp: Ramp) -> String {
    switch ramp {
    case .productive: "productive"
    case .ramping: "ramping"
    case .left: "left"
    }
  }

  static func rampPeople(_ people: RampPeople, _ speech: Speech) -> [String] {
    guard !people.entries.isEmpty else { return ["No hire has started yet."] }
    let counts = Shares.counts(people.entries.map(\.ramp))
    return [
      "\(count(people.entries.count, "hire", "hires")): \(counts.productive) productive, \(counts.ramping) ramping, \(counts.left) left."
    ]
  }

  static func rampCurve(_ curve: RampCurve, _ speech: Speech) -> [String] {
    let drawn = curve.groups.filter { !$0.steps.isEmpty }
    guard !drawn.isEmpty else {
      return ["There are too few hires for a curve: it needs three, one of them productive. `ramp people` lists them."]
    }
    guard curve.grouping == nil, let last = drawn[0].steps.last(where: { $0.day <= RampTime.milestoneDay }) else { return [] }
    return [ofHundred(last.rampedShare, last.leftShare, day: RampTime.milestoneDay)]
  }

  static func predict(_ prediction: Prediction, _ speech: Speech) -> [String] {
    let name = speech.name(prediction.person)
    switch prediction.verdict {
    case .settled(.productive(let days)?): return ["\(name) is productive already, since day \(days)."]
    case .settled(.left(let days)?): return ["\(name) left on day \(days), so there is nothing to predict."]
    case .settled: return ["\(name) has not started yet, so there is nothing to predict."]
    case .tooFew(let have, let need):
      return [
        "I cannot say when \(name) will be productive: only \(count(have, "comparable hire was", "comparable hires were")) still ramping after as many days, and I need \(need)."
      ]
    case .expected(let it): return [expected(it, name, prediction, speech), basis(it, prediction)] + it.chances.map { chance($0, speech) }
    }
  }

  private static func expected(_ it: Prediction.Expectation, _ name: String, _ prediction: Prediction, _ speech: Speech) -> String {
    let soFar = prediction.daysSoFar ?? 0
    guard let median = it.median else {
      return "\(name) is at day \(soFar); fewer than half of comparable hires became productive, so I name no day."
    }
    let range = it.earliest.flatMap { low in it.latest.map { " (between day \(low) and day \($0) for most)" } } ?? ""
    return
      "\(name) is at day \(soFar) and will likely be productive around \(speech.day(prediction.asOf + max(0, median - soFar))), day \(median)\(range)."
  }

  private static func basis(_ it: Prediction.Expectation, _ prediction: Prediction) -> String {
    let whom =
      if case .same(let grouping, let group) = prediction.basis { "with the same \(grouping.rawValue), \(group)," } else { "of all kinds" }
    return
      "It rests on \(count(it.comparable, "hire", "hires")) \(whom) who were still ramping then: \(it.productive) became productive, \(it.left) left."
  }

  private static func chance(_ chance: Prediction.Chance, _ speech: Speech) -> String {
    "  within \(chance.days) days: productive \(speech.figure.share(chance.ramped.value)), left \(speech.figure.share(chance.left.value))"
  }

  static func history(_ shown: Int, _ about: String?) -> [String] {
    guard shown > 0 else { return [about.map { "Nothing is on record about \($0)." } ?? "Nothing has been written yet."] }
    return [about.map { "What was written about \($0), newest first:" } ?? "What was written, newest first:"]
  }

  static func entry(_ entry: Entry) -> String {
    let what =
      switch entry.kind {
      case .said, .imported, .forgot: entry.authorship.sentence.isEmpty ? PrivacyWords.english.erased : entry.authorship.sentence
      case .undo: "undo of \(entry.of ?? 0)"
      case .redo: "redo of \(entry.of ?? 0)"
      }
    return entry.isUndone ? what + " (undone)" : what
  }

  static func check(_ found: [Inconsistency], _ hires: Int, _ speech: Speech) -> [String] {
    guard !found.isEmpty else {
      return ["Everything adds up: the store is sound, and the ramp of \(count(hires, "hire is", "hires is")) what the facts give."]
    }
    return ["\(count(found.count, "thing is", "things are")) wrong:"]
  }

  static func inconsistency(_ inconsistency: Inconsistency, _ speech: Speech) -> String {
    switch inconsistency {
    case .damaged(let what): "the database is damaged: \(what)"
    case .altered(let key): "a record of \(key.person.map { speech.name($0) } ?? "the company") is not what the change log last said of it"
    case .alteredTerm(let term): "what the change log calls “\(term)” is called otherwise in the store"
    case .brokenChain(let entry): "entry \(entry) of the change log was altered or removed"
    case .staleRamp(let person, _, _): "the ramp kept for \(speech.name(person)) is not what the facts give"
    case .dangling(_, let what): "a record refers to something that is not there: \(what)"
    }
  }

  static func pipeline(_ pipeline: Pipeline, _ speech: Speech) -> [String] {
    guard !pipeline.totals.isEmpty else { return ["There are no open deals."] }
    let deals = pipeline.totals.reduce(0) { $0 + $1.deals }
    let amounts = pipeline.totals.compactMap { total in total.amount.map { speech.amount($0, total.currency) } }
    let weighted = pipeline.totals.compactMap { total in total.weightedAmount.map { speech.amount($0, total.currency) } }
    let sums =
      amounts.isEmpty
      ? "without amounts"
      : "worth \(speech.list(amounts))" + (weighted.isEmpty ? "" : ", \(speech.list(weighted)) weighted by their chances")
    return ["\(count(deals, "open deal", "open deals")), \(sums)."]
  }

  static func pipelineNotes(_ pipeline: Pipeline, _ speech: Speech) -> [String] {
    let bare = pipeline.totals.reduce(0) { $0 + $1.withoutAmount }
    let unlikely = pipeline.totals.reduce(0) { $0 + $1.withoutProbability }
    return (bare > 0 ? ["\(count(bare, "deal has", "deals have")) no amount and only count as deals."] : [])
      + (unlikely > 0 ? ["\(count(unlikely, "deal has", "deals have")) an amount and no probability: not in the weighted sum."] : [])
      + (pipeline.totals.count > 1 ? ["Amounts of different currencies are not added up."] : [])
  }

  static func metrics(_ metrics: PersonMetrics, _ speech: Speech) -> [String] {
    let name = metrics.person.name
    guard !metrics.entries.isEmpty else {
      return ["There are no figures for \(name) yet.", "`observe \(name) METRIC VALUE in PERIOD` records one."]
    }
    let periods = Set(metrics.entries.map(\.period)).count
    return ["\(name): \(count(metrics.entries.count, "figure", "figures")) in \(count(periods, "period", "periods"))."]
  }
}
