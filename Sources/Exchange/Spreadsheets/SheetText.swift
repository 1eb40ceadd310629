/// Texts of cells on their way into a table.
enum SheetText {
  /// Adds a cell, in quotes where it holds what sets cells or rows apart.
  static func append(_ cell: some Collection<UInt8>, to text: inout [UInt8]) {
    guard cell.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0x22 }) else { return text.append(contentsOf: cell) }
    text.append(0x22)
    for byte in cell {
      if byte == 0x22 { text.append(0x22) }
      text.append(byte)
    }
    text.append(0x22)
  }

  /// A text with `_x000D_` and the like made the characters they stand for.
  ///
  /// - Source: ECMA-376 part 1, 22.9.2.19 (`ST_Xstring`).
  static func unescaped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.count >= 7, zip(text, text.dropFirst()).contains(where: { $0 == 0x5F && $1 == 0x78 }) else { return text }
    var plain: [UInt8] = []
    var at = text.startIndex
    while at < text.endIndex {
      if let scalar = scalar(text[at...].prefix(7)) {
        plain.append(contentsOf: Array(String(scalar).utf8))
        at += 7
      } else {
        plain.append(text[at])
        at += 1
      }
    }
    return plain[...]
  }

  /// The character that `_xHHHH_` stands for; never a zero, which no text holds.
  private static func scalar(_ code: ArraySlice<UInt8>) -> Character? {
    let code = Array(code)
    guard code.count == 7, code[0] == 0x5F, code[1] == 0x78, code[6] == 0x5F else { return nil }
    let number = UInt32(String(decoding: code[2..<6], as: UTF8.self), radix: 16)
    return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }.map(Character.init)
  }
}
