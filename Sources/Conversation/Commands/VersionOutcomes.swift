import Evaluation
import Onboarding

extension Command {
  static let compareRampByVersion = Command(
    "compare ramp versions", readsAs: "compare", .answer, in: .answers,
    Title("Compare ramp time by version of a module", spanish: "Comparar la rampa según la versión de un módulo"),
    with: .module, .optional(.version), .optional(.laterVersion), .optional(.stratum),
    says: { module, before, after, stratum in
      [
        "compare ramp time? by version of|for \(module) [within \(stratum)]",
        "compare ramp time? by version of|for \(module) \(before) with|and|against|to|vs? \(after) [within \(stratum)]",
      ]
    },
    dice: { module, before, after, stratum in
      [
        "compara|comparar la? rampa por|según versión de \(module) [dentro de? \(stratum)]",
        "compara|comparar la? rampa por|según versión de \(module) \(before) con|y|contra? \(after) [dentro de? \(stratum)]",
      ]
    },
    examples: [
      "compare ramp by version of cold-calling", "compare ramp time by version of cold-calling v1 v2",
      "compare ramp by version of cold-calling v1 and v2 within region",
    ],
    ejemplos: [
      "compara rampa por versión de cold-calling", "compara la rampa según versión de la llamada en frío v1 y v2 dentro de región",
    ],
    intent: { _, module, before, after, stratum in .ask(.compareRampByVersion(module, before, after, within: stratum)) }
  )

  static let compareMilestones = Command(
    "compare milestones", readsAs: "compare", .answer, in: .answers,
    Title("Compare milestones by version of a module", spanish: "Comparar los hitos según la versión de un módulo"),
    with: .module, .optional(.version), .optional(.laterVersion), .optional(.stratum),
    says: { module, before, after, stratum in
      [
        "compare milestones by version of|for \(module) [within \(stratum)]",
        "compare milestones by version of|for \(module) \(before) with|and|against|to|vs? \(after) [within \(stratum)]",
      ]
    },
    dice: { module, before, after, stratum in
      [
        "compara|comparar los? hitos por|según versión de \(module) [dentro de? \(stratum)]",
        "compara|comparar los? hitos por|según versión de \(module) \(before) con|y|contra? \(after) [dentro de? \(stratum)]",
      ]
    },
    examples: [
      "compare milestones by version of cold-calling", "compare milestones by version of cold-calling v1 v2 within region",
    ],
    ejemplos: [
      "compara hitos por versión de cold-calling", "compara los hitos según versión de la llamada en frío v1 con v2 dentro de región",
    ],
    intent: { _, module, before, after, stratum in .ask(.compareMilestones(module, before, after, within: stratum)) }
  )
}
