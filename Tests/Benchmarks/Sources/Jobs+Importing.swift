import Exchange
import Onboarding
import Storage

extension Bench {
  mutating func observationJobs() throws {
    guard wantsImport("import observations") || wantsImport("import observations, by month") else { return }
    let company = Company(hires: 10_000, months: 20, metrics: 5)
    let founded = try founded(company, "founded.db")
    try importJobs("import observations", "1M", company.observations(), "observations.csv", into: founded, goal: 1)
    try importJobs("import observations, by month", "1M", company.observations(byMonth: true), "observations.csv", into: founded)
  }

  private func wantsImport(_ name: String) -> Bool { ["", ": reading", ": writing", ", again"].contains { options.wants(name + $0) } }

  mutating func dealJobs() throws {
    guard wantsImport("import deals") else { return }
    let company = Company(hires: 10_000, months: 1, metrics: 1)
    let founded = try founded(company, "founded.db")
    try importJobs("import deals", "100k", company.deals(100_000), "deals.csv", into: founded)
    try importJobs("import deals", "1M", company.deals(1_000_000), "deals.csv", into: founded, goal: 2, runs: 3)
  }

  /// Times a file's import into a store that knows the people and no more, and that of the same file again.
  private mutating func importJobs(
    _ name: String, _ size: String, _ bytes: [UInt8], _ file: String, into founded: String, goal: Double? = nil, runs: Int? = nil
  ) throws {
    let path = try place.write(file, bytes)
    let place = place
    try job(name, "\(size), \(bytes.count >> 20) MB", goal: goal, runs: runs) {
      let store = try place.copy(founded, to: "fresh.db")
      return try Sample.of { try Self.bring(path, into: store) }
    }
    let names = try SQLiteStore(path: founded).directory()
    let tray = Tray(names: names)
    try job(name + ": reading", size, runs: runs) { try Sample.of { try Self.bring(path, into: tray) } }
    try Self.bring(path, into: tray)
    try job(name + ": writing", size, runs: runs) {
      let store = try SQLiteStore(path: try place.copy(founded, to: "fresh.db"))
      return try Sample.of { _ = try store.bring(tray.batch, by: Company.said("import \(path)")) }
    }
    guard options.wants(name + ", again") else { return }
    let full = try place.copy(founded, to: "full.db")
    try Self.bring(path, into: full)
    try job(name + ", again", size, runs: runs) { try Sample.of { try Self.bring(path, into: full) } }
  }

  /// Opens a store, imports a file, and closes the store.
  private static func bring(_ path: String, into store: String) throws {
    let store = try SQLiteStore(path: store)
    try bring(path, into: store)
    try store.close()
  }

  private static func bring(_ path: String, into store: any Store) throws {
    let importer = Importer(into: store) { "\($0)" }
    _ = try importer.bring(
      [ImportFile(path: path)], curricula: [], for: ImportRequest(path: path), by: Company.said("import \(path)"), rehearse: false)
  }

  /// A store with the curriculum and the people of a company, closed.
  func founded(_ company: Company, _ name: String) throws -> String {
    let path = place.clear(name)
    let store = try SQLiteStore(path: path)
    _ = try store.bring(company.founding, by: Company.said("import people.csv"))
    try store.close()
    return path
  }

  /// A store with everything about a company, closed.
  func filled(_ company: Company, _ name: String) throws -> String {
    let store = try founded(company, name)
    try Self.bring(try place.write("observations.csv", company.observations()), into: store)
    return store
  }
}
