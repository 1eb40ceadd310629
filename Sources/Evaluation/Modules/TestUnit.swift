import Onboarding

/// What is tested as one: a version of a module, versions that cannot be told apart, or a section.
struct TestUnit {
  /// Places in `Completions.units`.
  var members: [Int]
  /// Places in the panel's metrics.
  let metrics: [Int]
  /// The hires who completed any of the members.
  var completers: HireSet
}

extension TestUnit {
  /// Who did one did the other: from this share of common completers on, two modules with the same metrics are one.
  private static let sameCompleters = 0.8

  /// Fewer common completers than this share leave enough hires who did only one of two modules to tell them apart.
  private static let manyCompleters = 0.1

  /// Every unit, those with the same metrics and nearly the same completers put together.
  static func all(_ completions: Completions, _ panel: Panel) -> [TestUnit] {
    let single = completions.units.indices.map {
      TestUnit(members: [$0], metrics: completions.metrics[$0], completers: completions.completers(of: $0, in: panel))
    }
    var tests: [TestUnit] = []
    var isTaken = Array(repeating: false, count: single.count)
    for place in single.indices where !isTaken[place] {
      var queue = [place]
      var group = single[place]
      group.members = []
      isTaken[place] = true
      while let next = queue.popLast() {
        group.members.append(next)
        group.completers.formUnion(single[next].completers)
        for other in single.indices where !isTaken[other] && single[next].isInseparable(from: single[other], completions) {
          isTaken[other] = true
          queue.append(other)
        }
      }
      group.members.sort()
      tests.append(group)
    }
    return tests
  }

  private func isInseparable(from other: TestUnit, _ completions: Completions) -> Bool {
    guard !metrics.isEmpty, metrics == other.metrics, !sharesModule(with: other, completions) else { return false }
    let common = completers.common(with: other.completers)
    return common > 0 && Double(common) >= Self.sameCompleters * Double(completers.count + other.completers.count - common)
  }

  /// Versions of one module are told apart by who did which.
  private func sharesModule(with other: TestUnit, _ completions: Completions) -> Bool {
    let own = Set(members.map { completions.units[$0].module })
    return other.members.contains { own.contains(completions.units[$0].module) }
  }

  /// The tests that move a metric of this one, for many of the same hires.
  func rivals(among tests: [TestUnit], _ completions: Completions) -> [Int] {
    tests.indices.filter { place in
      let other = tests[place]
      guard other.members != members, !sharesModule(with: other, completions), other.metrics.contains(where: metrics.contains) else {
        return false
      }
      let common = completers.common(with: other.completers)
      return common > 0 && Double(common) >= Self.manyCompleters * Double(completers.count)
    }
  }
}
