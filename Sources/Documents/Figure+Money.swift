extension Figure {
  /// An amount of money: `€12,000`, `12.000 €`, `CHF 12,000.50`; the minor units are left out when there are none.
  ///
  /// - Parameter currency: ISO 4217 code. A dollar sign means the United States dollar only.
  public func money(minorUnits: Int, currency: String) -> String {
    let places = Currency.decimals(of: currency)
    let scale = Currency.minorUnits(perUnitOf: currency)
    let (whole, rest) = minorUnits.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    var text = grouped(String(whole))
    if rest > 0 {
      let digits = String(rest)
      text += language.decimalMark + String(repeating: "0", count: places - digits.utf8.count) + digits
    }
    return (minorUnits < 0 ? "-" : "") + withSign(text, currency)
  }

  /// How many minor units make one of a currency: 100, or 1 or 1,000 for some.
  package static func minorUnits(perUnitOf currency: String) -> Int { Currency.minorUnits(perUnitOf: currency) }

  private func withSign(_ amount: String, _ currency: String) -> String {
    switch (language, Currency.sign(of: currency)) {
    case (.english, let sign?): sign + amount
    case (.english, nil): currency + " " + amount
    case (.spanish, let sign): amount + " " + (sign ?? currency)
    }
  }
}

/// What ISO 4217 says of a currency, as far as writing it needs.
enum Currency {
  /// Currencies whose minor unit is not a hundredth, by the count of decimals.
  ///
  /// - Source: ISO 4217, list one (column "minor unit").
  private static let decimalsByCode: [String: Int] = [
    "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0, "UGX": 0, "VND": 0,
    "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0, "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
  ]

  static func decimals(of code: String) -> Int { decimalsByCode[code] ?? 2 }

  static func minorUnits(perUnitOf code: String) -> Int {
    switch decimals(of: code) {
    case 0: 1
    case 3: 1000
    default: 100
    }
  }

  static func sign(of code: String) -> String? {
    switch code {
    case "EUR": "€"
    case "USD": "$"
    case "GBP": "£"
    default: nil
    }
  }
}
