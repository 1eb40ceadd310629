import Evaluation
import Onboarding
import Storage

extension Bench {
  mutating func moduleJobs() throws {
    for (hires, size, goal) in [(10_000, "10k hires", 0.1), (100_000, "100k hires", 0.5)] { try moduleJobs(hires, size, goal: goal) }
  }

  private mutating func moduleJobs(_ hires: Int, _ size: String, goal: Double) throws {
    let names = ["weak modules", "weak modules, evidence read"]
    guard names.contains(where: options.wants) else { return }
    let company = Company(hires: hires, tenured: 300, months: 12, metrics: 6)
    let store = try SQLiteStore(path: try filled(company, "modules-\(hires).db"))
    _ = try store.bring(company.training(modules: 10), by: Company.said("import enrolments.csv"))
    let size = "\(size), 10 modules, 12 months"
    let (evidence, catalogue) = (try store.trainingEvidence(), try store.directory().catalogue)
    try job(names[0], size, goal: goal, runs: 10) { try Sample.of { try Self.judge(evidence, catalogue) } }
    try job(names[1], size, runs: 5) { try Sample.of { try Self.judge(try store.trainingEvidence(), catalogue) } }
    try store.close()
  }

  private static func judge(_ evidence: TrainingEvidence, _ catalogue: Catalogue) throws {
    let answer = WeakModules(of: evidence, in: catalogue, asOf: Company.today)
    guard answer.findings.count == 10 else { throw Unexpected(what: "\(answer.findings.count) modules") }
  }
}
