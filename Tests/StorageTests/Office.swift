import Onboarding

/// A small company to record things about.
enum Office {
  static let today = day("2026-11-24")

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  static func month(_ text: String) -> Period { Period(text) ?? .day(today) }

  static func said(_ sentence: String = "…") -> Authorship {
    Authorship(who: "marta@office", sentence: sentence, instant: 1_795_500_000, today: today)
  }

  static let quota = Metric("quota-attainment", title: Title("Quota attainment"), kind: .value, better: .higher, unit: .percent, target: 1)
  static let connects = Metric("connect-rate", title: Title("Connect rate"), kind: .ratio, better: .higher, unit: .percent, target: 0.09)
  static let meetings = Metric("meetings", title: Title("Meetings"), kind: .value, better: .higher, unit: .count, target: 10)

  static let sdr = Curriculum(
    "sdr", edition: 1, title: Title("SDR"), role: "sdr", metrics: [quota, connects, meetings],
    sections: [
      Section(
        "basics", title: Title("Basics"),
        modules: [
          Module("pitch", title: Title("Pitch"), moves: ["connect-rate"], assessment: AssessmentPlan(pass: 80)),
          Module("tools", version: "v2", title: Title("Tools")),
        ])
    ],
    milestones: [
      Milestone("certified", title: Title("Certified"), trigger: .module("pitch")),
      Milestone("first-meeting", title: Title("First meeting"), trigger: .metric("meetings", atLeast: 1)),
      Milestone("toured", title: Title("Toured")),
    ],
    productive: ProductiveRule(attainment: .init(metric: "quota-attainment", months: 2), milestones: ["certified"]),
    scorecard: [Criterion("coachability", title: Title("Coachability"), scale: [1: "low", 5: "high"])])

  /// Its rule is other milestones and the clock of the present role.
  static let ae = Curriculum(
    "ae", edition: 1, title: Title("AE"), role: "ae", metrics: [quota, meetings],
    milestones: [
      Milestone("first-meeting", title: Title("First meeting"), trigger: .metric("meetings", atLeast: 1)),
      Milestone("toured", title: Title("Toured")),
    ],
    productive: ProductiveRule(clock: .assignment, milestones: ["first-meeting", "toured"]))

  static let ana = Person("ana", name: "Ana García", email: "ana@example.com", role: "sdr", region: "Iberia", startDate: day("2026-01-12"))
  static let ben = Person("ben", name: "Ben Ode", role: "ae", startDate: day("2026-02-02"), aliases: ["Benny", "B. Ode"])
  static let eva = Person("eva", name: "Eva Lind", kind: .tenured, role: "sdr")
  static let leo = Candidate("leo", name: "Leo Paz", role: "sdr", appliedOn: day("2026-10-01"))

  /// The company with its curricula and people.
  static let founding: [Change] = [.adopted(sdr), .adopted(ae), .hired(ana), .hired(ben), .hired(eva), .applied(leo)]

  static func quotaOf(_ person: Person.ID, _ month: String, _ value: Double) -> Observation {
    Observation(person, "quota-attainment", in: Office.month(month), .value(value))
  }

  /// What makes Ana productive on 31 March.
  static let anaRamps: [Change] = [
    .assessed(Assessment("ana", "pitch", "v1", marks: 88, takenOn: day("2026-02-10"))),
    .observed(quotaOf("ana", "2026-02", 1.1)), .observed(quotaOf("ana", "2026-03", 1.0)),
  ]

  /// One record of every kind.
  static let everyKind: [Fact] = [
    .curriculum(sdr), .curriculum(ae), .person(ana), .person(ben), .person(eva),
    .assignment(
      Assignment(
        "ben", role: "ae", segment: "SMB", team: "North", manager: "Ida", region: "Nordics", from: day("2026-02-02"), to: day("2026-05-31"))
    ),
    .absence(Absence("ana", from: day("2026-04-01"), to: day("2026-04-10"), reason: "parental")),
    .enrolment(
      Enrolment("ana", "pitch", "v1", assignedOn: day("2026-01-12"), startedOn: day("2026-01-13"), completedOn: day("2026-01-20"))),
    .assessment(Assessment("ana", "pitch", "v1", phase: .before, marks: 40.5, max: 90, takenOn: day("2026-01-13"))),
    .assessment(Assessment("ana", "pitch", "v1", marks: 91, takenOn: day("2026-01-20"))),
    .item(ItemMark("ana", "pitch", "v1", item: "Q. 1", mark: 0.5, max: 2, text: "What is a pitch?", takenOn: day("2026-01-20"))),
    .item(ItemMark("ana", "pitch", "v1", item: "Q. 2", mark: nil)),
    .utility(UtilityRating("ana", "pitch", 4, comment: "short", on: day("2026-03-01"))),
    .observation(Observation("ana", "connect-rate", in: month("2026-W11"), .ratio(numerator: 9, denominator: 120))),
    .observation(Observation("ana", "quota-attainment", in: month("2026-03"), .value(0.7807), target: 0.8)),
    .observation(Observation("eva", "meetings", in: month("2026-Q1"), .value(31))),
    .attained(Attained("ana", "toured", on: day("2026-02-01"))),
    .candidate(leo),
    .candidate(
      Candidate(
        "mia", name: "Mia Roux", email: "mia@example.com", role: "sdr", source: "referral", stage: .hired, appliedOn: day("2025-12-01"),
        decidedOn: day("2025-12-20"), reason: "strong", person: "ana")),
    .scorecard(ScorecardRating("leo", by: "Ida", "coachability", 3.5, stage: .screen, on: day("2026-10-05"))),
    .scorecard(ScorecardRating("leo", by: "Ida", "coachability", 4)),
    .hiring(
      .scorecard(
        Scorecard("leo", by: "Ida", stage: .screen, recommendation: .strongYes, notObserved: ["grit"], curriculum: "sdr", edition: 1))),
    .hiring(
      .opening(
        Onboarding.Opening("sdr-2027", role: "sdr", headcount: 2, start: day("2027-01-04"), manager: "Ida", openedOn: day("2026-10-01")))),
    .hiring(.stage(StageEntry("leo", entered: .screen, on: day("2026-10-04"), because: "good letter"))),
    .deal(
      Deal(
        "D-1", owner: "eva", account: "Acme", stage: "Closed Won", amount: Money(hundredths: 1_234_500, currency: "EUR"), probability: 1,
        source: "inbound", createdOn: day("2026-01-05"), closedOn: day("2026-03-09"), outcome: .won, forecastCategory: "closed",
        inherited: true)),
    .deal(Deal("D-2", owner: "ana", amount: Money(hundredths: -5, currency: nil))),
    .dealStage(DealStage("D-1", entered: "Proposal", on: day("2026-02-01"))),
    .activity(Activity("ana", .call, outcome: "connected", on: day("2026-02-02"), count: 12)),
    .activity(Activity("ana", .call, on: day("2026-02-02"), count: 3)),
    .note(Note("ana", number: 1, text: "Asks for feedback.\nUses it.", on: day("2026-02-03"))),
    .planned(PlannedModule("ana", "pitch", isAssigned: true, due: day("2026-03-01"), because: "a fair", on: day("2026-02-03"))),
    .planned(PlannedModule("ana", "tools", isAssigned: false, on: day("2026-02-04"))),
  ]
}

extension Office {
  /// Figures of two people for a year, out of order.
  static let year: [Observation] = (1...10).reversed().flatMap { number in
    [
      Observation("eva", "meetings", in: Period.month(number, of: 2026) ?? .day(today), .value(Double(number) / 3)),
      Observation(
        "ana", "connect-rate", in: Period.month(number, of: 2026) ?? .day(today), .ratio(numerator: Double(number), denominator: 50)),
      Observation("eva", "quota-attainment", in: Period.month(number, of: 2025) ?? .day(today), .value(1.25), target: 1.5),
    ]
  }

  /// Figures at random, of few enough records that many rows are of the same one.
  static func someBatch(using random: inout some RandomNumberGenerator) -> Batch {
    Batch(observations: columns(of: someRows(using: &random)))
  }

  private static func someRows(using random: inout some RandomNumberGenerator) -> [Observation] {
    (0..<Int.random(in: 1...30, using: &random)).map { _ in
      let person: Person.ID = Bool.random(using: &random) ? "ana" : "eva"
      let period = Period.month(Int.random(in: 2...9, using: &random), of: 2026) ?? .day(today)
      let number = Double(Int.random(in: 0...2, using: &random))
      let target: Double? = Bool.random(using: &random) ? nil : 1.5
      return Bool.random(using: &random)
        ? Observation(person, "quota-attainment", in: period, .value(number), target: target)
        : Observation(person, "connect-rate", in: period, .ratio(numerator: number, denominator: 9))
    }
  }

  /// Rows as an import carries them.
  static func columns(of rows: [Observation]) -> ObservationColumns {
    var columns = ObservationColumns()
    for row in rows {
      if !columns.people.contains(row.person) { columns.people.append(row.person) }
      if !columns.metrics.contains(row.metric) { columns.metrics.append(row.metric) }
      columns.person.append(Int32(columns.people.firstIndex(of: row.person) ?? 0))
      columns.metric.append(Int32(columns.metrics.firstIndex(of: row.metric) ?? 0))
      columns.period.append(row.period.code)
      columns.target.append(row.target ?? .nan)
      switch row.measure {
      case .value(let value):
        columns.value.append(value)
        columns.numerator.append(.nan)
        columns.denominator.append(.nan)
      case .ratio(let numerator, let denominator):
        columns.value.append(.nan)
        columns.numerator.append(numerator)
        columns.denominator.append(denominator)
      }
    }
    return columns
  }
}
