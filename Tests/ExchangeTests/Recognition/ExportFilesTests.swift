import Foundation
import Onboarding
import Support
import Testing

@testable import Exchange

/// Exports with the header rows of real programs (Tests/Exports), read without a word about their columns.
@Suite struct ExportFiles {
  static func file(_ name: String) -> ImportFile { ImportFile(path: Checkout.url("Tests/Exports/\(name).csv").path) }

  /// The three deals that every sales export tells, in the words that programs have in common.
  static let deals = [
    "Ana García|Alfa|11500|won|2026-01-20|2026-03-17", "José Muñoz|Beta|4000|open|2026-02-02|2026-04-28",
    "Ana García|Gamma|900|lost|2026-02-14|2026-03-19",
  ]

  @Test(arguments: [
    ("dynamics-opportunities", "Dynamics"), ("zoho-deals", "Zoho"), ("pipedrive-deals", "Pipedrive"),
    ("pipedrive-spreadsheet", "Pipedrive"), ("salesforce-report", "Salesforce"), ("salesforce-dataloader", "Salesforce"),
    ("hubspot-labels", "HubSpot"), ("hubspot-internal", "HubSpot"), ("hubspot-espanol", "HubSpot"),
  ]) func dealsOfEveryProgramAreTheSameThree(name: String, program: String) throws {
    let desk = try Desk()
    let report = try desk.bring([Self.file(name)])
    #expect(report.files[0].reading?.program == program && report.files[0].kind == .deals)
    let names = desk.store.directory()
    let told = desk.store.deals(of: nil).sorted { $0.account ?? "" < $1.account ?? "" }.map { deal in
      // A cost of ours: Data Loader and internal names have accounts by identifier, or none.
      let account = ["Alfa", "Beta", "Gamma"].contains(deal.account ?? "") ? deal.account ?? "" : "-"
      let amount = deal.amount.map { "\(Int($0.units))" } ?? "-"
      let days = [deal.createdOn, deal.closedOn].map { $0?.iso ?? "-" }
      return [names.person(deal.owner)?.name ?? "-", account, amount, deal.outcome.rawValue, days[0], days[1]].joined(separator: "|")
    }
    let hasAccounts = told.contains { $0.contains("|Alfa|") }
    let expected = hasAccounts ? Self.deals : Self.deals.map { $0.replacing(/\|(Alfa|Beta|Gamma)\|/, with: "|-|") }
    #expect(Set(told) == Set(expected))
    #expect(desk.store.deals(of: nil).compactMap(\.amount?.currency).count == 3)
    #expect(try desk.bring([Self.file(name)]).receipt.new == 0)
  }

  @Test(arguments: [
    ("hubspot-labels", ["Appointment Scheduled", "Contract Sent"]), ("hubspot-internal", ["appointmentscheduled", "contractsent"]),
    ("hubspot-espanol", ["Cita programada", "Contrato enviado"]),
  ]) func stagesStandWithTheDaysTheyWereEntered(name: String, stages: [String]) throws {
    let told = try Desk().facts(of: Self.file(name)).compactMap {
      if case .dealStage(let it) = $0 { "\(it.deal) \(it.stage) \(it.enteredOn)" } else { nil }
    }
    #expect(
      Set(told) == [
        "9001 \(stages[0]) 2026-01-21", "9001 \(stages[1]) 2026-03-01", "9002 \(stages[0]) 2026-02-03", "9003 \(stages[0]) 2026-02-15",
      ])
  }

  @Test(arguments: [("greenhouse-candidates", "Greenhouse"), ("lever-opportunities", "Lever"), ("opencats-list", "OpenCATS")])
  func candidatesOfEveryProgramAreTheSameThree(name: String, program: String) throws {
    let desk = try Desk()
    let report = try desk.bring([Self.file(name)]) { if program == "OpenCATS" { $0.dates = .dayMonthYear } }
    #expect(report.files[0].reading?.program == program && report.files[0].kind == .candidates)
    let told = desk.store.directory().allCandidates.map {
      "\($0.name)|\($0.email ?? "-")|\($0.role)|\($0.source ?? "-")|\($0.appliedOn?.iso ?? "-")"
    }
    let source = program == "Lever" ? ["Referred", "Sourced", "Applied"] : ["Referral", "LinkedIn", "Jobs page"]
    #expect(
      Set(told) == [
        "Eva Prats|eva@example.com|sdr|\(source[0])|2026-01-05", "Omar Saiz|omar@example.com|sdr|\(source[1])|2026-01-09",
        "Lin Wei|lin@example.com|sdr|\(source[2])|2026-01-12",
      ])
    let stages = desk.store.directory().allCandidates.sorted { $0.name < $1.name }.map(\.stage)
    #expect(stages == [.hired, .rejected, .interview])
  }

  @Test func namesAndSkillsOfOpenCATSLackARole() throws {
    let desk = try Desk()
    let fault = try desk.fault(Self.file("opencats-export"))
    guard case .missingColumns(_, .candidates, ["role"], _)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    let report = try desk.bring([Self.file("opencats-export")]) { $0.columns = [.init(column: "role", source: "sdr")] }
    #expect(report.files[0].reading?.program == "OpenCATS" && report.receipt.new == 2)
  }

  @Test func gradesOfOpenEdXAreSharesOfOne() throws {
    let desk = try Desk()
    let report = try desk.bring([Self.file("openedx-grade-report")])
    #expect(report.files[0].reading?.program == "Open edX" && report.files[0].passed == [.init(.ungraded, count: 1, line: 3)])
    #expect(desk.store.dossier(of: "E1")?.assessments.map(\.share) == [0.85])
    #expect(desk.store.dossier(of: "E2")?.assessments == [])
  }

  @Test(arguments: ["moodle-quiz", "moodle-cuestionario"]) func attemptsOfAQuizAreTheSameInBothLanguages(name: String) throws {
    let desk = try Desk()
    let report = try desk.bring([Self.file(name)]) { $0.columns = [.init(column: "module", source: "cold-calling")] }
    #expect(report.files[0].reading?.program == "Moodle" && report.files[0].rows == 3)
    #expect(report.files[0].passed == [.init(.totals, count: 1, line: 6), .init(.unfinished, count: 1, line: 4)])
    let ana = try #require(desk.store.dossier(of: "E1")).assessments.sorted { $0.attempt ?? 0 < $1.attempt ?? 0 }
    #expect(ana.map(\.marks) == [7, 9] && ana.map(\.max) == [10, 10] && ana.map(\.takenOn) == [day("2026-02-12"), day("2026-02-13")])
    #expect(desk.store.dossier(of: "E2")?.assessments.map(\.marks) == [2])
    let items = desk.store.itemMarks(of: "cold-calling").filter { $0.person == "E2" }.sorted { $0.item.text < $1.item.text }
    #expect(items.map(\.mark) == [2, nil] && items.map(\.max) == [4, 6])
  }
}
