import Foundation
import Support
import Testing

/// The example company told to people who are not to know who is who.
@Suite struct ReportsWithoutNames {
  private static func words(_ text: String) -> String {
    " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }

  /// The names and identifiers of everybody, and their managers.
  private static func names(_ program: Program) throws -> Set<String> {
    let rows = try program.run(["--format", "csv", "ramp people"]).output.split(separator: "\n").dropFirst()
    let hires = rows.flatMap { $0.split(separator: ",").prefix(2).map(String.init) }
    let board = try program.run(["--format", "csv", "ramp by manager"]).output.split(separator: "\n").dropFirst()
    return Set(hires + board.compactMap { $0.split(separator: ",").first.map(String.init) }.filter { $0.contains(" ") })
  }

  @Test func noReportOfTheExampleCompanyTellsAName() throws {
    let program = try Acme.program()
    let names = try Self.names(program)
    #expect(names.count > 60)
    for sentence in [
      "report ramp", "report training", "report operations", "report recruiting", "ramp people", "ramp by manager", "team", "today",
    ] {
      for format in ["text", "csv", "json", "md", "html"] {
        let answer = try program.run(["--anonymous", "--format", format, sentence])
        #expect(answer.status == 0)
        let text = Self.words(answer.output)
        #expect(text.count > 40)
        let told = names.filter { text.contains(Self.words($0)) }
        #expect(told.isEmpty, "\(sentence), \(format): \(told.sorted().prefix(5))")
      }
    }
  }

  @Test func theBytesAreTheSameEachTime() throws {
    let program = try Acme.program()
    let first = try program.run(["--anonymous", "--format", "html", "report training"]).output
    #expect(try program.run(["--anonymous", "--format", "html", "report training"]).output == first)
    #expect(try program.run(["--anonymous", "--format", "html", "--as-of", "2026-10-01", "report training"]).output != first)
  }
}
