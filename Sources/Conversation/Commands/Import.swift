import Onboarding

extension Command {
  static let importing = Command(
    "import", .manage, in: .files, Title("Bring in a file or a folder", spanish: "Traer un fichero o una carpeta"),
    with: .path, .optional(.file), .optional(.sheet), .optional(.columns), .optional(.dateOrder), .optional(.decimals),
    .optional(.addingPeople),
    .optional(.skippingRows),
    says: { path, kind, sheet, columns, dates, decimals, adding, skipping in
      [
        "import|load \(path) [as \(kind)] [sheet \(sheet)] [with \(columns)] [with? dates \(dates)] [with? decimals \(decimals)] [\(adding)] [\(skipping)]"
      ]
    },
    dice: { path, kind, sheet, columns, dates, decimals, adding, skipping in
      [
        "importa|importar|carga|cargar \(path) [como \(kind)] [hoja \(sheet)] [con \(columns)] [con? fechas \(dates)] [con? decimales \(decimals)] [\(adding)] [\(skipping)]"
      ]
    },
    examples: [
      "import people.csv", "import export.csv as deals with owner = \"Deal owner\", currency = EUR dates d/m/y adding people",
      "import curricula skipping bad rows", "import pipeline.xlsx sheet \"Q2 deals\"", "import ventas.csv decimals comma",
    ],
    ejemplos: [
      "importa people.csv", "importa ventas.csv como deals con owner = \"Propietario\" fechas d/m/y omitiendo filas malas",
      "importa ventas.csv decimales coma", "importa ventas.xlsx hoja Datos",
    ],
    intent: { _, path, kind, sheet, columns, dates, decimals, adding, skipping in
      let request = ImportRequest(
        path: path, kind: kind, sheet: sheet, columns: columns ?? [], dates: dates, decimals: decimals, addsPeople: adding != nil,
        skipsBadRows: skipping != nil)
      return .manage(.bring(request))
    }
  )
}
