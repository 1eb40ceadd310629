import Documents
import Evaluation
import Onboarding

extension Teller {
  var attention: AttentionWords { answers.attention }

  func today(_ attention: Attention) -> Answer {
    let words = self.attention
    let finding = Finding(
      "today", asOf: asOf,
      definitions: [
        Definition("kind", words.definition(.kind)), Definition("days", words.definition(.days)),
        Definition("value, target", words.definition(.attainment)), Definition("behind-curve", words.definition(.behindCurve)),
        Definition("waiting", words.definition(.waiting)), Definition("next", words.definition(.next)),
      ],
      columns: ["kind", "person", "candidate", "name", "item", "on", "days", "value", "target", "next"],
      rows: attention.concerns.map(row))
    let limit = attention.concerns.count <= Self.fewEnough ? Self.fewEnough : Self.ofOneKind
    let groups = attention.groups.flatMap { kind, concerns -> [Block] in
      let lines = told(concerns)
      let more = lines.count > limit ? [words.more(lines.count - limit)] : []
      let shown = lines.prefix(limit)
      return [.paragraph(words.group(kind, concerns.count)), .list(shown + more)]
    }
    return answer(finding, [.lines(words.today(attention, speech))] + groups)
  }

  /// What is said of concerns of one kind: one line each, and one line for all that is overdue of one person.
  private func told(_ concerns: [Concern]) -> [String] {
    guard concerns[0].isOverdue else { return concerns.map { "\(attention.concern($0, speech)). `\(attention.next($0, speech))`" } }
    var order: [Person.ID] = []
    var late: [Person.ID: [Concern]] = [:]
    for concern in concerns {
      guard let id = concern.person?.id else { continue }
      if late[id] == nil { order.append(id) }
      late[id, default: []].append(concern)
    }
    return order.compactMap { late[$0] }.map { "\(attention.late($0, speech)). `\(attention.next($0[0], speech))`" }
  }

  /// As many concerns as fit a screen are all told; of more, a few of each kind.
  private static var fewEnough: Int { 16 }
  private static var ofOneKind: Int { 3 }

  private func row(_ concern: Concern) -> [Cell] {
    [
      .text(concern.kind.rawValue), Cell(concern.person?.id.text), Cell(concern.candidate?.id.text), .text(concern.name),
      Cell(concern.item),
      Cell(concern.on), Cell(concern.days), Cell(figure: concern.value), Cell(figure: concern.target),
      .text(attention.next(concern, speech)),
    ]
  }

  func noSuchManager(_ said: String?, among known: [String]) -> Answer {
    let finding = Finding("team", asOf: asOf, columns: ["person"], notes: [])
    return answer(finding, [.lines(attention.noSuchManager(said ?? "", known, speech))])
  }

  func noSuchCohort(_ said: String, among known: [String]) -> Answer {
    let finding = Finding("team", asOf: asOf, columns: ["person"], notes: [])
    return answer(finding, [.lines(attention.noSuchCohort(said, known, speech))])
  }
}

extension Concern {
  fileprivate var isOverdue: Bool { kind == .module || kind == .milestone }

  /// The module, milestone, metric or stage it is about, or what is lacking.
  var item: String? {
    switch self {
    case .arrival(_, _, let lacks): lacks.map(\.rawValue).joined(separator: ";")
    case .exhausted(_, let it), .failed(_, let it), .module(_, let it): it.module.text
    case .milestone(_, let it), .ahead(_, let it, _): it.milestone.text
    case .curve(_, let it): it.basis.code
    case .target(_, let it), .noNumbers(_, let it): it.metric.text
    case .waiting(let it, _), .unscored(let it): it.stage.rawValue
    case .owed(_, let duty, _): duty.interviewer
    case .retained(let it, _): it.candidate.stage.rawValue
    }
  }

  /// The day it was or is due, or somebody starts; of a month its first day.
  fileprivate var on: Day? {
    switch self {
    case .arrival(let person, _, _): person.startDate
    case .exhausted(_, let it), .failed(_, let it), .module(_, let it): it.due
    case .milestone(_, let it), .ahead(_, let it, _): it.due
    case .target(_, let it), .noNumbers(_, let it): it.period.first
    case .curve, .waiting, .unscored: nil
    case .owed(_, let duty, _): duty.on
    case .retained(let it, _): it.dueOn
    }
  }

  fileprivate var value: Double? {
    switch self {
    case .exhausted(_, let it), .failed(_, let it): it.last.map { $0.marks / $0.max }
    case .curve(_, let it): it.productive
    case .target(_, let it): it.figure
    default: nil
    }
  }

  fileprivate var target: Double? {
    switch self {
    case .exhausted(_, let it), .failed(_, let it): it.plan.map { $0.pass / $0.of }
    case .curve: AttentionPolicy.slowest
    case .target(_, let it), .noNumbers(_, let it): it.target
    default: nil
    }
  }
}

extension Prediction.Basis {
  /// The group as machines read it: `cohort 2026-q1`, or `all`.
  var code: String {
    switch self {
    case .everybody: "all"
    case .same(let grouping, let name): "\(grouping.rawValue) \(name)"
    }
  }
}
