/// The decimal digits of a number, for rounding as on paper.
///
/// The digits are those of the shortest decimal that reads back as the same `Double`, so 2.675 rounds to 2.68 although the
/// nearest binary number lies a little below it. Halves round away from zero.
struct DecimalDigits: Equatable, Sendable {
  var isNegative: Bool
  /// Digits 0…9, the first of them not 0; empty for zero.
  var digits: [UInt8]
  /// How many of `digits` stand before the decimal mark; may be negative or beyond the end.
  var point: Int

  /// Reads the digits of `value`, or returns `nil` when it is infinite or not a number.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value.sign == .minus
    digits = []
    point = 0
    var exponent = 0
    var seenMark = false
    let (mantissa, scale) = Self.parts(of: value.magnitude.description)
    exponent = scale
    for byte in mantissa {
      guard byte != UInt8(ascii: ".") else {
        seenMark = true
        continue
      }
      digits.append(byte - UInt8(ascii: "0"))
      if !seenMark { point += 1 }
    }
    point += exponent
    dropZeros()
  }

  private static func parts(of text: String) -> (mantissa: Substring.UTF8View, exponent: Int) {
    guard let mark = text.firstIndex(of: "e") else { return (text[...].utf8, 0) }
    return (text[..<mark].utf8, Int(text[text.index(after: mark)...]) ?? 0)
  }

  private mutating func dropZeros() {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  /// The same digits with `places` places after the decimal mark, halves away from zero.
  func rounded(to places: Int) -> DecimalDigits {
    let kept = point + places
    guard kept < digits.count else { return self }
    var result = self
    guard kept >= 0 else {
      result.digits = []
      result.point = 0
      return result
    }
    let roundsUp = digits[kept] >= 5
    result.digits = Array(digits[..<kept])
    if roundsUp { result.increment() }
    result.dropZeros()
    return result
  }

  private mutating func increment() {
    var place = digits.count - 1
    while place >= 0, digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    guard place >= 0 else {
      digits.insert(1, at: 0)
      point += 1
      return
    }
    digits[place] += 1
  }

  var isZero: Bool { digits.isEmpty }

  /// The digit at `place`, counted from the first one; 0 outside.
  private func digit(_ place: Int) -> Character {
    guard digits.indices.contains(place) else { return "0" }
    return Character(UnicodeScalar(UInt8(ascii: "0") + digits[place]))
  }

  /// The digits before the decimal mark, at least one.
  var whole: String { point > 0 ? String((0..<point).map(digit)) : "0" }

  /// The first `places` digits after the decimal mark.
  func fraction(_ places: Int) -> String { String((0..<places).map { digit(point + $0) }) }
}
