import Onboarding

extension English {
  static func refusal(_ refusal: Refusal, _ speech: Speech) -> [String] {
    switch refusal {
    case .unknownPerson(let name):
      ["I know nobody called “\(name)”.", "`hire \(Person.properName(name)) as ROLE starting DATE` records somebody new."]
    case .unknownCandidate(let name):
      ["I know no candidate called “\(name)”.", "`candidate \(Person.properName(name)) for ROLE` records somebody new."]
    case .unknownModule(let id):
      ["No curriculum has a module called “\(id)”.", known(speech.directory.catalogue.modules.map(\.id.text), speech)]
    case .unknownMetric(let id):
      ["No curriculum has a metric called “\(id)”.", known(speech.directory.catalogue.metrics.map(\.id.text), speech)]
    case .unknownMilestone(let id):
      ["No curriculum has a milestone called “\(id)”.", known(speech.directory.catalogue.milestones.map(\.id.text), speech)]
    case .unknownCriterion(let id, let role):
      [
        "I cannot rate anybody on “\(id)”: the scorecard for \(role) has no such criterion.",
        known(speech.directory.catalogue.criteria(for: role).map(\.id.text), speech),
      ]
    case .unknownCurriculum(let id): ["There is no curriculum called “\(id)”.", "`import FILE` loads one."]
    case .unknownDeal(let id): ["There is no deal “\(id)”.", "Bring in deals.csv before its stages."]
    case .alreadyHired(let person): alreadyHired(person, speech)
    case .alreadyApplied(let candidate):
      [
        "\(candidate.name) is a candidate already, at \(candidate.stage.label(in: .english)).",
        "`move \(candidate.name) to STAGE` moves them on.",
      ]
    case .alreadyLeft(let person, let day): ["\(person.name) left already, on \(speech.day(day)).", "`undo` takes the last sentence back."]
    case .stillHere, .sameRole: SpellWords(language: .english).refusal(refusal, speech)
    case .alreadyCompleted(let id, let person, let day): ["\(person.name) has completed \(id) already, on \(speech.day(day))."]
    case .alreadyReached(let id, let person, let day):
      ["\(person.name) has reached “\(speech.milestone(id))” already, on \(speech.day(day))."]
    case .alreadyAt(let stage, let candidate): ["\(candidate.name) is at \(stage.label(in: .english)) already."]
    case .notInCurriculum(let id, let person, let curriculum):
      [
        "I cannot record \(id) for \(person.name): it is not in their curriculum, \(curriculum.id), edition \(curriculum.edition).",
        "Their modules: \(some(curriculum.modules.map(\.id.text)))",
      ]
    case .milestoneNotInCurriculum(let id, let person, let curriculum):
      [
        "I cannot record \(id) for \(person.name): it is not in their curriculum, \(curriculum.id), edition \(curriculum.edition).",
        "Their milestones: \(some(curriculum.milestones.map(\.id.text)))",
      ]
    case .alreadyPlanned, .notInPlan, .notLater, .noDueDay: planRefusal(refusal, speech)
    case .blind, .notTheirsToLift, .nothingToLift, .noScorecard, .differentRoles, .noPositions, .unknownOpening, .alreadyOpen,
      .openingClosed,
      .alreadyConsidered, .alreadyInterviewing:
      InterviewWords(language: .english).refusal(refusal, speech)
    case .tenured, .noStartDate, .noName, .future, .beforeStart, .endBeforeStart: dateRefusal(refusal, speech)
    case .onHold(let name, let reason, let day):
      [
        "I cannot forget \(name): the records are held since \(speech.day(day))\(reason.map { " because \($0)" } ?? "").",
        "`release \(name)` lets them go.",
      ]
    case .wordsOfPeople(let name):
      ["“\(name)” consists of words that people typed, and those may tell who is meant: it is not given without names."]
    case .alreadyForgotten(let code): ["\(code) is forgotten already: no words are left to take away."]
    case .forgettingStands:
      [
        "Nothing can be taken back: somebody was forgotten, and what was written before that stays as it is.",
        "What is written from now on can be undone.",
      ]
    case .scoreOutside, .ratingOutside, .attemptOutside, .needsRatio, .needsValue, .noMeasure, .notANumber, .negativeCount,
      .probabilityOutside,
      .metricDefinedTwice, .nothingToUndo, .nothingToRedo:
      valueRefusal(refusal, speech)
    }
  }

  private static func alreadyHired(_ person: Person, _ speech: Speech) -> [String] {
    let since = person.startDate.map { " since \(speech.day($0))" } ?? ""
    return [
      "I cannot hire \(person.name) again: somebody of this name is on record\(since).",
      "For another person, add a second name or surname.",
    ]
  }

  private static func dateRefusal(_ refusal: Refusal, _ speech: Speech) -> [String] {
    switch refusal {
    case .tenured(let person): ["\(person.name) is a tenured colleague and not in onboarding; only figures and remarks can be recorded."]
    case .noStartDate(let name): ["I cannot record \(name) as a hire without a start date.", "`hire \(name) as ROLE starting DATE`"]
    case .noName: ["I cannot record somebody without a name."]
    case .future(let day, let today):
      [
        "I cannot record what has not happened: \(speech.day(day)) is after today, \(speech.day(today)).",
        "Type the day it happened, such as `yesterday`.",
      ]
    case .beforeStart(let day, let person, let start):
      ["I cannot record \(speech.day(day)) for \(person.name): they started on \(speech.day(start))."]
    case .endBeforeStart(let end, let start): ["It cannot end on \(speech.day(end)), before it began on \(speech.day(start))."]
    default: []
    }
  }

  private static func valueRefusal(_ refusal: Refusal, _ speech: Speech) -> [String] {
    switch refusal {
    case .scoreOutside(let marks, let max):
      [
        "I cannot record \(speech.number(marks)) of \(speech.number(max)): a score is between 0 and its maximum.",
        "Say the maximum, as in `\(speech.number(marks)) of 200`.",
      ]
    case .ratingOutside(let rating, let low, let high):
      ["I cannot record a rating of \(speech.number(rating)): the scale runs from \(speech.number(low)) to \(speech.number(high))."]
    case .attemptOutside(let attempt): ["Attempt \(attempt) cannot be: attempts are counted from 1."]
    case .needsRatio(let metric): ["\(speech.title(metric.title)) needs what it is out of.", "As in `9 of 120`."]
    case .needsValue(let metric): ["\(speech.title(metric.title)) is one number, not a part of a whole.", "Leave out what it is out of."]
    case .noMeasure(let id): ["There is no value for \(speech.metric(id))."]
    case .notANumber(let id): ["The value for \(speech.metric(id)) is not a number."]
    case .negativeCount(let id): ["I cannot record less than nothing for \(speech.metric(id))."]
    case .probabilityOutside(let probability):
      ["A probability of \(speech.number(probability)) cannot be: it is between 0 and 1."]
    case .metricDefinedTwice(let id, let one, let other):
      ["The metric \(id) is defined differently in \(one) and in \(other).", "Give both the same definition, or one of them another name."]
    case .nothingToUndo: ["There is nothing to take back."]
    case .nothingToRedo: ["There is nothing to do again: only what `undo` has just taken back can be redone."]
    default: []
    }
  }

  private static func known(_ names: [String], _ speech: Speech) -> String {
    names.isEmpty ? "None is loaded yet: `import FILE` loads a curriculum." : "There are \(some(names))"
  }

  /// The first names of a list, with a count of the rest.
  static func some(_ names: [String], limit: Int = 8) -> String {
    guard names.count > limit else { return Speech.sentence(names, in: .english) }
    return names.prefix(limit).joined(separator: ", ") + " and \(names.count - limit) more."
  }
}

extension Speech {
  /// A list as the end of a sentence.
  static func sentence(_ names: [String], in language: Language) -> String {
    Speech(directory: Directory(), today: Day(number: 0), language: language).list(names) + "."
  }
}
