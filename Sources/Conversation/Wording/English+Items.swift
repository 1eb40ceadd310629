import Evaluation
import Onboarding

extension English {
  static func itemHeader(_ header: ItemWords.Header) -> String {
    switch header {
    case .item: "Item"
    case .asked: "Answers"
    case .facility: "Facility"
    case .discrimination: "Tells apart"
    case .efficiency: "Of possible"
    case .flags: "What is wrong"
    }
  }

  static func itemFlag(_ flag: QuizItems.Flag) -> String {
    switch flag {
    case .negative: "check the key: who knows gets it wrong"
    case .low: "does not tell who knows"
    case .hard: "too hard"
    case .easy: "too easy"
    case .flat: "all answers alike"
    }
  }

  static func itemDefinition(_ defined: ItemWords.Defined) -> String {
    switch defined {
    case .asked: "Attempts that were asked the item and count for its facility; attempts that were asked it and left it unanswered."
    case .facility: "The mean mark as a share of the best; empty with fewer than ten attempts."
    case .spread: "The standard deviation of the marks (n - 1), of attempts that were asked all items."
    case .discrimination:
      "The correlation of the item's marks with the marks on all other items (corrected; Moodle's index is a hundred times this). Empty with fewer than twenty attempts, and where marks do not vary."
    case .efficiency:
      "The covariance with the other items as a share of the greatest the same marks could have had (Moodle's discriminative efficiency)."
    case .alpha:
      "Cronbach's alpha of the test without the item; in the row `all` that of the whole test, with Feldt's 95 % limits, and the mean share of all marks as its facility."
    case .flags:
      "negative-discrimination: below 0. low-discrimination: below 0.10. too-hard: facility below 0.20. too-easy: above 0.95. no-spread: all marks equal. In the row `all`: weak (alpha below 0.64), fair, satisfactory (above 0.75), with five items and twenty attempts or more."
    }
  }

  static func items(_ it: QuizItems, _ module: Module, _ speech: Speech) -> [String] {
    guard it.attempts > 0, let version = it.version else {
      return [
        "No marks on single questions of \(speech.title(module.title))\(it.version.map { " \($0.text)" } ?? "") are on record.",
        "`import items.csv` brings them in: person, module, attempt, item, mark, max.",
      ]
    }
    let who = "\(count(it.attempts, "attempt", "attempts")) at \(speech.title(module.title)) \(version.text)"
    guard it.attempts >= QuizItems.fewestForFacility else {
      return [
        "Too few to judge a question: \(who); I need \(QuizItems.fewestForFacility), and \(QuizItems.fewestForIndices) for most of it."
      ]
    }
    let flagged = it.flagged
    let told =
      flagged.isEmpty
      ? ["No question stands out as bad: \(who), \(count(it.items.count, "question", "questions"))."]
      : ["\(count(flagged.count, "question", "questions")) of \(it.items.count) \(flagged.count == 1 ? "looks" : "look") bad (\(who))."]
        + flagged.prefix(5).map { line($0, speech) }
    return told + test(it, speech)
  }

  private static func line(_ item: QuizItems.Item, _ speech: Speech) -> String {
    let figures = [
      item.facility.map { "facility \(speech.figure.share($0))" },
      item.analysis?.discrimination.map { "correlation with the rest \(speech.figure.number($0))" },
    ].compactMap { $0 }
    return
      "\(item.text ?? item.id.text): \(item.flags.map(itemFlag).joined(separator: ", ")) (\((figures + ["n = \(item.asked)"]).joined(separator: ", ")))."
  }

  private static func test(_ it: QuizItems, _ speech: Speech) -> [String] {
    guard let whole = it.whole else {
      return [
        "Whether questions tell who knows cannot be said yet: \(count(it.complete, "attempt has", "attempts have")) all of them, and I need \(QuizItems.fewestForIndices)."
      ]
    }
    guard let alpha = whole.alpha else { return ["All attempts have the same marks, so nothing can be said of the test as a whole."] }
    let limits = whole.alphaLimits().map { ", 95 % interval \(speech.interval($0.lower, $0.upper))" } ?? ""
    let figures = "alpha \(speech.figure.number(alpha))\(limits), n = \(it.complete)"
    switch it.reliability {
    case .weak?: return ["The test as a whole is weak: its marks are too noisy to tell people apart (\(figures))."]
    case .fair?: return ["The test as a whole is fair (\(figures))."]
    case .satisfactory?: return ["The test as a whole is satisfactory (\(figures))."]
    case nil: return ["With fewer than \(QuizItems.fewestItems) questions nothing is said of the test as a whole (\(figures))."]
    }
  }

  static func itemNotes(_ it: QuizItems, _ speech: Speech) -> [String] {
    guard it.attempts > 0 else { return [] }
    let attempts =
      switch it.policy.attempts {
      case .first: "Everybody's first attempt counts"
      case .best: "Everybody's best attempt counts, which flatters"
      case .last: "Everybody's last attempt counts, which has met the questions before"
      case .every: "Every attempt counts, so who tried more often counts more often and intervals are too narrow"
      }
    let others = it.otherAttempts > 0 ? "; \(count(it.otherAttempts, "other is", "others are")) left out" : ""
    let gaps = it.items.reduce(0) { $0 + $1.unanswered }
    let unanswered =
      switch it.policy.unanswered {
      case .zero: "A question left unanswered counts as wrong"
      case .missing: "A question left unanswered is left out, and its attempt from all but the facilities"
      }
    var notes = ["\(attempts)\(others).", "\(unanswered) (\(gaps) of them)."]
    if it.complete < it.attempts, it.policy.unanswered == .zero {
      notes.append("\(it.attempts - it.complete) attempts were not asked every question and count for facilities only.")
    }
    if it.whole != nil, it.complete < 50 {
      let reach = 2 / Double(it.complete).squareRoot()
      notes.append("n = \(it.complete): a correlation is known to about ±\(speech.figure.number(reach, decimals: 1)) only.")
    }
    return notes
  }
}
