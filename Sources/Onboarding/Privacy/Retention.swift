/// Records that must be kept for the time being: nobody forgets them before they are released.
public struct Hold: Hashable, Codable, Sendable {
  public var subject: Subject
  public var reason: String?
  public var on: Day

  public init(_ subject: Subject, because reason: String? = nil, on day: Day) {
    self.subject = subject
    self.reason = reason
    on = day
  }
}

extension Definitions {
  /// The same with somebody's records held, for the reason given last.
  public func holding(_ hold: Hold) -> Definitions {
    var held = releasing(hold.subject)
    held.holds = held.holds + [hold]
    return held
  }

  /// The same with somebody's records no longer held.
  public func releasing(_ subject: Subject) -> Definitions {
    var released = self
    released.holds = holds.filter { $0.subject != subject }
    return released
  }

  /// What keeps somebody's records, be it under the person or under a candidate they were; `nil` for nothing.
  public func hold(of identity: Identity) -> Hold? {
    let subjects = (identity.person.map { [Subject.person($0.id)] } ?? []) + identity.candidates.map { .candidate($0.id) }
    return holds.first { subjects.contains($0.subject) }
  }

  /// What metrics are worked out by, without what is laid down about keeping records and reading files and tests.
  var ofMetrics: Definitions {
    var metrics = self
    (metrics.holds, metrics.retention, metrics.mappings) = ([], nil, [])
    (metrics.attempts, metrics.unanswered, metrics.renewal) = (.first, .zero, RenewalRule())
    return metrics
  }
}

/// A rule by which records would be kept that somebody asks to forget. It is told; the person who forgets decides.
public enum KeepRule: Hashable, Sendable {
  /// The person works here, so the records are in use.
  case employed
  /// Employers in the United States keep applications and personnel records for a year from the last action, by 29 CFR 1602.14.
  case year(last: Day, until: Day)
  /// The company's own rule for candidates.
  case retention(months: Int, until: Day)
}

extension Identity {
  /// The rules that somebody's records are still under on a day.
  public func keepRules(under definitions: Definitions, asOf day: Day) -> [KeepRule] {
    var rules: [KeepRule] = []
    if let person, person.endDate.map({ $0 > day }) ?? true { rules.append(.employed) }
    let last = (candidates.compactMap { $0.decidedOn ?? $0.appliedOn } + [person?.endDate].compactMap(\.self)).filter { $0 <= day }.max()
    if person == nil || !rules.contains(.employed), let last, last.later(months: 12) > day {
      rules.append(.year(last: last, until: last.later(months: 12)))
    }
    let decided = person == nil ? candidates.compactMap(\.decidedOn).max() : nil
    if let months = definitions.retention, let until = decided?.later(months: months), until > day {
      rules.append(.retention(months: months, until: until))
    }
    return rules
  }
}

extension Day {
  /// The same day so many months later; the last of the month where it is shorter.
  public func later(months: Int) -> Day {
    let (year, month, day) = parts
    let number = year * 12 + month - 1 + months
    let (laterYear, laterMonth) = (number / 12, number % 12 + 1)
    let clipped = min(day, Day.length(ofMonth: laterMonth, year: laterYear))
    return Day(year: laterYear, month: laterMonth, day: clipped) ?? self
  }
}
