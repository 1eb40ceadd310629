import Onboarding
import Support
import Testing

@testable import Curricula

@Suite struct ReadingACurriculum {
  static let text = """
    curriculum: SDR_Onboarding
    edition: 2
    title: Sales development
    title-es: Desarrollo de ventas
    role: sdr
    metrics:
      - {metric: connect-rate, title: Connect rate, kind: ratio, better: higher, unit: "%", target: 0.09, ramp: [0.03, 0.05]}
      - {metric: cycle, title: Cycle, kind: value, better: lower, unit: days, target: 60}
      - {metric: deal-size, title: Deal size, kind: value, unit: EUR, target: 12000}
    sections:
      - section: prospecting
        title: Prospecting
        modules:
          - module: basics
            title: Basics
          - module: cold calling
            version: v2
            title: Cold calling
            title-es: Llamada en frío
            goal: Books a meeting.
            moves: [connect_rate]
            lag: 2
            due: 10
            hours: 6.5
            requires: [basics]
            assessment: {pass: 80, of: 90, attempts: 3, before: true}
            owner: enablement@example.com
    milestones:
      - {milestone: first-call, title: First call, when: {metric: connect-rate, at-least: 0.01}, due: 30}
      - {milestone: certified, title: Certified, when: {module: cold-calling, passed: true}}
      - {milestone: signed-off, title: Signed off}
    productive:
      clock: quota
      inherited-deals: included
      metric: connect-rate
      at-least: 0.9
      for: 3
      milestones: [certified]
    scorecard:
      - {criterion: coachability, title: Coachability, weight: 2, scale: {1: Defends, 5: Asks}}
    """

  @Test func everyKeyArrives() throws {
    let curriculum = try CurriculumFile(name: "sdr.yaml", text: Self.text).curriculum()
    #expect(curriculum.id == "sdr-onboarding")
    #expect(curriculum.edition == 2)
    #expect(curriculum.title == Title("Sales development", spanish: "Desarrollo de ventas"))
    #expect(curriculum.metrics.map(\.unit) == [.percent, .days, .currency("EUR")])
    #expect(curriculum.metrics[0].ramp == [0.03, 0.05])
    #expect(curriculum.metrics[1].better == .lower)
    let module = try #require(curriculum.modules.last)
    #expect(module.id == "cold-calling" && module.version == "v2" && module.moves == ["connect-rate"])
    #expect(module.lag == 2 && module.due == 10 && module.hours == 6.5 && module.requires == ["basics"])
    #expect(module.assessment == AssessmentPlan(pass: 80, of: 90, attempts: 3, before: true))
    #expect(curriculum.modules[0].version == "v1" && curriculum.modules[0].lag == 1)
    #expect(curriculum.milestones.map(\.trigger) == [.metric("connect-rate", atLeast: 0.01), .module("cold-calling"), .recorded])
    let rule = ProductiveRule(
      clock: .quota, countsInheritedDeals: true, attainment: .init(metric: "connect-rate", atLeast: 0.9, months: 3),
      milestones: ["certified"])
    #expect(curriculum.productive == rule)
    #expect(curriculum.scorecard == [Criterion("coachability", title: Title("Coachability"), weight: 2, scale: [1: "Defends", 5: "Asks"])])
  }

  @Test func wordsThatYAMLTakesForOtherTypesStayWords() throws {
    let text = "curriculum: no\ntitle: 12:30:00\nrole: yes\n"
    let curriculum = try CurriculumFile(name: "a.yaml", text: text).curriculum()
    #expect(curriculum.id == "no" && curriculum.title.english == "12:30:00" && curriculum.role == "yes")
  }
}

@Suite struct MistakesOfACurriculum {
  static func mistakes(of text: String) -> [Mistake] {
    do throws(FileFault) {
      _ = try CurriculumFile(name: "a.yaml", text: text).curriculum()
      return []
    } catch {
      guard case .mistakes(let mistakes) = error else { return [] }
      return mistakes
    }
  }

  /// A file that is right, with one line of it replaced.
  static func changing(_ line: String, to replacement: String) -> String {
    ReadingACurriculum.text.replacing(line, with: replacement)
  }

  static let cases: [(line: String, replacement: String, problem: Mistake.Problem, suggestion: String?)] = [
    ("role: sdr", "roll: sdr", .unknownKey("roll", known: Keys.curriculum), "role"),
    ("moves: [connect_rate]", "moves: [conect-rate]", .unknownReference(kind: "metric", "conect-rate"), "connect-rate"),
    ("requires: [basics]", "requires: [basic]", .unknownReference(kind: "module", "basic"), "basics"),
    ("milestones: [certified]", "milestones: [certifed]", .unknownReference(kind: "milestone", "certifed"), "certified"),
    ("requires: [basics]", "requires: [cold-calling]", .circle(["cold-calling", "cold-calling"]), nil),
    ("module: basics", "module: cold-calling", .duplicate(kind: "module", "cold-calling"), nil),
    ("target: 60", "target: sixty", .notANumber("sixty"), nil),
    ("target: 60", "target: .nan", .notANumber(".nan"), nil),
    ("kind: ratio", "kind: ratios", .notOneOf("ratios", allowed: ["ratio", "value"]), "ratio"),
    ("pass: 80", "pass: 95", .notInRange("95", low: "0", high: "90"), nil),
    ("for: 3", "for: 0", .notInRange("0", low: "1", high: "60"), nil),
    ("moves: [connect_rate]", "moves: {a: b}", .wrongShape(expected: "a list"), nil),
    ("module: basics", "module: \"b*sics\"", .notAnIdentifier("b*sics"), nil),
    ("title: Basics", "due: 3", .missingKey("title", of: "module"), nil),
  ]

  @Test(arguments: cases.indices) func eachIsNamedWithItsPlace(index: Int) throws {
    let (line, replacement, problem, suggestion) = Self.cases[index]
    let found = Self.mistakes(of: Self.changing(line, to: replacement))
    let mistake = try #require(found.first { $0.problem == problem }, "\(found)")
    #expect(mistake.suggestion == suggestion)
    let characters = Array(mistake.excerpt)
    #expect(mistake.column >= 1 && mistake.column <= characters.count)
  }

  @Test func placeIsThatOfTheWord() throws {
    let text = Self.changing("moves: [connect_rate]", to: "moves: [conect-rate]")
    let mistake = try #require(Self.mistakes(of: text).first)
    let excerpt = Array(mistake.excerpt)
    #expect(String(excerpt[(mistake.column - 1)...].prefix(mistake.length)) == "conect-rate")
  }

  @Test func allMistakesAreReportedTogether() {
    let text = Self.changing("target: 60", to: "target: sixty").replacing("role: sdr", with: "roll: sdr")
    #expect(Self.mistakes(of: text).count == 3)  // the unknown key, the missing one, the number
  }

  @Test(arguments: ["curriculum: [", "a: b: c", "\"unclosed", "curriculum: x\ncurriculum: y\n", "", "- a", "- a\n- b\n", "\u{0}"])
  func whatIsNoCurriculumIsAMistakeAndNoCrash(text: String) {
    #expect(!Self.mistakes(of: text).isEmpty)
  }

  @Test func aliasesThatMultiplyAreRefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(Self.mistakes(of: text).map(\.problem) == [.tooLarge(what: "nodes", limit: "10000")])
  }

  @Test func largeFilesAreRefused() {
    let text = String(repeating: "#", count: CurriculumFile.byteLimit + 1)
    #expect(Self.mistakes(of: text).map(\.problem) == [.tooLarge(what: "file", limit: "4 MiB")])
  }

  @Test func twoFilesThatDefineAMetricDifferentlyAreAMistake() throws {
    let first = CurriculumFile(name: "a.yaml", text: ReadingACurriculum.text)
    let text = ReadingACurriculum.text.replacing("SDR_Onboarding", with: "other").replacing("target: 60", with: "target: 61")
    let second = CurriculumFile(name: "b.yaml", text: text)
    let clash = #expect(throws: FileFault.self) { try CurriculumFile.curricula(of: [first, second], beside: Catalogue()) }
    guard case .mistakes(let mistakes)? = clash else {
      Issue.record("\(String(describing: clash))")
      return
    }
    #expect(mistakes.map(\.problem) == [.metricDefinedElsewhere("cycle", file: "a.yaml")])
    #expect(mistakes.map(\.file) == ["b.yaml"])
  }

  @Test(arguments: 0..<200) func damagedFilesNeverTrap(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var bytes = Array(ReadingACurriculum.text.utf8)
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = UInt8.random(in: 0...127, using: &random)
    }
    for mistake in Self.mistakes(of: String(decoding: bytes, as: UTF8.self)) { #expect(mistake.line >= 1) }
  }
}
