import Onboarding

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension World {
  /// Somebody who works there.
  struct Member {
    let person: Person
    let region: Int
    /// How good they are at everything.
    let level: Double
    /// The month of the company in which they start, the first being 0; `nil` of tenured colleagues.
    let start: Int?
    /// The first month without them.
    let end: Int
  }

  /// Hires start in four intakes, two months apart.
  private static let intakes = [0, 2, 4, 6]

  static func staff(_ scenario: Scenario, _ chance: inout Chance) -> [Member] {
    let hires = (0..<scenario.hires).map { hire($0, scenario, &chance) }
    let tenured = (0..<scenario.tenured).map { place in
      let region = place % Ground.regions
      let person = Person(Person.ID("t\(1000 + place)"), name: "T", kind: .tenured, role: "sdr", region: "R\(region)")
      return Member(person: person, region: region, level: 0.6 * chance.normal(), start: nil, end: months)
    }
    return hires + tenured
  }

  private static func hire(_ place: Int, _ scenario: Scenario, _ chance: inout Chance) -> Member {
    let start = intakes[place % intakes.count]
    let level = 0.6 * chance.normal()
    var end = start + 1
    // Who is a deviation below the others leaves about one and a half times as often.
    while end < months && !chance.happens(0.02 * exp(-0.7 * level)) { end += 1 }
    let region = chance.index(below: Ground.regions)
    let person = Person(
      Person.ID("h\(1000 + place)"), name: "H", role: "sdr", curriculum: "course", edition: 1, region: "R\(region)",
      startDate: day(1, ofMonth: start), endDate: end < months ? day(1, ofMonth: end) : nil)
    return Member(person: person, region: region, level: level + scenario.level, start: start, end: end)
  }

  static func period(_ month: Int) -> Period { (0..<month).reduce(opening) { period, _ in period.next } }
  static func day(_ day: Int, ofMonth month: Int) -> Day { period(month).first + (day - 1) }
}
