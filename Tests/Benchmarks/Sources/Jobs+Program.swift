import Foundation
import Onboarding

extension Bench {
  /// What takes the program itself: its start, one sentence, the first prompt.
  mutating func programJobs() throws {
    guard let path = options.program else { return note("no program given: its start is not timed") }
    let program = Program(path: path, home: place.folder.path)
    try startJobs(program)
    try commandJobs(program)
    try bulkJobs(program)
  }

  private mutating func startJobs(_ program: Program) throws {
    let place = place
    try job("start: true", "", runs: 100) { try Program(path: "/bin/true", home: place.folder.path)().run() }
    try job("start: --version", "", runs: 100) { try program("--version").run() }
    try job("start: empty script, empty store", "", runs: 50) { try program("--db", place.path("empty.db")).run() }
  }

  private mutating func commandJobs(_ program: Program) throws {
    for (hires, size, isUsual) in [(500, "500 hires", true), (10_000, "10k hires", false)] {
      let name = "one command: "
      guard ["status", "record", "ramp", "help"].contains(where: { options.wants(name + $0) }) || options.wants("first prompt")
      else { continue }
      let company = Company(hires: hires, months: 18, metrics: 3)
      let store = try filled(company, "program.db")
      let asOf = ["--db", store, "--as-of", Company.today.iso]
      let goal: Double? = isUsual ? 0.010 : nil
      let runs = isUsual ? 50 : 20
      try job(name + "help", size, goal: goal, runs: runs) { try program(asOf + ["help"]).run() }
      try job(name + "status", size, goal: goal, runs: runs) { try program(asOf + ["status", "of", company.name(7)]).run() }
      try job(name + "ramp", size, goal: goal, runs: runs) { try program(asOf + ["ramp", "by", "cohort"]).run() }
      var marks = 0
      try job(name + "record", size, goal: goal, runs: runs) {
        marks += 1
        return try program(asOf + ["score", company.name(marks % hires), "\(60 + marks % 40)", "on", "module-1"]).run()
      }
      try job("first prompt", size, goal: isUsual ? 0.015 : nil, runs: runs) { try program(asOf).firstPrompt("onramp> ") }
    }
  }

  private mutating func bulkJobs(_ program: Program) throws {
    let names = ["program: import observations", "program: ramp by cohort"]
    let place = place
    if options.wants(names[0]) {
      let company = Company(hires: 10_000, months: 20, metrics: 5)
      let (founded, path) = (try founded(company, "founded.db"), try place.write("observations.csv", company.observations()))
      try job(names[0], "1M", goal: 1) {
        try program("--db", try place.copy(founded, to: "fresh.db"), "--as-of", Company.today.iso, "import", path).run()
      }
    }
    for (hires, size, goal) in [(10_000, "10k hires", 0.1), (100_000, "100k hires", nil)] as [(Int, String, Double?)] {
      guard options.wants(names[1]) else { continue }
      let store = try filled(Company(hires: hires, months: 18, metrics: 1), "ramp.db")
      try job(names[1], size, goal: goal, runs: 10) {
        try program("--db", store, "--as-of", Company.today.iso, "ramp", "by", "cohort").run()
      }
    }
  }
}

/// The program under test, to be called with its arguments.
private struct Program {
  let path: String
  let home: String

  func callAsFunction(_ arguments: String...) -> Child { self(arguments) }
  func callAsFunction(_ arguments: [String]) -> Child { Child(program: path, arguments: arguments, home: home) }
}
