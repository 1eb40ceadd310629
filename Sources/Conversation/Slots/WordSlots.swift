import Documents
import Evaluation
import Onboarding

extension Slot where Value == Grouping {
  static var group: Slot {
    Slot(
      .group,
      offers: { scene in
        Offers(Grouping.allCases.map { scene.language == .english ? Offer($0.rawValue) : Offer($0.spanish, note: $0.rawValue) })
      },
      members: { [JSON.Member("group", .text($0.rawValue))] }, told: { group, scene in Offer(group.label(in: scene.language)) },
      scan: { place in
        guard let word = place.words.first, let group = Grouping(said: word.folded) else { return [] }
        return [Match(1, group)]
      })
  }
}

extension Grouping {
  var spanish: String {
    switch self {
    case .cohort: "cohorte"
    case .role: "puesto"
    case .region: "región"
    case .team: "equipo"
    case .manager: "responsable"
    case .source: "fuente"
    case .curriculum: "plan"
    }
  }

  func label(in language: Language) -> String { language.pick(rawValue, spanish) }

  init?(said folded: String) {
    let synonyms: [String: Grouping] = [
      "rol": .role, "cohorts": .cohort, "regions": .region, "teams": .team, "jefe": .manager, "jefa": .manager,
    ]
    guard let group = Grouping.allCases.first(where: { $0.rawValue == folded || $0.spanish.folded == folded }) ?? synonyms[folded] else {
      return nil
    }
    self = group
  }
}

extension Slot where Value == Language {
  static var language: Slot {
    Slot(
      .language, offers: { _ in Offers([Offer("en", note: "English"), Offer("es", note: "español")]) },
      members: { [JSON.Member("text", .text($0.rawValue))] }, told: { language, _ in Offer(language.rawValue) },
      scan: { place in
        let spellings: [String: Language] = [
          "en": .english, "english": .english, "ingles": .english, "es": .spanish, "spanish": .spanish, "espanol": .spanish,
          "castellano": .spanish,
        ]
        guard let word = place.words.first, let language = spellings[word.folded] else { return [] }
        return [Match(1, language)]
      })
  }
}

extension Slot where Value == ExchangeFile {
  /// What a file holds, by the name of the table.
  static var file: Slot {
    Slot(
      .file, offers: { _ in Offers(ExchangeFile.allCases.map { Offer($0.rawValue) }) },
      members: { [JSON.Member("kind", .text($0.rawValue))] }, told: { kind, _ in Offer(kind.rawValue) },
      scan: { place in
        guard let word = place.words.first else { return [] }
        let spelling = word.folded.split(whereSeparator: { $0 == "-" || $0 == " " }).joined(separator: "_")
        return ExchangeFile(rawValue: spelling).map { [Match(1, $0)] } ?? []
      })
  }
}

extension Slot where Value == DateOrder {
  static var dateOrder: Slot {
    Slot(
      .dateOrder, offers: { _ in Offers(DateOrder.allCases.map { Offer($0.rawValue) }) },
      members: { [JSON.Member("dates", .text($0.rawValue))] }, told: { order, _ in Offer(order.rawValue) },
      scan: { place in
        let spellings = [
          "d/m/a": DateOrder.dayMonthYear, "m/d/a": .monthDayYear, "a-m-d": .yearMonthDay, "d/m": .dayMonthYear, "m/d": .monthDayYear,
        ]
        guard let word = place.words.first, let order = DateOrder(rawValue: word.folded) ?? spellings[word.folded] else { return [] }
        return [Match(1, order)]
      })
  }
}

extension Slot where Value == DecimalSign {
  static var decimals: Slot {
    Slot(
      .decimals,
      offers: { scene in Offers(DecimalSign.allCases.map { Offer(scene.language == .english ? $0.rawValue : $0.spanish, note: $0.sample) })
      },
      members: { [JSON.Member("decimals", .text($0.rawValue))] },
      told: { sign, scene in Offer(scene.language == .english ? sign.rawValue : sign.spanish) },
      scan: { place in
        guard let word = place.words.first,
          let sign = DecimalSign.allCases.first(where: { [$0.rawValue, $0.spanish].contains(word.folded) })
        else { return [] }
        return [Match(1, sign)]
      })
  }
}

extension DecimalSign {
  fileprivate var spanish: String { self == .comma ? "coma" : "punto" }
  fileprivate var sample: String { self == .comma ? "1.234,5" : "1,234.5" }
}

extension Slot where Value == [ImportRequest.ColumnSource] {
  /// `person = "Owner", kind = tenured`.
  static var columns: Slot {
    Slot(
      .columns,
      members: { sources in
        [JSON.Member("columns", .object(sources.map { JSON.Member($0.column, .text($0.source)) }))]
      },
      told: { sources, _ in Offer(sources.map { "\($0.column) = \"\($0.source)\"" }.joined(separator: ", ")) },
      scan: { place in ColumnScan(words: place.words).matches })
  }
}

/// Reads pairs of a column and its source; after each whole pair the list may end.
private struct ColumnScan {
  let words: ArraySlice<Word>

  private enum Piece {
    case text(String, isQuoted: Bool)
    case equals
  }

  var matches: [Match<[ImportRequest.ColumnSource]>] {
    var matches: [Match<[ImportRequest.ColumnSource]>] = []
    var sources: [ImportRequest.ColumnSource] = []
    var pieces: [Piece] = []
    for (count, word) in words.enumerated() {
      pieces += Self.pieces(of: word)
      guard pieces.count >= 3 else { continue }
      guard case .text(let column, _) = pieces[0], case .equals = pieces[1], case .text(let source, _) = pieces[2], pieces.count == 3 else {
        return matches
      }
      sources.append(ImportRequest.ColumnSource(column: column.folded, source: source))
      matches.append(Match(count + 1, sources))
      pieces = []
    }
    return matches
  }

  private static func pieces(of word: Word) -> [Piece] {
    guard !word.isQuoted else { return [.text(word.text, isQuoted: true)] }
    var pieces: [Piece] = []
    for (place, part) in word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).enumerated() {
      if place > 0 { pieces.append(.equals) }
      if !part.isEmpty { pieces.append(.text(String(part), isQuoted: false)) }
    }
    return pieces
  }
}
