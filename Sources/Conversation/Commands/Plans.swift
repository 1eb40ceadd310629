import Documents
import Onboarding

extension Command {
  static let assign = Command(
    "assign", .record, in: .training, Title("Add a module to somebody's plan", spanish: "Añadir un módulo al plan de alguien"),
    with: .module, .hire, .optional(.due), .optional(.reason),
    says: { module, person, due, reason in ["assign \(module) to|for \(person) [due|by on? \(due)] [because of? \(reason)]"] },
    dice: { module, person, due, reason in ["asigna|asignar \(module) a|para \(person) [vence|hasta el? \(due)] [porque \(reason)]"] },
    examples: ["assign cold-calling to marta ruiz due 2026-12-11 because she asked for it", "assign discovery to marta ruiz"],
    ejemplos: ["asigna cold-calling a marta ruiz hasta 2026-12-11 porque lo pidió"],
    intent: { scene, module, person, due, reason in
      .tell([.planned(PlannedModule(person.id, module.id, isAssigned: true, due: due, because: reason, on: scene.today))])
    }
  )

  static let unassign = Command(
    "unassign", .record, in: .training, Title("Take a module out of somebody's plan", spanish: "Quitar un módulo del plan de alguien"),
    with: .module, .hire, .optional(.reason),
    says: { module, person, reason in ["unassign|drop \(module) from|for \(person) [because of? \(reason)]"] },
    dice: { module, person, reason in ["quita|quitar|retira|retirar \(module) a|de|para \(person) [porque \(reason)]"] },
    examples: ["unassign cold-calling from marta ruiz because she sold by phone for years"],
    ejemplos: ["quita cold-calling a marta ruiz porque ya lo domina"],
    intent: { scene, module, person, reason in
      .tell([.planned(PlannedModule(person.id, module.id, isAssigned: false, because: reason, on: scene.today))])
    }
  )

  static let swap = Command(
    "swap", .record, in: .training, Title("Put one module in another's place", spanish: "Cambiar un módulo por otro"),
    with: .module, .replacement, .hire, .optional(.reason),
    says: { module, other, person, reason in ["swap \(module) for|with \(other) for \(person) [because of? \(reason)]"] },
    dice: { module, other, person, reason in
      ["cambia|cambiar|sustituye|sustituir \(module) por \(other) a|para|de \(person) [porque \(reason)]"]
    },
    examples: ["swap cold-calling for discovery for marta ruiz because she moves to account executive"],
    ejemplos: ["cambia cold-calling por discovery para marta ruiz porque pasa a cuentas"],
    intent: { scene, module, other, person, reason in
      let usual = person.startDate.flatMap { start in scene.module(module, of: person).due.map { start + $0 } }
      // A day that has passed already would make the newcomer late on the day it comes.
      let due = usual.flatMap { $0 >= scene.today ? $0 : nil }
      return .tell([
        .planned(PlannedModule(person.id, module.id, isAssigned: false, because: reason, on: scene.today)),
        .planned(PlannedModule(person.id, other.id, isAssigned: true, due: due, because: reason, on: scene.today)),
      ])
    }
  )

  static let postpone = Command(
    "postpone", .record, in: .training, Title("Put off a module of somebody's plan", spanish: "Aplazar un módulo del plan de alguien"),
    with: .module, .hire, .optional(.due), .optional(.delay), .optional(.reason),
    says: { module, person, due, delay, reason in
      [
        "postpone|delay \(module) for|of \(person) to|until \(due) [because of? \(reason)]",
        "postpone|delay \(module) for|of \(person) by \(delay) [because of? \(reason)]",
      ]
    },
    dice: { module, person, due, delay, reason in
      [
        "aplaza|aplazar|pospón|posponer \(module) de|a|para \(person) al|hasta el? \(due) [porque \(reason)]",
        "aplaza|aplazar|pospón|posponer \(module) de|a|para \(person) \(delay) [porque \(reason)]",
      ]
    },
    examples: [
      "postpone cold-calling for marta ruiz to 2026-12-04 because of a trade fair",
      "postpone pitch-certification for marta ruiz by 14 days",
    ],
    ejemplos: ["aplaza cold-calling de marta ruiz hasta 2026-12-04 porque hay feria", "aplaza pitch-certification de marta ruiz 14 días"],
    intent: { scene, module, person, due, delay, reason in
      let put: Delay = due.map { .until($0) } ?? .days(delay ?? 0)
      return .tell([.postponed(module.id, of: person.id, put, because: reason, on: scene.today)])
    }
  )

  static let plan = Command(
    "plan", .answer, in: .training, Title("Show somebody's plan", spanish: "Mostrar el plan de alguien"),
    with: .hire,
    says: { person in ["plan of|for \(person)"] }, dice: { person in ["plan de \(person)"] },
    examples: ["plan of marta ruiz"], ejemplos: ["plan de marta ruiz"],
    intent: { _, person in .ask(.attention(.plan(person.id))) }
  )

  static let firstDays = Command(
    "30-60-90", .answer, in: .answers, Title("Show somebody's first 30, 60 and 90 days", spanish: "Mostrar los primeros 30, 60 y 90 días"),
    with: .hire,
    says: { person in ["30-60-90|30/60/90 of|for? \(person)"] }, dice: { person in ["30-60-90|30/60/90 de \(person)"] },
    examples: ["30-60-90 of marta ruiz"], ejemplos: ["30-60-90 de marta ruiz"],
    intent: { _, person in .ask(.attention(.firstDays(person.id))) }
  )
}

extension Slot where Value == Module {
  /// The module that takes another's place.
  static var replacement: Slot {
    let module = Slot.module.blank
    return Slot(
      blank: Blank(
        kind: module.kind, offers: module.offers, members: { box in module.members(box).map { JSON.Member("with", $0.value) } },
        told: module.told, scan: module.scan))
  }
}

extension Slot where Value == Int {
  /// A stretch of days: `14 days`, `two weeks`, `dos semanas`.
  static var delay: Slot {
    Slot(
      .delay,
      offers: { scene in
        Offers((scene.language == .english ? ["7 days", "14 days", "one week"] : ["7 días", "14 días", "una semana"]).map { Offer($0) })
      },
      members: { [JSON.Member("count", .integer($0))] }, told: { days, scene in Offer(scene.language.figure.days(Double(days))) },
      scan: { place in
        let words = place.words.prefix(2).map(\.folded)
        guard words.count == 2, let length = daysPerUnit[words[1]] else { return [] }
        let number = words[0] == "a" ? 1 : Numeral(words[0], place.scene.language)?.values.first.flatMap { Int(exactly: $0) }
        return number.map { $0 > 0 ? [Match(2, $0 * length)] : [] } ?? []
      })
  }

  private static var daysPerUnit: [String: Int] {
    ["day": 1, "days": 1, "week": 7, "weeks": 7, "dia": 1, "dias": 1, "semana": 7, "semanas": 7]
  }
}
