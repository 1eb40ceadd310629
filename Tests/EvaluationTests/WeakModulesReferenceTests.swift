import Foundation
import Onboarding
import Support
import Testing

@testable import Evaluation

/// The method against two simulated companies that were worked out independently.
@Suite(.enabled(if: ReferenceCompany.has("24-hires") && ReferenceCompany.has("6-hires")))
struct WeakModulesReferenceTests {
  private static let names = ["24-hires", "6-hires"]
  private let day = Day(number: 20_544)  // 2026-04-01

  private func answer(_ company: ReferenceCompany) -> WeakModules {
    WeakModules(of: company.evidence, in: company.catalogue, asOf: day)
  }

  @Test(arguments: names) func findingsAreThoseWorkedOut(_ name: String) throws {
    let company = try ReferenceCompany(name)
    let findings = answer(company).findings
    let flags = try ReferenceCompany.table("\(company.folder)/flags.csv")
    #expect(findings.map { $0.members[0].unit.module.text } == flags.map { $0["module"]?.lowercased() })
    #expect(findings.map(\.rank) == flags.map { $0["rank"].flatMap(Int.init) })
    #expect(findings.map(\.verdict.rawValue) == flags.map { $0["verdict"] })
    #expect(findings.map(\.estimate?.hires) == flags.map { $0["reps"].flatMap(Int.init) })
    #expect(findings.map(\.moreHires) == flags.map { $0["more_hires_needed"].flatMap(Int.init).map(MoreHires.about) })
    for (finding, flag) in zip(findings, flags) {
      let estimate = try #require(finding.estimate)
      #expect(near(estimate.effect, flag.number("effect")))
      #expect(near(estimate.limits.lower, flag.number("lower90")))
      #expect(near(estimate.limits.upper, flag.number("upper90")))
      #expect(near(estimate.standardError, flag.number("se")))
      #expect(near(estimate.degreesOfFreedom, flag.number("df")))
      #expect(near(estimate.pValue ?? .nan, flag.number("p")))
      #expect(near(estimate.qValue ?? .nan, flag.number("q")))
      #expect(near(estimate.shortfall, flag.number("shortfall")))
    }
  }

  @Test(arguments: names) func cellsAreThoseWorkedOut(_ name: String) throws {
    let company = try ReferenceCompany(name)
    let study = ModuleStudy(company.evidence, company.catalogue, .everybody, WeakModules.Policy(), asOf: day)
    let (metrics, cells) = try company.cells()
    let places = metrics.map { id in study.panel.metrics.firstIndex { $0.id.text == id } ?? -1 }
    #expect(!places.contains(-1))
    #expect(cells.count == study.panel.hires.count)
    for (hire, expected) in cells.enumerated() {
      let found = places.map { study.cells.deviation[hire * study.cells.metricCount + $0] }
      #expect(zip(found, expected).allSatisfy { near($0, $1) })
    }
  }

  @Test func plantedModulesAreFound() throws {
    let company = try ReferenceCompany("24-hires")
    let weak = answer(company).findings.filter { $0.verdict == .weak }
    #expect(weak.map { $0.members[0].unit.module } == ["m08", "m04"])
  }

  /// To 1e-7, relative to the larger of 1 and either: the files have ten digits, z ten of its own. Not a number only where both are.
  private func near(_ a: Double, _ b: Double?) -> Bool {
    guard let b, !b.isNaN else { return a.isNaN }
    return abs(a - b) <= 1e-7 * max(1, abs(b))
  }
}

extension ReferenceCompany {
  /// The metrics' names and a row of deviations per hire, as `z.csv` has them.
  fileprivate func cells() throws -> (metrics: [String], rows: [[Double]]) {
    let lines = try String(contentsOf: SharedMaterial.url("\(folder)/z.csv"), encoding: .utf8).split(whereSeparator: \.isNewline)
    let header = lines[0].dropFirst().split(separator: ",").map { name in
      String(name.filter { $0 != " " }.map { $0 == "_" ? "-" : $0 })
    }
    return (header, lines.dropFirst().map { $0.split(separator: ",").map { Double($0) ?? .nan } })
  }
}
