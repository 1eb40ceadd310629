// Renderings for machines are written into one reused array of bytes.

/// How many bytes are gathered before they are handed on: large enough that the call does not count, small enough for the cache.
let chunkSize = 64 * 1024

extension [UInt8] {
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes a whole number in decimal.
  mutating func append(integer value: Int) {
    guard value < 0 || value >= 10 else {
      append(0x30 + UInt8(value))
      return
    }
    if value < 0 { append(0x2D) }
    append(digitsOf: UInt64(value.magnitude), padding: 1)
  }

  /// Writes a number in decimal with at least `padding` digits.
  mutating func append(digitsOf value: UInt64, padding: Int) {
    let start = count
    var rest = value
    var written = 0
    while rest > 0 || written < padding {
      append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      written += 1
    }
    self[start...].reverse()
  }

  /// Writes the shortest decimal that reads back as the same number, without `.0` behind a whole one.
  ///
  /// The caller has made sure that `value` is finite.
  mutating func append(number value: Double) {
    // Every whole number of this size is exact, and its shortest decimal is its digits.
    guard value.magnitude < 9_007_199_254_740_992, value.rounded(.towardZero) == value, !(value == 0 && value.sign == .minus) else {
      append(contentsOf: value.description.utf8)
      return
    }
    append(integer: Int(value))
  }

  /// Writes an amount in units of its currency, exactly.
  mutating func append(minorUnits: Int, currency: String) {
    let scale = UInt(Currency.minorUnits(perUnitOf: currency))
    let (whole, rest) = minorUnits.magnitude.quotientAndRemainder(dividingBy: scale)
    if minorUnits < 0 { append(0x2D) }
    append(digitsOf: UInt64(whole), padding: 1)
    guard rest > 0 else { return }
    append(0x2E)
    append(digitsOf: UInt64(rest), padding: Currency.decimals(of: currency))
    while last == 0x30 { removeLast() }
  }

  mutating func append(date: CivilDate) {
    append(digitsOf: UInt64(date.year), padding: 4)
    append(0x2D)
    append(digitsOf: UInt64(date.month), padding: 2)
    append(0x2D)
    append(digitsOf: UInt64(date.day), padding: 2)
  }

  /// Hands the bytes on and empties the array, keeping its room, once there are at least `least` of them.
  @inline(__always)
  mutating func hand<Failure: Error>(
    over least: Int, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    guard count >= least else { return }
    try withUnsafeBufferPointer { (bytes) throws(Failure) in try sink(UnsafeRawBufferPointer(bytes)) }
    removeAll(keepingCapacity: true)
  }
}
