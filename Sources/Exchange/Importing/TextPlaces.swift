import Onboarding

/// The different texts of a column, numbered as they come.
struct TextPlaces {
  /// The texts that say something.
  private(set) var texts: [String] = []
  private var interner = Interner(capacity: 64)
  /// For each number of `interner`: a place in `texts`, −1 for a text that says nothing.
  private var places: [Int32] = []

  /// The place of a row's field, −1 where it says nothing or there is no such column.
  @inline(__always)
  mutating func place(_ column: Int, _ row: Row) -> Int32 {
    guard column >= 0 else { return -1 }
    return place(row[column].trimmed)
  }

  /// The place of a text, −1 for none.
  mutating func place(_ text: String?) -> Int32 {
    guard let text else { return -1 }
    return Field.of(text) { place($0) }
  }

  /// The number of a field's bytes, whether they say something or not.
  @inline(__always)
  mutating func number(_ field: Field) -> Int32 { interner.id(field) }

  @inline(__always)
  private mutating func place(_ field: Field) -> Int32 {
    let number = Int(interner.id(field))
    return number < places.count ? places[number] : meet(field)
  }

  @inline(never)
  private mutating func meet(_ field: Field) -> Int32 {
    let place: Int32 = field.isAbsent ? -1 : Int32(texts.count)
    if place >= 0 { texts.append(field.string) }
    places.append(place)
    return place
  }
}

/// The words of a column, each looked up once.
struct WordPlaces<Word: Sendable> {
  enum Reading {
    case `is`(Word)
    case absent
    case unreadable
  }

  private let find: (String) -> Word?
  private var interner = Interner(capacity: 16)
  private var readings: [Reading] = []

  init(_ find: @escaping (String) -> Word?) { self.find = find }

  /// What a row's field says.
  @inline(__always)
  mutating func word(_ column: Int, _ row: Row) -> Reading {
    guard column >= 0 else { return .absent }
    let field = row[column].trimmed
    let number = Int(interner.id(field))
    return number < readings.count ? readings[number] : meet(field)
  }

  @inline(never)
  private mutating func meet(_ field: Field) -> Reading {
    let reading: Reading = field.isAbsent ? .absent : find(field.string).map { Reading.is($0) } ?? .unreadable
    readings.append(reading)
    return reading
  }
}
