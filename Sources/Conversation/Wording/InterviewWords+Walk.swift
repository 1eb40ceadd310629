import Onboarding

// What is said while a scorecard is asked for.
extension InterviewWords {
  func opening(_ walk: InterviewWalk) -> [String] {
    let round = walk.stage.label(in: language)
    let number = count(walk.criteria.count, ("criterion", "criterio"), ("criteria", "criterios"))
    return [
      pick(
        "Scorecard of \(walk.candidate.name) by \(walk.interviewer) (\(round)): \(number), then your recommendation.",
        "Ficha de \(walk.candidate.name) por \(walk.interviewer) (\(round)): \(number), y después tu recomendación."),
      pick(
        "`-` says not observed, `<` goes back, `cancel` drops everything.", "`-` dice no observado, `<` vuelve, `cancela` lo deja todo."),
    ]
  }

  /// The criterion with its anchors, or what comes behind the last.
  func question(_ walk: InterviewWalk, _ speech: Speech) -> [String] {
    guard let criterion = walk.criterion else { return [recommendationQuestion(walk)] }
    let known = walk.known.map { " (\(told($0, speech)))" } ?? ""
    let (low, high) = (speech.number(criterion.range.lowerBound), speech.number(criterion.range.upperBound))
    let place = "\(walk.turn + 1) \(pick("of", "de")) \(walk.criteria.count)"
    let anchors = criterion.scale.keys.sorted().map { "  \($0)  \(criterion.scale[$0] ?? "")" }
    return ["\(place)  \(speech.title(criterion.title))\(known): \(low)–\(high)?"] + anchors
  }

  private func recommendationQuestion(_ walk: InterviewWalk) -> String {
    let choices = Recommendation.allCases.map { $0.label(in: language) }.joined(separator: ", ")
    let known = (walk.recommendation ?? walk.advised).map { " (\($0.label(in: language)))" } ?? ""
    return pick("Recommendation\(known): \(choices)?", "Recomendación\(known): ¿\(choices)?")
  }

  func noRating(_ criterion: Criterion, _ speech: Speech) -> String {
    let (low, high) = (speech.number(criterion.range.lowerBound), speech.number(criterion.range.upperBound))
    return pick(
      "That is no rating from \(low) to \(high). Type one, or `-` for not observed.",
      "Eso no es una valoración de \(low) a \(high). Escribe una, o `-` si no lo observaste.")
  }

  var noRecommendation: String { pick("That is no recommendation.", "Eso no es una recomendación.") }

  func summary(_ walk: InterviewWalk, _ speech: Speech) -> [String] {
    let lines = walk.criteria.compactMap { criterion -> String? in
      (walk.answers[criterion.id] ?? walk.before[criterion.id]).map {
        "  \(speech.title(criterion.title)): \(told($0, speech))"
      }
    }
    let advice = (walk.recommendation ?? walk.advised).map { ["  \(recommendation): \($0.label(in: language))"] } ?? []
    return lines + advice + [
      pick("Submit this scorecard? [Y/n]", "¿Entrego esta ficha? [S/n]")
    ]
  }

  /// The answers in one line, for the change log.
  func inShort(_ walk: InterviewWalk, _ speech: Speech) -> String {
    let parts = walk.criteria.compactMap { criterion in walk.answers[criterion.id].map { "\(criterion.id) \(told($0, speech))" } }
    return (parts + [walk.recommendation?.label(in: language)].compactMap(\.self)).joined(separator: ", ")
  }

  func submitted(_ walk: InterviewWalk, _ told: String) -> String {
    pick(
      "Submitted: \(walk.interviewer) on \(walk.candidate.name) (\(walk.stage.label(in: .english))): \(told).",
      "Entregada: \(walk.interviewer) sobre \(walk.candidate.name) (\(walk.stage.label(in: .spanish))): \(told).")
  }
}
