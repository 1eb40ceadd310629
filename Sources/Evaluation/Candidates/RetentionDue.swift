import Onboarding

/// Candidates who were not hired and whom the company's rule no longer keeps.
public struct RetentionDue: Sendable {
  public struct Entry: Hashable, Sendable {
    public let candidate: Candidate
    public let decidedOn: Day
    /// The day from which the rule no longer keeps them.
    public let dueOn: Day
    /// What keeps them all the same.
    public let hold: Hold?
  }

  /// Months from the decision; `nil` where no rule is laid down, and then nobody is due.
  public let months: Int?
  /// Those past their day, the longest first.
  public let entries: [Entry]
  /// All who were rejected or withdrew and are not forgotten.
  public let decided: Int
  /// Those of them without a day of the decision: nobody can say when they are due.
  public let undated: Int
  /// The next day on which somebody will be due.
  public let next: Day?

  public init(of candidates: [Candidate], under definitions: Definitions, in directory: Directory, asOf day: Day) {
    let closed = candidates.filter {
      ($0.stage == .rejected || $0.stage == .withdrawn) && $0.person == nil && !Forgetting.isCode($0.name)
    }
    months = definitions.retention
    decided = closed.count
    undated = closed.count { $0.decidedOn == nil }
    guard let months else {
      (entries, next) = ([], nil)
      return
    }
    let dated = closed.compactMap { candidate in
      candidate.decidedOn.map { decided in
        let identity = Identity(of: .candidate(candidate.id), in: directory)
        return Entry(
          candidate: candidate, decidedOn: decided, dueOn: decided.later(months: months),
          hold: identity.flatMap { definitions.hold(of: $0) })
      }
    }
    entries = dated.filter { $0.dueOn <= day }.sorted { ($0.dueOn, $0.candidate.id) < ($1.dueOn, $1.candidate.id) }
    next = dated.map(\.dueOn).filter { $0 > day }.min()
  }
}
