import Onboarding

/// The names a line may mention, folded once: a snapshot of the ledger, so that reading is pure.
///
/// A class, because every place of a line that is read carries it.
public final class Lexicon: Sendable {
  let directory: Directory
  let people: NameIndex<Person.ID>
  let candidates: NameIndex<Candidate.ID>
  let modules: TermIndex<Module>
  let metrics: TermIndex<Metric>
  let milestones: TermIndex<Milestone>
  let criteria: TermIndex<Criterion>
  let roles: [String]

  /// - Complexity: O(*n* log *n*) for *n* people and candidates.
  public init(_ directory: Directory) {
    self.directory = directory
    people = Self.index(of: directory.allPeople)
    var candidates = NameIndex<Candidate.ID>()
    for candidate in directory.allCandidates { candidates.add(candidate.id, name: candidate.name) }
    self.candidates = candidates
    let catalogue = directory.catalogue
    modules = Self.index(catalogue.modules.map { ($0.id, $0.title) })
    metrics = Self.index(catalogue.metrics.map { ($0.id, $0.title) })
    milestones = Self.index(catalogue.milestones.map { ($0.id, $0.title) })
    criteria = Self.index(catalogue.criteria.map { ($0.id, $0.title) })
    roles = Self.roles(of: directory)
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
    let held = directory.allPeople.compactMap(\.role) + directory.allCandidates.map(\.role)
    return (directory.catalogue.roles + held).filter { seen.insert($0.folded).inserted }
  }
}
