import Evaluation
import Onboarding

extension Command {
  static let define = Command(
    "define", .record, in: .performance, Title("Lay down how a metric is worked out", spanish: "Fijar cómo se calcula un indicador"),
    with: .ruling,
    says: { ruling in ["set|define \(ruling)"] }, dice: { ruling in ["fija|define|pon \(ruling)"] },
    examples: ["set win rate by amount", "set connect rate over all calls", "define stage proposal = \"Negotiation\""],
    ejemplos: ["fija tasa de cierre por importe", "fija fase propuesta = \"Negotiation\""],
    intent: { scene, ruling in .tell([.defined(ruling.applied(to: scene.directory.definitions))]) }
  )

  static let definitions = Command(
    "definitions", .answer, in: .answers,
    Title("Say how the standard metrics are defined", spanish: "Decir cómo se definen los indicadores"),
    says: { ["definitions", "how are metrics defined"] }, dice: { ["definiciones", "cómo se definen los? indicadores|métricas"] },
    examples: ["definitions", "how are metrics defined?"], ejemplos: ["definiciones", "¿cómo se definen los indicadores?"],
    intent: { _ in .ask(.definitions) }
  )
}
