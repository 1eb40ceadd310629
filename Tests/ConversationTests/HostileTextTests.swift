import Onboarding
import Support
import Testing

@testable import Conversation

/// Whatever is typed where a date, a period or a number belongs, nothing traps, and nothing beyond reach is read.
@Suite struct HostileTimesAndNumbers {
  private static let pieces =
    ["9999999999999999999", "-", "/", ".", ",", "%", "€", "$", "k", "m", "e5", "0", "00", "1", "3", "29", "31", "32", "99", "2026", "9999"]
    + ["feb", "march", "w", "q", "t", "week", "semana", "quarter", "day", "días", "year", "hace", "ago", "in", "of", "de", "el", "the"]
    + ["end", "fin", "mid", "last", "next", "pasado", "monday", "mar", "a", "dozen", "mil", "million", "since", "mes", "que", "viene", "'"]
    + ["\u{FF11}", "٣", "\u{202E}", "\u{0}", "👩‍💼", "é", "²", "½", "∞", "nan"]

  private static func text(_ random: inout SplitMix) -> String {
    (0..<Int.random(in: 1...7, using: &random)).map { _ in
      (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
    }.joined()
  }

  @Test(arguments: 0..<20) func nothingTraps(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let lexicon = Lexicon(Directory())
    let todays = [Office.today, Day(year: 2028, month: 2, day: 29), Day(year: 2026, month: 12, day: 31)].compactMap { $0 }
    var strange = 0
    for round in 0..<5000 {
      let words = Line(Self.text(&random)).words[...]
      var scene = Scene(lexicon: lexicon, today: todays[round % 3], language: .english)
      scene.heard = round.isMultiple(of: 2) ? .english : .spanish
      scene.dateOrder = round % 5 == 0 ? .monthDayYear : nil
      let days = DateReader(words, in: scene, leaning: round % 4 < 2 ? .past : .coming).matches.flatMap(\.values)
      let periods = PeriodReader(words, in: scene).periods.matches.flatMap(\.values)
      let amounts = Amount.scan(words, scene.spoken).flatMap(\.values)
      let isWithinReach =
        days.allSatisfy { (1100...3000).contains($0.parts.year) } && periods.allSatisfy { (1100...3000).contains($0.first.parts.year) }
        && amounts.allSatisfy { abs($0.value) < Numeral.limit && ($0.of ?? 0).isFinite }
      strange += isWithinReach ? 0 : 1
    }
    #expect(strange == 0)
  }
}
