import Onboarding

/// Candidates who may be one person: the same e-mail address or the same name, without regard to case and accents.
public struct Duplicates: Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable, CaseIterable { case email, name }

  /// Candidates who share something, by identifier.
  public struct Group: Hashable, Sendable {
    public let reason: Reason
    public let candidates: [Candidate]
  }

  /// Shared addresses first, then names; a group that shares both is told once.
  public let groups: [Group]

  /// - Complexity: O(*n* log *n*).
  public init(among candidates: [Candidate]) {
    let ordered = candidates.sorted { $0.id < $1.id }
    let byEmail = Self.groups(.email, ordered) { $0.email.flatMap { $0.isEmpty ? nil : $0.folded } }
    let known = Set(byEmail.map(\.candidates))
    let byName = Self.groups(.name, ordered) { $0.name.folded }.filter { !known.contains($0.candidates) }
    groups = byEmail + byName
  }

  private static func groups(_ reason: Reason, _ candidates: [Candidate], by key: (Candidate) -> String?) -> [Group] {
    var shared: [String: [Candidate]] = [:]
    for candidate in candidates { if let key = key(candidate) { shared[key, default: []].append(candidate) } }
    return shared.values.filter { $0.count > 1 }.map { Group(reason: reason, candidates: $0) }.sorted {
      $0.candidates[0].id < $1.candidates[0].id
    }
  }

  /// Others who may be the same as one candidate.
  public static func others(like candidate: Candidate, in directory: Directory) -> [Candidate] {
    let email = candidate.email?.folded
    return directory.allCandidates.filter { other in
      other.id != candidate.id
        && (other.name.folded == candidate.name.folded || (email != nil && email != "" && other.email?.folded == email))
    }
  }
}
