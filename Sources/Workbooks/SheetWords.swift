import Documents

/// What a workbook says by itself, in one language.
struct SheetWords: Sendable {
  let summary: String
  let definitions: String
  let chartFigures: String
  let term: String
  let meaning: String
  let note: String
  let day: String
  let low: String
  let high: String
  let count: String
  let wentOn: String
  let waiting: String
  let lost: String
  let equal: String
  let interval: String

  static func of(_ language: Language) -> SheetWords { language == .spanish ? spanish : english }

  private static let english = SheetWords(
    summary: "Summary", definitions: "Definitions", chartFigures: "Chart figures", term: "Figure", meaning: "What it means here",
    note: "Note", day: "Day", low: "Low", high: "High", count: "Count",
    wentOn: "Went on", waiting: "Waiting", lost: "Lost", equal: "Outcome as forecast", interval: "Interval")
  private static let spanish = SheetWords(
    summary: "Resumen", definitions: "Definiciones", chartFigures: "Cifras de los gráficos", term: "Cifra", meaning: "Qué significa aquí",
    note: "Nota", day: "Día", low: "Mínimo", high: "Máximo", count: "Recuento",
    wentOn: "Siguieron", waiting: "En espera", lost: "Perdidos", equal: "Resultado igual al pronóstico", interval: "Intervalo")
}
