import Documents
import Evaluation
import Onboarding

/// Two versions of a module, compared as they were asked to be and, where that compares unlike hires, within the groups that show it.
struct VersionsCompared {
  let asked: ModuleComparison
  /// The comparison that the conclusion rests on.
  let told: ModuleComparison

  /// - Parameter make: compares within a grouping, or all hires together.
  init(within grouping: Grouping?, _ make: (Grouping?) -> ModuleComparison) {
    asked = make(grouping)
    let reversed = grouping == nil ? asked.checks.first(where: \.isReversed)?.grouping : nil
    told = reversed.map { make($0) } ?? asked
  }

  var module: Module.ID { told.module }
  var before: Module.Version { told.before }
  var after: Module.Version { told.after }

  /// The answer on all metrics together; `nil` where the module moves none.
  var part: ModuleComparison.Part? { told.parts.last }

  /// Whether groups and pool point in opposite directions.
  var isReversed: Bool { part?.isReversed ?? false }

  /// How many hires took each version, whatever they are compared within.
  var hires: (before: Int, after: Int) { (asked.parts.last?.pooled.hiresBefore ?? 0, asked.parts.last?.pooled.hiresAfter ?? 0) }
}

extension Catalogue {
  /// The versions of a module that were taught or taken, the earliest first.
  func versions(of module: Module.ID, in evidence: TrainingEvidence) -> [Module.Version] {
    let taught = curricula.flatMap(\.modules).filter { $0.id == module }.map(\.version)
    let taken = evidence.units.filter { $0.module == module }.map(\.version)
    func key(_ version: Module.Version) -> (Int, String) { (Int(version.text.drop { !$0.isNumber }) ?? 0, version.text) }
    return Set(taught + taken).sorted { key($0) < key($1) }
  }
}

extension Teller {
  var comparing: ComparisonWords { answers.comparing }

  static let compareColumns = ["module", "metric", "stratum", "n_v1", "n_v2", "effect", "low90", "high90", "verdict"]

  /// A module that has one version only.
  func onlyVersion(of module: Module, _ version: Module.Version?) -> Answer {
    nothingToCompare(comparing.onlyVersion(module, version, speech))
  }

  func versionWithItself() -> Answer { nothingToCompare([comparing.itself]) }

  private func nothingToCompare(_ lines: [String]) -> Answer {
    answer(Finding("compare", asOf: asOf, columns: Self.compareColumns), [.lines(lines)])
  }

  func compare(_ compared: VersionsCompared, _ outcomes: VersionOutcomes) -> Answer {
    let rows = compared.told.parts.flatMap { part in
      part.strata.map { row(compared, part, $0, $0.stratum ?? answers.ungrouped) } + [row(compared, part, part.overall, "all")]
    }
    let finding = Finding(
      "compare", asOf: asOf, definitions: compareDefinitions,
      columns: Self.compareColumns, rows: rows, notes: comparing.notes(compared, speech), supplements: supplements(outcomes))
    let picture = forest(compared)
    var told = answer(
      finding,
      [.lines(comparing.versions(compared, speech))] + (picture.rows.contains { $0.estimate != nil } ? [.chart(.forest(picture))] : []),
      next: next(compared))
    told.document.blocks += blocks(outcomes)
    return told
  }

  /// The columns of the rows, then those of the supplements behind their names.
  private var compareDefinitions: [Definition] {
    ComparisonWords.Defined.allCases.map { Definition($0.rawValue, comparing.definition($0)) }
      + versionRampDefinitions.map { Definition("ramp: \($0.term)", $0.text) }
      + versionMilestoneDefinitions.map { Definition("milestones: \($0.term)", $0.text) }
  }

  private func row(
    _ it: VersionsCompared, _ part: ModuleComparison.Part, _ line: ModuleComparison.Line, _ stratum: String
  ) -> [Cell] {
    [
      .text(it.module.text), .text(part.metrics.count == 1 ? part.metrics[0].text : "all"), .text(stratum), .integer(line.hiresBefore),
      .integer(line.hiresAfter), Cell(number: line.difference?.effect), Cell(number: line.difference?.limits.lower),
      Cell(number: line.difference?.limits.upper), .text(line.verdict.rawValue),
    ]
  }

  /// The groups of the last part, then each metric; what is not adjusted for the groups stands last, where that matters.
  private func forest(_ it: VersionsCompared) -> Forest {
    guard let part = it.part else { return Forest("", kind: .number(decimals: 2), rows: []) }
    func row(_ name: String, _ line: ModuleComparison.Line) -> Forest.Row {
      let estimate = line.difference
      return Forest.Row(
        "\(name) (\(line.hiresBefore) + \(line.hiresAfter))", estimate: estimate?.effect, low: estimate?.limits.lower,
        high: estimate?.limits.upper, verdict: estimate == nil ? comparing.tooFew : comparing.verdict(line.verdict))
    }
    var rows = part.strata.map { row($0.stratum ?? answers.ungrouped, $0) }
    rows += it.told.parts.count > 1 ? it.told.parts.dropLast().map { row(speech.metrics($0.metrics), $0.overall) } : []
    rows.append(row(comparing.all, part.overall))
    if it.told.grouping != nil { rows.append(row(comparing.unadjusted, part.pooled)) }
    return Forest(comparing.forestTitle(it), kind: .number(decimals: 2), rows: rows)
  }

  private func next(_ it: VersionsCompared) -> [String] {
    let stratified = it.told.checks.first.map { comparing.within(it.module, it.before, it.after, $0.grouping) }
    return [it.told.grouping == nil ? stratified : nil, modules.why(it.module)].compactMap { $0 }
  }

  static let compareRampColumns = [
    "group", "n", "productive", "ramping", "left", "expected", "median_days", "median_low", "median_high", "mean_days", "mean_se",
    "tau_days", "difference_days", "low95", "high95", "chi_squared", "df", "p", "arrangements", "seed",
  ]

  func compareRamp(_ it: RampComparison) -> Answer {
    let finding = Finding(
      "compare ramp", asOf: asOf,
      definitions: [
        definition("productive", .event), definition("median_days", .median), definition("median_low, median_high", .medianLimits),
      ]
        + ComparisonWords.RampDefined.allCases.map { Definition($0.rawValue, comparing.rampDefinition($0)) },
      columns: Self.compareRampColumns, rows: it.groups.isEmpty ? [] : it.groups.map { row($0, it) } + [testRow(it)],
      notes: comparing.rampNotes(it, speech))
    let next = it.within == nil ? [comparing.rampWithin(it.grouping, it.grouping == .region ? .role : .region)] : []
    return answer(
      finding, [.lines(comparing.ramp(it, speech))] + (it.groups.isEmpty ? [] : [.grid(grid(it))]), next: next)
  }

  private func row(_ group: RampComparison.Group, _ it: RampComparison) -> [Cell] {
    let curve = group.ramp.curve
    let mean = curve?.restrictedMean
    return [
      .text(group.name), .integer(group.ramp.count), .integer(group.ramp.productive), .integer(group.ramp.ramping),
      .integer(group.ramp.left),
      Cell(number: group.expected), Cell(days: curve?.median), Cell(days: curve?.medianLimits.lower), Cell(days: curve?.medianLimits.upper),
      Cell(days: mean?.value), Cell(number: mean?.standardError), Cell(days: mean == nil ? nil : it.tau),
      Cell(days: group.difference?.value), Cell(days: group.difference?.limits?.lower), Cell(days: group.difference?.limits?.upper),
      .missing, .missing, .missing, .missing, .missing,
    ]
  }

  /// The test of all groups together.
  private func testRow(_ it: RampComparison) -> [Cell] {
    func sum(_ count: (RampTime.Group) -> Int) -> Cell { .integer(it.groups.reduce(0) { $0 + count($1.ramp) }) }
    let blanks = Array(repeating: Cell.missing, count: 10)
    return ["all", sum(\.count), sum(\.productive), sum(\.ramping), sum(\.left)] + blanks + [
      Cell(number: it.test?.chiSquared), Cell(it.test?.degreesOfFreedom), Cell(probability: it.test?.pValue),
      Cell(it.test?.permutation?.arrangements), Cell(it.test?.permutation?.seed.map { Int($0) }),
    ]
  }

  private func grid(_ it: RampComparison) -> Grid {
    var grid = Grid([
      column("group", .group, priority: 9), column("n", .hires, .integer, priority: 8),
      column("productive", .productive, .integer, priority: 7),
      Column("expected", header: comparing.header(.expected), .number, priority: 5), column("median_days", .median, .days, priority: 6),
      Column("mean_days", header: comparing.header(.mean), .days, priority: 3),
      Column("difference", header: comparing.header(.difference), .days, priority: 4),
      Column("interval", header: answers.header(.interval), priority: 2),
    ])
    for group in it.groups {
      let limits = group.difference?.limits
      grid.append([
        .text(group.name), .integer(group.ramp.count), .integer(group.ramp.productive), Cell(number: group.expected, decimals: 1),
        Cell(days: group.ramp.curve?.median), Cell(days: group.ramp.curve?.restrictedMean?.value),
        group.isReference ? .text(comparing.reference) : Cell(days: group.difference?.value),
        .text(limits.map { speech.figure.numbers(from: $0.lower, to: $0.upper, decimals: 0) } ?? ""),
      ])
    }
    return grid
  }
}
