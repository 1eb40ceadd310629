#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What has become of a group, as time passes, when more than one thing can end the waiting.
///
/// The cumulative incidence of each cause
///
///     Fₖ(t) = ∑ S(tᵢ₋₁) · dₖᵢ / nᵢ   over times tᵢ ≤ t
///
/// with S the share that nothing has happened to. The shares of event, competing event and still waiting add up to 1.
///
/// - Convention: two causes suffice. To see one of several competing causes, count the others as the other one:
///   a cause's incidence depends on the rest only through S.
/// - Source: Aalen & Johansen (1978), *Scand. J. Statistics* 5:141–150. Variance by the delta method; it equals the
///   infinitesimal-jackknife variance of R `survfit`.
/// - Checked: mgus2 data of R `survival` 3.5-3; a group of twelve by hand.
public struct AalenJohansen: Sendable, Equatable {
  /// What ended the waiting.
  public enum Cause: Hashable, Sendable, CaseIterable {
    /// The awaited event.
    case event
    /// A competing event.
    case competing
  }

  /// The curves from one distinct time until the next.
  public struct Step: Hashable, Sendable {
    /// The time.
    public let time: Double
    /// How many were watched up to this time.
    public let atRisk: Int
    /// The share that has had the event by this time.
    public let eventShare: Double
    /// The share that has had a competing event by this time.
    public let competingShare: Double
    /// The share to which neither has happened.
    public let waiting: Double
    /// The variance of `eventShare`.
    public let eventVariance: Double
    /// The variance of `competingShare`.
    public let competingVariance: Double
  }

  /// The time the curves start from: 0, or the landmark.
  public let origin: Double
  /// The curves: one step for each distinct time, of events of either kind or of censorings.
  public let steps: [Step]
  let table: RiskTable

  /// Creates the curves of `followUps`, in any order; no follow-ups make curves without steps.
  public init(_ followUps: [FollowUp]) {
    self.init(RiskTable(followUps))
  }

  /// Creates the curves of a risk table.
  ///
  /// - Complexity: O(rows).
  public init(_ table: RiskTable) {
    var waiting = 1.0
    var event = Incidence()
    var competing = Incidence()
    origin = table.origin
    self.table = table
    steps = table.rows.map { row in
      let ended = row.events + row.competing
      event.add(row.events, ended: ended, of: row.atRisk, waiting: waiting)
      competing.add(row.competing, ended: ended, of: row.atRisk, waiting: waiting)
      waiting *= Double(row.atRisk - ended) / Double(row.atRisk)
      return Step(
        time: row.time, atRisk: row.atRisk, eventShare: event.share, competingShare: competing.share, waiting: waiting,
        eventVariance: event.variance, competingVariance: competing.variance)
    }
  }

  /// How many subjects the curves rest on.
  public var count: Int { table.count }

  /// The longest time anybody was watched, or `nil` for nobody.
  public var longest: Double? { table.longest }

  /// The share that `cause` has ended the waiting of by `time`.
  public func share(of cause: Cause, at time: Double) -> Double { value(cause, step(at: time)).share }

  /// The share to which neither has happened by `time`.
  public func waiting(at time: Double) -> Double { step(at: time)?.waiting ?? 1 }

  /// The share that `cause` has ended the waiting of by `time`, with its standard error and limits.
  ///
  /// Limits on the scale log(−log F): F^exp(±z·se / (F·log F)). Neither error nor limits while the share is 0
  /// (``greatestShare(of:at:level:)`` then bounds it from above); no limits at 1.
  public func estimate(of cause: Cause, at time: Double, level: ConfidenceLevel = .ninetyFive) -> Estimate {
    let (share, variance) = value(cause, step(at: time))
    guard variance > 0 else { return Estimate(value: share, standardError: nil, limits: nil) }
    let error = variance.squareRoot()
    return Estimate(value: share, standardError: error, limits: Self.limits(share, error, reach: level.normalReach))
  }

  /// The exact upper limit of a share that is still 0 at `time`: 1 − (α/2)^(1/n) for the n known not to have had
  /// the cause by then (still watched, or ended by the other). `nil` once the share is above 0, and when n is 0.
  ///
  /// - Source: Clopper & Pearson (1934), *Biometrika* 26:404–413, for none among n.
  public func greatestShare(of cause: Cause, at time: Double, level: ConfidenceLevel = .ninetyFive) -> Double? {
    let endedOtherwise = table.rows.reduce(0) { sum, row in
      row.time < time ? sum + (cause == .event ? row.competing : row.events) : sum
    }
    let known = table.atRisk(at: time) + endedOtherwise
    guard share(of: cause, at: time) == 0, known > 0 else { return nil }
    return 1 - pow(level.tail, 1 / Double(known))
  }

  /// The first time by which `cause` has ended the waiting of a share of the group, or `nil` when it is not reached
  /// or `share` is not between 0 and 1.
  public func quantile(_ share: Double, of cause: Cause) -> Double? {
    guard share > 0, share < 1 else { return nil }
    return steps.first { value(cause, $0).share >= share - 1.5e-8 }?.time
  }

  /// The curves of those alone still waiting after `time`, as they were found for them from there on.
  public func landmark(after time: Double) -> AalenJohansen { AalenJohansen(table.after(time)) }

  private func step(at time: Double) -> Step? {
    let next = steps.firstPosition { $0.time > time }
    return next > 0 ? steps[next - 1] : nil
  }

  private func value(_ cause: Cause, _ step: Step?) -> (share: Double, variance: Double) {
    guard let step else { return (0, 0) }
    return cause == .event ? (step.eventShare, step.eventVariance) : (step.competingShare, step.competingVariance)
  }

  private static func limits(_ share: Double, _ error: Double, reach: Double) -> Interval? {
    guard share > 0, share < 1 - 1e-12 else { return nil }
    let power = exp(reach * error / (share * log(share)))
    return Interval(pow(share, power), pow(share, 1 / power))
  }
}

/// One cause's incidence so far, with the sums its variance is made of.
///
/// The variance at t is ∑ (F − Fⱼ)²·gⱼ + Sⱼ₋²·dₖⱼ(nⱼ − dₖⱼ)/nⱼ³ − 2(F − Fⱼ)·Sⱼ₋·dₖⱼ/nⱼ², with gⱼ = dⱼ/(nⱼ(nⱼ − dⱼ)),
/// F the incidence at t and Fⱼ that at tⱼ. Multiplied out in F, each part is a running sum, so that every step costs the same.
private struct Incidence {
  private(set) var share = 0.0
  private var hazards = Moments()
  private var jumps = Moments()
  private var own = 0.0

  /// The sums of some weights, and of the weights times the incidence at their time, and times its square.
  private struct Moments {
    var zeroth = 0.0
    var first = 0.0
    var second = 0.0

    mutating func add(_ weight: Double, at share: Double) {
      zeroth += weight
      first += weight * share
      second += weight * share * share
    }
  }

  mutating func add(_ events: Int, ended: Int, of atRisk: Int, waiting: Double) {
    let n = Double(atRisk)
    let d = Double(events)
    share += waiting * d / n
    hazards.add(RiskTable.Row.greenwood(ended, of: atRisk), at: share)
    jumps.add(waiting * d / (n * n), at: share)
    own += waiting * waiting * d * (n - d) / (n * n * n)
  }

  var variance: Double {
    let hazard = share * share * hazards.zeroth - 2 * share * hazards.first + hazards.second
    let total = hazard + own - 2 * (share * jumps.zeroth - jumps.first)
    return total > Self.rounding * share * share * hazards.zeroth ? total : 0
  }

  /// What the parts leave behind when they cancel, relative to the largest: a few hundred units in the last place.
  private static let rounding = 1e-13
}
