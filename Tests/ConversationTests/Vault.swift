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
  func check() -> [Inconsistency] { memory.check() }

  func backup(to path: String) throws {
    guard path != "old.backup" else { throw Trouble.alreadyExists(path: path) }
    copies.append(path)
  }
}
