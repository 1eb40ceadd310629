/// Words that differ by little from what was typed.
public enum NearMiss {
  /// The known words within one letter of a short `word` or two of a longer one (inserted, dropped, changed or swapped), nearest first.
  ///
  /// - Returns: At most `limit` words, in their own spelling; compared without regard to case and accents.
  /// - Complexity: O(*n* · *m*²) for *n* words of *m* letters, most of them dismissed by their length.
  public static func of(_ word: String, among known: some Sequence<String>, limit: Int = 3) -> [String] {
    let typed = Array(word.folded)
    let reach = typed.count <= 5 ? 1 : 2
    var found: [(distance: Int, word: String)] = []
    for candidate in known {
      // A letter has one byte or more, so that a spelling much shorter in bytes is shorter in letters too.
      guard candidate.utf8.count >= typed.count - reach else { continue }
      let folded = candidate.folded
      guard folded.utf8.count <= typed.count + reach || folded.utf8.contains(where: { $0 >= 0x80 }) else { continue }
      let letters = Array(folded)
      guard abs(letters.count - typed.count) <= reach else { continue }
      let distance = distance(typed, letters)
      if distance <= reach { found.append((distance, candidate)) }
    }
    return found.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(limit).map(\.word)
  }

  /// The Damerau–Levenshtein distance in its restricted form: no part is edited twice.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var rows = [Array(repeating: 0, count: b.count + 1), Array(0...b.count), Array(repeating: 0, count: b.count + 1)]
    for i in 1...a.count {
      rows[2][0] = i
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        rows[2][j] = min(rows[1][j] + 1, rows[2][j - 1] + 1, rows[1][j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { rows[2][j] = min(rows[2][j], rows[0][j - 2] + 1) }
      }
      rows.append(rows.removeFirst())  // the oldest row is reused as the next one
    }
    return rows[1][b.count]
  }
}
