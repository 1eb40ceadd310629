import Documents
import Evaluation
import Onboarding
import Statistics

extension Teller {
  static let whyColumns = ["module", "version", "evidence", "item", "value", "low90", "high90", "n", "p"]

  /// The chain of evidence about a module.
  func why(_ module: Module, _ argument: Argument?) -> Answer {
    guard let argument else {
      let finding = Finding("why", asOf: asOf, columns: Self.whyColumns)
      return answer(finding, [.lines(modules.nobodyTook(module, speech))])
    }
    let finding = Finding(
      "why", asOf: asOf,
      definitions: [Definition("evidence, value", modules.evidence), Definition("low90, high90", modules.evidenceLimits)],
      columns: Self.whyColumns, rows: rows(argument),
      notes: [modules.scale(argument, speech)])
    return answer(finding, blocks(argument), next: next(argument))
  }

  private func next(_ it: Argument) -> [String] {
    let module = it.member.unit.module
    let others = it.otherVersions.compactMap { other in other.members.first { $0.unit.module == module }?.unit.version }
    let versions = (others + [it.member.unit.version]).sorted()
    var next: [String] = []
    if let last = versions.dropLast().last { next.append(modules.compare(module, last, versions[versions.count - 1])) }
    if it.step == .practise, let first = it.furthestBehind.first { next.append(modules.metricsOf(first.name)) }
    if it.finding.verdict != .weak, let weak = it.weak.findings(.weak).first { next.append(modules.why(weak.members[0].unit.module)) }
    return Array((next + [modules.weakModules]).prefix(2))
  }

  private func blocks(_ argument: Argument) -> [Block] {
    var blocks: [Block] = [.lines(modules.claim(argument, speech))]
    if argument.estimate != nil {
      blocks += [.heading(modules.heading(.job), level: 1), .lines(modules.job(argument, speech)), .grid(grid(argument))]
      blocks += [.heading(modules.heading(.rivals), level: 1), .list(modules.rivals(argument, speech))]
    }
    blocks += [.heading(modules.heading(.training), level: 1), .list(modules.training(argument, speech))]
    return blocks + [.heading(modules.heading(.step), level: 1), .lines(modules.step(argument, speech))]
  }

  /// Every metric with evidence, the module's own first.
  private func grid(_ argument: Argument) -> Grid {
    var grid = Grid([
      Column("metric", header: modules.header(.metric), priority: 9),
      Column("deviation", header: modules.header(.deviation), .number, priority: 8),
      Column("attainment", header: modules.header(.attainment), .share, priority: 7),
      Column("hires", header: modules.header(.hires), .integer, priority: 6),
    ])
    for (benchmark, isOwn) in argument.metrics {
      let metric = speech.directory.catalogue.metric(benchmark.metric)
      let title = metric.map { speech.title($0.title) } ?? benchmark.metric.text
      grid.append([
        .text(isOwn ? "» " + title : title), Cell(number: benchmark.meanDeviation), Cell(share: benchmark.meanAttainment),
        .integer(benchmark.hires),
      ])
    }
    return grid
  }

  private func rows(_ it: Argument) -> [[Cell]] {
    let unit = it.member.unit
    func row(_ kind: String, _ item: String?, _ value: Double?, _ limits: Interval? = nil, _ n: Int? = nil, _ p: Double? = nil) -> [Cell] {
      [
        .text(unit.module.text), .text(unit.version.text), .text(kind), Cell(item), Cell(number: value), Cell(number: limits?.lower),
        Cell(number: limits?.upper), Cell(n), Cell(probability: p),
      ]
    }
    var rows = [row("verdict", it.finding.verdict.rawValue, nil)]
    if let estimate = it.estimate {
      rows.append(row("gap", nil, estimate.effect, estimate.limits, estimate.hires, estimate.pValue))
      rows.append(row("own-metrics", nil, it.here, nil, estimate.hires))
      rows.append(row("other-metrics", nil, it.elsewhere, nil, estimate.hires))
      rows.append(row("behind-themselves", nil, Double(it.behindThemselves), nil, estimate.hires))
      rows += it.metrics.map {
        row($0.isOwn ? "own-metric" : "other-metric", $0.benchmark.metric.text, $0.benchmark.meanDeviation, nil, $0.benchmark.hires)
      }
      rows += estimate.withoutRegion.map { row("without-region", $0.region, $0.effect, nil, $0.hires) }
      rows += it.own.map { row("target-off-by", $0.metric.text, $0.calibrationError, nil, $0.peers) }
    }
    if let cohort = it.weak.cohort { rows.append(row("all-metrics", nil, cohort.level, cohort.limits, cohort.hires)) }
    let tests = it.member.secondary
    if let gain = tests.gain {
      rows.append(row("gain", nil, gain.mean, gain.limits, gain.people))
      rows.append(row("gain-of-possible", nil, gain.normalised, gain.normalisedLimits, gain.people - gain.alreadyKnew))
    }
    if let passing = tests.passing { rows.append(row("passed-at-first", nil, passing.share, tests.passingLimits, passing.trials)) }
    if let reaction = tests.reaction { rows.append(row("found-useful", nil, reaction.share, tests.reactionLimits, reaction.trials)) }
    if let transfer = tests.transfer {
      rows.append(row("scores-and-job", nil, transfer.correlation, transfer.limits, transfer.people, transfer.pValue))
    }
    rows.append(row("not-trained", nil, Double(it.finding.notTrained)))
    rows.append(row("next-step", it.stepCode, nil))
    return rows
  }
}
