import Onboarding

/// A short walk through the sample company: what is typed, and why.
struct Tour: Sendable {
  struct Step: Sendable {
    /// What is said before the line is typed.
    let told: Title
    let typed: Title
  }

  static let steps: [Step] = [
    Step(
      told: Title(
        "First, what everybody asks: how long until new people carry themselves?",
        spanish: "Primero, lo que todos preguntan: ¿cuánto tarda la gente nueva en valerse por sí misma?"),
      typed: Title("ramp", spanish: "rampa")),
    Step(
      told: Title("Does it differ between teams, cohorts or where people came from?", spanish: "¿Cambia según equipo, cohorte u origen?"),
      typed: Title("ramp by source", spanish: "rampa por fuente")),
    Step(
      told: Title("Which part of the training does not do its work?", spanish: "¿Qué parte de la formación no hace su trabajo?"),
      typed: Title("weak modules", spanish: "módulos débiles")),
    Step(
      told: Title("Every verdict can be questioned.", spanish: "Todo veredicto se puede discutir."),
      typed: Title("why cold-calling", spanish: "por qué cold-calling")),
    Step(
      told: Title("How is one person doing?", spanish: "¿Cómo va una persona?"),
      typed: Title("status of bruno salgado", spanish: "estado de bruno salgado")),
    Step(
      told: Title(
        "Between two meetings you write down what happened, in your own words.",
        spanish: "Entre dos reuniones apuntas lo que pasó, con tus palabras."),
      typed: Title("bruno salgado booked 6 meetings last week", spanish: "bruno salgado concertó 6 reuniones la semana pasada")),
    Step(
      told: Title("Nothing is ever lost by a slip.", spanish: "Un desliz nunca hace perder nada."),
      typed: Title("undo", spanish: "deshacer")),
    Step(
      told: Title("And this is how you find out the rest.", spanish: "Y así averiguas lo demás."),
      typed: Title("help score", spanish: "ayuda score")),
  ]
}

/// What is said around the sample company, in one language.
struct SampleWords: Sendable {
  let welcome: [String]
  let tourBegins: [String]
  let tourEnds: [String]
  let goesOn: @Sendable (_ typed: String) -> String
  let left: String
  let alreadyHere: String

  static func of(_ language: Language) -> SampleWords { language == .english ? .english : .spanish }

  static let english = SampleWords(
    welcome: [
      "This is a made-up sales team with \(SampleYear.names.count) hires. Ask and change what you like: your own store stays as it is.",
      "Try `ramp`, `weak modules`, `status of nadia campos` or `help`. `bye` goes back, and everything typed here is gone.",
    ],
    tourBegins: ["A made-up sales team, in \(Tour.steps.count) steps. Your own store stays as it is; `bye` ends the tour at any time."],
    tourEnds: [
      "That was the tour; you are back with your own store.",
      "Next: `sample` to look around on your own, or `import curricula/sdr.yaml` to begin.",
    ],
    goesOn: { "Press Enter for `\($0)`, or type something else." },
    left: "The sample is gone; you are back with your own store.",
    alreadyHere: "You are in the sample already; `bye` goes back to your own store.")

  static let spanish = SampleWords(
    welcome: [
      "Este es un equipo de ventas inventado con \(SampleYear.names.count) incorporaciones. Pregunta y cambia lo que quieras: tus datos no se tocan.",
      "Prueba `rampa`, `módulos débiles`, `estado de nadia campos` o `ayuda`. `salir` vuelve, y todo lo escrito aquí desaparece.",
    ],
    tourBegins: [
      "Un equipo de ventas inventado, en \(Tour.steps.count) pasos. Tus datos no se tocan; `salir` termina la visita cuando quieras."
    ],
    tourEnds: [
      "Esa fue la visita; vuelves a tus propios datos.",
      "Sigue con `muestra` para explorar por tu cuenta, o `importa curricula/sdr.yaml` para empezar.",
    ],
    goesOn: { "Pulsa Intro para `\($0)`, o escribe otra cosa." },
    left: "La muestra desapareció; vuelves a tus propios datos.",
    alreadyHere: "Ya estás en la muestra; `salir` vuelve a tus propios datos.")
}
