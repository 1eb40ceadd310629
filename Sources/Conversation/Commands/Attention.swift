import Onboarding

extension Command {
  static let today = Command(
    "today", .answer, in: .answers, Title("Tell what needs attention", spanish: "Decir qué necesita atención"),
    with: .optional(.manager),
    says: { manager in ["today [for \(manager)]", "what needs attention [for \(manager)]"] },
    dice: { manager in ["hoy [para \(manager)]", "qué necesita atención [para \(manager)]"] },
    examples: ["today", "today for Luis Ortega", "today for me", "what needs attention?"],
    ejemplos: ["hoy", "hoy para Luis Ortega", "¿qué necesita atención?"],
    intent: { _, manager in .ask(.attention(.today(for: manager))) }
  )

  static let team = Command(
    "team", .answer, in: .answers, Title("Show hires side by side", spanish: "Mostrar un equipo, persona a persona"),
    with: .optional(.manager),
    says: { manager in ["team [of|for \(manager)]", "how is the? team [of \(manager)] doing"] },
    dice: { manager in ["equipo [de \(manager)]", "cómo va el? equipo [de \(manager)]"] },
    examples: ["team", "team of Luis Ortega", "how is the team of Luis Ortega doing?"],
    ejemplos: ["equipo", "equipo de Luis Ortega", "¿cómo va el equipo?"],
    intent: { _, manager in .ask(.attention(.team(of: manager))) }
  )

  static let cohort = Command(
    "cohort", readsAs: "team", .answer, in: .answers,
    Title("Show a cohort side by side", spanish: "Mostrar una promoción, persona a persona"),
    with: .cohort,
    says: { cohort in ["cohort \(cohort)"] }, dice: { cohort in ["promoción|cohorte \(cohort)"] },
    examples: ["cohort 2026-q1"], ejemplos: ["promoción 2026-q1"],
    intent: { _, cohort in .ask(.attention(.cohort(cohort))) }
  )

  static let overdue = Command(
    "overdue", readsAs: "today", .answer, in: .answers, Title("List what is overdue", spanish: "Listar lo que está vencido"),
    with: .optional(.manager),
    says: { manager in ["overdue [for \(manager)]", "what|who is overdue [for \(manager)]"] },
    dice: { manager in ["vencidos [de \(manager)]", "qué|quién está vencido [de \(manager)]"] },
    examples: ["overdue", "overdue for Luis Ortega", "who is overdue?"],
    ejemplos: ["vencidos", "vencidos de Luis Ortega", "¿qué está vencido?"],
    intent: { _, manager in .ask(.attention(.overdue(for: manager))) }
  )

  static let atRisk = Command(
    "at risk", readsAs: "today", .answer, in: .answers, Title("List who is behind", spanish: "Listar quién va retrasado"),
    with: .optional(.manager),
    says: { manager in ["at risk [for \(manager)]", "who is at risk [for \(manager)]", "who is behind [for \(manager)]"] },
    dice: { manager in ["en riesgo [de \(manager)]", "quién está en riesgo [de \(manager)]", "quién va retrasado|atrasado [de \(manager)]"]
    },
    examples: ["at risk", "who is at risk?", "who is behind?", "at risk for Luis Ortega"],
    ejemplos: ["en riesgo", "¿quién está en riesgo?", "¿quién va retrasado?", "en riesgo de Luis Ortega"],
    intent: { _, manager in .ask(.attention(.atRisk(for: manager))) }
  )
}
