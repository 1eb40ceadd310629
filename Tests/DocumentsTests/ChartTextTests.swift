import Support
import Testing

@testable import Documents

struct ChartTextTests {
  static func text(_ chart: Chart, width: Int = 44, height: Int = 12, style: TextStyle = .plain) -> String {
    chart.text(width: width, height: height, language: .english, style: style).map { $0 + "\n" }.joined()
  }

  @Test func curveIsExact() {
    #expect(
      Self.text(.stepCurve(ChartSamples.curve)) == """
        Time to productive
          100 % ┤
                ┤                       ⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⢡
           50 % ┤⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⡏⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠹
                ┤           ⢠⠥⠤⠥⠤⠥⢼⠥⠤⠥⠤⠥⠇⠁ ⠁ ⠁ ⠁ ⠁ ⠁
            0 % ┤⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣸⠁ ⠁ ⠁⠈⠁ ⠁ ⠁⠅
                └┴──────────┴───────────┴──────────┴
           days  0         30          60         90
        At risk
            SDR  4          4           2          1
                 ⠤⠤⠤ SDR · median 60 days
                 ⠁⠄⠁ interval   ⢸ last seen

        """)
  }

  @Test func curveIsExactInASCII() {
    #expect(
      Self.text(.stepCurve(ChartSamples.curve), style: .dumb) == """
        Time to productive
          100 % |
                |                       ............
           50 % |:   :   :   :...:...:..***********+
                |            *****+******...........
            0 % |*************..........:
                ++----------+-----------+----------+
           days  0         30          60         90
        At risk
            SDR  4          4           2          1
                 *** SDR, median 60 days
                 ... interval   + last seen

        """)
  }

  @Test func stackedSharesAreExact() {
    #expect(
      Self.text(.stackedShares(ChartSamples.stacked), width: 28) == """
        Where hires stand
        100 % ┤▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░░░░
              ┤▒▒▒▒▒▒▒▒▒▒▒░░░░░█████
              ┤▒▒▒▒▒▒▒▒▒▒▒░░░░░█████
         50 % ┤▒▒▒▒▒▒▒▒▒▒▒██████████
              ┤▒▒▒▒▒▒███████████████
          0 % ┤▒▒▒▒▒▒███████████████
              └─────────────────────
        Month  Jan               Apr
               ▒▒ Ramping 0 %
               ░░ Left 25.0 %
               ██ Productive 75.0 %

        """)
  }

  @Test func barsAreExact() {
    #expect(
      Self.text(.bars(ChartSamples.bars)) == """
        Deals by stage
        Demo         ███████████████               8
        Negociación  █████▋           3 of 8, 37.5 %
        Won                                        —

        """)
    #expect(
      Self.text(.bars(ChartSamples.bars), style: .dumb) == """
        Deals by stage
        Demo         ###############               8
        Negociación  ######           3 of 8, 37.5 %
        Won                                        -

        """)
  }

  @Test func forestIsExact() {
    #expect(
      Self.text(.forest(ChartSamples.forest), width: 70) == """
        Modules
        calling    ├────●────┤ ┊          -0.30 (-0.50 to -0.10)  weak
        pricing              ├───●────┤   0.10 (-0.10 to 0.30)    sound
        security               ┊          —                       insufficient
                             0.00

        """)
  }

  @Test func narrowForestLosesItsFiguresFirst() {
    #expect(
      Self.text(.forest(ChartSamples.forest), width: 40, style: .dumb) == """
        Modules
        calling    [--o---]|        weak
        pricing           [--o--]   sound
        security           |        insufficient
                         0.00

        """)
  }

  @Test func sparklineIsExact() {
    #expect(Self.text(.sparkline(ChartSamples.sparkline)) == "Connect rate\n4 % ▁▂ ▄█ 9 %\n")
    #expect(Self.text(.sparkline(ChartSamples.sparkline), style: .dumb) == "Connect rate\n4 % _. -^ 9 %\n")
  }

  @Test func accessibleStyleTellsInWords() {
    #expect(Self.text(.sparkline(ChartSamples.sparkline), style: .accessible) == "Connect rate: rising from 4 % to 9 %\n")
    #expect(
      Self.text(.bars(ChartSamples.bars), style: .accessible) == """
        Deals by stage: Demo 8; Negociación 3 of 8,
        37.5 %; Won —.
        Group                 Value
        Demo                      8
        Negociación  3 of 8, 37.5 %
        Won                       —

        """)
  }

  @Test func colourNeverStandsAlone() {
    for chart in ChartSamples.all {
      let coloured = chart.text(width: 60, height: 14, language: .english, style: .coloured)
      let plain = chart.text(width: 60, height: 14, language: .english, style: .plain)
      #expect(coloured.map(Self.withoutSGR) == plain)
      #expect(coloured.joined().contains("\u{1B}["))
    }
  }

  /// A line without its colour sequences, each of which ends at the first `m`.
  static func withoutSGR(_ line: String) -> String {
    line.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated().map { place, piece in
      place == 0 ? String(piece) : String(piece.drop { $0 != "m" }.dropFirst())
    }.joined()
  }

  @Test(arguments: 0..<200)
  func noChartIsWiderThanTheTerminal(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let width = Int.random(in: 2...90, using: &random)
    for chart in ChartSamples.random(&random) {
      for style in [TextStyle.plain, .dumb, .accessible] {
        let lines = chart.text(width: width, height: Int.random(in: 1...30, using: &random), language: .spanish, style: style)
        #expect(lines.allSatisfy { columns(of: $0) <= width })
        #expect(lines.flatMap { $0.split(separator: " ") }.allSatisfy { $0 != "nan" && $0 != "inf" })
      }
    }
  }

  @Test func chartKeepsToItsHeight() {
    for height in 16...30 {
      #expect(Chart.stepCurve(ChartSamples.curve).text(width: 60, height: height, language: .english, style: .plain).count <= height)
      #expect(Chart.stackedShares(ChartSamples.stacked).text(width: 60, height: height, language: .english, style: .plain).count <= height)
    }
  }

  @Test func figureIsNeverCutUnseen() {
    let bars = Bars("Stage", bars: [.init("Negociación", value: 42, figure: "42 of 310, 13.5 %"), .init("b", value: 1, figure: "1")])
    let text = Self.text(.bars(bars), width: 20)
    #expect(
      text == """
        Stage
        Negociación
        ████████████████████
          42 of 310, 13.5 %
        b
        ▌
          1

        """)
  }

  @Test func ticksThatWouldHideTheCurveAreLeftOut() {
    let curve = StepCurve.Curve("All", steps: [.init(day: 200, share: 0.5)], censored: (0..<200).flatMap { [Double($0), Double($0)] })
    #expect(curve.ticks(atMost: 100).isEmpty)
    #expect(curve.ticks(atMost: 200).count == 200)
  }

  @Test func atRiskCountsWhoseFollowUpEndsLater() {
    let curve = ChartSamples.curve.curves[0]
    #expect([0, 30, 30.5, 45, 90, 91].map(curve.atRisk) == [4, 4, 3, 3, 1, 0])
    #expect([0, 29.9, 30, 59, 60, 1000].map(curve.share) == [0, 0, 0.25, 0.25, 0.6, 0.6])
  }

  @Test func axisMarksAreRound() {
    #expect(Axis.days(to: 254, atMost: 9).marks == [0, 30, 60, 90, 120, 150, 180, 210, 240])
    #expect(Axis.days(to: 0, atMost: 9).marks == [0])
    #expect(Axis.days(to: 1e6, atMost: 5).marks.count <= 5)
  }
}
