import Onboarding

/// What the evidence says of a section of a curriculum: the metrics of all its modules together.
public struct SectionFinding: Hashable, Sendable {
  /// The curriculum.
  public let curriculum: Curriculum.ID
  /// The section.
  public let section: Section.ID
  /// Its title.
  public let title: Title
  /// 1 for the weakest; `nil` without an estimate.
  public let rank: Int?
  /// What is said of it.
  public let verdict: ModuleVerdict
  /// Why the verdict is `insufficient`; `nil` for other verdicts.
  public let gap: EvidenceGap?
  /// `nil` when no hire has evidence on the section's metrics and on two others.
  public let estimate: WeakModules.Estimate?
  /// The metrics that its modules should move, as far as they have figures.
  public let metrics: [Metric.ID]
}

extension SectionFinding {
  private struct Draft {
    let curriculum: Curriculum.ID
    let section: Section
    let test: TestUnit
  }

  /// The sections of the latest of each curriculum's editions that hires follow.
  static func all(_ study: ModuleStudy) -> [SectionFinding] {
    let drafts = latest(study.panel.courses).flatMap { course in
      course.sections.map { Draft(curriculum: course.id, section: $0, test: test($0, study)) }
    }
    let tests = drafts.map(\.test)
    let contrast = RepContrast(of: tests, study.cells, study.benchmark)
    // Sections overlap on purpose; what one of them lacks is not put down to another.
    let ranking = Ranking(tests, Attribution(of: tests, contrast, rivals: tests.map { _ in [] }), study)
    return ranking.order.enumerated().map { position, place in
      let (verdict, gap, estimate) = ranking.judged(place, isDoubtful: false)
      return SectionFinding(
        curriculum: drafts[place].curriculum, section: drafts[place].section.id, title: drafts[place].section.title,
        rank: estimate == nil ? nil : position + 1, verdict: verdict, gap: gap, estimate: estimate,
        metrics: tests[place].metrics.map { study.panel.metrics[$0].id })
    }
  }

  private static func latest(_ courses: [Curriculum?]) -> [Curriculum] {
    let known = Dictionary(grouping: courses.compactMap { $0 }, by: \.id)
    return known.values.compactMap { $0.max { $0.edition < $1.edition } }.sorted { $0.id < $1.id }
  }

  private static func test(_ section: Section, _ study: ModuleStudy) -> TestUnit {
    let modules = Set(section.modules.map(\.id))
    let members = study.completions.units.indices.filter { modules.contains(study.completions.units[$0].module) }
    var completers = HireSet(of: study.panel.hires.count)
    for member in members { completers.formUnion(study.completions.completers(of: member, in: study.panel)) }
    return TestUnit(members: members, metrics: Set(members.flatMap { study.completions.metrics[$0] }).sorted(), completers: completers)
  }
}
