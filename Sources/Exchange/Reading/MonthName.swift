/// The names of the months in English and Spanish.
enum MonthName {
  /// The number of the month that `word` names, in full or cut to three letters or more, or `nil`.
  ///
  /// `mar` is March and *marzo*, `may` May and *mayo*, `set` and `sept` September; no cut fits two months.
  static func month(_ word: Field) -> Int? {
    guard (3...10).contains(word.count) else { return nil }
    return names.first { begins($0.name, with: word) || $0.name == word.string.lowercased() }?.month
  }

  private static func begins(_ name: String, with word: Field) -> Bool {
    name.utf8.count >= word.count && zip(name.utf8, word.bytes).allSatisfy { $0 == $1.smallLetter }
  }

  private static let names: [(name: String, month: Int)] = {
    let english = "january february march april may june july august september october november december"
    let spanish = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    let lists = [english, spanish].map { $0.split(separator: " ").map(String.init) }
    return lists.flatMap { list in list.enumerated().map { ($1, $0 + 1) } } + [("setiembre", 9)]
  }()
}
