/// The words that pictures add themselves, in one language.
struct PictureWords: Sendable {
  let count: String
  let step: String
  let ofFirst: String
  let ofBefore: String
  let wentOn: String
  let waiting: String
  let lost: String
  let missing: String
  let forecast: String
  let outcome: String
  let tooHigh: String
  let tooLow: String
  let met: String
  let aboveForecast: String
  let belowForecast: String
  /// How many forecasts were too high, too low and met, of how many with an outcome.
  let verdicts: @Sendable (_ high: Int, _ low: Int, _ met: Int) -> String
  let rowsNotShown: @Sendable (_ count: String, _ isOne: Bool) -> String
  let columnsNotShown: @Sendable (_ count: String, _ isOne: Bool) -> String
}

extension PictureWords {
  static let english = PictureWords(
    count: "Count", step: "Step", ofFirst: "Of the first", ofBefore: "Of the step before", wentOn: "went on", waiting: "waiting",
    lost: "lost", missing: "no figure", forecast: "Forecast", outcome: "Outcome", tooHigh: "forecast too high",
    tooLow: "forecast too low", met: "forecast met", aboveForecast: "outcome above forecast", belowForecast: "outcome below forecast",
    verdicts: { "Forecast too high: \($0); too low: \($1); met: \($2)." },
    rowsNotShown: { $1 ? "1 more row is not shown." : "\($0) more rows are not shown." },
    columnsNotShown: { $1 ? "1 more column is not shown." : "\($0) more columns are not shown." })

  static let spanish = PictureWords(
    count: "Recuento", step: "Paso", ofFirst: "Del primero", ofBefore: "Del paso anterior", wentOn: "siguieron", waiting: "en espera",
    lost: "perdidos", missing: "sin cifra", forecast: "Pronóstico", outcome: "Resultado", tooHigh: "pronóstico demasiado alto",
    tooLow: "pronóstico demasiado bajo", met: "pronóstico cumplido", aboveForecast: "resultado por encima del pronóstico",
    belowForecast: "resultado por debajo del pronóstico",
    verdicts: { "Pronóstico demasiado alto: \($0); demasiado bajo: \($1); cumplido: \($2)." },
    rowsNotShown: { $1 ? "No se muestra 1 fila más." : "No se muestran \($0) filas más." },
    columnsNotShown: { $1 ? "No se muestra 1 columna más." : "No se muestran \($0) columnas más." })
}

extension Language {
  var pictureWords: PictureWords {
    switch self {
    case .english: .english
    case .spanish: .spanish
    }
  }
}
