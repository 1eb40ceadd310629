import Onboarding

/// Finds the groups of people who come one after another: in columns where a register keeps them so, else one by one.
struct GroupFinder {
  private let grouping: Grouping
  private let directory: Directory
  private var columns: (walk: RosterWalk, groups: GroupColumn)?

  init(_ grouping: Grouping, in directory: Directory) {
    self.grouping = grouping
    self.directory = directory
    if let groups = grouping.kind.flatMap({ directory.groups(by: $0) }), let roster = directory.roster {
      columns = (RosterWalk(roster), groups)
    }
  }

  /// The name of the group that a hire was in during the spell that the ramp is of; `nil` for none, and for somebody whom the directory does
  /// not know.
  mutating func group(of subject: RampSubject) -> String? {
    // The columns tell of the present.
    guard columns != nil, subject.spell == nil else {
      return subject.person(in: directory).flatMap { grouping.group(of: $0, in: directory.catalogue) }
    }
    return columns?.walk.place(of: subject.person).flatMap { columns?.groups[$0] }
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

  /// The full name, and the first day of the spell that the ramp is of; `nil` for somebody whom the directory does not know.
  mutating func of(_ subject: RampSubject) -> (name: String, startDate: Day?)? {
    guard columns != nil, subject.spell == nil else { return subject.person(in: directory).map { ($0.name, $0.startDate) } }
    guard let place = columns?.walk.place(of: subject.person), let columns else { return nil }
    let start = columns.walk.roster.start[place]
    return (columns.names[place], start == .min ? nil : Day(number: start))
  }
}
