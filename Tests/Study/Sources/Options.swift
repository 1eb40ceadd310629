/// What was asked for on the command line.
struct Options {
  /// Companies of each scenario.
  var worlds = 100
  var seed: UInt64 = 1
  /// Keeps the scenarios whose name holds the word.
  var only: String?

  init(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      switch word {
      case "--worlds": worlds = max(1, rest.popFirst().flatMap { Int($0) } ?? worlds)
      case "--seed": seed = rest.popFirst().flatMap { UInt64($0) } ?? seed
      case "--only": only = rest.popFirst()
      default: break
      }
    }
  }

  func wants(_ scenario: Scenario) -> Bool { only.map { scenario.name.contains($0) } ?? true }
}
