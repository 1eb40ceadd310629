/// A walk through the lines said before, away from the one being typed and back to it.
struct HistoryWalk {
  private let lines: [String]
  private let draft: String
  private var index: Int

  /// Begins at `draft`, the line being typed.
  init(_ lines: [String], from draft: String) {
    self.lines = lines
    self.draft = draft
    index = lines.count
  }

  /// The line before, of those that begin with `start`; `nil` when there is none.
  mutating func previous(startingWith start: String = "") -> String? {
    guard let found = lines[..<index].lastIndex(where: { $0.hasPrefix(start) }) else { return nil }
    index = found
    return lines[found]
  }

  /// The line after, the draft at last; `nil` when already there.
  mutating func next(startingWith start: String = "") -> String? {
    guard index < lines.count else { return nil }
    index = lines[(index + 1)...].firstIndex { $0.hasPrefix(start) } ?? lines.count
    return index < lines.count ? lines[index] : draft
  }
}
