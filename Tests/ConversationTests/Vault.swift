import Onboarding

/// A store in memory whose copies always succeed, as those of a store on disk do.
final class Vault: Store {
  private let memory: MemoryStore
  private(set) var copies: [String] = []

  init(_ memory: MemoryStore) { self.memory = memory }

  func directory() -> Directory { memory.directory() }
  func dossier(of person: Person.ID) -> Dossier? { memory.dossier(of: person) }
  func scorecards() -> [ScorecardRating] { memory.scorecards() }
  func scorecards(of candidate: Candidate.ID) -> [ScorecardRating] { memory.scorecards(of: candidate) }
  func hiring(of candidate: Candidate.ID?) -> HiringFile { memory.hiring(of: candidate) }
  func entries(rating candidates: Set<Candidate.ID>, notBy interviewer: String) -> Set<Int> {
    memory.entries(rating: candidates, notBy: interviewer)
  }
  func entries(about candidates: Set<Candidate.ID>) -> Set<Int> { memory.entries(about: candidates) }
  func rampSubjects() -> [RampSubject] { memory.rampSubjects() }
  func trainingEvidence() -> TrainingEvidence { memory.trainingEvidence() }
  func itemMarks(of module: Module.ID) -> [ItemMark] { memory.itemMarks(of: module) }
  func deals(of owner: Person.ID?) -> [Deal] { memory.deals(of: owner) }
  func salesRecords(of person: Person.ID?) -> SalesRecords { memory.salesRecords(of: person) }
  func commit(_ changes: [Change], by authorship: Authorship) throws -> Receipt { try memory.commit(changes, by: authorship) }
  func rehearse(_ changes: [Change], by authorship: Authorship) throws -> Receipt { try memory.rehearse(changes, by: authorship) }
  func bring(_ batch: Batch, by authorship: Authorship) throws -> ImportReceipt { try memory.bring(batch, by: authorship) }
  func rehearse(_ batch: Batch, by authorship: Authorship) throws -> ImportReceipt { try memory.rehearse(batch, by: authorship) }
  func undo(by authorship: Authorship) throws -> Receipt { try memory.undo(by: authorship) }
  func redo(by authorship: Authorship) throws -> Receipt { try memory.redo(by: authorship) }
  func forget(_ subject: Subject, by authorship: Authorship) throws -> Forgotten { try memory.forget(subject, by: authorship) }
  func history(of person: Person.ID?, limit: Int) -> [Entry] { memory.history(of: person, limit: limit) }
  func origin() -> [UInt8] { memory.origin() }
  func logHead() -> LogHead? { LogHead(entry: memory.history(of: nil, limit: .max).count, hash: String(repeating: "3f2a9c1d", count: 8)) }
  func entry(withHash hash: String) -> Int? { hash == "3f2a9c1d" ? 1 : nil }
  func writeLog(to path: String) -> LogHead? { logHead() }
  func replay(_ path: String) throws -> Restored {
    let entries = memory.history(of: nil, limit: .max).count
    guard entries == 0 else { throw LogFault.notEmpty(entries: entries) }
    return Restored(entries: 12, records: 230, head: LogHead(entry: 12, hash: String(repeating: "3f2a9c1d", count: 8)))
  }

  func check() -> [Inconsistency] { memory.check() }

  func backup(to path: String) throws {
    guard path != "old.backup" else { throw Trouble.alreadyExists(path: path) }
    copies.append(path)
  }
}
