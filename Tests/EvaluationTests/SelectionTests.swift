import Evaluation
import Onboarding
import Statistics
import Testing

@Suite struct FisherExact {
  /// Counts and two-sided p of SciPy `fisher_exact`, which agrees with R `fisher.test`.
  static let reference: [(table: [Int], p: Double)] = [
    ([3, 1, 1, 3], 0.48571428571428565), ([12, 28, 30, 30], 0.06293412572631979), ([1, 9, 11, 3], 0.0027594561852200836),
    ([5, 0, 0, 5], 0.007936507936507938), ([2, 18, 9, 11], 0.03095030514385353),
  ]

  @Test(arguments: reference.indices) func agreesWithOtherPrograms(_ index: Int) throws {
    let (t, p) = Self.reference[index]
    let table = try #require(TwoByTwo(successes: t[0], failures: t[1], otherSuccesses: t[2], otherFailures: t[3]))
    #expect(abs(table.fisherPValue - p) < 1e-12)
    let turned = try #require(TwoByTwo(successes: t[2], failures: t[3], otherSuccesses: t[0], otherFailures: t[1]))
    #expect(abs(turned.fisherPValue - p) < 1e-12)
  }

  @Test func anEmptyMarginSaysNothing() throws {
    #expect(try #require(TwoByTwo(successes: 0, failures: 4, otherSuccesses: 0, otherFailures: 9)).fisherPValue == 1)
    #expect(try #require(TwoByTwo(successes: 0, failures: 0, otherSuccesses: 2, otherFailures: 3)).fisherPValue == 1)
  }
}

@Suite struct Selections {
  @Test func ratesStandBesideTheHighest() throws {
    let it = SelectionRates([.init("women", selected: 12, of: 40), .init("men", selected: 30, of: 60), .init("others", selected: 1, of: 3)])
    #expect(it.lines.map(\.name) == ["men", "women"])
    #expect(it.small == 1 && it.smallApplied == 3)
    let women = try #require(it.lines.last)
    #expect(abs((women.ratio ?? 0) - 0.6) < 1e-12)
    #expect(abs((women.pValue ?? 0) - 0.06293412572631979) < 1e-12)
    #expect(women.isBelowFourFifths && it.lines[0].pValue == nil && it.lines[0].ratio == 1)
  }

  @Test func nobodySelectedIsNoRatio() {
    let it = SelectionRates([.init("a", selected: 0, of: 9), .init("b", selected: 0, of: 8)])
    #expect(it.lines.allSatisfy { $0.ratio == nil && !$0.isBelowFourFifths })
  }
}

@Suite struct Retention {
  private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2025-01-31", 1, "2025-02-28"), ("2024-11-30", 3, "2025-02-28"), ("2024-12-15", 1, "2025-01-15"),
    ("2024-02-29", 12, "2025-02-28"),
  ]) func monthsEndWithTheMonth(_ start: String, _ months: Int, _ end: String) {
    #expect(day(start).later(months: months) == day(end))
  }

  @Test func dueAreThoseOnOrBeyondTheirDay() {
    let candidates = [
      Candidate("a", name: "A", role: "sdr", stage: .rejected, decidedOn: day("2025-11-24")),
      Candidate("b", name: "B", role: "sdr", stage: .withdrawn, decidedOn: day("2025-11-25")),
      Candidate("c", name: "C", role: "sdr", stage: .rejected), Candidate("d", name: "D", role: "sdr", stage: .interview),
      Candidate("e", name: "E", role: "sdr", stage: .hired, decidedOn: day("2020-01-01"), person: "e"),
      Candidate("f", name: "forgotten-1", role: "sdr", stage: .rejected, decidedOn: day("2020-01-01")),
    ]
    var rule = Definitions()
    let directory = Directory(candidates: candidates)
    func due() -> RetentionDue { RetentionDue(of: candidates, under: rule, in: directory, asOf: day("2026-11-24")) }
    #expect(due().months == nil && due().entries.isEmpty)
    rule.retention = 12
    rule = rule.holding(Hold(.candidate("a"), because: "a complaint", on: day("2026-01-01")))
    #expect(due().entries.map(\.candidate.id) == ["a"])
    #expect(due().entries[0].hold?.reason == "a complaint")
    #expect(due().decided == 3 && due().undated == 1 && due().next == day("2026-11-25"))
  }

  @Test func theRulesAgainstForgettingAreNamed() throws {
    let directory = Directory(
      people: [
        Person("ana", name: "Ana", startDate: day("2025-01-01")),
        Person("ben", name: "Ben", startDate: day("2024-01-01"), endDate: day("2026-01-31")),
      ],
      candidates: [Candidate("c", name: "C", role: "sdr", stage: .rejected, decidedOn: day("2025-06-01"))])
    var rule = Definitions()
    rule.retention = 24
    func rules(_ subject: Subject) throws -> [KeepRule] {
      try #require(Identity(of: subject, in: directory)).keepRules(under: rule, asOf: day("2026-11-24"))
    }
    #expect(try rules(.person("ana")) == [.employed])
    #expect(try rules(.person("ben")) == [.year(last: day("2026-01-31"), until: day("2027-01-31"))])
    #expect(try rules(.candidate("c")) == [.retention(months: 24, until: day("2027-06-01"))])
  }
}
