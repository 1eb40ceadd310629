/// A text as UTF-8, read in pieces from wherever it is and however it is encoded, without its byte-order mark.
struct TextStream {
  let source: ByteSource
  let encoding: TextEncoding
  /// The place in the source of the next byte to read.
  private(set) var offset: Int
  private let raw: ByteMemory?

  /// A piece that is decoded must hold a surrogate pair.
  private static let smallestPiece = 4

  init(_ source: ByteSource, declared: TextEncoding?, piece: Int) throws(CSVFault) {
    let survey = try EncodingSurvey(source: source).result(declared: declared)
    self.source = source
    encoding = survey.encoding
    offset = survey.mark
    raw = encoding == .utf8 ? nil : ByteMemory(capacity: max(piece, Self.smallestPiece))
  }

  /// The most bytes that a piece of `count` bytes can need.
  func room(for count: Int) -> Int {
    raw == nil ? count : max(count, Self.smallestPiece) * Transcoder.growth
  }

  /// Reads up to `count` bytes of the source into `target`, which has `room(for: count)`;
  /// returns the number of bytes of text, zero only at the end.
  mutating func read(_ count: Int, into target: UnsafeMutablePointer<UInt8>) throws(CSVFault) -> Int {
    guard let raw else {
      let length = try source.read(count, at: offset, into: target)
      offset += length
      return length
    }
    let wanted = min(raw.capacity, max(count, Self.smallestPiece))
    let length = try source.read(wanted, at: offset, into: raw.bytes)
    let piece = Transcoder(encoding: encoding).decode(raw.bytes, count: length, isLast: length < Self.smallestPiece, into: target)
    if let kind = piece.fault { throw CSVFault(line: 1, byte: offset + piece.consumed, kind: kind) }
    offset += piece.consumed
    return piece.written
  }
}
