import Documents
import Evaluation
import Onboarding

extension Session {
  /// The answers about people's records.
  func privately(_ question: PrivacyQuestion, _ directory: Directory, _ teller: Teller) throws -> Answer {
    switch question {
    case .records(let subject): return teller.records(try records(of: subject, in: directory))
    case .due: return teller.due(RetentionDue(of: directory.allCandidates, under: directory.definitions, in: directory, asOf: today))
    case .recruiting(let role): return teller.recruiting(try recruitingFunnel(for: role, directory))
    case .selection(let counts): return teller.selection(SelectionRates(counts))
    }
  }

  /// The way of candidates by the days on record.
  func recruitingFunnel(for role: String?, _ directory: Directory) throws -> RecruitingFunnel {
    let file = try store.hiring(of: nil)
    let openings = directory.allOpenings.filter { role == nil || $0.role.folded == role?.folded }
    return RecruitingFunnel(
      of: directory.allCandidates, RecruitingFunnel.Visit.all(file),
      vacancies: RecruitingFunnel.Vacancy.all(openings, file, in: directory), for: role, asOf: today)
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
    let blind = try hiddenCandidates()
    let told = ratings.filter { !blind.contains($0.candidate) || $0.interviewer.folded == viewer.folded }
    let (file, hidden) = try hiringRecords(of: identity.candidates.map(\.id), blind)
    return HeldRecords(
      of: identity, dossier, items: items, deals: try person.map { try store.deals(of: $0) } ?? [], ratings: told,
      hidden: ratings.count - told.count + hidden, hiring: file, ramp: try store.rampSubjects().last { $0.person == person }?.state,
      under: directory.definitions, log: try log(of: identity))
  }

  /// What recruiting has on record about these candidates, and how much of it the one at the keyboard may not see yet.
  private func hiringRecords(of candidates: [Candidate.ID], _ blind: Set<Candidate.ID>) throws -> (HiringFile, hidden: Int) {
    var told = HiringFile()
    var hidden = 0
    for id in candidates {
      var file = try store.hiring(of: id).about(id)
      if blind.contains(id) {
        let answers = file.scorecards.reduce(0) { $0 + $1.notObserved.count + ($1.recommendation == nil ? 0 : 1) } + file.amendments.count
        file.scorecards.removeAll { $0.interviewer.folded != viewer.folded }
        file.amendments.removeAll { $0.interviewer.folded != viewer.folded }
        let left = file.scorecards.reduce(0) { $0 + $1.notObserved.count + ($1.recommendation == nil ? 0 : 1) } + file.amendments.count
        hidden += answers - left
      }
      told.append(file)
    }
    return (told, hidden)
  }

  /// The entries of the log that touch somebody, as a person or as a candidate, oldest first.
  private func log(of identity: Identity) throws -> [Entry] {
    let ofPerson = try identity.person.map { try store.history(of: $0.id, limit: .max) } ?? []
    let numbers = try store.entries(about: Set(identity.candidates.map(\.id))).subtracting(ofPerson.map(\.number))
    let others = numbers.isEmpty ? [] : try store.history(of: nil, limit: .max).filter { numbers.contains($0.number) }
    return try visible((ofPerson + others).sorted { $0.number < $1.number })
  }
}
