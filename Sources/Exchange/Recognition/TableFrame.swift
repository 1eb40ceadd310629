import Onboarding

/// Where a table begins in a file: reports often put their title, filters and date above the header.
struct TableFrame {
  /// Rows above the header.
  let preamble: Int
  let header: Header
  /// The line of the file that the header begins on.
  let line: Int

  /// How far down a header is looked for.
  private static let reach = 50

  /// Reads the beginning of a file.
  ///
  /// The header is the first row with at least half as many filled cells as rows usually have. A table of one column begins at once.
  /// - Returns: `nil` for a text without rows.
  init?(_ text: SurveyedText) throws(CSVFault) {
    var reader = text.reader()
    var filled: [Int] = []
    while filled.count < Self.reach, let row = try reader.next() {
      filled.append((0..<row.count).count { !row[$0].trimmed.isEmpty })
    }
    guard !filled.isEmpty else { return nil }
    let counts = Dictionary(filled.map { ($0, 1) }, uniquingKeysWith: +)
    let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    let enough = usual < 2 ? 0 : max(2, (usual + 1) / 2)
    let preamble = filled.firstIndex { $0 >= enough } ?? 0
    var again = text.reader()
    for _ in 0..<preamble { _ = try again.next() }
    line = try again.next()?.line ?? again.nextLine
    again = text.reader()
    guard let header = try again.header(after: preamble) else { return nil }
    self.preamble = preamble
    self.header = header
  }
}

extension CSVReader {
  /// Reads the header that stands below some rows; the rows after it ought to be as wide as it is.
  mutating func header(after rows: Int) throws(CSVFault) -> Header? {
    for _ in 0..<rows { _ = try next() }
    restartWidth()
    return try header()
  }
}
