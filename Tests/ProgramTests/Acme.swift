import Foundation

/// The example company in a store, imported once for all tests and copied for each.
enum Acme {
  static let folder = Program.root.appending(path: "Examples/acme").path

  private struct Imported: Sendable {
    let program: Program
    let answer: Program.Answer
  }

  private static let master: Result<Imported, any Error> = Result {
    let program = try Program()
    return Imported(program: program, answer: try program.run(["import", folder]))
  }

  /// What the import of the company said.
  static func imported() throws -> Program.Answer { try master.get().answer }

  /// A program whose store holds the company.
  static func program() throws -> Program {
    let source = try master.get().program
    let program = try Program()
    for ending in ["", "-wal"] where FileManager.default.fileExists(atPath: source.store + ending) {
      try FileManager.default.copyItem(atPath: source.store + ending, toPath: program.store + ending)
    }
    return program
  }
}
