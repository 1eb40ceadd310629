/// Who says so, and in which words.
public struct Authorship: Hashable, Codable, Sendable {
  /// The account and the machine, such as `marta@office`.
  public var who: String
  /// The line as it was typed.
  public var sentence: String
  /// Seconds since 1970 in UTC.
  public var instant: Int64
  /// The day that counted as today.
  public var today: Day

  public init(who: String, sentence: String, instant: Int64, today: Day) {
    self.who = who
    self.sentence = sentence
    self.instant = instant
    self.today = today
  }
}

/// One entry of the change log.
public struct Entry: Hashable, Sendable {
  public enum Kind: String, Codable, Sendable, CaseIterable { case said, imported, undo, redo, forgot }

  /// 1 for the first entry, and so on, without gaps.
  public var number: Int
  public var kind: Kind
  public var authorship: Authorship
  /// How many records it added, altered or removed.
  public var edits: Int
  /// Whether a later entry has taken it back.
  public var isUndone: Bool
  /// For `undo` and `redo`: the entry that was taken back or done again.
  public var of: Int?

  public init(number: Int, kind: Kind, authorship: Authorship, edits: Int, isUndone: Bool, of: Int?) {
    self.number = number
    self.kind = kind
    self.authorship = authorship
    self.edits = edits
    self.isUndone = isUndone
    self.of = of
  }
}

/// What a store says once a sentence is on disk.
public struct Receipt: Hashable, Sendable {
  /// The entry of the change log; `nil` when nothing had to be written.
  public var entry: Int?
  /// The records edited, one by one; empty for an import taken back or done again, which may be of millions.
  public var edits: [Edit]
  /// Hires whose ramp the sentence changed.
  public var ramps: [RampChange]
  /// For undo and redo: the sentence that was taken back or done again.
  public var sentence: String?

  public init(entry: Int?, edits: [Edit], ramps: [RampChange], sentence: String? = nil) {
    self.entry = entry
    self.edits = edits
    self.ramps = ramps
    self.sentence = sentence
  }
}

/// A hire's ramp before and after a change.
public struct RampChange: Hashable, Sendable {
  public var person: Person.ID
  public var before: RampState?
  public var after: RampState?

  public init(person: Person.ID, before: RampState?, after: RampState?) {
    self.person = person
    self.before = before
    self.after = after
  }
}

/// What a file or a folder holds, checked row by row and ready to be brought in as a whole.
public struct Batch: Sendable {
  /// In an order in which every record's references come before it.
  public var facts: [Fact]
  /// Deals in columns, already checked by the rules that `Ledger` has for a deal. They come after `facts`, but before the histories in it.
  public var deals: DealRows
  /// Already checked by the rules that `Ledger` has for an observation.
  public var observations: ObservationColumns

  public init(facts: [Fact] = [], deals: DealRows = DealRows(), observations: ObservationColumns = ObservationColumns()) {
    self.facts = facts
    self.deals = deals
    self.observations = observations
  }
}

/// What bringing in a batch did, record by record.
public struct ImportReceipt: Hashable, Sendable {
  /// `nil` when nothing had to be written.
  public var entry: Int?
  public var new: Int
  public var changed: Int
  public var unchanged: Int

  public init(entry: Int?, new: Int, changed: Int, unchanged: Int) {
    self.entry = entry
    self.new = new
    self.changed = changed
    self.unchanged = unchanged
  }
}

/// One spell of a hire as `ramp` needs it: no more than groups and days.
public struct RampSubject: Hashable, Sendable {
  public var person: Person.ID
  public var state: RampState
  /// Days of absence between the clock's start and the event, or the day one looks from.
  public var absences: [Absence]
  /// Which of the person's earlier spells it is, 1 being the first; `nil` for the present one.
  public var spell: Int?

  public init(person: Person.ID, state: RampState, absences: [Absence], spell: Int? = nil) {
    self.person = person
    self.state = state
    self.absences = absences
    self.spell = spell
  }
}

extension RampSubject {
  /// The subjects of one hire, each of whose spells is one.
  public static func spells(of person: Person.ID, _ state: RampState, absences: [Absence]) -> [RampSubject] {
    state.former.enumerated().map { RampSubject(person: person, state: $1, absences: absences, spell: $0 + 1) }
      + [RampSubject(person: person, state: state, absences: absences)]
  }
}

/// Something wrong that a check of the store found.
public enum Inconsistency: Hashable, Sendable {
  /// The database itself is damaged; the text is SQLite's.
  case damaged(String)
  /// An entry of the change log was altered or removed.
  case brokenChain(entry: Int)
  /// A derived ramp state is not what the facts give.
  case staleRamp(Person.ID, stored: RampState?, derived: RampState?)
  /// A record refers to one that is not there.
  case dangling(Fact.Key, String)
  /// A record is not what the change log last said of it.
  case altered(Fact.Key)
  /// What the change log calls by this term is called otherwise now.
  case alteredTerm(String)
}

/// Where the ledger lives.
///
/// Every writing method returns only after what it wrote would survive the machine losing power, and does all of its work or none of it.
public protocol Store: AnyObject {
  /// The names the company goes by.
  func directory() throws -> Directory

  /// Everything about a person, or `nil` when there is no such person.
  func dossier(of person: Person.ID) throws -> Dossier?

  /// All ratings of a candidate.
  func scorecards(of candidate: Candidate.ID) throws -> [ScorecardRating]

  /// All ratings of all candidates.
  func scorecards() throws -> [ScorecardRating]

  /// Records of recruiting beside candidates and ratings: those about a candidate and all openings, or everything.
  func hiring(of candidate: Candidate.ID?) throws -> HiringFile

  /// The entries of the change log whose sentences tell what others than `interviewer` made of these candidates.
  ///
  /// Imports are left out: their sentences name a file.
  func entries(rating candidates: Set<Candidate.ID>, notBy interviewer: String) throws -> Set<Int>

  /// The entries of the change log whose sentences are about these candidates. Imports are left out: their sentences name a file.
  func entries(about candidates: Set<Candidate.ID>) throws -> Set<Int>

  /// Every hire's ramp states, in the order of their identifiers: one for each spell, the present one last.
  func rampSubjects() throws -> [RampSubject]

  /// What the analysis of modules rests on, for the whole company.
  func trainingEvidence() throws -> TrainingEvidence

  /// Of `trainingEvidence` what figures of metrics rest on: the observations, and nothing where none was typed or imported.
  func observedEvidence() throws -> TrainingEvidence

  /// The marks on the items of a module's tests, of all versions, in the order of `inOrder`.
  func itemMarks(of module: Module.ID) throws -> [ItemMark]

  /// Deals, of one owner or all, in the order of their identifiers.
  func deals(of owner: Person.ID?) throws -> [Deal]

  /// Everybody's deals in columns, in the order of their identifiers.
  func dealColumns() throws -> DealColumns

  /// Deals, their histories and activities, of one person or all.
  func salesRecords(of person: Person.ID?) throws -> SalesRecords

  /// Judges and writes the changes of one sentence.
  ///
  /// - Throws: `Refusal` and writes nothing when a rule is broken; `Trouble` when the world fails.
  func commit(_ changes: [Change], by authorship: Authorship) throws -> Receipt

  /// What `commit` would do, without writing.
  func rehearse(_ changes: [Change], by authorship: Authorship) throws -> Receipt

  /// Brings in a file.
  func bring(_ batch: Batch, by authorship: Authorship) throws -> ImportReceipt

  /// Brings in a file unless `isStopped` says so meanwhile.
  ///
  /// - Throws: `Trouble.stopped`, and nothing is written.
  func bring(_ batch: Batch, by authorship: Authorship, unless isStopped: @escaping () -> Bool) throws -> ImportReceipt

  /// What `bring` would do, without writing.
  func rehearse(_ batch: Batch, by authorship: Authorship) throws -> ImportReceipt

  /// Takes the last entry back that still stands.
  ///
  /// - Throws: `Refusal.nothingToUndo`.
  func undo(by authorship: Authorship) throws -> Receipt

  /// Does the last undone entry again, unless something was written since.
  ///
  /// - Throws: `Refusal.nothingToRedo`.
  func redo(by authorship: Authorship) throws -> Receipt

  /// Takes every word about somebody out of the records and the change log; their figures stay, under a code. It cannot be taken back.
  ///
  /// - Throws: `Refusal` and changes nothing when there is nobody to forget; `Trouble` when the world fails.
  func forget(_ subject: Subject, by authorship: Authorship) throws -> Forgotten

  /// The change log, newest first: of one person, or all.
  func history(of person: Person.ID?, limit: Int) throws -> [Entry]

  /// What tells this store and its copies from every other: bytes that its first entry was sealed with, and that no report tells. Empty before it.
  func origin() throws -> [UInt8]

  /// Everything that is wrong with the store; empty when nothing is.
  func check() throws -> [Inconsistency]

  /// Writes a copy of the store to a new file.
  func backup(to path: String) throws

  /// The last entry of the change log, or `nil` before the first.
  func logHead() throws -> LogHead?

  /// The entry with this hash, be it given by its first digits (at least eight), or `nil`.
  func entry(withHash hash: String) throws -> Int?

  /// Writes the change log to a new file, one entry a line.
  ///
  /// - Returns: The last entry, or `nil` where there is none.
  func writeLog(to path: String) throws -> LogHead?

  /// Does everything again that a file of `writeLog` says, in a store that is empty.
  ///
  /// - Throws: `LogFault`, and nothing is written; `Trouble`.
  func replay(_ path: String) throws -> Restored
}

extension Store {
  /// All of the evidence will do.
  public func observedEvidence() throws -> TrainingEvidence { try trainingEvidence() }

  /// The columns of its deals.
  public func dealColumns() throws -> DealColumns { DealColumns(try deals(of: nil)) }

  /// A store that is quick about it looks once, before it begins.
  public func bring(_ batch: Batch, by authorship: Authorship, unless isStopped: @escaping () -> Bool) throws -> ImportReceipt {
    guard !isStopped() else { throw Trouble.stopped }
    return try bring(batch, by: authorship)
  }
}
