/// What the words of one sentence were read as, kept while it is being understood.
///
/// A sentence is walked along phrases, parted into facts and searched for what it names, and most of these look at the same words once more. What a
/// blank reads hangs on the words from its place on, so that it is kept by these words, whatever line they stand in. To be used for one scene only.
final class Glances {
  /// A word, wherever it stands.
  private struct Sign: Hashable {
    let word: Word

    static func == (a: Sign, b: Sign) -> Bool {
      a.word.folded == b.word.folded && a.word.raw == b.word.raw && a.word.text == b.word.text && a.word.isQuoted == b.word.isQuoted
        && a.word.endsClause == b.word.endsClause
    }

    func hash(into hasher: inout Hasher) { hasher.combine(word.folded) }
  }

  private struct Pair: Hashable {
    let word: Int
    let rest: Int
  }

  private struct Key: Hashable {
    let kind: Blank.Kind
    let tolerance: Place.Tolerance
    let language: Language
    let rest: Int
  }

  private var words: [Sign: Int] = [:]
  private var rests: [Pair: Int] = [:]
  private var read: [Key: [Match<any Sendable>]] = [:]

  /// The number of the words from each place of a line on: equal for equal words.
  func rests(of line: Line) -> [Int] {
    var numbers = Array(repeating: 0, count: line.words.count)
    var rest = 0
    for place in line.words.indices.reversed() {
      rest = number(of: Pair(word: number(of: Sign(word: line.words[place])), rest: rest))
      numbers[place] = rest
    }
    return numbers
  }

  private func number(of sign: Sign) -> Int {
    if let known = words[sign] { return known }
    words[sign] = words.count + 1
    return words.count
  }

  private func number(of pair: Pair) -> Int {
    if let known = rests[pair] { return known }
    rests[pair] = rests.count + 1
    return rests.count
  }

  /// What a blank reads at a place, the words from where on have the number `rest`.
  func matches(of blank: Blank, at place: Place, _ rest: Int) -> [Match<any Sendable>] {
    guard blank.kind.isReadByWords else { return blank.scan(place) }
    let key = Key(kind: blank.kind, tolerance: place.tolerance, language: place.scene.spoken, rest: rest)
    if let known = read[key] { return known }
    let matches = blank.scan(place)
    read[key] = matches
    return matches
  }
}
