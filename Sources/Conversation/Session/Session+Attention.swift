import Evaluation
import Onboarding

extension Session {
  /// The answers to what a manager asks on a Monday.
  func attended(_ question: AttentionQuestion, _ directory: Directory, _ teller: Teller) throws -> Answer {
    switch question {
    case .plan(let person): return teller.plan(PersonStatus(of: try dossier(person), in: directory.catalogue, asOf: today))
    case .firstDays(let person): return teller.firstDays(FirstDays(of: try dossier(person), in: directory.catalogue, asOf: today))
    default: break
    }
    let roster = Roster(directory, try store.rampSubjects(), author: try scene().author, asOf: today)
    switch question {
    case .today(let manager):
      guard let chief = roster.chief(manager) else { return teller.noSuchManager(manager, among: roster.directory.managers) }
      return teller.today(try attention(roster, chief))
    case .team(let manager), .overdue(let manager), .atRisk(let manager):
      guard let chief = roster.chief(manager) else { return teller.noSuchManager(manager, among: roster.directory.managers) }
      let isWhole = if case .team = question { chief.name != nil } else { false }
      let hires = isWhole ? roster.employed(under: chief) : roster.followed(under: chief)
      let team = Team(try outlooks(hires, roster), scope: chief.name.map { .reporting(to: $0) } ?? .everybody, asOf: today)
      switch question {
      case .overdue: return teller.overdue(team)
      case .atRisk: return teller.atRisk(team)
      default: return teller.team(team)
      }
    case .plan, .firstDays: preconditionFailure("told above")
    case .cohort(let name):
      let hires = directory.allPeople.filter { $0.kind == .hire && $0.cohort?.folded == name.folded }
      guard let first = hires.first else { return teller.noSuchCohort(name, among: directory.cohorts) }
      return teller.team(Team(try outlooks(hires, roster), scope: .cohort(first.cohort ?? name), asOf: today))
    }
  }

  /// How somebody does; others are looked at only where a ramp is under way.
  func outlook(of person: Person.ID, in directory: Directory) throws -> Outlook {
    let dossier = try dossier(person)
    let status = PersonStatus(of: dossier, in: directory.catalogue, asOf: today)
    let subjects = if case .ramping? = status.ramp { try store.rampSubjects() } else { [RampSubject]() }
    let reference = RampReference(of: subjects, in: directory, asOf: today)
    return Outlook(of: dossier, in: directory.catalogue, beside: reference, asOf: today)
  }

  private func outlooks(_ hires: [Person], _ roster: Roster) throws -> [Outlook] {
    try hires.compactMap { hire in
      try store.dossier(of: hire.id).map { Outlook(of: $0, in: roster.directory.catalogue, beside: roster.reference, asOf: today) }
    }
  }

  private func attention(_ roster: Roster, _ chief: Roster.Chief) throws -> Attention {
    let directory = roster.directory
    let open = directory.allCandidates.filter { !$0.stage.isFinal && $0.person == nil }
    let files = try store.hiring(of: nil).byCandidate
    let applications = try open.map { try application(of: $0, files[$0.id] ?? HiringFile(), directory.catalogue) }
    let mine = applications.filter { application in
      chief.name.map { application.concerns($0, as: (files[application.candidate.id] ?? HiringFile()).managers(in: directory)) } ?? true
    }
    let due = chief.name == nil ? RetentionDue(of: directory.allCandidates, under: directory.definitions, in: directory, asOf: today) : nil
    return Attention(
      of: try outlooks(roster.followed(under: chief), roster), arrivals: roster.arriving(under: chief), applications: mine,
      due: due?.entries ?? [], in: roster.directory.catalogue, for: chief.name, asOf: today)
  }
}

extension Session {
  private func application(of candidate: Candidate, _ file: HiringFile, _ catalogue: Catalogue) throws -> Attention.Application {
    let ratings = try store.scorecards(of: candidate.id)
    let owed = file.duties.isEmpty ? [] : Debrief(of: candidate, ratings, file, in: catalogue).missing
    let moved = file.stages.last { $0.stage == candidate.stage && $0.on <= today }
    return Attention.Application(candidate, ratings, owed: owed, movedOn: moved?.on)
  }
}

extension Attention.Application {
  /// A candidate concerns who rated them or is to, and who hires for an opening they are considered for.
  fileprivate func concerns(_ manager: String, as hiring: [String]) -> Bool {
    (ratings.map(\.interviewer) + owed.map(\.interviewer) + hiring).contains { $0.folded == manager.folded }
  }
}

extension HiringFile {
  /// Who hires for the openings that its candidates are considered for.
  fileprivate func managers(in directory: Directory) -> [String] {
    applications.compactMap { directory.opening($0.opening)?.manager }
  }
}

/// The hires of a company as one who looks after them knows them.
struct Roster {
  let directory: Directory
  let reference: RampReference
  private let author: String
  private let today: Day
  private let settled: Set<Person.ID>

  /// Whose people are meant; without a name everybody's.
  struct Chief {
    let name: String?
    fileprivate let hires: [Person]
  }

  init(_ directory: Directory, _ subjects: [RampSubject], author: String, asOf today: Day) {
    self.author = author
    self.directory = directory
    self.today = today
    reference = RampReference(of: subjects, in: directory, asOf: today)
    settled = Set(
      subjects.filter { $0.spell == nil }.filter { subject in
        switch subject.state.ramp(on: today, absences: []) {
        case .productive?, .left?: true
        case .ramping?, nil: false
        }
      }.map(\.person))
  }

  /// The manager called so, `me` being who types, or the only one whose name has these words; `nil` where hires report to nobody like that.
  func chief(_ said: String?) -> Chief? {
    guard let said else { return Chief(name: nil, hires: directory.allPeople.filter { $0.kind == .hire }) }
    let name = Self.oneself.contains(said.folded) ? author : said
    let tokens = NameIndex<Int>.tokens(name.folded)
    let known = directory.managers
    let exact = known.filter { $0.folded == name.folded }
    let fitting = exact.isEmpty ? known.filter { Set(NameIndex<Int>.tokens($0.folded)).isSuperset(of: tokens) } : exact
    guard fitting.count == 1 else { return nil }
    return Chief(name: fitting[0], hires: directory.hires(reportingTo: fitting[0]))
  }

  private static let oneself: Set<String> = ["me", "mi"]

  /// Who has started and not left.
  func employed(under chief: Chief) -> [Person] {
    chief.hires.filter { hire in
      (hire.startDate.map { $0 <= today } ?? false) && (hire.endDate.map { $0 > today } ?? true)
    }
  }

  /// Who has started, and is neither productive nor gone.
  func followed(under chief: Chief) -> [Person] { employed(under: chief).filter { !settled.contains($0.id) } }

  /// Who starts later.
  func arriving(under chief: Chief) -> [Person] { chief.hires.filter { $0.startDate.map { $0 > today } ?? false } }
}
