import Onboarding

extension Command {
  static let historyHead = Command(
    "history head", readsAs: "history", .manage, in: .session,
    Title("Tell the hash of the last entry, to keep elsewhere", spanish: "Decir la huella de la última entrada, para guardarla fuera"),
    says: { ["history head", "head of history"] }, dice: { ["historial cabeza", "cabeza del historial"] },
    examples: ["history head", "head of history"], ejemplos: ["cabeza del historial", "historial cabeza"],
    intent: { _ in .manage(.log(.head)) }
  )

  static let checkAgainst = Command(
    "check against", readsAs: "check", .manage, in: .session,
    Title("Look for an entry by a hash kept elsewhere", spanish: "Buscar una entrada por una huella guardada fuera"),
    with: .hash,
    says: { hash in ["check against \(hash)"] }, dice: { hash in ["comprueba|comprobar frente a|con \(hash)"] },
    examples: ["check against 3f2a9c1d"], ejemplos: ["comprueba frente a 3f2a9c1d"],
    intent: { _, hash in .manage(.log(.compare(hash))) }
  )

  static let exportLog = Command(
    "export log", readsAs: "export", .manage, in: .session,
    Title("Write the whole change log to a file", spanish: "Escribir todo el registro de cambios en un fichero"),
    with: .path,
    says: { path in ["export|save log|changes to|as|in \(path)"] },
    dice: { path in ["exporta|exportar|guarda|guardar registro a|en|como \(path)"] },
    examples: ["export log to team.jsonl"], ejemplos: ["exporta registro a equipo.jsonl"],
    intent: { _, path in .manage(.log(.export(to: path))) }
  )

  static let replay = Command(
    "replay", .manage, in: .session,
    Title("Do everything again that a change log says", spanish: "Rehacer todo lo que dice un registro de cambios"),
    with: .path,
    says: { path in ["replay \(path)"] }, dice: { path in ["reproduce|reproducir \(path)"] },
    examples: ["replay team.jsonl"], ejemplos: ["reproduce equipo.jsonl"],
    intent: { _, path in .manage(.log(.replay(path))) }
  )

  static let recover = Command(
    "recover", .manage, in: .session,
    Title("Save what can be read of a damaged store", spanish: "Salvar lo que se puede leer de unos datos dañados"),
    with: .broken, .path,
    says: { broken, path in ["recover \(broken) to|into \(path)"] },
    dice: { broken, path in ["recupera|recuperar \(broken) a|en \(path)"] },
    examples: ["recover broken.db to new.db"], ejemplos: ["recupera roto.db en nuevo.db"],
    intent: { _, broken, path in .manage(.log(.recover(broken, to: path))) }
  )
}
