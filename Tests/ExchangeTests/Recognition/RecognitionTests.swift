import Foundation
import Onboarding
import Support
import Testing

@testable import Exchange

/// Headers of exports as programs write them, and what they are.
@Suite struct RecognisedSources {
  struct Export: CustomTestStringConvertible {
    let header: String
    let row: String
    let kind: ExchangeFile
    let program: String?
    let columns: [String: String]
    var testDescription: String { "\(program ?? "plain") \(kind.rawValue): \(header.prefix(40))" }
  }

  static let exports: [Export] = [
    Export(
      header:
        "Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,Probability (%),Age,Close Date,Created Date,Lead Source",
      row: "Ana García,Acme,Big one,Closed Won,Q1-2026,1000,100,12,2026-02-01,2026-01-01,Web", kind: .deals, program: "Salesforce",
      columns: [
        "deal": "Opportunity Name", "owner": "Opportunity Owner", "account": "Account Name", "closed_on": "Close Date",
        "created_on": "Created Date", "probability": "Probability (%)", "source": "Lead Source",
      ]),
    Export(
      header: "Id,IsDeleted,AccountId,Name,StageName,Amount,Probability,CloseDate,IsClosed,IsWon,ForecastCategoryName,OwnerId,CreatedDate",
      row: "006A,0,001A,Renewal,Closed Won,900,100,2026-02-01,1,1,Closed,E1,2026-01-09 16:17:37", kind: .deals, program: "Salesforce",
      columns: ["deal": "Id", "owner": "OwnerId", "stage": "StageName", "is_won": "IsWon", "closed_on": "CloseDate"]),
    Export(
      header: "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Date entered \"Proposal (Sales Pipeline)\"",
      row: "1,Big,Closed Won,5,Ana García,2026-02-01,2026-01-20", kind: .deals, program: "HubSpot",
      columns: ["deal": "Record ID", "owner": "Deal owner", "stage": "Deal Stage", "closed_on": "Close Date"]),
    Export(
      header: "hs_object_id,dealname,dealstage,amount,hubspot_owner_id,closedate,createdate",
      row: "1,Big,closedwon,5,E1,2026-02-01,2026-01-20",
      kind: .deals, program: "HubSpot", columns: ["deal": "hs_object_id", "owner": "hubspot_owner_id", "created_on": "createdate"]),
    Export(
      header: "ID de registro,Nombre del negocio,Etapa del negocio,Valor,Propietario del negocio,Fecha de cierre,Fecha de creación",
      row: "1,Grande,Cierre ganado,5,Ana García,2026-02-01,2026-01-20", kind: .deals, program: "HubSpot",
      columns: ["deal": "ID de registro", "owner": "Propietario del negocio", "amount": "Valor", "closed_on": "Fecha de cierre"]),
    Export(
      header: "Activity ID,Activity Type,Activity Date,Activity Owner,Call Outcome,Meeting Outcome",
      row: "A1,Call,2026-02-03,E1,Connected,",
      kind: .activities, program: "HubSpot",
      columns: ["person": "Activity Owner", "kind": "Activity Type", "on": "Activity Date", "outcome": "Call Outcome or Meeting Outcome"]),
    Export(
      header:
        "Deal - Title,Deal - Value,Deal - Currency,Deal - Owner,Deal - Stage,Deal - Status,Deal - Won time,Deal - Expected close date",
      row: "Big,1000,EUR,Ana García,Demo,Won,2026-02-01 10:00:00,2026-03-01", kind: .deals, program: "Pipedrive",
      columns: ["deal": "Deal - Title", "owner": "Deal - Owner", "outcome": "Deal - Status"]),
    Export(
      header: "Record Id,Deal Name,Deal Owner,Amount,Stage,Closing Date,Account Name,Created Time,Probability (%)",
      row: "zcrm_1,Big,Ana García,1000,Closed Won,2026-02-01,Acme,2026-01-01 09:00:00,100", kind: .deals, program: "Zoho",
      columns: ["deal": "Record Id", "owner": "Deal Owner", "closed_on": "Closing Date", "created_on": "Created Time"]),
    Export(
      header: "(Do Not Modify) Opportunity,Topic,Potential Customer,Status,Est. Revenue,Est. Close Date,Owner,Created On",
      row: "a-1,Big,Acme,Won,1000,2026-02-01,Ana García,2026-01-01", kind: .deals, program: "Dynamics",
      columns: ["deal": "(Do Not Modify) Opportunity", "account": "Potential Customer", "amount": "Est. Revenue"]),
    Export(
      header: "Surname,First name,Email address,State,Started on,Completed,Time taken,Grade/9.00,Q. 1 /1.00",
      row: "García,Ana,e1@example.com,Finished,12 February 2026  1:03 PM,12 February 2026  1:30 PM,27 mins,7.00,1.00", kind: .assessments,
      program: "Moodle", columns: ["person": "Email address", "score": "Grade/9.00", "max": "9.0"]),
    Export(
      header: "Apellido(s),Nombre,Dirección de correo,Estado,Comenzado el,Finalizado,Tiempo requerido,\"Calificación/10,00\"",
      row: "García,Ana,e1@example.com,Finalizado,12 febrero 2026 13:03,12 febrero 2026 13:30,27 minutos,\"7,00\"", kind: .assessments,
      program: "Moodle", columns: ["person": "Dirección de correo", "score": "Calificación/10,00", "max": "10.0"]),
    Export(
      header: "First Name,Last Name,Email,Job,Application Date,Status,Source,Rejection Reason,Who gets credit",
      row: "Eva,Prats,eva@example.com,sdr,2026-01-05,Active,Referral,,Ana", kind: .candidates, program: "Greenhouse",
      columns: ["candidate": "Email", "name": "First Name + Last Name", "role": "Job", "applied_on": "Application Date"]),
    Export(
      header: "Full-Name,Email,Date-Added,Stage,Archive-Reason,Archive-Date,Sources,Origin,Posting",
      row: "Eva Prats,eva@example.com,2026-01-05,Phone interview,,,Web,Applied,sdr", kind: .candidates, program: "Lever",
      columns: ["candidate": "Email", "name": "Full-Name", "role": "Posting", "applied_on": "Date-Added"]),
    Export(
      header: "First Name,Last Name,Email,Email 2,Cell Phone,Key Skills,Current Employer,Position,Status",
      row: "Eva,Prats,eva@example.com,,600,selling,Acme,sdr,Contacted", kind: .candidates, program: "OpenCATS",
      columns: ["candidate": "Email", "name": "First Name + Last Name", "role": "Position"]),
    Export(
      header: "Employee ID,Full Name,Work Email,Job Title,Department,Hire Date,Termination Date",
      row: "E7,Luis Ruiz,luis@example.com,sdr,Sales,2026-02-02,", kind: .people, program: nil,
      columns: ["person": "Employee ID", "name": "Full Name", "role": "Job Title", "start_date": "Hire Date", "team": "Department"]),
    Export(
      header: "Número de empleado,Nombre completo,Correo electrónico,Puesto,Fecha de alta,Responsable",
      row: "E7,Luis Ruiz,luis@example.com,sdr,2026-02-02,Ana", kind: .people, program: nil,
      columns: ["person": "Número de empleado", "role": "Puesto", "start_date": "Fecha de alta", "manager": "Responsable"]),
    Export(
      header: "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
      row: "1C1I7A6R,Ana García,GTX Plus Basic,Cancity,Won,2025-10-20,2026-03-01,1054", kind: .deals, program: nil,
      columns: [
        "deal": "opportunity_id", "owner": "sales_agent", "stage": "deal_stage", "created_on": "engage_date", "closed_on": "close_date",
        "amount": "close_value",
      ]),
    Export(
      header: "sales_agent,manager,regional_office", row: "Anna Snelling,Dustin Brinkmann,Central", kind: .people, program: nil,
      columns: ["person": "sales_agent", "region": "regional_office"]),
  ]

  @Test(arguments: exports) func headersTellProgramAndColumns(export: Export) throws {
    let desk = try Desk()
    let report = try desk.bring([try desk.write("export.csv", export.header + "\n" + export.row + "\n")], rehearse: true) {
      if export.kind == .assessments { $0.columns = [.init(column: "module", source: "cold-calling")] }
    }
    let file = try #require(report.files.first)
    #expect(file.kind == export.kind && file.reading?.program == export.program)
    let read = Dictionary(uniqueKeysWithValues: (file.reading?.columns ?? []).map { ($0.column, $0.source) })
    for (column, header) in export.columns { #expect(read[column] == header, "\(column)") }
    #expect(report.receipt.new >= 1 && file.samples.count == 1)
  }

  @Test func stagesStandInColumnsOfTheirOwn() throws {
    let desk = try Desk()
    let header =
      "Record ID,Deal Name,Deal Stage,Deal owner,Date entered \"\"Proposal (Sales Pipeline)\"\",Date entered \"\"Contract sent (Sales Pipeline)\"\""
    let quoted = header.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ",")
    let file = try desk.write("export.csv", quoted + "\n1,Big,Closed Won,E1,2026-01-20,2026-02-02\n2,Small,Proposal,E2,2026-02-20,\n")
    let stages = try desk.facts(of: file).compactMap {
      if case .dealStage(let it) = $0 { "\(it.deal) \(it.stage) \(it.enteredOn)" } else { nil }
    }
    #expect(stages == ["1 Proposal 2026-01-20", "1 Contract sent 2026-02-02", "2 Proposal 2026-02-20"])
  }

  @Test func pivotIsRefusedForWhatItIs() throws {
    let desk = try Desk()
    let fault = try desk.fault("calls by month.csv", "Rep,Jan 2026,Feb 2026,Mar 2026\nAna García,80,90,100\n")
    #expect(fault == .pivot(path: desk.folder.path + "/calls by month.csv", periods: ["Jan 2026", "Feb 2026", "Mar 2026"]))
  }

  @Test func twoKindsThatFitAlikeAreAsked() throws {
    let desk = try Desk()
    let fault = try desk.fault("leave.csv", "Employee,Start Date,End Date\nE1,2026-02-01,2026-02-03\n")
    #expect(fault == .twoKinds(path: desk.folder.path + "/leave.csv", kinds: [.people, .absences]))
  }

  @Test(arguments: [
    "account,sector,year_established,revenue,employees\nAcme,retail,1996,1100.04,2822\n", "Table,Field,Description\na,b,c\n",
    "Email,FirstName,LastName,LeadSource,Company,Title\na@b.c,Ana,Ruiz,Web,Acme,CEO\n", "product,series,sales_price\nGTX,GTX,550\n",
  ]) func whatIsNothingOfOursIsNotTaken(text: String) throws {
    let desk = try Desk()
    let header = text.split(separator: "\n")[0].split(separator: ",").map(String.init)
    #expect(try desk.fault("list.csv", text) == .unrecognised(path: desk.folder.path + "/list.csv", header: header))
  }
}

/// Reports of learning platforms: what counts as an attempt, and how many marks there were to get.
@Suite struct LearningPlatforms {
  @Test func gradebooksHaveAColumnForEachModule() throws {
    let desk = try Desk()
    let header =
      "First name,Surname,Email address,Quiz: Cold calling (Percentage),Quiz: Something else (Percentage),Course total (Percentage),Last downloaded from this course"
    let file = try desk.write(
      "grades.csv",
      header + "\nAna,García,e1@example.com,80.00 %,10.00 %,45.00 %,1767225600\nJosé,Muñoz,e2@example.com,-,5.00 %,2.50 %,1767225600\n")
    let report = try desk.bring([file])
    #expect(report.files[0].reading?.program == "Moodle" && report.files[0].passed == [.init(.ungraded, count: 1, line: 3)])
    #expect(report.files[0].unknownColumns.contains("Quiz: Something else (Percentage)"))
    let assessments = try #require(desk.store.dossier(of: "E1")).assessments
    #expect(assessments.map(\.module) == ["cold-calling"] && assessments.map(\.marks) == [80] && assessments.map(\.max) == [100])
  }

  @Test func pointsWithoutAMaximumAreAskedFor() throws {
    let desk = try Desk()
    let text = "Email address,Quiz: Cold calling (Real),Last downloaded from this course\ne1@example.com,7.50,1767225600\n"
    let header = ["Email address", "Quiz: Cold calling (Real)", "Last downloaded from this course"]
    let path = desk.folder.path + "/grades.csv"
    #expect(try desk.fault("grades.csv", text) == .missingColumns(path: path, kind: .assessments, columns: ["max"], header: header))
    _ = try desk.bring([ImportFile(path: path)]) { $0.columns = [.init(column: "max", source: "10")] }
    #expect(desk.store.dossier(of: "E1")?.assessments.map(\.share) == [0.75])
  }

  @Test func gradesOfOpenEdXAreShares() throws {
    let desk = try Desk()
    let text =
      "Student ID,Email,Username,Grade,Quiz 1: Cold calling,Quiz (Avg),Enrollment Track,Verification Status,Certificate Eligible\n"
      + "1,e1@example.com,ana,0.6,0.85,0.85,audit,N/A,N\n2,e2@example.com,jose,0.0,Not Attempted,0.0,audit,N/A,N\n3,nobody@example.com,x,,,,,,\n"
    let file = try desk.write("grade_report.csv", text)
    let report = try desk.bring([file]) { $0.skipsBadRows = true }
    #expect(report.files[0].reading?.program == "Open edX" && report.rejectedTotal == 1)
    #expect(desk.store.dossier(of: "E1")?.assessments.map(\.share) == [0.85])
    #expect(desk.store.dossier(of: "E2")?.assessments == [])
  }

  @Test func attemptsAreNumberedInTheOrderTheyBegan() throws {
    let desk = try Desk()
    let header = "Surname,First name,Email address,State,Started on,Completed,Time taken,Grade/10.00\n"
    let rows = [
      "García,Ana,e1@example.com,Finished,13 February 2026  9:03 AM,13 February 2026  9:30 AM,27 mins,9.00",
      "García,Ana,e1@example.com,Finished,12 February 2026  1:03 PM,12 February 2026  1:30 PM,27 mins,7.00",
      "García,Ana,e1@example.com,Finished,12 February 2026  11:03 AM,12 February 2026  11:30 AM,27 mins,5.00",
      "García,Ana,e1@example.com,In progress,14 February 2026  9:03 AM,-,-,-", "Overall average,,,,,,,7.00",
    ]
    let file = try desk.write("report.csv", header + rows.joined(separator: "\n") + "\n")
    let module: (inout ImportRequest) -> Void = { $0.columns = [.init(column: "module", source: "cold-calling")] }
    let report = try desk.bring([file], module)
    #expect(
      report.files[0].passed == [.init(.totals, count: 1, line: 6), .init(.unfinished, count: 1, line: 5)] && report.files[0].rows == 3)
    let assessments = try #require(desk.store.dossier(of: "E1")).assessments.sorted { ($0.attempt ?? 0) < ($1.attempt ?? 0) }
    #expect(assessments.map(\.marks) == [5, 7, 9] && assessments.map(\.max) == [10, 10, 10])
    #expect(try desk.bring([file], module).receipt == ImportReceipt(entry: nil, new: 0, changed: 0, unchanged: 3))
  }

  @Test(.enabled(if: SharedMaterial.has("data/moodle/grades_report.csv"), "the quiz report is not here"))
  func attemptsOfARealCourseAreThoseWorkedOutElsewhere() throws {
    let desk = try Desk()
    let path = SharedMaterial.url("data/moodle/grades_report.csv").path
    var reader = try CSVReader(path: path)
    let header = try #require(try reader.header())
    let column = try #require(header.column("Email address"))
    var addresses: Set<String> = []
    while let row = try reader.next() { addresses.insert(row[column].string) }
    addresses.remove("NA")
    #expect(addresses.count == 282)
    let people = addresses.sorted().map { "\"\($0)\",\"\($0)\",sdr,2021-01-04\n" }.joined()
    _ = try desk.bring([try desk.write("people.csv", "person,email,role,start_date\n" + people)])
    let report = try desk.bring([ImportFile(path: path)]) { $0.columns = [.init(column: "module", source: "cold-calling")] }
    #expect(report.receipt.new == 421 * 10 && report.files[0].rows == 421)
    #expect(report.files[0].passed.map(\.count) == [1, 39])
    let attempts = addresses.map { desk.store.dossier(of: Person.ID($0))?.assessments ?? [] }.filter { !$0.isEmpty }
    let all = attempts.flatMap { $0 }
    func mean(_ marks: [Double]) -> Double { marks.reduce(0, +) / Double(marks.count) }
    #expect(abs(mean(all.map(\.marks)) - 5.897862) < 1e-6 && all.allSatisfy { $0.max == 9 })
    let module: (inout ImportRequest) -> Void = { $0.columns = [.init(column: "module", source: "cold-calling")] }
    let items = try desk.facts(of: ImportFile(path: path), module).compactMap { if case .item(let item) = $0 { item } else { nil } }
    let facilities = ["Q. 1": 0.685096, "Q. 2": 0.903553, "Q. 5": 0.673522, "Q. 8": 0.65544, "Q. 9": 0.717949]
    for (name, facility) in facilities {
      let marks = items.filter { $0.item.text == name }
      #expect(marks.count == 421 && abs(mean(marks.compactMap(\.mark)) - facility) < 1e-6, "\(name)")
    }
    #expect(abs(mean(attempts.compactMap { $0.map(\.marks).max() }) - 6.702206) < 1e-6)
    #expect(abs(mean(attempts.compactMap { $0.first { $0.attempt == 1 }?.marks }) - 5.783088) < 1e-6)
  }
}

/// Exports of real portals.
@Suite struct SharedExports {
  @Test(.enabled(if: SharedMaterial.has("data/hubspot/hubspot_deals.csv"), "the portal is not here"))
  func dealsAndActivitiesOfAPortal() throws {
    let desk = try Desk()
    let folder = SharedMaterial.url("data/hubspot").path
    let deals = try desk.bring([ImportFile(path: folder + "/hubspot_deals.csv")]) { $0.addsPeople = true }
    #expect(deals.files[0].reading?.program == "HubSpot" && deals.files[0].rows == 500 && deals.addedPeople.count == 5)
    let won = desk.store.deals(of: "michael.scott@example.com").filter { $0.outcome == .won }
    #expect(won.count == 18 && won.compactMap(\.amount?.hundredths).reduce(0, +) == 231_255_229)
    let activities = try desk.bring([ImportFile(path: folder + "/hubspot_activities.csv")]) { $0.addsPeople = true }
    #expect(activities.files[0].rows == 1_212 && activities.files[0].passed.map(\.count) == [788])
    let people = desk.store.directory().allPeople.filter { $0.kind == .tenured }
    let calls = people.flatMap { desk.store.dossier(of: $0.id)?.activities ?? [] }.filter { $0.kind == .call }
    func count(_ outcome: String?) -> Int { calls.filter { $0.outcome == outcome }.map(\.count).reduce(0, +) }
    #expect(calls.map(\.count).reduce(0, +) == 402)
    #expect(["Connected", "Wrong Number", "No Answer", "Left Voicemail", nil].map(count) == [78, 79, 96, 79, 70])
  }

  @Test(.enabled(if: SharedMaterial.has("data/forecast/opportunities.csv"), "the forecast is not here"))
  func dealsThatCloseInTheFutureAreOpen() throws {
    let desk = try Desk()
    let report = try desk.bring([ImportFile(path: SharedMaterial.url("data/forecast/opportunities.csv").path)]) { $0.addsPeople = true }
    #expect(report.files[0].kind == .deals && report.files[0].rows == 100)
    let deals = desk.store.deals(of: nil)
    #expect(Deal.Outcome.allCases.map { outcome in deals.count { $0.outcome == outcome } } == [66, 21, 13])
    let sarah = desk.store.deals(of: "Sarah Johnson").filter { $0.outcome == .won }
    #expect(sarah.count == 13 && sarah.compactMap(\.amount?.units).reduce(0, +) == 3_628_000)
  }

  @Test(.enabled(if: SharedMaterial.has("data/salesforce/opportunities-mock.csv"), "the exports are not here"))
  func opportunitiesWithoutAnOwnerTakeOneForAll() throws {
    let desk = try Desk()
    for (name, deals) in [("opportunities-mock", 10), ("Opportunity", 1)] {
      let file = ImportFile(path: SharedMaterial.url("data/salesforce/\(name).csv").path)
      #expect(throws: FileFault.self) { try desk.bring([file]) }
      let report = try desk.bring([file], rehearse: true) { $0.columns = [.init(column: "owner", source: "E1")] }
      #expect(report.files[0].reading?.program == "Salesforce" && report.receipt.new == deals, "\(name)")
    }
  }
}
