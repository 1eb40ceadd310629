import Onboarding

/// The names a line may mention, folded once: a snapshot of the ledger, so that reading is pure.
///
/// A class, because every place of a line that is read carries it.
public final class Lexicon: Sendable {
  let directory: Directory
  let people: any NameFinder<Person.ID>
  let modules: TermIndex<Module>
  let metrics: TermIndex<Metric>
  let milestones: TermIndex<Milestone>
  let criteria: TermIndex<Criterion>
  private let laterCandidates: Later<NameIndex<Candidate.ID>>
  private let laterRoles: Later<[String]>
  private let laterGroups: Later<KnownGroups>
  private let laterGroupsWithTenured: Later<KnownGroups>
  private let laterCohorts: Later<[String]>

  /// - Complexity: O(*n* log *n*) for *n* people who are held in memory; of those in a register nobody is read before they are asked for.
  public init(_ directory: Directory) {
    self.directory = directory
    people = directory.names.map { KeptNames($0) } ?? Self.index(of: directory.allPeople)
    laterCandidates = Later { Self.index(of: directory.allCandidates) }
    laterRoles = Later { Self.roles(of: directory) }
    laterGroups = Later { KnownGroups(of: directory) }
    laterGroupsWithTenured = Later { KnownGroups(of: directory, withTenured: true) }
    laterCohorts = Later { directory.cohorts }
    let catalogue = directory.catalogue
    modules = Self.index(catalogue.modules.map { ($0.id, $0.title) })
    metrics = Self.index(catalogue.metrics.map { ($0.id, $0.title) })
    milestones = Self.index(catalogue.milestones.map { ($0.id, $0.title) })
    criteria = Self.index(catalogue.criteria.map { ($0.id, $0.title) })
  }

  var candidates: any NameFinder<Candidate.ID> { laterCandidates.made }
  var roles: [String] { laterRoles.made }
  /// Every cohort that hires are of.
  var cohorts: [String] { laterCohorts.made }

  /// The groups of hires, or of everybody.
  func groups(withTenured: Bool) -> KnownGroups { withTenured ? laterGroupsWithTenured.made : laterGroups.made }

  private static func index(of candidates: [Candidate]) -> NameIndex<Candidate.ID> {
    var index = NameIndex<Candidate.ID>()
    for candidate in candidates { index.add(candidate.id, name: candidate.name) }
    return index
  }

  private static func index(of people: [Person]) -> NameIndex<Person.ID> {
    var index = NameIndex<Person.ID>(capacity: people.count)
    for person in people {
      index.add(person.id, name: person.name)
      for alias in person.aliases { index.add(person.id, name: alias, isAlias: true) }
    }
    return index
  }

  private static func index<Of>(_ terms: [(Identifier<Of>, Title)]) -> TermIndex<Of> {
    var index = TermIndex<Of>()
    for (id, title) in terms { index.add(id, title: title) }
    return index
  }

  /// The roles of the curricula, then those that people and candidates have besides.
  private static func roles(of directory: Directory) -> [String] {
    var seen: Set<String> = []
    let held = Set(directory.members(by: .role).compactMap(\.role)).sorted() + directory.allCandidates.map(\.role)
    return (directory.catalogue.roles + held).filter { seen.insert($0.folded).inserted }
  }
}
