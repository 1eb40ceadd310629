/// What could stand at the cursor.
public struct Completion: Sendable, Equatable {
  /// One of the things that could stand there.
  public struct Candidate: Sendable, Equatable {
    /// The text put into the line, with quotes and the space after it when the line needs them.
    public var insert: String
    /// The text shown in the list.
    public var display: String
    /// What is said beside it, or nothing.
    public var note: String

    public init(insert: String, display: String, note: String = "") {
      self.insert = insert
      self.display = display
      self.note = note
    }
  }

  /// The part of the line that a candidate takes the place of, counted in Unicode scalars.
  public var replace: Range<Int>
  /// The candidates, best first. It need not hold more than a screen shows.
  public var candidates: [Candidate]
  /// How many there are in all, those left out included.
  public var total: Int

  public init(replace: Range<Int>, candidates: [Candidate], total: Int? = nil) {
    self.replace = replace
    self.candidates = candidates
    self.total = max(total ?? candidates.count, candidates.count)
  }
}

extension Completion {
  /// What Tab does.
  enum Step: Equatable {
    case nothing
    /// `insert` takes the place of the scalars in `range`.
    case replace(range: Range<Int>, insert: String)
    case list
  }

  /// Decides what Tab does in `line`: the only candidate is taken, else what all have in common, else they are listed.
  ///
  /// Candidates left out of `candidates` may differ from those in it, so nothing is taken in common when some are.
  func step(in line: [Unicode.Scalar]) -> Step {
    let lower = min(max(0, replace.lowerBound), line.count)
    let range = lower..<min(max(lower, replace.upperBound), line.count)
    guard let only = candidates.first else { return .nothing }
    if total == 1 { return .replace(range: range, insert: spaced(only.insert, before: line[range.upperBound...])) }
    let common = commonPrefix
    let typed = line[range]
    guard total == candidates.count, common.count >= typed.count, !common.elementsEqual(typed) else { return .list }
    return .replace(range: range, insert: String(String.UnicodeScalarView(common)))
  }

  /// The scalars that every candidate begins with, never ending before an accent of the last.
  var commonPrefix: [Unicode.Scalar] {
    guard let first = candidates.first else { return [] }
    let inserts = candidates.map { Array(Completion.safe($0.insert).unicodeScalars) }
    var common = Array(Completion.safe(first.insert).unicodeScalars)
    for insert in inserts {
      common = zip(common, insert).prefix { $0 == $1 }.map(\.0)
    }
    let splits = inserts.contains { $0.count > common.count && LetterComposition.isMark($0[common.count]) }
    return splits ? Array(common.dropLast()) : common
  }

  /// `insert` without its last space where the line has one already.
  private func spaced(_ insert: String, before rest: ArraySlice<Unicode.Scalar>) -> String {
    let text = Completion.safe(insert)
    return text.last == " " && rest.first == " " ? String(text.dropLast()) : text
  }

  /// `text` without control characters, as it may stand in a line.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: DisplayWidth.isUnsafe) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !DisplayWidth.isUnsafe($0) }))
  }
}
