/// Lines said before, oldest first, each once.
struct HistoryList: Equatable {
  /// Looking back is a walk from the newest: beyond this it is felt.
  static let limit = 10_000

  private(set) var lines: [String] = []

  init(_ lines: [String] = []) { add(lines) }

  /// Adds lines, newest last. A line said again is only kept where it was said last.
  mutating func add(_ more: [String]) {
    if more.count == 1, lines.last == more[0] { return }
    var seen = Set<String>(minimumCapacity: lines.count + more.count)
    var newestFirst: [String] = []
    for line in [lines, more].joined().reversed() where HistoryEntry.isKept(line) && seen.insert(line).inserted {
      newestFirst.append(line)
      if newestFirst.count == HistoryList.limit { break }
    }
    lines = newestFirst.reversed()
  }

  /// Removes the lines that match and returns how many.
  mutating func forget(matching isForgotten: (String) -> Bool) -> Int {
    let before = lines.count
    lines.removeAll(where: isForgotten)
    return before - lines.count
  }
}
