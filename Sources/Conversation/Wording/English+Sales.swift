import Evaluation
import Onboarding

extension English {
  static func standardName(_ metric: Metric.ID) -> String? {
    switch metric {
    case "deals": "Deals"
    case "deals-created": "Deals created"
    case "deals-won": "Deals won"
    case "deals-lost": "Deals lost"
    case "deals-open": "Deals open"
    case "win-rate": "Win rate"
    case "lead-to-opportunity": "Lead to opportunity"
    case "proposal-to-win": "Proposal to win"
    case "lead-to-sale": "Lead to sale"
    case "cycle-length": "Cycle, mean"
    case "cycle-length-median": "Cycle, median"
    case "deal-size": "Deal size, mean"
    case "deal-size-median": "Deal size, median"
    case "bookings": "Bookings"
    case "pipeline": "Pipeline"
    case "calls-made": "Calls made"
    case "emails-sent": "E-mails sent"
    case "meetings-booked": "Meetings booked"
    case "demos-held": "Demos held"
    case "connect-rate": "Connect rate"
    default: nil
    }
  }

  static func standardDefinition(_ metric: Metric.ID, _ definitions: Definitions, _ speech: Speech) -> String? {
    switch metric {
    case "deals": "All deals created so far, whatever became of them."
    case "deals-created": "Deals by the day they were created."
    case "deals-won", "deals-lost": "Deals by the day they were closed."
    case "deals-open": "Deals that are not decided on the as-of day."
    case "win-rate": winRate(definitions)
    case "lead-to-opportunity":
      "Leads that became an opportunity, of those and the leads lost before; by the day this was settled, from the history of stages."
    case "proposal-to-win":
      "Deals won, of those decided that had reached a proposal; by the day they were closed, from the history of stages."
    case "lead-to-sale": "Deals won, of those decided that had been a lead; by the day they were closed, from the history of stages."
    case "cycle-length":
      "Days from creation to closing of won deals that have both: the mean. numerator is the sum of days, denominator the number of deals."
    case "cycle-length-median": "Days from creation to closing of won deals that have both: the middle one."
    case "deal-size":
      "The amount of won deals that have one: the mean. numerator is their sum, denominator their number; inherited deals count."
    case "deal-size-median": "The amount of won deals that have one: the middle one."
    case "bookings": "The amounts of won deals together, by the day they were closed."
    case "pipeline": "The amounts of open deals together."
    case "calls-made", "emails-sent", "meetings-booked", "demos-held": "Activities of this kind, by the day they are of."
    case "connect-rate": connectRate(definitions)
    default: nil
    }
  }

  private static func winRate(_ definitions: Definitions) -> String {
    let what = definitions.winRate == .count ? "Deals won, of deals won and lost" : "The amount of deals won, of that of deals won and lost"
    let from =
      switch definitions.winsFrom {
      case .lead: ""
      case .opportunity: " that had reached an opportunity"
      case .proposal, .sale: " that had reached a proposal"
      }
    return "\(what)\(from), by the day they were closed; open ones do not count."
  }

  static func connectRate(_ definitions: Definitions) -> String {
    switch definitions.connectRate {
    case .logged:
      "Connect rate: conversations of calls whose outcome was logged; calls without an outcome do not count. `set connect rate over all calls` counts them."
    case .all:
      "Connect rate: conversations of all calls, those without an outcome as no conversation. `set connect rate over logged outcomes` leaves them out."
    }
  }

  static func stages(_ definitions: Definitions) -> [String] {
    let set = definitions.stages.keys.sorted().compactMap { name in
      definitions.stages[name].map { "“\(name)” stands for \($0.word(in: .english))" }
    }
    let heard = quoted(definitions.connected)
    return (set.isEmpty ? [] : ["Laid down: \(set.joined(separator: ", "))."])
      + (heard.isEmpty ? [] : ["A call counts as a conversation where its outcome is \(heard.joined(separator: " or "))."])
  }

  static func ruled(_ before: Definitions, _ after: Definitions) -> [String] {
    var lines: [String] = []
    if before.winRate != after.winRate || before.winsFrom != after.winsFrom {
      lines.append("Noted: win rate is from now on: \(Speech.lowered(winRate(after)))")
    }
    if before.connectRate != after.connectRate { lines.append("Noted: \(Speech.lowered(connectRate(after)))") }
    if before.stages != after.stages || before.connected != after.connected {
      lines += stages(after).map { "Noted: \(Speech.lowered($0))" }
    }
    return lines
  }

  static func derived(_ number: Int, _ metrics: [String], _ speech: Speech) -> String {
    "\(count(number, "figure follows", "figures follow")) from deals and activities, because nobody gave one for the month: \(speech.list(metrics)). A figure that is given takes its place."
  }

  static func nothingSold(_ whose: String?, _ speech: Speech) -> [String] {
    whose.map { ["There are no deals, activities or figures of \($0) yet."] }
      ?? ["There are no deals yet.", "`import deals.csv` brings them in."]
  }

  static func dealsOf(_ whose: String?, _ figures: [SalesFigure], _ speech: Speech) -> [String] {
    func number(_ id: Metric.ID) -> Int? { figures.first { $0.metric == id && !$0.isObserved }.map { Int($0.value ?? 0) } }
    guard let deals = number("deals") else { return whose.map { ["\($0):"] } ?? [] }
    let head = whose.map { "\($0): " } ?? ""
    return [
      "\(head)\(count(deals, "deal", "deals")): \(number("deals-won") ?? 0) won, \(number("deals-lost") ?? 0) lost, \(number("deals-open") ?? 0) open."
    ]
  }

  static func crowd(_ whose: String?, _ people: Int, _ figures: [SalesFigure], _ speech: Speech) -> [String] {
    let head = "\(whose.map { "\(Speech.raised($0)): " } ?? "")\(count(people, "person", "people"))."
    return [head] + dealsOf(nil, figures, speech)
  }

  static func periods(_ whose: String?, _ periods: Int, _ speech: Speech) -> [String] {
    let shown = periods > 24 ? "; the last 24 are shown, a file has all" : ""
    return ["\(whose.map { "\(Speech.raised($0)): " } ?? "")\(count(periods, "period", "periods"))\(shown)."]
  }

  static func salesHeader(_ header: SalesWords.Header) -> String {
    switch header {
    case .step: "Step"
    case .conversion: "Of the step before"
    case .waiting: "Waiting"
    case .lost: "Lost"
    case .forecast: "Forecast"
    case .outcome: "Won"
    case .bias: "Bias"
    case .chance: "Chance given"
    case .won: "Share won"
    case .error: "Mean error"
    case .spread: "Spread"
    case .reached: "At quota"
    case .meanAttainment: "Mean"
    case .medianAttainment: "Median"
    case .correlation: "Correlation"
    case .difference: "Difference"
    case .origin: "Source"
    }
  }

  static func step(_ step: SalesStep) -> String {
    switch step {
    case .lead: "Lead"
    case .opportunity: "Opportunity"
    case .proposal: "Proposal"
    case .sale: "Won"
    }
  }

  static func funnel(_ it: Funnel, _ speech: Speech) -> [String] {
    guard it.division == nil, let steps = it.parts.first?.steps, let first = steps.first?.deals, let won = steps.last?.deals else {
      return ["\(count(it.deals, "deal", "deals")) on their way, in \(count(it.parts.count, "group", "groups"))."]
    }
    let narrowest = steps.compactMap { step in step.conversion.map { (step.step, $0) } }.filter { $0.1.trials >= Definitions.fewest }
      .min { $0.1.share < $1.1.share }
    let loss = narrowest.map { step, share in
      " Most are lost on the way to \(step == .sale ? "the sale" : "the \(Speech.lowered(self.step(step)))"): \(speech.figure.share(share.share)) get there."
    }
    return ["Of \(count(first, "deal", "deals")), \(speech.figure.count(won)) \(won == 1 ? "is" : "are") won so far.\(loss ?? "")"]
  }

  static func funnelNotes(_ it: Funnel, _ definitions: Definitions, _ speech: Speech) -> [String] {
    var notes: [String] = []
    if it.withoutHistory == it.deals {
      notes.append("No deal has a history of stages, so the steps between are not known; `import deal_stages.csv` brings it.")
    } else if it.withoutHistory > 0 {
      notes.append(
        "\(count(it.withoutHistory, "deal has", "deals have")) no history of stages and \(it.withoutHistory == 1 ? "is" : "are") left out.")
    }
    if !it.hasLeads {
      notes.append("No stage stands for a lead, so the way begins with the opportunity; `set stage lead = \"NAME\"` names one.")
    }
    return notes + ["Deals that still wait at a step do not count for or against the next."]
  }

  static func funnelDefinition(_ defined: SalesWords.FunnelDefined) -> String {
    switch defined {
    case .step: "A step on the way from lead to sale; stages stand for steps by their names, or as set."
    case .deals: "Deals that took the step; who took a later one, or won, took those before."
    case .waiting: "Deals of the step before that are still open there, and those that were lost there."
    case .share: "Deals that took the step, of those and the ones lost at the step before, with Wilson's 95 % limits."
    case .days: "The middle number of days since the step before, over deals that have both days, and how many those are."
    }
  }

  static func forecast(_ it: ForecastAccuracy, _ speech: Speech) -> [String] {
    it.parts.filter(\.isTotal).map { all in
      let unit = all.currency.map(Metric.Unit.currency)
      let amounts =
        "\(speech.figure(all.forecast.rounded(), in: unit)) was forecast of \(count(all.deals, "decided deal", "decided deals")) and \(speech.figure(all.outcome, in: unit)) was won"
      guard let share = all.biasShare, all.deals >= Definitions.fewest else { return "\(amounts)." }
      let word =
        abs(share) < 0.01
        ? "right on the whole"
        : share > 0 ? "too optimistic by \(speech.figure.share(share))" : "too cautious by \(speech.figure.share(-share))"
      let error =
        all.months > 1 ? all.error.map { "; a month misses by \(speech.figure.share($0.value)) (mean of \($0.count) months)" } : nil
      return "\(amounts): \(word)\(error ?? "")."
    }
  }

  static func noForecast(_ it: ForecastAccuracy, _ speech: Speech) -> [String] {
    guard it.withoutForecast > 0 else { return ["No deal with an amount has been decided yet."] }
    return [
      "Of \(count(it.withoutForecast, "decided deal", "decided deals")) nothing tells what was forecast: no probability, and no stage with one.",
      "Give deals a probability, and import deal_stages.csv.",
    ]
  }

  static func forecastNotes(_ it: ForecastAccuracy, _ speech: Speech) -> [String] {
    (it.usesStages
      ? [
        "Where a closed deal keeps no probability of its own, that of the stage in which it stood when the month of closing began is taken, as open deals have it now."
      ] : [])
      + (it.withoutForecast > 0
        ? [
          "\(count(it.withoutForecast, "decided deal has", "decided deals have")) no forecast and \(it.withoutForecast == 1 ? "is" : "are") left out."
        ] : [])
      + (it.parts.filter(\.isTotal).count > 1 ? ["Amounts of different currencies are not added up: each has rows of its own."] : [])
  }

  static func forecastDefinition(_ defined: SalesWords.ForecastDefined) -> String {
    switch defined {
    case .forecast:
      "The sum of amount times chance over decided deals: their own probability while it was neither 0 nor 1, else that of the stage they stood in when the month of closing began."
    case .outcome: "The amounts of those of them that were won."
    case .bias: "Forecast less outcome, and as a share of the outcome; above 0 is optimistic."
    case .chance: "The mean chance the deals were given, and the share that was won, with Wilson's 95 % limits."
    case .error: "Months of closing with a deal won, and the mean over them of |forecast - outcome| / outcome, with Student's 95 % limits."
    case .spread: "The standard deviation over months of (forecast - outcome) / outcome."
    }
  }

  static func quota(_ it: QuotaShare, _ speech: Speech) -> [String] {
    guard let all = it.parts.last, let last = it.parts.last(where: { $0.period != nil }), let period = last.period else { return [] }
    let limits = last.share.map { $0.wilson() }.map { " (95 % interval \(speech.figure.shares(from: $0.lower, to: $0.upper)))" } ?? ""
    let of = it.metric == "bookings" ? " Attainment is bookings over their target." : ""
    return [
      "\(speech.period(period)): \(last.reached) of \(count(last.people, "person", "people")) reached quota\(last.people < Definitions.fewest ? ", too few to say more" : limits).",
      "Over all months \(all.reached) of \(all.people) do on average.\(of)",
    ]
  }

  static func quotaDefinition(_ defined: SalesWords.QuotaDefined) -> String {
    switch defined {
    case .people: "People with quota attainment in the period; a month counts once it is over."
    case .reached:
      "Those at 100 % or more of the target recorded with the figure, else of their tenure month's; over longer periods, by the mean of their months."
    case .mean: "Attainment over people, each counted once."
    }
  }

  static func matter(_ it: MetricsThatMatter, _ speech: Speech) -> [String] {
    let clear = it.associations.filter { ($0.qValue ?? 1) <= 0.05 && !$0.isPartOfQuota }
    let tested = it.associations.count { $0.pValue != nil }
    guard tested > 0 else { return ["Too few people have both a metric and quota attainment: I need \(MetricsThatMatter.fewestPeople)."] }
    guard let first = clear.first, let value = first.correlation else {
      return ["No metric goes clearly with quota attainment, of \(tested) looked at: chance alone could do as much."]
    }
    let others = clear.dropFirst().map { speech.metric($0.metric) }
    return [
      "Who does well on \(speech.metric(first.metric)) attains \(value > 0 ? "more" : "less") quota: rank correlation \(speech.figure.number(value)) (n = \(first.people))."
    ] + (others.isEmpty ? [] : ["So it is, allowing for \(tested) metrics looked at, with \(speech.list(others))."])
  }

  static func matterNotes(_ it: MetricsThatMatter, _ speech: Speech) -> [String] {
    let parts = it.associations.filter(\.isPartOfQuota).map { speech.metric($0.metric) }
    return [
      "One point is one person, the mean of their months: a person's months are not independent. Going together is no proof of cause: territory, season and tenure may move both, and only people with both figures are seen."
    ] + (parts.isEmpty ? [] : ["\(Speech.raised(speech.list(parts))) is what quota is counted in, so it goes with it by construction."])
  }

  static func matterDefinition(_ defined: SalesWords.MatterDefined) -> String {
    switch defined {
    case .correlation:
      "Spearman's rank correlation over people of the metric's mean month with the mean attainment; above 0, who does better on the metric attains more."
    case .limits: "95 % limits by Fisher's z with the variance of Bonett and Wright."
    case .p: "Two-sided; exact up to 8 people."
    case .q: "p adjusted over all metrics looked at (Benjamini and Hochberg)."
    }
  }

  static func sides(_ against: Teller.Against, _ speech: Speech) -> (String, String) {
    switch against {
    case .periods(let now, let then): (Speech.raised(speech.period(now)), Speech.raised(speech.period(then)))
    case .tenured(let people): ("So far", "Tenured (\(people))")
    }
  }

  static func metricsCompared(_ it: MetricsCompared, _ whose: String?, _ against: Teller.Against, _ speech: Speech) -> [String] {
    let clear = it.lines.filter { line in !line.isFew && (line.limits.map { $0.lower > 0 || $0.upper < 0 } ?? false) }
    let names = clear.map { Speech.lowered(standardName($0.metric) ?? speech.metric($0.metric)) }
    let other =
      switch against {
      case .periods(_, let then): speech.period(then)
      case .tenured: "tenured colleagues"
      }
    let head = "\(whose.map(Speech.raised) ?? "Everybody") beside \(other): "
    guard !clear.isEmpty else { return [head + "no rate or mean differs beyond chance."] }
    return [head + "\(speech.list(names)) \(clear.count == 1 ? "differs" : "differ") beyond chance."]
  }

  static func nothingToCompare(_ whose: String?, _ against: Teller.Against, _ speech: Speech) -> [String] {
    switch against {
    case .periods(let now, let then):
      [
        "\(whose.map(Speech.raised) ?? "Everybody") has no figure in both \(speech.period(now)) and \(speech.period(then)): nothing to compare."
      ]
    case .tenured: ["There is no figure that both \(whose ?? "they") and tenured colleagues have, so there is nothing to compare."]
    }
  }
}
