import Onboarding

extension Command {
  static let hire = Command(
    "hire", .record, in: .hiring, Title("Record that somebody starts", spanish: "Registrar una incorporación"),
    with: .name, .role, .start, .optional(.manager), .optional(.word("region")), .optional(.word("cohort")), .optional(.word("team")),
    .optional(.source),
    says: { name, role, start, manager, region, cohort, team, source in
      [
        """
        hire \(name) as|for \(role) starting|from|on \(start) [with? manager \(manager)] [region \(region)] [cohort \(cohort)] [team \(team)] \
        [source \(source)]
        """,
        "\(name) starts|joins|started|joined as \(role) on? \(start) [with? manager \(manager)] [region \(region)] [cohort \(cohort)] [team \(team)]",
      ]
    },
    dice: { name, role, start, manager, region, cohort, team, source in
      [
        """
        contrata|contratar|incorpora a? \(name) como|de \(role) desde|empezando|a-partir-de \(start) [con? responsable|jefe|jefa \(manager)] \
        [región|zona \(region)] [cohorte \(cohort)] [equipo \(team)] [fuente \(source)]
        """,
        "\(name) empieza|entra|empezó|entró como|de \(role) \(start) [con? responsable \(manager)] [región \(region)] [cohorte \(cohort)] [equipo \(team)]",
      ]
    },
    examples: [
      "hire Eva Prats as sdr starting monday, manager Luis Ortega region south cohort 2026-q4", "eva prats starts as sdr on 2026-11-30",
    ],
    ejemplos: ["contrata a Eva Prats como sdr desde el lunes, responsable Luis Ortega región sur", "eva prats empieza como sdr el lunes"],
    intent: { scene, name, role, start, manager, region, cohort, team, source in
      let full = Person.properName(name)
      let known = scene.directory.people(called: full)
      // Somebody of just this name is taken for them: the ledger says that they are there already.
      let id = known.first?.id ?? scene.directory.freeIdentifier(for: full)
      return .tell([
        .hired(
          Person(
            id, name: full, role: role, region: region, team: team, manager: manager, cohort: cohort, source: source, startDate: start))
      ])
    }
  )

  static let leave = Command(
    "leave", .record, in: .hiring, Title("Record that somebody left", spanish: "Registrar que alguien se fue"),
    with: .person, .date, .optional(.reason),
    says: { person, date, reason in
      [
        "\(person) left|quit|resigned on? \(date) [because|for of? \(reason)]",
        "leave|leaver \(person) on? \(date) [because|for of? \(reason)]",
      ]
    },
    dice: { person, date, reason in
      [
        "\(person) se fue|marchó|fueron|marcharon \(date) [porque|por \(reason)]",
        "\(person) dejó la? empresa? \(date) [porque|por \(reason)]",
        "baja de? \(person) \(date) [porque|por \(reason)]",
      ]
    },
    examples: ["jose muñoz left on 2026-11-20 because of a better offer", "leaver jose muñoz on friday"],
    ejemplos: ["josé muñoz se fue ayer porque le llamó la competencia", "josé muñoz dejó la empresa el viernes", "baja de josé muñoz hoy"],
    intent: { _, person, date, reason in .tell([.left(person.id, on: date, because: reason)]) }
  )

  static let note = Command(
    "note", .record, in: .hiring, Title("Write down a remark about somebody", spanish: "Apuntar una observación sobre alguien"),
    with: .person, .text,
    says: { person, text in ["note on|about|for? \(person) \(text)"] },
    dice: { person, text in ["anota|apunta|nota de|sobre|a? \(person) \(text)"] },
    examples: ["note on marta ruiz: asks for more call coaching"],
    ejemplos: ["anota de marta ruiz: pide más práctica de llamadas"],
    intent: { scene, person, text in .tell([.noted(person.id, text, on: scene.today)]) }
  )
}
