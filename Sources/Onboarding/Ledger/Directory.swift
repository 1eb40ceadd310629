/// Who and what the company has: the people, the candidates and the curricula, by the names they go by.
///
/// It holds everybody, or asks a `Register` for whom it wants; then it holds those only whom edits have altered since.
public struct Directory: Sendable {
  public private(set) var catalogue: Catalogue
  /// How the company defines the standard metrics.
  public private(set) var definitions = Definitions()
  /// What recognises those who were forgotten.
  public var forgotten = ForgottenMarks()
  private var people: [Person.ID: Person] = [:]
  private var candidates: [Candidate.ID: Candidate] = [:]
  private var openings: [Opening.ID: Opening] = [:]
  private var peopleByName = NameBook<Person.ID>()
  private var peopleByEmail = NameBook<Person.ID>()
  private var candidatesByName = NameBook<Candidate.ID>()
  private let register: (any Register)?
  /// Those of the register whom edits have altered or removed.
  private var altered: Set<Person.ID> = []
  /// Whether `candidates` are all of them, rather than those that the register has.
  private var holdsCandidates = true

  public init(
    catalogue: Catalogue = Catalogue(), people: [Person] = [], candidates: [Candidate] = [], openings: [Opening] = [],
    definitions: Definitions = Definitions()
  ) {
    self.catalogue = catalogue
    self.definitions = definitions
    register = nil
    self.people.reserveCapacity(people.count)
    peopleByName.reserve(people.count)
    peopleByEmail.reserve(people.count)
    for person in people { add(person) }
    for candidate in candidates { add(candidate) }
    for opening in openings { self.openings[opening.id] = opening }
  }

  /// The directory of those whom a register keeps.
  public init(catalogue: Catalogue, openings: [Opening] = [], definitions: Definitions, register: any Register) {
    self.catalogue = catalogue
    for opening in openings { self.openings[opening.id] = opening }
    self.definitions = definitions
    self.register = register
    holdsCandidates = false
  }

  /// Where names are looked up by their words, while the register knows all there is to know; `nil` where everybody is held.
  public var names: (any Register)? { altered.isEmpty ? register : nil }

  /// The directory once its register keeps what edits have altered.
  public var settled: Directory {
    guard let register else { return self }
    var settled = Directory(catalogue: catalogue, openings: Array(openings.values), definitions: definitions, register: register)
    settled.forgotten = forgotten
    return settled
  }

  /// Everybody, in the order of their identifiers.
  public var allPeople: [Person] {
    guard let register else { return people.values.sorted { $0.id < $1.id } }
    let kept = register.everybody.allPeople
    guard !altered.isEmpty else { return kept }
    return (kept.filter { !altered.contains($0.id) } + people.values).sorted { $0.id < $1.id }
  }

  public var allCandidates: [Candidate] {
    if let register, !holdsCandidates { return register.applicants.allCandidates }
    return candidates.values.sorted { $0.id < $1.id }
  }

  public var peopleCount: Int {
    guard let register else { return people.count }
    return altered.isEmpty ? register.count : allPeople.count
  }

  /// Whether nobody is known.
  public var isDeserted: Bool { people.isEmpty && (register.map { altered.isEmpty ? $0.isEmpty : allPeople.isEmpty } ?? true) }

  public func person(_ id: Person.ID) -> Person? {
    if let person = people[id] { return person }
    guard let register, !altered.contains(id) else { return nil }
    return register.person(id)
  }

  public func candidate(_ id: Candidate.ID) -> Candidate? {
    if let register, !holdsCandidates { return register.applicants.candidate(id) }
    return candidates[id]
  }

  /// Somebody of every group of one kind, of whom nothing need be known but what makes them its member and whether they are a hire.
  public func members(by kind: GroupKind) -> [Person] {
    guard let register, altered.isEmpty else { return allPeople }
    return register.members(by: kind)
  }

  /// Every opening, in the order of their identifiers.
  public var allOpenings: [Opening] { openings.values.sorted { $0.id < $1.id } }
  public func opening(_ id: Opening.ID) -> Opening? { openings[id] }

  /// An identifier for a new opening: the role and the month of its start, with a number where that is taken.
  public func freeOpeningIdentifier(for role: String, start: Day) -> Opening.ID {
    Opening.ID(Self.slug("\(role) \(start.iso.prefix(7))") { openings[Opening.ID($0)] != nil })
  }

  /// The people whom a file or a sentence may mean: by identifier, else by e-mail address, else by full name or alias without regard to case
  /// and accents. More than one where a name fits several; empty where nobody fits.
  public func people(called text: String) -> [Person] {
    if let person = person(Person.ID(text)) { return [person] }
    let withAddress = people(mailed: text)
    return withAddress.isEmpty ? people(named: text.folded) : withAddress
  }

  /// The people with an e-mail address, without regard to case and accents.
  public func people(mailed address: String) -> [Person] {
    kept { $0.people(mailed: address) } + peopleByEmail[address.folded].compactMap { people[$0] }
  }

  /// The people with a full name or an alias.
  public func people(named folded: String) -> [Person] {
    kept { $0.people(named: folded) } + peopleByName[folded].compactMap { people[$0] }
  }

  private func kept(_ find: (any Register) -> [Person]) -> [Person] {
    guard let register else { return [] }
    let found = find(register)
    return altered.isEmpty ? found : found.filter { !altered.contains($0.id) }
  }

  /// The candidates whom a file or a sentence may mean: by identifier, else by full name.
  public func candidates(called text: String) -> [Candidate] {
    if let register, !holdsCandidates { return register.applicants.candidates(called: text) }
    if let candidate = candidates[Candidate.ID(text)] { return [candidate] }
    return candidatesByName[text.folded].compactMap { candidates[$0] }
  }

  /// An identifier for a new person of this name: the name's words joined by hyphens, with a number where that is taken.
  public func freeIdentifier(for name: String) -> Person.ID {
    Person.ID(Self.slug(name) { person(Person.ID($0)) != nil })
  }

  /// An identifier for a new candidate of this name.
  public func freeCandidateIdentifier(for name: String) -> Candidate.ID {
    Candidate.ID(Self.slug(name) { candidate(Candidate.ID($0)) != nil })
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
    case .definitions?: definitions = Definitions()
    case .hiring(.opening(let opening))?: openings[opening.id] = nil
    default: break
    }
    switch edit.after {
    case .person(let person)?: add(person)
    case .candidate(let candidate)?: add(candidate)
    case .curriculum(let curriculum)?: catalogue.adopt(curriculum)
    case .definitions(let set)?: definitions = set
    case .hiring(.opening(let opening))?: openings[opening.id] = opening
    default: break
    }
  }

  private mutating func add(_ person: Person) {
    if register != nil { altered.insert(person.id) }
    if let known = people.updateValue(person, forKey: person.id) { forgetNames(of: known) }
    for name in person.foldedNames { peopleByName.add(person.id, under: name) }
    if let email = person.email?.folded { peopleByEmail.add(person.id, under: email) }
  }

  private mutating func remove(_ person: Person) {
    if register != nil { altered.insert(person.id) }
    people[person.id] = nil
    forgetNames(of: person)
  }

  private mutating func forgetNames(of person: Person) {
    for name in person.foldedNames { peopleByName.remove(person.id, under: name) }
    if let email = person.email?.folded { peopleByEmail.remove(person.id, under: email) }
  }

  private mutating func add(_ candidate: Candidate) {
    holdCandidates()
    if let known = candidates.updateValue(candidate, forKey: candidate.id) { candidatesByName.remove(known.id, under: known.name.folded) }
    candidatesByName.add(candidate.id, under: candidate.name.folded)
  }

  private mutating func remove(_ candidate: Candidate) {
    holdCandidates()
    candidates[candidate.id] = nil
    candidatesByName.remove(candidate.id, under: candidate.name.folded)
  }

  /// Takes the candidates over from the register, before one is altered.
  private mutating func holdCandidates() {
    guard let register, !holdsCandidates else { return }
    let all = register.applicants
    (candidates, candidatesByName, holdsCandidates) = (all.candidates, all.candidatesByName, true)
  }
}
extension Person {
  /// The full name and the aliases, folded, each once.
  fileprivate var foldedNames: [String] { aliases.isEmpty ? [name.folded] : Array(Set(([name] + aliases).map(\.folded))) }
}

/// Who goes by a name: nearly always one, so the others stand apart and a hundred thousand names need no array each.
private struct NameBook<ID: Hashable & Sendable>: Sendable {
  private var first: [String: ID] = [:]
  private var namesakes: [String: [ID]] = [:]

  /// All who go by `name`, in the order in which they were added.
  subscript(name: String) -> [ID] { first[name].map { [$0] + namesakes[name, default: []] } ?? [] }

  mutating func reserve(_ names: Int) { first.reserveCapacity(names) }

  mutating func add(_ id: ID, under name: String) {
    guard let known = first.updateValue(id, forKey: name) else { return }
    first[name] = known
    namesakes[name, default: []].append(id)
  }

  mutating func remove(_ id: ID, under name: String) {
    let left = self[name].filter { $0 != id }
    first[name] = left.first
    namesakes[name] = left.count > 1 ? Array(left.dropFirst()) : nil
  }
}
