import Foundation

/// JSON with sorted keys and no blanks: equal values have equal texts.
enum CanonicalJSON {
  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ kind: Value.Type, from text: String) throws -> Value {
    do {
      return try JSONDecoder().decode(kind, from: Data(text.utf8))
    } catch {
      throw Nonsense(what: "a stored \(kind) cannot be read")
    }
  }
}
