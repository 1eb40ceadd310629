import Foundation
import Testing

/// What `make torture` tries thousands of times, a few times each.
@Suite struct Durability {
  @Test(arguments: [1, 7, 40, 90]) func killedScriptKeepsWhatItAcknowledged(count: Int) throws {
    let office = try DurabilityOffice()
    #expect(try office.program.run(["import", office.company]).status == 0)
    let run = try DurabilityRun(office, script: office.script(200))
    try run.kill(after: count)
    let told = try run.acknowledged()
    #expect(told >= count)
    #expect([told, told + 1].contains(try office.facts()))
  }

  @Test func programsAtOnceLoseNothing() throws {
    let office = try DurabilityOffice(people: 4)
    #expect(try office.program.run(["import", office.company]).status == 0)
    let runs = try office.people.map { try DurabilityRun(office, script: office.script(50, of: $0)) }
    for run in runs {
      #expect(run.end() == 0)
      #expect(try run.acknowledged() == 50)
    }
    for person in office.people { #expect(try office.facts(of: person) == 50) }
  }

  /// A limit on the size of files stands for a disk that fills up, and needs no disk of its own.
  @Test func storeThatCannotGrowIsSaidInASentence() throws {
    let office = try DurabilityOffice()
    #expect(try office.program.run(["import", office.company]).status == 0)
    let run = try DurabilityRun(office, script: office.script(300), limits: "trap '' XFSZ; ulimit -f 1024")
    #expect(run.end() == 3)
    let told = try run.acknowledged()
    #expect(told > 0 && told < 300)
    #expect(try run.complaint().contains("Nothing was changed"))
    #expect(try office.facts() == told)
    #expect(try DurabilityRun(office, script: office.script(300)).end() == 0)
    #expect(try office.facts() == 300)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func answerThatCannotBePrintedIsAFailure() throws {
    let office = try DurabilityOffice()
    #expect(try office.program.run(["import", office.company]).status == 0)
    let run = try DurabilityRun(office, script: office.script(3), device: "/dev/full")
    #expect(run.end() == 3)
    #expect(try !run.complaint().isEmpty)
    #expect(try office.facts() <= 1)
  }

  @Test(arguments: ["umask 000", "umask 022"]) func whatIsMadeIsForItsOwnerAlone(umask: String) throws {
    let office = try DurabilityOffice()
    let copy = office.program.folder.appending(path: "copy.db").path
    let table = office.program.folder.appending(path: "people.csv").path
    let sentences = ["import \(office.company)", "backup to \(copy)", "export ramp people to \(table)"]
    #expect(try DurabilityRun(office, script: sentences, limits: umask).end() == 0)
    for path in [office.program.store, copy, table] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(path)")
    }
  }

  @Test func badLastRowBringsInNothing() throws {
    let office = try DurabilityOffice()
    #expect(try office.program.run(["import", office.company]).status == 0)
    let rows = (1...500).map { "P1,calls,20\($0 % 25 < 10 ? "0" : "")\($0 % 25)-W\($0 / 25 < 9 ? "0" : "")\($0 / 25 + 1),\($0)" }
    let file = office.program.folder.appending(path: "observations.csv")
    try Data((["person,metric,period,value"] + rows + ["P1,call,2025-01,12"]).joined(separator: "\n").utf8).write(to: file)
    #expect(try DurabilityRun(office, ["import", file.path]).end() != 0)
    #expect(try office.facts() == 0)
    try Data((["person,metric,period,value"] + rows).joined(separator: "\n").utf8).write(to: file)
    #expect(try DurabilityRun(office, ["import", file.path]).end() == 0)
    #expect(try office.facts() == 500)
  }
}
