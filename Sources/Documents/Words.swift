/// The words that renderings add to a report themselves, in one language.
///
/// Everything else a reader sees was worded before the document was made.
struct Words: Sendable {
  let day: String
  let days: String
  let months: [String]
  let weekdays: [String]
  let to: String
  let orMore: @Sendable (_ low: String) -> String
  let atMost: @Sendable (_ high: String) -> String
  let outOf: @Sendable (_ part: String, _ whole: String) -> String
  let leftOut: @Sendable (_ columns: [String]) -> String
  let atRisk: String
  let median: String
  let medianNotReached: String
  let band: String
  let ended: String
  let figures: String
  let group: String
  let low: String
  let high: String
  let value: String
  let verdict: String
  let estimate: String
  let noFigures: String
  let rising: @Sendable (_ from: String, _ to: String) -> String
  let falling: @Sendable (_ from: String, _ to: String) -> String
  let steady: @Sendable (_ at: String) -> String
  let reaches: @Sendable (_ share: String, _ time: String) -> String
  let between: @Sendable (_ low: String, _ high: String) -> String
}

extension Words {
  static let english = Words(
    day: "day", days: "days",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    to: "to", orMore: { "\($0) or more" }, atMost: { "\($0) or less" }, outOf: { "\($0) of \($1)" },
    leftOut: { "Left out to fit the width: \($0.joined(separator: ", "))." },
    atRisk: "At risk", median: "median", medianNotReached: "median not reached", band: "interval", ended: "last seen",
    figures: "Figures", group: "Group", low: "Low", high: "High", value: "Value", verdict: "Verdict", estimate: "Estimate",
    noFigures: "No figures to draw.",
    rising: { "rising from \($0) to \($1)" }, falling: { "falling from \($0) to \($1)" }, steady: { "steady at \($0)" },
    reaches: { "\($0) by \($1)" }, between: { "\($0) to \($1)" })

  static let spanish = Words(
    day: "día", days: "días",
    months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
    weekdays: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
    to: "a", orMore: { "\($0) o más" }, atMost: { "\($0) o menos" }, outOf: { "\($0) de \($1)" },
    leftOut: { "Omitido para caber en el ancho: \($0.joined(separator: ", "))." },
    atRisk: "En riesgo", median: "mediana", medianNotReached: "mediana no alcanzada", band: "intervalo",
    ended: "visto por última vez",
    figures: "Cifras", group: "Grupo", low: "Mínimo", high: "Máximo", value: "Valor", verdict: "Veredicto", estimate: "Estimación",
    noFigures: "No hay cifras que dibujar.",
    rising: { "sube de \($0) a \($1)" }, falling: { "baja de \($0) a \($1)" }, steady: { "estable en \($0)" },
    reaches: { "\($0) a \($1)" }, between: { "de \($0) a \($1)" })
}

extension Language {
  var words: Words {
    switch self {
    case .english: .english
    case .spanish: .spanish
    }
  }
}
