extension JSON: CustomStringConvertible {
  /// The value as JSON on one line, with a blank behind `:` and `,`.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the value behind what `bytes` already holds.
  public func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append("null")
    case .bool(let value): bytes.append(value ? "true" : "false")
    case .integer(let value): bytes.append(integer: value)
    case .number(let value): bytes.appendJSON(value)
    case .text(let value): bytes.appendJSON(value)
    case .list(let values): Self.append(values, to: &bytes)
    case .object(let members): Self.append(members, to: &bytes)
    }
  }

  private static func append(_ values: [JSON], to bytes: inout [UInt8]) {
    bytes.append(0x5B)
    for (place, value) in values.enumerated() {
      if place > 0 { bytes.append(", ") }
      value.append(to: &bytes)
    }
    bytes.append(0x5D)
  }

  private static func append(_ members: [Member], to bytes: inout [UInt8]) {
    bytes.append(0x7B)
    for (place, member) in members.enumerated() {
      if place > 0 { bytes.append(", ") }
      bytes.appendJSON(member.key)
      bytes.append(": ")
      member.value.append(to: &bytes)
    }
    bytes.append(0x7D)
  }
}

extension [UInt8] {
  /// Writes a JSON string; control and format characters are escaped, so that it can be printed anywhere.
  mutating func appendJSON(_ text: String) {
    append(0x22)
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      guard !utf8.contains(where: Self.mayNeedEscape) else { return false }
      append(contentsOf: utf8)
      return true
    }
    if !isPlain {
      for scalar in text.unicodeScalars { appendEscaped(scalar) }
    }
    append(0x22)
  }

  private static func mayNeedEscape(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x5C || VisibleText.mayHide(byte) }

  private mutating func appendEscaped(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case _ where VisibleText.isHidden(scalar):
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { appendEscaped(unit) }
    default: append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func appendEscaped(_ unit: UInt16) {
    append("\\u")
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: (unit >> shift) & 15)
      append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
