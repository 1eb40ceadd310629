import Evaluation
import Onboarding

/// What is said about people's right to their records, in one language.
struct PrivacyWords: Sendable {
  typealias Lines = [String]

  /// What forgetting takes and what it leaves.
  let question: @Sendable (Identity, _ remarks: Int, Speech) -> Lines
  let typeTheName: String
  let notTheName: String
  /// What was taken; `lines` of the prompt's history, `nil` where they could not be.
  let forgotten: @Sendable (Forgotten, _ lines: Int?) -> Lines
  /// What stands in the change log where a sentence was.
  let erased: String
  /// A rule that would have the records kept.
  let keepRule: @Sendable (KeepRule, Speech) -> String
  /// What was laid down about keeping records.
  let ruled: @Sendable (_ before: Definitions, _ after: Definitions, Speech) -> Lines

  let held: @Sendable (HeldRecords, Speech) -> Lines
  let hidden: @Sendable (Int) -> String
  let kind: @Sendable (HeldRecords.Kind) -> String
  let column: @Sendable (String) -> String

  let due: @Sendable (RetentionDue, Speech) -> Lines
  let dueDefinition: @Sendable (_ months: Int?) -> String
  let undated: @Sendable (Int) -> String
  let holding: @Sendable (Hold?, Speech) -> String

  let selection: @Sendable (SelectionRates, Speech) -> Lines
  let ratio: String
  let exactTest: String
  let small: @Sendable (SelectionRates) -> String
  let caveat: String

  static func of(_ language: Language) -> PrivacyWords { language == .english ? .english : .spanish }

  static let english = PrivacyWords(
    question: { identity, remarks, speech in
      let written = remarks == 0 ? [] : [English.count(remarks, "remark", "remarks")]
      let gone = speech.list(["the name", "addresses"] + written + ["comments and reasons", "every sentence about them"])
      return [
        "Forget \(English.described(identity, speech))? Gone for good: \(gone).",
        "Days, marks, ratings and figures stay under a code, so that no answer changes.",
      ]
    },
    typeTheName: "Type the full name to go on; anything else leaves everything as it is.",
    notTheName: "That is not the name. Nobody was forgotten.",
    forgotten: { done, lines in
      let gone = [
        done.records == 0 ? nil : "the words of \(English.count(done.records, "record", "records"))",
        done.remarks == 0 ? nil : English.count(done.remarks, "remark", "remarks"),
        done.sentences == 0 ? nil : English.count(done.sentences, "sentence of the change log", "sentences of the change log"),
        lines == 0 ? nil : lines.map { English.count($0, "line typed before", "lines typed before") },
      ].compactMap(\.self)
      let doubts = [
        lines == nil ? "The lines typed before could not be cleaned: delete the file that `doctor` names." : nil,
        done.hasNamesakes ? "Somebody else is called the same: texts with nothing but the name were left." : nil,
        done.isWiped ? nil : "Another program has the store open: the last bytes go when the store is next opened without it.",
      ].compactMap(\.self)
      return [
        "Forgotten: \(done.code) stands for the person from now on. Erased: \(English.listed(gone))."
      ] + doubts + ["Backups and exported files made before still have the words: delete them."]
    },
    erased: "(forgotten)", keepRule: English.keepRule, ruled: English.keeping, held: English.held,
    hidden: {
      "\(English.count($0, "answer", "answers")) of other interviewers left out: whoever owes their own scorecard is not to see them. The access request is complete when somebody exports it who owes none."
    },
    kind: { English.recordKinds[$0] ?? $0.rawValue }, column: { English.recordColumns[$0] ?? $0 }, due: English.due,
    dueDefinition: { months in
      months.map { "The day \(English.count($0, "month", "months")) after the decision, by the retention rule." }
        ?? "No retention rule is laid down."
    },
    undated: { "\(English.count($0, "candidate has", "candidates have")) no day of decision, so nobody can say when they are due." },
    holding: { hold, speech in hold.map { "held since \(speech.day($0.on))" } ?? "" }, selection: English.selection,
    ratio: "The group’s selection rate over that of the group selected most often.",
    exactTest: "Fisher’s exact test of the group against the one selected most often, two-sided.",
    small: {
      "\(English.count($0.small, "group", "groups")) of fewer than \(SelectionRates.fewest) (\($0.smallApplied) in all) left out: their members could be told apart."
    },
    caveat:
      "A ratio below four fifths (29 CFR 1607.4 D) is a reason to look closer and no proof: with few applicants it comes about by chance, with many a smaller gap may matter."
  )

  static let spanish = PrivacyWords(
    question: { identity, remarks, speech in
      let written = remarks == 0 ? [] : [Spanish.count(remarks, "observación", "observaciones")]
      let gone = speech.list(["el nombre", "direcciones"] + written + ["comentarios y motivos", "toda frase sobre la persona"])
      return [
        "¿Olvido a \(Spanish.described(identity, speech))? Se va para siempre: \(gone).",
        "Fechas, notas, valoraciones y cifras quedan bajo un código, para que ninguna respuesta cambie.",
      ]
    },
    typeTheName: "Escribe el nombre completo para seguir; cualquier otra cosa lo deja todo como está.",
    notTheName: "Ese no es el nombre. No se olvidó a nadie.",
    forgotten: { done, lines in
      let gone = [
        done.records == 0 ? nil : "las palabras de \(Spanish.count(done.records, "registro", "registros"))",
        done.remarks == 0 ? nil : Spanish.count(done.remarks, "observación", "observaciones"),
        done.sentences == 0 ? nil : Spanish.count(done.sentences, "frase del registro de cambios", "frases del registro de cambios"),
        lines == 0 ? nil : lines.map { Spanish.count($0, "línea tecleada antes", "líneas tecleadas antes") },
      ].compactMap(\.self)
      let doubts = [
        lines == nil ? "Las líneas tecleadas antes no se pudieron limpiar: borra el fichero que dice `doctor`." : nil,
        done.hasNamesakes ? "Otra persona se llama igual: los textos con solo el nombre se dejaron." : nil,
        done.isWiped ? nil : "Otro programa tiene abiertos los datos: los últimos bytes se van cuando se abran sin él.",
      ].compactMap(\.self)
      return [
        "Olvidado: \(done.code) representa a la persona desde ahora. Borrado: \(Spanish.listed(gone))."
      ] + doubts + ["Las copias y los ficheros exportados antes aún tienen las palabras: bórralos."]
    },
    erased: "(olvidado)", keepRule: Spanish.keepRule, ruled: Spanish.keeping, held: Spanish.held,
    hidden: {
      "\(Spanish.count($0, "respuesta", "respuestas")) de otras personas que entrevistan fuera: quien debe su propia ficha no ha de verlas. La solicitud de acceso queda completa cuando la exporta quien no debe ninguna."
    },
    kind: { Spanish.recordKinds[$0] ?? $0.rawValue }, column: { Spanish.recordColumns[$0] ?? $0 }, due: Spanish.due,
    dueDefinition: { months in
      months.map { "El día \(Spanish.count($0, "mes", "meses")) después de la decisión, según la regla de conservación." }
        ?? "No hay regla de conservación."
    },
    undated: { "\(Spanish.count($0, "candidatura no tiene", "candidaturas no tienen")) día de decisión, y no se sabe cuándo vencen." },
    holding: { hold, speech in hold.map { "retenida desde \(speech.day($0.on))" } ?? "" }, selection: Spanish.selection,
    ratio: "La tasa de selección del grupo entre la del grupo que más se elige.",
    exactTest: "Prueba exacta de Fisher del grupo frente al que más se elige, bilateral.",
    small: {
      "\(Spanish.count($0.small, "grupo", "grupos")) de menos de \(SelectionRates.fewest) (\($0.smallApplied) en total) fuera: se podría distinguir a sus miembros."
    },
    caveat:
      "Una razón por debajo de cuatro quintos (29 CFR 1607.4 D) invita a mirar más de cerca y no prueba nada: con pocas candidaturas sale por azar, y con muchas puede importar una menor."
  )
}

extension English {
  /// Things told one after the other; `nothing` where there are none.
  static func listed(_ items: [String]) -> String {
    guard let last = items.last else { return "nothing" }
    return items.count == 1 ? last : items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A name with what tells the person from others.
  static func described(_ identity: Identity, _ speech: Speech) -> String {
    let note = identity.person?.offer(in: .english).note ?? identity.candidates.first?.offer(in: .english).note ?? ""
    return note.isEmpty ? identity.name : "\(identity.name) (\(note))"
  }
}

extension Spanish {
  /// Things told one after the other; `nada` where there are none.
  static func listed(_ items: [String]) -> String {
    guard let last = items.last else { return "nada" }
    return items.count == 1 ? last : items.dropLast().joined(separator: ", ") + " y " + last
  }

  /// A name with what tells the person from others.
  static func described(_ identity: Identity, _ speech: Speech) -> String {
    let note = identity.person?.offer(in: .spanish).note ?? identity.candidates.first?.offer(in: .spanish).note ?? ""
    return note.isEmpty ? identity.name : "\(identity.name) (\(note))"
  }
}

extension Speech {
  /// The name of somebody about whom records are kept; the identifier where nobody is known by it.
  func name(of subject: Subject) -> String {
    switch subject {
    case .person(let id): name(id)
    case .candidate(let id): directory.candidate(id)?.name ?? id.text
    }
  }
}
