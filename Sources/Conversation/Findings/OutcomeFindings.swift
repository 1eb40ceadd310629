import Documents
import Evaluation
import Onboarding

/// What became of the hires of two versions besides their metrics.
struct VersionOutcomes {
  let ramp: VersionRamp
  let milestones: VersionMilestones

  /// Whether there is anybody to tell of.
  var hasHires: Bool { ramp.before.count + ramp.after.count > 0 }
}

extension Teller {
  var outcomes: OutcomeWords { comparing.outcomes }

  static let versionRampColumns = [
    "module", "version", "n", "productive", "ramping", "left", "already_productive", "median_start", "expected", "median_days",
    "median_low", "median_high", "mean_days", "mean_se", "tau_days", "difference_days", "low95", "high95", "chi_squared", "df", "p",
    "arrangements", "seed",
  ]

  static let versionMilestoneColumns = [
    "module", "milestone", "stratum", "n_v1", "in_time_v1", "share_v1", "low95_v1", "high95_v1", "n_v2", "in_time_v2", "share_v2",
    "low95_v2", "high95_v2", "odds_ratio", "low95", "high95", "verdict",
  ]

  func versionRamp(_ it: VersionRamp) -> Answer {
    let finding = Finding(
      "compare ramp by version", asOf: asOf, definitions: versionRampDefinitions, columns: Self.versionRampColumns,
      rows: it.before.count + it.after.count > 0 ? rows(it) : [], notes: outcomes.rampNotes(it, speech))
    let shown: [Block] = [.lines(outcomes.ramp(it, speech))] + grid(it)
    return answer(finding, shown, next: [outcomes.askMilestones(it.module, it.grouping)])
  }

  func versionMilestones(_ it: VersionMilestones) -> Answer {
    let finding = Finding(
      "compare milestones", asOf: asOf, definitions: versionMilestoneDefinitions, columns: Self.versionMilestoneColumns,
      rows: it.hasHires ? rows(it) : [], notes: outcomes.milestoneNotes(it, speech))
    let shown: [Block] = [.lines(outcomes.milestones(it, speech))] + grid(it)
    return answer(finding, shown, next: [outcomes.askRamp(it.module, it.grouping)])
  }

  var versionRampDefinitions: [Definition] {
    [
      definition("productive", .event), definition("median_days", .median), definition("median_low, median_high", .medianLimits),
      Definition("mean_days, mean_se", comparing.rampDefinition(.mean)), Definition("chi_squared, df, p", comparing.rampDefinition(.test)),
      Definition("arrangements, seed", comparing.rampDefinition(.shuffle)),
    ] + OutcomeWords.Defined.ofRamp.map { Definition($0.rawValue, outcomes.definition($0)) }
  }

  var versionMilestoneDefinitions: [Definition] {
    OutcomeWords.Defined.ofMilestones.map { Definition($0.rawValue, outcomes.definition($0)) }
  }

  /// What stands below a comparison of two versions; empty where too few took either to tell anything.
  func blocks(_ it: VersionOutcomes) -> [Block] {
    guard it.ramp.arms.allSatisfy({ $0.count >= VersionRamp.fewestHires }) else { return [] }
    return [.heading(outcomes.heading(.ramp), level: 1), .lines(outcomes.ramp(it.ramp, speech))]
      + outcomes.rampNotes(it.ramp, speech).map(Block.note) + [
        .heading(outcomes.heading(.milestones), level: 1), .lines(outcomes.milestones(it.milestones, speech)),
      ] + outcomes.milestoneNotes(it.milestones, speech).map(Block.note)
  }

  /// The same for machines.
  func supplements(_ it: VersionOutcomes) -> [Finding.Supplement] {
    [
      Finding.Supplement("ramp", columns: Self.versionRampColumns, rows: it.hasHires ? rows(it.ramp) : []),
      Finding.Supplement("milestones", columns: Self.versionMilestoneColumns, rows: it.hasHires ? rows(it.milestones) : []),
    ]
  }

  private func rows(_ it: VersionRamp) -> [[Cell]] {
    it.arms.map { arm in
      let curve = arm.ramp?.curve
      let isLater = arm.version == it.after.version
      return [
        .text(it.module.text), .text(arm.version.text), .integer(arm.count), .integer(arm.ramp?.productive ?? 0),
        .integer(arm.ramp?.ramping ?? 0), .integer(arm.ramp?.left ?? 0), .integer(arm.alreadyProductive), Cell(arm.medianStart),
        Cell(number: arm.expected), Cell(days: curve?.median), Cell(days: curve?.medianLimits.lower), Cell(days: curve?.medianLimits.upper),
        Cell(days: it.tau == nil ? nil : curve?.restrictedMean?.value),
        Cell(number: it.tau == nil ? nil : curve?.restrictedMean?.standardError), Cell(days: it.tau),
        Cell(days: isLater ? it.difference?.value : nil), Cell(days: isLater ? it.difference?.limits?.lower : nil),
        Cell(days: isLater ? it.difference?.limits?.upper : nil), Cell(number: isLater ? it.test?.chiSquared : nil),
        Cell(isLater ? it.test?.degreesOfFreedom : nil), Cell(probability: isLater ? it.test?.pValue : nil),
        Cell(isLater ? it.test?.permutation?.arrangements : nil), Cell(isLater ? it.test?.permutation?.seed.map { Int($0) } : nil),
      ]
    }
  }

  private func rows(_ it: VersionMilestones) -> [[Cell]] {
    it.lines.flatMap { line in
      line.strata.map { row(it, line, $0, .text($0.stratum ?? answers.ungrouped), verdict: nil) }
        + [row(it, line, line.overall, "all", verdict: line.verdict)]
    }
  }

  private func row(
    _ it: VersionMilestones, _ line: VersionMilestones.Line, _ part: VersionMilestones.Part, _ stratum: Cell,
    verdict: ModuleComparison.Verdict?
  ) -> [Cell] {
    func cells(_ arm: VersionMilestones.Arm) -> [Cell] {
      [
        .integer(arm.hires), .integer(arm.inTime), Cell(share: arm.share), Cell(share: arm.limits?.lower), Cell(share: arm.limits?.upper),
      ]
    }
    return [.text(it.module.text), .text(line.milestone.text), stratum] + cells(part.before) + cells(part.after) + [
      Cell(number: part.odds?.ratio), Cell(number: part.odds?.limits.lower), Cell(number: part.odds?.limits.upper),
      Cell(verdict?.rawValue),
    ]
  }

  private func grid(_ it: VersionRamp) -> [Block] {
    guard it.before.count + it.after.count > 0 else { return [] }
    var grid = Grid([
      Column("version", header: outcomes.header(.version), priority: 9), column("n", .hires, .integer, priority: 8),
      column("productive", .productive, .integer, priority: 7),
      Column("expected", header: comparing.header(.expected), .number, priority: 4), column("left", .left, .integer, priority: 3),
      column("median_days", .median, .days, priority: 6), column("interval", .interval, priority: 5),
    ])
    for arm in it.arms {
      let limits = arm.ramp?.curve?.medianLimits
      grid.append([
        .text(arm.version.text), .integer(arm.count), .integer(arm.ramp?.productive ?? 0), Cell(number: arm.expected, decimals: 1),
        .integer(arm.ramp?.left ?? 0), Cell(days: arm.ramp?.curve?.median),
        Cell(limits.map { speech.figure.days(from: $0.lower, to: $0.upper) }),
      ])
    }
    return [.grid(grid)]
  }

  private func grid(_ it: VersionMilestones) -> [Block] {
    guard it.hasHires else { return [] }
    var grid = Grid([
      Column("milestone", header: outcomes.header(.milestone), priority: 9),
      Column("v1", header: outcomes.header(.inTime(it.before)), alignment: .trailing, priority: 8),
      Column("v2", header: outcomes.header(.inTime(it.after)), alignment: .trailing, priority: 7),
      Column("odds", header: outcomes.header(.odds), .number, priority: 6), column("interval", .interval, priority: 5),
    ])
    func part(_ arm: VersionMilestones.Arm) -> Cell {
      arm.hires == 0 ? .missing : .text(speech.figure.part(arm.inTime, of: arm.hires))
    }
    for line in it.lines {
      let odds = line.overall.odds
      grid.append([
        .text(speech.title(line.title)), part(line.overall.before), part(line.overall.after), Cell(number: odds?.ratio),
        Cell(odds.map { speech.figure.numbers(from: $0.limits.lower, to: $0.limits.upper) }),
      ])
    }
    return [.grid(grid)]
  }
}
