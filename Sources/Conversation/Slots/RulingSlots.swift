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
  case renewalTerm(Int)
  case renewalGrace(Int)
  case renewalBasis(Definitions.Basis)
  case attempts(AttemptChoice)
  case unanswered(Unanswered)

  /// `definitions` with this laid down.
  func applied(to definitions: Definitions) -> Definitions {
    var ruled = definitions
    switch self {
    case .winRate(let basis): ruled.winRate = basis
    case .winsFrom(let step): ruled.winsFrom = step
    case .connectRate(let calls): ruled.connectRate = calls
    case .stage(let name, let step): ruled.stages[name.folded] = step
    case .renewalTerm(let months): ruled.renewal.term = months
    case .renewalGrace(let months): ruled.renewal.grace = months
    case .renewalBasis(let basis): ruled.renewal.basis = basis
    case .attempts(let choice): ruled.attempts = choice
    case .unanswered(let worth): ruled.unanswered = worth
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
    case .renewalTerm(let months):
      language.pick("renewal term \(English.count(months, "month", "months"))", "renovación a \(Spanish.count(months, "mes", "meses"))")
    case .renewalGrace(let months):
      language.pick(
        "renewal grace \(English.count(months, "month", "months"))", "renovación con \(Spanish.count(months, "mes", "meses")) de margen")
    case .renewalBasis(.count): language.pick("renewal by count", "renovación por número")
    case .renewalBasis(.amount): language.pick("renewal by amount", "renovación por importe")
    case .attempts(let choice): language.pick("attempts ", "intentos ") + choice.word(in: language)
    case .unanswered(let worth): language.pick("unanswered ", "sin contestar ") + worth.word(in: language)
    case .conversation(let outcome): "\(language.pick("conversation", "conversación")) = \"\(outcome)\""
    }
  }

  /// Those of which all words are given.
  static let fixed: [Ruling] =
    [
      .winRate(.count), .winRate(.amount), .winsFrom(.lead), .winsFrom(.opportunity), .winsFrom(.proposal), .connectRate(.all),
      .connectRate(.logged),
      .renewalBasis(.count), .renewalBasis(.amount),
    ] + AttemptChoice.allCases.map(Ruling.attempts) + Unanswered.allCases.map(Ruling.unanswered)

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

extension AttemptChoice {
  /// The word for it behind `attempts`.
  func word(in language: Language) -> String {
    switch self {
    case .first: language.pick("first", "primero")
    case .best: language.pick("best", "mejor")
    case .last: language.pick("last", "último")
    case .every: language.pick("every", "todos")
    }
  }
}

extension Unanswered {
  /// The word for it behind `unanswered`.
  func word(in language: Language) -> String {
    self == .zero ? language.pick("zero", "cero") : language.pick("missing", "desconocidas")
  }
}

extension Slot where Value == Ruling {
  /// `win rate by amount`, `connect rate over all calls`, `stage proposal = "Proposal sent"`.
  static var ruling: Slot {
    Slot(
      .ruling,
      offers: { scene in
        let open: [Ruling] = [
          .renewalTerm(12), .renewalGrace(3), .stage(scene.language.pick("Proposal sent", "Propuesta enviada"), .proposal),
          .conversation("Interested"),
        ]
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
    return whole + named(said) + renewals(said)
  }

  /// `renewal term 12 months`, `renovación con 3 meses de margen`.
  private func renewals(_ said: [String]) -> [Match<Ruling>] {
    let forms: [(before: [String], after: [[String]], make: (Int) -> Ruling, least: Int)] = [
      (["renewal", "term"], [["months"], ["month"]], Ruling.renewalTerm, 1),
      (["renewal", "grace"], [["months"], ["month"]], Ruling.renewalGrace, 0),
      (["renovacion", "a"], [["meses"], ["mes"]], Ruling.renewalTerm, 1),
      (["renovacion", "con"], [["meses", "de", "margen"], ["mes", "de", "margen"]], Ruling.renewalGrace, 0),
    ]
    return forms.compactMap { form in
      guard said.starts(with: form.before), said.count > 2, let months = Int(said[2]), (form.least...RenewalRule.longest).contains(months),
        let end = form.after.first(where: { said.dropFirst(3).starts(with: $0) })
      else { return nil }
      return Match(3 + end.count, form.make(months))
    }
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
