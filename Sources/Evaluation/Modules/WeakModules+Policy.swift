extension WeakModules {
  /// How the company wants modules judged. Sizes are in peer SDs: 1 is the standard deviation between tenured colleagues on a metric.
  ///
  /// The defaults were tuned and measured on simulated companies.
  public struct Policy: Hashable, Codable, Sendable {
    /// The share of false alarms among the alarms that is put up with.
    public var falseDiscoveryRate = 0.10
    /// A gap up to this size is no gap.
    public var margin = 0.05
    /// A gap of this size would matter: a module is sound when its interval rules one out.
    public var worthwhile = 0.50
    /// A difference between two versions up to this size is not worth having.
    public var negligible = 0.30
    /// How many hires the spread between hires of all modules together counts for, in each one.
    public var priorDegrees = 4.0
    /// How far a target's ramp may be off even where tenured colleagues say that it is right.
    public var calibrationDeviation = 0.10
    /// How far a target may be off where too few tenured colleagues tell.
    public var uncalibratedDeviation = 0.25
    /// Fewer hires than this give no verdict.
    public var fewestHires = 4
    /// Fewer tenured colleagues than this give no benchmark.
    public var fewestPeers = 5
    /// Tenure months after which figures say little about the onboarding.
    public var horizon = 12
    /// Figures further from expectation than this count as this far.
    public var clip = 4.0

    /// The default policy.
    public init() {}
  }
}
