import Foundation
import Onboarding
import Support
import Testing

@testable import Evaluation

/// Marks of people on the items of one test; `nil` for a question left unanswered.
private func marks(_ rows: [[Double?]], version: Module.Version = "v1", attempt: Int = 1) -> [ItemMark] {
  rows.enumerated().flatMap { place, row in
    row.enumerated().map { item, mark in
      ItemMark(Person.ID("p\(100 + place)"), "m", version, attempt: attempt, item: ItemMark.ID("Q. \(item + 1)"), mark: mark)
    }
  }
}

private let day = Day(number: 20_454)

private func analysed(_ marks: [ItemMark], _ policy: QuizItems.Policy = QuizItems.Policy()) -> QuizItems {
  QuizItems(of: "m", marks: marks, policy: policy, asOf: day)
}

@Suite struct ItemsOfATest {
  /// Twelve who know and twelve who do not; the last item is answered the other way round, the one before by everybody.
  private var rows: [[Double?]] {
    (0..<24).map { person in
      let knows = person < 12
      return [knows || person < 16, knows || person == 20, person < 10, true, !knows].map { $0 ? 1 : 0 }
    }
  }

  @Test func aReversedKeyIsFlaggedFirst() throws {
    let it = analysed(marks(rows))
    #expect(it.items.map(\.id.text) == ["Q. 1", "Q. 2", "Q. 3", "Q. 4", "Q. 5"])
    #expect(it.items[4].flags == [.negative])
    #expect(it.items[3].flags == [.flat, .easy])
    #expect(it.items[0].flags.isEmpty)
    #expect(try #require(it.items[0].facility) ≈ (16.0 / 24))
    #expect(it.items[3].analysis?.discrimination == nil)
  }

  @Test func gapsCountAsWrongOrNotAtAll() throws {
    var gappy = rows
    for person in 0..<3 { gappy[person][0] = nil }
    let wrong = analysed(marks(gappy))
    let out = analysed(marks(gappy), QuizItems.Policy(unanswered: .missing))
    #expect(try #require(wrong.items[0].facility) ≈ (13.0 / 24))
    #expect(try #require(out.items[0].facility) ≈ (13.0 / 21))
    #expect((wrong.complete, out.complete) == (24, 21))
    #expect(wrong.items[0].unanswered == 3)
    #expect(out.items[1].asked == 24)
  }

  @Test func theFirstAttemptCountsUnlessAnotherIsAskedFor() {
    let first = marks(rows)
    let second = marks(rows.map { $0.map { _ in 1 } }, attempt: 2)
    let third = marks(rows.map { $0.map { _ in 0 } }, attempt: 3)
    let all = third + first + second
    func facility(_ attempts: QuizItems.Policy.Attempts) -> Double? {
      analysed(all, QuizItems.Policy(attempts: attempts)).items[0].facility
    }
    #expect(facility(.first) == 16.0 / 24)
    #expect(facility(.best) == 1)
    #expect(facility(.last) == 0)
    #expect(analysed(all).otherAttempts == 48)
    #expect(analysed(all, QuizItems.Policy(attempts: .every)).attempts == 72)
  }

  @Test func fewAttemptsGiveNoFigures() {
    #expect(analysed(marks(Array(rows.prefix(9)))).items.allSatisfy { $0.facility == nil && $0.analysis == nil && $0.flags.isEmpty })
    let fifteen = analysed(marks(Array(rows.prefix(15))))
    #expect(fifteen.items.allSatisfy { $0.facility != nil && $0.analysis == nil })
    #expect(fifteen.whole == nil)
    #expect(analysed([]).version == nil)
  }

  @Test func equalMarksAreNoVerdict() {
    let it = analysed(marks(Array(repeating: [1, 1, 1, 1, 1], count: 30)))
    #expect(it.whole?.alpha == nil)
    #expect(it.reliability == nil)
    #expect(it.items.allSatisfy { $0.flags == [.flat, .easy] })
  }

  @Test func aQuestionThatWasNotAskedIsNoWrongAnswer() throws {
    let some = marks(rows).filter { $0.item != "Q. 1" || $0.person.text < "p106" }
    let it = analysed(some)
    #expect(it.complete == 6)
    #expect(it.items[0].facility == nil)
    #expect(try #require(it.items[1].facility) ≈ (13.0 / 24))
  }

  @Test func theLatestVersionIsJudgedUnlessOneIsNamed() {
    let all = marks(rows, version: "v2") + marks(rows, version: "v10")
    #expect(analysed(all).version == "v10")
    #expect(QuizItems(of: "m", "v2", marks: all, asOf: day).version == "v2")
    #expect(QuizItems(of: "m", "v3", marks: all, asOf: day).attempts == 0)
  }

  @Test func testsBeforeTheModuleAndOfLaterDaysDoNotCount() {
    var some = marks(rows)
    for place in 0..<5 { some[place].phase = .before }
    for place in 5..<10 { some[place].takenOn = day + 1 }
    #expect(analysed(some).attempts == 22)
  }

  @Test func marksOutOfOtherMaximaAreOnOneScale() throws {
    var some = marks(rows)
    for place in some.indices where some[place].item == "Q. 1" && some[place].person.text < "p112" {
      some[place].max = 4
      some[place].mark = some[place].mark.map { $0 * 4 }
    }
    #expect(try #require(analysed(some).items[0].facility) ≈ (16.0 / 24))
  }

  @Test(arguments: 0..<10) func theOrderOfMarksDoesNotMatter(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let some = marks(rows)
    #expect(analysed(some.shuffled(using: &random)) == analysed(some))
  }
}

/// A quiz report of Moodle, read as far as the tests need it.
private struct MoodleReport {
  private let text: String

  init(_ text: String) { self.text = text }

  /// A comma in quotes parts nothing.
  private static func fields(_ line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().reduce(into: [""]) { fields, piece in
      let parts = piece.offset.isMultiple(of: 2) ? piece.element.split(separator: ",", omittingEmptySubsequences: false) : [piece.element]
      fields[fields.count - 1] += parts.first ?? ""
      fields += parts.dropFirst().map(String.init)
    }
  }

  /// The marks of attempts that were handed in, each an attempt of its own.
  var marks: [ItemMark] {
    let lines = text.split(whereSeparator: \.isNewline).map(Self.fields)
    guard let header = lines.first, let state = header.firstIndex(of: "State") else { return [] }
    let questions = header.indices.filter { header[$0].hasPrefix("Q.") }
    return lines.dropFirst().enumerated().filter { $0.element[state] == "Finished" }.flatMap { row, line in
      questions.map { ItemMark(Person.ID("row\(row)"), "m", "v1", item: ItemMark.ID(header[$0]), mark: Double(line[$0]), max: 1) }
    }
  }
}

private struct MoodleExpected: Decodable {
  let facilityIndex: [String: Double]
  let facilityDashAsZero: [String: Double]
  let alpha: Double
  let itemRestR: [String: Double]
  let finished: Int
}

@Suite(.enabled(if: SharedMaterial.has("data/moodle/grades_report.csv"))) struct ItemsOfMoodle {
  private let marks: [ItemMark]
  private let expected: MoodleExpected

  init() throws {
    marks = MoodleReport(try String(contentsOf: SharedMaterial.url("data/moodle/grades_report.csv"), encoding: .utf8)).marks
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    expected = try decoder.decode(MoodleExpected.self, from: Data(contentsOf: SharedMaterial.url("data/moodle/expected.json")))
  }

  private func close(_ one: Double?, _ other: Double?, _ tolerance: Double) -> Bool {
    one.flatMap { a in other.map { abs(a - $0) < tolerance } } ?? false
  }

  @Test func gapsLeftOutComeToTheKnownFigures() throws {
    let it = analysed(marks, QuizItems.Policy(unanswered: .missing))
    #expect(it.attempts == expected.finished)
    #expect(it.items.count == 9)
    for item in it.items {
      #expect(close(item.facility, expected.facilityIndex[item.id.text], 1e-6), "\(item.id)")
      #expect(close(item.analysis?.discrimination, expected.itemRestR[item.id.text], 1e-6), "\(item.id)")
    }
    #expect(close(it.whole?.alpha, expected.alpha, 1e-6))
    #expect(it.reliability == .fair)
  }

  @Test func gapsAsZeroComeToMoodlesOwnAverages() {
    for item in analysed(marks).items {
      #expect(close(item.facility, expected.facilityDashAsZero[item.id.text], 1e-4), "\(item.id)")
    }
  }
}
