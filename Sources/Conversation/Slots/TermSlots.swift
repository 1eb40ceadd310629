import Documents
import Onboarding

extension Slot where Value == Module {
  static var module: Slot {
    terms(
      .module, in: { $0.lexicon.modules }, resolve: { id, scene in scene.directory.catalogue.module(id) },
      offer: { Offer($0.id.text, note: $0.title.text(in: $1)) })
  }
}

extension Slot where Value == Metric {
  static var metric: Slot {
    terms(
      .metric, in: { $0.lexicon.metrics }, resolve: { id, scene in scene.directory.catalogue.metric(id) },
      offer: { Offer($0.id.text, note: $0.title.text(in: $1)) })
  }
}

extension Slot where Value == Milestone {
  static var milestone: Slot {
    terms(
      .milestone, in: { $0.lexicon.milestones }, resolve: { id, scene in scene.directory.catalogue.milestones.first { $0.id == id } },
      offer: { Offer($0.id.text, note: $0.title.text(in: $1)) })
  }
}

extension Slot where Value == Criterion {
  static var criterion: Slot {
    terms(
      .criterion, in: { $0.lexicon.criteria }, resolve: { id, scene in scene.directory.catalogue.criteria.first { $0.id == id } },
      offer: { Offer($0.id.text, note: $0.title.text(in: $1)) })
  }
}

extension Slot {
  /// Something that a curriculum names.
  fileprivate static func terms<Of>(
    _ kind: Blank.Kind, in index: @escaping @Sendable (Scene) -> TermIndex<Of>,
    resolve: @escaping @Sendable (Identifier<Of>, Scene) -> Value?, offer: @escaping @Sendable (Value, Language) -> Offer
  ) -> Slot {
    Slot(
      kind,
      offers: { scene in Offers(index(scene).entries.compactMap { resolve($0.id, scene) }.map { offer($0, scene.language) }) },
      members: { value in [JSON.Member(kind.key, .text(offer(value, .english).text))] },
      told: { value, scene in offer(value, scene.language) },
      scan: { place in
        TermScan(place: place, index: index(place.scene)).matches { resolve($0, place.scene) }
      })
  }
}

/// Reads the name of something that a curriculum defines.
private struct TermScan<Of> {
  let place: Place
  let index: TermIndex<Of>

  func matches<Value: Sendable>(_ resolve: (Identifier<Of>) -> Value?) -> [Match<Value>] {
    var matches: [Match<Value>] = []
    var tokens: [String] = []
    var isKnown = true
    for (before, word) in place.clause(7).enumerated() {
      tokens += word.tokens
      // What one word of it rules out, more words do not mend.
      isKnown = isKnown && word.tokens.allSatisfy(index.knows)
      guard isKnown || place.tolerance == .lenient else { break }
      if let found = found(tokens, before + 1, isKnown, resolve) { matches.append(Match(before + 1, as: found)) }
    }
    return matches
  }

  private func found<Value: Sendable>(
    _ tokens: [String], _ count: Int, _ isKnown: Bool, _ resolve: (Identifier<Of>) -> Value?
  ) -> Found<Value>? {
    guard !tokens.isEmpty else { return nil }
    let fitting = isKnown ? index.fits(tokens).compactMap(resolve) : []
    if !fitting.isEmpty { return .one(of: fitting) }
    guard place.tolerance == .lenient, count <= 4 else { return nil }
    let near = index.near(tokens).compactMap(resolve)
    return near.isEmpty ? .unknown(place.words.prefix(count).map(\.text).joined(separator: " ")) : .near(near)
  }
}

extension Slot where Value == Module.Version {
  /// `v2`.
  static var version: Slot {
    Slot(
      .version, members: { [JSON.Member("version", .text($0.text))] }, told: { version, _ in Offer(version.text) },
      scan: { place in
        guard let word = place.words.first, !word.isQuoted else { return [] }
        if word.folded.first == "v", Int(word.folded.dropFirst()) != nil { return [Match(1, Module.Version(word.folded))] }
        guard word.folded == "version", let next = place.words.dropFirst().first?.folded, let number = Int(next) else { return [] }
        return [Match(2, Module.Version("v\(number)"))]
      })
  }
}

extension Slot where Value == Candidate.Stage {
  static var stage: Slot {
    Slot(
      .stage,
      offers: { scene in
        Offers(
          Candidate.Stage.allCases.map { stage in
            scene.language == .english ? Offer(stage.rawValue) : Offer(stage.label(in: .spanish), note: stage.rawValue)
          })
      },
      members: { [JSON.Member("stage", .text($0.rawValue))] }, told: { stage, scene in Offer(stage.label(in: scene.language)) },
      scan: { place in
        guard let word = place.words.first, let stage = Candidate.Stage.spellings[word.folded] else { return [] }
        return [Match(1, stage)]
      })
  }
}

extension Candidate.Stage {
  /// The stages by the words people use, folded.
  static let spellings: [String: Candidate.Stage] = {
    let words: [Candidate.Stage: [String]] = [
      .applied: ["applied", "solicitud", "inscrito", "inscrita"],
      .screen: ["screen", "screening", "criba", "filtro", "preseleccion"],
      .interview: ["interview", "interviews", "entrevista"],
      .exercise: ["exercise", "task", "ejercicio", "prueba"],
      .offer: ["offer", "oferta"],
      .hired: ["hired", "contratado", "contratada", "contratacion"],
      .rejected: ["rejected", "reject", "rechazado", "rechazada", "descartado", "descartada"],
      .withdrawn: ["withdrawn", "withdrew", "retirado", "retirada"],
    ]
    return Dictionary(words.flatMap { stage, spellings in spellings.map { ($0, stage) } }) { first, _ in first }
  }()

  func label(in language: Language) -> String {
    guard language == .spanish else { return rawValue }
    switch self {
    case .applied: return "solicitud"
    case .screen: return "criba"
    case .interview: return "entrevista"
    case .exercise: return "ejercicio"
    case .offer: return "oferta"
    case .hired: return "contratado"
    case .rejected: return "rechazado"
    case .withdrawn: return "retirado"
    }
  }
}

extension Slot where Value == String {
  /// A role: one that is known, or any words where it is new.
  static var role: Slot {
    Slot(
      .role, offers: { scene in Offers(scene.lexicon.roles.map { Offer($0) }) },
      members: { [JSON.Member("role", .text($0))] }, told: { role, _ in Offer(role) },
      scan: { place in
        let clause = place.clause(5)
        return clause.indices.map { end in
          let text = place.line.source(place.start..<end + 1)
          return Match(end + 1 - place.start, place.scene.lexicon.roles.first { $0.folded == text.folded } ?? text)
        }
      })
  }
}
