import Onboarding
import Statistics

/// The way of candidates from application to hire: how many go on at each stage, how long each takes, and where good ones come from.
public struct RecruitingFunnel: Sendable {
  /// A candidate entered a stage.
  public struct Visit: Hashable, Sendable {
    public let candidate: Candidate.ID
    public let stage: Candidate.Stage
    public let on: Day

    public init(_ candidate: Candidate.ID, _ stage: Candidate.Stage, on day: Day) {
      (self.candidate, self.stage, on) = (candidate, stage, day)
    }
  }

  /// Positions that were to be filled: from the day they were opened to the day on which the last of them was.
  public struct Vacancy: Hashable, Sendable {
    public let openedOn: Day
    /// `nil` while one is open.
    public let filledOn: Day?
    /// The day on which nobody was sought any more, filled or not; `nil` where that has not come.
    public let closedOn: Day?

    public init(openedOn: Day, filledOn: Day?, closedOn: Day? = nil) {
      (self.openedOn, self.filledOn, self.closedOn) = (openedOn, filledOn, closedOn)
    }
  }

  /// Days until something happens; those for whom it has not happened yet count for as long as they have waited.
  public struct Wait: Hashable, Sendable {
    /// The day by which half are through (Kaplan–Meier); `nil` when that has not come.
    public let median: Double?
    /// Everybody who was watched.
    public let count: Int
    /// Those for whom it has happened.
    public let done: Int

    public init(median: Double?, count: Int, done: Int) { (self.median, self.count, self.done) = (median, count, done) }
  }

  /// One stage.
  public struct Step: Hashable, Sendable {
    public let stage: Candidate.Stage
    /// How many came this far.
    public let reached: Int
    /// Those who are here still.
    public let waiting: Int
    /// Those who were turned away here, or withdrew.
    public let lost: Int
    /// Who went on, of those who went on or were lost; `nil` for nobody, and behind the last stage.
    public let conversion: Proportion?
    /// Days in the stage; `nil` where no days are known.
    public let stay: Wait?
  }

  /// Where candidates came from.
  public struct Source: Hashable, Sendable {
    /// `nil` where none is recorded.
    public let name: String?
    public let applied: Int
    /// Who was hired, of those on whom a decision was taken.
    public let hired: Proportion?
  }

  public let role: String?
  public let applied: Int
  public let hired: Int
  public let lost: Int
  public var open: Int { applied - hired - lost }
  /// From application to hire. Where no history of stages is known, only these two.
  public let steps: [Step]
  /// Candidates of whom no stage has a day: left out of the steps where others have a history.
  public let withoutHistory: Int
  /// The source with most hires first.
  public let sources: [Source]
  /// Offers accepted, of those answered.
  public let offers: Proportion?
  /// Offers that wait for an answer.
  public let offersOpen: Int
  /// From application to hire, of those hired; its median is plain.
  public let toHire: Wait?
  /// From the opening of a position to its filling.
  public let toFill: Wait?

  /// - Parameters:
  ///   - visits: In any order; those later than `day` are left out.
  ///   - role: Of one role only; `nil` for all.
  public init(
    of candidates: [Candidate], _ visits: [Visit], vacancies: [Vacancy] = [], for role: String? = nil, asOf day: Day
  ) {
    let those = candidates.filter { candidate in
      (role.map { $0.folded == candidate.role.folded } ?? true) && (candidate.appliedOn.map { $0 <= day } ?? true)
    }
    let known = Dictionary(grouping: visits.filter { $0.on <= day }, by: \.candidate)
    let paths = those.map { Path(of: $0, known[$0.id] ?? [], asOf: day) }
    let told = paths.filter(\.hasHistory)
    self.role = role
    applied = paths.count
    hired = paths.count(where: \.isHired)
    lost = paths.count(where: \.isLost)
    withoutHistory = paths.count - told.count
    steps = told.isEmpty ? Self.ends(paths, asOf: day) : Self.steps(told, asOf: day)
    sources = Self.sources(paths)
    let offered = told.filter { $0.furthest >= Candidate.Stage.offer.step }
    let accepted = offered.count(where: \.isHired)
    offers = Proportion(accepted, of: accepted + offered.count(where: \.isLost))
    offersOpen = offered.count { !$0.isHired && !$0.isLost }
    let days = paths.filter(\.isHired).compactMap(\.daysToHire)
    toHire = days.isEmpty ? nil : Self.wait(days.map { ($0, true) })
    let fills = vacancies.filter { $0.openedOn <= day }.map { vacancy in
      let filled = vacancy.filledOn.flatMap { $0 <= day ? $0 : nil }
      let watched = min(day, vacancy.closedOn ?? day)
      return (days: max(0, (filled ?? watched) - vacancy.openedOn), isDone: filled != nil)
    }
    toFill = fills.isEmpty ? nil : Self.wait(fills)
  }

  private static func wait(_ times: [(days: Int, isDone: Bool)]) -> Wait {
    let curve = KaplanMeier(days: times.map(\.days), outcomes: times.map { $0.isDone ? .event : .censored })
    return Wait(median: curve?.median, count: times.count, done: times.count(where: \.isDone))
  }

  private static func steps(_ paths: [Path], asOf day: Day) -> [Step] {
    Candidate.Stage.process.map { stage in
      let here = paths.filter { $0.furthest == stage.step }
      let on = paths.count { $0.furthest > stage.step }
      let lost = here.count(where: \.isLost)
      let stays = stage == .hired ? [] : paths.compactMap { $0.stay(at: stage, asOf: day) }
      return Step(
        stage: stage, reached: here.count + on, waiting: stage == .hired ? 0 : here.count - lost, lost: lost,
        conversion: stage == .hired ? nil : Proportion(on, of: on + lost), stay: stays.isEmpty ? nil : wait(stays))
    }
  }

  /// Beginning and end, where nothing is known of the way between.
  private static func ends(_ paths: [Path], asOf day: Day) -> [Step] {
    let (hired, lost) = (paths.count(where: \.isHired), paths.count(where: \.isLost))
    return [
      Step(
        stage: .applied, reached: paths.count, waiting: paths.count - hired - lost, lost: lost,
        conversion: Proportion(hired, of: hired + lost),
        stay: nil), Step(stage: .hired, reached: hired, waiting: 0, lost: 0, conversion: nil, stay: nil),
    ]
  }

  private static func sources(_ paths: [Path]) -> [Source] {
    let groups = Dictionary(grouping: paths, by: \.candidate.source)
    let sources = groups.map { name, paths in
      let hired = paths.count(where: \.isHired)
      return Source(name: name, applied: paths.count, hired: Proportion(hired, of: hired + paths.count(where: \.isLost)))
    }
    return sources.sorted {
      ($1.hired?.successes ?? 0, $1.applied, $0.name ?? "\u{10FFFF}") < ($0.hired?.successes ?? 0, $0.applied, $1.name ?? "\u{10FFFF}")
    }
  }
}

extension Candidate.Stage {
  /// The stages on the way to a hire, in order.
  fileprivate static let process: [Self] = [.applied, .screen, .interview, .exercise, .offer, .hired]

  /// The place on the way; −1 for those that end it otherwise.
  fileprivate var step: Int { Self.process.firstIndex(of: self) ?? -1 }
}

/// One candidate's way.
private struct Path {
  let candidate: Candidate
  /// In time; of one day, in the order of the process.
  private let visits: [RecruitingFunnel.Visit]
  let hasHistory: Bool
  let isHired: Bool
  let isLost: Bool
  /// How far the candidate is known to have come.
  let furthest: Int

  init(of candidate: Candidate, _ recorded: [RecruitingFunnel.Visit], asOf day: Day) {
    let isDecided = candidate.stage.isFinal && (candidate.decidedOn.map { $0 <= day } ?? true)
    let applied = recorded.contains { $0.stage == .applied } ? nil : candidate.appliedOn.map { Visit(candidate.id, .applied, on: $0) }
    let decided =
      isDecided && !recorded.contains { $0.stage == candidate.stage }
      ? candidate.decidedOn.map { Visit(candidate.id, candidate.stage, on: $0) } : nil
    self.candidate = candidate
    hasHistory = !recorded.isEmpty
    isHired = isDecided && candidate.stage == .hired
    isLost = isDecided && candidate.stage != .hired
    visits = (recorded + [applied, decided].compactMap(\.self)).sorted { ($0.on, $0.order) < ($1.on, $1.order) }
    let now = isDecided || candidate.stage.isFinal ? (isHired ? Candidate.Stage.hired.step : 0) : candidate.stage.step
    furthest = max(visits.map(\.stage.step).max() ?? 0, hasHistory ? 0 : now)
  }

  private typealias Visit = RecruitingFunnel.Visit

  /// Days at a stage, and whether the candidate has gone on or out; `nil` where the day of entry is not known.
  func stay(at stage: Candidate.Stage, asOf day: Day) -> (days: Int, isDone: Bool)? {
    guard let entry = visits.firstIndex(where: { $0.stage == stage }) else { return nil }
    let next = visits[(entry + 1)...].first { $0.stage != stage }
    guard next != nil || !(isHired || isLost) else { return nil }
    return (max(0, (next?.on ?? day) - visits[entry].on), next != nil)
  }

  var daysToHire: Int? {
    guard let start = candidate.appliedOn, let end = candidate.decidedOn ?? visits.last(where: { $0.stage == .hired })?.on else {
      return nil
    }
    return max(0, end - start)
  }
}

extension RecruitingFunnel.Visit {
  /// Of one day: the process first, then what ends it otherwise.
  fileprivate var order: Int { stage.step < 0 ? 99 : stage.step }
}
