import Onboarding
import Support
import Testing

@testable import OnrampCommand

/// The short way to read a command line, held against the argument parser.
@Suite struct PlainCommandLines {
  private static let pieces = [
    "--db", "team.db", "--db=team.db", "--lang", "es", "--lang=EN", "--lang=fr", "--as-of", "2026-11-24", "--as-of=2026-02-30", "--format",
    "json", "--format=csv", "--format=pdf", "-o", "out.csv", "--output", "--output=x=y", "--dry-run", "--screen-reader", "--yes", "--yes=1",
    "--color",
    "never",
    "--color=always", "--as", "--as=ana", "status", "of", "Marta Ruiz", "-5", "--", "a=b", "ñandú", "--help-me", "-", "--db=", "-ofile",
    "help", "¿quién?",
  ]

  @Test(arguments: 0..<400) func readAsTheParserReadsThem(seed: UInt64) throws {
    var chance = SplitMix(seed: seed)
    for _ in 0..<10 {
      let line = (0..<chance.next() % 7).map { _ in Self.pieces[Int(chance.next() % UInt64(Self.pieces.count))] }
      guard let wishes = Wishes(plain: line) else { continue }
      let parsed = try #require(try? Onramp.parse(line), "the parser refuses \(line)")
      #expect(parsed.wishes == wishes, "\(line)")
    }
  }

  @Test func usualOnesTakeTheShortWay() throws {
    let line = ["--db", "team.db", "--as-of=2026-11-24", "--format", "json", "status", "of", "Marta Ruiz"]
    let wishes = try #require(Wishes(plain: line))
    #expect(wishes.store == "team.db")
    #expect(wishes.asOf == Day(year: 2026, month: 11, day: 24))
    #expect(wishes.sentence == ["status", "of", "Marta Ruiz"])
    #expect(Wishes(plain: ["--help"]) == nil)
  }
}
