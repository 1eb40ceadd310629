import Evaluation
import Onboarding

extension Spanish {
  static func standardName(_ metric: Metric.ID) -> String? {
    switch metric {
    case "deals": "Ventas"
    case "deals-created": "Ventas abiertas en el periodo"
    case "deals-won": "Ventas ganadas"
    case "deals-lost": "Ventas perdidas"
    case "deals-open": "Ventas por decidir"
    case "win-rate": "Tasa de cierre"
    case "lead-to-opportunity": "De lead a oportunidad"
    case "proposal-to-win": "De propuesta a venta"
    case "lead-to-sale": "De lead a venta"
    case "cycle-length": "Ciclo, media"
    case "cycle-length-median": "Ciclo, mediana"
    case "deal-size": "Importe, media"
    case "deal-size-median": "Importe, mediana"
    case "bookings": "Importe ganado"
    case "pipeline": "Cartera"
    case "calls-made": "Llamadas"
    case "emails-sent": "Correos"
    case "meetings-booked": "Reuniones concertadas"
    case "demos-held": "Demostraciones"
    case "connect-rate": "Tasa de contacto"
    default: nil
    }
  }

  static func standardDefinition(_ metric: Metric.ID, _ definitions: Definitions, _ speech: Speech) -> String? {
    switch metric {
    case "deals": "Todas las ventas creadas hasta ahora, acabaran como acabaran."
    case "deals-created": "Ventas según el día en que se crearon."
    case "deals-won", "deals-lost": "Ventas según el día en que se cerraron."
    case "deals-open": "Ventas sin decidir en la fecha de corte."
    case "win-rate": winRate(definitions)
    case "lead-to-opportunity":
      "Leads que llegaron a oportunidad, de esos y los perdidos antes; según el día en que se decidió, por el historial de fases."
    case "proposal-to-win": "Ventas ganadas, de las decididas que llegaron a propuesta; según el día de cierre, por el historial de fases."
    case "lead-to-sale": "Ventas ganadas, de las decididas que fueron lead; según el día de cierre, por el historial de fases."
    case "cycle-length":
      "Días de la creación al cierre de las ganadas que tienen ambos: la media. numerator es la suma de días; denominator, cuántas son."
    case "cycle-length-median": "Días de la creación al cierre de las ganadas que tienen ambos: la mediana."
    case "deal-size":
      "El importe de las ganadas que lo tienen: la media. numerator es su suma; denominator, cuántas son; las heredadas cuentan."
    case "deal-size-median": "El importe de las ganadas que lo tienen: la mediana."
    case "bookings": "Los importes de las ganadas juntos, según el día de cierre."
    case "pipeline": "Los importes de las abiertas juntos."
    case "calls-made", "emails-sent", "meetings-booked", "demos-held": "Actividades de este tipo, según su día."
    case "connect-rate": connectRate(definitions)
    default: nil
    }
  }

  private static func winRate(_ definitions: Definitions) -> String {
    let what =
      definitions.winRate == .count
      ? "Ventas ganadas, de las ganadas y perdidas" : "El importe de las ganadas, del de las ganadas y perdidas"
    let from =
      switch definitions.winsFrom {
      case .lead: ""
      case .opportunity: " que llegaron a oportunidad"
      case .proposal, .sale: " que llegaron a propuesta"
      }
    return "\(what)\(from), según el día de cierre; las abiertas no cuentan."
  }

  static func connectRate(_ definitions: Definitions) -> String {
    switch definitions.connectRate {
    case .logged:
      "Tasa de contacto: conversaciones entre las llamadas con resultado anotado; las que no lo tienen no cuentan. `fija tasa de contacto sobre todas las llamadas` las cuenta."
    case .all:
      "Tasa de contacto: conversaciones entre todas las llamadas; sin resultado anotado, no hubo. `fija tasa de contacto sobre resultados anotados` las deja fuera."
    }
  }

  static func stages(_ definitions: Definitions) -> [String] {
    let set = definitions.stages.keys.sorted().compactMap { name in
      definitions.stages[name].map { "«\(name)» equivale a \($0.word(in: .spanish))" }
    }
    let heard = definitions.connected.map { "«\($0)»" }
    return (set.isEmpty ? [] : ["Fijado: \(set.joined(separator: ", "))."])
      + (heard.isEmpty ? [] : ["Una llamada cuenta como conversación si su resultado es \(heard.joined(separator: " o "))."])
  }

  static func ruled(_ before: Definitions, _ after: Definitions) -> [String] {
    var lines: [String] = []
    if before.winRate != after.winRate || before.winsFrom != after.winsFrom {
      lines.append("Anotado: la tasa de cierre es desde ahora: \(Speech.lowered(winRate(after)))")
    }
    if before.connectRate != after.connectRate { lines.append("Anotado: \(Speech.lowered(connectRate(after)))") }
    if before.stages != after.stages || before.connected != after.connected {
      lines += stages(after).map { "Anotado: \(Speech.lowered($0))" }
    }
    return lines
  }

  static func derived(_ number: Int, _ metrics: [String], _ speech: Speech) -> String {
    "\(count(number, "dato sale", "datos salen")) de ventas y actividades, porque nadie dio uno de ese mes: \(speech.list(metrics)). Un dato que se dé ocupa su lugar."
  }

  static func nothingSold(_ whose: String?, _ speech: Speech) -> [String] {
    whose.map { ["Aún no hay ventas, actividades ni datos de \($0)."] } ?? ["Aún no hay ventas.", "`importa deals.csv` las trae."]
  }

  static func dealsOf(_ whose: String?, _ figures: [SalesFigure], _ speech: Speech) -> [String] {
    func number(_ id: Metric.ID) -> Int? { figures.first { $0.metric == id && !$0.isObserved }.map { Int($0.value ?? 0) } }
    guard let deals = number("deals") else { return whose.map { ["\($0):"] } ?? [] }
    let head = whose.map { "\($0): " } ?? ""
    let (won, lost, open) = (number("deals-won") ?? 0, number("deals-lost") ?? 0, number("deals-open") ?? 0)
    return [
      "\(head)\(count(deals, "venta", "ventas")): \(count(won, "ganada", "ganadas")), \(count(lost, "perdida", "perdidas")), \(count(open, "abierta", "abiertas"))."
    ]
  }

  static func crowd(_ whose: String?, _ people: Int, _ figures: [SalesFigure], _ speech: Speech) -> [String] {
    let head = "\(whose.map { "\(Speech.raised($0)): " } ?? "")\(count(people, "persona", "personas"))."
    return [head] + dealsOf(nil, figures, speech)
  }

  static func periods(_ whose: String?, _ periods: Int, _ speech: Speech) -> [String] {
    let shown = periods > 24 ? "; se muestran los últimos 24, un fichero los tiene todos" : ""
    return ["\(whose.map { "\(Speech.raised($0)): " } ?? "")\(count(periods, "periodo", "periodos"))\(shown)."]
  }

  static func salesHeader(_ header: SalesWords.Header) -> String {
    switch header {
    case .step: "Paso"
    case .conversion: "Del paso anterior"
    case .waiting: "En espera"
    case .lost: "Perdidas"
    case .forecast: "Previsto"
    case .outcome: "Ganado"
    case .bias: "Sesgo"
    case .chance: "Probabilidad dada"
    case .won: "Ganadas"
    case .error: "Error medio"
    case .spread: "Dispersión"
    case .reached: "Llegan a la cuota"
    case .meanAttainment: "Media"
    case .medianAttainment: "Mediana"
    case .correlation: "Correlación"
    case .difference: "Diferencia"
    case .origin: "Origen"
    }
  }

  static func step(_ step: SalesStep) -> String {
    switch step {
    case .lead: "Lead"
    case .opportunity: "Oportunidad"
    case .proposal: "Propuesta"
    case .sale: "Ganada"
    }
  }

  static func funnel(_ it: Funnel, _ speech: Speech) -> [String] {
    guard it.division == nil, let steps = it.parts.first?.steps, let first = steps.first?.deals, let won = steps.last?.deals else {
      return ["\(count(it.deals, "venta", "ventas")) en camino, en \(count(it.parts.count, "grupo", "grupos"))."]
    }
    let narrowest = steps.compactMap { step in step.conversion.map { (step.step, $0) } }.filter { $0.1.trials >= Definitions.fewest }
      .min { $0.1.share < $1.1.share }
    let loss = narrowest.map { step, share in
      " Donde más se pierden es de camino a la \(step == .sale ? "venta" : Speech.lowered(self.step(step))): llega el \(speech.figure.share(share.share))."
    }
    return ["De \(count(first, "venta", "ventas")), \(count(won, "ganada", "ganadas")) hasta ahora.\(loss ?? "")"]
  }

  static func funnelNotes(_ it: Funnel, _ definitions: Definitions, _ speech: Speech) -> [String] {
    var notes: [String] = []
    if it.withoutHistory == it.deals {
      notes.append(
        "Ninguna venta tiene historial de fases, así que los pasos intermedios no se conocen; `importa deal_stages.csv` lo trae.")
    } else if it.withoutHistory > 0 {
      notes.append(
        "\(count(it.withoutHistory, "venta", "ventas")) sin historial de fases \(it.withoutHistory == 1 ? "queda" : "quedan") fuera.")
    }
    if !it.hasLeads {
      notes.append(
        "Ninguna fase equivale a un lead, así que el camino empieza en la oportunidad; `fija fase lead = \"NOMBRE\"` indica una.")
    }
    return notes + ["Las ventas que aún esperan en un paso no cuentan a favor ni en contra del siguiente."]
  }

  static func funnelDefinition(_ defined: SalesWords.FunnelDefined) -> String {
    switch defined {
    case .step: "Un paso en el camino del lead a la venta; las fases equivalen a pasos por su nombre, o según se haya fijado."
    case .deals: "Ventas que dieron el paso; quien dio uno posterior, o ganó, dio los anteriores."
    case .waiting: "Ventas del paso anterior que siguen abiertas allí, y las que se perdieron allí."
    case .share: "Ventas que dieron el paso, de esas y las perdidas en el paso anterior, con límites de Wilson del 95 %."
    case .days: "La mediana de días desde el paso anterior, en las ventas que tienen ambos días, y cuántas son."
    }
  }

  static func forecast(_ it: ForecastAccuracy, _ speech: Speech) -> [String] {
    it.parts.filter(\.isTotal).map { all in
      let unit = all.currency.map(Metric.Unit.currency)
      let amounts =
        "De \(count(all.deals, "venta decidida", "ventas decididas")) se previeron \(speech.figure(all.forecast.rounded(), in: unit)) y se ganaron \(speech.figure(all.outcome, in: unit))"
      guard let share = all.biasShare, all.deals >= Definitions.fewest else { return "\(amounts)." }
      let word =
        abs(share) < 0.01
        ? "acertado en conjunto" : share > 0 ? "\(speech.figure.share(share)) de más" : "\(speech.figure.share(-share)) de menos"
      let error =
        all.months > 1 ? all.error.map { "; un mes falla en un \(speech.figure.share($0.value)) (media de \($0.count) meses)" } : nil
      return "\(amounts): \(word)\(error ?? "")."
    }
  }

  static func noForecast(_ it: ForecastAccuracy, _ speech: Speech) -> [String] {
    guard it.withoutForecast > 0 else { return ["Aún no se ha decidido ninguna venta con importe."] }
    return [
      "De \(count(it.withoutForecast, "venta decidida", "ventas decididas")) nada dice qué se previó: ni probabilidad, ni fase que la tenga.",
      "Da probabilidad a las ventas, e importa deal_stages.csv.",
    ]
  }

  static func forecastNotes(_ it: ForecastAccuracy, _ speech: Speech) -> [String] {
    (it.usesStages
      ? [
        "Si una venta cerrada no guarda su probabilidad, se toma la de la fase en que estaba al empezar el mes del cierre, como la tienen ahora las abiertas."
      ]
      : [])
      + (it.withoutForecast > 0
        ? [
          "\(count(it.withoutForecast, "venta decidida", "ventas decididas")) sin previsión \(it.withoutForecast == 1 ? "queda" : "quedan") fuera."
        ]
        : [])
      + (it.parts.filter(\.isTotal).count > 1 ? ["Los importes de monedas distintas no se suman: cada una tiene sus filas."] : [])
  }

  static func forecastDefinition(_ defined: SalesWords.ForecastDefined) -> String {
    switch defined {
    case .forecast:
      "La suma de importe por probabilidad en las decididas: la suya mientras no era ni 0 ni 1, si no la de la fase en que estaban al empezar el mes del cierre."
    case .outcome: "Los importes de las que se ganaron."
    case .bias: "Lo previsto menos lo ganado, y como parte de lo ganado; más de 0 es optimista."
    case .chance: "La probabilidad media que se les dio y la parte que se ganó, con límites de Wilson del 95 %."
    case .error: "Meses de cierre con alguna ganada, y la media en ellos de |previsto - ganado| / ganado, con límites de Student del 95 %."
    case .spread: "La desviación típica por meses de (previsto - ganado) / ganado."
    }
  }

  static func quota(_ it: QuotaShare, _ speech: Speech) -> [String] {
    guard let all = it.parts.last, let last = it.parts.last(where: { $0.period != nil }), let period = last.period else { return [] }
    let limits = last.share.map { $0.wilson() }.map { " (intervalo del 95 %: \(speech.figure.shares(from: $0.lower, to: $0.upper)))" } ?? ""
    let of = it.metric == "bookings" ? " El cumplimiento es el importe ganado entre su meta." : ""
    return [
      "\(Speech.raised(speech.period(period))): \(last.reached) de \(count(last.people, "persona llegó", "personas llegaron")) a la cuota\(last.people < Definitions.fewest ? ", muy pocas para decir más" : limits).",
      "En el conjunto de los meses, \(all.reached) de \(all.people) llegan de media.\(of)",
    ]
  }

  static func quotaDefinition(_ defined: SalesWords.QuotaDefined) -> String {
    switch defined {
    case .people: "Personas con cumplimiento de cuota en el periodo; un mes cuenta cuando ha terminado."
    case .reached:
      "Las que alcanzan el 100 % de la meta anotada con el dato, si no de la de su mes de antigüedad; en periodos más largos, por la media de sus meses."
    case .mean: "Cumplimiento por personas, cada una una vez."
    }
  }

  static func matter(_ it: MetricsThatMatter, _ speech: Speech) -> [String] {
    let clear = it.associations.filter { ($0.qValue ?? 1) <= 0.05 && !$0.isPartOfQuota }
    let tested = it.associations.count { $0.pValue != nil }
    guard tested > 0 else {
      return ["Muy pocas personas tienen un indicador y cumplimiento de cuota a la vez: necesito \(MetricsThatMatter.fewestPeople)."]
    }
    guard let first = clear.first, let value = first.correlation else {
      return ["Ningún indicador va claramente con el cumplimiento de cuota, de \(tested) mirados: el azar da para tanto."]
    }
    let others = clear.dropFirst().map { speech.metric($0.metric) }
    return [
      "A quien le va bien en \(speech.metric(first.metric)) cumple \(value > 0 ? "más" : "menos") cuota: correlación de rangos \(speech.figure.number(value)) (n = \(first.people))."
    ] + (others.isEmpty ? [] : ["Así es también, aun mirando \(tested) indicadores, con \(speech.list(others))."])
  }

  static func matterNotes(_ it: MetricsThatMatter, _ speech: Speech) -> [String] {
    let parts = it.associations.filter(\.isPartOfQuota).map { speech.metric($0.metric) }
    return [
      "Un punto es una persona, la media de sus meses: los meses de una persona no son independientes. Ir juntos no prueba causa: la zona, la temporada y la antigüedad pueden mover ambos, y solo se ve a quien tiene los dos datos."
    ] + (parts.isEmpty ? [] : ["\(Speech.raised(speech.list(parts))): en eso se cuenta la cuota, así que va con ella por construcción."])
  }

  static func matterDefinition(_ defined: SalesWords.MatterDefined) -> String {
    switch defined {
    case .correlation:
      "Correlación de rangos de Spearman, por personas, del mes medio del indicador con el cumplimiento medio; más de 0, a quien le va mejor cumple más."
    case .limits: "Límites del 95 % por la z de Fisher con la varianza de Bonett y Wright."
    case .p: "Bilateral; exacta hasta 8 personas."
    case .q: "p ajustada por todos los indicadores mirados (Benjamini y Hochberg)."
    }
  }

  static func sides(_ against: Teller.Against, _ speech: Speech) -> (String, String) {
    switch against {
    case .periods(let now, let then): (Speech.raised(speech.period(now)), Speech.raised(speech.period(then)))
    case .tenured(let people): ("Hasta ahora", "Veteranos (\(people))")
    }
  }

  static func metricsCompared(_ it: MetricsCompared, _ whose: String?, _ against: Teller.Against, _ speech: Speech) -> [String] {
    let clear = it.lines.filter { line in !line.isFew && (line.limits.map { $0.lower > 0 || $0.upper < 0 } ?? false) }
    let names = clear.map { Speech.lowered(standardName($0.metric) ?? speech.metric($0.metric)) }
    let other =
      switch against {
      case .periods(_, let then): speech.period(then)
      case .tenured: "los veteranos"
      }
    let head = "\(whose.map(Speech.raised) ?? "Todos") frente a \(other): "
    return [
      head
        + (clear.isEmpty
          ? "ninguna tasa ni media difiere más que por azar."
          : "\(clear.count == 1 ? "difiere" : "difieren") más que por azar \(speech.list(names)).")
    ]
  }

  static func nothingToCompare(_ whose: String?, _ against: Teller.Against, _ speech: Speech) -> [String] {
    switch against {
    case .periods(let now, let then):
      [
        "No hay ningún dato de \(whose ?? "todos") en \(speech.period(now)) y en \(speech.period(then)) a la vez, así que no hay qué comparar."
      ]
    case .tenured: ["No hay ningún dato que tengan tanto \(whose ?? "todos") como los veteranos, así que no hay qué comparar."]
    }
  }
}
