import Onboarding
import Testing

@Suite struct CatalogueTests {
  private var second: Curriculum {
    var second = Company.sdr
    second.edition = 2
    second.sections[0].modules[0].version = "v3"
    second.metrics[0].target = 1.2
    return second
  }

  @Test func latestEditionSpeaksForACurriculum() {
    let catalogue = Catalogue([second, Company.sdr, Company.ae])
    #expect(catalogue.curricula.map(\.edition) == [1, 1, 2])
    #expect(catalogue.latest.map(\.id) == ["ae", "sdr"])
    #expect(catalogue.curriculum("sdr")?.edition == 2)
    #expect(catalogue.curriculum("sdr", edition: 1) == Company.sdr)
    #expect(catalogue.curriculum("sdr", edition: 7) == nil)
    #expect(catalogue.module("pitch")?.version == "v3")
    #expect(catalogue.module("pitch", version: "v1")?.version == "v1")
    #expect(catalogue.module("nothing") == nil)
    #expect(catalogue.metric("quota")?.target == 1.2)
  }

  @Test func dropUndoesAdopt() {
    var catalogue = Catalogue([Company.sdr])
    catalogue.adopt(second)
    catalogue.drop("sdr", edition: 2)
    #expect(catalogue == Catalogue([Company.sdr]))
    catalogue.drop("sdr", edition: 1)
    #expect(catalogue == Catalogue())
  }

  @Test func personFollowsTheNamedEditionElseTheRole() {
    let all = Curriculum("all", edition: 1, title: Title("All"), role: "any")
    let catalogue = Catalogue([Company.sdr, second, Company.ae, all])
    var person = Company.ana
    #expect(catalogue.curriculum(for: person)?.edition == 2)
    person.role = "ŚDR"
    #expect(catalogue.curriculum(for: person)?.id == "sdr")
    person.curriculum = "sdr"
    person.edition = 1
    #expect(catalogue.curriculum(for: person)?.edition == 1)
    person.edition = 9
    #expect(catalogue.curriculum(for: person)?.edition == 2)
    person.curriculum = "gone"
    #expect(catalogue.curriculum(for: person) == nil)
    #expect(catalogue.curriculum(for: Person("x", name: "X", role: "cook"))?.id == "all")
    #expect(catalogue.curriculum(for: Person("x", name: "X"))?.id == "all")
  }

  @Test func criteriaAreThoseOfTheRole() {
    let catalogue = Catalogue([Company.sdr, Company.ae])
    #expect(catalogue.criteria(for: "SDR").map(\.id) == ["drive"])
    #expect(catalogue.criteria(for: "ae").isEmpty)
    #expect(catalogue.roles == ["ae", "sdr"])
    #expect(catalogue.modules.map(\.id) == ["demo", "pitch", "tools"])
    #expect(catalogue.metrics.map(\.id) == ["calls", "cycle", "quota", "rate"])
  }

  @Test func criterionScaleIsThatOfItsAnchors() {
    #expect(Criterion("a", title: Title("A")).range == 1...5)
    #expect(Criterion("a", title: Title("A"), scale: [0: "", 10: ""]).range == 0...10)
    #expect(Criterion("a", title: Title("A"), scale: [3: ""]).range == 1...5)
  }

  @Test func tenureTargetRisesToTheFullOne() {
    var metric = Company.rate
    metric.ramp = [0.03, 0.05]
    #expect([0, 1, 2, 3, 99].map { metric.target(inTenureMonth: $0) } == [0.03, 0.03, 0.05, 0.1, 0.1])
    #expect(Company.rate.target(inTenureMonth: 1) == 0.1)
  }

  @Test func attainmentIsMoreForBetterWhicheverWay() {
    #expect(Company.quota.attainment(of: 0.5, against: 1) == 0.5)
    #expect(Company.cycle.attainment(of: 60, against: 30) == 0.5)
    #expect(Company.cycle.attainment(of: 0, against: 30) == nil)
    #expect(Company.quota.attainment(of: 1, against: 0) == nil)
  }
}
