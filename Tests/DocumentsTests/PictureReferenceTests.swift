import Foundation
import Support
import Testing

@testable import Documents

/// Whole pictures as they were looked at and found good; `RECORD=1` writes them anew.
struct PictureReferenceTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
    path: "References/pictures")

  static let names = [
    "step-curve", "stacked-shares", "bars", "forest", "sparkline", "lines", "funnel-steps", "calibration-plot", "heat-map",
  ]

  /// The file's text; where pictures are recorded, `text` after it was written.
  private static func recorded(_ text: String, _ name: String) throws -> String {
    let file = folder.appending(path: name)
    guard ProcessInfo.processInfo.environment["RECORD"] == nil else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return text
    }
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test func everyKindHasAReference() { #expect(Self.names.count == ChartSamples.all.count) }

  @Test(arguments: names.indices) func svgIsAsRecorded(place: Int) throws {
    let svg = ChartSamples.all[place].svg(.english, id: "c") + "\n"
    #expect(try svg == Self.recorded(svg, Self.names[place] + ".svg"))
  }

  @Test(arguments: names.indices) func charactersAreAsRecorded(place: Int) throws {
    let chart = ChartSamples.all[place]
    let pictures = [(80, TextStyle.plain), (80, .dumb), (40, .plain), (40, .dumb)].map { width, style in
      chart.text(width: width, height: 16, language: width == 80 ? .english : .spanish, style: style).map { $0 + "\n" }.joined()
    }
    let text = pictures.joined(separator: "\n")
    #expect(try text == Self.recorded(text, Self.names[place] + ".txt"))
  }
}
