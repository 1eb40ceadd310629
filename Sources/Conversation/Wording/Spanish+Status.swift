import Evaluation
import Onboarding

extension Spanish {
  static func status(_ status: PersonStatus, _ speech: Speech) -> [String] {
    [standing(status, speech)] + SpellWords(language: .spanish).earlier(status.earlier, speech) + missing(status, speech)
      + modules(status, speech) + milestones(status, speech) + months(status, speech)
  }

  private static func standing(_ status: PersonStatus, _ speech: Speech) -> String {
    let name = status.person.name
    let role = [status.person.role, status.person.manager.map { "responsable \($0)" }].compactMap { $0 }.joined(separator: ", ")
    guard status.person.kind == .hire else {
      return "\(name) tiene antigüedad (\(role)); sus datos son la referencia de las incorporaciones."
    }
    let month = status.tenureMonth.map { ", mes \($0) de antigüedad" } ?? ""
    let plan = status.curriculum.map { ", \($0.id) edición \($0.edition)" } ?? ""
    switch status.ramp {
    case .productive(let days)?:
      return "\(name) alcanzó la plena productividad el \(speech.dayOrToday(status.state.productiveOn)), día \(days) (\(role)\(plan))."
    case .ramping(let days)?: return "\(name) está en rampa: día \(days)\(month) (\(role)\(plan))."
    case .left(let days)?:
      return
        "\(name) se fue el \(speech.dayOrToday(status.state.leftOn)), día \(days), antes de ser productiva o productivo (\(role)\(plan))."
    case nil: return "\(name) aún no ha empezado (\(role)\(plan))" + (status.person.startDate.map { ": \(speech.day($0))." } ?? ".")
    }
  }

  private static func missing(_ status: PersonStatus, _ speech: Speech) -> [String] {
    guard status.isRamping else { return [] }
    let missing = status.missing.map { missing -> String in
      switch missing {
      case .rule: "una regla que diga cuándo se es productivo"
      case .clock: "que arranque el reloj"
      case .months(let metric, let bar, let run, let needed):
        "\(needed) meses seguidos con \(speech.metric(metric)) al \(speech.figure.share(bar)) de la meta (van \(run))"
      case .milestone(let id): "«\(speech.milestone(id))»"
      }
    }
    return missing.isEmpty ? [] : ["Falta: \(speech.list(missing))."]
  }

  private static func modules(_ status: PersonStatus, _ speech: Speech) -> [String] {
    guard !status.modules.isEmpty else { return [] }
    let done = status.modules.count { $0.isDone }
    let late = (status.isRamping ? status.overdue : []).map { "\($0.module) (\(speech.figure.days(Double($0.overdueDays ?? 0))))" }
    return ["Módulos: \(done) de \(status.modules.count) hechos" + (late.isEmpty ? "." : "; con retraso: \(some(late, limit: 4))")]
      + ((status.isRamping ? status.next : nil).map {
        ["Siguiente módulo: \($0.module)" + ($0.due.map { ", para el \(speech.day($0))" } ?? "") + "."]
      } ?? [])
  }

  private static func milestones(_ status: PersonStatus, _ speech: Speech) -> [String] {
    guard !status.milestones.isEmpty else { return [] }
    let reached = status.milestones.count { $0.isReached }
    let late = status.milestones.filter { status.isRamping && $0.isOverdue }.map {
      "\($0.milestone) (\(speech.figure.days(Double($0.overdueDays ?? 0))))"
    }
    return ["Hitos: \(reached) de \(status.milestones.count) alcanzados" + (late.isEmpty ? "." : "; con retraso: \(some(late, limit: 4))")]
  }

  private static func months(_ status: PersonStatus, _ speech: Speech) -> [String] {
    guard let months = status.months, let last = months.months.last(where: { $0.figure != nil }) else { return [] }
    let metric = speech.directory.catalogue.metric(months.metric)
    return [
      "Último \(speech.metric(months.metric)): \(speech.figure(last.figure, of: metric)) en \(speech.period(last.period)), meta plena \(speech.figure(last.target, of: metric))."
    ]
  }
}
