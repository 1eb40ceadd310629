import Onboarding

/// What a command wants to know, apart from any order of words: read off the command's own phrases. A class, because every reading of a line keeps it.
final class Frame: Sendable {
  /// One thing that a command wants to know.
  struct Piece: Sendable {
    let blank: Blank
    let key: Int
    /// The name under which machines read it.
    let name: String
    /// The place in the frame.
    let place: Int
    var bit: Int { 1 << place }
  }

  let command: Command
  let pieces: [Piece]
  /// The sets of pieces that make the command whole, as bits; the one of its plainest phrase first.
  let wholes: [Int]
  /// The pieces that some whole reading has.
  let needed: Int

  init?(_ command: Command) {
    var pieces: [Piece] = []
    var wholes: [Int] = []
    for phrase in command.allPhrases {
      var whole = 0
      Self.visit(phrase.parts, isOptional: false) { blank, key, isOptional in
        if !pieces.contains(where: { $0.key == key }) {
          pieces.append(Piece(blank: blank, key: key, name: Self.name(of: blank), place: pieces.count))
        }
        if !isOptional, let piece = pieces.first(where: { $0.key == key }) { whole |= piece.bit }
      }
      if !wholes.contains(whole) { wholes.append(whole) }
    }
    // A phrase without blanks of its own asks for nothing more than its words.
    guard pieces.count <= 12 else { return nil }
    self.command = command
    self.pieces = pieces
    self.wholes = wholes.filter { whole in !wholes.contains { $0 != whole && $0 & whole == $0 } }
    needed = self.wholes.reduce(0, |)
  }

  private static func visit(_ parts: [Phrase.Part], isOptional: Bool, _ see: (Blank, Int, Bool) -> Void) {
    for part in parts {
      switch part {
      case .blank(let blank, let key): see(blank, key, isOptional)
      case .optional(let inner): visit(inner, isOptional: true, see)
      case .word, .filler: break
      }
    }
  }

  /// Words that the company chose share a kind and differ in name.
  private static func name(of blank: Blank) -> String {
    guard blank.kind == .word else { return blank.kind.key }
    return blank.members("").first?.key ?? blank.kind.key
  }

  func piece(_ kind: Blank.Kind) -> Piece? { pieces.first { $0.blank.kind == kind } }

  /// The pieces that a whole reading still lacks, in the order of the command's plainest phrase; none where it is whole.
  func missing(_ filled: Int) -> [Piece] {
    let fewest = wholes.map { $0 & ~filled }.min { $0.nonzeroBitCount < $1.nonzeroBitCount } ?? 0
    return pieces.filter { fewest & $0.bit != 0 }
  }

  /// Whether a piece may be filled beside others: what was counted stands for both its metric and its value.
  func takes(_ piece: Piece, beside filled: Int) -> Bool { takes(piece.bit, beside: filled) }

  /// The same of a piece by its bit.
  func takes(_ bit: Int, beside filled: Int) -> Bool {
    guard filled & bit == 0 else { return false }
    guard bit & needed != 0 else { return true }
    let together = filled & needed | bit
    return wholes.contains { $0 & together == together }
  }

  /// The pieces that a meaning still lacks.
  func missing(of meaning: Meaning) -> [Piece] {
    missing(meaning.filled.reduce(0) { bits, filling in bits | (pieces.first { $0.key == filling.key }?.bit ?? 0) })
  }

  /// The commands that may be read loosely.
  static let all: [Frame] = {
    let known = Set(Trigger.rows.map(\.command))
    return Command.all.filter { known.contains($0.name) }.compactMap(Frame.init)
  }()

  /// Those that record something.
  static let recording: [Frame] = all.filter { $0.command.kind == .record }
}
