import Onboarding

/// A term with the key that stands for it in the tables and in the change log.
struct SealedTerm {
  let key: Int64
  let term: String
}

extension Schema {
  /// Up to which key the change log says what terms stand for: version 10. The log has them by their keys, so it vouches for these, too.
  static let sealing = """
    CREATE TABLE IF NOT EXISTS sealing (company INTEGER PRIMARY KEY CHECK (company = 0), terms INTEGER NOT NULL) STRICT;
    INSERT OR IGNORE INTO sealing (company, terms) VALUES (0, 0);

    """
}

/// The terms that the change log does not vouch for yet: those of the entry in the making, and after an upgrade all.
struct Sealing {
  let desk: Desk

  /// The terms that no entry names, which from now on one does.
  func take() throws -> [SealedTerm] {
    let find = try desk.statement("SELECT key, term FROM terms WHERE key > (SELECT terms FROM sealing) ORDER BY key")
    var terms: [SealedTerm] = []
    try find.forEachRow { terms.append(SealedTerm(key: find.int(0), term: find.text(1))) }
    guard let last = terms.last else { return [] }
    let mark = try desk.statement("UPDATE sealing SET terms = ?")
    mark.bind(1, last.key)
    try mark.run()
    return terms
  }
}

extension ByteSink {
  /// How many, then each term's key and text.
  mutating func put(_ terms: [SealedTerm]) {
    put(varint: UInt64(terms.count))
    for term in terms {
      put(varint: UInt64(bitPattern: term.key))
      put(term.term)
    }
  }
}

extension ByteSource {
  mutating func sealedTerms() throws -> [SealedTerm] {
    let count = try varint()
    var terms: [SealedTerm] = []
    while terms.count < count { terms.append(SealedTerm(key: Int64(bitPattern: try varint()), term: try string() ?? "")) }
    return terms
  }
}
