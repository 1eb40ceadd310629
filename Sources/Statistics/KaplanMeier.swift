/// The share of a group still waiting for its event, as time passes.
///
/// The product-limit estimator
///
///     S(t) = ∏ (1 − dᵢ / nᵢ)   over event times tᵢ ≤ t
///
/// where dᵢ events happen among the nᵢ subjects still watched at tᵢ, with Greenwood's variance
///
///     Var S(t) = S(t)² · ∑ dᵢ / (nᵢ (nᵢ − dᵢ))
///
/// - Unit: times are in whatever unit the follow-ups are; shares are in `0...1`.
/// - Convention: a subject censored at tᵢ counts in nᵢ. A competing event counts as a censoring: the curve then speaks of
///   the event "if nothing else came between"; see ``AalenJohansen`` for what happens to the whole group. After the longest
///   follow-up the curve is carried forward flat; ``longest`` says where that begins.
/// - Source: Kaplan & Meier (1958), *JASA* 53:457–481, doi:10.1080/01621459.1958.10501452.
/// - Checked: aml, lung and ovarian data against R `survival` 3.5-3; aml by hand.
public struct KaplanMeier: Sendable, Equatable {
  /// The curve from one distinct time until the next.
  public struct Step: Hashable, Sendable {
    /// The time.
    public let time: Double
    /// How many were watched up to this time.
    public let atRisk: Int
    /// How many had the event at this time.
    public let events: Int
    /// How many were watched no longer after this time, the event not having happened (competing events included).
    public let censored: Int
    /// The share still waiting after this time.
    public let surviving: Double
    /// Greenwood's sum, the variance of `surviving` over its square, or `nil` once nobody is left waiting.
    public let relativeVariance: Double?

    /// The standard error of `surviving`: 0 before the first event, `nil` once nobody is left waiting.
    public var standardError: Double? { relativeVariance.map { surviving * $0.squareRoot() } }
  }

  /// The time the curve starts from: 0, or the landmark.
  public let origin: Double
  /// The curve: one step for each distinct time, of events or of censorings.
  public let steps: [Step]
  let table: RiskTable

  /// Creates the curve of `followUps`, in any order; no follow-ups make a curve without steps.
  ///
  /// - Complexity: that of making the risk table: O(*n*) for whole times, else O(*n* log *n*).
  public init(_ followUps: [FollowUp]) {
    self.init(RiskTable(followUps))
  }

  /// Creates the curve of subjects whose watching ended after `days`, each with the outcome at the same place,
  /// or returns `nil` when the lists differ in length or a number of days is negative.
  ///
  /// - Complexity: O(*n*) when no number of days exceeds about *n*.
  public init?(days: [Int], outcomes: [FollowUp.Outcome]) {
    guard let table = RiskTable(days: days, outcomes: outcomes) else { return nil }
    self.init(table)
  }

  /// Creates the curve of a risk table.
  ///
  /// - Complexity: O(rows).
  public init(_ table: RiskTable) {
    var surviving = 1.0
    var relativeVariance: Double? = 0
    origin = table.origin
    self.table = table
    steps = table.rows.map { row in
      let left = row.atRisk - row.events
      surviving *= Double(left) / Double(row.atRisk)
      relativeVariance = left == 0 ? nil : relativeVariance.map { $0 + row.greenwood }
      return Step(
        time: row.time, atRisk: row.atRisk, events: row.events, censored: row.censored + row.competing,
        surviving: surviving, relativeVariance: relativeVariance)
    }
  }

  /// How many subjects the curve rests on.
  public var count: Int { table.count }

  /// How many of them had the event.
  public var events: Int { table.events }

  /// The longest time anybody was watched, or `nil` for nobody.
  public var longest: Double? { table.longest }

  /// The share still waiting after `time`; 1 before the first event.
  ///
  /// - Complexity: O(log steps).
  public func surviving(at time: Double) -> Double { step(at: time)?.surviving ?? 1 }

  /// How many were still watched at each of `times`.
  public func atRisk(at times: [Double]) -> [Int] { times.map(table.atRisk(at:)) }

  /// The curve of those alone still waiting after `time`, as it was found for them from there on.
  ///
  /// Its shares are conditional: S(t) / S(time). Times still count from the subjects' own start.
  public func landmark(after time: Double) -> KaplanMeier { KaplanMeier(table.after(time)) }

  /// The step in force at `time`, or `nil` before the first.
  func step(at time: Double) -> Step? {
    let next = steps.firstPosition { $0.time > time }
    return next > 0 ? steps[next - 1] : nil
  }
}

extension RiskTable.Row {
  /// This row's term of Greenwood's sum for the event; 0 when everybody left has it.
  var greenwood: Double { Self.greenwood(events, of: atRisk) }

  static func greenwood(_ events: Int, of atRisk: Int) -> Double {
    atRisk > events ? Double(events) / (Double(atRisk) * Double(atRisk - events)) : 0
  }
}
