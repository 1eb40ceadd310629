import Onboarding
import Testing

@testable import Evaluation

/// Months put together from quarters, weeks and days.
struct MonthlyRowsTests {
  private let metrics = [
    Metric("calls", title: Title("Calls"), kind: .value, better: .higher, unit: .count, target: 100),
    Metric("cycle", title: Title("Cycle"), kind: .value, better: .lower, unit: .days, target: 30),
    Metric("rate", title: Title("Rate"), kind: .ratio, better: .higher, unit: .percent, target: 0.1),
  ]

  private struct Month: Equatable {
    var month: Int
    var figure: Double
    var weight: Double
  }

  private func months(_ metric: Metric.ID, _ rows: [(String, Measure)], asOf iso: String = "2026-12-31") throws -> [Month] {
    let ana = Person("ana", name: "Ana", role: "sdr", startDate: Day(number: 20_454))
    var evidence = TrainingEvidence(of: [ana])
    for (period, measure) in rows {
      evidence.add(.observation(Observation("ana", metric, in: try #require(Period(period)), measure)), of: 0)
    }
    let catalogue = Catalogue([Curriculum("sdr", edition: 1, title: Title("SDR"), role: "sdr", metrics: metrics)])
    let panel = Panel(evidence, catalogue, .everybody)
    var found: [Month] = []
    MonthlyRows(evidence, panel, asOf: try #require(Day(iso: iso))).forEachOfHires { figure in
      found.append(Month(month: figure.month % 12 + 1, figure: figure.amount / figure.weight, weight: figure.weight))
    }
    return found.sorted { $0.month < $1.month }
  }

  @Test func aQuartersCountIsThreeMonthsCounts() throws {
    let third = 1.0 / 3
    let found = try months("calls", [("2026-Q1", .value(300))])
    #expect(found.map(\.month) == [1, 2, 3])
    #expect(found.allSatisfy { abs($0.figure - 100) < 1e-12 && $0.weight == third })
  }

  @Test func aQuartersMeanHoldsForEachOfItsMonths() throws {
    let found = try months("cycle", [("2026-Q2", .value(45))])
    #expect(found.map(\.month) == [4, 5, 6])
    #expect(found.allSatisfy { abs($0.figure - 45) < 1e-12 })
  }

  @Test func aMonthsOwnFigureStands() throws {
    let found = try months("calls", [("2026-Q1", .value(300)), ("2026-02", .value(70)), ("2026-02-10", .value(9))])
    #expect(found.map(\.month) == [1, 2, 3])
    #expect(found[1] == Month(month: 2, figure: 70, weight: 1))
  }

  @Test func weeksOfACountAddUpAndOfAMeanAverage() throws {
    // Both weeks end in March.
    let weeks: [(String, Measure)] = [("2026-W10", .value(20)), ("2026-W11", .value(30))]
    #expect(try months("calls", weeks) == [Month(month: 3, figure: 50, weight: 1)])
    #expect(try months("cycle", weeks) == [Month(month: 3, figure: 25, weight: 1)])
  }

  @Test func aMonthOfWeeksCountsOnceItIsOver() throws {
    let weeks: [(String, Measure)] = [("2026-W10", .value(20)), ("2026-W11", .value(30))]
    #expect(try months("calls", weeks, asOf: "2026-03-30").isEmpty)
    #expect(try months("calls", weeks, asOf: "2026-03-31").count == 1)
  }

  @Test func ratiosOfNothingTriedAreNoFigures() throws {
    #expect(try months("rate", [("2026-03", .ratio(numerator: 0, denominator: 0))]).isEmpty)
  }

  @Test func ratiosKnownOnlyAsSharesCountAsValues() throws {
    let shares: [(String, Measure)] = [("2026-03", .value(0.12)), ("2026-04", .value(0.08))]
    #expect(try months("rate", shares) == [Month(month: 3, figure: 0.12, weight: 1), Month(month: 4, figure: 0.08, weight: 1)])
  }
}
