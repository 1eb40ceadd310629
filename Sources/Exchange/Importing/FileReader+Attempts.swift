import Onboarding

// Which attempts at a test are brought in of those who made several.
extension FileReader {
  private struct Test: Hashable {
    let person: Person.ID
    let module: Module.ID
    let version: Module.Version
    let phase: Assessment.Phase

    init(_ it: Assessment) { (person, module, version, phase) = (it.person, it.module, it.version, it.phase) }
  }

  /// The places in the batch of the attempts that do not count.
  func surplus(of attempts: [AttemptPlace]) -> Set<Int> {
    guard let choice = request.attempts else { return [] }
    var tests: [Test: [(number: Int, minute: Int64, place: Int, share: Double)]] = [:]
    for attempt in attempts {
      guard case .assessment(let it) = batch.facts[attempt.place] else { continue }
      tests[Test(it), default: []].append((it.attempt ?? 0, attempt.minute ?? 0, attempt.place, it.share ?? 0))
    }
    return tests.values.reduce(into: []) { surplus, made in
      let inOrder = made.sorted { ($0.number, $0.minute, $0.place) < ($1.number, $1.minute, $1.place) }
      guard let chosen = choice.chosen(of: inOrder.map(\.share)) else { return }
      for (place, attempt) in inOrder.enumerated() where place != chosen { surplus.insert(attempt.place) }
    }
  }

  /// The attempts whose marks on questions count, in the order in which they began.
  func counted(_ items: [AttemptItems]) -> [AttemptItems] {
    let inOrder = items.sorted { ($0.minute, $0.line) < ($1.minute, $1.line) }
    guard let choice = request.attempts else { return inOrder }
    let tests = Dictionary(grouping: inOrder.indices) { Test(inOrder[$0].assessment) }
    let chosen = tests.values.flatMap { places in
      choice.chosen(of: places.map { inOrder[$0].assessment.share ?? 0 }).map { [places[$0]] } ?? places
    }
    return chosen.sorted().map { inOrder[$0] }
  }
}
