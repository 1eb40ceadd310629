import Onboarding

/// Person, metric and period of an observation in one integer, ordered as the table is.
///
/// 25 bits for the person's key, 14 for the metric's and 24 for the period's code, counted from the first day of year 1.
struct ObservationKey: Hashable, Comparable {
  let packed: UInt64

  /// The bits of metric and period.
  static let bitsBesidesPerson: UInt64 = 38
  static let mostPeople: Int64 = 1 << 25
  static let mostTerms: Int64 = 1 << 14
  private static let firstCode: Int64 = -719_162 * 4  // the code of 0001-01-01

  init(packed: UInt64) { self.packed = packed }

  init(person: Int64, metric: Int64, period: Int32) {
    packed = UInt64(truncatingIfNeeded: person << 38 | metric << 24 | (Int64(period) - Self.firstCode))
  }

  var person: Int64 { Int64(packed >> 38) }
  var metric: Int64 { Int64(packed >> 24 & 0x3FFF) }
  var period: Int64 { Int64(packed & 0xFF_FFFF) + Self.firstCode }

  static func < (a: Self, b: Self) -> Bool { a.packed < b.packed }
}

/// The numbers of an observation; NaN stands for "not given". A ratio has no value of its own.
struct Figures {
  var value: Double
  var numerator: Double
  var denominator: Double
  var target: Double

  /// A row of a file, where a value beside numerator and denominator gives way to them.
  init(_ columns: ObservationColumns, _ row: Int) {
    denominator = columns.denominator[row]
    numerator = denominator.isNaN ? .nan : columns.numerator[row]
    value = denominator.isNaN ? columns.value[row] : .nan
    target = columns.target[row]
  }

  init(value: Double = .nan, numerator: Double = .nan, denominator: Double = .nan, target: Double = .nan) {
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.target = target
  }

  var isRatio: Bool { !denominator.isNaN }

  /// Whether both say the same.
  func agrees(with other: Figures) -> Bool {
    Self.same(value, other.value) && Self.same(numerator, other.numerator) && Self.same(denominator, other.denominator)
      && Self.same(target, other.target)
  }

  private static func same(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }
}

/// One observation as it was and as it became.
struct ObservationEdit {
  var key: ObservationKey
  var before: Figures?
  var after: Figures?

  var reversed: ObservationEdit { ObservationEdit(key: key, before: after, after: before) }
}

extension ByteSink {
  /// Many observations' edits: their number, then each with a byte that tells its parts (1 after, 2 before; of after: 4 a ratio, 8 a target; of
  /// before: 16 and 32), the distance of its key from the one before it, and its numbers.
  mutating func put(_ edits: [ObservationEdit]) {
    put(varint: UInt64(edits.count))
    reserve(edits.count * 10)
    var previous: UInt64 = 0
    for edit in edits {
      put(byte: (edit.after.map { 1 | marks(of: $0) << 2 } ?? 0) | (edit.before.map { 2 | marks(of: $0) << 4 } ?? 0))
      put(varint: edit.key.packed &- previous)
      previous = edit.key.packed
      if let after = edit.after { put(after) }
      if let before = edit.before { put(before) }
    }
  }

  private func marks(of figures: Figures) -> UInt8 { (figures.isRatio ? 1 : 0) | (figures.target.isNaN ? 0 : 2) }

  private mutating func put(_ figures: Figures) {
    if figures.isRatio {
      put(shortened: figures.numerator)
      put(shortened: figures.denominator)
    } else {
      put(shortened: figures.value)
    }
    if !figures.target.isNaN { put(shortened: figures.target) }
  }
}

extension ByteSource {
  /// - Parameter number: reads one number as it was written.
  mutating func observationEdits(_ number: (inout ByteSource) throws -> Double) throws -> [ObservationEdit] {
    let count = Int(clamping: try varint())
    var edits: [ObservationEdit] = []
    edits.reserveCapacity(min(count, 1 << 20))
    var key: UInt64 = 0
    for _ in 0..<count {
      let marks = try byte()
      key &+= try varint()
      let after = marks & 1 != 0 ? try figures(marks >> 2, number) : nil
      let before = marks & 2 != 0 ? try figures(marks >> 4, number) : nil
      edits.append(ObservationEdit(key: ObservationKey(packed: key), before: before, after: after))
    }
    return edits
  }

  private mutating func figures(_ marks: UInt8, _ number: (inout ByteSource) throws -> Double) throws -> Figures {
    var figures = Figures()
    if marks & 1 != 0 {
      figures.numerator = try number(&self)
      figures.denominator = try number(&self)
    } else {
      figures.value = try number(&self)
    }
    if marks & 2 != 0 { figures.target = try number(&self) }
    return figures
  }
}
