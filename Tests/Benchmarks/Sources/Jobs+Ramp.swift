import Evaluation
import Onboarding
import Storage

extension Bench {
  mutating func rampJobs() throws {
    for (hires, size, goal) in [(10_000, "10k hires", 0.03), (100_000, "100k hires", nil)] as [(Int, String, Double?)] {
      let names = ["ramp by cohort", "ramp by cohort, names read", "open and read the names", "ramp by 40 teams, with log-rank"]
      guard names.contains(where: options.wants) else { continue }
      let path = try filled(Company(hires: hires, months: 18, metrics: 1), "ramp.db")
      try job(names[1], size, runs: 20) { try Sample.of { try Self.ramp(in: try SQLiteStore(path: path)) } }
      try job(names[2], size, runs: 20) { try Sample.of { _ = try SQLiteStore(path: path).directory() } }
      let store = try SQLiteStore(path: path)
      try job(names[0], size, goal: goal, runs: 20) { try Sample.of { try Self.ramp(in: store) } }
      let directory = try store.directory()
      try job(names[3], size, goal: hires == 100_000 ? 0.1 : nil, runs: 20) { try Sample.of { try Self.compare(in: store, directory) } }
      try store.close()
    }
  }

  private static func ramp(in store: SQLiteStore) throws {
    let answer = RampTime(of: try store.rampSubjects(), by: .cohort, in: try store.directory(), asOf: Company.today)
    guard answer.groups.count > 10 else { throw Unexpected(what: "\(answer.groups.count) cohorts") }
  }
}

extension Bench {
  private static func compare(in store: SQLiteStore, _ directory: Directory) throws {
    let answer = RampComparison(of: try store.rampSubjects(), by: .team, in: directory, asOf: Company.today)
    guard answer.groups.count == 40, answer.test != nil else { throw Unexpected(what: "\(answer.groups.count) teams") }
  }
}

/// A job did not do what it is timed for.
struct Unexpected: Error {
  let what: String
}
