import Onboarding
import Statistics

/// Which modules do not prepare hires for the job.
///
/// For every hire: how far are they from expectation on the metrics a module should move, compared with how far the same hire is on all other
/// metrics? Each hire is one study in a random-effects meta-analysis; targets are checked against tenured colleagues; false discoveries among
/// the modules are held at the policy's rate. Tests and ratings explain a verdict, they never make one.
///
/// - Unit: effects are in peer SDs, the standard deviation between tenured colleagues on a metric; below 0 is worse.
/// - Source: rest-score matching with purification, Fikis & Oshima (2017), *Educ. Psychol. Meas.* 77:415–428; random effects, Paule & Mandel
///   (1982); moderated variances, Smyth (2004); false discoveries, Benjamini & Hochberg (1995).
/// - Checked: two simulated companies, worked out independently.
/// - Complexity: linear in the figures, plus hires × modules × metrics.
public struct WeakModules: Hashable, Sendable {
  /// The day one looks from.
  public let asOf: Day
  /// The hires it is about.
  public let scope: Scope
  /// How modules were judged.
  public let policy: Policy
  /// The weakest first; those without an estimate last.
  public let findings: [Finding]
  /// The sections of the hires' curricula, judged by all metrics of their modules together, the weakest first.
  public let sections: [SectionFinding]
  /// How far hires are from expectation on everything; `nil` without evidence.
  public let cohort: CohortLevel?
  /// The metrics that have figures.
  public let metrics: [MetricBenchmark]
  /// Metrics left out of the comparison because their own modules look weak.
  public let purified: [Metric.ID]
  /// Hires in scope with a start date.
  public let hires: Int
  /// Tenured colleagues they are compared with.
  public let peers: Int
  /// Figures of ratios without a denominator, which could not be weighed.
  public let sharesLeftOut: Int

  /// Metrics with evidence that are needed to tell what is special to a module.
  public static let fewestMetrics = 3

  /// Answers from `evidence` as seen on `day`. A month counts once it is over.
  public init(
    of evidence: TrainingEvidence, in catalogue: Catalogue, scope: Scope = .everybody, asOf day: Day, policy: Policy = Policy()
  ) {
    let study = ModuleStudy(evidence, catalogue, scope, policy, asOf: day)
    let tests = TestUnit.all(study.completions, study.panel)
    let contrast = RepContrast(of: tests, study.cells, study.benchmark)
    let scores = TrainingScores(evidence, study.panel, study.completions, asOf: day)
    asOf = day
    self.scope = scope
    self.policy = policy
    let rivals = tests.map { $0.rivals(among: tests, study.completions) }
    let attribution = Attribution(of: tests, contrast, rivals: rivals)
    findings = Ranking(tests, attribution, study).findings(scores)
    sections = SectionFinding.all(study)
    cohort = CohortLevel(study.cells)
    metrics = MetricBenchmark.all(study)
    purified = attribution.contrast.excluded.map { study.panel.metrics[$0].id }.sorted()
    hires = study.panel.hires.count
    peers = study.panel.peers.count
    sharesLeftOut = study.rows.sharesLeftOut
  }
}

extension WeakModules {
  /// The finding about a module, in the named version or in the weakest of its versions; `nil` where there is none.
  public func finding(about module: Module.ID, version: Module.Version? = nil) -> Finding? {
    findings.first { finding in
      finding.members.contains { $0.unit.module == module && (version == nil || $0.unit.version == version) }
    }
  }

  /// What the evidence says of one version of a module, or of several that cannot be told apart.
  public struct Finding: Hashable, Sendable {
    /// 1 for the weakest; `nil` without an estimate.
    public let rank: Int?
    /// One module, or "one of these": they share their metrics and nearly all who took them.
    public let members: [Member]
    /// What is said of it.
    public let verdict: ModuleVerdict
    /// Why the verdict is `insufficient`; `nil` for other verdicts.
    public let gap: EvidenceGap?
    /// What was measured; `nil` when no hire has evidence on the module's metrics and on two others.
    public let estimate: Estimate?
    /// Hires who completed it.
    public let trained: Int
    /// Hires whose curriculum has it and who have not completed it: no evidence for or against it.
    public let notTrained: Int
    /// The metrics it should move, as far as they have figures.
    public let metrics: [Metric.ID]
    /// Those of `metrics` that the estimate rests on: without the ones that a weaker-looking module of `sharedWith` explains. All of them where
    /// such modules explain all.
    public let judgedBy: [Metric.ID]
    /// Other modules that should move one of these metrics and that many of the same hires took.
    public let sharedWith: [TrainingEvidence.Unit]
    /// The weaker-looking modules that explain every one of its metrics, so that no test of its own is possible; empty where some are left.
    public let explainedBy: [TrainingEvidence.Unit]
    /// Whether every one of its metrics is shared so: it is never called sound on its own.
    public let isWhollyShared: Bool
    /// How many more hires would settle it; `nil` for a verdict that is settled, and without an estimate.
    public let moreHires: MoreHires?
  }

  /// One version of a module in a finding.
  public struct Member: Hashable, Sendable {
    /// The module and its version.
    public let unit: TrainingEvidence.Unit
    /// `nil` for a module that no curriculum has any more.
    public let title: Title?
    /// What tests and ratings say of it.
    public let secondary: SecondaryEvidence
    /// What simpler methods would say of it.
    public let naive: NaiveBaselines
    /// `nil` where the verdict is neither weak nor sound, or learning cannot be told.
    public let diagnosis: ModuleDiagnosis?
  }

  /// A measured effect.
  public struct Estimate: Hashable, Sendable {
    /// How much worse (below 0) the module's metrics do than the same hires' other metrics.
    public let effect: Double
    /// 90 % limits.
    public let limits: Interval
    /// The standard error of `effect`, calibration included.
    public let standardError: Double
    /// By Satterthwaite.
    public let degreesOfFreedom: Double
    /// Hires with a contrast.
    public let hires: Int
    /// One-sided, against no gap beyond the margin; `nil` with too few hires for a verdict, or where other modules explain all of its metrics.
    public let pValue: Double?
    /// `pValue` adjusted over all modules tested.
    public let qValue: Double?
    /// How far hires are from expectation on the module's metrics, other metrics apart.
    public let shortfall: Double
    /// The standard deviation of the effect between hires, beyond chance.
    public let betweenHires: Double
    /// The effect without the hires of one region, for each region; empty with hires of one region only.
    public let withoutRegion: [RegionCheck]
    /// Each hire's contrast.
    public let contrasts: [HireContrast]
  }

  /// An effect without the hires of one region.
  public struct RegionCheck: Hashable, Sendable {
    /// `nil` for hires without a region.
    public let region: String?
    /// The hires left.
    public let hires: Int
    /// The effect of those left.
    public let effect: Double
  }

  /// One hire's part in an effect.
  public struct HireContrast: Hashable, Sendable {
    /// An index into the evidence's people.
    public let person: Int32
    /// The module's metrics less the others, in peer SDs.
    public let contrast: Double
    /// The module's metrics alone.
    public let own: Double
  }
}

/// Everything measured that answers about modules rest on.
struct ModuleStudy {
  let panel: Panel
  let rows: MonthlyRows
  let benchmark: Benchmark
  let completions: Completions
  let cells: CellMatrix

  init(_ evidence: TrainingEvidence, _ catalogue: Catalogue, _ scope: Scope, _ policy: WeakModules.Policy, asOf day: Day) {
    panel = Panel(evidence, catalogue, scope)
    rows = MonthlyRows(evidence, panel, asOf: day)
    benchmark = Benchmark(rows, panel, policy)
    completions = Completions(evidence, panel, catalogue, asOf: day)
    cells = CellMatrix(rows, benchmark, panel, after: completions.windows(panel))
  }

  /// How many metrics have evidence of some hire.
  var metricsWithEvidence: Int {
    (0..<cells.metricCount).count { metric in
      stride(from: metric, to: cells.deviation.count, by: cells.metricCount).contains { !cells.deviation[$0].isNaN }
    }
  }
}
