import Documents
import Onboarding

extension JSON {
  /// A number without a fraction where it has none.
  static func figure(_ value: Double) -> JSON { Int(exactly: value).map(JSON.integer) ?? .number(value) }
}

extension Slot where Value == Marks {
  /// The result of an assessment: `84`, `84 %`, `84/100`, `84 of 100`, `0.84`.
  static var score: Slot {
    Slot(
      .score,
      members: { [JSON.Member("score", .figure($0.marks)), JSON.Member("max", .figure($0.max ?? 100))] },
      told: { marks, scene in Offer(scene.language.figure.plain(marks.marks)) },
      scan: { place in
        let matches = Amount.scan(place.words, place.scene.spoken).compactMap { $0.mapped { Marks($0) } }
        // `points` and `puntos` add nothing.
        let padded = matches.filter { match in
          let behind = place.words.dropFirst(match.count).first?.folded ?? ""
          return ["points", "marks", "puntos"].contains(behind)
        }
        return matches + padded.map { Match($0.count + 1, as: $0.found) }
      })
  }
}

extension Slot where Value == Double {
  /// A rating on a small scale: `4`, `4/5`, `4 of 5`, `four`.
  static var rating: Slot {
    Slot(
      .rating, members: { [JSON.Member("value", .figure($0))] },
      told: { value, scene in Offer(scene.language.figure.plain(value)) },
      scan: { place in
        Amount.scan(place.words, place.scene.spoken).compactMap { match in
          match.mapped { $0.isPercent || $0.currency != nil || ($0.of ?? 5) != 5 ? nil : $0.value }
        }
      })
  }
}

extension Slot where Value == Amount {
  /// What was measured: `6`, `6 of 120`, `9 %`, `12k`, `€12,000`.
  static var measure: Slot {
    Slot(
      .measure, members: { $0.members }, told: { amount, scene in Offer(amount.told(in: scene.language)) },
      scan: { place in Amount.scan(place.words, place.scene.spoken) })
  }
}

extension Amount {
  /// `6`, `6 of 120`, `9 %`: for choosing among readings.
  func told(in language: Language) -> String {
    let part = language.figure.plain(value) + (isPercent ? " %" : "") + (currency.map { " " + $0 } ?? "")
    return of.map { part + language.pick(" of ", " de ") + language.figure.plain($0) } ?? part
  }

  var members: [JSON.Member] {
    var members = [JSON.Member("value", .figure(isPercent ? value / 100 : value))]
    if let of { members.append(JSON.Member("of", .figure(of))) }
    return members
  }
}

extension Match {
  /// The match with each value made into another; `nil` when none can be.
  func mapped<Other>(_ make: (Value) -> Other?) -> Match<Other>? {
    switch found {
    case .value(let value): return make(value).map { Match<Other>(count, $0) }
    case .several(let choices):
      let made = choices.all.compactMap(make)
      return made.isEmpty ? nil : Match<Other>(count, as: .one(of: made))
    case .near(let values):
      let made = values.compactMap(make)
      return made.isEmpty ? nil : Match<Other>(count, as: .near(made))
    case .unknown(let text): return Match<Other>(count, as: .unknown(text))
    case .impossible(let fault): return Match<Other>(count, as: .impossible(fault))
    }
  }
}

/// A metric with what was counted, as verbs and nouns around a number tell it: `booked 6 meetings`, `made 120 calls`, `hizo 120 llamadas`.
struct Tally: Hashable, Sendable {
  var metric: Metric
  var amount: Amount
}

extension Slot where Value == Tally {
  static var tally: Slot {
    Slot(
      .tally, members: { $0.amount.members + [JSON.Member("metric", .text($0.metric.id.text))] },
      told: { tally, scene in
        Offer("\(tally.metric.id.text) \(tally.amount.told(in: scene.language))", note: tally.metric.title.text(in: scene.language))
      },
      scan: { place in TallyScan(place: place).matches })
  }
}

private struct TallyScan {
  let place: Place
  private var index: TermIndex<Metric> { place.scene.lexicon.metrics }

  var matches: [Match<Tally>] {
    guard let first = place.words.first, !first.isQuoted else { return [] }
    let startsWithNumber = !Amount.scan(place.words, place.scene.spoken).isEmpty
    let verb = startsWithNumber ? nil : first.folded
    if let verb, !isVerb(verb) { return [] }
    let rest = startsWithNumber ? place.words : place.words.dropFirst()
    return Amount.scan(rest, place.scene.spoken).flatMap { amount -> [Match<Tally>] in
      nouns(rest.dropFirst(amount.count)).compactMap { count, metrics in
        tally(amount, metrics, verb, count: (verb == nil ? 0 : 1) + amount.count + count)
      }
    }
  }

  /// A verb that says no more than that something was done, or one that a metric's own name holds.
  private func isVerb(_ word: String) -> Bool {
    Self.verbs.contains(word) || index.entries.contains { entry in entry.words.contains { Self.isAkin($0, word) } }
  }

  static let verbs: Set<String> = [
    "made", "did", "had", "has", "got", "logged", "held", "sent", "ran", "booked", "closed", "won", "took", "hit", "did", "hizo", "tuvo",
    "consiguio", "logro", "cerro", "envio", "concerto", "agendo", "gano", "registro",
  ]

  /// Whether two words are forms of one, such as `booked` and `bookings`, `aceptó` and `aceptadas`.
  private static func isAkin(_ a: String, _ b: String) -> Bool {
    a == b || (a.utf8.count >= 5 && b.utf8.count >= 5 && a.prefix(5) == b.prefix(5))
  }

  /// The metrics that the words behind the number name, by how many words it takes.
  private func nouns(_ words: ArraySlice<Word>) -> [(Int, [Metric.ID])] {
    (0..<min(5, words.count)).compactMap { last in
      let tokens = words.prefix(last + 1).flatMap { NameIndex<Int>.tokens($0.folded) }
      let metrics = tokens.isEmpty ? [] : index.fits(tokens)
      return metrics.isEmpty ? nil : (last + 1, metrics)
    }
  }

  private func tally(_ amount: Match<Amount>, _ ids: [Metric.ID], _ verb: String?, count: Int) -> Match<Tally>? {
    if case .impossible(let fault) = amount.found { return Match(count, as: .impossible(fault)) }
    let meant = verb.map { verb in
      ids.filter { id in index.entries.first { $0.id == id }?.words.contains { Self.isAkin($0, verb) } ?? false }
    }
    let metrics = (meant.flatMap { $0.isEmpty ? nil : $0 } ?? ids).compactMap { place.scene.directory.catalogue.metric($0) }
    let tallies = metrics.flatMap { metric in
      amount.values.filter { $0.isLikely(of: metric) }.map { Tally(metric: metric, amount: $0) }
    }
    guard !tallies.isEmpty else { return nil }
    return Match(count, as: .one(of: tallies))
  }
}

extension Amount {
  /// Whether a noun behind the number may mean the metric: `40 calls` counts calls and is no rate of them.
  func isLikely(of metric: Metric) -> Bool { metric.kind == .value || of != nil || isPercent || value <= 1 }
}

extension Match {
  /// All values that it can be.
  var values: [Value] { found.all }
}
