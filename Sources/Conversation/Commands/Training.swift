import Onboarding

extension Command {
  static let complete = Command(
    "complete", .record, in: .training, Title("Record that somebody finished a module", spanish: "Registrar que alguien terminó un módulo"),
    with: .module, .hire, .optional(.date),
    says: { module, person, date in
      [
        "complete|completed \(module) for|by \(person) [on? \(date)]", "\(person) completed|finished|did \(module) [on? \(date)]",
        "\(person) has|have completed|finished \(module) [on? \(date)]",
      ]
    },
    dice: { module, person, date in
      [
        "completa|completar \(module) para|de|por \(person) [\(date)]",
        "\(person) completó|terminó|acabó|hizo|completaron|terminaron|acabaron|hicieron \(module) [\(date)]",
        "\(person) ha|han completado|terminado|acabado \(module) [\(date)]",
      ]
    },
    examples: [
      "complete cold-calling for marta ruiz on 2026-11-20", "marta ruiz finished cold calling yesterday",
      "marta ruiz has completed cold-calling",
    ],
    ejemplos: [
      "completa cold-calling para marta ruiz ayer", "marta ruiz terminó llamada en frío el viernes",
      "marta ruiz ha completado cold-calling",
    ],
    intent: { scene, module, person, date in .tell([.completed(module.id, by: person.id, on: date ?? scene.today)]) }
  )

  static let score = Command(
    "score", .record, in: .training, Title("Record the result of an assessment", spanish: "Registrar la nota de una prueba"),
    with: .hire, .score, .module, .optional(.phase), .optional(.date),
    says: { person, score, module, phase, date in
      [
        "score \(person) \(score) on|in \(module) [\(phase)] [on? \(date)]",
        "\(person) scored|got \(score) on|in \(module) [\(phase)] [on? \(date)]",
        "\(person) passed|failed \(module) with|at \(score) [on? \(date)]",
      ]
    },
    dice: { person, score, module, phase, date in
      [
        "puntúa|puntuar|califica a? \(person) con? \(score) en \(module) [\(phase)] [\(date)]",
        "\(person) sacó|obtuvo|sacaron|obtuvieron un? \(score) en \(module) [\(phase)] [\(date)]",
        "\(person) aprobó|superó|suspendió|aprobaron|superaron|suspendieron \(module) con un? \(score) [\(date)]",
      ]
    },
    examples: [
      "score marta ruiz 72 on cold-calling", "score marta ruiz 55 on cold-calling before on 2026-11-09",
      "marta ruiz scored 84 of 100 on cold calling yesterday", "marta ruiz passed cold calling with 84%",
    ],
    ejemplos: [
      "puntúa a marta ruiz con 72 en cold-calling", "marta ruiz sacó 72,5 en llamada en frío ayer",
      "marta ruiz aprobó cold-calling con un 84 el viernes",
    ],
    intent: { scene, person, marks, module, phase, date in
      let taught = scene.module(module, of: person)
      let max = marks.max ?? taught.assessment?.of ?? 100
      return .tell([
        .assessed(
          Assessment(
            person.id, module.id, taught.version, phase: phase ?? .after, marks: marks.marks, max: max, takenOn: date ?? scene.today))
      ])
    }
  )

  static let rate = Command(
    "rate", .record, in: .training, Title("Record how useful a module was to somebody", spanish: "Registrar la utilidad de un módulo"),
    with: .hire, .module, .rating, .optional(.reason),
    says: { person, module, rating, reason in
      [
        "rate \(person) \(module) \(rating) [because of? \(reason)]",
        "\(person) rated|rates \(module) with|as? \(rating) [because of? \(reason)]",
        "\(person) gave|gives \(module) a? \(rating) [because of? \(reason)]",
      ]
    },
    dice: { person, module, rating, reason in
      [
        "valora|valorar de? \(person) \(module) con? \(rating) [porque \(reason)]",
        "\(person) valoró|valora|valoraron \(module) con un? \(rating) [porque \(reason)]",
      ]
    },
    examples: [
      "rate marta ruiz cold-calling 4", "marta ruiz rated cold calling 4 of 5 because the role-plays are real",
      "marta ruiz gave cold calling a 4",
    ],
    ejemplos: ["valora marta ruiz cold-calling 4", "marta ruiz valoró llamada en frío con un 4"],
    intent: { scene, person, module, rating, reason in
      guard let whole = Int(exactly: rating) else { return .object(.oddRating(rating)) }
      return .tell([.rated(UtilityRating(person.id, module.id, whole, comment: reason, on: scene.today))])
    }
  )

  static let reach = Command(
    "reach", .record, in: .training, Title("Record that somebody reached a milestone", spanish: "Registrar que alguien alcanzó un hito"),
    with: .milestone, .hire, .optional(.date),
    says: { milestone, person, date in
      ["reached|reach \(milestone) for|by? \(person) [on? \(date)]", "\(person) reached|hit \(milestone) [on? \(date)]"]
    },
    dice: { milestone, person, date in
      [
        "hito|alcanzado \(milestone) de|por|para? \(person) [\(date)]",
        "\(person) alcanzó|logró|llegó|alcanzaron|lograron a? \(milestone) [\(date)]",
      ]
    },
    examples: ["reached first-live-call marta ruiz on 2026-11-20", "marta ruiz reached first live call yesterday"],
    ejemplos: ["hito first-live-call marta ruiz ayer", "marta ruiz alcanzó first-live-call el viernes"],
    intent: { scene, milestone, person, date in .tell([.reached(milestone.id, by: person.id, on: date ?? scene.today)]) }
  )
}

extension Scene {
  /// The module as the person's own curriculum teaches it.
  func module(_ module: Module, of person: Person) -> Module {
    directory.catalogue.curriculum(for: person)?.modules.first { $0.id == module.id } ?? module
  }
}
