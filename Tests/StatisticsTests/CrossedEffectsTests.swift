import Support
import Testing

@testable import Statistics

/// Ratings of subjects by raters who need not have rated everybody.
struct CrossedEffectsTests {
  /// Yields of six batches of dyestuff: Davies (1947), *Statistical Methods in Research and Production*.
  static let dyestuff: [[Double]] = [
    [1545, 1440, 1440, 1520, 1580], [1540, 1555, 1490, 1560, 1495], [1595, 1550, 1605, 1510, 1560], [1445, 1440, 1595, 1465, 1545],
    [1595, 1630, 1515, 1635, 1625], [1520, 1455, 1450, 1480, 1445],
  ]

  @Test func varianceOfABalancedLayoutIsThatOfTheAnalysisOfVariance() throws {
    let ratings = Self.dyestuff.enumerated().flatMap { batch, yields in
      yields.map { CrossedEffects.Rating(subject: batch, rater: 0, value: $0) }
    }
    let fit = try #require(CrossedEffects(ratings, subjects: 6, raters: 1, assuming: .init(raters: nil)))
    // Mean squares 11,271.5 between and 2,451.25 within batches of five.
    #expect(abs(fit.residualVariance - 2451.25) < 0.01)
    #expect(abs(fit.subjectVariance - (11_271.5 - 2451.25) / 5) < 0.05)
    #expect(fit.mean ≈ 1527.5)
    let shrunk = fit.subjectVariance / (fit.subjectVariance + fit.residualVariance / 5)
    #expect(abs(fit.subjects[0].value - (1527.5 + shrunk * (1505 - 1527.5))) < 1e-6)
  }

  /// Two-way without repetition: four subjects by three raters.
  static let grid: [[Double]] = [[4, 3, 5], [2, 2, 3], [5, 4, 5], [3, 1, 4]]

  static var crossed: [CrossedEffects.Rating] {
    grid.enumerated().flatMap { subject, row in
      row.enumerated().map { CrossedEffects.Rating(subject: subject, rater: $0.offset, value: $0.element) }
    }
  }

  @Test func partsOfACrossedLayoutAreThoseOfTheAnalysisOfVariance() throws {
    let fit = try #require(CrossedEffects(Self.crossed, subjects: 4, raters: 3))
    let table = AnalysisOfVariance(Self.grid)
    #expect(abs(fit.residualVariance - table.rest) < 1e-5)
    #expect(abs(fit.subjectVariance - (table.rows - table.rest) / 3) < 1e-4)
    #expect(abs(fit.raterVariance - (table.columns - table.rest) / 4) < 1e-4)
  }

  @Test func orderOfRatingsDoesNotMatter() throws {
    let fit = try #require(CrossedEffects(Self.crossed, subjects: 4, raters: 3))
    let turned = try #require(CrossedEffects(Self.crossed.reversed(), subjects: 4, raters: 3))
    #expect(fit.subjects == turned.subjects)
    #expect(fit.raters == turned.raters)
  }

  @Test func oneEnthusiastDoesNotBeatThreeWhoAgree() throws {
    var ratings = [CrossedEffects.Rating(subject: 0, rater: 0, value: 5)]
    ratings += [1, 2, 3].map { CrossedEffects.Rating(subject: 1, rater: $0, value: 4.7) }
    for subject in 2..<8 {
      ratings += [0, 1, 2].map {
        CrossedEffects.Rating(subject: subject, rater: $0, value: 2 + Double(subject % 3) + Double((subject + $0) % 2))
      }
    }
    let fit = try #require(CrossedEffects(ratings, subjects: 8, raters: 4, assuming: Self.usual))
    #expect(fit.subjects[1].value > fit.subjects[0].value)
    #expect(fit.subjects[1].variance < fit.subjects[0].variance)
  }

  static let usual = CrossedEffects.Assumptions(
    subjects: .init(deviation: 0.6, weight: 4), raters: .init(deviation: 0.3, weight: 4), residual: .init(deviation: 0.75, weight: 4))

  @Test func aSingleRatingHasWideLimitsAndNoMore() throws {
    let fit = try #require(
      CrossedEffects([.init(subject: 0, rater: 0, value: 4)], subjects: 2, raters: 1, assuming: Self.usual))
    #expect(fit.subjects[0].variance > 0.3)
    #expect(fit.subjects.allSatisfy { $0.value.isFinite && $0.variance.isFinite })
    #expect(fit.subjects[1].value ≈ fit.mean)
  }

  @Test func differenceOfTwoIsThatOfTheirValues() throws {
    let fit = try #require(CrossedEffects(Self.crossed, subjects: 4, raters: 3))
    let difference = fit.difference(2, 1)
    #expect(difference.value ≈ (fit.subjects[2].value - fit.subjects[1].value))
    // In a complete grid raters and mean cancel: twice the residual over the raters, drawn in.
    let shrunk = fit.subjectVariance / (fit.subjectVariance + fit.residualVariance / 3)
    #expect(abs(difference.variance - 2 * shrunk * fit.residualVariance / 3) < 1e-9)
  }

  @Test func nothingIsMadeOfNothing() {
    #expect(CrossedEffects([], subjects: 1, raters: 1) == nil)
    #expect(CrossedEffects([.init(subject: 0, rater: 0, value: .nan)], subjects: 1, raters: 1) == nil)
    #expect(CrossedEffects([.init(subject: 2, rater: 0, value: 1)], subjects: 1, raters: 1) == nil)
    #expect(CrossedEffects([.init(subject: 0, rater: 0, value: 1)], subjects: 1, raters: 1) == nil)
  }
}

/// Mean squares of a complete two-way table.
private struct AnalysisOfVariance {
  let rows: Double
  let columns: Double
  let rest: Double

  init(_ table: [[Double]]) {
    let (r, c) = (Double(table.count), Double(table[0].count))
    let all = table.joined()
    let mean = all.reduce(0, +) / (r * c)
    let rowMeans = table.map { $0.reduce(0, +) / c }
    let columnMeans = table[0].indices.map { column in table.reduce(0) { $0 + $1[column] } / r }
    let total = all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let between = c * rowMeans.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let across = r * columnMeans.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    rows = between / (r - 1)
    columns = across / (c - 1)
    rest = (total - between - across) / ((r - 1) * (c - 1))
  }
}
