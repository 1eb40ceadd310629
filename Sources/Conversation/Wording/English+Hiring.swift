import Evaluation
import Onboarding
import Statistics

extension HiringWords {
  static let english = HiringWords(
    candidates: English.candidates, candidateNotes: English.candidateNotes, criteria: English.criteria,
    criteriaNotes: English.criteriaNotes, definition: English.hiringDefinition, verdict: English.criterionVerdict,
    header: English.hiringHeader,
    forestTitle: { "Score, \(English.scale($0)) (90 % intervals; scorecards' raters)" },
    concordanceTitle: "Concordance with ramp time (right of 0.50 the higher rated are sooner; 95 % intervals)", total: "all, weighted",
    raters: { English.count($0, "rater", "raters") }, rated: { "\($0) of \($1)" }, spread: { "\($0) against \($1) of \($2)" },
    criteriaFor: { "criteria for \($0)" }, compareBySource: "compare ramp by source")
}

extension English {
  static func scale(_ it: CandidateRanking) -> String {
    let (low, high) = (it.scale.lowerBound, it.scale.upperBound)
    return "\(Int(low)) to \(Int(high))"
  }

  static func candidates(_ it: CandidateRanking, _ speech: Speech) -> [String] {
    guard !it.entries.isEmpty else {
      return ["Nobody has applied as \(it.role) yet. Type `candidate NAME for \(it.role)`, or import candidates.csv."]
    }
    let shown = it.shown
    let rated = shown.filter { $0.rank != nil }
    guard let best = rated.first, let score = best.score else {
      return [
        "\(count(shown.count, "candidate", "candidates")) for \(it.role), none with a scorecard yet.",
        "Type `score \(shown[0].candidate.name) 4 on \(it.criteria.first?.id.text ?? "CRITERION")`.",
      ]
    }
    var lead = "\(best.candidate.name) leads \(count(rated.count, "rated candidate", "rated candidates")) for \(it.role)"
    if rated.count == 1 { lead = "\(best.candidate.name) is the only rated candidate for \(it.role)" }
    lead += ": \(speech.figure.number(score.value, decimals: 1)) on a scale of \(scale(it))"
    if let limits = score.limits { lead += " (90 %: \(speech.figure.numbers(from: limits.lower, to: limits.upper, decimals: 1)))" }
    return ["\(lead), \(count(best.raters, "interviewer", "interviewers"))."] + orders(it, rated, speech)
  }

  private static func orders(_ it: CandidateRanking, _ rated: [CandidateRanking.Entry], _ speech: Speech) -> [String] {
    guard rated.count > 1 else { return [] }
    let open = it.unsettled
    guard let first = open.first else { return ["The order is settled: each place would hold in nine cases of ten."] }
    let chance = first.0.chanceOverNext.map { speech.figure.share($0) } ?? ""
    let others = open.count == 1 ? "" : ", and \(count(open.count - 1, "more pair", "more pairs")) likewise"
    return [
      "Not settled: \(first.0.candidate.name) before \(first.1.candidate.name) holds with \(chance)\(others). Another scorecard settles more than another decimal."
    ]
  }

  static func candidateNotes(_ it: CandidateRanking, _ speech: Speech) -> [String] {
    var notes: [String] = []
    if it.decided > 0 {
      notes.append("\(count(it.decided, "candidate has", "candidates have")) been decided on; CSV and JSON list them too, by stage.")
    }
    let alone = it.shown.count { $0.raters == 1 }
    if alone > 0 {
      notes.append(
        "\(count(alone, "candidate has", "candidates have")) one interviewer only: drawn towards the others, with a wide interval.")
    }
    let none = it.shown.count { $0.raters == 0 }
    if none > 0, none < it.shown.count { notes.append("\(count(none, "candidate has", "candidates have")) no scorecard yet.") }
    let severe = it.interviewers.filter { ($0.severity.limits.map { $0.lower > 0 || $0.upper < 0 } ?? false) }
    for interviewer in severe.prefix(3) {
      notes.append(
        "\(interviewer.name) rates \(speech.figure.number(abs(interviewer.severity.value), decimals: 1)) \(interviewer.severity.value > 0 ? "above" : "below") colleagues over \(count(interviewer.scorecards, "scorecard", "scorecards")); it is taken off."
      )
    }
    return notes
  }

  static func criteria(_ it: CriteriaPrediction, _ speech: Speech) -> [String] {
    guard !it.lines.isEmpty else {
      return ["No curriculum for \(it.role) has a scorecard, so there are no criteria to check. Add `scorecard:` to its YAML file."]
    }
    let hires = it.people.count
    guard hires > 0 else {
      return ["No rated candidate for \(it.role) has started as a hire yet. Type `hire NAME as \(it.role) starting DATE` once one does."]
    }
    guard hires >= CriteriaPrediction.fewestHires else {
      return [
        "Too few hires to say whether a criterion predicts ramp: \(hires) of at least \(CriteriaPrediction.fewestHires). They are \(speech.list(it.people.map(speech.name)))."
      ]
    }
    return claims(it, speech) + unclaimed(it, speech)
  }

  private static func claims(_ it: CriteriaPrediction, _ speech: Speech) -> [String] {
    let telling = it.lines.filter { $0.verdict == .predicts || $0.verdict == .reversed }
    guard !telling.isEmpty else {
      return ["No criterion can be said to predict who is productive sooner (\(count(it.people.count, "hire", "hires")))."]
    }
    return telling.compactMap { (line) -> String? in
      guard let title = line.criterion.map({ speech.title($0.title) }), let found = line.concordance else { return nil }
      let way = line.verdict == .predicts ? "predicts ramp" : "points the wrong way"
      let pairs =
        "of two hires the one rated higher is productive first in \(speech.figure.share(found.value)) of cases\(limits(found, speech)), \(count(line.hires, "hire", "hires"))"
      return "\(title) \(way): \(pairs)."
    }
  }

  private static func limits(_ found: Estimate, _ speech: Speech) -> String {
    found.limits.map { " (95 %: \(speech.figure.shares(from: $0.lower, to: $0.upper)))" } ?? ""
  }

  private static func unclaimed(_ it: CriteriaPrediction, _ speech: Speech) -> [String] {
    func names(_ verdict: CriteriaPrediction.Verdict) -> [String] {
      it.lines.filter { $0.verdict == verdict }.compactMap { $0.criterion.map { speech.title($0.title) } }
    }
    let (few, none) = (names(.tooFew), names(.noSign))
    var lines: [String] = []
    if !few.isEmpty {
      lines.append(
        "Too few hires to say anything of \(speech.list(few)): a correlation of .3 takes about \(CriteriaPrediction.neededForSmall), one of .5 about \(CriteriaPrediction.neededForLarge)."
      )
    }
    if !none.isEmpty { lines.append("No sign that \(speech.list(none)) \(none.count == 1 ? "predicts" : "predict") ramp.") }
    return lines
  }

  static func criteriaNotes(_ it: CriteriaPrediction, _ speech: Speech) -> [String] {
    guard it.people.count >= CriteriaPrediction.fewestHires else { return [] }
    var notes = [
      "Only those who were hired have a ramp time, and they were chosen by these ratings: what is seen here is likely too little."
    ]
    for line in it.lines {
      guard let title = line.criterion.map({ speech.title($0.title) }), let range = line.range, let raw = range.correlation,
        let corrected = range.corrected
      else { continue }
      notes.append(
        "\(title): correlation \(speech.figure.number(raw, decimals: 2)) among hires; \(speech.figure.number(corrected, decimals: 2)) among all who were rated if the relation is the same straight line for them."
      )
    }
    for line in it.lines {
      guard let title = line.criterion.map({ speech.title($0.title) }), let alpha = line.agreement, alpha.value < 0.667 else { continue }
      notes.append(
        "Interviewers hardly agree on \(Speech.lowered(title)) (alpha \(speech.figure.number(alpha.value, decimals: 2)), \(count(line.ratedTwice, "candidate", "candidates")) rated twice): their mean says little."
      )
    }
    return notes
  }

  static func criterionVerdict(_ verdict: CriteriaPrediction.Verdict) -> String {
    switch verdict {
    case .predicts: "predicts"
    case .reversed: "points the wrong way"
    case .noSign: "no sign it predicts"
    case .tooFew: "too few hires"
    }
  }

  static func hiringHeader(_ header: HiringWords.Header) -> String {
    switch header {
    case .rank: "Rank"
    case .candidate: "Candidate"
    case .stage: "Stage"
    case .score: "Score"
    case .interval90: "90 % interval"
    case .mean: "Plain mean"
    case .raters: "Raters"
    case .criteriaRated: "Criteria"
    case .criterion: "Criterion"
    case .hires: "Hires"
    case .concordance: "Concordance"
    case .leaversLast: "Leavers last"
    case .agreement: "Agreement"
    case .spread: "Spread, hires against all"
    case .verdict: "Verdict"
    }
  }

  static func hiringDefinition(_ defined: HiringWords.Defined, _ it: CandidateRanking?) -> String {
    switch defined {
    case .score:
      "The weighted mean of the criteria over all scorecards, on a scale of \(it.map(scale) ?? "1 to 5"), each interviewer's severity taken off and few scorecards drawn towards the other candidates (mixed model, restricted likelihood). A criterion without a rating is left out, never counted as zero."
    case .limits90: "90 % limits by Student's t, from how far interviewers disagree."
    case .raters: "Interviewers who rated the candidate."
    case .criteriaRated: "Criteria of the scorecard that anybody rated."
    case .concordance:
      "Harrell's concordance: of two hires of whom it is known who was productive first, the share in which that was the one rated higher; ties count half, leavers count as no longer watched. `total` is the weighted mean of all criteria."
    case .limits95: "95 % limits of the concordance, infinitesimal jackknife."
    case .chance:
      "p: how likely as much would come of chance. q: the same over all criteria (Benjamini and Hochberg); the total is not one of several."
    case .verdict:
      "predicts, reversed: q below .05. no sign: not, with 85 hires or more. too few: not, with fewer."
    case .agreement: "Krippendorff's alpha, ordinal, over candidates whom two interviewers or more rated."
    }
  }
}
