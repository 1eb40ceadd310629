import Foundation
import Onboarding
import Storage

/// A few hires and one metric: a company that takes as many facts as there are months.
struct DurabilityOffice {
  let program: Program
  let people: [String]

  init(people count: Int = 1) throws {
    program = try Program()
    people = (1...count).map { "P\($0)" }
    let curriculum = """
      curriculum: outreach
      edition: 1
      title: Outreach
      role: sdr
      metrics:
        - {metric: calls, title: Calls, kind: value, better: higher, unit: count, target: 150}
      sections:
        - section: basics
          title: Basics
          modules:
            - {module: opening, title: Opening, goal: Opens a call., moves: [calls], due: 10, hours: 2}
      productive: {metric: calls, at-least: 1.0, for: 2}
      """
    let rows = people.map { "\($0),Hire \($0),hire,sdr,outreach,2000-01-03" }
    let company = program.folder.appending(path: "company")
    try FileManager.default.createDirectory(at: company, withIntermediateDirectories: true)
    try Data(curriculum.utf8).write(to: company.appending(path: "outreach.yaml"))
    let header = "person,name,kind,role,curriculum,start_date"
    try Data(([header] + rows).joined(separator: "\n").utf8).write(to: company.appending(path: "people.csv"))
  }

  var company: String { program.folder.appending(path: "company").path }

  /// Sentences that each record a fact of its own.
  func script(_ count: Int, of person: String = "P1") -> [String] {
    (0..<count).map { "observe \(person) calls \(100 + $0) in \(2000 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
  }

  /// How many facts the store holds of a person, in a store that nothing is wrong with.
  func facts(of person: String = "P1") throws -> Int {
    let store = try SQLiteStore(path: program.store)
    guard try store.check().isEmpty else { return -1 }
    return try store.dossier(of: Person.ID(person))?.observations.count ?? 0
  }
}

/// The program started by a shell, which sets its limits first, with its output in files.
final class DurabilityRun {
  private let process = Process()
  private let (output, errors): (URL, URL)

  /// - Parameters:
  ///   - limits: Shell commands before the program takes the shell's place, such as `umask 000`.
  ///   - device: Where standard output goes instead of a file.
  init(_ office: DurabilityOffice, _ words: [String] = [], script: [String] = [], limits: String = ":", device: String? = nil) throws {
    let folder = office.program.folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    output = folder.appending(path: "output")
    errors = folder.appending(path: "errors")
    let input = folder.appending(path: "input")
    try Data(script.map { $0 + "\n" }.joined().utf8).write(to: input)
    for file in [output, errors] { try Data().write(to: file) }
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      ["-c", "\(limits); exec \"$0\" \"$@\"", Program.binary.path, "--db", office.program.store, "--as-of", "2026-01-01"] + words
    process.environment = office.program.environment
    process.currentDirectoryURL = office.program.folder
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: device.map { URL(filePath: $0) } ?? output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  /// Waits for the end; the exit status, negative for a signal.
  func end() -> Int32 {
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  /// Waits until so many facts are acknowledged, then ends the program as a power switch would.
  func kill(after count: Int) throws {
    while process.isRunning, try acknowledged() < count { usleep(500) }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The lines that name a fact and are there to their end.
  func acknowledged() throws -> Int {
    try String(contentsOf: output, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .count { $0.hasPrefix("Noted") }
  }

  func complaint() throws -> String { try String(contentsOf: errors, encoding: .utf8) }
}
