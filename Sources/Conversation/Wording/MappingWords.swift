import Onboarding

/// What is said about kept mappings, in one language.
struct MappingWords: Sendable {
  typealias Lines = [String]

  /// What was kept or dropped.
  let ruled: @Sendable (_ before: Definitions, _ after: Definitions) -> Lines
  /// Why nothing can be kept, after an import of so many files; 0 for none.
  let none: @Sendable (_ files: Int) -> Lines
  /// A file that lacks headers; `has` lists those that it has.
  let misfit: @Sendable (_ path: String, _ mapping: String, _ line: Int, _ lacking: [ImportRequest.ColumnSource], _ has: String) -> Lines
  let count: @Sendable (Int) -> Lines
  /// What a mapping reads, and since when it is kept.
  let line: @Sendable (ColumnMapping, Speech) -> String

  static func of(_ language: Language) -> MappingWords { language == .english ? .english : .spanish }

  static let english = MappingWords(
    ruled: { before, after in
      after.mappings.filter { !before.mappings.contains($0) }.map {
        "Kept: “\($0.name)” reads \($0.kind.rawValue) with \($0.told). `import FILE using \($0.name)` takes it."
      }
        + before.mappings.filter { after.mapping(called: $0.name) == nil }.map { "Dropped: the mapping “\($0.name)” is gone." }
    },
    none: { files in
      [
        files > 1
          ? "I cannot keep one mapping of \(files) files." : "There is no import whose columns I could keep.",
        "Bring in one table, or rehearse it with `--dry-run`; then `save mapping as NAME`.",
      ]
    },
    misfit: { path, mapping, line, lacking, has in
      [
        "I cannot bring in \(path) using “\(mapping)”: the header on line \(line) has no \(Speech.listed(lacking.told("“", "” for "), "and")).",
        "It has \(has)", "Say where it is (`with \(lacking.first?.column ?? "owner") = \"Header\"`), or leave out `using \(mapping)`.",
      ]
    },
    count: { ["\(English.count($0, "mapping is", "mappings are")) kept."] },
    line: { "\($0.kind.rawValue) with \($0.told); kept on \($1.day($0.savedOn))" })

  static let spanish = MappingWords(
    ruled: { before, after in
      after.mappings.filter { !before.mappings.contains($0) }.map {
        "Guardado: «\($0.name)» lee \($0.kind.rawValue) con \($0.told). `importa FICHERO con el mapeo \($0.name)` lo usa."
      }
        + before.mappings.filter { after.mapping(called: $0.name) == nil }.map { "Quitado: el mapeo «\($0.name)» ya no está." }
    },
    none: { files in
      [
        files > 1
          ? "No puedo guardar un solo mapeo de \(files) ficheros." : "No hay ninguna importación cuyas columnas pueda guardar.",
        "Trae una sola tabla, o ensáyala con `--dry-run`; después, `guardar el mapeo como NOMBRE`.",
      ]
    },
    misfit: { path, mapping, line, lacking, has in
      [
        "No puedo traer \(path) con el mapeo «\(mapping)»: en la cabecera de la línea \(line) falta \(Speech.listed(lacking.told("«", "» para "), "y")).",
        "Tiene \(has)",
        "Di dónde está (`con \(lacking.first?.column ?? "owner") = \"Cabecera\"`), o quita `con el mapeo \(mapping)`.",
      ]
    },
    count: { ["\(Spanish.count($0, "mapeo guardado", "mapeos guardados"))."] },
    line: { "\($0.kind.rawValue) con \($0.told); guardado el \($1.day($0.savedOn))" })
}

extension ColumnMapping {
  /// Its columns as they are typed in a sentence.
  var told: String {
    let said = [sheet.map { "sheet \"\($0)\"" }, dates.map { "dates \($0.rawValue)" }, decimals.map { "decimals \($0.rawValue)" }]
    return columns.map { "\($0.column) = \"\($0.source)\"" }.joined(separator: ", ") + said.compactMap(\.self).map { " " + $0 }.joined()
  }
}

extension [ImportRequest.ColumnSource] {
  fileprivate func told(_ before: String, _ after: String) -> [String] { map { "\(before)\($0.source)\(after)\($0.column)" } }
}

extension Speech {
  fileprivate static func listed(_ items: [String], _ and: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}
