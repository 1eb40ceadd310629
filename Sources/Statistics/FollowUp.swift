/// How long a subject was watched, and how the watching ended.
///
/// - Unit: `time` runs from the subject's own start, in one unit for all subjects compared (days, or whole months).
public struct FollowUp: Hashable, Sendable {
  /// How the watching ended.
  public enum Outcome: UInt8, Hashable, Sendable, CaseIterable {
    /// Nothing had happened yet when the watching stopped.
    case censored
    /// The awaited event happened.
    case event
    /// Something happened after which the event can no longer come.
    case competing
  }

  /// The time from the subject's start to the end of the watching; finite, never negative.
  public let time: Double
  /// How the watching ended.
  public let outcome: Outcome

  /// Creates a follow-up, or returns `nil` when `time` is negative or not finite.
  public init?(time: Double, _ outcome: Outcome) {
    guard time.isFinite, time >= 0 else { return nil }
    self.time = time
    self.outcome = outcome
  }

  /// Creates a follow-up of whole days, or returns `nil` when `days` is negative.
  public init?(days: Int, _ outcome: Outcome) {
    self.init(time: Double(days), outcome)
  }
}
