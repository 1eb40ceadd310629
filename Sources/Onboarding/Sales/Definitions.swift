/// A step of the way from a lead to a sale, whatever a company calls its stages.
public enum SalesStep: Int, Codable, Sendable, CaseIterable, Comparable {
  case lead, opportunity, proposal, sale

  public static func < (a: SalesStep, b: SalesStep) -> Bool { a.rawValue < b.rawValue }
}

/// How the company defines the standard metrics of sales operations, where the field knows more than one definition.
public struct Definitions: Hashable, Codable, Sendable {
  /// What a win rate counts.
  public enum Basis: String, Codable, Sendable, CaseIterable { case count, amount }
  /// What a connect rate divides by.
  public enum Calls: String, Codable, Sendable, CaseIterable { case logged, all }

  /// Deals, or their amounts.
  public var winRate: Basis
  /// The step a deal must have reached to count in the win rate; `lead` counts every decided deal.
  public var winsFrom: SalesStep
  /// Calls whose outcome was logged, or all calls.
  public var connectRate: Calls
  /// The steps that stages stand for, by the stages' folded names, where their words do not tell.
  public var stages: [String: SalesStep]
  /// The folded outcomes of a call that count as a conversation, in order; where there are none, the usual words do.
  public var connected: [String]

  /// After how many months from the decision candidates who were not hired are no longer kept; `nil` for no rule.
  public var retention: Int?
  // Absent where there are none, as in stores that knew of none.
  private var held: [Hold]?
  private var saved: [ColumnMapping]?
  private var attempted: AttemptChoice?
  private var gaps: Unanswered?
  private var renewed: RenewalRule?

  /// What renewals and retention are worked out by.
  public var renewal: RenewalRule {
    get { renewed ?? RenewalRule() }
    set { renewed = newValue == RenewalRule() ? nil : newValue }
  }

  /// Which attempts count where a sentence does not say: the first, unless laid down otherwise.
  public var attempts: AttemptChoice {
    get { attempted ?? .first }
    set { attempted = newValue == .first ? nil : newValue }
  }

  /// What a question without an answer is worth where a sentence does not say: nothing, unless laid down otherwise.
  public var unanswered: Unanswered {
    get { gaps ?? .zero }
    set { gaps = newValue == .zero ? nil : newValue }
  }

  /// Whose records are kept whoever asks, in the order in which it was said.
  public var holds: [Hold] {
    get { held ?? [] }
    set { held = newValue.isEmpty ? nil : newValue }
  }

  /// How columns of exports are read, in the order of their names.
  public var mappings: [ColumnMapping] {
    get { saved ?? [] }
    set { saved = newValue.isEmpty ? nil : newValue }
  }

  public init(
    winRate: Basis = .count, winsFrom: SalesStep = .lead, connectRate: Calls = .logged, stages: [String: SalesStep] = [:],
    connected: [String] = []
  ) {
    self.winRate = winRate
    self.winsFrom = winsFrom
    self.connectRate = connectRate
    self.stages = stages
    self.connected = connected
  }

  /// Rates and means of fewer are shown with "too few": the intervals of four or less span most of what is possible.
  public static let fewest = 5
}

extension Definitions {
  /// The step that a stage stands for: as set, else as its words tell in English and Spanish; `nil` where they do not.
  public func step(ofStage name: String) -> SalesStep? {
    let folded = name.folded
    if let set = stages[folded] { return set }
    switch Deal.outcome(ofStage: name) {
    case .won: return .sale
    case .lost: return nil
    case .open: break
    }
    let words = folded.split { !$0.isLetter }
    return Self.vocabulary.first { _, beginnings in
      words.contains { word in beginnings.contains { word.hasPrefix($0) } }
    }?.step
  }

  /// Beginnings of the words that stages are commonly named with; the first step that fits holds ("qualified lead" is a lead).
  private static let vocabulary: [(step: SalesStep, beginnings: [String])] = [
    (.lead, ["lead", "prospect", "inbound", "contacted", "mql", "unqualif", "appointment", "contactad", "nuevo", "nueva", "cita"]),
    (
      .proposal,
      [
        "proposal", "quote", "offer", "contract", "negotiat", "commit", "verbal", "propuesta", "oferta", "presupuesto", "contrato",
        "negociacion", "cotizacion",
      ]
    ),
    (
      .opportunity,
      [
        "qualif", "opportunit", "discover", "needs", "sql", "demo", "evaluat", "engag", "presentation", "decision", "meeting", "trial",
        "oportunidad", "calificad", "cualificad", "descubrimiento", "necesidad", "evaluacion", "presentacion", "reunion", "prueba",
      ]
    ),
  ]

  /// Whether a call with this outcome was a conversation: as set, else as its words tell in English and Spanish.
  public func isConversation(_ outcome: String) -> Bool {
    let folded = outcome.folded
    guard connected.isEmpty else { return connected.contains(folded) }
    let words = folded.split { !$0.isLetter }.map(String.init)
    guard !words.contains(where: ["no", "not", "never", "sin"].contains) else { return false }
    return words.contains { word in Self.conversations.contains { word.hasPrefix($0) } }
  }

  private static let conversations = [
    "connected", "conversation", "spoke", "answered", "reached", "talked", "conectad", "contactad", "conversacion", "hablad", "contest",
    "atendid",
  ]
}
