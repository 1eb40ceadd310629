import Onboarding
import Yams

// What one part of a file says of another: identifiers used twice, names that are nowhere, modules that require each other.
extension CurriculumReader {
  mutating func reportDuplicates(_ list: Node?, _ key: String) {
    var seen: Set<String> = []
    for node in identifiers(in: list, key) where !seen.insert(folded(node)).inserted {
      note(.duplicate(kind: key, folded(node)), on: node)
    }
  }

  mutating func checkReferences(_ root: Fields) {
    let modules = (root["sections"]?.sequence.map(Array.init) ?? []).flatMap { section in
      (section.mapping?["modules"]?.sequence).map(Array.init) ?? []
    }
    reportDuplicateModules(modules)
    let metrics = identifiers(in: root["metrics"], "metric").map(folded)
    let milestones = identifiers(in: root["milestones"], "milestone").map(folded)
    let moduleNames = modules.compactMap { $0.mapping?["module"] }.map(folded)
    for module in modules {
      for node in list(module.mapping?["moves"]) { check(node, kind: "metric", among: metrics) }
      for node in list(module.mapping?["requires"]) { check(node, kind: "module", among: moduleNames) }
    }
    for milestone in list(root["milestones"]) {
      let trigger = milestone.mapping?["when"]?.mapping
      if let node = trigger?["metric"] { check(node, kind: "metric", among: metrics) }
      if let node = trigger?["module"] { check(node, kind: "module", among: moduleNames) }
    }
    let productive = root["productive"]?.mapping
    if let node = productive?["metric"] { check(node, kind: "metric", among: metrics) }
    for node in list(productive?["milestones"]) { check(node, kind: "milestone", among: milestones) }
    reportCircle(among: modules)
  }

  private mutating func reportDuplicateModules(_ modules: [Node]) {
    var seen: Set<String> = []
    for node in modules.compactMap({ $0.mapping?["module"] }) where !seen.insert(folded(node)).inserted {
      note(.duplicate(kind: "module", folded(node)), on: node)
    }
  }

  private mutating func check(_ node: Node, kind: String, among known: [String]) {
    guard let text = node.scalar?.string, !known.contains(folded(node)) else { return }
    note(.unknownReference(kind: kind, text), on: node, suggestion: NearMiss.of(text, among: known, limit: 1).first)
  }

  /// Reports the first circle of modules that require each other, at the `requires` of the module where it is met.
  private mutating func reportCircle(among modules: [Node]) {
    var requires: [String: [String]] = [:]
    var marks: [String: Node] = [:]
    for module in modules {
      guard let name = module.mapping?["module"].map(folded) else { continue }
      requires[name] = list(module.mapping?["requires"]).map(folded)
      marks[name] = module.mapping?["requires"]
    }
    guard let circle = Self.circle(in: requires), let node = marks[circle[0]] else { return }
    note(.circle(circle), on: node)
  }

  /// Modules each of which requires the next, the last being the first again; `nil` when there is no circle.
  static func circle(in requires: [String: [String]]) -> [String]? {
    var finished: Set<String> = []
    var path: [String] = []
    func visit(_ name: String) -> [String]? {
      if let start = path.firstIndex(of: name) { return Array(path[start...]) + [name] }
      guard finished.insert(name).inserted else { return nil }
      path.append(name)
      defer { path.removeLast() }
      for next in requires[name, default: []] {
        if let circle = visit(next) { return circle }
      }
      return nil
    }
    for name in requires.keys.sorted() {
      if let circle = visit(name) { return circle }
    }
    return nil
  }

  private func identifiers(in list: Node?, _ key: String) -> [Node] {
    self.list(list).compactMap { $0.mapping?[key] }
  }

  private func list(_ node: Node?) -> [Node] {
    node?.sequence.map(Array.init) ?? []
  }

  private func folded(_ node: Node) -> String {
    Identifier<Curriculum>(folding: node.scalar?.string ?? "").text
  }
}
