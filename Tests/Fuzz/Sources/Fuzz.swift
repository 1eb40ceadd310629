import Foundation

/// Gives every reader many inputs and prints what came of it.
///
///     fuzz [--scale N] [--seed N] [--only WORD] [--from N --count N] [--show]
@main
struct Fuzz {
  static func main() throws {
    let options = Options(CommandLine.arguments.dropFirst())
    let readers = Reader.all.filter(options.wants)
    if let file = options.journal {
      guard let journal = Journal(path: file), let reader = readers.first(where: { $0.name == options.only }) else { exit(3) }
      return Work(reader: reader, options: options).run(journal)
    }
    if options.isShown {
      let file = FileManager.default.temporaryDirectory.appending(path: "onramp-fuzz-\(UUID().uuidString)").path
      guard let journal = Journal(path: file) else { exit(3) }
      for reader in readers { Work(reader: reader, options: options).run(journal) }
      return try FileManager.default.removeItem(atPath: file)
    }
    exit(try report(readers, options) ? 0 : 1)
  }

  /// - Returns: Whether nothing crashed, hung or was broken.
  private static func report(_ readers: [Reader], _ options: Options) throws -> Bool {
    say("Seed \(options.seed).\n")
    say(row(["reader", "inputs", "MB", "taken", "refused", "slowest ms", "its number", "seconds", "crashes", "hangs", "broken"]))
    say(row(Array(repeating: "---", count: 11)))
    var isSound = true
    for reader in readers {
      guard let result = try Overseer(reader: reader, options: options).run() else { return false }
      let journal = result.journal
      let deaths = result.crashes.count + result.hangs.count
      let inputs = journal[.taken] + journal[.refused] + journal[.broken] + deaths
      isSound = isSound && deaths == 0 && journal[.broken] == 0
      let cells = [
        reader.name, "\(inputs)", tenths(Double(journal[.bytes]) / 1e6), "\(journal[.taken])", "\(journal[.refused])",
        tenths(Double(journal[.slowest]) / 1e3), "\(journal[.slowestNumber])", tenths(result.seconds), "\(result.crashes.count)",
        "\(result.hangs.count)", "\(journal[.broken])",
      ]
      say(row(cells))
      for number in result.crashes { say("\(reader.name): crash at input \(number)") }
      for number in result.hangs { say("\(reader.name): hang at input \(number)") }
    }
    return isSound
  }

  /// Prints a line at once, also into a pipe: a run takes minutes.
  private static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private static func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
