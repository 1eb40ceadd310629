import Onboarding

extension Command {
  static let records = Command(
    "records", readsAs: "export", .answer, in: .files,
    Title("Show all that is held about somebody", spanish: "Mostrar todo lo que consta de alguien"),
    with: .subject,
    says: { subject in ["export \(subject)", "everything about|on \(subject)", "access request of|for|by \(subject)"] },
    dice: { subject in ["exporta|exportar a? \(subject)", "todo sobre \(subject)", "solicitud de acceso de \(subject)"] },
    examples: ["export marta ruiz", "everything about nora vega", "access request of marta ruiz"],
    ejemplos: ["exporta a marta ruiz", "todo sobre nora vega", "solicitud de acceso de marta ruiz"],
    intent: { _, subject in .ask(.privacy(.records(subject))) }
  )

  static let retention = Command(
    "retention", .record, in: .hiring,
    Title("Lay down how long candidates are kept", spanish: "Fijar cuánto se guardan las candidaturas"),
    with: .optional(.count),
    says: { count in ["set|define retention \(count) months|month", "set|define retention off"] },
    dice: { count in ["fija|define|pon conservación \(count) meses|mes", "fija|define|pon conservación ilimitada"] },
    examples: ["set retention 12 months", "set retention off"], ejemplos: ["fija conservación 12 meses", "pon conservación ilimitada"],
    intent: { scene, count in
      var definitions = scene.directory.definitions
      definitions.retention = count
      return .tell([.defined(definitions)])
    }
  )

  static let candidatesDue = Command(
    "candidates due", readsAs: "candidates", .answer, in: .hiring,
    Title("List candidates who are kept too long", spanish: "Listar candidaturas guardadas de más"),
    says: { ["candidates due", "retention"] }, dice: { ["candidatos|candidaturas vencidos|vencidas", "conservación"] },
    examples: ["candidates due", "retention"], ejemplos: ["candidatos vencidos", "conservación"],
    intent: { _ in .ask(.privacy(.due)) }
  )

  static let hold = Command(
    "hold", .record, in: .files, Title("Keep somebody's records for now", spanish: "Retener los datos de alguien por ahora"),
    with: .subject, .optional(.reason),
    says: { subject, reason in ["hold \(subject) [because of? \(reason)]"] },
    dice: { subject, reason in ["retén|retener|conserva|conservar a? \(subject) [porque \(reason)]"] },
    examples: ["hold nora vega because a complaint is open", "hold diego salas"],
    ejemplos: ["retén a nora vega porque hay una reclamación"],
    intent: { scene, subject, reason in
      .tell([.defined(scene.directory.definitions.holding(Hold(subject, because: reason, on: scene.today)))])
    }
  )

  static let release = Command(
    "release", .record, in: .files, Title("Let held records go again", spanish: "Liberar datos retenidos"),
    with: .subject,
    says: { subject in ["release \(subject)"] }, dice: { subject in ["libera|liberar a? \(subject)"] },
    examples: ["release nora vega"], ejemplos: ["libera a nora vega"],
    intent: { scene, subject in .tell([.defined(scene.directory.definitions.releasing(subject))]) }
  )

  static let recruitingFunnel = Command(
    "recruiting funnel", readsAs: "recruiting", .answer, in: .hiring,
    Title("Follow candidates from stage to stage", spanish: "Seguir las candidaturas de fase en fase"),
    with: .optional(.role),
    says: { role in ["recruiting funnel [for \(role)]"] }, dice: { role in ["embudo de selección [para \(role)]"] },
    examples: ["recruiting funnel", "recruiting funnel for sdr"], ejemplos: ["embudo de selección", "embudo de selección para sdr"],
    intent: { _, role in .ask(.privacy(.recruiting(for: role))) }
  )

  static let selection = Command(
    "selection rates", readsAs: "selection", .answer, in: .hiring,
    Title("Compare how often groups are selected", spanish: "Comparar cuánto se elige a cada grupo"),
    with: .selection,
    says: { counts in ["selection rates? of|by|for? \(counts)"] }, dice: { counts in ["tasas de selección de|por? \(counts)"] },
    examples: ["selection rates of women 12 of 40, men 30 of 60"], ejemplos: ["tasas de selección de mujeres 12 de 40, hombres 30 de 60"],
    intent: { _, counts in .ask(.privacy(.selection(counts))) }
  )
}
