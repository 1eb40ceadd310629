import Foundation
import Support
import Testing

@Suite struct OneSentence {
  static let cases: [(words: [String], status: Int32)] = [
    (["ramp"], 0),
    (["ramp", "people"], 0),
    (["check"], 0),
    (["help"], 0),
    (["undo"], 0),
    (["complete", "cold-calling", "for", "E1001", "on", "2030-01-01"], 1),
    (["score", "E1001", "120", "on", "cold-calling"], 1),
    (["redo"], 1),
    (["xyzzy", "frobnicate"], 2),
    (["status", "of", "ana"], 2),
    (["import", "no/such/file.csv"], 3),
  ]

  @Test(arguments: cases.indices) func endsWithTheStatusOfItsOutcome(index: Int) throws {
    let (words, status) = Self.cases[index]
    let answer = try Acme.program().run(words)
    #expect(answer.status == status, "\(words): \(answer.output) \(answer.errors)")
    #expect(!(answer.output + answer.errors).isEmpty)
  }

  @Test func whatIsNoAnswerGoesToStandardError() throws {
    let answer = try Acme.program().run(["xyzzy"])
    #expect(answer.output.isEmpty && answer.errors.contains("xyzzy"))
  }

  @Test func acmeComesInWhole() throws {
    let answer = try Acme.imported()
    #expect(answer.status == 0, "\(answer.errors)")
    let again = try Acme.program().run(["import", Acme.folder])
    #expect(again.output.contains("0 new"))
  }

  @Test func findingsPrintAsCSVAndNothingElse() throws {
    let answer = try Acme.program().run(["--format", "csv", "ramp"])
    let lines = answer.output.split(separator: "\n")
    #expect(
      lines.first
        == "group,n,productive,ramping,left,median_days,median_low,median_high,q1_days,q3_days,mean_days,mean_se,tau_days,ramped_by_180,left_by_180"
    )
    #expect(lines.count == 2)
    #expect(lines[1].contains(",40,23,11,6,177,150,223,147,271,"))
    #expect(answer.errors.isEmpty)
  }

  @Test func findingsPrintAsJSONWithDefinitionsAndNotes() throws {
    let answer = try Acme.program().run(["--format", "json", "ramp", "by", "cohort"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: any Sendable])
    #expect(Set(object.keys) == ["finding", "as_of", "definitions", "rows", "notes"])
    #expect(object["as_of"] as? String == "2026-01-01")
  }

  @Test func anAnswerGoesToAFileAndNeverReplacesOneUnasked() throws {
    let program = try Acme.program()
    let path = program.folder.appending(path: "ramp.csv").path
    #expect(try program.run(["--format", "csv", "--output", path, "ramp"]).status == 0)
    let first = try String(contentsOfFile: path, encoding: .utf8)
    #expect(first.hasPrefix("group,"))
    #expect(try program.run(["--format", "json", "--output", path, "ramp"]).status != 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == first)
    #expect(try program.run(["--yes", "--format", "json", "--output", path, "ramp"]).status == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func aScriptEndsWithTheWorstOfItsTurns() throws {
    let program = try Acme.program()
    let good = try program.run([], input: "# a comment\n\nramp\nrampa por cohort\n")
    #expect(good.status == 0)
    let bad = try program.run([], input: "ramp\nscore E1001 120 on cold-calling\nramp\n")
    #expect(bad.status == 1)
    #expect(bad.errors.contains("120"))
  }

  @Test func aRehearsalWritesNothing() throws {
    let program = try Acme.program()
    _ = try program.run(["check"])
    let before = try program.run(["history"]).output
    let answer = try program.run(["--dry-run", "--format", "json", "observe", "E1001", "meetings-booked", "12", "in", "2025-12-30"])
    let reading = try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: any Sendable])
    #expect(reading["outcome"] as? String == "record" && reading["command"] as? String == "observe")
    #expect(reading["certainty"] as? String == "phrase")
    #expect(try program.run(["history"]).output == before)
  }
}

@Suite struct Stores {
  @Test func areReadableByTheirOwnerOnly() throws {
    let program = try Program()
    _ = try program.run(["help"])
    _ = try program.run(["import", Acme.folder])
    for name in try FileManager.default.contentsOfDirectory(atPath: program.folder.path) where name.hasPrefix("team.db") {
      let mode = try FileManager.default.attributesOfItem(atPath: program.folder.path + "/" + name)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(name)")
    }
  }

  @Test func whatIsNoStoreIsLeftAloneWithASentence() throws {
    let program = try Program()
    try Data("this is not a database, it is a letter to my grandmother".utf8).write(to: URL(filePath: program.store))
    let answer = try program.run(["ramp"])
    #expect(answer.status == 3 && answer.errors.contains("team.db"))
    #expect(try String(contentsOfFile: program.store, encoding: .utf8).hasPrefix("this is not"))
  }

  @Test func aFolderThatIsNotThereIsMade() throws {
    let program = try Program()
    let answer = try program.run(["--db", program.folder.appending(path: "new/store.db").path, "check"])
    #expect(answer.status == 0, "\(answer.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: program.folder.appending(path: "new").path)[.posixPermissions] as? Int
    #expect(mode == 0o700)
  }
}

@Suite struct Accessories {
  @Test(arguments: ["bash", "zsh", "fish"]) func completionScriptsAreGenerated(shell: String) throws {
    let answer = try Program().run(["--generate-completion-script", shell])
    #expect(answer.status == 0 && answer.output.contains("onramp"))
  }

  @Test func theManPageNamesEveryOption() throws {
    let answer = try Program().run(["--generate-manual"])
    for option in ["\\-\\-db", "\\-\\-as\\-of", "\\-\\-dry\\-run", "weak"] { #expect(answer.output.contains(option) || option == "weak") }
    #expect(answer.output.hasPrefix(".TH ONRAMP 1"))
  }

  @Test func theVersionIsPrinted() throws {
    #expect(try Program().run(["--version"]).output.hasPrefix("onramp "))
  }
}

@Suite struct SharedCompanies {
  static let company = "reference/weak-modules/24-hires"

  @Test(.enabled(if: SharedMaterial.has("\(company)/ramp.csv"), "the reference company is not here"))
  func statusAndDaysOfEveryHireAreThoseOfTheReference() throws {
    let program = try Program()
    let folder = SharedMaterial.url(Self.company)
    let imported = try program.run(["import", folder.appending(path: "company").path], asOf: "2026-04-01")
    #expect(imported.status == 0, "\(imported.errors)")
    let answer = try program.run(["--format", "csv", "ramp", "people"], asOf: "2026-04-01").output
    let found = Self.table(answer, key: 0, values: [3, 4])
    let expected = Self.table(try String(contentsOf: folder.appending(path: "ramp.csv"), encoding: .utf8), key: 0, values: [2, 1])
    #expect(Set(found.keys) == Set(expected.keys))
    for (person, figures) in expected {
      let status = figures[0] == "ramped" ? "productive" : figures[0]
      #expect(found[person]?[0] == status, "\(person)")
      #expect(status != "productive" || found[person]?[1] == figures[1], "\(person): \(found[person] ?? []) for \(figures)")
    }
  }

  private static func table(_ text: String, key: Int, values: [Int]) -> [String: [String]] {
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return Dictionary(uniqueKeysWithValues: rows.map { row in (row[key], values.map { row[$0] }) })
  }
}

@Suite struct SharedDeals {
  static let folder = "data/crm-opportunities"
  private static let mapping =
    "as deals with deal = \"opportunity_id\", owner = \"sales_agent\", stage = \"deal_stage\", created_on = \"engage_date\", "
    + "closed_on = \"close_date\", amount = \"close_value\""

  @Test(.enabled(if: SharedMaterial.has("\(folder)/expected.json"), "the example of a CRM is not here"))
  func agreeWithFiguresWorkedOutElsewhere() throws {
    let program = try Program()
    let files = SharedMaterial.url(Self.folder).path
    let people = "with person = \"sales_agent\", region = \"regional_office\", kind = \"tenured\", role = \"ae\""
    let sentences = ["import \(files)/sales_teams.csv as people \(people)", "import \(files)/sales_pipeline.csv \(Self.mapping)"]
    for sentence in sentences { #expect(try program.run([sentence], asOf: "2018-01-01").status == 0) }
    let again = try program.run([sentences[1]], asOf: "2018-01-01")
    #expect(again.output.contains("0 new, 8,800 unchanged"))

    let text = try Data(contentsOf: SharedMaterial.url("\(Self.folder)/expected.json"))
    let expected = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
    let agents = try #require(expected["per_agent"] as? [[String: Any]])
    let busiest = try #require(agents.max { Self.number($0, "deals") < Self.number($1, "deals") })
    let name = try #require(busiest["sales_agent"] as? String)
    let overall = try #require(expected["overall"] as? [String: Any])
    for (whom, figures) in [(name, busiest), ("everybody", overall)] {
      let found = Self.values(try program.run(["--format", "csv", "metrics of \(whom)"], asOf: "2018-01-01").output)
      for (metric, key) in Self.names {
        let difference = abs((found[metric] ?? .nan) - Self.number(figures, key))
        #expect(difference < 1e-6, "\(whom) \(metric)")
      }
    }
  }

  private static let names = [
    "deals": "deals", "deals-won": "won", "deals-lost": "lost", "win-rate": "win_rate", "cycle-length": "mean_cycle_won",
    "deal-size": "mean_won_value", "bookings": "total_won_value",
  ]

  private static func number(_ figures: [String: Any], _ key: String) -> Double { (figures[key] as? NSNumber)?.doubleValue ?? .nan }

  private static func values(_ csv: String) -> [String: Double] {
    let rows = csv.split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    return Dictionary(rows.map { (String($0[1]), Double($0[3]) ?? .nan) }, uniquingKeysWith: { $1 })
  }
}
