/// Looking for a line said before, letter by letter, newest first, whatever its capitals and accents.
struct HistorySearch {
  private let lines: [String]
  private let folded: [[UInt8]]
  private var index: Int?
  /// What is looked for.
  private(set) var pattern = ""

  init(_ lines: [String]) {
    self.lines = lines
    folded = lines.map(LetterFolding.fold)
  }

  /// The line found, or `nil` before the first letter and while nothing fits.
  var match: String? { index.map { lines[$0] } }

  /// Adds to the pattern. `false` when no line fits any more; the last that did stays.
  mutating func type(_ text: String) -> Bool {
    pattern += text
    return look(from: index ?? lines.count - 1, by: -1)
  }

  /// Takes the last letter of the pattern away and looks again from the newest line.
  mutating func erase() -> Bool {
    guard !pattern.isEmpty else { return false }
    pattern.removeLast()
    index = nil
    return pattern.isEmpty || look(from: lines.count - 1, by: -1)
  }

  /// Goes on to an older line that differs from this one.
  mutating func older() -> Bool { look(from: (index ?? lines.count) - 1, by: -1) }

  /// Goes back to a newer line.
  mutating func newer() -> Bool { look(from: (index ?? lines.count) + 1, by: 1) }

  private mutating func look(from start: Int, by step: Int) -> Bool {
    let wanted = LetterFolding.fold(pattern)
    var position = start
    while lines.indices.contains(position) {
      if LetterFolding.contains(folded[position], wanted) {
        index = position
        return true
      }
      position += step
    }
    return false
  }
}
