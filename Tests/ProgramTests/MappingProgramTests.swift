import Foundation
import Testing

/// Mappings kept by one run of the program and taken by another.
@Suite struct MappingsAcrossRuns {
  private static let april = "Nr,Wer,Wert,Stand,Am\nD1,Ana,5,Won,01/04/2026\nD2,Eva,9,Won,13/04/2026\n"
  private static let reading =
    "as deals with deal = Nr, owner = Wer, amount = Wert, stage = Stand, closed_on = Am, currency = EUR dates d/m/y adding people"

  private func program(_ files: [String: String]) throws -> Program {
    let program = try Program()
    for (name, text) in files { try Data(text.utf8).write(to: program.folder.appending(path: name)) }
    return program
  }

  @Test func theLastImportOfAnEarlierRunCanBeKept() throws {
    let program = try program(["april.csv": Self.april, "may.csv": "Nr,Wer,Wert,Stand,Am\nD3,Ana,7,Won,02/05/2026\n"])
    #expect(try program.run(["import april.csv \(Self.reading)"]).status == 0)
    let kept = try program.run(["save mapping as crm"])
    #expect(kept.status == 0 && kept.output.contains("“crm” reads deals"), "\(kept.output)")
    let listed = try program.run(["--format", "csv", "mappings"]).output
    #expect(listed.contains("crm,deals,") && listed.contains(",d/m/y,,2026-01-01"), "\(listed)")
    #expect(try program.run(["import may.csv using crm"]).status == 0)
    #expect(try program.run(["--format", "csv", "export ana"]).output.contains("2026-05-02"))
    #expect(try program.run(["undo 2"]).status == 0)
    #expect(try program.run(["import may.csv using crm"]).status != 0)
  }

  @Test func aRehearsalCanBeKeptInTheSameScript() throws {
    let program = try program(["april.csv": Self.april])
    let script = "import april.csv \(Self.reading)\nguardar el mapeo como abril\nmapeos\n"
    let rehearsed = try program.run(["--dry-run"], input: script)
    #expect(rehearsed.status == 0 && rehearsed.output.contains("abril"), "\(rehearsed.output)")
    #expect(try program.run(["mappings"]).output.contains("abril") == false)
  }
}
