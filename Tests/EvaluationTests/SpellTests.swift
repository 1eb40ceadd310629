import Evaluation
import Onboarding
import Testing

/// Ramps are counted, not people.
@Suite struct SpellTests {
  /// Five hires, one of whom left after 50 days, came back on day 200 and is ramping since.
  private static var company: Office {
    var company = office([(60, .productive), (80, .productive), (90, .productive), (120, .left), (50, .left)])
    let place = 4
    company.people[place].endDate = company.start + 50
    company.people[place] = company.people[place].back(on: company.start + 200, as: "ae")
    let first = company.subjects[place]
    company.subjects[place].spell = 1
    company.subjects.append(
      RampSubject(
        person: first.person,
        state: RampState(clockStart: company.start + 200, productiveOn: nil, leftOn: nil, former: [first.state]), absences: []))
    return company
  }

  @Test func rampsAreCountedAndSoArePeople() {
    let company = Self.company
    let time = RampTime(of: company.subjects, in: company.directory, asOf: company.today)
    #expect(time.count == 6)
    #expect(time.people == 5)
    #expect(time.moved == 0)
    #expect(time.groups.map(\.left) == [2])
    #expect(time.groups.map(\.ramping) == [1])
    let before = RampTime(of: company.subjects, in: company.directory, asOf: company.start + 150)
    #expect(before.count == 5)
    #expect(before.people == 5)
  }

  @Test func eachSpellIsInTheGroupOfItsTime() {
    let company = Self.company
    let time = RampTime(of: company.subjects, by: .role, in: company.directory, asOf: company.today)
    #expect(time.groups.map(\.name) == ["ae", "sdr"])
    #expect(time.groups.map(\.count) == [1, 5])
    #expect(company.subjects.within(Scope([.role: "ae"]), of: company.directory).map(\.spell) == [nil])
  }

  @Test func thePredictionIsOfThePresentSpell() {
    let company = Self.company
    let prediction = Prediction(for: "h4", among: company.subjects, in: company.directory, asOf: company.today)
    #expect(prediction?.daysSoFar == 200)
  }

  @Test func whatHappenedBelongsToOneSpell() {
    let ramps = Self.company.subjects.filter { $0.person == "h4" }
    let start = Self.company.start
    #expect(ramps.map { $0.holds(start + 20) } == [true, false])
    #expect(ramps.map { $0.holds(start + 210) } == [false, true])
  }
}

extension Person {
  /// The person back after the last day, in another role.
  fileprivate func back(on day: Day, as role: String) -> Person {
    var person = self
    if let startDate, let endDate { person.spells = [Spell(of: self, from: startDate, until: endDate, .left)] }
    person.startDate = day
    person.endDate = nil
    person.role = role
    return person
  }
}
