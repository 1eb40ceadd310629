import Foundation
import Onboarding
import Support
import Testing

@testable import Exchange

@Suite struct LearningRecords {
  static func statement(
    _ id: String?, verb: String = "passed", person: String = "\"mbox\":\"mailto:e1@example.com\"", object: String = "cold-calling",
    result: String = "{\"score\":{\"scaled\":0.85}}", at time: String = "2026-02-03T10:15:00Z"
  ) -> String {
    let name = id.map { "\"id\":\"\($0)\"," } ?? ""
    return
      "{\(name)\"actor\":{\(person)},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/\(verb)\"},\"object\":{\"id\":\"http://example.com/modules/\(object)\"},\"result\":\(result),\"timestamp\":\"\(time)\"}"
  }

  static let three = [
    statement("a", verb: "initialized", result: "{}", at: "2026-02-02T10:00:00Z"),
    statement("b", result: "{\"score\":{\"scaled\":0.5,\"raw\":7,\"min\":0,\"max\":10}}", at: "2026-02-05T10:00:00Z"),
    statement("c", verb: "failed", at: "2026-02-03T10:00:00Z"),
  ]

  static let forms: [String] = [
    "[" + three.joined(separator: ",\n") + "]", three.joined(separator: "\n") + "\n", "\u{FEFF}" + three.joined(separator: "\r\n"),
    "[\n  " + three.joined(separator: "  ,  ") + "\n]\n",
  ]

  @Test(arguments: forms) func listsAndLinesReadAlike(text: String) throws {
    let desk = try Desk()
    let file = try desk.write("lrs.ndjson", text)
    let report = try desk.bring([file])
    #expect(report.receipt.new == 3 && report.files[0].rows == 3 && report.files[0].reading?.program == "xAPI")
    let ana = try #require(desk.store.dossier(of: "E1"))
    let attempts = ana.assessments.sorted { ($0.attempt ?? 0) < ($1.attempt ?? 0) }
    #expect(attempts.map(\.marks) == [0.85, 7] && attempts.map(\.max) == [1, 10])
    #expect(ana.enrolments.map(\.startedOn) == [day("2026-02-02")] && ana.enrolments.map(\.completedOn) == [day("2026-02-05")])
    #expect(try desk.bring([file]).receipt == ImportReceipt(entry: nil, new: 0, changed: 0, unchanged: 3))
  }

  @Test func oneIdentifierIsOneStatementAndVoidedOnesAreNone() throws {
    let desk = try Desk()
    let void = """
      {"actor":{"mbox":"mailto:lms@example.com"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
      "object":{"objectType":"StatementRef","id":"b"}}
      """
    let lines = [Self.three[2], Self.three[2], Self.three[1], void]
    let report = try desk.bring([try desk.write("lrs.json", lines.joined(separator: "\n"))])
    #expect(report.files[0].passed == [.init(.repeated, count: 1, line: 2), .init(.unrecorded, count: 1, line: 4)])
    #expect(desk.store.dossier(of: "E1")?.assessments.map(\.marks) == [0.85])
  }

  @Test func badStatementsAreNamedWithTheirLines() throws {
    let desk = try Desk()
    let lines = [
      Self.three[0], Self.statement("x", result: "{\"score\":{\"scaled\":-0.4}}"), Self.statement("y", person: "\"name\":\"Ana\""),
      Self.statement("z", object: "juggling"), "{\"actor\": {\"mbox\": tru}}",
      Self.statement("u", person: "\"mbox\":\"mailto:no@one.com\""),
      Self.statement("v", at: "last week"),
    ]
    let fault = try desk.fault("lrs.json", lines.joined(separator: "\n"))
    guard case .rejected(let rejections, 6)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(rejections.map(\.line) == [2, 3, 4, 5, 6, 7])
    #expect(rejections[0].fault == .unreadable(column: "result.score.scaled", text: "-0.4", expected: "number from 0 to 1"))
    #expect(rejections[1].fault == .blank(column: "actor.mbox"))
    #expect(rejections[2].fault == .refused(.unknownModule("juggling")))
    #expect(rejections[4].fault == .unknownPerson(column: "actor", text: "no@one.com", near: []))
    #expect(rejections[5].fault == .unreadable(column: "timestamp", text: "last week", expected: "date"))
  }

  @Test(arguments: [
    ("[{\"actor\":{}} x", 1, 14, "something that is no object of JSON"), ("{\"actor\":\n{", 1, 0, "a bracket that is never closed"),
    ("[{\"verb\":1}\n", 1, 12, "a bracket that is never closed"),
  ]) func whatIsNoListOfObjectsIsToldByItsPlace(_ text: String, _ line: Int, _ byte: Int, _ what: String) throws {
    let desk = try Desk()
    guard case .malformed(_, let foundLine, let foundByte, let found)? = try desk.fault("lrs.json", text) else {
      Issue.record("not refused as malformed")
      return
    }
    #expect(found == what && foundByte == byte && (line...2).contains(foundLine))
  }
}

/// The statements that test learning record stores: whole ones, and parts put into a whole one.
@Suite(.enabled(if: SharedMaterial.has("data/xapi/v1_0_3__statements__default.json"), "the statements are not here"))
struct ConformanceStatements {
  static let bad: Set<String> = [
    "agents__account_no_homepage", "agents__account_no_name", "activities__no_id", "activities__numeric_name", "activities__string_name",
    "activities__string_description", "activities__numeric_description", "activities__description_invalid", "activities__name_invalid",
    "activities__interaction_type_invalid_iri", "activities__interaction_type_invalid_numeric",
    "activities__interaction_type_invalid_object",
    "activities__interaction_type_invalid_string", "verbs__no_id", "contexts__invalid_activity", "statements__no_actor",
    "statements__no_verb", "statements__no_object", "statements__multiple_actor", "statements__object_statementref_no_id",
    // Their actor, verb or object is an empty shell for tests to fill in.
    "statements__actor", "statements__verb", "statements__object_activity",
  ]

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: SharedMaterial.url("data/xapi").path)) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  @Test(arguments: names) func theGoodAreReadAndTheBadAreNamed(name: String) throws {
    let kind = name.components(separatedBy: "__").dropFirst().first ?? ""
    let key = ["agents": "actor", "activities": "object", "verbs": "verb", "results": "result", "contexts": "context"][kind]
    let text = try String(contentsOf: SharedMaterial.url("data/xapi/\(name)"), encoding: .utf8)
    let whole = key.map { Self.statement(with: $0, text) } ?? text
    let desk = try Desk()
    let file = try desk.write("statement.json", whole)
    let isBad = Self.bad.contains(name.components(separatedBy: "__").dropFirst().joined(separator: "__").replacing(".json", with: ""))
    let report = try desk.bring([file]) { $0.skipsBadRows = true }
    #expect(report.files[0].rows == 1 && (report.rejectedTotal == 1) == isBad, "\(report.rejections)")
  }

  /// A statement whose other parts are sound.
  private static func statement(with key: String, _ part: String) -> String {
    let parts = [
      "actor": "{\"mbox\":\"mailto:e1@example.com\"}", "verb": "{\"id\":\"http://adlnet.gov/expapi/verbs/attended\"}",
      "object": "{\"id\":\"http://example.com/modules/cold-calling\"}",
    ].merging([key: part]) { $1 }
    return "{" + parts.sorted { $0.key < $1.key }.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }
}
