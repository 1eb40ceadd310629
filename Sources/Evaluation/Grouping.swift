import Onboarding

/// What people are grouped by.
public enum Grouping: String, Hashable, Codable, Sendable, CaseIterable {
  case cohort, role, region, team, manager, source, curriculum

  /// The group of `person`, or `nil` where nothing is recorded.
  ///
  /// A curriculum that is not named for the person is the one `catalogue` picks for their role.
  public func group(of person: Person, in catalogue: Catalogue) -> String? {
    switch self {
    case .cohort: person.cohort
    case .role: person.role
    case .region: person.region
    case .team: person.team
    case .manager: person.manager
    case .source: person.source
    case .curriculum: person.curriculum?.text ?? catalogue.curriculum(for: person)?.id.text
    }
  }
}

/// The people a question is about: everybody, or those of some groups.
public struct Scope: Hashable, Codable, Sendable {
  /// What each grouping must read, without regard to case and accents; no conditions admit everybody.
  public var conditions: [Grouping: String]

  /// Everybody.
  public static let everybody = Scope()

  /// Creates the scope of those who meet all of `conditions`.
  public init(_ conditions: [Grouping: String] = [:]) { self.conditions = conditions }

  /// Whether `person` meets all conditions.
  public func contains(_ person: Person, in catalogue: Catalogue) -> Bool {
    conditions.allSatisfy { grouping, wanted in grouping.group(of: person, in: catalogue)?.folded == wanted.folded }
  }
}

extension Sequence<RampSubject> {
  /// The subjects that `scope` admits; somebody the directory does not know is admitted by no condition.
  public func within(_ scope: Scope, of directory: Directory) -> [RampSubject] {
    guard !scope.conditions.isEmpty else { return Array(self) }
    var conditions = scope.conditions.map { (finder: GroupFinder($0, in: directory), wanted: $1.folded) }
    var folded: [String: String] = [:]
    return filter { subject in
      conditions.indices.allSatisfy { place in
        guard let group = conditions[place].finder.group(of: subject) else { return false }
        let known = folded[group] ?? group.folded
        folded[group] = known
        return known == conditions[place].wanted
      }
    }
  }
}
