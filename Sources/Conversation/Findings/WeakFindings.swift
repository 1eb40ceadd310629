import Documents
import Evaluation
import Onboarding

extension Teller {
  var modules: ModuleWords { answers.modules }

  static let weakColumns = [
    "rank", "module", "version", "verdict", "effect", "low90", "high90", "se", "df", "hires", "p", "q", "shortfall", "more_hires",
  ]

  var weakDefinitions: [Definition] {
    ModuleWords.Defined.ofWeak.map { Definition($0.columns, modules.definition($0)) }
  }

  /// The ranked list of modules, with its picture.
  func weakModules(_ weak: WeakModules) -> Answer {
    let rows = weak.findings.flatMap { finding in
      finding.members.map { member in
        [Cell(finding.rank), .text(member.unit.module.text), .text(member.unit.version.text)]
          + figures(finding.verdict, finding.estimate, finding.moreHires)
      }
    }
    let finding = Finding(
      "weak modules", asOf: asOf, definitions: weakDefinitions, columns: Self.weakColumns, rows: rows,
      notes: modules.weakNotes(weak, speech))
    let ranked = weak.findings.map { RankedLine($0, ModuleNames(weak), modules) }
    let first = weak.findings.first { $0.estimate != nil }
    let next = first.map { [modules.why($0.members[0].unit.module), modules.weakByQuiz] } ?? []
    return answer(finding, [.lines(modules.weak(weak, speech))] + picture(ranked, of: .module), next: next)
  }

  /// The same for sections, a section's identifier in the place of the module's.
  func weakSections(_ weak: WeakModules) -> Answer {
    let rows = weak.sections.map { section in
      [Cell(section.rank), .text(section.section.text), .missing]
        + figures(section.verdict, section.estimate, nil)
    }
    let finding = Finding(
      "weak sections", asOf: asOf, definitions: weakDefinitions, columns: Self.weakColumns, rows: rows,
      notes: modules.sectionNotes(weak, speech))
    let ranked = weak.sections.map { RankedLine($0, modules) }
    return answer(
      finding, [.lines(modules.sections(weak, speech))] + picture(ranked, of: .section), next: [modules.weakModules])
  }

  /// The columns from `verdict` on.
  private func figures(_ verdict: ModuleVerdict, _ estimate: WeakModules.Estimate?, _ more: MoreHires?) -> [Cell] {
    let needed: Int? = if case .about(let count)? = more { count } else { nil }
    return [
      .text(verdict.rawValue), Cell(number: estimate?.effect), Cell(number: estimate?.limits.lower), Cell(number: estimate?.limits.upper),
      Cell(number: estimate?.standardError), Cell(number: estimate?.degreesOfFreedom, decimals: 1), .integer(estimate?.hires ?? 0),
      Cell(probability: estimate?.pValue), Cell(probability: estimate?.qValue), Cell(number: estimate?.shortfall), Cell(needed),
    ]
  }

  /// The intervals as a picture, then a table of what the picture has no room for.
  private func picture(_ lines: [RankedLine], of kind: ModuleWords.Header) -> [Block] {
    let measured = lines.filter { $0.estimate != nil }
    guard !lines.isEmpty else { return [] }
    let rows = measured.map { line in
      Forest.Row(
        line.name, estimate: line.estimate?.effect, low: line.estimate?.limits.lower, high: line.estimate?.limits.upper,
        verdict: modules.verdict(line.verdict))
    }
    let chart: [Block] = rows.isEmpty ? [] : [.chart(.forest(Forest(modules.forestTitle, kind: .number(decimals: 2), rows: rows)))]
    return chart + [.grid(grid(lines, of: kind))]
  }

  private func grid(_ lines: [RankedLine], of kind: ModuleWords.Header) -> Grid {
    var grid = Grid([
      Column("rank", header: modules.header(.rank), .integer, priority: 3), Column("module", header: modules.header(kind), priority: 9),
      Column("verdict", header: modules.header(.verdict), priority: 8),
      Column("hires", header: modules.header(.hires), .integer, priority: 5), Column("open", header: modules.header(.open), priority: 4),
    ])
    for line in lines {
      grid.append([
        Cell(line.rank), .text(line.name), .text(modules.verdict(line.verdict)), .integer(line.estimate?.hires ?? 0), .text(line.open),
      ])
    }
    return grid
  }

  /// What a simpler method would say of each module, beside the recommended verdict.
  func weakModules(_ weak: WeakModules, by method: SimpleMethod) -> Answer {
    let names = ModuleNames(weak)
    let lines = weak.findings.flatMap { finding in finding.members.map { SimpleLine($0, finding, method, names) } }
    let sorted = lines.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(\.element)
    let rows = sorted.enumerated().map { place, line -> [Cell] in
      [
        line.figure == nil ? .missing : .integer(place + 1), .text(line.unit.module.text), .text(line.unit.version.text),
        .text(method.rawValue), Cell(number: line.figure), line.figure == nil ? .missing : .text(line.isFlagged ? "yes" : "no"),
        .text(line.verdict.rawValue),
      ]
    }
    let finding = Finding(
      "weak modules by \(method.rawValue)", asOf: asOf,
      definitions: [
        Definition("figure, flagged", modules.simple(method, speech)), Definition("verdict", modules.definition(.verdict)),
      ],
      columns: ["rank", "module", "version", "method", "figure", "flagged", "verdict"], rows: rows,
      notes: [modules.simpleWarning(method, speech)])
    return answer(
      finding, [.lines(modules.weakBy(method, sorted, speech))] + (sorted.isEmpty ? [] : [.grid(grid(sorted, method))]),
      next: [modules.weakModules])
  }

  private func grid(_ lines: [SimpleLine], _ method: SimpleMethod) -> Grid {
    var grid = Grid([
      Column("module", header: modules.header(.module), priority: 9),
      Column("figure", header: modules.header(.figure(method)), .text, alignment: .trailing, priority: 8),
      Column("flagged", header: modules.header(.simplySaid), priority: 7),
      Column("verdict", header: modules.header(.recommended), priority: 6),
    ])
    for line in lines {
      grid.append([
        .text(line.name), .text(line.shown(method, speech.figure)),
        .text(line.figure == nil ? Figure.missing : modules.flagged(line.isFlagged)),
        .text(modules.verdict(line.verdict)),
      ])
    }
    return grid
  }
}

/// A module, a group of modules or a section on the ranked list.
struct RankedLine {
  let rank: Int?
  let name: String
  let verdict: ModuleVerdict
  let estimate: WeakModules.Estimate?
  /// What it would take to settle it; empty where it is settled.
  let open: String

  init(_ finding: WeakModules.Finding, _ names: ModuleNames, _ words: ModuleWords) {
    rank = finding.rank
    name = words.oneOf(names.names(finding))
    verdict = finding.verdict
    estimate = finding.estimate
    open =
      finding.explainedBy.isEmpty ? words.open(finding.gap, finding.moreHires) : words.explained(finding.explainedBy.map { names.name($0) })
  }

  init(_ section: SectionFinding, _ words: ModuleWords) {
    rank = section.rank
    name = section.section.text
    verdict = section.verdict
    estimate = section.estimate
    open = words.open(section.gap, nil)
  }
}

/// What a simpler method says of one module.
struct SimpleLine {
  let unit: TrainingEvidence.Unit
  let name: String
  /// The method's own figure: a share, or a p-value.
  let figure: Double?
  let isFlagged: Bool
  let verdict: ModuleVerdict

  init(_ member: WeakModules.Member, _ finding: WeakModules.Finding, _ method: SimpleMethod, _ names: ModuleNames) {
    unit = member.unit
    name = names.name(member.unit)
    verdict = finding.verdict
    switch method {
    case .attainment: (figure, isFlagged) = (member.naive.meanAttainment, member.naive.missesTarget)
    case .quiz: (figure, isFlagged) = (member.naive.meanScore, member.naive.failsQuiz)
    case .tTest: (figure, isFlagged) = (member.naive.tTestP, member.naive.failsTTest)
    }
  }

  /// The worst first; those without a figure last.
  var key: Double { figure ?? .infinity }

  func shown(_ method: SimpleMethod, _ figure: Figure) -> String {
    method == .tTest ? figure.probability(self.figure) : figure.share(self.figure)
  }
}
