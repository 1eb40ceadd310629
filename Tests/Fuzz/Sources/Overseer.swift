import Foundation

/// Lets a reader work in processes of its own, and notes what kills them or never ends.
struct Overseer {
  let reader: Reader
  let options: Options

  struct Result {
    var journal: Journal
    var crashes: [Int] = []
    var hangs: [Int] = []
    var seconds = 0.0
  }

  /// Longer than this an input of a few hundred bytes takes only where a reader hangs.
  private static let patience = 10.0
  /// As many dead processes are enough to know.
  private static let mostDeaths = 20

  func run() throws -> Result? {
    let file = FileManager.default.temporaryDirectory.appending(path: "onramp-fuzz-\(reader.name)-\(UUID().uuidString)").path
    guard let journal = Journal(path: file) else { return nil }
    defer { try? FileManager.default.removeItem(atPath: file) }
    var result = Result(journal: journal)
    let start = Date()
    let end = options.from + options.inputs(of: reader)
    var next = options.from
    while next < end, result.crashes.count + result.hangs.count < Self.mostDeaths {
      journal[.number] = next
      let (isHung, isSound) = try watch(from: next, to: end, file, journal)
      if isSound, !isHung { break }
      if isHung { result.hangs.append(journal[.number]) } else { result.crashes.append(journal[.number]) }
      next = journal[.number] + 1
    }
    result.seconds = Date().timeIntervalSince(start)
    return result
  }

  private func watch(from first: Int, to end: Int, _ file: String, _ journal: Journal) throws -> (isHung: Bool, isSound: Bool) {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = [
      "--journal", file, "--only", reader.name, "--seed", "\(options.seed)", "--from", "\(first)", "--count", "\(end - first)",
    ]
    try process.run()
    var (last, since) = (-1, Date())
    while process.isRunning {
      Thread.sleep(forTimeInterval: 0.05)
      if journal[.number] != last { (last, since) = (journal[.number], Date()) }
      if Date().timeIntervalSince(since) > Self.patience {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return (true, false)
      }
    }
    return (false, process.terminationReason == .exit && process.terminationStatus == 0)
  }
}
