import Onboarding
import Yams

/// Walks the nodes of one file and collects a curriculum and every mistake on the way.
///
/// Scalars are read as the text they are written as, never through YAML's own types: `no` stays a word and `12:30` is not a number.
struct CurriculumReader {
  private(set) var mistakes: [Mistake] = []
  let lines: SourceLines
  private let text: String
  private var metricMarks: [Metric.ID: Place] = [:]

  init(_ file: CurriculumFile) {
    lines = SourceLines(file)
    text = file.text
  }

  /// The curriculum, or `nil` when the file has a mistake that leaves none.
  mutating func draft() -> Drafted? {
    guard let root = root() else { return nil }
    let curriculum = curriculum(root)
    guard let curriculum, mistakes.isEmpty else { return nil }
    return Drafted(curriculum: curriculum, metricMarks: metricMarks, lines: lines)
  }

  private mutating func root() -> Node? {
    guard text.utf8.count <= CurriculumFile.byteLimit else {
      note(.tooLarge(what: "file", limit: "4 MiB"), at: nil)
      return nil
    }
    do {
      guard let root = try Yams.compose(yaml: text) else {
        note(.missingKey("curriculum", of: "curriculum"), at: nil)
        return nil
      }
      var left = CurriculumFile.nodeLimit
      guard Self.fits(root, &left) else {
        note(.tooLarge(what: "nodes", limit: "\(CurriculumFile.nodeLimit)"), at: Place(root.mark))
        return nil
      }
      return root
    } catch {
      note(error)
      return nil
    }
  }

  /// Whether the tree below `node`, aliases followed, has no more than `left` nodes.
  private static func fits(_ node: Node, _ left: inout Int) -> Bool {
    left -= 1
    guard left >= 0 else { return false }
    switch node {
    case .sequence(let sequence): return sequence.allSatisfy { fits($0, &left) }
    case .mapping(let mapping): return mapping.allSatisfy { fits($0.key, &left) && fits($0.value, &left) }
    default: return true
    }
  }

  private mutating func note(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?, .composer(_, let problem, let mark, _)?:
      note(.syntax(problem), at: Place(mark))
    case .duplicatedKeysInMapping(let keys, let context)?:
      note(.duplicate(kind: "key", keys.sorted().first ?? ""), at: Place(context.mark))
    case .reader(let problem, let offset, _, _)?:
      note(.syntax(problem), at: Self.place(ofByte: offset ?? 0, in: text))
    default: note(.syntax("\(error)"), at: nil)
    }
  }

  /// Where a byte of the text stands.
  private static func place(ofByte offset: Int, in text: String) -> Place {
    let before = text.utf8.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
    return Place(line: line, column: column)
  }

  mutating func note(_ problem: Mistake.Problem, at place: Place?, length: Int = 1, suggestion: String? = nil) {
    mistakes.append(lines.mistake(problem, at: place, length: length, suggestion: suggestion))
  }

  mutating func note(_ problem: Mistake.Problem, on node: Node, suggestion: String? = nil) {
    note(problem, at: Place(node.mark), length: node.scalar?.string.count ?? 1, suggestion: suggestion)
  }
}

extension CurriculumReader {
  private mutating func curriculum(_ root: Node) -> Curriculum? {
    guard let fields = fields(of: root, called: "curriculum", keys: Keys.curriculum) else { return nil }
    let id: Curriculum.ID? = identifier(fields, "curriculum")
    let edition = integer(fields, "edition", in: 1...1_000_000) ?? 1
    let title = title(fields, "title")
    let role = text(fields, "role")
    let metrics = elements(fields["metrics"]) { $0.metric($1) }
    reportDuplicates(fields["metrics"], "metric")
    let sections = elements(fields["sections"]) { $0.section($1) }
    reportDuplicates(fields["sections"], "section")
    let milestones = elements(fields["milestones"]) { $0.milestone($1) }
    reportDuplicates(fields["milestones"], "milestone")
    let productive = fields["productive"].flatMap { self.productive($0) }
    let scorecard = elements(fields["scorecard"]) { $0.criterion($1) }
    reportDuplicates(fields["scorecard"], "criterion")
    checkReferences(fields)
    guard let id, let title, let role else { return nil }
    return Curriculum(
      id, edition: edition, title: title, role: role, metrics: metrics, sections: sections, milestones: milestones, productive: productive,
      scorecard: scorecard)
  }

  private mutating func metric(_ node: Node) -> Metric? {
    guard let fields = fields(of: node, called: "metric", keys: Keys.metric) else { return nil }
    let id: Metric.ID? = identifier(fields, "metric")
    if let id { metricMarks[id] = metricMarks[id] ?? Place(fields["metric"]?.mark) }
    let title = title(fields, "title")
    let kind = choice(fields, "kind", Metric.Kind.self) ?? .value
    let better = fields["better"] == nil ? .higher : choice(fields, "better", Metric.Better.self) ?? .higher
    let unit = self.unit(fields) ?? .count
    let target = required(fields, "target", of: "metric").flatMap { number($0) }
    let ramp = elements(fields["ramp"]) { $0.number($1) }
    guard let id, let title, let target else { return nil }
    return Metric(id, title: title, kind: kind, better: better, unit: unit, target: target, ramp: ramp)
  }

  private mutating func unit(_ fields: Fields) -> Metric.Unit? {
    guard let node = required(fields, "unit", of: "metric"), let text = scalar(node) else { return nil }
    switch text {
    case "%": return .percent
    case "days": return .days
    case "count": return .count
    default:
      let isCode = text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      if isCode { return .currency(text) }
      note(.notOneOf(text, allowed: ["%", "days", "count", "a currency such as EUR"]), on: node)
      return nil
    }
  }

  private mutating func section(_ node: Node) -> Section? {
    guard let fields = fields(of: node, called: "section", keys: Keys.section) else { return nil }
    let id: Section.ID? = identifier(fields, "section")
    let title = title(fields, "title")
    let modules = elements(fields["modules"]) { $0.module($1) }
    guard let id, let title else { return nil }
    return Section(id, title: title, modules: modules)
  }

  private mutating func module(_ node: Node) -> Module? {
    guard let fields = fields(of: node, called: "module", keys: Keys.module) else { return nil }
    let id: Module.ID? = identifier(fields, "module")
    let version: Module.Version = fields["version"].flatMap { identifier($0) } ?? "v1"
    let title = title(fields, "title")
    let goal = fields["goal"] == nil ? nil : self.title(fields, "goal")
    let lag = integer(fields, "lag", in: 0...60) ?? 1
    let due = integer(fields, "due", in: 0...3650)
    let hours = fields["hours"].flatMap { number($0, in: 0...10_000) }
    let assessment = fields["assessment"].flatMap { self.assessment($0) }
    let owner = fields["owner"].flatMap { scalar($0) }
    let moves: [Metric.ID] = elements(fields["moves"]) { $0.identifier($1) }
    let requires: [Module.ID] = elements(fields["requires"]) { $0.identifier($1) }
    guard let id, let title else { return nil }
    return Module(
      id, version: version, title: title, goal: goal, moves: moves, lag: lag, due: due, hours: hours, requires: requires,
      assessment: assessment, owner: owner)
  }

  private mutating func assessment(_ node: Node) -> AssessmentPlan? {
    guard let fields = fields(of: node, called: "assessment", keys: Keys.assessment) else { return nil }
    let most = fields["of"].flatMap { number($0, in: 0.001...1_000_000) } ?? 100
    let attempts = integer(fields, "attempts", in: 1...1000)
    let before = fields["before"].flatMap { yesOrNo($0) } ?? false
    guard let pass = required(fields, "pass", of: "assessment").flatMap({ number($0, in: 0...most) }) else { return nil }
    return AssessmentPlan(pass: pass, of: most, attempts: attempts, before: before)
  }

  private mutating func milestone(_ node: Node) -> Milestone? {
    guard let fields = fields(of: node, called: "milestone", keys: Keys.milestone) else { return nil }
    let id: Milestone.ID? = identifier(fields, "milestone")
    let title = title(fields, "title")
    let trigger = fields["when"].flatMap { self.trigger($0) } ?? .recorded
    let due = integer(fields, "due", in: 0...3650)
    guard let id, let title else { return nil }
    return Milestone(id, title: title, trigger: trigger, due: due)
  }

  private mutating func trigger(_ node: Node) -> Milestone.Trigger? {
    guard let fields = fields(of: node, called: "when", keys: Keys.trigger) else { return nil }
    if let metric = fields["metric"] {
      let bar = required(fields, "at-least", of: "when").flatMap { number($0) }
      guard let id: Metric.ID = identifier(metric), let bar else { return nil }
      return .metric(id, atLeast: bar)
    }
    guard let module = required(fields, "module", of: "when"), let id: Module.ID = identifier(module) else { return nil }
    if let passed = fields["passed"], yesOrNo(passed) == false {
      note(.notOneOf("false", allowed: ["true"]), on: passed)
    }
    return .module(id)
  }

  private mutating func productive(_ node: Node) -> ProductiveRule? {
    guard let fields = fields(of: node, called: "productive", keys: Keys.productive) else { return nil }
    let clock = fields["clock"] == nil ? .start : choice(fields, "clock", ProductiveRule.Clock.self) ?? .start
    let inherited = fields["inherited-deals"] == nil ? false : choice(fields, "inherited-deals", InheritedDeals.self) == .included
    let milestones: [Milestone.ID] = elements(fields["milestones"]) { $0.identifier($1) }
    let atLeast = fields["at-least"].flatMap { number($0, in: 0.001...1000) } ?? 1
    let months = integer(fields, "for", in: 1...60) ?? 2
    let metric: Metric.ID? = fields["metric"].flatMap { identifier($0) }
    if metric == nil, milestones.isEmpty { note(.missingKey("metric", of: "productive"), on: node) }
    let attainment = metric.map { ProductiveRule.Attainment(metric: $0, atLeast: atLeast, months: months) }
    return ProductiveRule(clock: clock, countsInheritedDeals: inherited, attainment: attainment, milestones: milestones)
  }

  private enum InheritedDeals: String, CaseIterable { case excluded, included }

  private mutating func criterion(_ node: Node) -> Criterion? {
    guard let fields = fields(of: node, called: "criterion", keys: Keys.criterion) else { return nil }
    let id: Criterion.ID? = identifier(fields, "criterion")
    let title = title(fields, "title")
    let weight = fields["weight"].flatMap { number($0, in: 0...1000) } ?? 1
    let scale = fields["scale"].map { self.scale($0) } ?? [:]
    guard let id, let title else { return nil }
    return Criterion(id, title: title, weight: weight, scale: scale)
  }

  private mutating func scale(_ node: Node) -> [Int: String] {
    guard let mapping = node.mapping else {
      note(.wrongShape(expected: "ratings with their meanings, such as {1: …, 5: …}"), on: node)
      return [:]
    }
    var scale: [Int: String] = [:]
    for (key, value) in mapping {
      guard let text = scalar(key), let rating = Int(text) else {
        note(.notANumber(key.scalar?.string ?? ""), on: key)
        continue
      }
      scale[rating] = scalar(value)
    }
    return scale
  }
}
