/// How records read once somebody is forgotten: the words are gone, the figures stay under a code.
///
/// Applied to every record and to both sides of every edit of the change log, so that replaying the log still gives the records.
public final class Forgetting {
  /// What stands for the person from now on, such as `forgotten-3`.
  public let code: String
  /// Who the person was.
  public let identity: Identity
  /// Others are called just the same, so that a text with nothing but the name may be about them and is left.
  public let hasNamesakes: Bool

  private let person: Person.ID?
  private let newPerson: Person.ID
  private let candidates: [Candidate.ID: Candidate.ID]
  /// For columns that name one person and nothing else.
  private let exact: WordMask
  /// For what people wrote.
  private let words: WordMask
  /// For the names of regions, accounts and the like, where a single word is likelier to be another.
  private let firm: WordMask
  /// Codes for columns that name one person, by how they were spelled: two spellings stay two, as they were counted.
  private var standIns: [String: String] = [:]

  /// - Parameter number: Of whom this is the how manieth that is forgotten.
  public init(_ identity: Identity, number: Int, in directory: Directory) {
    let code = Self.code(number)
    self.code = code
    self.identity = identity
    person = identity.person?.id
    newPerson = Person.ID(code)
    candidates = Dictionary(
      uniqueKeysWithValues: identity.candidates.enumerated().map { place, candidate in
        (candidate.id, Candidate.ID(place == 0 ? code : "\(code)-\(place + 1)"))
      })
    hasNamesakes = Self.hasNamesakes(identity, in: directory)
    let spellings = identity.handles + (hasNamesakes ? identity.names.filter { $0.folded != identity.name.folded } : identity.names)
    let all = spellings + spellings.map(Self.backwards)
    let firstNames = Set(identity.names.filter(Self.hasWords).flatMap { $0.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init) })
    exact = WordMask(all, as: code)
    // An identifier such as `ana` reads as a first name, which others have.
    words = WordMask(all.filter { !firstNames.contains($0.folded) }, as: code)
    firm = WordMask(all.filter(Self.isFirm), as: code)
  }

  /// What stands for the `number`th person who is forgotten.
  static func code(_ number: Int) -> String { "forgotten-\(number)" }

  /// What the change log keeps of the sentence that asked for it.
  public var sentence: String { "forget \(code)" }

  /// Whether somebody was forgotten already.
  public static func isCode(_ text: String) -> Bool { text.hasPrefix("forgotten-") && text.dropFirst(10).first?.isNumber ?? false }

  private static func hasNamesakes(_ identity: Identity, in directory: Directory) -> Bool {
    let people = directory.people(called: identity.name).filter { $0.id != identity.person?.id }
    let own = Set(identity.candidates.map(\.id))
    return !people.isEmpty || directory.candidates(called: identity.name).contains { !own.contains($0.id) }
  }

  /// `García, Ana` as `Ana García` and the other way round.
  private static func backwards(_ name: String) -> String {
    let words = name.split { !$0.isLetter && !$0.isNumber }
    return words.count == 2 ? "\(words[1]) \(words[0])" : name
  }

  private static func hasWords(_ name: String) -> Bool { name.split { !$0.isLetter && !$0.isNumber }.count > 1 }

  private static func isFirm(_ spelling: String) -> Bool {
    spelling.contains("@") || spelling.split { !$0.isLetter && !$0.isNumber }.count > 1
      || (spelling.contains(where: \.isNumber) && spelling.contains(where: \.isLetter))
  }
}

extension Forgetting {
  /// Numbers the spellings that columns for managers and interviewers have, the usual one first, whatever order the records come in.
  public func number(_ spellings: some Sequence<String>) {
    let order = Set(spellings).sorted { ($0 == identity.name ? 0 : 1, $0) < ($1 == identity.name ? 0 : 1, $1) }
    for spelling in order { _ = standIn(spelling) }
  }

  /// The record under the code with all its words: what it is compared with to see whether it loses any.
  func moved(_ fact: Fact) -> Fact {
    switch fact {
    case .assignment(let it): .assignment(moved(it, \.person))
    case .absence(let it): .absence(moved(it, \.person))
    case .enrolment(let it): .enrolment(moved(it, \.person))
    case .assessment(let it): .assessment(moved(it, \.person))
    case .item(let it): .item(moved(it, \.person))
    case .utility(let it): .utility(moved(it, \.person))
    case .observation(let it): .observation(moved(it, \.person))
    case .attained(let it): .attained(moved(it, \.person))
    case .deal(let it): .deal(moved(it, \.owner))
    case .activity(let it): .activity(moved(it, \.person))
    case .planned(let it): .planned(moved(it, \.person))
    case .person, .candidate, .scorecard, .note, .curriculum, .dealStage, .definitions, .hiring: fact
    }
  }

  /// Whether the record is about the person, rather than naming them in passing.
  public func concerns(_ fact: Fact) -> Bool {
    if let id = fact.key.person { return isPerson(id) }
    switch fact {
    case .candidate(let it): return candidates[it.id] != nil
    case .scorecard(let it): return candidates[it.candidate] != nil
    case .hiring(let it): return it.key.candidate.map { candidates[$0] != nil } ?? false
    case .deal(let it): return isPerson(it.owner)
    default: return false
    }
  }

  /// Whether an edit is of the person's records, or of what keeps them.
  public func concerns(_ edit: Edit) -> Bool {
    func holds(_ fact: Fact?) -> [Hold] { if case .definitions(let it)? = fact { it.holds.filter(concerns) } else { [] } }
    return holds(edit.before) != holds(edit.after) || [edit.before, edit.after].compactMap(\.self).contains(where: concerns)
  }

  /// The edit with both its sides as they read from now on; `nil` where nothing is left of it.
  public func scrubbed(_ edit: Edit) -> Edit? {
    let scrubbed = Edit(before: edit.before.flatMap(self.scrubbed), after: edit.after.flatMap(self.scrubbed))
    return scrubbed.before == nil && scrubbed.after == nil ? nil : scrubbed
  }

  /// The record as it reads from now on; `nil` for a remark, which is nothing but words.
  public func scrubbed(_ fact: Fact) -> Fact? {
    switch fact {
    case .curriculum(let it): .curriculum(scrubbed(it))
    case .person(let it): .person(scrubbed(it))
    case .assignment(let it): .assignment(scrubbed(it))
    case .absence(let it): .absence(scrubbed(it))
    case .enrolment(let it): .enrolment(moved(it, \.person))
    case .assessment(let it): .assessment(moved(it, \.person))
    case .item(let it): .item(scrubbed(it))
    case .utility(let it): .utility(scrubbed(it))
    case .observation(let it): .observation(moved(it, \.person))
    case .attained(let it): .attained(moved(it, \.person))
    case .candidate(let it): .candidate(scrubbed(it))
    case .scorecard(let it): .scorecard(scrubbed(it))
    case .deal(let it): .deal(scrubbed(it))
    case .dealStage(let it): .dealStage(it)
    case .activity(let it): .activity(scrubbed(it))
    case .note(let it): isPerson(it.person) ? nil : .note(scrubbed(it))
    case .planned(let it): .planned(scrubbed(it))
    case .definitions(let it): .definitions(scrubbed(it))
    case .hiring(let it): scrubbed(it).map(Fact.hiring)
    }
  }

  /// What somebody wrote, with the person's names replaced.
  public func scrubbed(_ text: String) -> String { words.masked(text) }

  /// A module's or question's name, with the person's full name or address replaced.
  public func scrubbed(term text: String) -> String { firm.masked(text) }

  func words(_ text: String?) -> String? { text.map(words.masked) }
  func firm(_ text: String?) -> String? { text.map(firm.masked) }

  /// Whether an identifier is the person's, before or after.
  private func isPerson(_ id: Person.ID) -> Bool { person != nil && (id == person || id == newPerson) }

  private func moved<Record>(_ record: Record, _ path: WritableKeyPath<Record, Person.ID>) -> Record {
    guard isPerson(record[keyPath: path]) else { return record }
    var moved = record
    moved[keyPath: path] = newPerson
    return moved
  }

  /// Whether an identifier is that of one of the person's applications, before or after.
  func isCandidate(_ id: Candidate.ID) -> Bool { candidates[id] != nil || candidates.values.contains(id) }

  func newCandidate(_ id: Candidate.ID) -> Candidate.ID { candidates[id] ?? id }

  /// The name of a manager or an interviewer, or the code where it is this person's.
  func standIn(_ text: String) -> String {
    guard exact.isOne(text) else { return firm.masked(text) }
    if let known = standIns[text] { return known }
    let made = standIns.isEmpty ? code : "\(code) (\(standIns.count + 1))"
    standIns[text] = made
    return made
  }
}

extension Forgetting {
  private func scrubbed(_ it: Curriculum) -> Curriculum {
    var it = it
    it.sections = it.sections.map { section in
      var section = section
      section.modules = section.modules.map { module in
        var module = module
        module.owner = module.owner.map { exact.isOne($0) ? code : firm.masked($0) }
        return module
      }
      return section
    }
    return it
  }

  private func scrubbed(_ it: Definitions) -> Definitions {
    var it = it
    it.holds = it.holds.filter { !concerns($0) }.map { Hold($0.subject, because: words($0.reason), on: $0.on) }
    it.mappings = it.mappings.map(scrubbed)
    return it
  }

  /// A value for every row may be somebody's name.
  private func scrubbed(_ it: ColumnMapping) -> ColumnMapping {
    var it = it
    it.name = firm.masked(it.name)
    it.columns = it.columns.map { column in
      ColumnMapping.Column(
        column.column, from: column.isConstant ? firm.masked(column.source) : column.source, isConstant: column.isConstant)
    }
    return it
  }

  private func concerns(_ hold: Hold) -> Bool {
    switch hold.subject {
    case .person(let id): isPerson(id)
    case .candidate(let id): candidates[id] != nil
    }
  }

  private func scrubbed(_ it: Person) -> Person {
    let isOne = isPerson(it.id)
    var left = isOne ? Person(newPerson, name: code, kind: it.kind) : it
    left.role = it.role
    left.curriculum = it.curriculum
    left.edition = it.edition
    left.startDate = it.startDate
    left.endDate = it.endDate
    left.region = firm(it.region)
    left.team = firm(it.team)
    left.cohort = firm(it.cohort)
    left.source = firm(it.source)
    left.manager = it.manager.map(standIn)
    if !isOne { left.endReason = words(it.endReason) }
    left.spells = it.spells.map { scrubbed($0, isOne) }
    return left
  }

  private func scrubbed(_ it: Spell, _ isOne: Bool) -> Spell {
    var left = it
    left.region = firm(it.region)
    left.team = firm(it.team)
    left.cohort = firm(it.cohort)
    left.source = firm(it.source)
    left.manager = it.manager.map(standIn)
    left.reason = isOne ? nil : words(it.reason)
    return left
  }

  private func scrubbed(_ it: Assignment) -> Assignment {
    var left = moved(it, \.person)
    left.segment = firm(it.segment)
    left.team = firm(it.team)
    left.region = firm(it.region)
    left.manager = it.manager.map(standIn)
    return left
  }

  private func scrubbed(_ it: Absence) -> Absence {
    var left = moved(it, \.person)
    left.reason = isPerson(it.person) ? nil : words(it.reason)
    return left
  }

  private func scrubbed(_ it: ItemMark) -> ItemMark {
    var left = moved(it, \.person)
    left.text = firm(it.text)
    return left
  }

  private func scrubbed(_ it: UtilityRating) -> UtilityRating {
    var left = moved(it, \.person)
    left.comment = isPerson(it.person) ? nil : words(it.comment)
    return left
  }

  private func scrubbed(_ it: Candidate) -> Candidate {
    let own = candidates[it.id]
    return Candidate(
      own ?? it.id, name: own?.text ?? it.name, email: own == nil ? it.email : nil, role: it.role, source: firm(it.source), stage: it.stage,
      appliedOn: it.appliedOn, decidedOn: it.decidedOn, reason: own == nil ? words(it.reason) : nil,
      person: it.person.map { isPerson($0) ? newPerson : $0 })
  }

  private func scrubbed(_ it: ScorecardRating) -> ScorecardRating {
    var left = it
    left.candidate = candidates[it.candidate] ?? it.candidate
    left.interviewer = standIn(it.interviewer)
    return left
  }

  private func scrubbed(_ it: Deal) -> Deal {
    var left = moved(it, \.owner)
    left.account = firm(it.account)
    left.source = firm(it.source)
    return left
  }

  private func scrubbed(_ it: Activity) -> Activity {
    var left = moved(it, \.person)
    left.outcome = firm(it.outcome)
    return left
  }

  private func scrubbed(_ it: Note) -> Note {
    var left = it
    left.text = words.masked(it.text)
    return left
  }

  private func scrubbed(_ it: PlannedModule) -> PlannedModule {
    var left = moved(it, \.person)
    left.reason = isPerson(it.person) ? nil : words(it.reason)
    return left
  }
}

/// What a store says once somebody is forgotten.
public struct Forgotten: Hashable, Sendable {
  /// The entry of the change log that says so; `nil` in a rehearsal.
  public var entry: Int?
  /// What stands for the person from now on.
  public var code: String
  /// Records that lost words and keep their figures.
  public var records: Int
  /// Remarks, which are gone.
  public var remarks: Int
  /// Sentences of the change log that are gone.
  public var sentences: Int
  /// Whether others are called the same, so that the bare name stays where it may be theirs.
  public var hasNamesakes: Bool
  /// Whether the bytes are gone from the disk; `false` while another program holds the file.
  public var isWiped: Bool

  public init(entry: Int?, code: String, records: Int, remarks: Int, sentences: Int, hasNamesakes: Bool, isWiped: Bool) {
    self.entry = entry
    self.code = code
    self.records = records
    self.remarks = remarks
    self.sentences = sentences
    self.hasNamesakes = hasNamesakes
    self.isWiped = isWiped
  }
}

extension Fact {
  /// The manager or interviewer it names in a column of its own.
  public var named: String? {
    switch self {
    case .person(let it): it.manager
    case .assignment(let it): it.manager
    case .scorecard(let it): it.interviewer
    case .hiring(let it): it.named
    default: nil
    }
  }
}
