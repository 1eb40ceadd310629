import Onboarding

/// One completion: the text to insert and a note to show beside it.
struct Offer: Hashable, Sendable {
  let text: String
  let note: String

  init(_ text: String, note: String = "") {
    self.text = text
    self.note = note
  }
}

/// What Tab offers in a blank. Many people may work for the company, so that an offer is worded only when it is shown.
struct Offers: Sendable {
  let count: Int
  /// The words of an offer's text, folded.
  let words: @Sendable (Int) -> [String]
  let offer: @Sendable (Int) -> Offer
  /// Whether an offer is less likely meant than others.
  let isUnlikely: @Sendable (Int) -> Bool
  /// The offers that have these words; the last of them may be only begun. All that fit are among the result, and others may be.
  let fitting: @Sendable ([String]) -> [Int]

  static let none = Offers([])

  init(_ offers: [Offer]) {
    count = offers.count
    words = { NameIndex<Int>.tokens(offers[$0].text.folded) }
    offer = { offers[$0] }
    isUnlikely = { _ in false }
    fitting = { _ in Array(offers.indices) }
  }

  /// The names of an index.
  init<ID>(
    of index: NameIndex<ID>, isUnlikely: @escaping @Sendable (ID) -> Bool = { _ in false }, offer: @escaping @Sendable (ID, String) -> Offer
  ) {
    count = index.entries.count
    words = { index.entries[$0].tokens }
    self.offer = { offer(index.entries[$0].id, index.entries[$0].name) }
    self.isUnlikely = { isUnlikely(index.entries[$0].id) }
    fitting = { index.beginning($0) }
  }

  private init(
    count: Int, words: @escaping @Sendable (Int) -> [String], offer: @escaping @Sendable (Int) -> Offer,
    isUnlikely: @escaping @Sendable (Int) -> Bool, fitting: @escaping @Sendable ([String]) -> [Int]
  ) {
    self.count = count
    self.words = words
    self.offer = offer
    self.isUnlikely = isUnlikely
    self.fitting = fitting
  }

  /// These, then the others.
  func adding(_ others: Offers) -> Offers {
    let (these, first) = (self, count)
    return Offers(
      count: count + others.count,
      words: { $0 < first ? these.words($0) : others.words($0 - first) },
      offer: { $0 < first ? these.offer($0) : others.offer($0 - first) },
      isUnlikely: { $0 < first ? these.isUnlikely($0) : others.isUnlikely($0 - first) },
      fitting: { these.fitting($0) + others.fitting($0).map { $0 + first } })
  }

  /// All of them, worded.
  var all: [Offer] { (0..<count).map(offer) }
}
