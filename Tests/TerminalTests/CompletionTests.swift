import Testing

@testable import Terminal

@Suite struct CompletionTests {
  private func completion(_ inserts: [String], replacing range: Range<Int>, total: Int? = nil) -> Completion {
    Completion(replace: range, candidates: inserts.map { .init(insert: $0, display: $0) }, total: total)
  }

  private func step(_ inserts: [String], in line: String, replacing range: Range<Int>, total: Int? = nil) -> Completion.Step {
    completion(inserts, replacing: range, total: total).step(in: Array(line.unicodeScalars))
  }

  @Test func onlyCandidateIsTaken() {
    #expect(step(["José Muñoz "], in: "show jose mu", replacing: 5..<12) == .replace(range: 5..<12, insert: "José Muñoz "))
  }

  @Test func onlyCandidateAddsNoSecondSpace() {
    #expect(step(["Ana "], in: "score an 84", replacing: 6..<8) == .replace(range: 6..<8, insert: "Ana"))
  }

  @Test func commonStartIsTakenWithItsAccents() {
    #expect(step(["José Muñoz ", "José Mora "], in: "show jose m", replacing: 5..<11) == .replace(range: 5..<11, insert: "José M"))
  }

  @Test func candidatesAreListedWhenNothingIsGained() {
    #expect(step(["hire ", "history "], in: "hi", replacing: 0..<2) == .list)
    #expect(step(["José ", "jose "], in: "jo", replacing: 0..<2) == .list)
  }

  @Test func nothingIsTakenInCommonWhenSomeAreLeftOut() {
    #expect(step(["Ana García ", "Ana Gil "], in: "an", replacing: 0..<2, total: 300) == .list)
  }

  @Test func commonStartNeverLosesAnAccent() {
    #expect(completion(["nn\u{303}a", "nna"], replacing: 0..<0).commonPrefix == ["n"])
  }

  @Test func noCandidateDoesNothing() {
    #expect(step([], in: "xyz", replacing: 0..<3) == .nothing)
  }

  @Test func rangesBeyondTheLineAreCutToIt() {
    #expect(step(["ana "], in: "an", replacing: 0..<9) == .replace(range: 0..<2, insert: "ana "))
    #expect(step(["ana "], in: "an", replacing: 7..<9) == .replace(range: 2..<2, insert: "ana "))
  }

  @Test func controlsNeverReachTheLine() {
    #expect(step(["A\u{1B}[2Jna"], in: "a", replacing: 0..<1) == .replace(range: 0..<1, insert: "A[2Jna"))
  }
}

@Suite struct CandidateListTests {
  private func lines(_ candidates: [(String, String)], columns: Int, rows: Int, total: Int? = nil, isColoured: Bool = false) -> [String] {
    let completion = Completion(
      replace: 0..<0, candidates: candidates.map { .init(insert: $0.0, display: $0.0, note: $0.1) }, total: total)
    let style = LineEditor.Style(isColoured: isColoured)
    return CandidateList(completion: completion, columns: columns, rows: rows, style: style) { "… \($0) more" }.lines
  }

  @Test func notesStandInOneColumnWhateverTheLetters() {
    #expect(lines([("王小明", "a"), ("José", "b")], columns: 40, rows: 9) == ["  王小明  a", "  José    b"])
  }

  @Test func notesAreDim() {
    #expect(lines([("ana", "sdr")], columns: 40, rows: 9, isColoured: true) == ["  ana  \u{1B}[2msdr\u{1B}[0m"])
  }

  @Test func whatDoesNotFitIsCounted() {
    let many = (1...50).map { ("name\($0)", "note") }
    let shown = lines(many, columns: 40, rows: 5, total: 1000)
    #expect(shown.count == 5)
    #expect(shown.last == "  … 996 more")
  }

  @Test func listThatFitsExactlyIsNotCounted() {
    #expect(lines([("a", "x"), ("b", "y"), ("c", "z")], columns: 40, rows: 3) == ["  a  x", "  b  y", "  c  z"])
  }

  @Test(arguments: 1..<90) func noRowIsAsWideAsTheScreen(columns: Int) {
    let notes = lines([("José Muñoz", "hire · Madrid"), ("王小明", "a long note that goes on and on")], columns: max(12, columns), rows: 9)
    let names = lines([("José Muñoz", ""), ("王小明", "")], columns: max(12, columns), rows: 9)
    #expect((notes + names).allSatisfy { DisplayWidth.columns($0) < max(12, columns) })
  }

  @Test func namesAloneGoDownTheColumns() {
    let trimmed = lines([("a", ""), ("b", ""), ("c", ""), ("d", ""), ("e", "")], columns: 10, rows: 9)
    #expect(trimmed == ["a  c  e  ", "b  d  "])
  }

  @Test func controlsInNamesAreShown() {
    #expect(lines([("a\u{1B}[2J", "n\u{7}")], columns: 40, rows: 3) == ["  a␛[2J  n␇"])
  }
}
