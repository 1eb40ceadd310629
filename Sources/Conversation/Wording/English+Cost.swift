import Evaluation
import Onboarding

extension English {
  static func costHeader(_ header: CostWords.Header) -> String {
    switch header {
    case .month: "Tenure month"
    case .watched: "Hires watched"
    case .ramping: "Ramping"
    case .shortfall: "Short by"
    case .perHire: "Per hire so far"
    case .total: "All hires"
    }
  }

  static func costDefinition(_ defined: CostWords.Defined) -> String {
    switch defined {
    case .month: "1 for the calendar month in which the clock started."
    case .watched: "Hires whose month is over, whatever became of them; those without a figure are not among them."
    case .ramping: "Of those watched, how many were ramping in it; in their last month too."
    case .missing: "Ramping hires without a figure in the month: unknown, and not nothing."
    case .shortfall:
      "The mean of the month's target less what was attained, of all watched; 0 for who is productive or has left. The target is the month's own or the full one, for the share of the month's days that was worked."
    case .perHire:
      "The mean cost of a hire from the first month to this one (mean cumulative function), with 95 % limits by Student's t on its robust standard error; no limits with fewer than three hires."
    case .total: "The sum over all hires and months up to this one, as far as it is known."
    case .people: "Each hire's cost so far: the months counted, those without a figure, and whether it may still grow."
    }
  }

  static func rampCost(_ it: RampCost, _ speech: Speech) -> [String] {
    guard !it.lines.isEmpty else { return it.unpriced.isEmpty ? ["No hire's clock has started yet."] : noPrice(it, speech) }
    let lines = it.lines.count == 1 || it.grouping == nil ? it.lines.flatMap { oneGroup($0, speech) } : manyGroups(it, speech)
    return lines + ["This is output that was not made, not money that was spent: salaries, tools and colleagues' time are not in it."]
  }

  private static func oneGroup(_ it: RampCost.Line, _ speech: Speech) -> [String] {
    let who =
      "\(count(it.hires, "hire", "hires")), \(it.productive) productive, \(it.ramping) ramping, \(it.left) left"
    let total = "Ramping has cost \(speech.rounded(it.total, it.currency)) so far (\(who))."
    guard let horizon = it.horizon, let cost = horizon.perHire else {
      return [total, "Too few hires have a month behind them to say what one costs; I need \(RampCost.fewestHires)."]
    }
    let limits =
      cost.limits.map { "95 % interval \(speech.rounded($0.lower, it.currency)) to \(speech.rounded($0.upper, it.currency)), " } ?? ""
    return [
      total,
      "By the end of tenure month \(horizon.number) a hire has cost \(speech.rounded(cost.value, it.currency)) on average (\(limits)n = \(horizon.watched)).",
    ]
  }

  private static func manyGroups(_ it: RampCost, _ speech: Speech) -> [String] {
    let sums = Dictionary(grouping: it.lines, by: \.currency).mapValues { $0.reduce(0) { $0 + $1.total } }
    let totals = sums.sorted { $0.key < $1.key }.map { speech.rounded($0.value, $0.key) }
    let total = "Ramping has cost \(speech.list(totals)) so far (\(count(it.pricedHires, "hire", "hires")))."
    guard let month = it.commonHorizon else { return [total] }
    return [
      total,
      "The mean cost of a hire is told at the end of tenure month \(month), which \(RampCost.fewestHires) hires of each group with a figure have reached.",
    ]
  }

  private static func noPrice(_ it: RampCost, _ speech: Speech) -> [String] {
    it.unpricedInOrder.map { unpriced($0.why, $0.hires, speech) } + [
      it.quota != nil && it.quota?.currency == nil
        ? "Say the quota with its currency: `cost of ramp with quota 20000 EUR`."
        : "Say what a full month is worth: `cost of ramp with quota 20000 EUR`; or name a metric in money: `cost of ramp on METRIC`."
    ]
  }

  private static func unpriced(_ why: RampCost.Unpriced, _ hires: Int, _ speech: Speech) -> String {
    let whose = "of \(count(hires, "hire", "hires"))"
    switch why {
    case .noMetric: return "The ramp \(whose) has no price: their curriculum's rule names no metric."
    case .otherMetric(let id): return "The ramp \(whose) has no price: their curriculum has no \(speech.metric(id))."
    case .noMoney(let id):
      return "The ramp \(whose) has no price: no currency is known, for \(speech.metric(id)) is no money."
    case .lowerIsBetter(let id): return "The ramp \(whose) has no price: less \(speech.metric(id)) is better, so falling short is no loss."
    }
  }

  static func rampCostNotes(_ it: RampCost, _ speech: Speech) -> [String] {
    guard !it.lines.isEmpty else { return [] }
    let metrics = Set(it.lines.flatMap(\.metrics)).sorted()
    let measured = speech.list(metrics.map { speech.metric($0) })
    let basis =
      it.quota.map { "A month at full \(measured) is taken to be worth \(speech.amount($0.units, $0.currency)), as you said" }
      ?? "The shortfall is the target less \(measured)"
    var notes = [
      "\(basis). The target is the month's own or the full one, for the days worked; a month above it takes something off.",
      "Months count until the rule is confirmed; who left costs nothing from then on.",
    ]
    let missing = it.lines.reduce(0) { $0 + $1.missing }
    if missing > 0 {
      notes.append(
        "\(count(missing, "month", "months")) of ramping hires \(missing == 1 ? "has" : "have") no figure: the sums are too low by what they cost."
      )
    }
    for line in it.lines { if let n = line.horizon?.watched, n < 8 { notes.append(small(line.group, n, it)) } }
    return notes + it.unpricedInOrder.map { unpriced($0.why, $0.hires, speech) }
  }

  private static func small(_ group: String?, _ count: Int, _ it: RampCost) -> String {
    "\(it.grouping == nil ? "" : "\(group ?? "not recorded"): ")n = \(count): read the interval, not the point."
  }
}
