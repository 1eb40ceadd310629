import Support
import Testing

@testable import Documents

/// What is drawn where.
struct PictureTests {
  static func svg(_ chart: Chart) -> String { chart.svg(.english, id: "c") }

  static func parts(_ element: String, _ svg: String) -> [Substring] { svg.split(separator: "\n").filter { $0.hasPrefix("<" + element) } }

  @Test func pointStandsAtItsValue() {
    // The scale runs from 0 to 150 % over 260 units above 272.
    let scale = ChartSamples.lines.scale(atMost: 6)
    #expect(scale.marks == [0, 0.5, 1, 1.5])
    let dots = Self.parts("circle", Self.svg(.lines(ChartSamples.lines)))
    #expect(dots.filter { $0.contains("cy=\"237.3\"") }.count == 1)  // 20 %
    #expect(dots.filter { $0.contains("cy=\"185.3\"") }.count == 1)  // 50 %
    #expect(dots.count == 5)  // four points and the legend's
  }

  @Test func missingPointBreaksTheLine() throws {
    let svg = Self.svg(.lines(ChartSamples.lines))
    let line = try #require(Self.parts("path", svg).first { $0.contains("\"line s0\"") })
    #expect(line.split(separator: "M").count == 3)
    #expect(Self.parts("path", svg).filter { $0.contains("\"band f0\"") }.count == 2)
    let target = try #require(Self.parts("path", svg).first { $0.contains("\"line target\"") })
    #expect(target.contains("stroke-dasharray"))
  }

  @Test func linesAreToldWithTheirEnds() {
    #expect(
      ChartSamples.lines.told(.english)
        == "Hires: rising from 20.0 % (10.0 % to 30.0 %) [1] to 110.0 % (90.0 % to 130.0 %) [5]; "
        + "Target: rising from 30.0 % [1] to 100 % [5]; Tenured: steady at 90.0 % [5].")
    #expect(ChartSamples.lines.grid(.english).rows.count == 14)
    #expect(ChartSamples.lines.grid(.english).rows[2] == ["Hires", "4", .share(0.8), .share(0.6), .share(1), 7])
  }

  @Test func barIsAsLongAsItsCount() {
    let bars = Self.parts("rect", Self.svg(.funnelSteps(ChartSamples.funnel)))
    let widths = bars.prefix(6).compactMap { $0.split(separator: "width=\"").last?.split(separator: "\"").first }.compactMap { Double($0) }
    // Applied: 20 went on, 4 wait, 16 lost; Interview: 2 went on, 18 lost; Hired: 2.
    #expect(widths.count == 6)
    #expect(near(widths[1], widths[0] / 5, within: 0.2))
    #expect(near(widths[2], widths[0] * 0.8, within: 0.2))
    #expect(near(widths[3], widths[0] / 10, within: 0.2))
    #expect(near(widths[4], widths[0] * 0.9, within: 0.2))
    #expect(near(widths[5], widths[0] / 10, within: 0.2))
  }

  @Test func partsNeverExceedTheCount() {
    #expect(FunnelSteps.Step("a", count: 10, figure: "", waiting: 8, lost: 7).parts == (0, 3, 7))
    #expect(FunnelSteps.Step("a", count: -3, figure: "", waiting: 8, lost: nil).parts == (0, 0, 0))
  }

  @Test func forecastWithinTheIntervalIsMet() {
    #expect(ChartSamples.calibration.points.map(\.verdict) == [.met, .tooHigh, .tooLow, nil])
    #expect(ChartSamples.calibration.told(.english).hasPrefix("Forecast too high: 1; too low: 1; met: 1. Low: Forecast 20.0 %, Won 10.0 %"))
    let dots = Self.parts("circle", Self.svg(.calibrationPlot(ChartSamples.calibration)))
    #expect(dots.count == 3)
    #expect(dots[1].contains("cy=\"268\""))  // 30 % of 340 units above 370
  }

  @Test func shadesDivideTheScaleEvenly() {
    let shades = [-1, 0, 0.19, 0.2, 0.5, 0.79, 0.8, 1, 7].map { HeatMap.shade(.init(level: $0, text: "")) }
    #expect(shades == [0, 0, 0, 1, 2, 3, 4, 4, 4])
    let svg = Self.svg(.heatMap(ChartSamples.heat))
    #expect(Self.parts("rect", svg).filter { $0.contains("\"blank\"") }.count == 2)  // the missing one and the key's
  }

  @Test func ofManyRowsTheRestIsCounted() {
    let rows = (1...43).map { HeatMap.Row("\($0)", cells: [.init(level: 1, text: "x")]) }
    let map = HeatMap("Many", columns: ["a"], rows: rows, low: "0", high: "1")
    #expect(Self.svg(.heatMap(map)).contains("3 more rows are not shown."))
    #expect(map.told(.spanish).hasSuffix("No se muestran 3 filas más."))
    #expect(map.grid(.english).rows.count == HeatMap.mostRows)
  }

  @Test(arguments: 0..<100)
  func labelsKeepTheirDistanceAndOrder(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let wanted = (0..<Int.random(in: 0...8, using: &random)).map { _ in Double.random(in: 10...300, using: &random) }
    let heights = Labels.spread(wanted, gap: 17, within: 10...300)
    let sorted = heights.sorted()
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 > 16.999 })
    #expect(heights.allSatisfy { (10...300).contains($0) })
    #expect(wanted.indices.sorted { wanted[$0] < wanted[$1] } == heights.indices.sorted { heights[$0] < heights[$1] })
  }

  @Test(arguments: 0..<200)
  func scaleHoldsItsValuesAndZero(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let size = [1e-9, 1, 1e3, 1e12][Int(seed % 4)]
    let values = (0..<5).map { _ in Double.random(in: -1...2, using: &random) * size }
    let scale = ValueScale(values, atMost: 6)
    #expect(values.allSatisfy { scale.low - size * 1e-6 <= $0 && $0 <= scale.high + size * 1e-6 })
    #expect(scale.marks.contains(0))
    #expect(scale.marks.count <= 8)
    #expect(scale.marks == scale.marks.sorted())
  }

  @Test func scaleOfWhatCannotBeScaledIsStillOne() {
    #expect(ValueScale([], atMost: 5).marks == [0, 1])
    #expect(ValueScale([0, .nan, .infinity], atMost: 5).marks == [0, 1])
    #expect(ValueScale([.leastNonzeroMagnitude], atMost: 5).marks == [0, 1])
    #expect(ValueScale([-1e308, 1e308], atMost: 5).share(0) == 0.5)
  }

  @Test func textIsMeasuredByItsLetters() {
    #expect(SVG.width(of: "WWW") > 2 * SVG.width(of: "iii"))
    #expect(SVG.cut("Bartholomew", to: 60).hasSuffix("…"))
    #expect(SVG.width(of: SVG.cut("Bartholomew", to: 60)) <= 60)
    #expect(SVG.cut("Bartholomew", to: 3) == "")
  }

  private func near(_ a: Double, _ b: Double, within tolerance: Double) -> Bool { abs(a - b) <= tolerance }
}
