/// Who and what the company has: the people, the candidates and the curricula, by the names they go by.
public struct Directory: Sendable {
  public private(set) var catalogue: Catalogue
  private var people: [Person.ID: Person] = [:]
  private var candidates: [Candidate.ID: Candidate] = [:]
  private var peopleByName: [String: [Person.ID]] = [:]
  private var peopleByEmail: [String: [Person.ID]] = [:]
  private var candidatesByName: [String: [Candidate.ID]] = [:]

  public init(catalogue: Catalogue = Catalogue(), people: [Person] = [], candidates: [Candidate] = []) {
    self.catalogue = catalogue
    self.people.reserveCapacity(people.count)
    for person in people { add(person) }
    for candidate in candidates { add(candidate) }
  }

  /// Everybody, in the order of their identifiers.
  public var allPeople: [Person] { people.values.sorted { $0.id < $1.id } }
  public var allCandidates: [Candidate] { candidates.values.sorted { $0.id < $1.id } }
  public var peopleCount: Int { people.count }

  public func person(_ id: Person.ID) -> Person? { people[id] }
  public func candidate(_ id: Candidate.ID) -> Candidate? { candidates[id] }

  /// The people whom a file or a sentence may mean: by identifier, else by e-mail address, else by full name or alias without regard to case
  /// and accents. More than one where a name fits several; empty where nobody fits.
  public func people(called text: String) -> [Person] {
    if let person = people[Person.ID(text)] { return [person] }
    let folded = text.folded
    let ids = peopleByEmail[folded] ?? peopleByName[folded] ?? []
    return ids.compactMap { people[$0] }
  }

  /// The candidates whom a file or a sentence may mean: by identifier, else by full name.
  public func candidates(called text: String) -> [Candidate] {
    if let candidate = candidates[Candidate.ID(text)] { return [candidate] }
    return (candidatesByName[text.folded] ?? []).compactMap { candidates[$0] }
  }

  /// An identifier for a new person of this name: the name's words joined by hyphens, with a number where that is taken.
  public func freeIdentifier(for name: String) -> Person.ID {
    Person.ID(Self.slug(name) { people[Person.ID($0)] != nil })
  }

  /// An identifier for a new candidate of this name.
  public func freeCandidateIdentifier(for name: String) -> Candidate.ID {
    Candidate.ID(Self.slug(name) { candidates[Candidate.ID($0)] != nil })
  }

  private static func slug(_ name: String, isTaken: (String) -> Bool) -> String {
    let words = name.folded.split { !($0.isLetter || $0.isNumber) }
    let slug = words.isEmpty ? "unnamed" : words.joined(separator: "-")
    guard isTaken(slug) else { return slug }
    var number = 2
    while isTaken("\(slug)-\(number)") { number += 1 }
    return "\(slug)-\(number)"
  }
}

extension Directory {
  /// Follows an edit of a record, where the record is one the directory lists.
  public mutating func apply(_ edit: Edit) {
    switch edit.before {
    case .person(let person)?: remove(person)
    case .candidate(let candidate)?: remove(candidate)
    case .curriculum(let curriculum)?: catalogue.drop(curriculum.id, edition: curriculum.edition)
    default: break
    }
    switch edit.after {
    case .person(let person)?: add(person)
    case .candidate(let candidate)?: add(candidate)
    case .curriculum(let curriculum)?: catalogue.adopt(curriculum)
    default: break
    }
  }

  private mutating func add(_ person: Person) {
    if let known = people[person.id] { remove(known) }
    people[person.id] = person
    for name in Set(person.names.map(\.folded)) { peopleByName[name, default: []].append(person.id) }
    if let email = person.email?.folded { peopleByEmail[email, default: []].append(person.id) }
  }

  private mutating func remove(_ person: Person) {
    people[person.id] = nil
    for name in Set(person.names.map(\.folded)) { peopleByName[name]?.removeAll { $0 == person.id } }
    if let email = person.email?.folded { peopleByEmail[email]?.removeAll { $0 == person.id } }
    for name in person.names.map(\.folded) where peopleByName[name]?.isEmpty == true { peopleByName[name] = nil }
    if let email = person.email?.folded, peopleByEmail[email]?.isEmpty == true { peopleByEmail[email] = nil }
  }

  private mutating func add(_ candidate: Candidate) {
    if let known = candidates[candidate.id] { remove(known) }
    candidates[candidate.id] = candidate
    candidatesByName[candidate.name.folded, default: []].append(candidate.id)
  }

  private mutating func remove(_ candidate: Candidate) {
    candidates[candidate.id] = nil
    candidatesByName[candidate.name.folded]?.removeAll { $0 == candidate.id }
    if candidatesByName[candidate.name.folded]?.isEmpty == true { candidatesByName[candidate.name.folded] = nil }
  }
}

extension Person {
  /// The full name and the aliases.
  var names: [String] { [name] + aliases }
}
