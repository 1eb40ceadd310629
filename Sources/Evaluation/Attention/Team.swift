import Onboarding

/// Hires side by side, each with how they do.
public struct Team: Hashable, Sendable {
  /// Which hires.
  public enum Scope: Hashable, Sendable {
    /// All who are not productive yet.
    case everybody
    /// Those who report to somebody.
    case reporting(to: String)
    /// Those of a cohort, leavers among them.
    case cohort(String)
  }

  /// The day one looks from.
  public let asOf: Day
  /// Which hires these are.
  public let scope: Scope
  /// Those behind first, each part by start date and name.
  public let members: [Outlook]

  /// Puts `outlooks` in order.
  public init(_ outlooks: [Outlook], scope: Scope, asOf day: Day) {
    self.scope = scope
    asOf = day
    members = outlooks.sorted { a, b in
      (a.lags.isEmpty ? 1 : 0, a.person.startDate?.number ?? .max, a.person.name) < (
        b.lags.isEmpty ? 1 : 0, b.person.startDate?.number ?? .max, b.person.name
      )
    }
  }

  /// Those with something overdue, the longest first.
  public var overdue: [Outlook] {
    func longest(_ member: Outlook) -> Int {
      (member.overdueModules.compactMap(\.overdueDays) + member.overdueMilestones.compactMap(\.overdueDays)).max() ?? 0
    }
    return members.filter { longest($0) > 0 }.sorted { (longest($1), $0.person.name) < (longest($0), $1.person.name) }
  }

  /// Those behind in figures or ramp time, those behind in both first, then the furthest below target.
  public var atRisk: [Outlook] {
    func rank(_ member: Outlook) -> (Int, Double, String) {
      let isBoth = member.curve?.isBehind ?? false && member.month?.isBehind ?? false
      return (isBoth ? 0 : 1, member.month?.attainment ?? 1, member.person.name)
    }
    return members.filter(\.isAtRisk).sorted { rank($0) < rank($1) }
  }
}

extension Directory {
  /// The hires who report to `manager`, by name without regard to case and accents; the manager may be recorded by name, identifier or e-mail.
  public func hires(reportingTo manager: String) -> [Person] {
    let wanted = manager.folded
    var known: [String: Bool] = [:]
    return allPeople.filter { person in
      guard person.kind == .hire, let name = person.manager else { return false }
      if let answer = known[name] { return answer }
      let answer = name.folded == wanted || people(called: name).contains { $0.name.folded == wanted }
      known[name] = answer
      return answer
    }
  }

  /// Everybody whom hires report to, by name, each once.
  public var managers: [String] {
    let recorded = Set(members(by: .manager).filter { $0.kind == .hire }.compactMap(\.manager))
    return Set(recorded.map { name in people(called: name).first?.name ?? name }).sorted()
  }
}
