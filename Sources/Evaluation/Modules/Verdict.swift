/// What is said of a module.
public enum ModuleVerdict: String, Hashable, Codable, Sendable, CaseIterable {
  /// Hires fall behind on its metrics, more than on others and more than chance explains.
  case weak
  /// Something points that way.
  case watch
  /// A gap that would matter is ruled out.
  case sound
  /// The evidence settles nothing.
  case insufficient
}

/// Why there is not enough evidence.
public enum EvidenceGap: Hashable, Sendable {
  /// The module moves no metric, or none that has figures.
  case noMetric
  /// Fewer than three metrics have evidence: what is special to the module cannot be told from what is general.
  case tooFewMetrics(have: Int, need: Int)
  /// Too few hires have evidence on it and on others.
  case tooFewHires(have: Int, need: Int)
  /// All its metrics are shared with other modules.
  case sharedMetrics
  /// The interval holds both a gap that would matter and none.
  case inconclusive
}

/// What tests and job together suggest to do.
public enum ModuleDiagnosis: String, Hashable, Codable, Sendable, CaseIterable {
  /// Weak on the job, and not learned: teaching, content, time.
  case notLearned
  /// Weak on the job though learned: practice, coaching, tools, or a test of the wrong thing.
  case notTransferred
  /// Sound on the job though not learned: the test is too hard, or the module superfluous.
  case testTooHard
  /// Sound and learned: leave it alone.
  case fine
}
