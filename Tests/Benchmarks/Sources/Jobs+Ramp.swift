import Evaluation
import Onboarding
import Storage

extension Bench {
  mutating func rampJobs() throws {
    for (hires, size, goal) in [(10_000, "10k hires", 0.03), (100_000, "100k hires", nil)] as [(Int, String, Double?)] {
      let names = ["ramp by cohort", "ramp by cohort, names read", "open and read the names"]
      guard names.contains(where: options.wants) else { continue }
      let path = try filled(Company(hires: hires, months: 18, metrics: 1), "ramp.db")
      try job(names[1], size, runs: 20) { try Sample.of { try Self.ramp(in: try SQLiteStore(path: path)) } }
      try job(names[2], size, runs: 20) { try Sample.of { _ = try SQLiteStore(path: path).directory() } }
      let store = try SQLiteStore(path: path)
      try job(names[0], size, goal: goal, runs: 20) { try Sample.of { try Self.ramp(in: store) } }
      try store.close()
    }
  }

  private static func ramp(in store: SQLiteStore) throws {
    let answer = RampTime(of: try store.rampSubjects(), by: .cohort, in: try store.directory(), asOf: Company.today)
    guard answer.groups.count > 10 else { throw Unexpected(what: "\(answer.groups.count) cohorts") }
  }
}

/// A job did not do what it is timed for.
struct Unexpected: Error {
  let what: String
}
