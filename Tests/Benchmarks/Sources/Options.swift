/// What was asked for on the command line.
struct Options {
  var program: String?
  var only: String?
  /// Counted runs of a job that takes a good part of a second; shorter ones run more often.
  var runs = 5

  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      switch word {
      case "--only": only = rest.popFirst()
      case "--runs": runs = max(1, rest.popFirst().flatMap { Int($0) } ?? runs)
      default: program = word
      }
    }
  }

  func wants(_ job: String) -> Bool { only.map { job.contains($0) } ?? true }
}
