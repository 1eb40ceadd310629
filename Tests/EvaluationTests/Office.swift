import Onboarding
import Support

/// How a hire of the tests ended.
enum Ending: Sendable { case productive, ramping, left }

/// Some hires and the day one looks at them from.
struct Office {
  let start: Day
  let today: Day
  var people: [Person]
  var subjects: [RampSubject]

  var directory: Directory { Directory(people: people) }

  mutating func add(_ other: Office, cohort: String) {
    people += other.people.map { person in
      var joined = person
      joined.cohort = cohort
      return joined
    }
    subjects += other.subjects
  }
}

/// Hires who have had their event, or have been ramping, after so many days; all are seen on day 400.
func office(_ hires: [(Int, Ending)], prefix: String = "h") -> Office {
  let start = Day(number: 20_000)
  let today = start + 400
  var office = Office(start: start, today: today, people: [], subjects: [])
  for (place, hire) in hires.enumerated() {
    let id = Person.ID("\(prefix)\(place)")
    let begun = hire.1 == .ramping ? today - hire.0 : start
    let event = begun + hire.0
    office.people.append(Person(id, name: "Hire \(place)", role: "sdr", region: place % 3 == 0 ? nil : "R\(place % 3)", startDate: begun))
    office.subjects.append(
      RampSubject(
        person: id,
        state: RampState(
          clockStart: begun, productiveOn: hire.1 == .productive ? event : nil, leftOn: hire.1 == .left ? event : nil),
        absences: []))
  }
  return office
}

func randomHires(_ random: inout SplitMix, _ count: Int) -> [(Int, Ending)] {
  (0..<count).map { _ in
    (Int.random(in: 1...300, using: &random), [Ending.productive, .productive, .ramping, .left].randomElement(using: &random) ?? .ramping)
  }
}
