import Evaluation
import Onboarding

/// What is said of people who came back or took another role.
struct SpellWords {
  let language: Language

  private func pick(_ english: String, _ spanish: String) -> String { language.pick(english, spanish) }

  /// What a sentence put on record about a new spell; `nil` where no spell began with it.
  func began(_ person: Person, before: Fact?, _ speech: Speech) -> [String]? {
    guard case .person(let old)? = before, person.spells.count > old.spells.count, let past = person.spells.last,
      let start = person.startDate
    else { return nil }
    let role = person.role ?? pick("before", "antes")
    let plan = speech.directory.catalogue.curriculum(for: person).map { pick(" with \($0.id)", " con \($0.id)") } ?? ""
    let day = speech.day(start)
    let news =
      switch past.ending {
      case .left: pick("\(person.name) is back as \(role) on \(day)\(plan).", "\(person.name) vuelve como \(role) el \(day)\(plan).")
      case .moved: pick("\(person.name) is \(role) from \(day)\(plan).", "\(person.name) es \(role) desde el \(day)\(plan).")
      }
    return [
      news,
      pick(
        "A new ramp clock starts that day; the time \(told(past, speech)) stays as it ended.",
        "Ese día arranca un nuevo reloj de rampa; el tiempo \(told(past, speech)) se queda como acabó."),
    ]
  }

  private func told(_ spell: Spell, _ speech: Speech) -> String {
    let (start, end) = (speech.day(spell.start), speech.day(spell.end))
    let role = spell.role.map { pick("as \($0) ", "como \($0) ") } ?? ""
    return role + pick("from \(start) to \(end)", "del \(start) al \(end)")
  }

  /// The lines of `status` about spells that are over.
  func earlier(_ spells: [EarlierSpell], _ speech: Speech) -> [String] {
    spells.map { it in pick("Earlier: ", "Antes: ") + told(it.spell, speech) + "; " + outcome(it) + "." }
  }

  private func outcome(_ it: EarlierSpell) -> String {
    switch it.ramp {
    case .productive(let days)?: pick("productive on day \(days)", "plena productividad el día \(days)")
    case .left(let days)? where it.spell.ending == .moved:
      pick("another role on day \(days), before being productive", "otro puesto el día \(days), antes de la plena productividad")
    case .left(let days)?: pick("left on day \(days), before being productive", "se fue el día \(days), antes de la plena productividad")
    case .ramping?, nil: pick("the ramp clock had not started", "el reloj de rampa no había arrancado")
    }
  }

  /// That ramps are counted, where somebody has several.
  func notes(_ time: RampTime) -> [String] {
    guard time.people < time.count else { return [] }
    let ramps = pick(
      "\(time.count) ramps of \(time.people) people: who came back or took another role has a ramp for each time.",
      "\(time.count) rampas de \(time.people) personas: quien volvió o cambió de puesto tiene una por cada vez.")
    guard time.moved > 0 else { return [ramps] }
    return [
      ramps,
      pick(
        "\(time.moved) of those counted as left took another role before being productive in the old one.",
        "\(time.moved) de las bajas \(time.moved == 1 ? "es" : "son") un cambio de puesto antes de la plena productividad en el anterior."),
    ]
  }

  func refusal(_ refusal: Refusal, _ speech: Speech) -> [String] {
    switch refusal {
    case .stillHere(let person, let day):
      guard let end = person.endDate else {
        return [
          pick("\(person.name) has not left, so there is no coming back.", "\(person.name) no se ha ido, así que no puede volver."),
          pick(
            "`\(person.name) moves to ROLE on DATE` records another role.", "`\(person.name) pasa a PUESTO desde FECHA` anota otro puesto."),
        ]
      }
      return [
        pick(
          "\(person.name) was here until \(speech.day(end)) and cannot be back on \(speech.day(day)).",
          "\(person.name) estuvo hasta el \(speech.day(end)) y no puede volver el \(speech.day(day))."),
        pick("Name a later day.", "Indica un día posterior."),
      ]
    case .sameRole(let person):
      return [
        pick("\(person.name) is \(person.role ?? "") already.", "\(person.name) ya es \(person.role ?? "")."),
        pick(
          "`rehire \(person.name) on DATE` is for who had left.", "`recontrata a \(person.name) desde FECHA` es para quien se había ido."),
      ]
    default: return []
    }
  }
}
