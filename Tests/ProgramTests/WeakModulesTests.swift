import Foundation
import Support
import Testing

/// The simulated companies of the reference material, imported and asked.
@Suite struct WeakModulesOfReferenceCompanies {
  static let companies = ["24-hires", "6-hires"]
  private static let folder = "reference/weak-modules"

  @Test(arguments: companies.filter { SharedMaterial.has("\(folder)/\($0)/flags.csv") })
  func everyFigureIsThatOfTheReference(_ company: String) throws {
    let folder = SharedMaterial.url("\(Self.folder)/\(company)")
    let program = try Program()
    let imported = try program.run(["import", folder.appending(path: "company").path], asOf: "2026-04-01")
    #expect(imported.status == 0, "\(imported.errors)")
    let answer = try program.run(["--format", "csv", "weak", "modules"], asOf: "2026-04-01")
    #expect(answer.output.hasPrefix("rank,module,version,verdict,effect,low90,high90,se,df,hires,p,q,shortfall,more_hires\n"))
    let found = Dictionary(uniqueKeysWithValues: Self.table(answer.output).map { ($0["module"] ?? "", $0) })
    let expected = Self.table(try String(contentsOf: folder.appending(path: "flags.csv"), encoding: .utf8))
    #expect(found.count == expected.count)
    for flag in expected {
      let row = try #require(found[flag["module"]?.lowercased() ?? ""])
      for (own, theirs) in Self.texts { #expect(row[own] == Self.written(flag[theirs]), "\(flag) \(own)") }
      for (own, theirs) in Self.numbers {
        #expect(Self.agree(row[own], Self.written(flag[theirs])), "\(flag["module"] ?? "") \(own): \(row[own] ?? "")")
      }
    }
  }

  private static let texts = ["rank": "rank", "verdict": "verdict", "hires": "reps", "more_hires": "more_hires_needed"]
  private static let numbers = [
    "effect": "effect", "low90": "lower90", "high90": "upper90", "se": "se", "df": "df", "p": "p", "q": "q", "shortfall": "shortfall",
  ]

  /// What the reference calls not a number is empty here.
  private static func written(_ text: String?) -> String? { text == "nan" ? "" : text }

  private static func agree(_ found: String?, _ expected: String?) -> Bool {
    guard let one = found.flatMap(Double.init), let other = expected.flatMap(Double.init) else { return found == expected }
    return abs(one - other) <= 1e-6 * max(1, abs(other))
  }

  private static func table(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }
}

@Suite struct WeakModulesOfAcme {
  @Test func coldCallingAndNothingElseIsWeak() throws {
    let answer = try Acme.program().run(["--format", "csv", "weak", "modules"])
    let weak = answer.output.split(separator: "\n").filter { $0.contains(",weak,") }
    #expect(answer.status == 0 && weak.count == 1)
    #expect(weak.first?.hasPrefix("1,cold-calling,v1,weak,-1.03") == true)
  }

  @Test func theListLeadsWithTheAnswer() throws {
    let answer = try Acme.program().run(["weak modules"]).output
    #expect(answer.hasPrefix("Cold calling (cold-calling) is weak"))
  }

  @Test func aQuizWouldBlameAnotherModule() throws {
    let answer = try Acme.program().run(["--format", "csv", "weak modules by quiz score"]).output.split(separator: "\n")
    #expect(answer.filter { $0.contains(",yes,") }.map { $0.split(separator: ",")[1] } == ["discovery"])
  }

  @Test func theSectionOfColdCallingIsWeak() throws {
    let answer = try Acme.program().run(["--format", "csv", "weak sections"]).output.split(separator: "\n")
    #expect(answer.filter { $0.contains(",weak,") }.map { $0.prefix(20) } == ["1,prospecting,,weak,"])
  }
}

@Suite struct ArgumentsOfAcme {
  @Test func coldCallingIsArguedToTheEnd() throws {
    let answer = try Acme.program().run(["why cold-calling"])
    #expect(answer.status == 0)
    let parts = [
      "Cold calling (cold-calling) is weak", "33 of 39", "so it is not one", "39 of 40", "Practise it", "Ask next: `metrics of ",
    ]
    let page = answer.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in parts { #expect(page.contains(part), "\(part)") }
  }

  @Test func theRewrittenModuleIsNotSettled() throws {
    let answer = try Acme.program().run(["--format", "csv", "compare discovery v1 v2 within region"]).output.split(separator: "\n")
    #expect(answer.first == "module,metric,stratum,n_v1,n_v2,effect,low90,high90,verdict")
    #expect(answer.last?.hasPrefix("discovery,lead-to-opportunity,all,26,13,0.02") == true)
    #expect(answer.last?.hasSuffix(",unsettled") == true)
  }

  @Test func rolesAreAboutEquallyFast() throws {
    let answer = try Acme.program().run(["--format", "csv", "compare ramp by role"]).output.split(separator: "\n")
    #expect(answer.last?.hasPrefix("all,40,23,11,6,") == true)
    #expect(answer.map { $0.prefix { $0 != "," } } == ["group", "ae", "sdr", "all"])
  }
}

@Suite struct WeakModulesOfNobody {
  @Test(arguments: ["weak modules", "weak sections", "weak modules by quiz score", "weak modules by attainment", "weak modules by t-test"])
  func anEmptyStoreIsToldInWords(_ sentence: String) throws {
    let program = try Program()
    for format in ["text", "csv", "json"] {
      let answer = try program.run(["--format", format, sentence])
      #expect(answer.status == 0 && !answer.output.isEmpty)
      #expect(!answer.output.lowercased().contains("nan") && !answer.output.contains("inf,"))
    }
  }
}
