/// Codes that stand for people in what is handed to others: the same in every report of one store, and told by nobody who lacks the store.
///
/// A code is a keyed hash (HMAC-SHA-256) of the identifier, cut to forty bits: among 100,000 people the chance that any two share a code is below
/// one in two hundred.
///
/// - Source: RFC 2104 for the hash; the letters are those of Crockford's base 32, which leaves out I, L, O and U.
public struct Pseudonyms: Sendable {
  private let key: [UInt8]

  /// - Parameter key: `Store.origin()`, which no other store has.
  public init(key: [UInt8]) { self.key = key }

  /// What stands for a person, such as `P-7K2M9QXD`.
  public func code(of person: Person.ID) -> String { "P-" + letters("person \(person.text)") }

  /// What stands for a candidate, such as `C-7K2M9QXD`.
  public func code(of candidate: Candidate.ID) -> String { "C-" + letters("candidate \(candidate.text)") }

  /// What stands for somebody of whom there is no more than a name, such as a manager: `N-7K2M9QXD`.
  public func code(ofName name: String) -> String { "N-" + letters("name \(name.folded)") }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  /// Five bits each.
  private static let length = 8

  private func letters(_ text: String) -> String {
    let bits = SHA256.code(of: text, under: key).prefix(Self.length * 5 / 8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return String((0..<Self.length).reversed().map { Self.alphabet[Int(bits >> (5 * UInt64($0)) & 31)] })
  }
}
