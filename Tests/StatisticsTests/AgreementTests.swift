import Statistics
import Support
import Testing

struct KrippendorffTests {
  /// Four observers, twelve units: Krippendorff (2011), example C. Each unit's ratings, missing ones left out.
  static let units: [[Double]] = [
    [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2],
    [5, 5, 5], [1, 1], [3],
  ]
  static let published: [(KrippendorffAlpha.Measurement, Double)] = [
    (.nominal, 0.743421052631579), (.ordinal, 0.8153875037548814), (.interval, 0.8491071428571428), (.ratio, 0.7974027747116121),
  ]

  @Test(arguments: published)
  func publishedExampleMatches(measurement: KrippendorffAlpha.Measurement, expected: Double) throws {
    let alpha = try #require(KrippendorffAlpha(units: Self.units, measurement))
    #expect(alpha.value ≈ expected)
    #expect(alpha.units == 11)
  }

  /// Two units, two raters, one disagreement: o = 2 within; chance 2·3·1; α = 1 − 3·2/6.
  @Test func twoUnitsByHand() throws {
    let alpha = try #require(KrippendorffAlpha(units: [[1, 1], [1, 2]], .nominal))
    #expect(alpha.value ≈ 0)
  }

  @Test func bootstrapRepeatsWithItsSeed() throws {
    let alpha = try #require(KrippendorffAlpha(units: Self.units, .ordinal))
    let bootstrap = try #require(alpha.bootstrap(seed: 3))
    #expect(bootstrap == alpha.bootstrap(seed: 3))
    #expect(bootstrap.seed == 3)
    #expect(bootstrap.limits.contains(alpha.value))
    #expect((0.2...0.8).contains(bootstrap.limits.lower))
    #expect((0.85...1).contains(bootstrap.limits.upper))
    #expect(bootstrap.resamples > 1990)
  }

  @Test(arguments: KrippendorffAlpha.Measurement.allCases)
  func nothingToAgreeOnHasNoAlpha(measurement: KrippendorffAlpha.Measurement) {
    #expect(KrippendorffAlpha(units: [], measurement) == nil)
    #expect(KrippendorffAlpha(units: [[1], [2]], measurement) == nil)
    #expect(KrippendorffAlpha(units: [[2, 2], [2, 2, 2]], measurement) == nil)
    #expect(KrippendorffAlpha(units: [[1, .nan]], measurement) == nil)
    #expect(KrippendorffAlpha(units: [[1, 2]], measurement)?.value ?? 1 <= 0)
  }

  @Test(arguments: KrippendorffAlpha.Measurement.allCases)
  func fullAgreementIsOne(measurement: KrippendorffAlpha.Measurement) {
    #expect(KrippendorffAlpha(units: [[1, 1], [2, 2], [4, 4, 4]], measurement)?.value == 1)
  }

  @Test(.enabled(if: Reference.has("reliability_meta.json"), "the reference values are not beside this checkout"))
  func valuesMatchThePythonPackage() throws {
    let reference = try Reference.decode("reliability_meta.json", as: PooledReference.self)
    let table = reference.krippendorff
    let units = table.data[0].indices.map { unit in table.data.compactMap { $0[unit] } }
    let alphas = KrippendorffAlpha.Measurement.allCases.map { KrippendorffAlpha(units: units, $0)?.value }
    #expect(same(alphas, [table.nominal, table.ordinal, table.interval, table.ratio]))
    let wines = KrippendorffAlpha(units: IntraclassTests.ratings, .interval)
    #expect(same(wines?.value, reference.krippendorffShroutFleiss["interval"]))
  }
}

struct IntraclassTests {
  /// Six subjects, four judges: Shrout & Fleiss (1979), table 2.
  static let ratings: [[Double]] = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
  /// Their table 4, to its two digits.
  static let published: [(IntraclassCorrelation.Form, IntraclassCorrelation.Basis, Double)] = [
    (.oneWay, .single, 0.17), (.agreement, .single, 0.29), (.consistency, .single, 0.71),
    (.oneWay, .average, 0.44), (.agreement, .average, 0.62), (.consistency, .average, 0.91),
  ]

  @Test(arguments: published)
  func publishedTableMatches(form: IntraclassCorrelation.Form, basis: IntraclassCorrelation.Basis, expected: Double) throws {
    let correlation = try #require(IntraclassCorrelation(ratings: Self.ratings))
    let coefficient = try #require(correlation.coefficient(form, basis))
    #expect(abs(coefficient.value - expected) < 0.005)
    #expect(coefficient.limits?.contains(coefficient.value) ?? false)
  }

  /// Judges who differ by a constant agree on nothing but the order: subjects' mean square 2·2 − …, by hand 8, residual 0.
  @Test func withoutErrorThereIsNoCoefficient() throws {
    let correlation = try #require(IntraclassCorrelation(ratings: [[1, 2], [3, 4], [5, 6]]))
    #expect(correlation.coefficient(.consistency, .single) == nil)
    #expect(correlation.coefficient(.oneWay, .single) != nil)
  }

  @Test func gridsThatAreTooSmallOrUnevenHaveNone() {
    #expect(IntraclassCorrelation(ratings: []) == nil)
    #expect(IntraclassCorrelation(ratings: [[1, 2]]) == nil)
    #expect(IntraclassCorrelation(ratings: [[1], [2]]) == nil)
    #expect(IntraclassCorrelation(ratings: [[1, 2], [1]]) == nil)
    #expect(IntraclassCorrelation(ratings: [[4, 4], [4, 4]]) == nil)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func everyNumberIsFinite(seed: UInt64) {
    var random = Statistics.SplitMix(seed: seed)
    let raters = Int.random(in: 2...4, using: &random)
    let ratings = (0..<Int.random(in: 2...6, using: &random)).map { _ in
      (0..<raters).map { _ in Double(Int.random(in: 1...3, using: &random)) }
    }
    let correlation = IntraclassCorrelation(ratings: ratings)
    for form in IntraclassCorrelation.Form.allCases {
      for basis in IntraclassCorrelation.Basis.allCases {
        let found = correlation?.coefficient(form, basis)
        #expect(allFinite([found?.value, found?.ratio, found?.pValue, found?.limits?.lower, found?.limits?.upper]))
      }
    }
  }
}

struct IntraclassReference: Decodable {
  let icc: [Double]
  let ratios: [Double]
  let df1: [Double]
  let df2: [Double]
  let p: [Double]
  let lower: [Double]
  let upper: [Double]

  enum CodingKeys: String, CodingKey {
    case icc, df1, df2, p, lower, upper
    case ratios = "F"
  }
}

struct IntraclassReferenceTests {
  @Test(.enabled(if: Reference.has("icc.json"), "the reference values are not beside this checkout"))
  func coefficientsMatchR() throws {
    let reference = try Reference.decode("icc.json", as: IntraclassReference.self)
    let correlation = try #require(IntraclassCorrelation(ratings: IntraclassTests.ratings))
    let found = IntraclassTests.published.compactMap { correlation.coefficient($0.0, $0.1) }
    #expect(found.map(\.value) ≈ reference.icc)
    #expect(found.map(\.ratio) ≈ reference.ratios)
    #expect(found.map(\.upperDegreesOfFreedom) == reference.df1)
    #expect(found.map(\.lowerDegreesOfFreedom) == reference.df2)
    #expect(found.map(\.pValue) ≈ reference.p)
    #expect(same(found.map { $0.limits?.lower }, reference.lower))
    #expect(same(found.map { $0.limits?.upper }, reference.upper))
  }
}
