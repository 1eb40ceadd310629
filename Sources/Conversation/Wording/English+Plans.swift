import Evaluation
import Onboarding

extension PlanWords {
  static let english = PlanWords(
    header: { header in
      switch header {
      case .module: "Module"
      case .due: "Due"
      case .state: "State"
      case .agreed: "Agreed"
      }
    }, definition: English.planDefinition, plan: English.plan, state: English.planState, agreed: English.agreed,
    firstDays: English.firstDays, stage: English.stage, stageLines: English.stageLines, standing: English.planStanding,
    changed: English.changed, productive: English.productive, next: English.changedNext)
}

extension English {
  static func planDefinition(_ defined: PlanWords.Defined) -> String {
    switch defined {
    case .state:
      "Of a module: done, late (done after its day), overdue, open, or taken-out; of a milestone: reached, late, overdue or open."
    case .due: "The day agreed with the person, else the start date and the days the curriculum gives."
    case .metric:
      "The last calendar month that is over by that day: its figure beside the target recorded for it, else that of the tenure month."
    }
  }

  static func planned(_ it: PlannedModule, before: Fact?, _ speech: Speech) -> String {
    let reason = it.reason.map { " (“\($0)”)" } ?? ""
    let name = speech.name(it.person)
    guard it.isAssigned else { return "Noted: \(it.module) is no longer part of \(name)'s plan\(reason)." }
    let due = it.due.map { ", due \(speech.day($0))" } ?? ""
    guard let old = speech.dueBefore(it, before) else { return "Noted: \(it.module) is part of \(name)'s plan\(due)\(reason)." }
    return "Noted: \(it.module) for \(name) is now due \(speech.dayOrToday(it.due)), not \(speech.day(old))\(reason)."
  }

  static func planRefusal(_ refusal: Refusal, _ speech: Speech) -> [String] {
    switch refusal {
    case .alreadyPlanned(let id, let person):
      ["\(id) is part of \(person.name)'s plan already.", "`postpone \(id) for \(person.name) to DATE` moves its day."]
    case .notInPlan(let id, let person):
      ["\(id) is not part of \(person.name)'s plan.", "`plan of \(person.name)` shows what is, `assign \(id) to \(person.name)` adds it."]
    case .notLater(let day, let due, let id):
      ["\(speech.day(day)) puts nothing off: \(id) is due \(speech.day(due)).", "`assign \(id) to PERSON due DATE` sets any day."]
    case .noDueDay(let id, let person):
      ["\(id) has no day in \(person.name)'s plan that could be moved.", "`assign \(id) to \(person.name) due DATE` gives it one."]
    default: []
    }
  }

  static func plan(_ status: PersonStatus, _ speech: Speech) -> [String] {
    let name = status.person.name
    guard !status.modules.isEmpty else {
      return ["\(name) has no plan: no curriculum is for \(status.person.role ?? "this role").", "`import FILE` loads one."]
    }
    let (done, late) = (status.modules.count(where: \.isDone), status.isRamping ? status.overdue.count : 0)
    let overdue = late == 0 ? "" : ", \(late) overdue"
    let out = status.takenOut.map { "\($0.module)\($0.reason.map { " (“\($0)”)" } ?? "")" }
    return ["\(name)'s plan: \(count(status.modules.count, "module", "modules")), \(done) done\(overdue)."]
      + (out.isEmpty ? [] : ["Taken out: \(speech.list(out))."])
  }

  static func planState(_ it: ModuleProgress) -> String {
    if it.isDone { return "done" }
    return it.overdueDays.map { "\(count($0, "day", "days")) overdue" } ?? "open"
  }

  static func agreed(_ it: PlannedModule, _ speech: Speech) -> String {
    speech.figureOfDay(it.on) + (it.reason.map { ": \($0)" } ?? "")
  }

  static func firstDays(_ it: FirstDays, _ speech: Speech) -> [String] {
    let name = it.status.person.name
    guard let start = it.status.person.startDate, !it.stages.isEmpty else { return ["\(name) has no start date, so no first days."] }
    let day = it.status.asOf - start
    guard day >= 0 else { return ["\(name) starts on \(speech.day(start)), in \(count(-day, "day", "days"))."] }
    return ["\(name) started on \(speech.day(start)) and is \(day <= 90 ? "at" : "past day 90, at") day \(day)."]
  }

  static func stage(_ it: FirstDays.Stage, _ speech: Speech) -> String {
    "Day \(it.day), \(speech.day(it.on))\(it.isOver ? "" : ": expected")"
  }

  static func stageLines(_ it: FirstDays.Stage, _ speech: Speech) -> [String] {
    func items(_ texts: [String]) -> String { texts.isEmpty ? "" : ": \(speech.list(texts))" }
    let open = it.modules.filter { !$0.isDone }.map { "\($0.module)\($0.isOverdue ? " (\(planState($0)))" : "")" }
    let ahead = it.milestones.filter { !$0.isReached }.map {
      "\($0.milestone)\($0.isOverdue ? " (\(count($0.overdueDays ?? 0, "day", "days")) overdue)" : "")"
    }
    var lines: [String] = []
    if !it.modules.isEmpty {
      lines.append("Modules: \(it.modules.count - open.count) of \(it.modules.count) done\(open.isEmpty ? "" : "; open\(items(open))")")
    }
    if !it.milestones.isEmpty {
      lines.append(
        "Milestones: \(it.milestones.count - ahead.count) of \(it.milestones.count) reached\(ahead.isEmpty ? "" : "; open\(items(ahead))")")
    }
    return lines
      + it.metrics.filter { $0.figure != nil || !it.isOver || $0 == it.metrics.first }.map { figure($0, isExpected: !it.isOver, speech) }
  }

  private static func figure(_ it: FirstDays.Figure, isExpected: Bool, _ speech: Speech) -> String {
    let metric = speech.directory.catalogue.metric(it.metric)
    let target = "target of tenure month \(it.tenureMonth) is \(speech.figure(it.target, of: metric))"
    let what = "\(Speech.raised(speech.metric(it.metric))), \(speech.period(it.period))"
    if isExpected, it.figure == nil { return "\(what): \(speech.figure(it.target, of: metric)) in tenure month \(it.tenureMonth)" }
    return "\(what): \(it.figure.map { speech.figure($0, of: metric) } ?? "no figure"), \(target)"
  }

  static func planStanding(_ outlook: Outlook, _ speech: Speech) -> [String] {
    guard outlook.isFollowed else { return outlook.isAway ? ["\(outlook.person.name) is away today."] : [] }
    let risks = outlook.lags.filter(\.isRisk).map { lag($0, speech) }
    var lines = outlook.status.nextMilestone.map { ["Next milestone: \($0.milestone), due \(speech.dayOrToday($0.due))."] } ?? []
    lines +=
      outlook.status.agreements.isEmpty
      ? [] : ["Agreed: \(speech.list(outlook.status.agreements.map { agreement($0, speech) }))."]
    if let month = outlook.month, month.isMissing {
      lines.append("There is no \(speech.metric(month.metric)) for \(speech.period(month.period)).")
    }
    lines += risks.isEmpty ? [] : ["At risk: \(risks.joined(separator: "; "))."]
    return lines
  }

  private static func agreement(_ it: PlannedModule, _ speech: Speech) -> String {
    guard it.isAssigned else { return "\(it.module) taken out" }
    return "\(it.module)\(it.due.map { " due \(speech.day($0))" } ?? " added")"
  }

  static func changed(_ it: Consequences, _ speech: Speech) -> [String] {
    let name = it.status.person.name
    var lines = it.reached.map { "That reaches “\(speech.title($0.title))”\($0.due.map { ", due \(speech.day($0))" } ?? "")." }
    if let failed = it.failed, let left = failed.attemptsLeft {
      lines.append("\(name) has \(left == 0 ? "no attempt" : count(left, "attempt", "attempts")) left on \(failed.module).")
    }
    if let first = it.cleared.first {
      let was = first.agreed?.on == it.status.asOf ? "" : "\(first.module) was \(count(first.overdueDays ?? 0, "day", "days")) overdue; "
      lines.append(it.overdue == 0 ? "\(was)nothing of \(name)'s is overdue now." : "\(was)still overdue for \(name): \(it.overdue).")
    }
    return lines.map(Speech.raised) + months(it, speech)
  }

  private static func months(_ it: Consequences, _ speech: Speech) -> [String] {
    guard let month = it.month, month.figure != nil else { return [] }
    let target = speech.figure(month.target, of: speech.directory.catalogue.metric(month.metric))
    if month.isBehind { return ["Behind plan: tenure month \(month.tenureMonth) asks for \(target)."] }
    guard let rule = it.status.months, rule.run > 0, rule.run < rule.needed, !it.status.isSettled else { return [] }
    return ["\(rule.run) of \(rule.needed) months in a row at \(speech.figure.share(rule.atLeast)) of target."]
  }

  static func productive(_ it: Consequences, _ pace: RampPace?, _ speech: Speech) -> String? {
    guard case .productive(let days)? = it.status.ramp else { return nil }
    let name = it.status.person.name
    let why = it.status.months.map {
      "\($0.needed) months in a row with \(speech.metric($0.metric)) at \(speech.figure.share($0.atLeast)) of target: "
    }
    return "\(why ?? "")\(name) is productive, day \(days)\(pace.map { ", \(faster($0, than: days))" } ?? "")."
  }

  private static func faster(_ pace: RampPace, than days: Int) -> String {
    let whom: String =
      switch pace.basis {
      case .everybody: "all hires"
      case .same(.cohort, let name): "cohort \(name)"
      case .same(_, let name): "hires with the role \(name)"
      }
    let gap = pace.median - days
    guard gap != 0 else { return "just the median of \(whom) (n = \(pace.count))" }
    return "\(count(abs(gap), "day", "days")) \(gap > 0 ? "faster" : "slower") than the median of \(whom) (n = \(pace.count))"
  }

  static func changedNext(_ it: Consequences, _ speech: Speech) -> [String] {
    let name = it.status.person.name
    if let failed = it.failed, failed.attemptsLeft != 0 { return ["score \(name) N on \(failed.module)"] }
    if let next = it.next { return [next.plan == nil ? "complete \(next.module) for \(name)" : "score \(name) N on \(next.module)"] }
    return it.month?.isBehind ?? false ? ["metrics of \(name)"] : []
  }
}

extension Speech {
  /// The day a module was due before something was agreed; `nil` where it had none or was not part of the plan.
  func dueBefore(_ it: PlannedModule, _ before: Fact?) -> Day? {
    if case .planned(let old)? = before {
      guard old.isAssigned else { return nil }
      if let due = old.due { return due }
    }
    guard it.due != nil, let person = directory.person(it.person), let start = person.startDate else { return nil }
    return directory.catalogue.curriculum(for: person)?.modules.first { $0.id == it.module }?.due.map { start + $0 }
  }

  /// `24 Nov 2026`.
  func figureOfDay(_ day: Day) -> String { day.short(in: language) }
}
