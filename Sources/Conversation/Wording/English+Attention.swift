import Evaluation
import Onboarding

extension AttentionWords {
  static let english = AttentionWords(
    header: English.attentionHeader, definition: English.attentionDefinition, today: English.today, group: English.concernGroup,
    concern: English.concern, late: English.late, next: English.concernNext, more: { "… and \(English.count($0, "more", "more"))" },
    team: English.team,
    standing: English.standing, lag: English.lag, onPlan: "on plan", overdue: English.overdue, atRisk: English.atRisk,
    noSuchManager: { said, known, speech in
      ["No hire reports to \(said)."] + (known.isEmpty ? [] : ["Hires report to \(speech.list(Array(known.prefix(8))))."])
    },
    noSuchCohort: { said, known, speech in
      ["No hire is of cohort \(said)."] + (known.isEmpty ? [] : ["Cohorts: \(speech.list(Array(known.suffix(8))))."])
    }, plans: .english, roll: .english)
}

extension English {
  static func attentionHeader(_ header: AttentionWords.Header) -> String {
    switch header {
    case .person: "Person"
    case .start: "Started"
    case .month: "Month"
    case .training: "Done"
    case .overdue: "Overdue"
    case .attained: "Attained"
    case .status: "Status"
    case .plan: "Plan"
    case .item: "What"
    case .manager: "Manager"
    case .due: "Due"
    case .days: "Days late"
    }
  }

  static func attentionDefinition(_ defined: AttentionWords.Defined) -> String {
    switch defined {
    case .kind:
      "What needs attention. Looked at are hires who have started, are not away, and are neither productive nor gone, and candidates not decided upon."
    case .days: "Days since it was due; for an arrival or a milestone ahead, days until then; for a candidate, days without movement."
    case .next: "A sentence that does something about it."
    case .attainment:
      "The share of the tenure month's target that the last month that is over attained; a target recorded with the row replaces it. Behind is below \(percent(1 - AttentionPolicy.shortfall))."
    case .plan:
      "on-plan, or behind: something is overdue, the last month fell short, or three in four comparable hires were productive by now."
    case .training: "Modules done, of those of the person's plan; overdue are those whose day has passed."
    case .behindCurve:
      "The share of comparable hires who were productive by as many days (Kaplan–Meier): those of the cohort, else of the role, where there are at least \(AttentionPolicy.fewestForCurve). Behind is from \(percent(AttentionPolicy.slowest)) on."
    case .waiting:
      "A candidate waits from \(AttentionPolicy.quietDays) days after the application, the latest rating or the last move, whichever is latest."
    }
  }

  /// A share in whole per cent.
  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  static func today(_ attention: Attention, _ speech: Speech) -> [String] {
    let whose = attention.manager.map { " for \($0)" } ?? ""
    guard !attention.concerns.isEmpty else {
      let looked = attention.followed == 0 ? "nobody is ramping" : "\(count(attention.followed, "hire is", "hires are")) on plan"
      return ["\(speech.day(attention.asOf))\(whose): nothing needs attention; \(looked)."]
    }
    let things = count(attention.concerns.count, "thing", "things")
    return ["\(speech.day(attention.asOf))\(whose): \(things) \(attention.concerns.count == 1 ? "needs" : "need") attention."]
  }

  static func concernGroup(_ kind: Concern.Kind, _ number: Int) -> String {
    switch kind {
    case .arrival: "Starting soon without what they need: \(number)"
    case .exhausted: "Tests failed, no attempt left: \(number)"
    case .failed: "Tests failed: \(number)"
    case .module: "Modules overdue: \(number)"
    case .milestone: "Milestones overdue: \(number)"
    case .curve: "Slower than comparable hires: \(number)"
    case .target: "Below the target of the tenure month: \(number)"
    case .noNumbers: "No figures for the last month: \(number)"
    case .waiting: "Candidates waiting for a decision: \(number)"
    case .unscored: "Candidates without a scorecard: \(number)"
    case .owed: "Scorecards not handed in: \(number)"
    case .retained: "Candidates kept longer than the rule says: \(number)"
    case .ahead: "Milestones due within \(AttentionPolicy.horizon) days: \(number)"
    }
  }

  static func concern(_ concern: Concern, _ speech: Speech) -> String {
    let name = concern.name
    switch concern {
    case .arrival(let person, let days, let lacks):
      let lacking = lacks.map { $0 == .manager ? "a manager" : "a curriculum" }
      return "\(name) starts on \(speech.dayOrToday(person.startDate)), \(inDays(days)), without \(speech.list(lacking))"
    case .exhausted(_, let it): return "\(name): \(it.module), \(attempt(it, speech)), no attempt left"
    case .failed(_, let it):
      let left = it.attemptsLeft.map { ", \(count($0, "attempt", "attempts")) left" } ?? ""
      return "\(name): \(it.module), \(attempt(it, speech))\(left)\(it.overdueDays.map { ", \(count($0, "day", "days")) overdue" } ?? "")"
    case .module(_, let it): return "\(name): \(it.module), \(count(it.overdueDays ?? 0, "day", "days")) overdue"
    case .milestone(_, let it): return "\(name): \(it.milestone), \(count(it.overdueDays ?? 0, "day", "days")) overdue"
    case .curve(_, let it): return "\(name), day \(it.day): \(curve(it, speech))"
    case .target(_, let it): return "\(name): \(month(it, speech))"
    case .noNumbers(_, let it): return "\(name): no \(speech.metric(it.metric)) for \(speech.period(it.period))"
    case .waiting(let it, let days):
      return "\(name) (\(it.role), \(it.stage.label(in: .english))): nothing for \(count(days, "day", "days"))"
    case .unscored(let it): return "\(name) (\(it.role), \(it.stage.label(in: .english)))"
    case .owed(let it, let duty, let days):
      return
        "\(duty.interviewer) on \(name) (\(it.role), \(duty.stage.label(in: .english))): the interview was \(count(days, "day", "days")) ago"
    case .retained(let it, let days):
      let since = days == 0 ? "due today" : "due for \(count(days, "day", "days"))"
      return "\(name) (\(it.candidate.role), \(it.candidate.stage.label(in: .english)) on \(speech.day(it.decidedOn))): \(since)"
    case .ahead(_, let it, let days): return "\(name): \(it.milestone), due \(speech.dayOrToday(it.due)), \(inDays(days))"
    }
  }

  static func late(_ concerns: [Concern], _ speech: Speech) -> String {
    let items = concerns.prefix(3).map { "\($0.item ?? "") (\(count($0.days ?? 0, "day", "days")))" }
    let rest = concerns.count > 3 ? ["\(concerns.count - 3) more"] : []
    return "\(concerns[0].name): \(speech.list(items + rest))"
  }

  private static func inDays(_ days: Int) -> String { days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days" }

  private static func attempt(_ it: ModuleProgress, _ speech: Speech) -> String {
    let marks = it.last.map { "\(speech.number($0.marks)) of \(speech.number($0.max))" } ?? ""
    return marks + (it.plan.map { " (pass mark \(speech.number($0.pass)))" } ?? "")
  }

  private static func curve(_ it: CurveStanding, _ speech: Speech) -> String {
    let whom: String =
      switch it.basis {
      case .everybody: "hires"
      case .same(.cohort, let name): "hires of cohort \(name)"
      case .same(_, let name): "hires with the role \(name)"
      }
    return "\(percent(it.productive)) of \(it.count) \(whom) were productive by then"
  }

  private static func month(_ it: MonthStanding, _ speech: Speech) -> String {
    let metric = speech.directory.catalogue.metric(it.metric)
    return "\(speech.metric(it.metric)) \(speech.figure(it.figure, of: metric)) in \(speech.period(it.period)), target of tenure month "
      + "\(it.tenureMonth) is \(speech.figure(it.target, of: metric))"
  }

  static func concernNext(_ concern: Concern, _ speech: Speech) -> String {
    let name = concern.name
    switch concern {
    case .arrival(_, _, let lacks): return lacks.contains(.curriculum) ? "import FILE" : "status of \(name)"
    case .exhausted(_, let it): return "why \(it.module)"
    case .failed(_, let it): return "score \(name) N on \(it.module)"
    case .module(_, let it): return it.plan == nil ? "complete \(it.module) for \(name)" : "score \(name) N on \(it.module)"
    case .milestone(_, let it), .ahead(_, let it, _): return "reached \(it.milestone) \(name)"
    case .curve: return "predict \(name)"
    case .target: return "metrics of \(name)"
    case .noNumbers(_, let it): return "observe \(name) \(it.metric) N in \(it.period)"
    case .waiting: return "move \(name) to STAGE"
    case .owed(_, let duty, _): return "interview \(name) by \(duty.interviewer)"
    case .retained: return "forget \(name)"
    case .unscored(let it):
      let criterion = speech.directory.catalogue.criteria(for: it.role).first?.id.text ?? "CRITERION"
      return "score \(name) N on \(criterion)"
    }
  }

  static func team(_ team: Team, _ speech: Speech) -> [String] {
    let whose: String =
      switch team.scope {
      case .everybody: "Not yet productive"
      case .reporting(let manager): "Team of \(manager)"
      case .cohort(let name): "Cohort \(name)"
      }
    let followed = team.members.filter(\.isFollowed)
    let behind = followed.count { !$0.lags.isEmpty }
    let others = team.members.count - followed.count
    guard !followed.isEmpty else { return ["\(whose): \(count(team.members.count, "hire", "hires")), none of them ramping."] }
    let rest = others == 0 ? "" : "; \(others) productive, away or gone"
    return ["\(whose): \(followed.count) ramping, \(followed.count - behind) on plan, \(behind) behind\(rest)."]
  }

  static func standing(_ outlook: Outlook, _ speech: Speech) -> String {
    guard !outlook.isAway else { return "away" }
    switch outlook.status.ramp {
    case .productive(let days)?: return "productive, day \(days)"
    case .ramping(let days)?: return "ramping, day \(days)"
    case .left(let days)?: return "left, day \(days)"
    case nil: return "not started"
    }
  }

  static func lag(_ lag: Outlook.Lag, _ speech: Speech) -> String {
    switch lag {
    case .modules(let number, let days): "\(count(number, "module", "modules")) overdue, up to \(count(days, "day", "days"))"
    case .milestones(let number, let days): "\(count(number, "milestone", "milestones")) overdue, up to \(count(days, "day", "days"))"
    case .target(let it): month(it, speech)
    case .curve(let it): curve(it, speech)
    }
  }

  static func overdue(_ team: Team, _ speech: Speech) -> [String] {
    let people = team.overdue
    guard !people.isEmpty else { return ["Nothing is overdue\(among(team))."] }
    let things = people.reduce(0) { $0 + $1.overdueModules.count + $1.overdueMilestones.count }
    return ["\(count(things, "thing is", "things are")) overdue\(among(team)), for \(count(people.count, "hire", "hires"))."]
  }

  static func atRisk(_ team: Team, _ speech: Speech) -> [String] {
    let people = team.atRisk
    let followed = team.members.count(where: \.isFollowed)
    guard !people.isEmpty else {
      return [
        "Nobody\(among(team)) is at risk: \(count(followed, "hire", "hires")) ramping, none below target or slower than three in four."
      ]
    }
    return ["\(people.count) of \(count(followed, "hire", "hires"))\(among(team)) \(people.count == 1 ? "is" : "are") at risk."]
  }

  private static func among(_ team: Team) -> String {
    if case .reporting(let manager) = team.scope { " among those of \(manager)" } else { "" }
  }
}
