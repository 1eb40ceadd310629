import Foundation
import Onboarding
import Support
import Testing

@testable import Exchange

@Suite struct BringingFilesIn {
  static let files: [(name: String, text: String)] = [
    ("people.csv", "person,name,kind,role,start_date\nE3,Luis Ruiz,hire,sdr,2026-02-02\nT1,Marta Vidal,tenured,sdr,\n"),
    ("assignments.csv", "person,role,manager,from,to\nE1,sdr,Marta Vidal,2026-01-12,\n"),
    ("absences.csv", "person,from,to,reason\nE1,2026-02-01,2026-02-05,leave\n"),
    ("candidates.csv", "candidate,name,role,stage,applied_on,person\nC1,Ana García,sdr,hired,2025-11-01,E1\n"),
    ("scorecards.csv", "candidate,interviewer,criterion,rating,rated_on\nC1,Marta,grit,4,2025-11-20\n"),
    ("enrolments.csv", "person,module,completed_on\nE1,cold_calling,2026-01-20\n"),
    ("assessments.csv", "person,module,phase,score,taken_on\nE1,cold-calling,before,40,2026-01-13\nE1,cold-calling,,84,2026-01-20\n"),
    ("items.csv", "person,module,item,mark,max,text\nE1,cold-calling,Q. 1,0.5,2,What for?\nE1,cold-calling,Q. 2,-,,\n"),
    ("ratings.csv", "person,module,rating,comment\nana garcia,cold-calling,5,\"useful, very\"\n"),
    (
      "observations.csv",
      "person,metric,period,value,numerator,denominator,target\nE1,connect-rate,2026-02,,9,120,\nE1,calls,2026-02,90,,,80\ne2@example.com,calls,2026-W07,30,,,\n"
    ),
    ("milestones.csv", "person,milestone,reached_on\nE1,first-call,2026-01-30\n"),
    (
      "deals.csv",
      "deal,owner,stage,amount,currency,created_on,closed_on\nD1,T1,Won,1054,EUR,2026-01-01,2026-02-01\nD2,José Muñoz,Negotiation,,,2026-01-05,\n"
    ),
    ("deal_stages.csv", "deal,stage,entered_on\nD1,Proposal,2026-01-15\n"),
    ("activities.csv", "person,kind,outcome,on,count\nE1,call,connected,2026-02-03,4\nE1,call,connected,2026-02-03,2\n"),
  ]

  @Test func everyKindArrives() throws {
    let desk = try Desk()
    let report = try desk.bring(try Self.files.map { try desk.write($0.name, $0.text) })
    #expect(report.files.map(\.name) == Self.files.map(\.name))
    #expect(report.receipt.changed == 0 && report.receipt.new == 20)
    let ana = try #require(desk.store.dossier(of: "E1"))
    #expect(ana.absences == [Absence("E1", from: day("2026-02-01"), to: day("2026-02-05"), reason: "leave")])
    #expect(ana.assessments.map(\.attempt) == [1, 1] && ana.assessments.map(\.marks) == [40, 84])
    #expect(ana.enrolments.map(\.version) == ["v2"])
    #expect(ana.utilities.map(\.comment) == ["useful, very"])
    #expect(ana.observations.map(\.measure) == [.value(90), .ratio(numerator: 9, denominator: 120)])
    #expect(ana.observations.map(\.target) == [80, nil])
    #expect(ana.activities.map(\.count) == [6])
    let items = desk.store.itemMarks(of: "cold-calling")
    #expect(items.map(\.mark) == [0.5, nil] && items.map(\.max) == [2, 1] && items.map(\.version) == ["v2", "v2"])
    let jose = try #require(desk.store.dossier(of: "E2"))
    #expect(jose.observations.map(\.period) == [Period("2026-W07")])
    #expect(desk.store.deals(of: "T1").map(\.outcome) == [.won])
    #expect(desk.store.deals(of: "T1").map(\.amount) == [Money(hundredths: 105_400, currency: "EUR")])
    #expect(desk.store.scorecards(of: "C1").map(\.rating) == [4])
  }

  @Test func bringingTheSameFilesAgainChangesNothing() throws {
    let desk = try Desk()
    let files = try Self.files.map { try desk.write($0.name, $0.text) }
    _ = try desk.bring(files)
    let again = try desk.bring(files).receipt
    #expect(again == ImportReceipt(entry: nil, new: 0, changed: 0, unchanged: 20))
  }

  @Test func aChangedRowIsCounted() throws {
    let desk = try Desk()
    let header = "person,metric,period,value\n"
    _ = try desk.bring([try desk.write("observations.csv", header + "E1,calls,2026-02,90\nE2,calls,2026-02,70\n")])
    let receipt = try desk.bring([try desk.write("observations.csv", header + "E1,calls,2026-02,95\nE2,calls,2026-02,70\n")]).receipt
    #expect((receipt.new, receipt.changed, receipt.unchanged) == (0, 1, 1))
  }

  @Test func rehearsingWritesNothing() throws {
    let desk = try Desk()
    let files = try Self.files.map { try desk.write($0.name, $0.text) }
    let before = desk.store.history(of: nil, limit: 100).count
    #expect(try desk.bring(files, rehearse: true).receipt.new == 20)
    #expect(desk.store.history(of: nil, limit: 100).count == before)
    #expect(desk.store.deals(of: nil).isEmpty)
  }

  @Test func mappingTakesHeadersAndConstants() throws {
    let desk = try Desk()
    let file = try desk.write("sales_teams.csv", "sales_agent,manager,regional_office\nAnna Snelling,Dustin,Central\n")
    let report = try desk.bring([file]) {
      $0.kind = .people
      $0.columns = [("person", "sales_agent"), ("region", "regional_office"), ("kind", "tenured"), ("role", "ae")]
        .map { .init(column: $0.0, source: $0.1) }
    }
    #expect(report.files.map(\.unknownColumns) == [[]])
    let person = try #require(desk.store.directory().people(called: "anna snelling").first)
    #expect(person.kind == .tenured && person.region == "Central" && person.manager == "Dustin" && person.role == "ae")
  }

  @Test func unknownOwnersAreAddedOnlyWhenAskedFor() throws {
    let desk = try Desk()
    let file = try desk.write("deals.csv", "deal,owner\nD1,Zoe Young\n")
    #expect(throws: FileFault.self) { try desk.bring([file]) }
    let report = try desk.bring([file]) { $0.addsPeople = true }
    #expect(report.addedPeople == ["Zoe Young"])
    #expect(desk.store.directory().people(called: "zoe young").map(\.kind) == [.tenured])
  }

  @Test func aFileIsKnownByItsColumnsToo() throws {
    let desk = try Desk()
    let report = try desk.bring([try desk.write("export.csv", "on,person,count,kind\n2026-02-03,E1,4,call\n")])
    #expect(report.files.map(\.kind) == [.activities])
  }

  @Test func skippingBadRowsTakesTheGoodOnesAndWritesTheRest() throws {
    let desk = try Desk()
    let file = try desk.write(
      "observations.csv", "person,metric,period,value\nE1,calls,2026-02,90\nE1,calls,2026-13,\"1,0\"\nE9,calls,2026-02,1\n")
    let report = try desk.bring([file]) { $0.skipsBadRows = true }
    #expect(report.receipt.new == 1 && report.rejectedTotal == 2)
    let path = try #require(report.rejectedFile)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("person,metric,period,value,line,reason\nE1,calls,2026-13,\"1,0\",3,"))
    #expect(text.split(separator: "\n").count == 3)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }
}

func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

@Suite struct WhatIsWrongWithRows {
  static let ana = Person("E1", name: "E1", startDate: day("2026-01-12"))
  static let cases: [(name: String, text: String, fault: RowFault)] = [
    (
      "observations.csv", "person,metric,period,value\nE1,calls,2026-02,ninety\n",
      .unreadable(column: "value", text: "ninety", expected: "number")
    ),
    ("observations.csv", "person,metric,period,value\nE1,calls,soon,9\n", .unreadable(column: "period", text: "soon", expected: "period")),
    ("observations.csv", "person,metric,period,value\nE1,cals,2026-02,9\n", .refused(.unknownMetric("cals"))),
    ("observations.csv", "person,metric,period,value\nE1,calls,2026-02,\n", .refused(.noMeasure("calls"))),
    ("observations.csv", "person,metric,period,value\nE1,calls,2026-05,9\n", .refused(.future(day("2026-05-01"), today: Desk.today))),
    (
      "observations.csv", "person,metric,period,value\nE1,calls,2025-12,9\n",
      .refused(.beforeStart(day("2025-12-31"), of: ana, start: day("2026-01-12")))
    ),
    (
      "observations.csv", "person,metric,period,numerator,denominator\nE1,calls,2026-02,1,2\n",
      .refused(.needsValue(Desk.curriculum.metrics[1]))
    ),
    ("observations.csv", "person,metric,period,value\nE9,calls,2026-02,9\n", .unknownPerson(column: "person", text: "E9", near: [])),
    (
      "observations.csv", "person,metric,period,value\nAna Garcia,calls,2026-02,9\nAna Garsia,calls,2026-02,9\n",
      .unknownPerson(column: "person", text: "Ana Garsia", near: ["Ana García"])
    ),
    ("observations.csv", "person,metric,period,value\nE1,calls,2026-02,9\nE1,calls,2026-02,8\n", .repeated(firstLine: 2)),
    ("observations.csv", "person,metric,period,value\nE1,calls,2026-02\n", .ragged(fields: 3, expected: 4)),
    ("assessments.csv", "person,module,score\nE1,cold-calling,120\n", .refused(.scoreOutside(marks: 120, max: 100))),
    ("assessments.csv", "person,module,score\nE1,cold-call,12\n", .refused(.unknownModule("cold-call"))),
    ("items.csv", "person,module,item,mark\nE1,cold-calling,Q. 1,2\n", .refused(.scoreOutside(marks: 2, max: 1))),
    ("items.csv", "person,module,item,mark,attempt\nE1,cold-calling,Q. 1,1,0\n", .refused(.attemptOutside(0))),
    ("ratings.csv", "person,module,rating\nE1,cold-calling,6\n", .refused(.ratingOutside(6, low: 1, high: 5))),
    ("people.csv", "person,name,role\nE5,Eva,\n", .blank(column: "role")),
    ("people.csv", "person,name,role\nE5,Eva,sdr\n", .refused(.noStartDate(name: "Eva"))),
    ("deal_stages.csv", "deal,stage,entered_on\nD7,Proposal,2026-01-01\n", .refused(.unknownDeal("D7"))),
    ("deals.csv", "deal,owner,inherited\nD7,E1,perhaps\n", .unreadable(column: "inherited", text: "perhaps", expected: "yes or no")),
    ("deals.csv", "deal,owner\nD7,E1\nD7,E2\n", .repeated(firstLine: 2)),
  ]

  @Test(arguments: cases.indices) func isNamedWithItsLineAndNothingIsWritten(index: Int) throws {
    let desk = try Desk()
    let (name, text, fault) = Self.cases[index]
    let before = desk.store.history(of: nil, limit: 100).count
    let found = try desk.fault(name, text)
    guard case .rejected(let rejections, let total)? = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    let line = text.split(separator: "\n").count
    #expect(rejections == [Rejection(file: name, line: line, fault: fault)] && total == 1)
    #expect(desk.store.history(of: nil, limit: 100).count == before)
  }

  @Test func theFirstTwentyAreNamedAndAllAreCounted() throws {
    let desk = try Desk()
    let rows = (1...50).map { "E\($0 + 100),calls,2026-02,1\n" }.joined()
    guard case .rejected(let rejections, let total)? = try desk.fault("observations.csv", "person,metric,period,value\n" + rows) else {
      Issue.record("not refused")
      return
    }
    #expect(rejections.count == 20 && total == 50)
  }

  static let wholes: [(name: String, text: String, fault: FileFault)] = [
    ("deals.csv", "deal,stage\nD1,Won\n", .missingColumns(path: "deals.csv", kind: .deals, columns: ["owner"], header: ["deal", "stage"])),
    ("what.csv", "a,b\n1,2\n", .unrecognised(path: "what.csv", header: ["a", "b"])),
    ("deals.csv", "", .empty(path: "deals.csv")),
    ("deals.csv", "deal,owner\nD1,\"E1\n", .malformed(path: "deals.csv", line: 2, byte: 14, what: "a quote that is never closed")),
    ("absences.csv", "person,from\nE1,3/2/2026\n", .ambiguousDates(path: "absences.csv", column: "from", example: "3/2/2026")),
  ]

  @Test(arguments: wholes.indices) func aFileThatCannotBeReadSaysWhy(index: Int) throws {
    let desk = try Desk()
    let (name, text, fault) = Self.wholes[index]
    let found = try desk.fault(name, text)
    let shown = "\(String(describing: found))".replacing(desk.folder.path + "/", with: "")
    #expect(shown == "\(String(describing: Optional(fault)))")
  }

  @Test func aMissingFileIsTrouble() throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: "deals.csv").path
    #expect(throws: Trouble.noSuchFile(path: path)) { try desk.bring([ImportFile(path: path)]) }
  }
}

@Suite struct NotationOfAFile {
  @Test(arguments: [("2026-02-13", "2026-02-27"), ("13/2/2026", "27/2/2026"), ("2/13/2026", "2/27/2026"), ("13.02.2026", "27.02.2026")])
  func datesReadByTheWholeColumn(from: String, to: String) throws {
    let desk = try Desk()
    _ = try desk.bring([try desk.write("absences.csv", "person,from,to\nE1,\(from),\(to)\n")])
    #expect(desk.store.dossier(of: "E1")?.absences == [Absence("E1", from: day("2026-02-13"), to: day("2026-02-27"))])
  }

  @Test func ambiguousDatesReadAsDeclared() throws {
    let desk = try Desk()
    _ = try desk.bring([try desk.write("absences.csv", "person,from\nE1,3/2/2026\n")]) { $0.dates = .dayMonthYear }
    #expect(desk.store.dossier(of: "E1")?.absences.map(\.from) == [day("2026-02-03")])
  }

  @Test func decimalCommasReadWhereNoPointDoes() throws {
    let desk = try Desk()
    _ = try desk.bring([try desk.write("observations.csv", "person;metric;period;value\nE1;calls;2026-02;90,5\n")])
    #expect(desk.store.dossier(of: "E1")?.observations.map(\.measure) == [.value(90.5)])
  }
}

@Suite struct SharedFiles {
  @Test(.enabled(if: SharedMaterial.has("reference/weak-modules/24-hires/company/people.csv"), "the reference company is not here"))
  func theReferenceCompanyComesIn() throws {
    let store = MemoryStore()
    let folder = SharedMaterial.url("reference/weak-modules/24-hires/company").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }
    let metrics = try observedMetrics(folder)
    let curriculum = Curriculum(
      "onboarding", edition: 1, title: Title("Onboarding"), role: "sdr", metrics: metrics,
      sections: [
        Section(
          "s", title: Title("S"), modules: (1...10).map { Module(Module.ID("m" + (($0 < 10) ? "0" : "") + "\($0)"), title: Title("M")) })
      ],
      milestones: [Milestone("signed-off", title: Title("Signed off"))],
      scorecard: ["coachability", "communication", "product-knowledge", "grit"].map { Criterion($0, title: Title("C")) })
    let authorship = Authorship(who: "test", sentence: "import", instant: 0, today: day("2026-04-01"))
    let importer = Importer(into: store) { "\($0)" }
    let files = names.map { ImportFile(path: folder + "/" + $0) }
    let report = try importer.bring(
      files, curricula: [("c", curriculum)], for: ImportRequest(path: folder), by: authorship, rehearse: false)
    #expect(report.files.first { $0.kind == .observations }?.rows == 6097)
    #expect(store.rampSubjects().count == 24)
  }

  /// The metrics of the observations, ratios told by a row with a numerator.
  private func observedMetrics(_ folder: String) throws -> [Metric] {
    let text = try String(contentsOfFile: folder + "/observations.csv", encoding: .utf8)
    var ratios: [String: Bool] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      ratios[String(fields[1])] = !fields[4].isEmpty
    }
    return ratios.sorted { $0.key < $1.key }.map { name, isRatio in
      Metric(Metric.ID(name), title: Title(name), kind: isRatio ? .ratio : .value, better: .higher, unit: .count, target: 1)
    }
  }
}
