import Onboarding

/// Why words that look like a day, a period or a number are none. The words are those that were said, folded.
enum Impossible: Error, Hashable, Sendable {
  /// The calendar has no such day: `31 feb`, `29 feb 2026`. It is never moved to a neighbour.
  case noSuchDay(String)
  /// The day is another day of the week: `monday 24 november`.
  case otherWeekday(String, Day)
  /// The calendar has no such period: `week 54`, `q5`.
  case noSuchPeriod(String)
  /// A stretch of time that is no single day, week, month or quarter: `since january`, `2025`.
  case manyPeriods(String)
  /// The same where an answer is of one period.
  case noOnePeriod(String)
  /// More digits than are kept exactly.
  case hugeNumber(String)
  /// Digits of another script, or of full width.
  case otherDigits(String)
}

/// What words about time were read as: one or several values, or none for a reason.
enum Spoken<Value: Hashable & Sendable>: Hashable, Sendable {
  case values([Value])
  case impossible(Impossible)

  /// The match of so many words.
  func match(_ count: Int) -> Match<Value> {
    switch self {
    case .values(let values): Match(count, as: .one(of: values))
    case .impossible(let fault): Match(count, as: .impossible(fault))
    }
  }
}

/// What the first words of a text can be read as, by how many words it takes.
struct Readings<Value: Hashable & Sendable> {
  private var byCount: [Int: Spoken<Value>] = [:]

  /// Adds a reading. Where another reading of as many words has other values, either may be meant; a value goes before a fault.
  mutating func add(_ count: Int, _ values: [Value]) {
    guard count > 0, !values.isEmpty else { return }
    guard case .values(let known)? = byCount[count] else {
      byCount[count] = .values(values.uniqued)
      return
    }
    byCount[count] = .values((known + values).uniqued)
  }

  mutating func add(_ count: Int, _ fault: Impossible) {
    if byCount[count] == nil { byCount[count] = .impossible(fault) }
  }

  mutating func add(_ count: Int, _ spoken: Spoken<Value>) {
    switch spoken {
    case .values(let values): add(count, values)
    case .impossible(let fault): add(count, fault)
    }
  }

  /// Fewest words first.
  var all: [(count: Int, spoken: Spoken<Value>)] { byCount.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  var matches: [Match<Value>] { all.map { $0.spoken.match($0.count) } }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of their first appearance.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
