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
    case .compareVersions(let module, let before, let after, _), .compareRampByVersion(let module, let before, let after, _),
      .compareMilestones(let module, let before, let after, _):
      let known = directory.catalogue.versions(of: module.id, in: evidence)
      guard let before = before ?? known.dropLast().last, let after = after ?? known.last else {
        return teller.onlyVersion(of: module, known.last)
      }
      guard before != after else { return teller.versionWithItself() }
      return try compared(question, Versions(module.id, before, after, evidence, directory), teller)
    default: preconditionFailure("no question about training: \(question.name)")
    }
  }

  /// The answers that compare two versions of a module.
  private func compared(_ question: Question, _ versions: Versions, _ teller: Teller) throws -> Answer {
    switch question {
    case .compareRampByVersion(_, _, _, let grouping):
      return teller.versionRamp(versions.ramp(try store.rampSubjects(), within: grouping, asOf: today))
    case .compareMilestones(_, _, _, let grouping): return teller.versionMilestones(versions.milestones(within: grouping, asOf: today))
    case .compareVersions(_, _, _, let grouping):
      let compared = VersionsCompared(within: grouping) { versions.metrics(within: $0, asOf: today) }
      let told = compared.told.grouping
      return teller.compare(
        compared,
        VersionOutcomes(
          ramp: versions.ramp(try store.rampSubjects(), within: told, asOf: today),
          milestones: versions.milestones(within: told, asOf: today)))
    default: preconditionFailure("no comparison of versions: \(question.name)")
    }
  }
}

/// Two versions of a module, and what they are compared by.
private struct Versions {
  private let module: Module.ID
  private let before: Module.Version
  private let after: Module.Version
  private let evidence: TrainingEvidence
  private let directory: Directory

  init(_ module: Module.ID, _ before: Module.Version, _ after: Module.Version, _ evidence: TrainingEvidence, _ directory: Directory) {
    self.module = module
    self.before = before
    self.after = after
    self.evidence = evidence
    self.directory = directory
  }

  func metrics(within grouping: Grouping?, asOf day: Day) -> ModuleComparison {
    ModuleComparison(of: module, before, after, evidence: evidence, in: directory.catalogue, within: grouping, asOf: day)
  }

  func ramp(_ subjects: [RampSubject], within grouping: Grouping?, asOf day: Day) -> VersionRamp {
    VersionRamp(of: module, before, after, evidence: evidence, subjects: subjects, within: grouping, in: directory, asOf: day)
  }

  func milestones(within grouping: Grouping?, asOf day: Day) -> VersionMilestones {
    VersionMilestones(of: module, before, after, evidence: evidence, in: directory.catalogue, within: grouping, asOf: day)
  }
}
