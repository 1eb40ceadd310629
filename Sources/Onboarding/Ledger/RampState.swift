/// Where a hire stands on the way to being fully productive, kept up to date as facts come in.
///
/// The three days say everything whatever day one looks from: the rule is confirmed on `productiveOn` and not before, so a look from an earlier
/// day only has to compare days.
public struct RampState: Hashable, Codable, Sendable {
  /// Day 0 of ramp time by the rule's clock; `nil` before the clock has started.
  public var clockStart: Day?
  /// The day on which the rule was confirmed, or `nil`.
  public var productiveOn: Day?
  /// The last day with the company, or `nil`.
  public var leftOn: Day?
  /// How the person's earlier spells ended, the first one first.
  public var former: [RampState]

  public init(clockStart: Day?, productiveOn: Day?, leftOn: Day?, former: [RampState] = []) {
    self.clockStart = clockStart
    self.productiveOn = productiveOn
    self.leftOn = leftOn
    self.former = former
  }

  /// The state that a dossier shows under a curriculum. Without a rule nobody is ever productive, and the clock starts on the start date.
  ///
  /// Somebody who leaves and is productive on the same day is productive; nothing after the last day counts. Of several spells it is the present
  /// one: figures of earlier ones do not count, and what was reached then counts from the clock's start on. Those are not told in `former`.
  public init(of dossier: Dossier, under curriculum: Curriculum?) {
    let rule = curriculum?.productive ?? ProductiveRule()
    let (dossier, isFirst) = (dossier.ofPresentSpell, dossier.person.spells.isEmpty)
    former = []
    clockStart = rule.clockStart(of: dossier)
    leftOn = dossier.person.endDate
    let confirmed = curriculum.flatMap { clockStart == nil ? nil : rule.confirmation(of: dossier, under: $0, since: clockStart) }
    let counted = isFirst ? confirmed : confirmed.flatMap { day in clockStart.map { max(day, $0) } }
    productiveOn = counted.flatMap { day in leftOn.map { day <= $0 } ?? true ? day : nil }
  }
}

/// What has become of a hire's ramp on some day.
public enum Ramp: Hashable, Sendable {
  case productive(after: Int)
  case ramping(for: Int)
  case left(after: Int)

  /// Days to the event, or so far.
  public var days: Int {
    switch self {
    case .productive(let days), .ramping(let days), .left(let days): days
    }
  }
}

extension RampState {
  /// The ramp as seen on `day`, in days since the clock started less the days of absence; `nil` before the clock has started.
  public func ramp(on day: Day, absences: [Absence]) -> Ramp? {
    guard let clockStart, clockStart <= day else { return nil }
    func days(to end: Day) -> Int {
      max(0, end - clockStart - absences.reduce(0) { $0 + $1.days(between: clockStart, and: end) })
    }
    if let productiveOn, productiveOn <= day { return .productive(after: days(to: productiveOn)) }
    if let leftOn, leftOn <= day { return .left(after: days(to: leftOn)) }
    return .ramping(for: days(to: day))
  }
}
