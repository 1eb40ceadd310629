import Documents
import Onboarding

/// A blank in a phrase: the values that fit in it, and what Tab offers there.
public struct Slot<Value: Sendable>: Sendable {
  let blank: Blank
}

extension Slot {
  /// - Parameters:
  ///   - offers: What Tab offers; nothing for free text and numbers.
  ///   - members: The value as machines read it.
  ///   - told: The value in words, for questions.
  ///   - scan: Every value that the words from a place on can be read as.
  init(
    _ kind: Blank.Kind,
    offers: @escaping @Sendable (Scene) -> Offers = { _ in .none },
    members: @escaping @Sendable (Value) -> [JSON.Member],
    told: @escaping @Sendable (Value, Scene) -> Offer,
    scan: @escaping @Sendable (Place) -> [Match<Value>]
  ) {
    blank = Blank(
      kind: kind, offers: offers,
      members: { box in (box as? Value).map(members) ?? [] },
      told: { box, scene in (box as? Value).map { told($0, scene) } ?? Offer("") },
      scan: { place in scan(place).map { $0.boxed } })
  }

  /// The same slot for use between brackets: absent reads as `nil`.
  static func optional<Wrapped>(_ slot: Slot<Wrapped>) -> Slot where Value == Wrapped? { Slot(blank: slot.blank) }
}

/// A slot that has been given its place among a command's values.
public struct PlacedSlot<Value: Sendable>: Sendable {
  let slot: Slot<Value>
  let key: Int
}

/// A place in a line from which a slot reads.
struct Place: Sendable {
  let line: Line
  let start: Int
  let scene: Scene
  let tolerance: Tolerance

  enum Tolerance: Hashable, Sendable {
    case exact
    /// Names nearly spelled right, and names that nobody has, are matches too.
    case lenient
  }

  var words: ArraySlice<Word> { line.words[start...] }

  /// The first words from here on that one name or value may span: up to `limit`, and not beyond a comma.
  func clause(_ limit: Int) -> ArraySlice<Word> {
    let words = self.words.prefix(limit)
    guard let comma = words.firstIndex(where: \.endsClause) else { return words }
    return words[...comma]
  }
}

/// What so many words can be read as.
struct Match<Value: Sendable>: Sendable {
  let count: Int
  let found: Found<Value>

  init(_ count: Int, as found: Found<Value>) {
    self.count = count
    self.found = found
  }

  init(_ count: Int, _ value: Value) {
    self.init(count, as: .value(value))
  }

  var boxed: Match<any Sendable> {
    switch found {
    case .value(let value): Match<any Sendable>(count, as: .value(value))
    case .several(let choices): Match<any Sendable>(count, as: .several(Choices(choices.count) { choices.all }))
    case .near(let values): Match<any Sendable>(count, as: .near(values))
    case .unknown(let text): Match<any Sendable>(count, as: .unknown(text))
    case .impossible(let fault): Match<any Sendable>(count, as: .impossible(fault))
    }
  }
}

enum Found<Value: Sendable>: Sendable {
  case value(Value)
  /// A name that fits several.
  case several(Choices<Value>)
  /// A name that fits nobody, and those that differ from it by little.
  case near([Value])
  /// A name that fits nobody.
  case unknown(String)
  /// Words of the right form that name nothing there is, such as 31 February.
  case impossible(Impossible)
}

/// Values of which one is meant, made when they are wanted: a first name may be that of many.
struct Choices<Value: Sendable>: Sendable {
  let count: Int
  private let make: @Sendable () -> [Value]

  init(_ count: Int, _ make: @escaping @Sendable () -> [Value]) {
    self.count = count
    self.make = make
  }

  init(_ values: [Value]) { self.init(values.count) { values } }

  var all: [Value] { make() }
}

extension Found {
  /// All values that it can be.
  var all: [Value] {
    switch self {
    case .value(let value): [value]
    case .several(let choices): choices.all
    case .near(let values): values
    case .unknown, .impossible: []
    }
  }

  /// One value, or the choice among several.
  static func one(of values: [Value]) -> Found { values.count == 1 ? .value(values[0]) : .several(Choices(values)) }
}
