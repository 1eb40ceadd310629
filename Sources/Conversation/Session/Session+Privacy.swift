import Documents
import Evaluation
import Onboarding

extension Session {
  /// The answers about people's records.
  func privately(_ question: PrivacyQuestion, _ directory: Directory, _ teller: Teller) throws -> Answer {
    switch question {
    case .records(let subject): return teller.records(try records(of: subject, in: directory))
    case .due: return teller.due(RetentionDue(of: directory.allCandidates, under: directory.definitions, in: directory, asOf: today))
    case .recruiting(let role): return teller.recruiting(RecruitingFunnel(of: directory.allCandidates, [], for: role, asOf: today))
    case .selection(let counts): return teller.selection(SelectionRates(counts))
    }
  }

  private func records(of subject: Subject, in directory: Directory) throws -> HeldRecords {
    guard let identity = Identity(of: subject, in: directory) else {
      switch subject {
      case .person(let id): throw Refusal.unknownPerson(id.text)
      case .candidate(let id): throw Refusal.unknownCandidate(id.text)
      }
    }
    let person = identity.person?.id
    let dossier = try person.flatMap { try store.dossier(of: $0) }
    let modules = Set(dossier?.assessments.map(\.module) ?? []).union(dossier?.enrolments.map(\.module) ?? []).sorted()
    let items = try modules.flatMap { try store.itemMarks(of: $0) }.filter { $0.person == person }
    let ratings = try identity.candidates.flatMap { try store.scorecards(of: $0.id) }
    let told = try tellable(ratings, of: identity)
    let log = try person.map { try store.history(of: $0, limit: .max) } ?? []
    return HeldRecords(
      of: identity, dossier, items: items, deals: try person.map { try store.deals(of: $0) } ?? [], ratings: told,
      hidden: ratings.count - told.count, ramp: try store.rampSubjects().last { $0.person == person }?.state,
      under: directory.definitions, log: log.reversed())
  }

  /// The ratings that may be told: those of candidates on whom nothing is to be decided any more, and one's own.
  private func tellable(_ ratings: [ScorecardRating], of identity: Identity) throws -> [ScorecardRating] {
    let open = Set(identity.candidates.filter { !$0.stage.isFinal }.map(\.id))
    return ratings.filter { !open.contains($0.candidate) }
  }
}
