import Foundation

/// Times what people wait for and prints a table.
///
///     bench [PROGRAM] [--only WORD] [--runs N]
///
/// `PROGRAM` is the built `onramp`; without it only what runs in process is timed. `--only` keeps the jobs whose name holds the word.
@main
struct Bench {
  var table = ResultTable()
  let options: Options
  let place: Workplace

  static func main() throws {
    let options = try Options(CommandLine.arguments.dropFirst())
    let place = try Workplace()
    defer { place.remove() }
    var bench = Bench(options: options, place: place)
    defer { print(bench.table.markdown) }
    try bench.run()
  }

  mutating func run() throws {
    try observationJobs()
    try dealJobs()
    try recordingJobs()
    try rampJobs()
    try moduleJobs()
    try conversationJobs()
    try programJobs()
  }

  /// Runs a job several times after one run that does not count, and adds its line to the table.
  ///
  /// - Parameters:
  ///   - goal: What the median should not exceed, in seconds; `nil` where none is set.
  ///   - atWorst: Whether the goal is for the slowest of a hundred runs rather than for the median.
  ///   - runs: How often, where not as often as the options say.
  ///   - body: One run; returns what it took.
  mutating func job(
    _ name: String, _ size: String, goal: Double? = nil, atWorst: Bool = false, runs: Int? = nil, _ body: () throws -> Sample
  ) throws {
    guard options.wants(name) else { return }
    note("\(name), \(size) …")
    _ = try body()
    let samples = try (0..<(runs ?? options.runs)).map { _ in try body() }
    table.add(Result(job: name, size: size, samples: samples, goal: goal, atWorst: atWorst))
  }
}

/// Says on standard error what is being timed.
func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
