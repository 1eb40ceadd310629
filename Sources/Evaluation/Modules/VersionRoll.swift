import Onboarding

/// The hires of two versions of a module, each with the day on which they completed it.
///
/// Of a module's versions only the one completed last counts, as everywhere; who completed another one last is in neither.
struct VersionRoll {
  struct Member {
    /// The place in the evidence.
    let place: Int
    let isLater: Bool
    let completedOn: Day
    /// The place of the hire's stratum; 0 for everybody where nothing is asked for.
    let stratum: Int
  }

  private(set) var members: [Member] = []
  /// Hires of either version without the attribute that strata are formed by.
  private(set) var ungrouped = 0
  /// The strata's names, by place; `nil` for everybody.
  let strata: [String?]

  init(
    of module: Module.ID, _ before: Module.Version, _ after: Module.Version, _ evidence: TrainingEvidence, within grouping: Grouping?,
    _ catalogue: Catalogue, asOf day: Day
  ) {
    var index = GroupIndex()
    for (place, last) in Self.lastCompleted(module, evidence, asOf: day).sorted(by: { $0.key < $1.key }) {
      let person = evidence.people[place]
      guard person.kind == .hire, last.version == before || last.version == after else { continue }
      let stratum = grouping?.group(of: person, in: catalogue)
      guard grouping == nil || stratum != nil else {
        ungrouped += 1
        continue
      }
      members.append(
        Member(
          place: place, isLater: last.version == after, completedOn: Day(number: last.day), stratum: index.place(of: stratum)))
    }
    strata = index.names
  }

  /// By place in the evidence: the version completed last. Of two on one day the later version counts.
  private static func lastCompleted(
    _ module: Module.ID, _ evidence: TrainingEvidence, asOf day: Day
  ) -> [Int: (version: Module.Version, day: Int32)] {
    let versions = evidence.units.map { $0.module == module ? $0.version : nil }
    let columns = evidence.enrolments
    var last: [Int: (version: Module.Version, day: Int32)] = [:]
    for row in columns.person.indices where columns.isCompleted(row, by: day) {
      guard let version = versions[Int(columns.unit[row])] else { continue }
      let place = Int(columns.person[row])
      if let known = last[place], (known.day, known.version) > (columns.completedOn[row], version) { continue }
      last[place] = (version, columns.completedOn[row])
    }
    return last
  }

  /// The strata's places in the order of their names.
  var order: [Int] { strata.indices.sorted { (strata[$0] ?? "") < (strata[$1] ?? "") } }
}
