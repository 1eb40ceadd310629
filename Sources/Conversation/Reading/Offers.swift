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
  /// An offer before it is worded.
  struct Draft: Sendable {
    /// The words of its text, folded.
    let words: [String]
    /// Whether it is less likely meant than others.
    let isUnlikely: Bool
    let offer: @Sendable () -> Offer
  }

  /// Some of those that fit, and how many more do.
  struct Drafts: Sendable {
    let drafts: [Draft]
    let others: Int

    func adding(_ next: Drafts) -> Drafts { Drafts(drafts: drafts + next.drafts, others: others + next.others) }
  }

  /// The first ones, at most so many.
  let first: @Sendable (Int) -> Drafts
  /// Those that have these words; the last of them may be only begun. All that fit are among the result, and others may be.
  let fitting: @Sendable ([String]) -> Drafts

  static let none = Offers([])

  private init(first: @escaping @Sendable (Int) -> Drafts, fitting: @escaping @Sendable ([String]) -> Drafts) {
    self.first = first
    self.fitting = fitting
  }

  /// These, then the others.
  func adding(_ others: Offers) -> Offers {
    let these = self
    return Offers(
      first: { limit in
        let first = these.first(limit)
        return first.adding(others.first(limit - first.drafts.count))
      },
      fitting: { these.fitting($0).adding(others.fitting($0)) })
  }

  /// All of them, worded.
  var all: [Offer] { first(.max).drafts.map { $0.offer() } }

  init(_ offers: [Offer]) {
    let drafts = offers.map { offer in Draft(words: NameWords.of(offer.text.folded), isUnlikely: false) { offer } }
    first = { limit in Drafts(drafts: Array(drafts.prefix(limit)), others: 0) }
    fitting = { _ in Drafts(drafts: drafts, others: 0) }
  }

  /// The names that are known.
  init<ID: Hashable & Sendable>(
    of names: any NameFinder<ID>, isUnlikely: @escaping @Sendable (ID) -> Bool = { _ in false },
    offer: @escaping @Sendable (ID, String) -> Offer
  ) {
    @Sendable func draft(_ bearer: Bearer<ID>) -> Draft {
      Draft(words: bearer.tokens, isUnlikely: isUnlikely(bearer.id)) { offer(bearer.id, bearer.name) }
    }
    first = { limit in
      let first = names.first(min(limit, names.closely))
      // The start of a line offers a few of each kind and counts no others.
      return Drafts(drafts: first.map(draft), others: limit < .max ? 0 : max(0, names.count - first.count))
    }
    fitting = { tokens in
      let bearers = names.bearers(beginning: tokens)
      let first = bearers.first(names.closely)
      return Drafts(drafts: first.map(draft), others: max(0, bearers.count - first.count))
    }
  }
}
