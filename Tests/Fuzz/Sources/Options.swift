/// What was asked for on the command line.
struct Options {
  var seed: UInt64 = 1
  /// By what the usual number of inputs of each reader is multiplied.
  var scale = 1.0
  /// Keeps the readers whose name holds the word.
  var only: String?
  /// The first input, and how many; `nil` for the usual number.
  var from = 0
  var count: Int?
  /// Whether inputs are printed before they are read.
  var isShown = false
  /// Where a process that reads for another writes down how far it is; `nil` in the parent.
  var journal: String?

  init(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      switch word {
      case "--seed": seed = rest.popFirst().flatMap { UInt64($0) } ?? seed
      case "--scale": scale = rest.popFirst().flatMap { Double($0) } ?? scale
      case "--only": only = rest.popFirst()
      case "--from": from = rest.popFirst().flatMap { Int($0) } ?? from
      case "--count": count = rest.popFirst().flatMap { Int($0) }
      case "--show": isShown = true
      case "--journal": journal = rest.popFirst()
      default: break
      }
    }
  }

  func wants(_ reader: Reader) -> Bool { only.map { reader.name.contains($0) } ?? true }

  func inputs(of reader: Reader) -> Int { count ?? max(1, Int(Double(reader.inputs) * scale)) }
}
