/// Plants weak modules in made-up companies and counts how the product finds them, beside simpler methods.
///
///     study [--worlds N] [--seed N] [--only WORD]
///
/// Prints two tables. `--only` keeps the scenarios whose name holds the word.
@main
struct Study {
  static func main() async {
    let options = Options(CommandLine.arguments.dropFirst())
    var results: [(Scenario, Tally)] = []
    for scenario in Scenario.all where options.wants(scenario) {
      results.append((scenario, await tally(scenario, options)))
    }
    print("\(options.worlds) companies a row, seed \(options.seed).\n")
    print(verdicts(results), "\n")
    print(methods(results))
  }

  /// Two workers take every other company each; what they counted is added up in their order, whoever is done first.
  private static func tally(_ scenario: Scenario, _ options: Options) async -> Tally {
    await withTaskGroup(of: (Int, Tally).self) { group in
      for worker in 0..<2 {
        group.addTask {
          var sum = Tally()
          for number in stride(from: worker, to: options.worlds, by: 2) {
            sum += Tally(of: World(scenario, seed: options.seed &* 1_000_003 &+ UInt64(number)))
          }
          return (worker, sum)
        }
      }
      var parts: [(worker: Int, sum: Tally)] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.worker < $1.worker }.reduce(into: Tally()) { $0 += $1.sum }
    }
  }

  private static func verdicts(_ results: [(Scenario, Tally)]) -> String {
    var table = ResultTable([
      "scenario", "recall", "weak or watch", "false discoveries", "top-1", "weak called sound", "… companies with one",
      "sound called sound",
      "any false alarm", "coverage of 90 %",
    ])
    for (scenario, tally) in results {
      let own = tally.methods[0]
      let counts = [
        own.recall, tally.weakOrWatch, own.falseDiscoveries, own.topHit, tally.weakCalledSound, tally.worldsCallingWeakSound,
        tally.soundCalledSound, own.anyFalseAlarm, tally.coverage,
      ]
      table.add([scenario.name] + counts.map(ResultTable.share))
    }
    return table.markdown
  }

  private static func methods(_ results: [(Scenario, Tally)]) -> String {
    var table = ResultTable(["recall / false discoveries / top-1"] + Method.allCases.map(\.title))
    for (scenario, tally) in results {
      let cells = tally.methods.map { method in
        [method.recall, method.falseDiscoveries, method.topHit].map(ResultTable.share).joined(separator: " / ")
      }
      table.add([scenario.name] + cells)
    }
    return table.markdown
  }
}
