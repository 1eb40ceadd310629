import Evaluation
import Onboarding
import Support
import Testing

@testable import Storage

/// People in columns are the people one by one.
@Suite struct RosterTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  private static func people(_ seed: UInt64) -> [Person] {
    var random = SplitMix(seed: seed)
    return (0..<60).map { number in
      let kind: Person.Kind = Int.random(in: 0..<4, using: &random) == 0 ? .tenured : .hire
      // Their keys come in another order than their identifiers.
      return Person(
        Person.ID("p\(number * 37 % 60)"), name: ["José Díaz", "Zoë", "Ana Pérez"][number % 3] + " \(number)",
        kind: kind, role: ["sdr", nil, "ae"].randomElement(using: &random) ?? nil,
        region: ["Norte", "norte", "É", "E\u{301}", nil].randomElement(using: &random) ?? nil,
        team: Bool.random(using: &random) ? "t\(number % 5)" : nil, cohort: "2026-Q\(1 + number % 3)",
        startDate: kind == .hire || number.isMultiple(of: 2) ? Office.day("2026-01-12") + number : nil)
    }
  }

  private func stores(_ seed: UInt64) throws -> (SQLiteStore, Directory) {
    let store = try SQLiteStore(path: folder.path("roster-\(seed).db"))
    let people = Self.people(seed)
    _ = try store.bring(Batch(facts: people.map(Fact.person)), by: Office.said())
    return (store, Directory(people: people))
  }

  @Test(arguments: 0..<6 as Range<UInt64>) func columnsSayWhatRecordsSay(_ seed: UInt64) throws {
    let (store, held) = try stores(seed)
    let directory = try store.directory()
    let roster = try #require(directory.roster)
    #expect(roster.ids == held.allPeople.map(\.id))
    #expect(roster.isHire == held.allPeople.map { $0.kind == .hire })
    #expect(roster.start == held.allPeople.map { $0.startDate?.number ?? .min })
    let names = try #require(directory.fullNames)
    #expect((0..<names.count).map { names[$0] } == held.allPeople.map(\.name))
    for (kind, path) in [(GroupKind.role, \Person.role), (.region, \.region), (.team, \.team), (.cohort, \.cohort), (.source, \.source)] {
      let groups = try #require(directory.groups(by: kind))
      #expect(held.allPeople.indices.map { groups[$0] } == held.allPeople.map { $0[keyPath: path] })
    }
    #expect(directory.groups(by: .curriculum) == nil)
    #expect(directory.allIdentifiers == held.allIdentifiers)
    #expect(roster.place(of: "p999") == nil)
  }

  @Test func columnsAreReadAnewOnceSomebodyHasChanged() throws {
    let (store, _) = try stores(1)
    #expect(try store.directory().roster?.place(of: "newcomer") == nil)
    _ = try store.commit([.hired(Person("newcomer", name: "New Comer", kind: .tenured))], by: Office.said())
    #expect(try store.directory().roster?.place(of: "newcomer") != nil)
  }

  @Test(arguments: Grouping.allCases) func rampsByGroupsInColumnsAreThoseOneByOne(_ grouping: Grouping) throws {
    let (store, held) = try stores(2)
    let (subjects, directory) = (try store.rampSubjects(), try store.directory())
    let day = Office.day("2026-11-24")
    #expect(!subjects.isEmpty)
    #expect(RampTime(of: subjects, by: grouping, in: directory, asOf: day) == RampTime(of: subjects, by: grouping, in: held, asOf: day))
    let compared = RampComparison(of: subjects, by: grouping, within: .team, in: directory, asOf: day)
    #expect(compared == RampComparison(of: subjects, by: grouping, within: .team, in: held, asOf: day))
    #expect(RampPeople(of: subjects, in: directory, asOf: day) == RampPeople(of: subjects, in: held, asOf: day))
    var conditions: [Grouping: String] = [.region: "NORTE"]
    conditions[grouping] = "sdr"
    let scope = Scope(conditions)
    #expect(subjects.within(scope, of: directory) == subjects.within(scope, of: held))
  }
}
