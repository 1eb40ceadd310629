import Onboarding

/// A test that a whole cohort took: whose marks are asked for one by one.
struct ClassTest: Hashable, Sendable {
  var cohort: String
  var module: Module.ID
  var phase: Assessment.Phase
  var takenOn: Day
}

/// The marks of a class, as far as they have been told.
struct RollCall: Sendable {
  let test: ClassTest
  /// The module as the class is taught it.
  let module: Module
  let people: [Person]
  private(set) var marks: [Person.ID: Marks] = [:]
  /// Whose turn it is; the count of people once everybody was asked.
  private(set) var turn = 0

  init(_ test: ClassTest, _ module: Module, _ people: [Person]) {
    self.test = test
    self.module = module
    self.people = people
  }

  /// Who is asked next, or `nil` once everybody was.
  var person: Person? { turn < people.count ? people[turn] : nil }

  mutating func note(_ told: Marks) {
    guard let person else { return }
    marks[person.id] = told
    turn += 1
  }

  mutating func skip() {
    guard let person else { return }
    marks[person.id] = nil
    turn += 1
  }

  mutating func goBack() { turn = max(0, turn - 1) }
  mutating func end() { turn = people.count }

  /// The most marks there are, unless one says otherwise.
  func most(of told: Marks) -> Double { told.max ?? module.assessment?.of ?? 100 }

  /// Those with marks, in the order in which they were asked.
  var told: [(person: Person, marks: Marks)] { people.compactMap { person in marks[person.id].map { (person, $0) } } }

  var changes: [Change] {
    told.map { person, marks in
      .assessed(
        Assessment(
          person.id, module.id, module.version, phase: test.phase, marks: marks.marks, max: most(of: marks), takenOn: test.takenOn))
    }
  }
}
