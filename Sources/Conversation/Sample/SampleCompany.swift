import Onboarding
import Statistics

/// A made-up sales team of two dozen hires, for the tour and to look around in: the same on every machine and every day, counted back from today.
///
/// Planted in it: hires after Cold calling stay a third below the connect rate they should reach; all else that training moves is near its
/// target. Referred hires are a little quicker.
public enum SampleCompany {
  /// A store that holds the company as it would be on `today`.
  ///
  /// - Throws: `Refusal` only by a mistake of ours.
  public static func store(asOf today: Day, at instant: Int64) throws -> MemoryStore {
    let store = MemoryStore()
    let authorship = Authorship(who: "onramp", sentence: "sample", instant: instant, today: today)
    _ = try store.bring(Batch(facts: SampleYear(today: today).facts), by: authorship)
    return store
  }
}

/// The company's last year and a half.
struct SampleYear {
  let today: Day
  private let months: [Period]

  /// How far back the first of them started, in months.
  private static let length = 15

  init(today: Day) {
    self.today = today
    let present = Period.month(of: today)
    let (year, month, _) = present.first.parts
    months = (0..<Self.length).compactMap { back in
      let number = year * 12 + month - 2 - back
      return Period.month(number % 12 + 1, of: number / 12)
    }.reversed()
  }

  var facts: [Fact] {
    [.curriculum(SampleCurriculum.sdr)] + colleagues + hires.flatMap(career) + candidates.map(Fact.candidate) + ratings + deals
  }

  // People

  private struct Newcomer {
    let id: Person.ID
    let name: String
    let place: Int
    /// The place of the month of their start.
    let month: Int
    let start: Day
  }

  static let names = [
    "Nadia Campos", "Tomás Rey", "Ingrid Solberg", "Yusuf Demir", "Clara Vidal", "Owen Price", "Lucía Ferrer", "Mateo Quiroga",
    "Amelia Stone",
    "Hugo Lambert", "Irene Castaño", "Daniel Okafor", "Marta Peña", "Lukas Brandt", "Noa Benítez", "Grace Whitfield", "Íñigo Larrea",
    "Priya Raman", "Sara Montes", "Tom Ashby", "Elena Duarte", "Félix Moreau", "Julia Nowak", "Bruno Salgado",
  ]

  private var hires: [Newcomer] {
    Self.names.enumerated().map { place, name in
      let month = place * (months.count - 1) / Self.names.count
      let first = months[month].first
      // They start on a Monday: the first or the third.
      let monday = first + (8 - first.weekday) % 7 + (place % 2) * 14
      return Newcomer(id: Person.ID(Self.slug(name)), name: name, place: place, month: month, start: monday)
    }
  }

  private static func slug(_ name: String) -> String { name.folded.split(separator: " ").joined(separator: "-") }

  private var colleagues: [Fact] {
    let names = [
      "Carmen Soler", "Peter Lindqvist", "Rosa Almeida", "Adam Kerr", "Silvia Rossi", "Jon Etxeberria", "Ewa Zielinska", "Paul Hart",
    ]
    let managers = 2
    return names.enumerated().flatMap { place, name -> [Fact] in
      let id = Person.ID(Self.slug(name))
      let role = place < managers ? "manager" : "sdr"
      let person = Fact.person(Person(id, name: name, kind: .tenured, role: role, region: Self.region(place)))
      guard place >= managers else { return [person] }
      return [person]
        + months.suffix(8).flatMap { month -> [Fact] in
          var chance = Chance(of: id, month.first)
          return Self.figures(id, in: month, level: 1 + chance.around(0.06), connects: 1, &chance)
        }
    }
  }

  private static func region(_ place: Int) -> String { ["north", "south"][place % 2] }

  private func career(_ hire: Newcomer) -> [Fact] {
    var chance = Chance(of: hire.id, hire.start)
    let isReferred = hire.place % 3 == 1
    let leaves = [4, 13].contains(hire.place) ? hire.start + 130 + hire.place : nil
    let end = leaves.flatMap { $0 <= today ? $0 : nil }
    let person = Person(
      hire.id, name: hire.name, role: "sdr", region: Self.region(hire.place), manager: ["Carmen Soler", "Peter Lindqvist"][hire.place % 2],
      cohort: cohort(of: hire.start), source: isReferred ? "referral" : ["linkedin", "job board"][hire.place % 2], startDate: hire.start,
      endDate: end, endReason: end == nil ? nil : "a better offer")
    let pace = 1 + chance.around(0.14) + (isReferred ? 0.08 : -0.02)
    let last = end ?? today
    return [.person(person)] + training(of: hire, until: last, &chance) + work(of: hire, pace: pace, until: last, &chance)
  }

  private func cohort(of day: Day) -> String {
    let (year, month, _) = day.parts
    return "\(year)-q\((month + 2) / 3)"
  }

  // Training and work

  private func training(of hire: Newcomer, until last: Day, _ chance: inout Chance) -> [Fact] {
    SampleCurriculum.sdr.modules.flatMap { module -> [Fact] in
      let done = hire.start + (module.due ?? 20) + chance.whole(5) - 2
      guard done <= last else { return [] }
      let enrolment = Fact.enrolment(Enrolment(hire.id, module.id, module.version, assignedOn: hire.start, completedOn: done))
      guard module.assessment != nil else { return [enrolment] }
      let marks = Double(78 + chance.whole(18))
      return [enrolment, .assessment(Assessment(hire.id, module.id, module.version, attempt: 1, marks: marks, takenOn: done))]
    }
  }

  /// What share of the full target somebody of a usual pace reaches in their first months.
  private static let ramp = [0.2, 0.45, 0.72, 0.92, 1.04, 1.1]

  private func work(of hire: Newcomer, pace: Double, until last: Day, _ chance: inout Chance) -> [Fact] {
    months[hire.month...].enumerated().flatMap { tenure, month -> [Fact] in
      guard month.last <= last else { return [] }
      let usual = Self.ramp[min(tenure, Self.ramp.count - 1)]
      // The planted weakness: what Cold calling should bring stays away.
      return Self.figures(hire.id, in: month, level: usual * pace * (1 + chance.around(0.07)), connects: 0.68, &chance)
    }
  }

  private static func figures(_ person: Person.ID, in month: Period, level: Double, connects: Double, _ chance: inout Chance) -> [Fact] {
    let calls = Double(380 + chance.whole(120))
    let meetings = max(1, (14 * level * (1 + chance.around(0.1))).rounded())
    let measures: [(Metric.ID, Measure)] = [
      (
        "connect-rate",
        .ratio(numerator: (calls * 0.09 * min(level, 1) * connects * (1 + chance.around(0.1))).rounded(), denominator: calls)
      ),
      ("meetings-booked", .value(meetings)),
      ("show-rate", .ratio(numerator: min(meetings, (meetings * 0.78 * (1 + chance.around(0.05))).rounded()), denominator: meetings)),
      ("quota-attainment", .value((level * 100).rounded() / 100)),
    ]
    return measures.map { .observation(Observation(person, $0, in: month, $1)) }
  }

  // Candidates and deals

  private var candidates: [Candidate] {
    [
      Candidate("olga-marin", name: "Olga Marín", role: "sdr", source: "referral", stage: .interview, appliedOn: today - 20),
      Candidate("sam-turner", name: "Sam Turner", role: "sdr", source: "linkedin", stage: .screen, appliedOn: today - 9),
      Candidate("leo-arnau", name: "Leo Arnau", role: "sdr", source: "job board", appliedOn: today - 3),
    ]
  }

  private var ratings: [Fact] {
    [("curiosity", 4.0), ("coachability", 5)].map { criterion, rating in
      .scorecard(ScorecardRating("olga-marin", by: "Carmen Soler", Criterion.ID(criterion), rating, stage: .interview, on: today - 6))
    }
  }

  private var deals: [Fact] {
    let stages = ["Qualified", "Proposal", "Negotiation"]
    return hires.prefix(6).enumerated().map { place, hire in
      .deal(
        Deal(
          Deal.ID("S-\(place + 1)"), owner: hire.id, stage: stages[place % 3],
          amount: Money(units: Double(8_000 + 3_500 * place), currency: "EUR"), probability: [0.2, 0.5, 0.7][place % 3],
          createdOn: max(hire.start, today - 40 - place)))
    }
  }
}

/// Draws that depend on whom and what they are for, so that a change to one person leaves the others as they were.
private struct Chance {
  private var random: SplitMix

  init(of person: Person.ID, _ day: Day) {
    let seed = (person.text + day.iso).utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }  // FNV-1a
    random = SplitMix(seed: seed)
  }

  mutating func whole(_ bound: Int) -> Int { random.index(below: bound) }

  /// Between minus and plus `spread`, the middle likelier.
  mutating func around(_ spread: Double) -> Double {
    let steps = 1_000
    return spread * (Double(whole(steps) + whole(steps)) / Double(steps) - 1)
  }
}
