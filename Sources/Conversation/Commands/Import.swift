import Onboarding

extension Command {
  static let importing = Command(
    "import", .manage, in: .files, Title("Bring in a file or a folder", spanish: "Traer un fichero o una carpeta"),
    with: .path, .optional(.file), .optional(.columns), .optional(.dateOrder), .optional(.addingPeople), .optional(.skippingRows),
    says: { path, kind, columns, dates, adding, skipping in
      ["import|load \(path) [as \(kind)] [with \(columns)] [with? dates \(dates)] [\(adding)] [\(skipping)]"]
    },
    dice: { path, kind, columns, dates, adding, skipping in
      ["importa|importar|carga|cargar \(path) [como \(kind)] [con \(columns)] [con? fechas \(dates)] [\(adding)] [\(skipping)]"]
    },
    examples: [
      "import people.csv", "import export.csv as deals with owner = \"Deal owner\", currency = EUR dates d/m/y adding people",
      "import curricula skipping bad rows",
    ],
    ejemplos: ["importa people.csv", "importa ventas.csv como deals con owner = \"Propietario\" fechas d/m/y omitiendo filas malas"],
    intent: { _, path, kind, columns, dates, adding, skipping in
      let request = ImportRequest(
        path: path, kind: kind, columns: columns ?? [], dates: dates, addsPeople: adding != nil, skipsBadRows: skipping != nil)
      return .manage(.bring(request))
    }
  )
}
