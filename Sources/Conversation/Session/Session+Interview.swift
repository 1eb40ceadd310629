import Onboarding

extension Session {
  /// Walks an interviewer through the criteria of a candidate's scorecard.
  func interview(_ candidate: Candidate, by named: String?, _ meaning: Meaning, _ sentence: String) throws -> Reply {
    let scene = try scene()
    let interviewer = scene.rater(named)
    if interviewer.folded != viewer.folded { try mustSee(candidate) }
    let catalogue = scene.directory.catalogue
    let debrief = try debrief(candidate, catalogue)
    let stage = debrief.duties(of: interviewer).first?.stage ?? candidate.stage
    let card = debrief.cards.first { $0.stage == stage && $0.interviewer.folded == interviewer.folded }
    let criteria = card?.criteria ?? catalogue.criteria(for: candidate.role)
    guard !criteria.isEmpty else { throw Refusal.noScorecard(role: candidate.role) }
    var before: [Criterion.ID: ScorecardAnswer] = [:]
    for criterion in criteria {
      if let rating = card?.ratings[criterion.id] { before[criterion.id] = .rating(criterion.id, rating) }
      if card?.notObserved.contains(criterion.id) ?? false { before[criterion.id] = .notObserved(criterion.id) }
    }
    let walk = InterviewWalk(
      candidate, by: card?.interviewer ?? interviewer, at: stage, criteria, before: before, advised: card?.recommendation)
    ask(.interview(walk, meaning, sentence: sentence))
    let notAsked = mode == .writing && consent == .withheld ? [wording.notAsked] : []
    let lines = interviewWords.opening(walk) + interviewWords.question(walk, speech())
    return say(lines + notAsked, .asking, ReadingReport(.ask, of: meaning, question: lines.joined(separator: "\n")))
  }

  private var interviewWords: InterviewWords { InterviewWords(language: language) }

  /// Takes a line as the answer to the criterion that is asked for, or as a step of the walk.
  func answer(_ walk: InterviewWalk, _ line: Line, _ meaning: Meaning, _ sentence: String) -> Reply {
    var walk = walk
    let text = line.words.map(\.folded).joined(separator: " ")
    if ["<", "back", "atras"].contains(text) {
      walk.goBack()
      return again(walk, [], meaning, sentence)
    }
    if walk.isDone { return decide(walk, text, meaning, sentence) }
    if let criterion = walk.criterion { return answer(walk, criterion, text, line, meaning, sentence) }
    let value = Recommendation.spellings.first { $0.words.joined(separator: " ") == text }?.value ?? (text.isEmpty ? walk.advised : nil)
    guard let value else { return again(walk, [interviewWords.noRecommendation], meaning, sentence) }
    walk.recommend(value)
    return close(walk, meaning, sentence)
  }

  private func answer(
    _ walk: InterviewWalk, _ criterion: Criterion, _ text: String, _ line: Line, _ meaning: Meaning, _ sentence: String
  ) -> Reply {
    var walk = walk
    if Self.unseenWords.contains(text) {
      walk.note(.notObserved(criterion.id))
    } else if text.isEmpty, walk.known != nil {
      walk.pass()
    } else {
      guard let rating = rating(in: line), criterion.range.contains(rating) else {
        return again(walk, [interviewWords.noRating(criterion, speech())], meaning, sentence)
      }
      walk.note(.rating(criterion.id, rating))
    }
    return again(walk, [], meaning, sentence)
  }

  private static let unseenWords: Set<String> = ["-", "not observed", "unobserved", "n/o", "no observado", "no observada"]

  private func rating(in line: Line) -> Double? {
    guard let scene = try? scene() else { return nil }
    let matches = Slot<Double>.rating.blank.scan(Place(line: line, start: 0, scene: scene, tolerance: .exact))
    guard let match = matches.first(where: { $0.count == line.words.count }), case .value(let value) = match.found else { return nil }
    return value as? Double
  }

  private func again(_ walk: InterviewWalk, _ lines: [String], _ meaning: Meaning, _ sentence: String) -> Reply {
    ask(.interview(walk, meaning, sentence: sentence))
    return say(lines + interviewWords.question(walk, speech()), .asking, ReadingReport(.ask, of: meaning))
  }

  /// Shows the whole scorecard, and asks once for all of it.
  private func close(_ walk: InterviewWalk, _ meaning: Meaning, _ sentence: String) -> Reply {
    open = nil
    let changes = walk.changes(on: today)
    guard !changes.isEmpty else { return say([wording.unchanged], .answered) }
    guard consent != .given else { return write(walk, meaning, sentence) }
    ask(.interview(walk, meaning, sentence: sentence))
    let lines = interviewWords.summary(walk, speech())
    return say(lines, .asking, ReadingReport(.confirm, of: [meaning], changes: changes, question: lines.joined(separator: "\n")))
  }

  /// Takes the answer to the summary. Enter says yes: every answer in it was typed by whom it is from.
  private func decide(_ walk: InterviewWalk, _ text: String, _ meaning: Meaning, _ sentence: String) -> Reply {
    if text.isEmpty || OpenQuestion.yesWords.contains(text) {
      open = nil
      return write(walk, meaning, sentence)
    }
    guard OpenQuestion.noWords.contains(text) else { return say([wording.notAnAnswer], .asking) }
    open = nil
    return say([wording.declined], .answered)
  }

  private func write(_ walk: InterviewWalk, _ meaning: Meaning, _ sentence: String) -> Reply {
    let told = interviewWords.inShort(walk, speech())
    return trying(meaning) {
      let reply = try record(walk.changes(on: today), [meaning], "\(sentence): \(told)")
      guard reply.outcome == .done, mode == .writing else { return reply }
      return say([interviewWords.submitted(walk, told)], .done, ReadingReport(.record, of: meaning))
    }
  }
}
