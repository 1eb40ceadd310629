import Evaluation
import Onboarding

extension English {
  static func status(_ status: PersonStatus, _ speech: Speech) -> [String] {
    [standing(status, speech)] + SpellWords(language: .english).earlier(status.earlier, speech) + missing(status, speech)
      + modules(status, speech) + milestones(status, speech) + months(status, speech)
  }

  private static func standing(_ status: PersonStatus, _ speech: Speech) -> String {
    let name = status.person.name
    let role = [status.person.role, status.person.manager.map { "manager \($0)" }].compactMap { $0 }.joined(separator: ", ")
    guard status.person.kind == .hire else { return "\(name) is a tenured colleague (\(role)); the figures are the benchmark for hires." }
    let month = status.tenureMonth.map { ", tenure month \($0)" } ?? ""
    let plan = status.curriculum.map { ", \($0.id) edition \($0.edition)" } ?? ""
    switch status.ramp {
    case .productive(let days)?:
      return "\(name) is productive since \(speech.dayOrToday(status.state.productiveOn)), day \(days) (\(role)\(plan))."
    case .ramping(let days)?: return "\(name) is ramping: day \(days)\(month) (\(role)\(plan))."
    case .left(let days)?:
      return "\(name) left on \(speech.dayOrToday(status.state.leftOn)), day \(days), before being productive (\(role)\(plan))."
    case nil: return "\(name) has not started yet (\(role)\(plan))" + (status.person.startDate.map { ": \(speech.day($0))." } ?? ".")
    }
  }

  private static func missing(_ status: PersonStatus, _ speech: Speech) -> [String] {
    guard status.isRamping else { return [] }
    let missing = status.missing.map { missing -> String in
      switch missing {
      case .rule: "a rule that says when somebody is productive"
      case .clock: "the clock to start"
      case .months(let metric, let bar, let run, let needed):
        "\(needed) months in a row with \(speech.metric(metric)) at \(speech.figure.share(bar)) of target (\(run) so far)"
      case .milestone(let id): "“\(speech.milestone(id))”"
      }
    }
    return missing.isEmpty ? [] : ["Still needed: \(speech.list(missing))."]
  }

  private static func modules(_ status: PersonStatus, _ speech: Speech) -> [String] {
    guard !status.modules.isEmpty else { return [] }
    let done = status.modules.count { $0.isDone }
    let late = (status.isRamping ? status.overdue : []).map { "\($0.module) (\(speech.figure.days(Double($0.overdueDays ?? 0))))" }
    return ["Modules: \(done) of \(status.modules.count) done" + (late.isEmpty ? "." : "; overdue: \(some(late, limit: 4))")]
      + ((status.isRamping ? status.next : nil).map {
        ["Next module: \($0.module)" + ($0.due.map { ", due \(speech.day($0))" } ?? "") + "."]
      } ?? [])
  }

  private static func milestones(_ status: PersonStatus, _ speech: Speech) -> [String] {
    guard !status.milestones.isEmpty else { return [] }
    let reached = status.milestones.count { $0.isReached }
    let late = status.milestones.filter { status.isRamping && $0.isOverdue }.map {
      "\($0.milestone) (\(speech.figure.days(Double($0.overdueDays ?? 0))))"
    }
    return ["Milestones: \(reached) of \(status.milestones.count) reached" + (late.isEmpty ? "." : "; overdue: \(some(late, limit: 4))")]
  }

  private static func months(_ status: PersonStatus, _ speech: Speech) -> [String] {
    guard let months = status.months, let last = months.months.last(where: { $0.figure != nil }) else { return [] }
    let metric = speech.directory.catalogue.metric(months.metric)
    return [
      "Latest \(speech.metric(months.metric)): \(speech.figure(last.figure, of: metric)) in \(speech.period(last.period)), full target \(speech.figure(last.target, of: metric))."
    ]
  }
}

extension PersonStatus {
  /// Whether what is missing or late still matters: for a hire who is neither productive nor gone.
  var isRamping: Bool {
    switch ramp {
    case .productive?, .left?: false
    case .ramping?: true
    case nil: person.kind == .hire
    }
  }
}
