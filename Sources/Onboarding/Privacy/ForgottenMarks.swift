/// Recognises somebody who was forgotten when a file names them again, without holding a word about them.
///
/// Kept are keyed hashes (HMAC-SHA-256, cut to 16 bytes) of identifiers, addresses and names. The key lies beside them, so whoever has the store
/// can try out guesses; what nobody guesses cannot be read from it.
///
/// - Source: RFC 2104 for the hash.
public struct ForgottenMarks: Sendable {
  /// 32 random bytes; empty before anybody was forgotten.
  public private(set) var key: [UInt8]
  /// How many were forgotten.
  public private(set) var count: Int
  /// Of identifiers and e-mail addresses, which are one person's.
  public private(set) var handles: [[UInt8]: String]
  /// Of names, which others may have.
  public private(set) var names: [[UInt8]: String]

  public init(key: [UInt8] = [], count: Int = 0, handles: [[UInt8]: String] = [:], names: [[UInt8]: String] = [:]) {
    self.key = key
    self.count = count
    self.handles = handles
    self.names = names
  }

  public var isEmpty: Bool { count == 0 }

  /// Adds somebody who is forgotten now.
  public mutating func add(_ identity: Identity, as code: String) {
    if key.isEmpty { key = (0..<32).map { _ in UInt8.random(in: .min ... .max) } }
    count += 1
    for handle in identity.handles { handles[mark(of: handle)] = code }
    for name in identity.names { names[mark(of: name)] = code }
  }

  /// The code of whoever had this identifier or address, or `nil`.
  public func code(ofHandle text: String) -> String? { isEmpty ? nil : handles[mark(of: text)] }

  /// The code of whoever was called so, or `nil`.
  public func code(ofName text: String) -> String? { isEmpty ? nil : names[mark(of: text)] }

  /// HMAC of the text without regard to case, accents and blanks around it.
  func mark(of text: String) -> [UInt8] {
    SHA256.code(of: text.folded.split(whereSeparator: \.isWhitespace).joined(separator: " "), under: key)
  }
}

extension SHA256 {
  /// The first 16 bytes of a text's HMAC.
  ///
  /// - Parameter key: At most 64 bytes.
  static func code(of text: String, under key: [UInt8]) -> [UInt8] {
    let block = key + [UInt8](repeating: 0, count: max(0, 64 - key.count))
    let inner = digest(of: block.map { $0 ^ 0x36 } + Array(text.utf8))
    return Array(digest(of: block.map { $0 ^ 0x5C } + inner).prefix(16))
  }
}
