import Onboarding

extension Command {
  static let open = Command(
    "open", .record, in: .hiring, Title("Open positions of a role", spanish: "Abrir vacantes de un puesto"),
    with: .count, .role, .start, .optional(.manager),
    says: { count, role, start, manager in
      ["open \(count) \(role) positions|position|seats|vacancies for|by \(start) [with? manager \(manager)]"]
    },
    dice: { count, role, start, manager in
      ["abre|abrir \(count) vacantes|vacante|plazas|plaza de \(role) para|desde \(start) [con? responsable \(manager)]"]
    },
    examples: ["open 3 sdr positions for 2027-03-01, manager carmen iglesias"],
    ejemplos: ["abre 3 vacantes de sdr para 2027-03-01, responsable carmen iglesias"],
    intent: { scene, count, role, start, manager in
      let id = scene.directory.freeOpeningIdentifier(for: role, start: start)
      return .tell([
        .entered(.opening(Opening(id, role: role, headcount: count, start: start, manager: manager, openedOn: scene.today)))
      ])
    }
  )

  static let closeOpening = Command(
    "close opening", .record, in: .hiring, Title("Close an opening", spanish: "Cerrar una vacante"),
    with: .opening,
    says: { opening in ["close opening \(opening)"] }, dice: { opening in ["cierra|cerrar la? vacante \(opening)"] },
    examples: ["close opening sdr-2027-01"], ejemplos: ["cierra la vacante sdr-2027-01"],
    intent: { scene, opening in
      var closed = opening
      closed.closedOn = scene.today
      return .tell([.entered(.opening(closed))])
    }
  )

  static let consider = Command(
    "consider", .record, in: .hiring, Title("Consider a candidate for an opening too", spanish: "Considerar a alguien para otra vacante"),
    with: .candidate, .opening,
    says: { candidate, opening in ["consider \(candidate) for \(opening)"] },
    dice: { candidate, opening in ["considera|considerar a? \(candidate) para \(opening)"] },
    examples: ["consider nora vega for sdr-2027-01"], ejemplos: ["considera a nora vega para sdr-2027-01"],
    intent: { scene, candidate, opening in
      .tell([.entered(.application(Application(candidate.id, for: opening.id, on: scene.today)))])
    }
  )

  static let openings = Command(
    "openings", .answer, in: .hiring, Title("List open positions", spanish: "Listar las vacantes"),
    with: .optional(.role),
    says: { role in ["openings [for \(role)]", "which positions are open [for \(role)]"] },
    dice: { role in ["vacantes [de|para \(role)]", "qué vacantes hay [de|para \(role)]"] },
    examples: ["openings", "openings for sdr", "which positions are open?"],
    ejemplos: ["vacantes", "vacantes de sdr", "¿qué vacantes hay?"],
    intent: { _, role in .ask(.interviewing(.openings(role))) }
  )
}
