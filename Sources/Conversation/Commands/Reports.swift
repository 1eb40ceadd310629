import Evaluation
import Onboarding

extension Command {
  static let reportRamp = Command(
    "report ramp", readsAs: "report", .answer, in: .answers,
    Title("Put together all about ramp time, to send", spanish: "Reunir todo sobre la rampa, para enviar"),
    says: { ["report ramp", "ramp report"] }, dice: { ["informe de la? rampa"] },
    examples: ["report ramp", "ramp report"], ejemplos: ["informe de rampa"],
    intent: { _ in .ask(.report(.ramp)) }
  )

  static let reportTraining = Command(
    "report training", readsAs: "report", .answer, in: .answers,
    Title("Put together what training does, to send", spanish: "Reunir qué logra la formación, para enviar"),
    says: { ["report training", "training report"] }, dice: { ["informe de la? formación"] },
    examples: ["report training", "training report"], ejemplos: ["informe de formación"],
    intent: { _ in .ask(.report(.training)) }
  )

  static let reportOperations = Command(
    "report operations", readsAs: "report", .answer, in: .answers,
    Title("Put together the sales metrics of a period", spanish: "Reunir los indicadores de ventas de un periodo"),
    with: .optional(.period),
    says: { period in ["report operations [for|of|in? \(period)]", "operations report [for|of|in? \(period)]"] },
    dice: { period in ["informe de operaciones [de|en? \(period)]"] },
    examples: ["report operations", "report operations for last quarter", "operations report for 2026-Q3"],
    ejemplos: ["informe de operaciones", "informe de operaciones de 2026-Q3"],
    intent: { _, period in .ask(.report(.operations(period))) }
  )

  static let reportRecruiting = Command(
    "report recruiting", readsAs: "report", .answer, in: .answers,
    Title("Put together candidates and what ratings were worth", spanish: "Reunir candidatos y lo que valieron las notas"),
    says: { ["report recruiting|hiring", "recruiting report"] }, dice: { ["informe de la? selección"] },
    examples: ["report recruiting", "report hiring", "recruiting report"], ejemplos: ["informe de selección"],
    intent: { _ in .ask(.report(.recruiting)) }
  )

  static let reportPerson = Command(
    "report person", readsAs: "report", .answer, in: .answers,
    Title("Put together one person's onboarding, to send", spanish: "Reunir la incorporación de una persona"),
    with: .person,
    says: { person in ["report on|of|about \(person)", "report \(person)"] }, dice: { person in ["informe de|sobre \(person)"] },
    examples: ["report on marta ruiz", "report marta ruiz"], ejemplos: ["informe de marta ruiz", "informe sobre marta ruiz"],
    intent: { _, person in .ask(.report(.person(person.id))) }
  )

  static let tenure = Command(
    "attainment by tenure", readsAs: "attainment", .answer, in: .answers,
    Title("Show attainment by month of tenure", spanish: "Mostrar el cumplimiento por mes de antigüedad"),
    says: { ["attainment by tenure", "attainment month by month"] }, dice: { ["cumplimiento por antigüedad"] },
    examples: ["attainment by tenure", "attainment month by month"], ejemplos: ["cumplimiento por antigüedad"],
    intent: { _ in .ask(.tenureAttainment) }
  )

  static let trainingBoard = Command(
    "training board", readsAs: "training", .answer, in: .answers,
    Title("Show hires against modules on one board", spanish: "Mostrar personas y módulos en un tablero"),
    with: .optional(.scope),
    says: { scope in ["training board [of|for \(scope)]"] }, dice: { scope in ["tablero de la? formación [de|para \(scope)]"] },
    examples: ["training board", "training board of region south"],
    ejemplos: ["tablero de formación", "tablero de formación de la región south"],
    intent: { _, scope in .ask(.trainingBoard(scope ?? .everybody)) }
  )

  static let capacity = Command(
    "capacity", .answer, in: .answers,
    Title("Look ahead: productive people and quota by month", spanish: "Prever personas productivas y cuota por mes"),
    with: .optional(.intake), .optional(.quota),
    says: { intake, quota in ["capacity [with|if \(intake)] [at quota \(quota)]", "plan capacity [with|if \(intake)] [at quota \(quota)]"]
    },
    dice: { intake, quota in ["capacidad [con \(intake)] [a cuota \(quota)]", "prevé capacidad [con \(intake)] [a cuota \(quota)]"] },
    examples: [
      "capacity", "capacity with 3 starting in january", "capacity with 3 in january and 2 in march at quota 20000 EUR",
      "plan capacity with 4 hires starting 1 february",
    ],
    ejemplos: [
      "capacidad", "capacidad con 3 en enero y 2 en marzo a cuota 20000 EUR", "prevé capacidad con 4 personas el 1 de febrero",
    ],
    intent: { _, intake, quota in .ask(.capacity(intake ?? Intake(), quota: quota)) }
  )
}
