// Filling, cutting and wrapping by display width.

extension String {
  /// The text filled with blanks to `width` columns; longer text stays as it is.
  func padded(to width: Int, _ alignment: Column.Alignment = .leading) -> String {
    let blanks = String(repeating: " ", count: max(0, width - columns(of: self)))
    return alignment == .leading ? self + blanks : blanks + self
  }

  /// The text, or as much of its beginning as fits `width` columns with `ellipsis` behind it.
  func cut(to width: Int, ellipsis: String) -> String {
    guard columns(of: self) > width else { return self }
    let mark = columns(of: ellipsis) <= width ? ellipsis : ""
    return prefix(columns: width - columns(of: mark)) + mark
  }

  /// The longest beginning that fits `width` columns, in whole clusters.
  private func prefix(columns width: Int) -> String {
    var taken = 0
    var end = startIndex
    while end < endIndex {
      taken += columns(of: self[end])
      guard taken <= width else { break }
      end = index(after: end)
    }
    return String(self[..<end])
  }

  /// The text in lines of at most `width` columns, broken at blanks, and within a word only when it is longer than a line.
  ///
  /// A unit stays with its number: no line begins with `%` or a currency sign.
  func wrapped(to width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words {
      let length = columns(of: word)
      if used > 0, used + 1 + length <= width {
        line += " " + word
        used += 1 + length
        continue
      }
      if used > 0 { lines.append(line) }
      (line, used) = word.broken(at: width, into: &lines)
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  private var words: [String] {
    var words: [String] = []
    for word in split(separator: " ") {
      let isUnit = word.first == "%" || word.first == "€"
      if isUnit, let number = words.popLast() { words.append(number + " " + word) } else { words.append(String(word)) }
    }
    return words
  }

  /// Moves whole lines of a word that is too long into `lines` and returns the rest with its width.
  private func broken(at width: Int, into lines: inout [String]) -> (String, Int) {
    var rest = self
    while columns(of: rest) > width {
      let head = rest.prefix(columns: width)
      guard !head.isEmpty else { return ("", 0) }  // a wide character on a terminal of one column
      lines.append(head)
      rest.removeFirst(head.count)
    }
    return (rest, columns(of: rest))
  }
}
