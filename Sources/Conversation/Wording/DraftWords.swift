import Onboarding

/// What is said of drafts of curricula, in one language.
struct DraftWords: Sendable {
  let drafted: @Sendable (CurriculumDraft, _ path: String?, Wording.Mood) -> [String]
  /// Why a course structure is not imported.
  let courseStructure: @Sendable (_ path: String) -> [String]

  static func of(_ language: Language) -> DraftWords { language == .english ? .english : .spanish }

  static let english = DraftWords(
    drafted: { draft, path, mood in
      let what = "\(English.count(draft.modules, "module", "modules")) in \(English.count(draft.sections, "section", "sections"))"
      return [
        "\(mood == .done ? "Drafted" : "Would be drafted"): “\(draft.title)”, \(what)\(path.map { ", in \($0)" } ?? "").",
        "Complete the role, metrics and due days in it; then `import \(path ?? "FILE")`.",
      ]
    },
    courseStructure: {
      [
        "\($0) may be a course structure, which knows of no role, metric or due day.",
        "`draft curriculum from \($0) to NAME.yaml` makes a curriculum of it to complete.",
      ]
    })

  static let spanish = DraftWords(
    drafted: { draft, path, mood in
      let what = "\(Spanish.count(draft.modules, "módulo", "módulos")) en \(Spanish.count(draft.sections, "sección", "secciones"))"
      return [
        "\(mood == .done ? "Borrador hecho" : "Se haría un borrador"): «\(draft.title)», \(what)\(path.map { ", en \($0)" } ?? "").",
        "Completa el puesto, los indicadores y los plazos; después, `importa \(path ?? "FICHERO")`.",
      ]
    },
    courseStructure: {
      [
        "\($0) puede ser la estructura de un curso, que no sabe de puestos, indicadores ni plazos.",
        "`borrador de plan desde \($0) en NOMBRE.yaml` hace un plan para completarlo.",
      ]
    })
}
