import Statistics
import Support
import Testing

struct ItemAnalysisTests {
  /// Eight attempts at four items. Variances by hand: items 12/56, 12/56, 2/7, 15/56; total 95/56.
  static let quiz: [[Double]] = [
    [1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0], [1, 1, 1, 1], [0, 1, 0, 0], [1, 1, 1, 0], [0, 0, 0, 1], [1, 1, 1, 1],
  ]

  @Test func eightAttemptsByHand() throws {
    let analysis = try #require(ItemAnalysis(marks: Self.quiz))
    #expect(analysis.items.map(\.facility) ≈ [0.75, 0.75, 0.5, 0.375])
    #expect(same(analysis.alpha, 32.0 / 57))
    let dropped: [Double] = [10.0 / 21, 10.0 / 21, 0, 0.75]
    #expect(same(analysis.items.map(\.alphaIfDropped), dropped))
    let efficiencies: [Double] = [5.0 / 9, 5.0 / 9, 1, 0]
    #expect(same(analysis.items.map(\.discriminativeEfficiency), efficiencies))
    #expect(analysis.meanTotal == 2.375)
    let variance: Double = 95.0 / 56 * 25 / 57
    #expect(same(analysis.standardErrorOfMeasurement, variance.squareRoot()))
  }

  /// The limits by scipy's F quantiles on 7 and 21 degrees of freedom.
  @Test func limitsAreFeldts() throws {
    let limits = try #require(ItemAnalysis(marks: Self.quiz)?.alphaLimits())
    #expect([limits.lower, limits.upper] ≈ [-0.30203084868889785, 0.9014842066596027])
  }

  @Test func bestMarksScaleOnlyTheFacility() throws {
    let doubled = try #require(ItemAnalysis(marks: Self.quiz.map { $0.map { 2 * $0 } }, best: [2, 2, 2, 4]))
    #expect(doubled.items.map(\.facility) ≈ [0.75, 0.75, 0.5, 0.1875])
    #expect(same(doubled.alpha, 32.0 / 57))
  }

  @Test func itemsThatDoNotVaryTellNothing() throws {
    let analysis = try #require(ItemAnalysis(marks: [[1, 0.1], [1, 0.3], [1, 0.2]]))
    #expect(analysis.items[0].discrimination == nil)
    #expect(analysis.items[0].discriminativeEfficiency == nil)
    #expect(analysis.items[1].discrimination == nil)
    #expect(analysis.items[1].alphaIfDropped == nil)
  }

  @Test func oneAttemptHasOnlyFacilities() throws {
    let analysis = try #require(ItemAnalysis(marks: [[1, 0]]))
    #expect(analysis.items.map(\.facility) == [1, 0])
    #expect(analysis.alpha == nil)
    #expect(analysis.alphaLimits() == nil)
    #expect(analysis.standardErrorOfMeasurement == nil)
    #expect(analysis.items[0].standardDeviation == nil)
  }

  @Test func unevenMarksAreNotAnalysed() {
    #expect(ItemAnalysis(marks: []) == nil)
    #expect(ItemAnalysis(marks: [[]]) == nil)
    #expect(ItemAnalysis(marks: [[1, 2], [1]]) == nil)
    #expect(ItemAnalysis(marks: [[1]], best: [0]) == nil)
    #expect(ItemAnalysis(marks: [[1]], best: [1, 1]) == nil)
  }
}

struct ItemReference: Decodable {
  let n: Int
  let facility: [Double]
  let sdItem: [Double]
  let itemTotalUncorrected: [Double]
  let itemRestCorrected: [Double]
  let discriminativeEfficiency: [Double]
  let alpha: Double
  let alphaIfDropped: [Double]
  let meanTotal: Double
  let sdTotal: Double
  let standardErrorOfMeasurement: Double
}

struct ItemReferenceTests {
  @Test(.enabled(if: Reference.has("items.json"), "the reference values are not beside this checkout"))
  func quizMatchesR() throws {
    try expect(ItemAnalysisTests.quiz, match: #require(Reference.decode("items.json", as: [String: ItemReference].self)["quiz_small"]))
  }

  @Test(.enabled(if: Reference.has("items.json"), "the reference values are not beside this checkout"))
  func admissionTestMatchesR() throws {
    let marks = try Reference.rows("lsat6_patterns.csv").flatMap { row in
      let answers = (row["pattern"] ?? "").map { $0 == "1" ? 1.0 : 0 }
      return Array(repeating: answers, count: row["count"].flatMap(Int.init) ?? 0)
    }
    try expect(marks, match: #require(Reference.decode("items.json", as: [String: ItemReference].self)["lsat6"]))
  }

  private func expect(_ marks: [[Double]], match reference: ItemReference) throws {
    let analysis = try #require(ItemAnalysis(marks: marks))
    #expect(analysis.attempts == reference.n)
    #expect(analysis.items.map(\.facility) ≈ reference.facility)
    #expect(same(analysis.items.map(\.standardDeviation), reference.sdItem))
    #expect(same(analysis.items.map(\.correlationWithTotal), reference.itemTotalUncorrected))
    #expect(same(analysis.items.map(\.discrimination), reference.itemRestCorrected))
    #expect(same(analysis.items.map(\.discriminativeEfficiency), reference.discriminativeEfficiency))
    #expect(same(analysis.items.map(\.alphaIfDropped), reference.alphaIfDropped))
    #expect(same(analysis.alpha, reference.alpha))
    #expect(analysis.meanTotal ≈ reference.meanTotal)
    #expect(same(analysis.totalStandardDeviation, reference.sdTotal))
    #expect(same(analysis.standardErrorOfMeasurement, reference.standardErrorOfMeasurement))
  }
}
