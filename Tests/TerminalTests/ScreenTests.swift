import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct ColourTests {
  @Test(arguments: [false, true]) func askedForWinsOverTheEnvironment(isTerminal: Bool) {
    #expect(Colour.always.isUsed(onTerminal: isTerminal) { ["NO_COLOR": "1", "TERM": "dumb"][$0] })
    #expect(!Colour.never.isUsed(onTerminal: isTerminal) { ["CLICOLOR_FORCE": "1", "TERM": "xterm"][$0] })
  }

  @Test(
    arguments: [
      ([:], true, false), (["NO_COLOR": "1"], false, false), (["NO_COLOR": ""], true, false), (["CLICOLOR": "0"], false, false),
      (["CLICOLOR": "1"], true, false), (["CLICOLOR_FORCE": "1"], true, true), (["CLICOLOR_FORCE": "0"], true, false),
      (["CLICOLOR_FORCE": ""], true, false), (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false, false),
      (["CLICOLOR": "0", "CLICOLOR_FORCE": "1"], true, true), (["TERM": "dumb"], false, false),
      (["TERM": "dumb", "CLICOLOR_FORCE": "1"], true, true), (["TERM": ""], false, false),
    ] as [([String: String], Bool, Bool)])
  func environmentDecides(variables: [String: String], onTerminal: Bool, inPipe: Bool) {
    let all = ["TERM": "xterm-256color"].merging(variables) { $1 }
    #expect(Colour.auto.isUsed(onTerminal: true) { all[$0] } == onTerminal)
    #expect(Colour.auto.isUsed(onTerminal: false) { all[$0] } == inPipe)
  }
}

@Suite struct GlyphsTests {
  @Test(
    arguments: [
      ([:], .ascii), (["LANG": "es_ES.UTF-8"], .unicode), (["LANG": "es_ES.utf8"], .unicode), (["LC_CTYPE": "UTF-8"], .unicode),
      (["LANG": "es_ES.UTF-8", "LC_ALL": "C"], .ascii), (["LANG": "es_ES"], .ascii), (["LANG": "ca_ES.UTF-8@valencia"], .unicode),
      (["LANG": "C.UTF-8", "TERM": "dumb"], .ascii), (["LC_ALL": "", "LANG": "C.UTF-8"], .unicode),
    ] as [([String: String], Screen.Glyphs)])
  func localeDecides(variables: [String: String], glyphs: Screen.Glyphs) {
    let all = ["TERM": "xterm"].merging(variables) { $1 }
    #expect(Screen.glyphs { all[$0] } == glyphs)
  }
}

@Suite struct PagerTests {
  @Test func commandIsSplitWithoutAShell() {
    #expect(Pager.command(nil) == ["less", "-FIRX"])
    #expect(Pager.command("less -p 'a b' \"c d\" e\\ f") == ["less", "-p", "a b", "c d", "e f"])
    #expect(Pager.command("less; rm x") == ["less;", "rm", "x"])
  }

  @Test func catAndNothingMeanNoPager() {
    #expect(Pager.command("cat") == nil)
    #expect(Pager.command("  ") == nil)
  }

  @Test func rowsAreCountedAsWrapped() {
    #expect(Pager.rows(of: "a\n\nb\n", columns: 10) == 3)
    #expect(Pager.rows(of: String(repeating: "a", count: 21), columns: 10) == 3)
    #expect(Pager.rows(of: "\u{1B}[1;32m0123456789\u{1B}[0m", columns: 10) == 1)
    #expect(Pager.rows(of: "王王王王王王", columns: 10) == 2)
  }
}

@Suite struct ProgressBarTests {
  @Test func nothingIsDrawnBeforeItIsDue() {
    var pace = ProgressBar.Pace(start: 1000)
    let due = [1000, 1299, 1300, 1350, 1399, 1400, 1450].map { pace.isDue(at: $0) }
    #expect(due == [false, false, true, false, false, true, false])
  }

  @Test func rowShowsTheShare() {
    #expect(ProgressBar.row("deals", done: 50, of: 100, columns: 24, glyphs: .ascii) == "deals [#####.....] 50 %")
    #expect(ProgressBar.row("deals", done: 7, of: nil, columns: 26, glyphs: .ascii) == "deals 7")
    #expect(ProgressBar.row("deals", done: 1, of: 3, columns: 12, glyphs: .ascii) == "deals 33 %")
  }

  @Test(arguments: 2..<120) func rowNeverFillsTheScreen(columns: Int) {
    let row = ProgressBar.row("importación", done: 150, of: 100, columns: columns, glyphs: .unicode)
    #expect(DisplayWidth.columns(row) < columns)
  }
}

@Suite struct OutputTests {
  @Test func fullDiskIsAnAnswer() throws {
    let full = open("/dev/full", O_WRONLY)
    try #require(full >= 0)
    defer { close(full) }
    #expect(throws: SystemFailure(code: ENOSPC)) { try Output.write([65], to: full) }
    #expect(SystemFailure(code: ENOSPC).isFull)
  }

  @Test func closedPipeIsAnAnswer() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    #expect(throws: SystemFailure(code: EPIPE)) { try Output.write([65], to: ends[1]) }
  }
}

@Suite struct ScriptReaderTests {
  /// What a script of these bytes gives, each line or the number of one too long.
  private func lines(_ bytes: [UInt8]) throws -> [String] {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    try Output.write(bytes, to: fileno(file))
    lseek(fileno(file), 0, SEEK_SET)
    var reader = ScriptReader(descriptor: fileno(file))
    var lines: [String] = []
    while true {
      do throws(ScriptReader.Failure) {
        guard let line = try reader.next() else { return lines }
        lines.append(line)
      } catch .lineTooLong(let number) {
        lines.append("too long: \(number)")
      } catch {
        throw error
      }
    }
  }

  @Test func linesEndEitherWay() throws {
    #expect(try lines(Array("\u{FEFF}one\r\ntwo\n\nfour".utf8)) == ["one", "two", "", "four"])
    #expect(try lines([]).isEmpty)
  }

  @Test func illFormedBytesAreReplaced() throws {
    #expect(try lines([0x61, 0xFF, 0x62, 0x0A]) == ["a\u{FFFD}b"])
  }

  @Test func lineThatIsTooLongIsNamedAndLeftOut() throws {
    let long = [UInt8](repeating: 0x61, count: ScriptReader.longestLine + 1)
    #expect(try lines(Array("one\n".utf8) + long + Array("\nthree\n".utf8)) == ["one", "too long: 2", "three"])
    #expect(try lines(long) == ["too long: 1"])
  }

  @Test func longestLineIsRead() throws {
    let longest = [UInt8](repeating: 0x61, count: ScriptReader.longestLine)
    #expect(try lines(longest + [0x0A]).map(\.utf8.count) == [ScriptReader.longestLine])
  }

  @Test func unreadableInputIsAnAnswer() {
    var reader = ScriptReader(descriptor: -1)
    #expect(throws: ScriptReader.Failure.unreadable(SystemFailure(code: EBADF))) { try reader.next() }
  }
}
