import Onboarding

/// All that is held about somebody, line by line, for whoever asks to see it.
public struct HeldRecords: Sendable {
  /// What kind of record a line comes from. The raw values are what machines read.
  public enum Kind: String, Sendable, CaseIterable {
    case person, assignment, absence, enrolment, assessment, item, rating, milestone, plan, note, observation, activity, deal, candidate
    case stage, opening, interview, scorecard, recommendation, amendment, lift, remark
    case ramp, hold, log
  }

  /// One thing that is on record.
  public struct Line: Hashable, Sendable {
    public let kind: Kind
    /// What it is about: a field, a module, a metric.
    public let item: String
    /// A figure in full precision, or a term.
    public let value: Value?
    public let on: Day?
    public let until: Day?
    /// What somebody wrote.
    public let text: String?
    /// Who said so.
    public let by: String?
  }

  public enum Value: Hashable, Sendable {
    case number(Double)
    case term(String)
  }

  public let identity: Identity
  /// In the order of their kinds, then as dossiers have them.
  public let lines: [Line]
  /// Ratings that are not told yet: whoever looks owes their own.
  public let hidden: Int

  /// - Parameters:
  ///   - ratings: Of the candidates the person was.
  ///   - hidden: How many of their ratings, and of what else scorecards say, are left out.
  ///   - hiring: What else is recorded about the candidates.
  ///   - log: The entries that touch the person, oldest first.
  public init(
    of identity: Identity, _ dossier: Dossier?, items: [ItemMark], deals: [Deal], ratings: [ScorecardRating], hidden: Int,
    hiring: HiringFile,
    ramp: RampState?, under definitions: Definitions, log: [Entry]
  ) {
    var roll = Roll()
    if let person = identity.person { roll.add(person) }
    if let dossier { roll.add(dossier) }
    for mark in items {
      roll.add(.item, "\(mark.module) \(mark.version) \(mark.item)", mark.mark.map(Value.number), on: mark.takenOn, text: mark.text)
    }
    for deal in deals { roll.add(deal) }
    for candidate in identity.candidates { roll.add(candidate) }
    for rating in ratings {
      roll.add(.scorecard, rating.criterion.text, .number(rating.rating), on: rating.ratedOn, by: rating.interviewer)
    }
    roll.add(hiring)
    if let ramp {
      for (place, spell) in ramp.former.enumerated() { roll.add(spell, "spell \(place + 1) ") }
      roll.add(ramp)
    }
    if let hold = definitions.hold(of: identity) { roll.add(.hold, "hold", on: hold.on, text: hold.reason) }
    for entry in log {
      roll.add(
        .log, "\(entry.number)", .term(entry.kind.rawValue), on: Day(number: Int32(clamping: entry.authorship.instant / 86_400)),
        text: entry.authorship.sentence, by: entry.authorship.who)
    }
    let ranks = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
    self.identity = identity
    self.hidden = hidden
    lines = roll.lines.enumerated().sorted { (ranks[$0.element.kind] ?? 0, $0.offset) < (ranks[$1.element.kind] ?? 0, $1.offset) }.map(
      \.element)
  }
}

/// The lines in the making.
private struct Roll {
  var lines: [HeldRecords.Line] = []

  mutating func add(
    _ kind: HeldRecords.Kind, _ item: String, _ value: HeldRecords.Value? = nil, on day: Day? = nil, until: Day? = nil, text: String? = nil,
    by: String? = nil
  ) {
    lines.append(HeldRecords.Line(kind: kind, item: item, value: value, on: day, until: until, text: text, by: by))
  }

  /// A field, where it is known.
  mutating func add(_ kind: HeldRecords.Kind, _ item: String, known text: String?) {
    if let text { add(kind, item, .term(text)) }
  }

  mutating func add(_ it: Person) {
    add(.person, "person", known: it.id.text)
    add(.person, "name", known: it.name)
    for alias in it.aliases { add(.person, "alias", known: alias) }
    add(.person, "email", known: it.email)
    add(.person, "kind", known: it.kind.rawValue)
    add(.person, "role", known: it.role)
    add(.person, "curriculum", known: it.curriculum.map { id in "\(id) \(it.edition.map(String.init) ?? "")" })
    for (item, text) in [("region", it.region), ("team", it.team), ("manager", it.manager), ("cohort", it.cohort), ("source", it.source)] {
      add(.person, item, known: text)
    }
    if let start = it.startDate { add(.person, "start_date", on: start) }
    if let end = it.endDate { add(.person, "end_date", on: end, text: it.endReason) }
    for (place, spell) in it.spells.enumerated() {
      let told = [spell.role, spell.team, spell.manager, spell.region, spell.cohort, spell.source].compactMap(\.self)
      let words = told + [spell.reason].compactMap(\.self)
      add(
        .person, "spell \(place + 1)", .term(spell.ending.rawValue), on: spell.start, until: spell.end, text: words.joined(separator: ", "))
    }
  }

  /// The days of one spell's ramp; `which` is put before their names.
  mutating func add(_ it: RampState, _ which: String = "") {
    for (item, day) in [("clock_start", it.clockStart), ("productive_on", it.productiveOn), ("left_on", it.leftOn)] {
      if let day { add(.ramp, which + item, on: day) }
    }
  }

  mutating func add(_ it: Dossier) {
    for row in it.assignments {
      let parts = [row.segment, row.team, row.manager, row.region].compactMap(\.self).joined(separator: ", ")
      add(.assignment, row.role, on: row.from, until: row.to, text: parts.isEmpty ? nil : parts)
    }
    for row in it.absences { add(.absence, "absence", on: row.from, until: row.to, text: row.reason) }
    for row in it.enrolments {
      add(.enrolment, "\(row.module) \(row.version)", on: row.assignedOn ?? row.startedOn, until: row.completedOn)
    }
    for row in it.assessments {
      add(
        .assessment, "\(row.module) \(row.version) \(row.phase.rawValue) \(row.attempt ?? 1)", .number(row.marks), on: row.takenOn,
        text: "/ \(Self.plain(row.max))")
    }
    for row in it.utilities { add(.rating, row.module.text, .number(Double(row.rating)), on: row.ratedOn, text: row.comment) }
    for row in it.attained { add(.milestone, row.milestone.text, on: row.on) }
    for row in it.plan {
      add(.plan, row.module.text, .term(row.isAssigned ? "assigned" : "dropped"), on: row.on, until: row.due, text: row.reason)
    }
    for row in it.notes { add(.note, "\(row.number)", on: row.on, text: row.text) }
    for row in it.observations where !it.derived.contains(row) { add(row) }
    for row in it.activities { add(.activity, row.kind.rawValue, .number(Double(row.count)), on: row.on, text: row.outcome) }
  }

  private mutating func add(_ it: Observation) {
    let item = "\(it.metric) \(it.period)"
    switch it.measure {
    case .value(let value): add(.observation, item, .number(value))
    case .ratio(let top, let bottom): add(.observation, item, .number(top), text: "/ \(Self.plain(bottom))")
    }
  }

  mutating func add(_ it: Deal) {
    let told = [it.account, it.stage, it.outcome.rawValue].compactMap(\.self).joined(separator: ", ")
    add(.deal, it.id.text, it.amount.map { .number(Double($0.hundredths) / 100) }, on: it.createdOn, until: it.closedOn, text: told)
  }

  /// What recruiting has on record about candidates: openings are there for all, and are told where somebody is considered for them.
  mutating func add(_ it: HiringFile) {
    for row in it.stages { add(.stage, row.stage.rawValue, on: row.on, text: row.reason) }
    for row in it.applications { add(.opening, row.opening.text, on: row.on) }
    for row in it.duties { add(.interview, row.stage.rawValue, on: row.on, by: row.interviewer) }
    for row in it.scorecards {
      let round = row.stage?.rawValue ?? "-"
      if let advice = row.recommendation { add(.recommendation, round, .term(advice.rawValue), on: row.changedOn, by: row.interviewer) }
      for criterion in row.notObserved { add(.scorecard, criterion.text, .term("not observed"), on: row.changedOn, by: row.interviewer) }
    }
    for row in it.amendments { add(row) }
    for row in it.lifts { add(.lift, "lift", on: row.on, text: row.reason, by: row.by) }
    for row in it.remarks { add(.remark, row.kind.rawValue, on: row.on, text: row.text) }
  }

  private mutating func add(_ it: Amendment) {
    let item = it.before.criterion?.text ?? "recommendation"
    let value: HeldRecords.Value =
      switch it.before {
      case .rating(_, let rating): .number(rating)
      case .notObserved: .term("not observed")
      case .recommendation(let advice): .term(advice.rawValue)
      }
    add(.amendment, item, value, on: it.answeredOn, until: it.on, by: it.interviewer)
  }

  mutating func add(_ it: Candidate) {
    add(.candidate, "candidate", known: it.id.text)
    add(.candidate, "name", known: it.name)
    add(.candidate, "email", known: it.email)
    add(.candidate, "role", known: it.role)
    add(.candidate, "source", known: it.source)
    add(.candidate, "stage", .term(it.stage.rawValue), on: it.appliedOn, until: it.decidedOn, text: it.reason)
  }

  /// A number without a fraction where it has none.
  private static func plain(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }
}
