import Onboarding

/// What is said about the change log as a whole, in one language.
struct LogWords: Sendable {
  typealias Lines = [String]

  let head: @Sendable (LogHead?) -> Lines
  let stillThere: @Sendable (_ entry: Int, _ since: Int) -> Lines
  let exported: @Sendable (_ path: String, LogHead?) -> Lines
  let replayed: @Sendable (Restored) -> Lines
  let recovered: @Sendable (Restored, _ path: String) -> Lines
  let loss: @Sendable (Loss, Speech) -> String
  let more: @Sendable (Int) -> String
  let fault: @Sendable (LogFault) -> Lines

  static func of(_ language: Language) -> LogWords { language == .english ? .english : .spanish }

  static let english = LogWords(
    head: { head in
      guard let head else { return ["Nothing has been written yet."] }
      return [
        "The change log ends with entry \(head.entry). Its hash is", head.hash,
        "Keep it elsewhere: `check against \(head.hash.prefix(16))` will tell whether the log was cut off or written anew.",
      ]
    },
    stillThere: { entry, since in
      ["Entry \(entry) is in the change log as it was, and so is all before it. Since then: \(English.count(since, "entry", "entries"))."]
    },
    exported: { path, head in
      ["Written to \(path): \(head.map { "the change log to entry \($0.entry), hash" } ?? "an empty change log.")"]
        + (head.map { [$0.hash] } ?? [])
    },
    replayed: { it in
      ["Done again: \(English.count(it.entries, "entry", "entries")), which give \(English.count(it.records, "record", "records"))."]
        + (it.head.map { ["The change log ends with entry \($0.entry), hash", $0.hash] } ?? [])
    },
    recovered: { it, path in
      let whole = it.head == nil ? "The change log could not be saved as a whole: it begins anew." : "The change log is whole."
      return [
        "Recovered to \(path): \(English.count(it.records, "record", "records")). \(whole)",
        it.lost.isEmpty ? "Nothing is known to be lost." : "Lost:",
      ]
    },
    loss: { loss, speech in
      switch loss {
      case .entry(let number): "  what entry \(number) of the change log says"
      case .record(let key): "  a record of \(key.person.map { speech.name($0) } ?? "the company")"
      case .rows(let table): "  rows of the table \(table)"
      }
    },
    more: { "  … and \($0) more" },
    fault: { fault in
      switch fault {
      case .notEmpty(let entries):
        [
          "This store holds \(English.count(entries, "entry", "entries")) already; a change log is replayed in an empty one.",
          "`--db new.db` begins another.",
        ]
      case .notALog(let path, let line): ["Line \(line) of \(path) is no line of a change log.", "`export log to FILE` writes one."]
      case .altered(let path, let entry): ["Entry \(entry) in \(path) is not what was written. Nothing was done."]
      case .cutShort(let path): ["\(path) ends before its change log does. Nothing was done."]
      case .noSuchHead(let hash):
        [
          "No entry of the change log has the hash \(hash).",
          "The log was cut off or written anew since then, or the hash is of another store.",
        ]
      }
    })

  static let spanish = LogWords(
    head: { head in
      guard let head else { return ["Todavía no hay nada escrito."] }
      return [
        "El registro de cambios termina en la entrada \(head.entry). Su huella es", head.hash,
        "Guárdela en otro sitio: `comprueba frente a \(head.hash.prefix(16))` dirá si el registro se cortó o se escribió de nuevo.",
      ]
    },
    stillThere: { entry, since in
      [
        "La entrada \(entry) sigue en el registro como estaba, y todo lo anterior también. Desde entonces: \(Spanish.count(since, "entrada", "entradas"))."
      ]
    },
    exported: { path, head in
      [
        "Escrito en \(path): \(head.map { "el registro de cambios hasta la entrada \($0.entry), huella" } ?? "un registro de cambios vacío.")"
      ] + (head.map { [$0.hash] } ?? [])
    },
    replayed: { it in
      ["Rehecho: \(Spanish.count(it.entries, "entrada", "entradas")), que dan \(Spanish.count(it.records, "registro", "registros"))."]
        + (it.head.map { ["El registro de cambios termina en la entrada \($0.entry), huella", $0.hash] } ?? [])
    },
    recovered: { it, path in
      let whole =
        it.head == nil ? "El registro de cambios no se pudo salvar entero: empieza de nuevo." : "El registro de cambios está entero."
      return [
        "Recuperado en \(path): \(Spanish.count(it.records, "registro", "registros")). \(whole)",
        it.lost.isEmpty ? "No consta que falte nada." : "Perdido:",
      ]
    },
    loss: { loss, speech in
      switch loss {
      case .entry(let number): "  lo que dice la entrada \(number) del registro de cambios"
      case .record(let key): "  un registro de \(key.person.map { speech.name($0) } ?? "la empresa")"
      case .rows(let table): "  filas de la tabla \(table)"
      }
    },
    more: { "  … y \($0) más" },
    fault: { fault in
      switch fault {
      case .notEmpty(let entries):
        [
          "Aquí ya hay \(Spanish.count(entries, "entrada", "entradas")); un registro se reproduce en unos datos vacíos.",
          "`--db nuevo.db` empieza otros.",
        ]
      case .notALog(let path, let line):
        ["La línea \(line) de \(path) no es de un registro de cambios.", "`exporta registro a FICHERO` escribe uno."]
      case .altered(let path, let entry): ["La entrada \(entry) de \(path) no es lo que se escribió. No se hizo nada."]
      case .cutShort(let path): ["\(path) acaba antes que su registro de cambios. No se hizo nada."]
      case .noSuchHead(let hash):
        [
          "Ninguna entrada del registro de cambios tiene la huella \(hash).",
          "El registro se cortó o se escribió de nuevo desde entonces, o la huella es de otros datos.",
        ]
      }
    })
}
