import Documents
import Evaluation
import Onboarding
import Statistics

extension Teller {
  private func key(
    _ key: ReportWords.Key, _ value: Cell, _ told: String, _ limits: Interval? = nil, toldLimits: String? = nil, of count: Int? = nil
  ) -> KeyFigure {
    KeyFigure(
      code: key.rawValue, name: reporting.key(key), value: value, told: told, limits: limits, toldLimits: toldLimits, count: count)
  }

  /// Counts of hires, and what the curve of all of them tells.
  func keyFigures(_ time: RampTime) -> [KeyFigure] {
    guard let group = time.groups.first else { return [] }
    let counts: [(ReportWords.Key, Int)] = [
      (.hires, group.count), (.productive, group.productive), (.ramping, group.ramping), (.left, group.left),
    ]
    return counts.map { key($0, .integer($1), speech.figure.count($1)) } + [median(time)].compactMap(\.self)
      + [share(.rampedBy180, group.curve?.rampedBy180, of: group.count), share(.leftBy180, group.curve?.leftBy180, of: group.count)]
      .compactMap(\.self)
  }

  /// The median ramp time; `nil` without a curve.
  func median(_ time: RampTime) -> KeyFigure? {
    guard let group = time.groups.first, let curve = group.curve else { return nil }
    let limits = curve.medianLimits
    let closed = limits.lower.flatMap { low in limits.upper.map { Interval(low, $0) } }
    return key(
      .medianDays, Cell(days: curve.median), curve.median.map { speech.figure.days($0) } ?? Figure.missing, closed,
      toldLimits: speech.figure.days(from: limits.lower, to: limits.upper), of: group.count)
  }

  private func share(_ name: ReportWords.Key, _ estimate: Estimate?, of count: Int) -> KeyFigure? {
    estimate.map {
      key(
        name, Cell(share: $0.value), speech.figure.share($0.value), $0.limits,
        toldLimits: $0.limits.map { speech.figure.shares(from: $0.lower, to: $0.upper) }, of: count)
    }
  }

  func keyFigure(_ it: FirstContribution) -> KeyFigure {
    let closed = it.limits.flatMap { limits in limits.lower.flatMap { low in limits.upper.map { Interval(low, $0) } } }
    return key(
      .contribution, Cell(days: it.median), it.median.map { speech.figure.days($0) } ?? Figure.missing, closed,
      toldLimits: it.limits.map { speech.figure.days(from: $0.lower, to: $0.upper) }, of: it.hires)
  }

  /// The people who reach their quota, and the mean attainment.
  func keyFigures(_ part: QuotaShare.Part?) -> [KeyFigure] {
    guard let part, let share = part.share else { return [] }
    let limits = share.wilson()
    let reaching = key(
      .reachingQuota, Cell(share: share.share), speech.figure.part(part.reached, of: part.people), limits,
      toldLimits: speech.figure.shares(from: limits.lower, to: limits.upper), of: part.people)
    let mean = part.attainment.map { mean in
      key(
        .attainment, Cell(share: mean.value), speech.figure.share(mean.value), mean.limits(),
        toldLimits: mean.limits().map { speech.figure.shares(from: $0.lower, to: $0.upper) }, of: mean.count)
    }
    return [reaching] + [mean].compactMap(\.self)
  }

  func keyFigures(_ it: PipelineAfterTraining) -> [KeyFigure] {
    [key(.trained, .integer(it.trained), speech.figure.part(it.trained, of: it.hires), of: it.hires)]
      + it.lines.map { line in
        func told(_ value: Double) -> String {
          line.currency.map { speech.rounded(value, $0) } ?? speech.figure.number(value, decimals: 0)
        }
        let joint = speech.language.pick("to", "a")
        return key(
          .pipelineAfterTraining, Cell(number: line.after.value), told(line.after.value), line.after.limits(),
          toldLimits: line.after.limits().map { "\(told($0.lower)) \(joint) \(told($0.upper))" }, of: line.after.count)
      }
  }

  func keyFigure(_ weak: WeakModules) -> KeyFigure {
    let count = weak.findings.count { $0.verdict == .weak }
    return key(.weakModules, .integer(count), speech.figure.part(count, of: weak.findings.count), of: weak.findings.count)
  }

  /// A figure beside the period before.
  func keyFigure(_ line: MetricsCompared.Line) -> KeyFigure {
    let known = speech.directory.catalogue.metric(line.metric).map { speech.title($0.title) }
    let name = (sales.name(line.metric) ?? known ?? line.metric.text) + (line.currency.map { ", \($0)" } ?? "")
    let change = line.limits.map { " (\(speech.range($0.lower, $0.upper, in: line.unit)))" } ?? ""
    let sign = line.difference > 0 ? "+" : ""
    return KeyFigure(
      code: line.metric.text + (line.currency.map { "-\($0.lowercased())" } ?? ""), name: name, value: Cell(figure: line.value),
      told: speech.figure(line.value, in: line.unit), count: line.kind == .total ? nil : line.count, before: Cell(figure: line.other),
      toldBefore: speech.figure(line.other, in: line.unit),
      toldChange: line.isFew ? sales.tooFew : sign + speech.figure(line.difference, in: line.unit) + change)
  }

  /// One currency's open deals, and what they are worth by their chances.
  func keyFigures(_ pipeline: Pipeline) -> [KeyFigure] {
    pipeline.totals.flatMap { total -> [KeyFigure] in
      func told(_ value: Double) -> String { total.currency.map { speech.rounded(value, $0) } ?? speech.figure.number(value, decimals: 0) }
      let suffix = pipeline.totals.count > 1 ? "-\(total.currency?.lowercased() ?? "none")" : ""
      func one(_ name: ReportWords.Key, _ value: Double?) -> KeyFigure? {
        value.map {
          KeyFigure(
            code: name.rawValue + suffix,
            name: reporting.key(name) + (pipeline.totals.count > 1 ? ", \(total.currency ?? answers.ungrouped)" : ""),
            value: Cell(number: $0), told: told($0), count: total.deals)
        }
      }
      return [one(.openPipeline, total.amount), one(.weightedPipeline, total.weightedAmount)].compactMap(\.self)
    }
  }

  /// How far forecasts were off, one figure a currency.
  func keyFigures(_ it: ForecastAccuracy, before: ForecastAccuracy? = nil) -> [KeyFigure] {
    it.parts.filter(\.isTotal).map { part in
      let earlier = before?.parts.first { $0.isTotal && $0.currency == part.currency }
      func told(_ part: ForecastAccuracy.Part) -> String {
        let amount = part.currency.map { speech.rounded(part.bias, $0) } ?? speech.figure.number(part.bias, decimals: 0)
        return part.biasShare.map { "\(amount), \(speech.figure.share($0))" } ?? amount
      }
      return KeyFigure(
        code: ReportWords.Key.forecastBias.rawValue, name: reporting.key(.forecastBias), value: Cell(number: part.bias), told: told(part),
        count: part.deals, before: Cell(number: earlier?.bias), toldBefore: earlier.map(told))
    }
  }
}

extension KeyFigure {
  /// The figure beside the same one of the period before.
  func beside(_ earlier: KeyFigure?) -> KeyFigure {
    guard let earlier else { return self }
    var figure = self
    (figure.before, figure.toldBefore) = (earlier.value, earlier.told)
    return figure
  }
}

extension Teller {
  /// How many applied, and what has become of them.
  func keyFigures(_ candidates: [Candidate]) -> [KeyFigure] {
    let open = candidates.count { !$0.stage.isFinal && $0.person == nil }
    let hired = candidates.count { $0.person != nil }
    return [
      KeyFigure(
        code: ReportWords.Key.candidates.rawValue, name: reporting.key(.candidates), value: .integer(open), told: speech.figure.count(open),
        count: candidates.count),
      KeyFigure(
        code: ReportWords.Key.hired.rawValue, name: reporting.key(.hired), value: .integer(hired),
        told: speech.figure.part(hired, of: candidates.count), count: candidates.count),
    ]
  }

  /// The shares of a cohort that are productive, gone and still ramping, as days pass; nothing where there is no curve.
  func fates(_ curve: RampCurve) -> [Block] {
    guard let group = curve.groups.first, let last = group.steps.last?.day, curve.groups.count == 1 else { return [] }
    let days = stride(from: 0, through: last, by: max(1, (last + 11) / 12)).map { $0 }
    let steps = days.map { day in group.steps.last { $0.day <= day } }
    let productive = steps.map { $0?.rampedShare ?? 0 }
    let left = steps.map { $0?.leftShare ?? 0 }
    let ramping = zip(productive, left).map { max(0, 1 - $0 - $1) }
    let layers = [
      StackedShares.Layer(reporting.header(.productive), shares: productive), StackedShares.Layer(answers.header(.left), shares: left),
      StackedShares.Layer(reporting.header(.ramping), shares: ramping),
    ]
    let axis = Speech.raised(speech.language.pick("day", "día"))
    let chart = StackedShares(reporting.fatesTitle, axis: axis, points: days.map(String.init), layers: layers)
    return [.chart(.stackedShares(chart))] + (left.contains { $0 > 0 } ? [.note(reporting.leaversCount)] : [])
  }
}
