import Onboarding

/// A store that knows the names of a company and catches what is brought to it: what is left of an import without the writing.
final class Tray: Store {
  private let names: Directory
  private(set) var batch = Batch()

  init(names: Directory) { self.names = names }

  func directory() -> Directory { names }

  func bring(_ batch: Batch, by authorship: Authorship) -> ImportReceipt {
    self.batch = batch
    return ImportReceipt(entry: nil, new: 0, changed: 0, unchanged: 0)
  }

  func rehearse(_ batch: Batch, by authorship: Authorship) -> ImportReceipt { bring(batch, by: authorship) }
  func dossier(of person: Person.ID) -> Dossier? { nil }
  func scorecards() -> [ScorecardRating] { [] }
  func scorecards(of candidate: Candidate.ID) -> [ScorecardRating] { [] }
  func entries(about candidates: Set<Candidate.ID>) -> Set<Int> { [] }
  func rampSubjects() -> [RampSubject] { [] }
  func trainingEvidence() -> TrainingEvidence { TrainingEvidence() }
  func itemMarks(of module: Module.ID) -> [ItemMark] { [] }
  func deals(of owner: Person.ID?) -> [Deal] { [] }
  func salesRecords(of person: Person.ID?) -> SalesRecords { SalesRecords() }
  func origin() -> [UInt8] { [] }
  func history(of person: Person.ID?, limit: Int) -> [Entry] { [] }
  func check() -> [Inconsistency] { [] }
  func commit(_ changes: [Change], by authorship: Authorship) throws -> Receipt { throw NotHere() }
  func rehearse(_ changes: [Change], by authorship: Authorship) throws -> Receipt { throw NotHere() }
  func undo(by authorship: Authorship) throws -> Receipt { throw NotHere() }
  func redo(by authorship: Authorship) throws -> Receipt { throw NotHere() }
  func backup(to path: String) throws { throw NotHere() }

  struct NotHere: Error {}
}
