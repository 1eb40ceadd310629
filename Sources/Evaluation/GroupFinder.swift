import Onboarding

/// Finds the groups of people who come one after another: in columns where a register keeps them so, else one by one.
struct GroupFinder {
  private let grouping: Grouping
  private let directory: Directory
  private var columns: (walk: RosterWalk, groups: GroupColumn)?

  init(_ grouping: Grouping, in directory: Directory) {
    self.grouping = grouping
    self.directory = directory
    if let roster = directory.roster, let groups = grouping.kind.flatMap({ directory.groups(by: $0) }) {
      columns = (RosterWalk(roster), groups)
    }
  }

  /// The name of somebody's group; `nil` for none, and for somebody whom the directory does not know.
  mutating func group(of id: Person.ID) -> String? {
    guard columns != nil else { return directory.person(id).flatMap { grouping.group(of: $0, in: directory.catalogue) } }
    return columns?.walk.place(of: id).flatMap { columns?.groups[$0] }
  }

  /// The name of the group that somebody was in during the spell that a ramp is of.
  mutating func group(of subject: RampSubject) -> String? {
    guard subject.spell != nil else { return group(of: subject.person) }
    return subject.person(in: directory).flatMap { grouping.group(of: $0, in: directory.catalogue) }
  }
}

extension Grouping {
  /// The attribute that tells the group by itself; `nil` for the curriculum, which may follow from the role.
  fileprivate var kind: GroupKind? {
    switch self {
    case .cohort: .cohort
    case .role: .role
    case .region: .region
    case .team: .team
    case .manager: .manager
    case .source: .source
    case .curriculum: nil
    }
  }
}

/// Tells what people are called and when they began, who come one after another.
struct Introductions {
  private let directory: Directory
  private var columns: (walk: RosterWalk, names: TextColumn)?

  init(in directory: Directory) {
    self.directory = directory
    if let roster = directory.roster, let names = directory.fullNames { columns = (RosterWalk(roster), names) }
  }

  /// The full name and the first day of somebody; `nil` for one whom the directory does not know.
  mutating func of(_ id: Person.ID) -> (name: String, startDate: Day?)? {
    guard columns != nil else { return directory.person(id).map { ($0.name, $0.startDate) } }
    guard let place = columns?.walk.place(of: id), let columns else { return nil }
    let start = columns.walk.roster.start[place]
    return (columns.names[place], start == .min ? nil : Day(number: start))
  }

  /// The full name of somebody, and the first day of the spell that a ramp is of.
  mutating func of(_ subject: RampSubject) -> (name: String, startDate: Day?)? {
    guard subject.spell != nil else { return of(subject.person) }
    return subject.person(in: directory).map { ($0.name, $0.startDate) }
  }
}
