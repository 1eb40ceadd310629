import Onboarding

/// What is said of settings and of the files around the store, in one language.
struct SettingWords: Sendable {
  let name: @Sendable (Preferences.Name) -> String
  let value: @Sendable (Preferences.Name, String) -> String
  let origin: @Sendable (Preferences.Origin) -> String
  let chosen: @Sendable (Preferences.Name, String) -> String
  let onlyNow: @Sendable (_ why: String) -> String
  let columns: [String]
  let howToSet: String
  let store: String
  let productive: @Sendable (_ curriculum: String) -> String
  let rule: @Sendable (ProductiveRule, Speech) -> String
  let currency: String
  let writing: String
  let off: String
  let unknown: @Sendable (_ typed: String) -> [String]
  let wrong: @Sendable (Preferences.Name, _ typed: String) -> [String]
  let surrounding: @Sendable (Surrounding.Kind) -> String
  let remark: @Sendable (Surrounding.Remark) -> String

  static func of(_ language: Language) -> SettingWords { language == .english ? .english : .spanish }
}

extension SettingWords {
  static let english = SettingWords(
    name: { name in
      switch name {
      case .language: "language"
      case .dateOrder: "date order"
      case .accessible: "accessible"
      case .colour: "colour"
      case .pager: "pager"
      }
    },
    value: { name, value in
      switch (name, value) {
      case (.language, "auto"): "that of the sentence"
      case (.dateOrder, "auto"): "I ask"
      case (.pager, "cat"): "none"
      default: value
      }
    },
    origin: { origin in
      switch origin {
      case .option(let option): "the option \(option)"
      case .variable(let name): "the variable \(name)"
      case .personal: "`set`"
      case .program: "nobody; that is my way"
      }
    },
    chosen: { name, value in
      switch (name, value) {
      case (.accessible, "on"): "I use words instead of pictures now, and no hints. `set accessible off` goes back."
      case (.accessible, _): "I use pictures and hints again."
      case (.colour, _): "Colour is \(value) from now on."
      case (.pager, "cat"): "Long answers are printed without a pager from now on."
      case (.pager, _): "Long answers are shown by `\(value)` from now on."
      case (.dateOrder, _): "I read dates as \(value) from now on."
      case (.language, _): "The language is \(value) from now on."
      }
    },
    onlyNow: { "That holds for this conversation only. \($0)" },
    columns: ["Setting", "Value", "Said by"],
    howToSet:
      "An option goes before a variable made for it, that before `set`, that before LANG and PAGER. `help set` shows how to set one.",
    store: "Laid down in the store:", productive: { "productive in \($0)" },
    rule: { rule, speech in
      let run = rule.attainment.map {
        "\(speech.metric($0.metric)) at \(speech.figure.share($0.atLeast)) of target or more for \(English.count($0.months, "month", "months"))"
      }
      return speech.list((run.map { [$0] } ?? []) + rule.milestones.map(speech.milestone))
    },
    currency: "currency", writing: "writing", off: "off: the store is open for reading only",
    unknown: {
      [
        "There is no setting called “\($0)”.",
        "There are language, date order, accessible, colour and pager: `set accessible on`, for example.",
      ]
    },
    wrong: { name, typed in
      let values = (name.values ?? []).joined(separator: ", ")
      return [typed.isEmpty ? "Set it to what?" : "“\(typed)” is no value of that setting.", "It can be \(values)."]
    },
    surrounding: { kind in
      switch kind {
      case .program: "program"
      case .store: "store"
      case .settings: "settings"
      case .history: "lines typed"
      case .database: "SQLite"
      case .terminal: "terminal"
      case .locale: "locale"
      }
    },
    remark: { remark in
      switch remark {
      case .missing: "not there yet"
      case .readableByOthers: "others can read it: `chmod 600` it"
      case .readOnly: "read-only"
      }
    })

  static let spanish = SettingWords(
    name: { name in
      switch name {
      case .language: "idioma"
      case .dateOrder: "orden de fechas"
      case .accessible: "accesible"
      case .colour: "color"
      case .pager: "paginador"
      }
    },
    value: { name, value in
      switch (name, value) {
      case (.language, "auto"): "el de la frase"
      case (.dateOrder, "auto"): "pregunto"
      case (.pager, "cat"): "ninguno"
      default: value
      }
    },
    origin: { origin in
      switch origin {
      case .option(let option): "la opción \(option)"
      case .variable(let name): "la variable \(name)"
      case .personal: "`pon`"
      case .program: "nadie; es mi costumbre"
      }
    },
    chosen: { name, value in
      switch (name, value) {
      case (.accessible, "on"): "Ahora uso palabras en vez de dibujos, y sin sugerencias. `pon accesible off` vuelve atrás."
      case (.accessible, _): "Vuelvo a usar dibujos y sugerencias."
      case (.colour, _): "El color queda en \(value) desde ahora."
      case (.pager, "cat"): "Las respuestas largas se escriben sin paginador desde ahora."
      case (.pager, _): "Las respuestas largas se muestran con `\(value)` desde ahora."
      case (.dateOrder, _): "Leo las fechas como \(value) desde ahora."
      case (.language, _): "El idioma es \(value) desde ahora."
      }
    },
    onlyNow: { "Vale solo para esta conversación. \($0)" },
    columns: ["Ajuste", "Valor", "Lo dice"],
    howToSet:
      "Una opción va antes que una variable hecha para ello, esta antes que `pon`, y este antes que LANG y PAGER. `ayuda set` explica cómo fijar uno.",
    store: "Fijado en los datos:", productive: { "productivo en \($0)" },
    rule: { rule, speech in
      let run = rule.attainment.map {
        "\(speech.metric($0.metric)) al \(speech.figure.share($0.atLeast)) del objetivo o más durante \(Spanish.count($0.months, "mes", "meses"))"
      }
      return speech.list((run.map { [$0] } ?? []) + rule.milestones.map(speech.milestone))
    },
    currency: "moneda", writing: "escritura", off: "no: los datos están abiertos solo para leer",
    unknown: {
      [
        "No hay ningún ajuste llamado «\($0)».",
        "Hay idioma, orden de fechas, accesible, color y paginador: `pon accesible on`, por ejemplo.",
      ]
    },
    wrong: { name, typed in
      let values = (name.values ?? []).joined(separator: ", ")
      return [typed.isEmpty ? "¿A qué valor?" : "«\(typed)» no es un valor de ese ajuste.", "Puede ser \(values)."]
    },
    surrounding: { kind in
      switch kind {
      case .program: "programa"
      case .store: "datos"
      case .settings: "ajustes"
      case .history: "líneas escritas"
      case .database: "SQLite"
      case .terminal: "terminal"
      case .locale: "configuración regional"
      }
    },
    remark: { remark in
      switch remark {
      case .missing: "aún no existe"
      case .readableByOthers: "otros pueden leerlo: `chmod 600`"
      case .readOnly: "solo lectura"
      }
    })
}
