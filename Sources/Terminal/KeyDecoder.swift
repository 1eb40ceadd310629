/// The bytes of a keyboard as keys.
///
/// Feed it what was read, then take keys until it asks for more. It does no input of its own.
struct KeyDecoder {
  /// What comes next.
  enum Step: Equatable {
    /// A character, or the value of a `VirtualKey`.
    case key(UInt32)
    /// An accent that joins the character before it.
    case mark(Unicode.Scalar)
    /// All of a bracketed paste, ready to stand in a line.
    case paste(String)
    /// A paste longer than `longestPaste`, dropped.
    case pasteTooLong
    /// Nothing until more bytes come.
    case waiting
    /// An Escape that may begin a sequence: wait a moment, then take a step with `settled`.
    case undecided
  }

  /// Longer ones are no conversation: libedit redraws the whole line for each key.
  static let longestPaste = 1 << 20

  /// Keys of sequences that only the user's settings name.
  var userSequences: [[UInt8]: UInt32] = [:]
  private var bytes: [UInt8] = []
  private var next = 0
  private var paste: Paste?

  private struct Paste {
    var text: [UInt8] = []
    var isTooLong = false
  }

  /// Whether keys may be had without reading more.
  var isEmpty: Bool { next >= bytes.count }

  mutating func feed(_ more: some Sequence<UInt8>) {
    bytes.removeFirst(next)
    next = 0
    bytes.append(contentsOf: more)
  }

  /// Forgets everything typed ahead, as the terminal does on ^C.
  mutating func drop() {
    bytes = []
    next = 0
    paste = nil
  }

  /// The next key.
  ///
  /// - Parameter settled: no more bytes will come soon, so an Escape that begins nothing is the Escape key.
  mutating func step(settled: Bool = false) -> Step {
    while true {
      if paste != nil { return pasteStep() }
      guard next < bytes.count else { return .waiting }
      if bytes[next] == 0x1B { return escapeStep(settled: settled) }
      guard case .scalar(let scalar, let length) = UTF8Decoding.step(bytes, at: next) else { return .waiting }
      next += length
      if LetterComposition.isMark(scalar) { return .mark(scalar) }
      if KeyDecoder.isKey(scalar) { return .key(scalar.value) }
    }
  }

  /// NUL means nothing to libedit, and C1 controls would be taken for virtual keys.
  private static func isKey(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value != 0 && !(0x80...0x9F).contains(scalar.value)
  }

  private mutating func escapeStep(settled: Bool) -> Step {
    guard let length = sequenceLength else {
      if !settled { return .undecided }
      next += 1
      return .key(0x1B)
    }
    let sequence = Array(bytes[next..<(next + length)])
    guard length > 1 else {
      next += 1
      return .key(0x1B)
    }
    next += length
    if sequence == KeyDecoder.pasteStart {
      paste = Paste()
      return pasteStep()
    }
    return .key(userSequences[sequence] ?? VirtualKey.sequences[sequence]?.rawValue ?? VirtualKey.ignored.rawValue)
  }

  /// How many bytes the sequence at `next` has: 1 for an Escape that begins none, `nil` while that is open.
  private var sequenceLength: Int? {
    guard next + 1 < bytes.count else { return nil }
    switch bytes[next + 1] {
    case UInt8(ascii: "O"): return next + 2 < bytes.count ? 3 : nil
    case UInt8(ascii: "["):
      let end = bytes[(next + 2)...].firstIndex { !(0x20...0x3F).contains($0) }
      guard let end else { return nil }
      return (0x40...0x7E).contains(bytes[end]) ? end - next + 1 : 1
    default: return 1
    }
  }

  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private mutating func pasteStep() -> Step {
    guard var current = paste else { return .waiting }
    paste = nil  // held twice, its text would be copied with every chunk
    let end = KeyDecoder.position(of: KeyDecoder.pasteEnd, in: bytes, from: next)
    // Without an end yet, its first bytes may be among the last read: leave them.
    let upTo = end ?? max(next, bytes.count - KeyDecoder.pasteEnd.count + 1)
    current.text.append(contentsOf: bytes[next..<upTo])
    current.isTooLong = current.isTooLong || current.text.count > KeyDecoder.longestPaste
    if current.isTooLong { current.text = [] }
    next = upTo + (end == nil ? 0 : KeyDecoder.pasteEnd.count)
    paste = end == nil ? current : nil
    guard end != nil else { return .waiting }
    return current.isTooLong ? .pasteTooLong : .paste(KeyDecoder.pasted(current.text))
  }

  private static func position(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while let hit = bytes[index...].firstIndex(of: pattern[0]), hit + pattern.count <= bytes.count {
      if bytes[hit..<(hit + pattern.count)].elementsEqual(pattern) { return hit }
      index = hit + 1
    }
    return nil
  }

  /// Pasted bytes as they may stand in a line: line ends are newlines, none at the end; accents are composed; what could
  /// drive the terminal is left out.
  static func pasted(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r": text.append("\n")
      case "\t": text.append(scalar)
      default: if !DisplayWidth.isUnsafe(scalar) { text.append(scalar) }
      }
    }
    while text.last == "\n" { text.removeLast() }
    return String(LetterComposition.compose(text))
  }
}
