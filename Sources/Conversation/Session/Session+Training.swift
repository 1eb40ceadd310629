import Documents
import Evaluation
import Onboarding

extension Session {
  /// The answers that rest on what training did for hires.
  func trained(_ question: Question, _ directory: Directory, _ teller: Teller) throws -> Answer {
    let evidence = try store.trainingEvidence()
    func weak(_ scope: Scope) -> WeakModules { WeakModules(of: evidence, in: directory.catalogue, scope: scope, asOf: today) }
    switch question {
    case .weakModules(let method?, let scope): return teller.weakModules(weak(scope), by: method)
    case .weakModules(nil, let scope): return teller.weakModules(weak(scope))
    case .weakSections(let scope): return teller.weakSections(weak(scope))
    case .why(let module, let version):
      return teller.why(module, Argument(module.id, version, weak(.everybody), people: evidence.people))
    case .compareVersions(let module, let before, let after, let grouping):
      let known = directory.catalogue.versions(of: module.id, in: evidence)
      guard let before = before ?? known.dropLast().last, let after = after ?? known.last else {
        return teller.onlyVersion(of: module, known.last)
      }
      guard before != after else { return teller.versionWithItself() }
      return teller.compare(
        VersionsCompared(within: grouping) { grouping in
          ModuleComparison(of: module.id, before, after, evidence: evidence, in: directory.catalogue, within: grouping, asOf: today)
        })
    default: preconditionFailure("no question about training: \(question.name)")
    }
  }
}
