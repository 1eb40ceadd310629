import Evaluation
import Onboarding

extension Command {
  static let ramp = Command(
    "ramp", .answer, in: .answers,
    Title("Tell how long hires take to become productive", spanish: "Decir cuánto se tarda en ser productivo"),
    with: .optional(.group),
    says: { group in ["ramp [by \(group)]", "ramp time [by \(group)]", "how long does|do it|hires take to ramp [by \(group)]"] },
    dice: { group in ["rampa [por \(group)]", "tiempo de rampa [por \(group)]", "cuánto tardan en ser productivos [por \(group)]"] },
    examples: ["ramp", "ramp by cohort", "ramp time by manager", "how long does it take to ramp"],
    ejemplos: ["rampa por región", "tiempo de rampa", "¿cuánto tardan en ser productivos?"],
    intent: { _, group in .ask(.ramp(by: group)) }
  )

  static let rampPeople = Command(
    "ramp people", readsAs: "ramp", .answer, in: .answers, Title("List every hire's ramp", spanish: "Listar la rampa de cada persona"),
    says: { ["ramp people"] },
    dice: { ["rampa personas"] },
    examples: ["ramp people"], ejemplos: ["rampa personas"],
    intent: { _ in .ask(.rampPeople) }
  )

  static let stillRamping = Command(
    "still ramping", readsAs: "ramp", .answer, in: .answers, Title("List who is still ramping", spanish: "Listar quién sigue en rampa"),
    says: { ["who is still? ramping", "still ramping"] },
    dice: { ["quién está|sigue en rampa"] },
    examples: ["who is still ramping?", "still ramping"], ejemplos: ["¿quién está en rampa?", "quién sigue en rampa"],
    intent: { _ in .ask(.stillRamping) }
  )

  static let rampCurve = Command(
    "ramp curve", readsAs: "ramp", .answer, in: .answers, Title("Draw the ramp day by day", spanish: "Dibujar la rampa día a día"),
    with: .optional(.group),
    says: { group in ["ramp curve [by \(group)]"] },
    dice: { group in ["rampa curva [por \(group)]", "curva de rampa [por \(group)]"] },
    examples: ["ramp curve", "ramp curve by role"], ejemplos: ["rampa curva", "curva de rampa por equipo"],
    intent: { _, group in .ask(.rampCurve(by: group)) }
  )

  static let predict = Command(
    "predict", .answer, in: .answers,
    Title("Tell when somebody will likely be productive", spanish: "Decir cuándo será productivo alguien"),
    with: .hire,
    says: { person in ["predict \(person)", "when will \(person) be|become productive|ramped"] },
    dice: { person in ["predice|predecir|pronóstico de? \(person)", "cuándo estará|será productiva|productivo \(person)"] },
    examples: ["predict marta ruiz", "when will marta ruiz be productive?"],
    ejemplos: ["pronóstico de marta ruiz", "¿cuándo estará productiva marta ruiz?"],
    intent: { _, person in .ask(.predict(person.id)) }
  )

  static let status = Command(
    "status", .answer, in: .answers, Title("Show how somebody is doing", spanish: "Mostrar cómo va alguien"),
    with: .person,
    says: { person in ["status of? \(person)", "how is \(person) doing?"] },
    dice: { person in ["estado de? \(person)", "cómo va|está \(person)"] },
    examples: ["status of marta ruiz", "how is marta ruiz doing?"], ejemplos: ["estado de marta ruiz", "¿cómo va marta ruiz?"],
    intent: { _, person in .ask(.status(person.id)) }
  )

  static let pipeline = Command(
    "pipeline", .answer, in: .answers, Title("Add up the open deals by stage", spanish: "Sumar las ventas abiertas por fase"),
    with: .optional(.stretch),
    says: { stretch in ["pipeline [\(stretch)]", "open deals [\(stretch)]"] },
    dice: { stretch in ["cartera [\(stretch)]", "embudo de ventas [\(stretch)]"] },
    examples: ["pipeline", "open deals", "pipeline since september"],
    ejemplos: ["cartera", "embudo de ventas", "cartera desde septiembre"],
    intent: { _, stretch in .ask(.pipeline, in: stretch) }
  )

  static let history = Command(
    "history", .answer, in: .session, Title("List who wrote what and when", spanish: "Listar quién escribió qué y cuándo"),
    with: .optional(.person),
    says: { person in ["history [of|for \(person)]"] },
    dice: { person in ["historial [de \(person)]"] },
    examples: ["history", "history of marta ruiz"], ejemplos: ["historial de marta ruiz"],
    intent: { _, person in .ask(.history(person?.id)) }
  )

  static let check = Command(
    "check", .answer, in: .session, Title("Check that the store is sound", spanish: "Comprobar que los datos están íntegros"),
    says: { ["check"] }, dice: { ["comprueba|comprobar|verifica|verificar"] },
    examples: ["check"], ejemplos: ["comprueba"],
    intent: { _ in .ask(.check) }
  )
}
