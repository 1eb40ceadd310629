/// A small RFC 4180 reader: fields as they stand, with whether each was quoted.
struct CSVReading {
  struct Field: Equatable {
    var bytes: [UInt8] = []
    var isQuoted = false

    /// The text as an importer reads it: without the one apostrophe that guards against formulas.
    var text: String {
      let text = String(decoding: bytes, as: UTF8.self)
      let body = text.unicodeScalars.drop { $0 == "'" }
      let isGuarded = text.unicodeScalars.first == "'" && body.first.map { Self.dangerous.contains($0) } == true
      return isGuarded ? String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())) : text
    }

    private static let dangerous: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"]
  }

  var rows: [[Field]] = []

  init(_ csv: String) {
    var row: [Field] = []
    var field = Field()
    var isOpen = false
    var bytes = Array(csv.utf8)[...]
    while let byte = bytes.popFirst() {
      switch (byte, isOpen) {
      case (0x22, false):
        isOpen = true
        field.isQuoted = true
      case (0x22, true) where bytes.first == 0x22: field.bytes.append(bytes.removeFirst())
      case (0x22, true): isOpen = false
      case (0x2C, false):
        row.append(field)
        field = Field()
      case (0x0A, false):
        rows.append(row + [field])
        row = []
        field = Field()
      default: field.bytes.append(byte)
      }
    }
  }
}
