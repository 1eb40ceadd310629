import Onboarding

/// A curriculum as YAML text: read with the place of every mistake.
public struct CurriculumFile: Sendable {
  /// The name to show, as the user knows the file.
  public let name: String
  public let text: String

  /// The largest file that is read: a curriculum of a thousand modules takes about a tenth of it.
  public static let byteLimit = 4 << 20

  /// The most nodes that a file may hold once its aliases are followed, so that a few lines cannot ask for gigabytes.
  public static let nodeLimit = 10_000

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The curriculum that the text describes.
  ///
  /// - Throws: `FileFault.mistakes` with all mistakes of the file, in the order of their places.
  /// - Complexity: linear in the size of the text, apart from duplicates, which are looked for among few.
  public func curriculum() throws(FileFault) -> Curriculum {
    try Self.curricula(of: [self], beside: Catalogue())[0]
  }

  /// The curricula of several files that are to be loaded together.
  ///
  /// - Parameter catalogue: What is loaded already. A metric that a curriculum of another name defines differently is a mistake.
  /// - Throws: `FileFault.mistakes` with all mistakes of all files.
  public static func curricula(of files: [CurriculumFile], beside catalogue: Catalogue) throws(FileFault) -> [Curriculum] {
    var mistakes: [Mistake] = []
    var read: [Drafted] = []
    for file in files {
      var reader = CurriculumReader(file)
      if let draft = reader.draft() { read.append(draft) }
      mistakes += reader.mistakes
    }
    mistakes += clashes(among: read, beside: catalogue)
    guard mistakes.isEmpty else {
      throw .mistakes(mistakes.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) })
    }
    return read.map(\.curriculum)
  }

  /// Metrics that two curricula of different names define differently.
  private static func clashes(among drafts: [Drafted], beside catalogue: Catalogue) -> [Mistake] {
    var found: [Mistake] = []
    for (index, draft) in drafts.enumerated() {
      let others = drafts[..<index].map { ($0.curriculum, $0.lines.file) } + catalogue.latest.map { ($0, $0.id.text) }
      for metric in draft.curriculum.metrics {
        let clash = others.first { other, _ in
          other.id != draft.curriculum.id && other.metric(metric.id).map { $0 != metric } ?? false
        }
        guard let clash, let place = draft.metricMarks[metric.id] else { continue }
        found.append(draft.lines.mistake(.metricDefinedElsewhere(metric.id.text, file: clash.1), at: place, length: metric.id.text.count))
      }
    }
    return found
  }
}

/// A curriculum with what is needed to point at its metrics.
struct Drafted {
  var curriculum: Curriculum
  var metricMarks: [Metric.ID: Place]
  var lines: SourceLines
}
