import Onboarding
import Yams

/// The lines of a file, to show with a mistake.
struct SourceLines {
  let file: String
  private let lines: [Substring]

  init(_ file: CurriculumFile) {
    self.file = file.name
    lines = file.text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  func mistake(_ problem: Mistake.Problem, at place: Place?, length: Int = 1, suggestion: String? = nil) -> Mistake {
    let line = max(1, place?.line ?? 1)
    let excerpt = lines.indices.contains(line - 1) ? String(lines[line - 1]) : ""
    return Mistake(
      file: file, line: line, column: max(1, place?.column ?? 1), problem: problem, excerpt: excerpt, length: max(1, length),
      suggestion: suggestion)
  }
}

/// A place in a file, counted from 1.
struct Place: Hashable {
  let line: Int
  let column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place that YAML's parser names, or `nil` where it names none.
  init?(_ mark: Mark?) {
    guard let mark else { return nil }
    self.init(line: mark.line, column: mark.column)
  }
}
