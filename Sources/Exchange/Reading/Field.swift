/// The bytes of one field: UTF-8, without its quotes, and with doubled quotes made single.
///
/// A view, not a copy: a field of a `Row` is good until the reader moves on.
package struct Field {
  package let start: UnsafePointer<UInt8>
  package let count: Int

  @inline(__always)
  package init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  /// Lends the bytes of `text` as a field.
  package static func of<Answer>(_ text: String, _ body: (Field) -> Answer) -> Answer {
    var text = text
    return text.withUTF8 { bytes in
      withUnsafePointer(to: UInt8(0)) { nothing in body(Field(start: bytes.baseAddress ?? nothing, count: bytes.count)) }
    }
  }

  /// Whether there is nothing between the separators, not even a blank.
  @inline(__always)
  package var isEmpty: Bool { count == 0 }

  /// The text, copied. Bytes that are not UTF-8 become U+FFFD; the reader has seen to it that there are none.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether every byte is ASCII.
  @inline(__always)
  var isASCII: Bool {
    var all: UInt8 = 0
    for index in 0..<count { all |= start[index] }
    return all < 0x80
  }

  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The field without the blanks around it: space, tab, line ends and no-break space.
  @inline(__always)
  package var trimmed: Field {
    guard count > 0, isEdge(start[0]) || isEdge(start[count &- 1]) else { return self }
    return trimmedSlowly
  }

  /// Whether the text is `text`, byte for byte.
  package func reads(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return (0..<count).allSatisfy { start[$0] == text.utf8Start[$0] }
  }

  /// Whether the text is `text`, which is in small letters, however ASCII letters are written.
  package func readsFolded(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return (0..<count).allSatisfy { start[$0].smallLetter == text.utf8Start[$0] }
  }
}

extension Field {
  /// The bytes from `lower` up to `upper`, which lie within the field.
  @inline(__always)
  func slice(_ lower: Int, _ upper: Int) -> Field { Field(start: start + lower, count: upper &- lower) }

  /// A byte that may begin or end a blank: ASCII blanks, and both halves of U+00A0.
  @inline(__always)
  private func isEdge(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0xC2 || byte == 0xA0 }

  private var trimmedSlowly: Field {
    var (lower, upper) = (0, count)
    while lower < upper {
      let length = blank(at: lower, before: upper)
      guard length > 0 else { break }
      lower += length
    }
    while lower < upper {
      if start[upper - 1].isBlank {
        upper -= 1
      } else if upper - lower >= 2, start[upper - 1] == 0xA0, start[upper - 2] == 0xC2 {
        upper -= 2
      } else {
        break
      }
    }
    return slice(lower, upper)
  }

  /// The length of the blank at `at`, or 0 when there is none.
  func blank(at: Int, before end: Int) -> Int {
    guard at < end else { return 0 }
    if start[at].isBlank { return 1 }
    return at + 1 < end && start[at] == 0xC2 && start[at + 1] == 0xA0 ? 2 : 0
  }
}

extension UInt8 {
  /// Space, tab and line ends.
  @inline(__always)
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  @inline(__always)
  var isDigit: Bool { self &- 0x30 <= 9 }

  /// The small letter of an ASCII capital; any other byte as it is.
  @inline(__always)
  var smallLetter: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  @inline(__always)
  var isLetter: Bool { smallLetter &- 0x61 < 26 }
}
