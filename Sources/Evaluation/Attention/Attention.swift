import Onboarding

/// Everything that needs attention on a day, the most urgent first.
public struct Attention: Hashable, Sendable {
  /// A candidate with all their ratings.
  public struct Application: Sendable {
    /// Who applied.
    public let candidate: Candidate
    /// Every rating of them.
    public let ratings: [ScorecardRating]
    /// Interviewers who have not handed in a scorecard.
    public let owed: [InterviewDuty]
    /// The day on which the present stage was entered; `nil` where it is not on record.
    public let movedOn: Day?

    /// Creates an application.
    public init(_ candidate: Candidate, _ ratings: [ScorecardRating], owed: [InterviewDuty] = [], movedOn: Day? = nil) {
      self.candidate = candidate
      self.ratings = ratings
      self.owed = owed
      self.movedOn = movedOn
    }
  }

  /// The day one looks from.
  public let asOf: Day
  /// Whose people these are; `nil` for everybody's.
  public let manager: String?
  /// How many hires were looked at.
  public let followed: Int
  /// By kind, then by urgency, then by name.
  public let concerns: [Concern]

  /// Gathers what concerns hires and candidates.
  ///
  /// - Parameters:
  ///   - outlooks: hires who have started.
  ///   - arrivals: hires who start after `day`.
  ///   - applications: candidates not decided upon.
  ///   - due: candidates whom the retention rule no longer keeps.
  public init(
    of outlooks: [Outlook], arrivals: [Person], applications: [Application], due: [RetentionDue.Entry] = [], in catalogue: Catalogue,
    for manager: String? = nil,
    asOf day: Day
  ) {
    asOf = day
    self.manager = manager
    followed = outlooks.count(where: \.isFollowed)
    let all =
      arrivals.compactMap { Concern(arriving: $0, in: catalogue, asOf: day) } + outlooks.flatMap(\.concerns)
      + applications.flatMap { $0.concerns(asOf: day) } + due.filter { $0.hold == nil }.map { .retained($0, days: day - $0.dueOn) }
    let order = Dictionary(uniqueKeysWithValues: Concern.Kind.allCases.enumerated().map { ($1, $0) })
    func key(_ concern: Concern) -> (Int, Double, String) { (order[concern.kind] ?? 0, concern.rank, concern.name) }
    concerns = all.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The concerns by kind, kinds without any left out.
  public var groups: [(kind: Concern.Kind, concerns: [Concern])] {
    let byKind = Dictionary(grouping: concerns, by: \.kind)
    return Concern.Kind.allCases.compactMap { kind in byKind[kind].map { (kind, $0) } }
  }
}

extension Concern {
  /// The name of whom it is about.
  public var name: String { person?.name ?? candidate?.name ?? "" }

  /// Somebody who starts within the horizon without what they need; `nil` where nothing is lacking.
  init?(arriving person: Person, in catalogue: Catalogue, asOf day: Day) {
    guard let start = person.startDate, start > day, start <= day + AttentionPolicy.horizon else { return nil }
    var lacks: [Lack] = []
    if catalogue.curriculum(for: person) == nil { lacks.append(.curriculum) }
    if person.manager == nil { lacks.append(.manager) }
    guard !lacks.isEmpty else { return nil }
    self = .arrival(person, in: start - day, lacks: lacks)
  }
}

extension Outlook {
  /// What needs attention about this hire.
  public var concerns: [Concern] {
    guard isFollowed else { return [] }
    let failing = Set(failed.map(\.module))
    var concerns: [Concern] = failed.map { $0.attemptsLeft == 0 ? .exhausted(person, $0) : .failed(person, $0) }
    concerns += overdueModules.filter { !failing.contains($0.module) }.map { .module(person, $0) }
    concerns += overdueMilestones.map { .milestone(person, $0) }
    if let curve, curve.isBehind { concerns.append(.curve(person, curve)) }
    if let month, month.isBehind { concerns.append(.target(person, month)) }
    if let month, month.isMissing { concerns.append(.noNumbers(person, month)) }
    return concerns + ahead
  }

  private var ahead: [Concern] {
    status.milestones.compactMap { milestone in
      guard !milestone.isReached, let due = milestone.due, due >= status.asOf, due <= status.asOf + AttentionPolicy.horizon else {
        return nil
      }
      return .ahead(person, milestone, in: due - status.asOf)
    }
  }
}

extension Attention.Application {
  /// What needs attention about this candidate: waiting counts from the application, the latest rating or the last move, whichever is latest.
  func concerns(asOf day: Day) -> [Concern] {
    guard !candidate.stage.isFinal, candidate.person == nil, candidate.appliedOn.map({ $0 <= day }) ?? true else { return [] }
    let moved = (ratings.compactMap(\.ratedOn) + [candidate.appliedOn, movedOn].compactMap { $0 }).filter { $0 <= day }.max()
    let waits = moved.map { day - $0 } ?? 0
    var concerns: [Concern] = []
    if waits >= AttentionPolicy.quietDays { concerns.append(.waiting(candidate, days: waits)) }
    if [.interview, .exercise, .offer].contains(candidate.stage), ratings.isEmpty { concerns.append(.unscored(candidate)) }
    let late = owed.filter { $0.on < day }
    return concerns + late.map { .owed(candidate, $0, days: day - $0.on) }
  }
}
