import Onboarding

extension Command {
  static let export = Command(
    "export", .manage, in: .files, Title("Write an answer to a file", spanish: "Escribir una respuesta en un fichero"),
    with: .finding, .path, .optional(.withoutNames),
    says: { finding, path, withoutNames in ["export|save \(finding) to|as|in \(path) [\(withoutNames)]"] },
    dice: { finding, path, withoutNames in ["exporta|exportar|guarda|guardar \(finding) a|en|como \(path) [\(withoutNames)]"] },
    examples: [
      "export ramp by cohort to ramp.xlsx", "save metrics of marta ruiz as marta.csv", "export report ramp to ramp.html without names",
    ],
    ejemplos: ["exporta rampa por equipo a rampa.csv", "exporta informe de formación a formacion.html sin nombres"],
    intent: { _, question, path, withoutNames in .manage(.export(question, to: path, anonymously: withoutNames != nil)) }
  )

  static let undo = Command(
    "undo", .manage, in: .session, Title("Take back the last thing written", spanish: "Deshacer lo último escrito"),
    with: .optional(.count),
    says: { count in ["undo [last? \(count)]"] }, dice: { count in ["deshacer|deshaz [últimas? \(count)]"] },
    examples: ["undo", "undo 3", "undo last 2"], ejemplos: ["deshacer", "deshaz 3"],
    intent: { _, count in .manage(.undo(count ?? 1)) }
  )

  static let redo = Command(
    "redo", .manage, in: .session, Title("Do again what was undone", spanish: "Rehacer lo deshecho"),
    says: { ["redo"] }, dice: { ["rehacer|rehaz"] }, examples: ["redo"], ejemplos: ["rehacer"],
    intent: { _ in .manage(.redo) }
  )

  static let backup = Command(
    "backup", .manage, in: .session, Title("Copy the store to a file", spanish: "Copiar los datos a un fichero"),
    with: .path,
    says: { path in ["backup to \(path)"] },
    dice: { path in ["respaldo|copia a|en \(path)", "copia de seguridad a|en \(path)"] },
    examples: ["backup to team.backup"], ejemplos: ["respaldo en equipo.backup", "copia de seguridad en equipo.backup"],
    intent: { _, path in .manage(.backup(to: path)) }
  )

  static let speak = Command(
    "language", .manage, in: .session, Title("Choose the language of replies", spanish: "Elegir el idioma de las respuestas"),
    with: .language,
    says: { language in ["set language to? \(language)", "language \(language)"] },
    dice: { language in ["idioma \(language)"] },
    examples: ["set language es", "language en"], ejemplos: ["idioma español"],
    intent: { _, language in .manage(.speak(language)) }
  )

  static let help = Command(
    "help", .manage, in: .session, Title("Show what can be said", spanish: "Mostrar qué se puede decir"),
    with: .optional(.command),
    says: { word in ["help [\(word)]"] }, dice: { word in ["ayuda [\(word)]"] },
    examples: ["help", "help score"], ejemplos: ["ayuda", "ayuda hire"],
    intent: { _, word in .manage(.help(word)) }
  )

  static let quit = Command(
    "quit", .manage, in: .session, Title("Leave", spanish: "Salir"),
    says: { ["quit|bye|exit"] }, dice: { ["salir|adiós"] }, examples: ["quit", "bye"], ejemplos: ["salir", "adiós"],
    intent: { _ in .manage(.quit) }
  )
}
