import Onboarding
import Support
import Testing

@testable import Evaluation

struct WeakModulesLawTests {
  private func effects(_ answer: WeakModules) -> [Module.ID: [Double]] {
    Dictionary(
      uniqueKeysWithValues: answer.findings.map { finding in
        let estimate = finding.estimate
        return (
          finding.members[0].unit.module,
          [estimate?.effect, estimate?.standardError, estimate?.degreesOfFreedom, estimate?.pValue, estimate?.qValue].map { $0 ?? .nan }
        )
      })
  }

  private func widths(_ answer: WeakModules) -> [Module.ID: Double] {
    Dictionary(uniqueKeysWithValues: answer.findings.map { ($0.members[0].unit.module, $0.estimate?.limits.width ?? .nan) })
  }

  private func isSame(_ a: WeakModules, _ b: WeakModules) -> Bool {
    let (one, other) = (effects(a), effects(b))
    return one.count == other.count && one.allSatisfy { key, figures in other[key].map { figures ≈ $0 } ?? false }
  }

  @Test(arguments: 0..<10) func orderOfRowsDoesNotMatter(_ seed: UInt64) {
    let company = SimulatedCompany(seed: seed, hires: 12, tenured: 9)
    var shuffled = company
    var random = SplitMix(seed: seed)
    shuffled.facts.shuffle(using: &random)
    #expect(isSame(company.answer, shuffled.answer))
    #expect(company.answer.findings.map(\.rank) == shuffled.answer.findings.map(\.rank))
  }

  @Test(arguments: 0..<10) func namesOfMetricsDoNotMatter(_ seed: UInt64) {
    let company = SimulatedCompany(seed: seed, hires: 12, tenured: 9)
    var renamed = company
    let names: [Metric.ID] = ["z", "b", "y", "a", "x", "c"]
    renamed.metrics = zip(company.metrics, names).map { metric, name in
      Metric(
        name, title: metric.title, kind: metric.kind, better: metric.better, unit: metric.unit, target: metric.target, ramp: metric.ramp)
    }
    let translation = Dictionary(uniqueKeysWithValues: zip(company.metrics.map(\.id), names))
    renamed.modules = company.modules.map { module in
      var moved = module
      moved.moves = module.moves.compactMap { translation[$0] }
      return moved
    }
    renamed.facts = company.facts.map { fact in
      guard case .observation(var row) = fact else { return fact }
      row.metric = translation[row.metric] ?? row.metric
      return .observation(row)
    }
    #expect(isSame(company.answer, renamed.answer))
  }

  @Test(arguments: 0..<10) func namesOfPeopleDoNotMatter(_ seed: UInt64) {
    let company = SimulatedCompany(seed: seed, hires: 12, tenured: 9)
    var renamed = company
    var random = SplitMix(seed: seed)
    // Shuffled numbers, so that the order of the identifiers is another one too.
    let numbers = Array(0..<company.people.count).shuffled(using: &random)
    let translation = Dictionary(
      uniqueKeysWithValues: zip(company.people, numbers).map { ($0.id, Person.ID("somebody-\($1)")) })
    func name(_ id: Person.ID) -> Person.ID { translation[id] ?? id }
    renamed.people = company.people.map { person in
      Person(
        name(person.id), name: "Somebody Else", kind: person.kind, role: person.role, region: person.region, cohort: person.cohort,
        startDate: person.startDate, endDate: person.endDate)
    }
    renamed.facts = company.facts.map { fact in
      switch fact {
      case .observation(var row):
        row.person = name(row.person)
        return .observation(row)
      case .enrolment(var row):
        row.person = name(row.person)
        return .enrolment(row)
      case .assessment(var row):
        row.person = name(row.person)
        return .assessment(row)
      case .utility(var row):
        row.person = name(row.person)
        return .utility(row)
      default: return fact
      }
    }
    #expect(isSame(company.answer, renamed.answer))
  }

  @Test(arguments: 0..<10) func unitsOfAValueDoNotMatter(_ seed: UInt64) {
    let company = SimulatedCompany(seed: seed, hires: 12, tenured: 9)
    var scaled = company
    scaled.metrics[3].target *= 1000
    scaled.metrics[3].ramp = scaled.metrics[3].ramp.map { $0 * 1000 }
    scaled.facts = company.facts.map { fact in
      guard case .observation(var row) = fact, row.metric == "k3", case .value(let value) = row.measure else { return fact }
      row.measure = .value(value * 1000)
      return .observation(row)
    }
    #expect(isSame(company.answer, scaled.answer))
  }

  @Test(arguments: 0..<10) func withoutTenuredColleaguesEveryIntervalIsWider(_ seed: UInt64) {
    let company = SimulatedCompany(seed: seed, hires: 60, tenured: 60)
    var alone = company
    alone.people.removeAll { $0.kind == .tenured }
    let narrow = widths(company.answer)
    #expect(widths(alone.answer).allSatisfy { key, width in narrow[key].map { width > $0 } ?? false })
    #expect(alone.answer.metrics.allSatisfy { $0.isAssumed && !$0.isCalibrated })
  }

  @Test(arguments: 0..<10) func twiceTheHiresNarrowEveryInterval(_ seed: UInt64) {
    let company = SimulatedCompany(seed: seed, hires: 12, tenured: 30)
    var double = company
    let twins = company.people.filter { $0.kind == .hire }.map { ($0.id, Person.ID("\($0.id)-twin")) }
    let twinOf = Dictionary(uniqueKeysWithValues: twins)
    double.people += company.people.filter { $0.kind == .hire }.map { person in
      Person(
        twinOf[person.id] ?? person.id, name: person.name, role: person.role, curriculum: person.curriculum, edition: person.edition,
        region: person.region, startDate: person.startDate)
    }
    double.facts += company.facts.compactMap { fact in
      switch fact {
      case .observation(var row):
        guard let twin = twinOf[row.person] else { return nil }
        row.person = twin
        return .observation(row)
      case .enrolment(let row):
        return twinOf[row.person].map { .enrolment(Enrolment($0, row.module, row.version, completedOn: row.completedOn)) }
      default: return nil
      }
    }
    let wide = widths(company.answer)
    #expect(widths(double.answer).allSatisfy { key, width in wide[key].map { width < $0 } ?? false })
  }

  @Test(arguments: 0..<10) func aPlantedGapRanksFirst(_ seed: UInt64) {
    let finding = SimulatedCompany(seed: seed, hires: 40, tenured: 30, gap: 1.5).answer.findings[0]
    #expect(finding.members[0].unit.module == "m0")
    #expect(finding.verdict == .weak)
  }

  @Test(arguments: 0..<10) func daysOfARatioAddUpToTheirMonth(_ seed: UInt64) {
    let company = SimulatedCompany(seed: seed, hires: 12, tenured: 9)
    var daily = company
    daily.facts = company.facts.flatMap { fact -> [Fact] in
      guard case .observation(let row) = fact, row.metric == "k1", case .ratio(let hits, let tries) = row.measure else { return [fact] }
      let early = Measure.ratio(numerator: min(hits, 10), denominator: 15)
      let late = Measure.ratio(numerator: hits - min(hits, 10), denominator: tries - 15)
      return [(4, early), (18, late)].map { day, measure in
        .observation(Observation(row.person, row.metric, in: .day(row.period.first + day), measure))
      }
    }
    #expect(isSame(company.answer, daily.answer))
  }
}
