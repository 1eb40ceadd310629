extension StringProtocol {
  /// The text in lower case and without accents, so that `García` and `garcia` meet.
  ///
  /// Precomposed Latin letters lose their accents and combining marks are dropped; letters of other scripts only lose their case.
  /// - Complexity: O(*n*); plain ASCII takes no detour over scalars.
  public var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return Folding.lowered(self) }
    var out = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars {
      if let plain = Folding.plain[scalar.value] {
        out.append(contentsOf: plain.unicodeScalars)
      } else if !Folding.isCombining(scalar) {
        out.append(scalar)
      }
    }
    return String(out)
  }
}

/// What accented Latin letters fold to.
enum Folding {
  /// ASCII text with its capitals made small.
  static func lowered(_ ascii: some StringProtocol) -> String {
    guard ascii.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return String(ascii) }
    return String(unsafeUninitializedCapacity: ascii.utf8.count) { bytes in
      for (place, byte) in ascii.utf8.enumerated() { bytes[place] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
      return ascii.utf8.count
    }
  }

  static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  static let plain: [UInt32: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąǎ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįıǐ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏőǒ"),
      ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųǔ"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
      ("ss", "ß"), ("ae", "æ"), ("oe", "œ"), ("th", "þ"), ("'", "’"),
    ]
    var table: [UInt32: String] = [:]
    for (plain, accented) in groups {
      for scalar in accented.unicodeScalars { table[scalar.value] = plain }
    }
    return table
  }()
}
