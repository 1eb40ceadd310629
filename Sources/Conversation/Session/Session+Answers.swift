import Documents
import Evaluation
import Onboarding

extension Session {
  /// Looks up what a question needs, works the answer out and words it.
  ///
  /// - Parameter anonymously: Whether codes stand for names in it, whatever was chosen for the conversation.
  func answer(_ question: Question, _ meaning: Meaning, anonymously: Bool = false) throws -> Reply {
    let isAnonymous = anonymously || isAnonymous
    let named = try isAnonymous ? nil : found(question).suggesting(wording.answers, question, speech())
    let found = try named ?? anonymous(question)
    let report = ReadingReport(.answer, of: meaning)
    var document = found.document
    if meaning.isLoosened, !isAnonymous {
      document.blocks.insert(.paragraph(LooseWords(language: language).understood(meaning.plainly(in: try scene()))), at: 0)
    }
    let isTrouble = question == .check && !found.finding.rows.isEmpty
    return Reply(document: document, finding: found.finding, outcome: isTrouble ? .failed : .answered, reading: report.json)
  }

  /// The answer with codes in the place of names.
  private func anonymous(_ question: Question) throws -> Answer {
    guard !question.tellsWords else { throw Refusal.wordsOfPeople(question.name) }
    let directory = try store.directory()
    let anonymity = Anonymity(
      directory, try store.hiring(of: nil), interviewers: try store.scorecards().map(\.interviewer), Pseudonyms(key: try store.origin()))
    return anonymity.applied(to: try found(question))
  }

  func found(_ question: Question) throws -> Answer {
    let directory = try store.directory()
    let teller = Teller(speech: Speech(directory: directory, today: today, language: language), answers: wording.answers)
    switch question {
    case .ramp(let grouping): return teller.ramp(RampTime(of: try store.rampSubjects(), by: grouping, in: directory, asOf: today))
    case .stillRamping: return teller.stillRamping(RampPeople(of: try store.rampSubjects(), in: directory, asOf: today))
    case .rampPeople: return teller.rampPeople(RampPeople(of: try store.rampSubjects(), in: directory, asOf: today))
    case .rampCurve(let grouping):
      return teller.rampCurve(RampCurve(of: try store.rampSubjects(), by: grouping, in: directory, asOf: today))
    case .status(let person): return teller.status(try outlook(of: person, in: directory))
    case .metrics, .metricsCompared, .funnel, .forecastAccuracy, .quotaShare, .metricsThatMatter, .definitions:
      return try figured(question, directory, teller)
    case .predict(let person):
      guard let prediction = Prediction(for: person, among: try store.rampSubjects(), in: directory, asOf: today) else {
        guard let known = directory.person(person) else { throw Refusal.unknownPerson(person.text) }
        throw Refusal.tenured(known)
      }
      return teller.predict(prediction)
    case .pipeline: return teller.pipeline(Pipeline(of: try store.dealColumns(), asOf: today))
    case .renewals(let length):
      return teller.renewals(Renewals(of: try store.deals(of: nil), by: length, under: directory.definitions.renewal, asOf: today))
    case .mappings: return teller.mappings(directory.definitions.mappings)
    case .history(let person): return teller.history(try visible(store.history(of: person, limit: Self.longestHistory)), of: person)
    case .check: return teller.check(try store.check(), hires: try store.rampSubjects().count)
    case .privacy(let question): return try privately(question, directory, teller)
    case .attention(let question): return try attended(question, directory, teller)
    case .interviewing(let question): return try interviewed(question, directory, teller)
    case .candidates(let role), .criteria(let role): return try hiring(question, role, directory, teller)
    case .weakModules, .weakSections, .why, .compareVersions, .compareRampByVersion, .compareMilestones:
      return try trained(question, directory, teller)
    case .report(let report): return try reported(report, directory, teller)
    case .tenureAttainment:
      return teller.tenure(TenureAttainment(of: try store.trainingEvidence(), in: directory.catalogue, asOf: today))
    case .trainingBoard(let scope): return teller.board(try board(scope, directory))
    case .within(let stretch, let question): return try limited(question, to: stretch, directory, teller)
    case .capacity(let intake, let quota):
      return teller.capacity(
        CapacityPlan(
          of: try store.rampSubjects(), evidence: try store.trainingEvidence(), in: directory, starts: intake.starts, asOf: today),
        quota: quota)
    case .items(let module, let version, let policy):
      return teller.items(
        QuizItems(of: module.id, version, marks: try store.itemMarks(of: module.id), policy: policy, asOf: today), module)
    case .rampCost(let metric, let quota, let grouping):
      return teller.rampCost(
        RampCost(
          of: try store.rampSubjects(), evidence: try store.trainingEvidence(), on: metric, quota: quota, by: grouping, in: directory,
          asOf: today))
    case .compareRamp(let grouping, let within):
      return teller.compareRamp(RampComparison(of: try store.rampSubjects(), by: grouping, within: within, in: directory, asOf: today))
    }
  }

  /// As many entries as a file of the whole log is likely to hold.
  private static let longestHistory = 100_000

  func dossier(_ person: Person.ID) throws -> Dossier {
    guard let dossier = try store.dossier(of: person) else { throw Refusal.unknownPerson(person.text) }
    return dossier
  }
}
