import Evaluation

/// How often something was so, among how many.
struct Count {
  var hits = 0.0
  var all = 0.0

  mutating func add(_ isHit: Bool) { add(isHit ? 1 : 0) }

  mutating func add(_ share: Double) {
    hits += share
    all += 1
  }

  static func += (a: inout Count, b: Count) {
    a.hits += b.hits
    a.all += b.all
  }

  /// `nil` of nothing.
  var share: Double? { all > 0 ? hits / all : nil }
}

/// What one method made of companies.
struct MethodTally {
  /// Of the weak modules.
  var recall = Count()
  /// Of the alarms in each company.
  var falseDiscoveries = Count()
  /// Whether what the method puts first is weak.
  var topHit = Count()
  var anyFalseAlarm = Count()

  static func += (a: inout MethodTally, b: MethodTally) {
    a.recall += b.recall
    a.falseDiscoveries += b.falseDiscoveries
    a.topHit += b.topHit
    a.anyFalseAlarm += b.anyFalseAlarm
  }
}

/// What the product and the simpler methods made of companies.
struct Tally {
  var methods = Array(repeating: MethodTally(), count: Method.allCases.count)
  var weakOrWatch = Count()
  var weakCalledSound = Count()
  /// Companies in which a weak module is called sound.
  var worldsCallingWeakSound = Count()
  var soundCalledSound = Count()
  var coverage = Count()

  static func += (a: inout Tally, b: Tally) {
    for place in a.methods.indices { a.methods[place] += b.methods[place] }
    a.weakOrWatch += b.weakOrWatch
    a.weakCalledSound += b.weakCalledSound
    a.worldsCallingWeakSound += b.worldsCallingWeakSound
    a.soundCalledSound += b.soundCalledSound
    a.coverage += b.coverage
  }
}

extension Tally {
  init(of world: World) {
    let findings = world.answer.findings.map { Judged($0, world) }
    for (place, method) in Method.allCases.enumerated() { methods[place].add(findings, by: method) }
    var isMistaken = false
    for it in findings {
      let isSound = it.finding.verdict == .sound
      if it.isWeak { weakOrWatch.add([.weak, .watch].contains(it.finding.verdict)) }
      if it.isWeak { weakCalledSound.add(isSound) } else { soundCalledSound.add(isSound) }
      isMistaken = isMistaken || it.isWeak && isSound
      if let isCovered = it.isCovered { coverage.add(isCovered) }
    }
    if findings.contains(where: \.isWeak) { worldsCallingWeakSound.add(isMistaken) }
  }
}

extension MethodTally {
  fileprivate mutating func add(_ findings: [Judged], by method: Method) {
    let flagged = findings.filter { method.flags($0.finding) }
    let wrong = flagged.count { !$0.isWeak }
    falseDiscoveries.add(Double(wrong) / Double(max(1, flagged.count)))
    anyFalseAlarm.add(wrong > 0)
    for it in findings where it.isWeak { recall.add(method.flags(it.finding)) }
    guard findings.contains(where: \.isWeak) else { return }
    topHit.add(findings.min { method.order($0.finding) < method.order($1.finding) }?.isWeak ?? false)
  }
}

/// A finding beside what was planted.
private struct Judged {
  let finding: WeakModules.Finding
  /// Whether a member is weak: "one of these" is right then.
  let isWeak: Bool
  /// Whether the interval holds what the module does to the metrics it was judged by; `nil` without an interval and of several members.
  let isCovered: Bool?

  init(_ finding: WeakModules.Finding, _ world: World) {
    let modules = world.links.indices.filter { place in finding.members.contains { $0.unit.module == World.module(place) } }
    self.finding = finding
    isWeak = modules.contains { world.isWeak[$0] }
    isCovered = modules.count == 1 ? finding.estimate.map { $0.limits.contains(world.gap(of: modules[0], on: finding.judgedBy)) } : nil
  }
}
