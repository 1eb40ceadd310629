import Evaluation
import Onboarding

extension English {
  static func keepRule(_ rule: KeepRule, _ speech: Speech) -> String {
    switch rule {
    case .employed: "Against it: the person still works here, so the records are in use."
    case .year(let last, let until):
      "Against it: 29 CFR 1602.14 has employers in the United States keep such records for a year from the last action, \(speech.day(last)): until \(speech.day(until))."
    case .retention(let months, let until):
      "Against it: the retention rule keeps candidates \(count(months, "month", "months")): until \(speech.day(until))."
    }
  }

  static func keeping(_ before: Definitions, _ after: Definitions, _ speech: Speech) -> [String] {
    var lines: [String] = []
    if before.retention != after.retention {
      lines.append(
        after.retention.map {
          "Noted: candidates who were not hired are kept \(count($0, "month", "months")) from the decision. `candidates due` lists who is past it; nothing is erased by itself."
        }
          ?? "Noted: no rule says any more how long candidates are kept.")
    }
    for hold in after.holds where !before.holds.contains(hold) {
      let reason = hold.reason.map { ": \($0)" } ?? ""
      lines.append(
        "Noted: the records of \(speech.name(of: hold.subject)) are held\(reason). `forget` refuses until `release \(speech.name(of: hold.subject))`."
      )
    }
    for hold in before.holds where !after.holds.contains(where: { $0.subject == hold.subject }) {
      lines.append("Noted: the records of \(speech.name(of: hold.subject)) are no longer held.")
    }
    return lines
  }

  static func held(_ it: HeldRecords, _ speech: Speech) -> [String] {
    ["All that is held about \(described(it.identity, speech)): \(count(it.lines.count, "record", "records"))."]
  }

  static func due(_ it: RetentionDue, _ speech: Speech) -> [String] {
    guard let months = it.months else {
      return ["No rule says how long candidates who were not hired are kept.", "`set retention 12 months` lays one down."]
    }
    let rule = count(months, "month", "months")
    guard !it.entries.isEmpty else {
      let next = it.next.map { " The next is due on \(speech.day($0))." } ?? ""
      return ["Nobody is past the \(rule) that candidates are kept, of \(it.decided) rejected or withdrawn.\(next)"]
    }
    return [
      "\(count(it.entries.count, "candidate is", "candidates are")) past the \(rule) that candidates are kept, of \(it.decided) rejected or withdrawn.",
      "Nothing is erased by itself: `forget \(it.entries[0].candidate.name)` does it.",
    ]
  }

  static func selection(_ it: SelectionRates, _ speech: Speech) -> [String] {
    guard it.lines.count > 1, let most = it.lines.first, let least = it.lines.last else {
      return ["It takes two groups of at least \(SelectionRates.fewest) to compare."]
    }
    guard let ratio = least.ratio, let p = least.pValue else { return ["Nobody was selected, so there is nothing to compare."] }
    let chance = p < 0.05 ? "hardly chance" : "it may be chance"
    let fifths = least.isBelowFourFifths ? "below" : "not below"
    return [
      "\(least.name) are selected \(speech.figure.number(ratio, decimals: 2)) times as often as \(most.name) (\(least.rate.successes) of \(least.rate.trials), \(most.rate.successes) of \(most.rate.trials)): \(fifths) four fifths; \(chance), p = \(speech.figure.number(p, decimals: 3))."
    ]
  }

  static let recordKinds: [HeldRecords.Kind: String] = [
    .person: "Person", .assignment: "Where they worked", .absence: "Absences", .enrolment: "Modules", .assessment: "Tests",
    .item: "Questions of tests", .rating: "Ratings they gave", .milestone: "Milestones", .plan: "Agreed about the plan", .note: "Remarks",
    .observation: "Figures", .activity: "Activities", .deal: "Deals", .candidate: "Application", .stage: "Stages",
    .opening: "Openings considered for", .interview: "Interviews",
    .scorecard: "Ratings by interviewers", .recommendation: "Recommendations", .amendment: "What scorecards said before",
    .lift: "Ratings opened", .remark: "Remarks about the candidate",
    .ramp: "Ramp", .hold: "Held", .log: "What was said, and by whom",
  ]

  static let recordColumns = [
    "item": "What", "value": "Value", "on": "On", "until": "Until", "text": "Words", "by": "By", "name": "Candidate", "role": "Role",
    "stage": "Stage", "decided_on": "Decided", "due_on": "Due since", "held": "Held", "selected": "Selected", "rate": "Rate",
    "ratio": "Ratio",
  ]
}
