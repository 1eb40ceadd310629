import Conversation
import Foundation
import Testing

/// A store that is open for reading only keeps every byte, whatever is said.
@Suite struct ReadOnly {
  private func bytes(of program: Program) throws -> Data { try Data(contentsOf: URL(filePath: program.store)) }

  /// A store with the example company that nobody else has open: all of it is in the one file.
  private func settled() throws -> Program {
    let program = try Acme.program()
    try program.run(["check"])
    return program
  }

  @Test func everyExampleOfEveryCommandLeavesTheStoreAsItIs() throws {
    let program = try settled()
    let before = try bytes(of: program)
    let lines = Command.all.flatMap(\.allExamples).filter { !["quit", "bye", "salir", "adiós"].contains($0) }
    let answer = try program.run([], input: lines.joined(separator: "\n"), environment: ["ONRAMP_READ_ONLY": "1"])
    #expect(try bytes(of: program) == before)
    #expect((answer.output + answer.errors).contains("read-only"))
    let written = try program.run(["--lang", "en", "note", "on", "E1001:", "calls well"], environment: ["ONRAMP_READ_ONLY": "1"])
    #expect(written.status != 0 && written.errors.contains("read-only"))
    #expect(try bytes(of: program) == before)
  }

  @Test func answersAreTheSameAsOtherwise() throws {
    let program = try settled()
    let plain = try program.run(["ramp", "by", "cohort"])
    #expect(try program.run(["ramp", "by", "cohort"], environment: ["ONRAMP_READ_ONLY": "1"]).output == plain.output)
  }

  @Test func aFileWithoutWritePermissionIsOpenForReadingOnly() throws {
    let program = try settled()
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: program.store)
    #expect(try program.run(["ramp"]).status == 0)
    #expect(try program.run(["undo"]).status != 0)
    let mode = try FileManager.default.attributesOfItem(atPath: program.store)[.posixPermissions] as? Int
    #expect(mode == 0o400)
    let terminal = try program.terminal()
    try terminal.wait(for: "for reading only")
  }

  /// The system lets its superuser write anywhere, so that nothing is closed to them.
  @Test(.enabled(if: geteuid() != 0)) func aFolderWithoutWritePermissionIsNamed() throws {
    let program = try settled()
    let folder = URL(filePath: program.store).deletingLastPathComponent().path
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder) }
    let answer = try program.run(["--lang", "en", "ramp"])
    #expect(answer.status != 0 && answer.errors.contains("its folder may not be written"))
  }

  @Test func aStoreThatIsMissingIsNotMade() throws {
    let program = try Program()
    #expect(try program.run(["ramp"], environment: ["ONRAMP_READ_ONLY": "1"]).status == 3)
    #expect(!FileManager.default.fileExists(atPath: program.store))
  }
}
