import Onboarding
import Support
import Testing

@testable import Exchange

/// Which attempts at a test are brought in, and what a question without an answer is worth.
@Suite struct AttemptsAndGaps {
  static let report = """
    Surname,First name,Email address,State,Started on,Completed,Time taken,Grade/10.00,Q. 1 /4.00,Q. 2 /6.00
    García,Ana,e1@example.com,Finished,13 February 2026  9:03 AM,13 February 2026  9:30 AM,27 mins,9.00,4.00,5.00
    García,Ana,e1@example.com,Finished,12 February 2026  1:03 PM,12 February 2026  1:30 PM,27 mins,3.00,3.00,-
    García,Ana,e1@example.com,Finished,14 February 2026  1:03 PM,14 February 2026  1:30 PM,27 mins,7.00,4.00,3.00
    Muñoz,José,e2@example.com,Finished,12 February 2026  9:03 AM,12 February 2026  9:30 AM,27 mins,2.00,2.00,-

    """

  @Test(arguments: [
    (AttemptChoice.first, [3.0], [3.0, nil], 2), (.best, [9], [4, 5], 2), (.last, [7], [4, 3], 2), (.every, [3, 9, 7], [], 0),
  ]) func ofSeveralAttemptsTheOneThatWasAskedForIsBroughtIn(
    choice: AttemptChoice, marks: [Double], items: [Double?], passed: Int
  ) throws {
    let desk = try Desk()
    let file = try desk.write("quiz.csv", Self.report)
    let report = try desk.bring([file]) {
      $0.columns = [.init(column: "module", source: "cold-calling")]
      $0.attempts = choice
    }
    let ana = try #require(desk.store.dossier(of: "E1")).assessments.sorted { $0.attempt ?? 0 < $1.attempt ?? 0 }
    #expect(ana.map(\.marks) == marks && ana.map(\.attempt) == marks.indices.map { $0 + 1 })
    #expect(desk.store.dossier(of: "E2")?.assessments.map(\.marks) == [2])
    #expect(report.files[0].passed.first { $0.kind == .otherAttempts }?.count ?? 0 == passed)
    let found = desk.store.itemMarks(of: "cold-calling").filter { $0.person == "E1" }.sorted { $0.item.text < $1.item.text }
    #expect(choice == .every ? found.count == 6 : found.map(\.mark) == items && found.allSatisfy { $0.attempt == 1 })
  }

  @Test(arguments: [(Unanswered?.none, [2.0, nil], 0), (.missing, [2, nil], 0), (.zero, [2, 0], 2)])
  func aQuestionWithoutAnAnswerIsWhatItIsSaidToBe(worth: Unanswered?, marks: [Double?], zeroed: Int) throws {
    let desk = try Desk()
    let report = try desk.bring([try desk.write("quiz.csv", Self.report)]) {
      $0.columns = [.init(column: "module", source: "cold-calling")]
      $0.unanswered = worth
    }
    let found = desk.store.itemMarks(of: "cold-calling").filter { $0.person == "E2" }.sorted { $0.item.text < $1.item.text }
    #expect(found.map(\.mark) == marks)
    #expect(report.files[0].passed.first { $0.kind == .zeroed }?.count ?? 0 == zeroed)
  }

  @Test func statementsAreChosenAmongAsRowsAre() throws {
    let desk = try Desk()
    let file = try desk.write("lrs.ndjson", LearningRecords.three.joined(separator: "\n"))
    let report = try desk.bring([file]) { $0.attempts = .best }
    #expect(desk.store.dossier(of: "E1")?.assessments.map(\.marks) == [0.85])
    #expect(report.files[0].passed == [.init(.otherAttempts, count: 1, line: 2)])
  }

  @Test func numberedAttemptsAreInTheOrderOfTheirNumbers() throws {
    let desk = try Desk()
    let text = "person,module,attempt,score,max\nE1,cold-calling,2,80,100\nE1,cold-calling,1,90,100\nE1,cold-calling,3,70,100\n"
    _ = try desk.bring([try desk.write("assessments.csv", text)]) { $0.attempts = .last }
    #expect(desk.store.dossier(of: "E1")?.assessments.map(\.marks) == [70])
  }

  /// The figures that were worked out elsewhere for the real course.
  @Test(
    .enabled(if: SharedMaterial.has("data/moodle/grades_report.csv"), "the quiz report is not here"),
    arguments: [(AttemptChoice.best, 6.702206), (.first, 5.783088)])
  func meansOfARealCourseFollowTheChoice(choice: AttemptChoice, mean: Double) throws {
    let desk = try Desk()
    let path = SharedMaterial.url("data/moodle/grades_report.csv").path
    var reader = try CSVReader(path: path)
    let column = try #require(try reader.header()?.column("Email address"))
    var addresses: Set<String> = []
    while let row = try reader.next() { addresses.insert(row[column].string) }
    let people = addresses.subtracting(["NA"]).sorted().map { "\"\($0)\",sdr,2021-01-04\n" }.joined()
    _ = try desk.bring([try desk.write("people.csv", "person,role,start_date\n" + people)])
    let report = try desk.bring([ImportFile(path: path)]) {
      $0.columns = [.init(column: "module", source: "cold-calling")]
      $0.attempts = choice
    }
    let marks = desk.store.directory().allPeople.flatMap { desk.store.dossier(of: $0.id)?.assessments ?? [] }.map(\.marks)
    #expect(abs(marks.reduce(0, +) / Double(marks.count) - mean) < 1e-6)
    #expect(report.files[0].passed.first { $0.kind == .otherAttempts }?.count == 421 - marks.count)
  }
}
