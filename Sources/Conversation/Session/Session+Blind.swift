import Evaluation
import Onboarding

/// What interviewers may not see yet.
///
/// Who is assigned to interview a candidate sees what others made of them once the own scorecard is in. It ends when the candidate is hired, and
/// when somebody entitled to it opens the ratings.
extension Session {
  /// Who is at the keyboard, by their full name where the account's fits one person.
  var viewer: String { (try? scene().speaker) ?? author }

  /// The candidates whose ratings by others are hidden from the one at the keyboard.
  func hiddenCandidates() throws -> Set<Candidate.ID> {
    let file = try store.hiring(of: nil)
    let viewer = viewer.folded
    let assigned = Set(file.duties.filter { $0.interviewer.folded == viewer }.map(\.candidate))
    guard !assigned.isEmpty else { return [] }
    let opened = Set(file.lifts.map(\.candidate))
    let directory = try store.directory()
    return try assigned.subtracting(opened).filter { id in
      guard let candidate = directory.candidate(id), candidate.stage != .hired else { return false }
      let debrief = Debrief(of: candidate, try store.scorecards(of: id), file, in: directory.catalogue)
      return !debrief.duties(of: viewer).isEmpty
    }
  }

  /// All ratings that the one at the keyboard may see.
  func visibleScorecards() throws -> [ScorecardRating] {
    let hidden = try hiddenCandidates()
    let viewer = viewer.folded
    return try store.scorecards().filter { !hidden.contains($0.candidate) || $0.interviewer.folded == viewer }
  }

  /// Refuses what would show the ratings of a candidate.
  ///
  /// - Throws: `Refusal.blind`.
  func mustSee(_ candidate: Candidate) throws {
    guard try hiddenCandidates().contains(candidate.id) else { return }
    throw try blindness(candidate)
  }

  private func blindness(_ candidate: Candidate) throws -> Refusal {
    let catalogue = try store.directory().catalogue
    let debrief = try debrief(candidate, catalogue)
    let duty = debrief.duties(of: viewer).first
    let open = debrief.unanswered(by: viewer, at: duty?.stage, in: catalogue)
    return .blind(candidate, interviewer: viewer, unanswered: open)
  }

  func debrief(_ candidate: Candidate, _ catalogue: Catalogue) throws -> Debrief {
    Debrief(of: candidate, try store.scorecards(of: candidate.id), try store.hiring(of: candidate.id), in: catalogue)
  }

  /// The changes as they are to be judged: a rating belongs to the round its interviewer was asked for.
  ///
  /// - Throws: `Refusal` where they would tell somebody what others rated, or open what is not theirs to open.
  func inRound(_ changes: [Change]) throws -> [Change] {
    guard changes.contains(where: { $0.concernsScorecards }) else { return changes }
    let directory = try store.directory()
    let hidden = try hiddenCandidates()
    return try changes.map { change in
      if case .entered(.lift(let lift)) = change {
        try mayLift(lift, directory)
        return change
      }
      guard let (id, interviewer) = change.rater, let candidate = directory.candidate(id) else { return change }
      // Whether somebody's rating changes would tell what it was.
      if hidden.contains(id), interviewer.folded != viewer.folded { throw try blindness(candidate) }
      let duty = try debrief(candidate, directory.catalogue).duties(of: interviewer).first
      return duty.map { change.at($0.stage) } ?? change
    }
  }

  /// The manager of an opening may, else anybody who owes no scorecard.
  private func mayLift(_ lift: BlindLift, _ directory: Directory) throws {
    guard let candidate = directory.candidate(lift.candidate) else { throw Refusal.unknownCandidate(lift.candidate.text) }
    let file = try store.hiring(of: candidate.id)
    guard !file.duties.isEmpty, file.lifts.isEmpty else { throw Refusal.nothingToLift(candidate) }
    let managers = file.applications.compactMap { directory.opening($0.opening)?.manager }
    if !managers.isEmpty {
      guard managers.contains(where: { $0.folded == viewer.folded }) else {
        throw Refusal.notTheirsToLift(candidate, manager: managers.first)
      }
    } else if try !debrief(candidate, directory.catalogue).duties(of: viewer).isEmpty {
      throw Refusal.notTheirsToLift(candidate, manager: nil)
    }
  }

  /// The entries of the log with the sentences blotted out that tell what the one at the keyboard may not see.
  func visible(_ entries: [Entry]) throws -> [Entry] {
    let hidden = try hiddenCandidates()
    guard !hidden.isEmpty else { return entries }
    let telling = try store.entries(rating: hidden, notBy: viewer)
    return entries.map { entry in
      guard telling.contains(entry.number) else { return entry }
      var blotted = entry
      blotted.authorship.sentence = InterviewWords(language: language).blotted
      return blotted
    }
  }

  /// The sentence of a receipt, unless it tells what the one at the keyboard may not see.
  func visibleSentence(of receipt: Receipt) -> String {
    let hidden = (try? hiddenCandidates()) ?? []
    let tells = receipt.edits.contains { $0.rates(hidden, notBy: viewer) }
    return tells ? InterviewWords(language: language).blotted : receipt.sentence ?? ""
  }
}

extension Change {
  fileprivate var concernsScorecards: Bool {
    if case .entered(.lift) = self { return true }
    return rater != nil
  }

  /// Whose scorecard of whom it changes.
  fileprivate var rater: (Candidate.ID, String)? {
    switch self {
    case .scored(let it): (it.candidate, it.interviewer)
    case .unobserved(_, let id, let interviewer, _, _), .recommended(_, let id, let interviewer, _, _): (id, interviewer)
    default: nil
    }
  }

  fileprivate func at(_ stage: Candidate.Stage) -> Change {
    switch self {
    case .scored(var it):
      it.stage = stage
      return .scored(it)
    case .unobserved(let criterion, let id, let interviewer, _, let day):
      return .unobserved(criterion, of: id, by: interviewer, stage: stage, on: day)
    case .recommended(let recommendation, let id, let interviewer, _, let day):
      return .recommended(recommendation, id, by: interviewer, stage: stage, on: day)
    default: return self
    }
  }
}
