import Onboarding
import Statistics

/// How many comparable hires were productive by the day that somebody still ramping has come to.
public struct CurveStanding: Hashable, Sendable {
  /// Whom they are compared with.
  public let basis: Prediction.Basis
  /// How many hires those are.
  public let count: Int
  /// Days since the clock started, absences taken off.
  public let day: Int
  /// The share of them productive by that day, if nobody left (Kaplan–Meier).
  public let productive: Double

  /// Whether so many were that this person is among the slowest.
  public var isBehind: Bool { productive >= AttentionPolicy.slowest }
}

/// The ramp curves of cohorts, of roles and of everybody, to measure single hires by.
public struct RampReference: Sendable {
  private let curves: [Prediction.Basis: KaplanMeier]
  private let directory: Directory

  /// Draws the curves of `subjects` as seen on `day`; groups of fewer than eight hires, and those with nobody productive, have none.
  ///
  /// - Complexity: linear in the subjects and the days of each group.
  public init(of subjects: [RampSubject], in directory: Directory, asOf day: Day) {
    var tallies: [Prediction.Basis: RampTally] = [:]
    for subject in subjects {
      for basis in Self.bases(of: subject.person(in: directory)) {
        tallies[basis, default: RampTally()].add(subject.state, absences: subject.absences, on: day)
      }
    }
    self.directory = directory
    curves = tallies.compactMapValues { tally in
      tally.showsCurve && tally.count >= AttentionPolicy.fewestForCurve ? KaplanMeier(tally.days.table) : nil
    }
  }

  /// The standing of somebody ramping for `days`: in their cohort, or, where that has no curve or does not find them behind, in their role;
  /// `nil` where neither has a curve.
  public func standing(of person: Person.ID, after days: Int) -> CurveStanding? {
    let standings = bases(of: person).compactMap { basis in
      curves[basis].map {
        CurveStanding(basis: basis, count: $0.count, day: days, productive: 1 - $0.surviving(at: Double(max(1, days))))
      }
    }
    return standings.first(where: \.isBehind) ?? standings.first
  }

  func bases(of person: Person.ID) -> [Prediction.Basis] { Self.bases(of: directory.person(person)) }
  func curve(of basis: Prediction.Basis) -> KaplanMeier? { curves[basis] }

  /// What somebody is compared by: cohort, role, and everybody only where no role is recorded.
  private static func bases(of person: Person?) -> [Prediction.Basis] {
    guard let person else { return [] }
    return [person.cohort.map { .same(.cohort, as: $0) }, person.role.map { .same(.role, as: $0) } ?? .everybody].compactMap { $0 }
  }
}
