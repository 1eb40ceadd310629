import Onboarding

extension Command {
  static let importing = Command(
    "import", .manage, in: .files, Title("Bring in a file or a folder", spanish: "Traer un fichero o una carpeta"),
    with: .path, .optional(.file), .optional(.columns), .optional(.dateOrder), .optional(.decimals), .optional(.addingPeople),
    .optional(.skippingRows),
    says: { path, kind, columns, dates, decimals, adding, skipping in
      ["import|load \(path) [as \(kind)] [with \(columns)] [with? dates \(dates)] [with? decimals \(decimals)] [\(adding)] [\(skipping)]"]
    },
    dice: { path, kind, columns, dates, decimals, adding, skipping in
      [
        "importa|importar|carga|cargar \(path) [como \(kind)] [con \(columns)] [con? fechas \(dates)] [con? decimales \(decimals)] [\(adding)] [\(skipping)]"
      ]
    },
    examples: [
      "import people.csv", "import export.csv as deals with owner = \"Deal owner\", currency = EUR dates d/m/y adding people",
      "import curricula skipping bad rows", "import ventas.csv decimals comma",
    ],
    ejemplos: [
      "importa people.csv", "importa ventas.csv como deals con owner = \"Propietario\" fechas d/m/y omitiendo filas malas",
      "importa ventas.csv decimales coma",
    ],
    intent: { _, path, kind, columns, dates, decimals, adding, skipping in
      let request = ImportRequest(
        path: path, kind: kind, columns: columns ?? [], dates: dates, decimals: decimals, addsPeople: adding != nil,
        skipsBadRows: skipping != nil)
      return .manage(.bring(request))
    }
  )
}
