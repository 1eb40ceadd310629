import Onboarding

extension Command {
  static let rehire = Command(
    "rehire", .record, in: .hiring, Title("Record that somebody is back", spanish: "Registrar que alguien vuelve"),
    with: .person, .start, .optional(.knownRole),
    says: { person, start, role in
      ["rehire \(person) from|on|starting? \(start) [as \(role)]", "\(person) is|came|comes back from|on? \(start) [as \(role)]"]
    },
    dice: { person, start, role in
      [
        "recontrata|recontratar|reincorpora a? \(person) desde|a-partir-de? \(start) [como|de \(role)]",
        "\(person) vuelve|volvió|regresa|regresó desde? \(start) [como|de \(role)]",
      ]
    },
    examples: ["rehire diego salas on 2026-11-16 as sdr", "diego salas is back from monday"],
    ejemplos: ["recontrata a diego salas desde el 16/11/2026 como sdr", "diego salas vuelve el lunes"],
    intent: { _, person, start, role in .tell([.rehired(person.id, on: start, as: role)]) }
  )

  static let changeRole = Command(
    "change role", .record, in: .hiring, Title("Record that somebody takes another role", spanish: "Registrar un cambio de puesto"),
    with: .person, .knownRole, .date,
    says: { person, role, date in
      [
        "\(person) moves|moved|goes|went to \(role) from|on \(date)", "\(person) is|becomes|became \(role) from|since \(date)",
        "change role of \(person) to \(role) from|on \(date)",
      ]
    },
    dice: { person, role, date in
      [
        "\(person) pasa|pasó a|al \(role) desde|a-partir-de? \(date)", "\(person) es|trabaja como? \(role) desde|a-partir-de \(date)",
        "cambia|cambiar puesto de \(person) a \(role) desde|a-partir-de? \(date)",
      ]
    },
    examples: [
      "marta ruiz moves to ae on 2026-11-02", "marta ruiz is ae since 2026-11-02",
      "change role of marta ruiz to ae from 2026-11-02",
    ],
    ejemplos: [
      "marta ruiz pasa a ae desde el 2/11/2026", "marta ruiz es ae desde el 2/11/2026",
      "cambia puesto de marta ruiz a ae desde el 2/11/2026",
    ],
    intent: { _, person, role, date in .tell([.changedRole(person.id, to: role, on: date)]) }
  )
}
