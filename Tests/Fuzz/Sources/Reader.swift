import Statistics

/// What came of one input.
enum Outcome {
  case taken, refused
}

/// A reader said something that cannot be.
struct Broken: Error {
  let what: String

  init(_ what: String) { self.what = what }
}

/// Something that reads what others wrote, and the inputs it is given.
struct Reader: Sendable {
  let name: String
  /// How many inputs it is usually given.
  let inputs: Int
  /// The input that follows from a generator.
  let make: @Sendable (inout SplitMix) -> [UInt8]
  /// Reads an input.
  ///
  /// - Throws: `Broken`.
  let read: @Sendable ([UInt8]) throws -> Outcome

  /// The input of that number.
  func input(_ number: Int, seed: UInt64) -> [UInt8] {
    var hash = seed &* 0x9E37_79B9_7F4A_7C15
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var random = SplitMix(seed: hash &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03)
    return make(&random)
  }

  static var all: [Reader] { [.tables, .dates, .numbers, .statements, .imports, .curricula, .sentences, .workbooks] }
}

/// Throws `Broken` unless something is true.
func must(_ isTrue: Bool, _ what: @autoclosure () -> String) throws {
  guard isTrue else { throw Broken(what()) }
}
