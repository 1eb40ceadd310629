import Onboarding

extension Wording {
  static let english = Wording(
    refusal: English.refusal, trouble: English.trouble, fileFault: English.fileFault, rowFault: English.rowFault,
    rejections: English.rejections, rejection: English.rejection, strangers: English.strangers, problem: English.problem,
    didYouMean: { "Did you mean “\($0)”?" },
    misunderstanding: English.misunderstanding, objection: English.objection, impossible: English.impossible,
    which: English.which,
    whichCommand: { choices, speech in ["That can mean \(choices.count) things: which one?"] + English.numbered(choices) },
    doYouMean: { kind, typed, offer in
      "I know no \(kind.label(in: .english)) called “\(typed)”. Do you mean \(offer.described)? [Y/n]"
    },
    doubt: English.doubt, shallI: { "I am not sure that I understood. \($0.replacingPrefix("Noted: ", with: "Record: ")) Right? [Y/n]" },
    missing: English.missing, unknownEnding: "its ending is none of .csv .json .md .html .xlsx .txt",
    replace: { "“\($0)” exists. Replace it? [y/N]" },
    notAsked: "Nothing was done, because nobody is there to answer; `--yes` says yes beforehand.",
    dropped: "Dropped.", declined: "Then nothing was written.",
    notAnAnswer: "That is no answer to my question; type one of the above, or `cancel`.",
    recorded: English.recorded, effect: English.effect, wouldBe: { lines in ["Nothing is written. It would say:"] + lines },
    unchanged: "That is on record already; nothing changed.",
    undone: { sentence, records in "Taken back: “\(sentence)”\(English.records(records)). `redo` does it again." },
    redone: { sentence, records in "Done again: “\(sentence)”\(English.records(records))." },
    imported: English.imported,
    exported: { path, rows, mood in "\(mood == .done ? "Written" : "Would be written") to \(path): \(English.count(rows, "row", "rows"))."
    },
    backedUp: { path, mood in mood == .done ? "Copied to \(path)." : "Would be copied to \(path)." },
    speaking: "I speak English now. `set language es` goes back to Spanish.", readingDates: English.readingDates, goodbye: "Goodbye.",
    welcome: [
      "Nothing is on record yet. `tour` shows in two minutes what I do, with a made-up company.",
      "`sample` opens that company to look around in; your own store stays as it is.",
      "To begin: `import curricula/sdr.yaml`, then `import people.csv` or `hire NAME as ROLE starting DATE`.",
    ],
    helpIntroduction: "Type a sentence in English or Spanish; Tab completes it. `help score` explains one.", topic: English.topic,
    helpClosing: "`cancel` drops a question of mine; `undo` takes anything back.", ways: "Ways to say it", examples: "Examples",
    related: "See also", noSuchHelp: English.noSuchHelp, answers: .english)
}

/// The longer sentences in English.
enum English {
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(Language.english.figure.count(number)) \(number == 1 ? one : many)"
  }

  /// How many records were touched, in brackets; nothing where they were not counted.
  static func records(_ number: Int) -> String { number == 0 ? "" : " (\(count(number, "record", "records")))" }

  static func quoted(_ texts: [String]) -> [String] { texts.map { "“\($0)”" } }

  static func numbered(_ choices: [Offer]) -> [String] {
    choices.enumerated().map { place, choice in "  \(place + 1)  \(choice.described)" }
  }

  static func topic(_ topic: Command.Topic) -> String {
    switch topic {
    case .files: "Files"
    case .hiring: "Hiring and people"
    case .training: "Training"
    case .performance: "Performance"
    case .answers: "Answers"
    case .session: "Conversation"
    }
  }

  static func noSuchHelp(_ word: String, _ near: [String]) -> [String] {
    let hint = near.isEmpty ? "`help` lists everything." : "Did you mean \(near.map { "`help \($0)`" }.joined(separator: " or "))?"
    return ["I know no command called “\(word)”.", hint]
  }

  static func missing(_ kind: Blank.Kind) -> String {
    switch kind {
    case .person, .hire, .subject: "Who?"
    case .candidate: "Which candidate?"
    case .name: "What is the full name?"
    case .module: "Which module?"
    case .metric: "Which metric?"
    case .milestone: "Which milestone?"
    case .criterion: "On which criterion?"
    case .role: "For which role?"
    case .stage: "To which stage?"
    case .date: "On which day?"
    case .start: "Starting when?"
    case .period: "In which period, such as last week or 2026-03?"
    case .score: "What score, such as 84 or 84/100?"
    case .rating: "What rating, such as 4?"
    case .measure, .tally: "What value, such as 6 or 6 of 120?"
    case .path: "Which file?"
    default: "I need \(expectation(kind)) to go on."
    }
  }

  static func which(_ kind: Blank.Kind, _ typed: String, _ choices: [Offer], _ speech: Speech) -> [String] {
    let head = "“\(typed)” fits \(choices.count) \(plural(kind)): which one?"
    let shown = choices.prefix(9)
    let rest = choices.count > shown.count ? ["  and \(choices.count - shown.count) more: type more of the name"] : []
    return [head] + numbered(Array(shown)) + rest + orderHint(typed)
  }

  private static func plural(_ kind: Blank.Kind) -> String {
    switch kind {
    case .person, .hire, .manager, .subject: "people"
    case .candidate: "candidates"
    case .module: "modules"
    case .metric: "metrics"
    case .milestone: "milestones"
    case .criterion: "criteria"
    case .date, .start, .period: "dates"
    case .stretch: "stretches of time"
    default: "things"
    }
  }

  static func doubt(_ doubt: Doubt, _ speech: Speech) -> String {
    switch doubt {
    case .percentage(let metric, let share):
      "\(speech.title(metric.title)) is a share: record \(speech.figure.share(share))? [Y/n]"
    case .beyondWhole(let metric, let share):
      "\(speech.title(metric.title)) counts a part of a whole, and \(speech.figure.share(share)) is more than the whole. Record it all the same? [y/N]"
    case .afterLeaving(let person, let day):
      "\(person.name) left on \(speech.day(day)), before that. Record it all the same? [y/N]"
    }
  }

  static func objection(_ objection: Objection, _ speech: Speech) -> [String] {
    switch objection {
    case .percentageOf(let metric):
      return ["I cannot record a percentage of \(speech.metric(metric.id)): it is counted, not a share.", "Type the number without %."]
    case .wrongCurrency(let metric, let said):
      let unit = if case .currency(let code) = metric.unit { "is kept in \(code)" } else { "is not an amount of money" }
      return ["I cannot record \(said) for \(speech.metric(metric.id)): it \(unit)."]
    case .unknownSetting(let typed): return SettingWords.english.unknown(typed)
    case .noMapping(let files): return MappingWords.english.none(files)
    case .wrongSetting(let name, let typed): return SettingWords.english.wrong(name, typed)
    case .oddRating(let rating): return ["I cannot record a rating of \(speech.number(rating)): ratings are whole numbers from 1 to 5."]
    case .nameOfAnother(let name, let person):
      return ["“\(name)” is what \(person.name) is called: an alias would take their records to somebody else."]
    }
  }

  static func misunderstanding(_ misunderstanding: Misunderstanding, _ speech: Speech) -> [String] {
    switch misunderstanding {
    case .unexpected(let word, let after, let expected, let nearby):
      let near = nearby.isEmpty ? [] : ["Did you mean \(speech.list(quoted(nearby), or: .or))?"]
      return ["I did not understand “\(word)” after “\(after)”; I expected \(wanted(expected, speech))."] + near
    case .unfinished(let after, let expected):
      return ["The sentence ends too early: after “\(after)” I expected \(wanted(expected, speech))."]
    case .missing(let kind, _, _): return [missing(kind)]
    case .unknownStart(let word, let nearby):
      let near = nearby.isEmpty ? "`help` shows what I understand." : "Did you mean \(speech.list(quoted(nearby), or: .or))?"
      return ["I did not understand “\(word)” at the beginning.", near]
    }
  }

  private static func wanted(_ expected: [Misunderstanding.Expected], _ speech: Speech) -> String {
    let shown = expected.prefix(4).map { expected in
      switch expected {
      case .word(let word): "“\(word)”"
      case .blank(let kind): expectation(kind)
      }
    }
    return shown.isEmpty ? "the end of the sentence" : speech.list(shown, or: .or)
  }

  static func expectation(_ kind: Blank.Kind) -> String {
    switch kind {
    case .person, .hire, .manager: "a person"
    case .subject: "a person or a candidate"
    case .selection: "groups and how many were selected, such as women 12 of 40, men 30 of 60"
    case .candidate: "a candidate"
    case .name: "a name"
    case .module: "a module, such as cold-calling"
    case .version: "a version, such as v2"
    case .metric: "a metric, such as meetings-booked"
    case .milestone: "a milestone"
    case .criterion: "a criterion"
    case .interviewer: "an interviewer"
    case .role: "a role"
    case .stage: "a stage, such as interview or offer"
    case .rating: "a rating, such as 4"
    case .score: "a score, such as 72"
    case .measure: "a value, such as 6 or 6 of 120"
    case .tally: "what was counted, such as 6 meetings"
    case .quota: "an amount, such as 20000 EUR"
    case .date: "a date, such as yesterday or 2026-11-24"
    case .start: "a start date, such as monday or 2026-11-30"
    case .period: "a period, such as last week or 2026-03"
    case .group: "cohort, role, region, team, manager, source or curriculum"
    case .word: "a word"
    case .text: "some text"
    case .reason: "a reason"
    case .source: "a source"
    case .path: "a file"
    case .file: "a kind of file, such as people"
    case .columns: "column = \"Header\""
    case .dateOrder: "d/m/y, m/d/y or y-m-d"
    case .decimals: "comma or point"
    case .email: "an e-mail address, such as `olga@example.com`"
    case .recommendation: "strong no, no, mixed, yes or strong yes"
    case .opening: "an opening, such as sdr-2027-03"
    case .sheet: "the name of a sheet"
    case .attemptChoice: "first, best, last or every"
    case .unanswered: "zero or missing"
    case .mapping: "the name of a kept mapping"
    case .intake: "how many start when, such as 3 in january"
    case .finding: "an answer, such as ramp by cohort"
    case .command: "a command"
    case .language: "en or es"
    case .scope: "a role, region, cohort or team that hires have"
    case .method: "attainment, quiz score or t-test"
    case .cohort: "a cohort that hires are of"
    case .due: "a date, such as friday or 2026-12-11"
    case .delay: "a number of days or weeks"
    case .setting: "a setting and its value, such as accessible on"
    case .count: "how many, such as 3"
    case .crew: "a team, region, role or cohort"
    case .length: "month or quarter"
    case .stretch: "a stretch of time, such as last month, since january or from march to may"
    case .rival: "a period, such as last quarter, or tenured"
    case .division: "source, team, region, role, cohort or manager"
    case .ruling: "a metric and how it is worked out, such as win rate by amount"
    case .slice: "person, month or category"
    case .phase: "“before”"
    case .withoutNames: "“without names”"
    case .addingPeople: "“adding people”"
    case .skippingRows: "“skipping bad rows”"
    case .attempts: "“first”, “best”, “last” or “every attempt”"
    case .unansweredOut: "“leaving out unanswered”"
    }
  }
}

extension Offer {
  /// The text with its note in brackets.
  var described: String { note.isEmpty ? text : "\(text) (\(note))" }
}
