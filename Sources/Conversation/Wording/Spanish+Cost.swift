import Evaluation
import Onboarding

extension Spanish {
  static func costHeader(_ header: CostWords.Header) -> String {
    switch header {
    case .month: "Mes en el puesto"
    case .watched: "Personas seguidas"
    case .ramping: "En rampa"
    case .shortfall: "Le falta"
    case .perHire: "Por persona hasta ahí"
    case .total: "Todas"
    }
  }

  static func costDefinition(_ defined: CostWords.Defined) -> String {
    switch defined {
    case .month: "1 para el mes natural en que empezó a contar el reloj."
    case .watched: "Personas cuyo mes ya terminó, sea cual sea su suerte; sin las que no tienen dato."
    case .ramping: "De las seguidas, cuántas estaban en rampa en él; también en su último mes."
    case .missing: "Personas en rampa sin dato en el mes: se ignora, y no es cero."
    case .shortfall:
      "La media de la meta del mes menos lo conseguido, de todas las seguidas; 0 para quien ya es productiva o se fue. La meta es la del propio mes o la completa, por la parte de los días del mes que se trabajó."
    case .perHire:
      "El coste medio de una persona desde el primer mes hasta este (función media acumulada), con límites del 95 % por la t de Student sobre su error típico robusto; sin límites con menos de tres personas."
    case .total: "La suma de todas las personas y meses hasta este, en lo que se conoce."
    case .people: "El coste de cada persona hasta hoy: los meses contados, los que no tienen dato, y si aún puede crecer."
    }
  }

  static func rampCost(_ it: RampCost, _ speech: Speech) -> [String] {
    guard !it.lines.isEmpty else { return it.unpriced.isEmpty ? ["Aún no ha empezado a contar el reloj de nadie."] : noPrice(it, speech) }
    let lines = it.lines.count == 1 || it.grouping == nil ? it.lines.flatMap { oneGroup($0, speech) } : manyGroups(it, speech)
    return lines + ["Es lo que se dejó de conseguir, no dinero gastado: ni sueldos, ni herramientas, ni tiempo de colegas están dentro."]
  }

  private static func oneGroup(_ it: RampCost.Line, _ speech: Speech) -> [String] {
    let who =
      "\(count(it.hires, "persona", "personas")), \(count(it.productive, "productiva", "productivas")), \(it.ramping) en rampa, \(count(it.left, "se fue", "se fueron"))"
    let total = "La rampa ha costado \(speech.rounded(it.total, it.currency)) hasta hoy (\(who))."
    guard let horizon = it.horizon, let cost = horizon.perHire else {
      return [total, "Muy pocas personas tienen un mes a sus espaldas para decir lo que cuesta una; necesito \(RampCost.fewestHires)."]
    }
    let limits =
      cost.limits.map { "intervalo del 95 % de \(speech.rounded($0.lower, it.currency)) a \(speech.rounded($0.upper, it.currency)), " }
      ?? ""
    return [
      total,
      "Al acabar su mes \(horizon.number) una persona ha costado \(speech.rounded(cost.value, it.currency)) de media (\(limits)n = \(horizon.watched)).",
    ]
  }

  private static func manyGroups(_ it: RampCost, _ speech: Speech) -> [String] {
    let sums = Dictionary(grouping: it.lines, by: \.currency).mapValues { $0.reduce(0) { $0 + $1.total } }
    let totals = sums.sorted { $0.key < $1.key }.map { speech.rounded($0.value, $0.key) }
    let total = "La rampa ha costado \(speech.list(totals)) hasta hoy (\(count(it.pricedHires, "persona", "personas")))."
    guard let month = it.commonHorizon else { return [total] }
    return [
      total,
      "El coste medio por persona se da al acabar el mes \(month), al que han llegado \(RampCost.fewestHires) personas de cada grupo con cifra.",
    ]
  }

  private static func noPrice(_ it: RampCost, _ speech: Speech) -> [String] {
    it.unpricedInOrder.map { unpriced($0.why, $0.hires, speech) } + [
      it.quota != nil && it.quota?.currency == nil
        ? "Di la cuota con su moneda: `coste de la rampa con cuota 20000 EUR`."
        : "Di lo que vale un mes completo: `coste de la rampa con cuota 20000 EUR`; o nombra un indicador en dinero: `coste de la rampa en INDICADOR`."
    ]
  }

  private static func unpriced(_ why: RampCost.Unpriced, _ hires: Int, _ speech: Speech) -> String {
    let whose = "de \(count(hires, "persona", "personas"))"
    switch why {
    case .noMetric: return "La rampa \(whose) no tiene precio: la regla de su plan no nombra ningún indicador."
    case .otherMetric(let id): return "La rampa \(whose) no tiene precio: en su plan no está \(speech.metric(id))."
    case .noMoney(let id):
      return "La rampa \(whose) no tiene precio: no se conoce ninguna moneda, porque \(speech.metric(id)) no es dinero."
    case .lowerIsBetter(let id):
      return "La rampa \(whose) no tiene precio: en \(speech.metric(id)) menos es mejor, así que quedarse corto no es pérdida."
    }
  }

  static func rampCostNotes(_ it: RampCost, _ speech: Speech) -> [String] {
    guard !it.lines.isEmpty else { return [] }
    let metrics = Set(it.lines.flatMap(\.metrics)).sorted()
    let measured = speech.list(metrics.map { speech.metric($0) })
    let basis =
      it.quota.map { "Un mes completo en \(measured) se toma por \(speech.amount($0.units, $0.currency)), como has dicho" }
      ?? "Lo que falta es la meta menos \(measured)"
    var notes = [
      "\(basis). La meta es la del propio mes o la completa, por los días trabajados; un mes por encima descuenta.",
      "Cuentan los meses hasta que se confirma la regla; quien se fue ya no cuesta desde entonces.",
    ]
    let missing = it.lines.reduce(0) { $0 + $1.missing }
    if missing > 0 {
      notes.append(
        "\(count(missing, "mes", "meses")) de personas en rampa no \(missing == 1 ? "tiene" : "tienen") dato: las sumas se quedan cortas en lo que costaran."
      )
    }
    for line in it.lines { if let n = line.horizon?.watched, n < 8 { notes.append(small(line.group, n, it)) } }
    return notes + it.unpricedInOrder.map { unpriced($0.why, $0.hires, speech) }
  }

  private static func small(_ group: String?, _ count: Int, _ it: RampCost) -> String {
    "\(it.grouping == nil ? "" : "\(group ?? "sin dato"): ")n = \(count): lee el intervalo, no el punto."
  }
}
