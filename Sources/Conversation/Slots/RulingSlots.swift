import Documents
import Evaluation
import Onboarding

/// One thing that the company lays down about how a standard metric is worked out.
enum Ruling: Hashable, Sendable {
  case winRate(Definitions.Basis)
  case winsFrom(SalesStep)
  case connectRate(Definitions.Calls)
  case stage(String, SalesStep)
  case conversation(String)

  /// `definitions` with this laid down.
  func applied(to definitions: Definitions) -> Definitions {
    var ruled = definitions
    switch self {
    case .winRate(let basis): ruled.winRate = basis
    case .winsFrom(let step): ruled.winsFrom = step
    case .connectRate(let calls): ruled.connectRate = calls
    case .stage(let name, let step): ruled.stages[name.folded] = step
    case .conversation(let outcome): ruled.connected = Set(ruled.connected + [outcome.folded]).sorted()
    }
    return ruled
  }
}

extension Ruling {
  /// As it is typed.
  func told(in language: Language) -> String {
    switch self {
    case .winRate(.count): language.pick("win rate by count", "tasa de cierre por número")
    case .winRate(.amount): language.pick("win rate by amount", "tasa de cierre por importe")
    case .winsFrom(let step): language.pick("win rate from ", "tasa de cierre desde ") + step.word(in: language)
    case .connectRate(.all): language.pick("connect rate over all calls", "tasa de contacto sobre todas las llamadas")
    case .connectRate(.logged): language.pick("connect rate over logged outcomes", "tasa de contacto sobre resultados anotados")
    case .stage(let name, let step): "\(language.pick("stage", "fase")) \(step.word(in: language)) = \"\(name)\""
    case .conversation(let outcome): "\(language.pick("conversation", "conversación")) = \"\(outcome)\""
    }
  }

  /// Those of which all words are given.
  static let fixed: [Ruling] = [
    .winRate(.count), .winRate(.amount), .winsFrom(.lead), .winsFrom(.opportunity), .winsFrom(.proposal), .connectRate(.all),
    .connectRate(.logged),
  ]

  fileprivate static let steps: [SalesStep] = [.lead, .opportunity, .proposal]
}

extension SalesStep {
  /// The word for it in a sentence.
  func word(in language: Language) -> String {
    switch self {
    case .lead: "lead"
    case .opportunity: language.pick("opportunity", "oportunidad")
    case .proposal: language.pick("proposal", "propuesta")
    case .sale: language.pick("sale", "venta")
    }
  }
}

extension Slot where Value == Ruling {
  /// `win rate by amount`, `connect rate over all calls`, `stage proposal = "Proposal sent"`.
  static var ruling: Slot {
    Slot(
      .ruling,
      offers: { scene in
        let open: [Ruling] = [.stage(scene.language.pick("Proposal sent", "Propuesta enviada"), .proposal), .conversation("Interested")]
        return Offers((Ruling.fixed + open).map { Offer($0.told(in: scene.language)) })
      },
      members: { [JSON.Member("text", .text($0.told(in: .english)))] }, told: { ruling, scene in Offer(ruling.told(in: scene.language)) },
      scan: { place in RulingScan(place: place).matches })
  }
}

/// Reads what is laid down behind `set`.
private struct RulingScan {
  let place: Place

  var matches: [Match<Ruling>] {
    let said = place.words.map(\.folded)
    let whole = Ruling.fixed.compactMap { ruling -> Match<Ruling>? in
      for language in Language.allCases {
        let words = Line(ruling.told(in: language)).words.map(\.folded)
        if said.starts(with: words) { return Match(words.count, ruling) }
      }
      return nil
    }
    return whole + named(said)
  }

  /// A stage or an outcome by its name, which runs to the end.
  private func named(_ said: [String]) -> [Match<Ruling>] {
    guard let first = said.first, said.count > 1 else { return [] }
    if ["conversation", "conversacion"].contains(first) {
      return name(from: 1).map { [Match(place.words.count, .conversation($0))] } ?? []
    }
    let step = Ruling.steps.first { step in Language.allCases.contains { step.word(in: $0).folded == said[1] } }
    guard ["stage", "fase", "etapa"].contains(first), let step else { return [] }
    return name(from: 2).map { [Match(place.words.count, .stage($0, step))] } ?? []
  }

  private func name(from offset: Int) -> String? {
    let rest = place.words.dropFirst(offset).drop { $0.raw == "=" || ["as", "como", "is", "es"].contains($0.folded) }
    guard let first = rest.first else { return nil }
    let name = place.line.source(first.isQuoted ? rest.startIndex..<rest.startIndex + 1 : rest.startIndex..<rest.endIndex)
    return name.isEmpty ? nil : name
  }
}
