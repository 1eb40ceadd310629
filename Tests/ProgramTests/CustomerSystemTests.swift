import Foundation
import Support
import Testing

/// Exports of customer systems, brought in without a mapping typed.
@Suite struct CustomerSystems {
  static let folder = "data/crm-opportunities"
  static let american = "data/crm-opportunities-us-dates"

  @Test(.enabled(if: SharedMaterial.has("\(folder)/expected.json") && SharedMaterial.has("\(american)/sales_pipeline.csv"), "not here"))
  func pipelineOfEitherNotationGivesTheSameFigures() throws {
    let figures = try [Self.folder, Self.american].map { folder in
      let program = try Program()
      let path = SharedMaterial.url(folder).path
      let answer = try program.run(["import \(path) adding people"], asOf: "2018-01-01")
      #expect(answer.status == 0, "\(answer.errors)")
      #expect(answer.output.contains("8,835 new") && answer.output.contains("“GTXPro” (1,480 rows) is probably “GTX Pro” of products.csv"))
      let again = try program.run(["import \(path)/sales_pipeline.csv adding people"], asOf: "2018-01-01")
      #expect(again.output.contains("0 new, 8,800 unchanged"))
      return try Self.exports(program)
    }
    #expect(figures[0] == figures[1] && figures[0].allSatisfy { $0.count > 100 })
  }

  /// The figures of everybody, of every agent and of every month.
  private static func exports(_ program: Program) throws -> [String] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let expected = try decoder.decode(Expected.self, from: Data(contentsOf: SharedMaterial.url("\(folder)/expected.json")))
    let whom = ["everybody"] + expected.perAgent.map(\.salesAgent)
    return try whom.map { try program.run(["--format", "csv", "metrics of \($0)"], asOf: "2018-01-01").output }
  }

  struct Expected: Decodable {
    struct Agent: Decodable { var salesAgent: String }
    var perAgent: [Agent]
  }

  @Test(.enabled(if: SharedMaterial.has("\(folder)/expected.json"), "not here"))
  func figuresOfEveryAgentAreThoseWorkedOutElsewhere() throws {
    let program = try Program()
    let path = SharedMaterial.url(Self.folder).path
    #expect(try program.run(["import \(path) adding people"], asOf: "2018-01-01").status == 0)
    let text = try Data(contentsOf: SharedMaterial.url("\(Self.folder)/expected.json"))
    let known = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
    let agents = try #require(known["per_agent"] as? [[String: Any]])
    #expect(agents.count == 30)
    for agent in agents {
      let name = try #require(agent["sales_agent"] as? String)
      let found = Self.values(try program.run(["--format", "csv", "metrics of \(name)"], asOf: "2018-01-01").output)
      for (metric, key) in Self.names { #expect(abs((found[metric] ?? .nan) - Self.number(agent, key)) < 1e-6, "\(name) \(metric)") }
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
