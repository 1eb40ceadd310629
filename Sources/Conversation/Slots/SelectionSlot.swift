import Documents
import Evaluation
import Onboarding

extension Slot where Value == [SelectionRates.Count] {
  /// Groups with how many of how many were selected: `women 12 of 40, men 30 of 60`. To the end of the line.
  static var selection: Slot {
    Slot(
      .selection,
      offers: { scene in Offers([Offer(told(example, in: scene.language))]) },
      members: { [JSON.Member("text", .text(told($0, in: .english)))] },
      told: { counts, scene in Offer(told(counts, in: scene.language)) },
      scan: { place in counts(in: Array(place.words)).map { [Match(place.words.count, $0)] } ?? [] })
  }

  private static var example: [SelectionRates.Count] {
    [SelectionRates.Count("a", selected: 12, of: 40), SelectionRates.Count("b", selected: 30, of: 60)]
  }

  private static func told(_ counts: [SelectionRates.Count], in language: Language) -> String {
    counts.map { "\($0.name) \($0.selected) \(language.pick("of", "de")) \($0.applied)" }.joined(separator: ", ")
  }

  /// Every group has a name of words, a number, `of` or `/`, and a number; at least two groups.
  private static func counts(in words: [Word]) -> [SelectionRates.Count]? {
    var counts: [SelectionRates.Count] = []
    var name: [String] = []
    var place = 0
    while place < words.count {
      if let (selected, applied, used) = ratio(words[place...]) {
        guard !name.isEmpty, selected <= applied, applied > 0 else { return nil }
        counts.append(SelectionRates.Count(name.joined(separator: " "), selected: selected, of: applied))
        (name, place) = ([], place + used)
      } else {
        let folded = words[place].folded
        if !["and", "y", "of", "de"].contains(folded) || !name.isEmpty { name.append(words[place].text) }
        place += 1
      }
    }
    return name.isEmpty && counts.count > 1 ? counts : nil
  }

  /// `12 of 40`, `12 out of 40` or `12/40` at the front.
  private static func ratio(_ words: ArraySlice<Word>) -> (Int, Int, Int)? {
    let texts = words.prefix(4).map(\.folded)
    guard let first = texts.first else { return nil }
    let parts = first.split(separator: "/").compactMap { Int($0) }
    if first.contains("/"), parts.count == 2 { return (parts[0], parts[1], 1) }
    guard let selected = Int(first) else { return nil }
    if texts.count > 2, ["of", "de"].contains(texts[1]), let applied = Int(texts[2]) { return (selected, applied, 3) }
    if texts.count > 3, texts[1] == "out", texts[2] == "of", let applied = Int(texts[3]) { return (selected, applied, 4) }
    return nil
  }
}
