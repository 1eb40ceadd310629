import Onboarding

/// A small company on Tuesday 24 November 2026: what conversations of the manual are played in.
public enum Office {
  public static let today = day("2026-11-24")
  /// Noon of that day in UTC.
  public static let instant: Int64 = 1_795_521_600

  static func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("no day: \(iso)") }
    return day
  }

  /// A store that holds the company, with nothing to undo but its import.
  public static func store() throws -> MemoryStore {
    let store = MemoryStore()
    let authorship = Authorship(who: "office", sentence: "import office", instant: instant - 86_400, today: today)
    _ = try store.bring(Batch(facts: facts), by: authorship)
    return store
  }

  public static var facts: [Fact] {
    [.curriculum(curriculum), .curriculum(accounts)] + people.map(Fact.person) + training + figures + candidates.map(Fact.candidate)
      + ratings + [.hiring(.opening(opening)), .definitions(Definitions().keeping(mapping))]
      + deals.map(Fact.deal)
  }

  public static let curriculum = Curriculum(
    "sdr-onboarding", edition: 1, title: Title("Sales development onboarding", spanish: "Incorporación de SDR"), role: "sdr",
    metrics: [
      Metric(
        "calls", title: Title("Calls made", spanish: "Llamadas realizadas"), kind: .value, better: .higher, unit: .count, target: 480,
        ramp: [160, 320]),
      Metric(
        "meetings-booked", title: Title("Meetings booked", spanish: "Reuniones concertadas"), kind: .value, better: .higher, unit: .count,
        target: 14,
        ramp: [3, 7, 11]),
      Metric(
        "show-rate", title: Title("Show rate", spanish: "Tasa de asistencia"), kind: .ratio, better: .higher, unit: .percent, target: 0.78,
        ramp: [0.66, 0.7]),
      Metric(
        "weighted-pipeline", title: Title("Weighted pipeline", spanish: "Cartera ponderada"), kind: .value, better: .higher,
        unit: .currency("EUR"),
        target: 90_000),
      Metric(
        "quota-attainment", title: Title("Quota attainment", spanish: "Cumplimiento de cuota"), kind: .value, better: .higher,
        unit: .percent, target: 1,
        ramp: [0.15, 0.4, 0.65, 0.85]),
    ],
    sections: [
      Section(
        "foundations", title: Title("Foundations", spanish: "Fundamentos"),
        modules: [
          Module(
            "product-basics", title: Title("Product basics", spanish: "Conceptos del producto"), due: 5,
            assessment: AssessmentPlan(pass: 80, before: true)),
          Module(
            "cold-calling", version: "v2", title: Title("Cold calling", spanish: "Llamada en frío"), moves: ["meetings-booked"], due: 14,
            requires: ["product-basics"], assessment: AssessmentPlan(pass: 80, attempts: 3, before: true)),
          Module(
            "objection-handling", title: Title("Handling objections", spanish: "Objeciones"), moves: ["show-rate"], due: 21,
            requires: ["cold-calling"],
            assessment: AssessmentPlan(pass: 16, of: 20)),
          Module("pitch-certification", title: Title("Pitch certification", spanish: "Certificación del discurso"), due: 45),
        ])
    ],
    milestones: [
      Milestone("first-live-call", title: Title("First live call", spanish: "Primera llamada real"), due: 12),
      Milestone(
        "first-meeting", title: Title("First meeting booked", spanish: "Primera reunión concertada"),
        trigger: .metric("meetings-booked", atLeast: 1), due: 30),
      Milestone(
        "pitch-certified", title: Title("Pitch certified", spanish: "Discurso certificado"), trigger: .module("pitch-certification"),
        due: 45),
    ],
    productive: ProductiveRule(attainment: .init(metric: "quota-attainment", atLeast: 1, months: 2)),
    scorecard: [
      Criterion("coachability", title: Title("Coachability", spanish: "Capacidad de aprender"), weight: 2),
      Criterion("curiosity", title: Title("Curiosity", spanish: "Curiosidad")),
    ])

  /// What account executives learn: nobody follows it yet.
  public static let accounts = Curriculum(
    "ae-onboarding", edition: 1, title: Title("Account executives", spanish: "Ejecutivos de cuentas"), role: "ae",
    sections: [
      Section(
        "foundations", title: Title("Foundations", spanish: "Fundamentos"),
        modules: [Module("discovery", title: Title("Discovery", spanish: "Descubrimiento"))])
    ], milestones: [Milestone("first-deal", title: Title("First deal", spanish: "Primera venta"))])

  public static let people: [Person] = [
    hire("jose-munoz", "José Muñoz", "2026-01-12", region: "south", cohort: "2026-q1"),
    hire("maria-jose-nunez", "María José Núñez", "2026-01-12", region: "north", cohort: "2026-q1"),
    hire("ana-garcia", "Ana García", "2026-03-02", region: "south", cohort: "2026-q1"),
    hire("ana-beltran", "Ana Beltrán", "2026-03-02", region: "north", cohort: "2026-q1", manager: "Carmen Iglesias"),
    hire("diego-salas", "Diego Salas", "2026-03-02", end: "2026-06-15", region: "south", cohort: "2026-q1"),
    hire("iker-zabala", "Iker Zabala", "2026-05-04", region: "north", cohort: "2026-q2", manager: "Carmen Iglesias"),
    hire("sofia-lorenzo", "Sofía Lorenzo", "2026-05-04", region: "south", cohort: "2026-q2"),
    hire("marta-ruiz", "Marta Ruiz", "2026-09-07", region: "north", cohort: "2026-q3", manager: "Carmen Iglesias"),
    Person("luis-ortega", name: "Luis Ortega", email: "luis@example.com", kind: .tenured, role: "manager"),
    Person("carmen-iglesias", name: "Carmen Iglesias", email: "carmen@example.com", kind: .tenured, role: "manager"),
  ]

  private static func hire(
    _ id: String, _ name: String, _ start: String, end: String? = nil, region: String, cohort: String, manager: String = "Luis Ortega"
  ) -> Person {
    Person(
      Person.ID(id), name: name, email: "\(id)@example.com", role: "sdr", region: region, manager: manager, cohort: cohort,
      startDate: day(start),
      endDate: end.map(day), endReason: end == nil ? nil : "a better offer")
  }

  private static var training: [Fact] {
    [
      .enrolment(Enrolment("marta-ruiz", "product-basics", "v1", completedOn: day("2026-09-11"))),
      .assessment(Assessment("marta-ruiz", "product-basics", "v1", attempt: 1, marks: 88, takenOn: day("2026-09-11"))),
      .enrolment(Enrolment("ana-garcia", "cold-calling", "v2", completedOn: day("2026-03-16"))),
      .assessment(Assessment("ana-garcia", "cold-calling", "v2", attempt: 1, marks: 74, takenOn: day("2026-03-13"))),
      .assessment(Assessment("ana-garcia", "cold-calling", "v2", attempt: 2, marks: 86, takenOn: day("2026-03-16"))),
    ]
  }

  private static var figures: [Fact] {
    let months: [(Person.ID, Int, [Double])] = [
      ("jose-munoz", 1, [0.2, 0.5, 0.9, 1.05, 1.1, 1.2]),
      ("maria-jose-nunez", 1, [0.1, 0.4, 0.7, 0.9, 1, 1.02]),
      ("ana-garcia", 3, [0.2, 0.45, 0.8, 0.95, 1.04, 1.1, 0.98]),
      ("ana-beltran", 3, [0.1, 0.3, 0.6, 0.7, 0.85, 1.01, 0.9, 0.95]),
      ("diego-salas", 3, [0.05, 0.1, 0.2]),
      ("iker-zabala", 5, [0.3, 0.7, 0.95, 1.1, 1.15]),
      ("sofia-lorenzo", 5, [0.1, 0.35, 0.6, 0.8, 0.9, 1.02]),
      ("marta-ruiz", 9, [0.2, 0.5]),
    ]
    let quota = months.flatMap { person, first, values in
      values.enumerated().compactMap { step, value in
        Period.month(first + step, of: 2026).map { Fact.observation(Observation(person, "quota-attainment", in: $0, .value(value))) }
      }
    }
    let others: [Fact] = [
      .observation(Observation("marta-ruiz", "meetings-booked", in: .month(of: day("2026-10-01")), .value(6))),
      .observation(Observation("marta-ruiz", "show-rate", in: .month(of: day("2026-10-01")), .ratio(numerator: 4, denominator: 6))),
      .observation(Observation("marta-ruiz", "calls", in: .month(of: day("2026-10-01")), .value(301))),
    ]
    return quota + others
  }

  public static let candidates: [Candidate] = [
    Candidate("nora-vega", name: "Nora Vega", role: "sdr", source: "linkedin", stage: .screen, appliedOn: day("2026-11-02")),
    Candidate("pablo-rey", name: "Pablo Rey", role: "sdr", source: "referral", appliedOn: day("2026-11-16")),
  ]

  public static let opening = Opening(
    "sdr-2027-01", role: "sdr", headcount: 2, start: day("2027-01-11"), manager: "Luis Ortega", openedOn: day("2026-10-26"))

  /// How an export of the company's customer system was read once.
  public static let mapping = ColumnMapping(
    "ventas", kind: .deals,
    columns: [.init("deal", from: "Id"), .init("owner", from: "Vendedor"), .init("currency", from: "EUR", isConstant: true)],
    savedOn: day("2026-10-05"))

  private static var ratings: [Fact] {
    [.scorecard(ScorecardRating("nora-vega", by: "Luis Ortega", "curiosity", 4, stage: .screen, on: day("2026-11-10")))]
  }

  public static let deals: [Deal] = [
    deal("D-1", "jose-munoz", "Qualified", 12_000, 0.2), deal("D-2", "jose-munoz", "Proposal", 30_000, 0.5),
    deal("D-3", "ana-garcia", "Proposal", 8_000, 0.5), deal("D-4", "ana-garcia", "Negotiation", 20_000, nil),
    closed("D-5", "jose-munoz", .won, 18_000, on: "2026-07-20", for: "Norte Foods"),
    closed("D-6", "jose-munoz", .won, 26_000, on: "2026-09-04", for: "Norte Foods"),
    closed("D-7", "jose-munoz", .lost, 9_000, on: "2026-08-11"), closed("D-8", "iker-zabala", .lost, 15_000, on: "2026-10-02"),
  ]

  private static func deal(_ id: String, _ owner: Person.ID, _ stage: String, _ amount: Double, _ probability: Double?) -> Deal {
    Deal(
      Deal.ID(id), owner: owner, stage: stage, amount: Money(units: amount, currency: "EUR"), probability: probability,
      createdOn: day("2026-10-05"))
  }

  private static func closed(
    _ id: String, _ owner: Person.ID, _ outcome: Deal.Outcome, _ amount: Double, on day: String, for account: String? = nil
  ) -> Deal {
    Deal(
      Deal.ID(id), owner: owner, account: account, stage: outcome.rawValue, amount: Money(units: amount, currency: "EUR"),
      createdOn: self.day("2026-06-01"),
      closedOn: self.day(day), outcome: outcome)
  }
}
