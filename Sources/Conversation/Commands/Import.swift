import Onboarding

extension Command {
  static let importing = Command(
    "import", .manage, in: .files, Title("Bring in a file or a folder", spanish: "Traer un fichero o una carpeta"),
    with: .path, .optional(.file), .optional(.sheet), .optional(.columns), .optional(.dateOrder), .optional(.decimals),
    .optional(.addingPeople),
    .optional(.skippingRows), .optional(.mapping), .optional(.attemptChoice), .optional(.unanswered),
    says: { path, kind, sheet, columns, dates, decimals, adding, skipping, mapping, attempts, unanswered in
      [
        "import|load \(path) [using \(mapping)] [as \(kind)] [sheet \(sheet)] [with \(columns)] [with? dates \(dates)] [with? decimals \(decimals)] [attempts \(attempts)] [unanswered \(unanswered)] [\(adding)] [\(skipping)]"
      ]
    },
    dice: { path, kind, sheet, columns, dates, decimals, adding, skipping, mapping, attempts, unanswered in
      [
        "importa|importar|carga|cargar \(path) [con el? mapeo \(mapping)] [como \(kind)] [hoja \(sheet)] [con \(columns)] [con? fechas \(dates)] [con? decimales \(decimals)] [intentos|intento \(attempts)] [sin contestar \(unanswered)] [\(adding)] [\(skipping)]"
      ]
    },
    examples: [
      "import people.csv", "import export.csv as deals with owner = \"Deal owner\", currency = EUR dates d/m/y adding people",
      "import curricula skipping bad rows", "import pipeline.xlsx sheet \"Q2 deals\"", "import ventas.csv decimals comma",
      "import pipeline.csv using ventas adding people", "import quiz.csv with module = cold-calling attempts best unanswered zero",
    ],
    ejemplos: [
      "importa people.csv", "importa ventas.csv como deals con owner = \"Propietario\" fechas d/m/y omitiendo filas malas",
      "importa ventas.csv decimales coma", "importa ventas.xlsx hoja Datos", "importa pipeline.csv con el mapeo ventas",
      "importa quiz.csv con module = cold-calling intentos mejor sin contestar cero",
    ],
    intent: { _, path, kind, sheet, columns, dates, decimals, adding, skipping, mapping, attempts, unanswered in
      let request = ImportRequest(
        path: path, kind: kind, sheet: sheet, columns: columns ?? [], dates: dates, decimals: decimals, addsPeople: adding != nil,
        skipsBadRows: skipping != nil, mapping: mapping, attempts: attempts, unanswered: unanswered)
      return .manage(.bring(request))
    }
  )
}
