import Testing

@testable import Documents

struct DisplayWidthTests {
  static let table: [(String, Int)] = [
    ("", 0), ("abc", 3), ("García", 6), ("Garci\u{301}a", 6), ("ñ", 1), ("東京", 4), ("ｱ", 1), ("ﾊﾞ", 2), ("Ａ", 2), ("각", 2),
    ("\u{1100}\u{1161}\u{11A8}", 2), ("한글", 4), ("👍", 2), ("👍🏽", 2), ("👩\u{200D}💼", 2), ("👨\u{200D}👩\u{200D}👧\u{200D}👦", 2), ("🇪🇸", 2),
    ("🇪🇸🇲🇽", 4),
    ("1\u{FE0F}\u{20E3}", 2), ("❤\u{FE0F}", 2), ("☺", 1), ("⏱", 1), ("⏱\u{FE0F}", 2), ("©", 1), ("क्षि", 3), ("कि", 2), ("กำ", 2),
    ("葛\u{E0100}", 2),
    ("—…•", 3), ("█▏░", 3), ("⡇⣿", 2), ("⟨␛⟩", 3), ("→①Ω", 3), ("ﷺ", 1), ("\u{0301}", 0), ("a\u{20DD}", 1), ("、。", 4), ("🫠", 2),
    ("\u{3000}", 2),
    ("🏳\u{FE0F}\u{200D}🌈", 2), ("אב", 2), ("Ж", 1), ("ẞ", 1), ("\u{1F1EA}", 2), ("𠮷", 2), ("〽\u{FE0F}", 2), ("₪€", 2), ("ﬁ", 1),
  ]

  @Test(arguments: table)
  func widthIsWhatTheTerminalTakes(text: String, width: Int) {
    #expect(columns(of: text) == width)
  }

  @Test func wideRangesAscendWithoutOverlap() {
    let wide = DisplayWidth.wide
    #expect(zip(wide, wide.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
  }

  @Test func widthOfAJoinedTextIsTheSum() {
    let texts = Self.table.map(\.0).filter { $0.first.map { $0 != "\u{0301}" } ?? true }
    #expect(columns(of: texts.joined(separator: " ")) == texts.map { columns(of: $0) }.reduce(0, +) + texts.count - 1)
  }
}
