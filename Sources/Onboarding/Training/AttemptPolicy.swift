/// Which attempts at a test count of somebody who made several.
public enum AttemptChoice: String, Hashable, Codable, Sendable, CaseIterable {
  /// Later attempts meet the questions again, so the first is the rule.
  case first
  /// The one with the most marks; the earlier of equals.
  case best
  case last
  /// All of them: somebody who tried thrice counts thrice.
  case every
}

/// What a question is worth that was asked and not answered.
public enum Unanswered: String, Hashable, Codable, Sendable, CaseIterable {
  /// Nothing: the attempt was handed in.
  case zero
  /// It is unknown: it is left out of the question's facility, and attempts with a gap are left out of everything else.
  case missing
}

extension AttemptChoice {
  /// The attempt that counts, of shares of marks in the order in which the attempts were made; `nil` for none, and where all count.
  public func chosen(of shares: some RandomAccessCollection<Double>) -> Int? {
    guard !shares.isEmpty else { return nil }
    switch self {
    case .first: return 0
    case .last: return shares.count - 1
    case .best:
      let most = shares.max() ?? 0
      return shares.enumerated().first { $0.element == most }?.offset ?? 0
    case .every: return nil
    }
  }
}
