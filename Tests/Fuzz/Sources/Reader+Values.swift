import Statistics

@testable import Exchange

extension Reader {
  private static let written = [
    "2026-02-28", "31/12/1999", "1 de marzo de 2026", "Mar 1, 2026 9:30 PM", "20260301T1015Z", "2026-W53", "2026-Q1", "Sept 3rd 2026",
    "2026-03-17T16:05:00.000+02:00", "12 February 2026  1:03 PM", "29/2/2024", "0001-01-01", "9999-12-31", "1/1/70", "13 ene. 2026",
  ].map { Array($0.utf8) }

  private static let datePieces = [
    "0", "1", "2", "9", "12", "13", "28", "29", "30", "31", "32", "99", "1900", "2000", "2024", "2026", "9999", "10000", "-", "/", ".", " ",
    ",", "T", "Z", ":", "AM", "p.m.", "W", "Q", "de ", "of ", "st", "º", "ene", "enero", "Feb", "march", "sept", "dic", "+02:00", "\u{A0}",
    "٣",
  ]

  /// Days, periods and times of day in every order of their parts.
  static let dates = Reader(name: "dates", inputs: 1_000_000) { random in
    Mutation.either(written, datePieces, upTo: 9, &random)
  } read: { bytes in
    try Field.of(String(decoding: bytes, as: UTF8.self)) { field -> Result<Outcome, any Error> in
      Result {
        var outcome = Outcome.refused
        for order in Exchange.DateOrder.allCases {
          if let day = field.day(order) {
            outcome = .taken
            try must((-719_162...2_932_896).contains(day), "day \(day)")
          }
          if let period = field.period(order) { try must((-719_162...2_932_896).contains(period.firstDay), "period \(period)") }
        }
        if let minute = field.minuteOfDay { try must((0..<1440).contains(minute), "minute \(minute)") }
        return outcome
      }
    }.get()
  }

  private static let figures = [
    "-1,234.50", "(1.234,5) €", "12.5 %", "1e308", "1 234 567,89", "$ 1'000", "\u{2212}5", "99999999999999999999", "0.1", "N/A", "4.9e-324",
    "1.7976931348623157e308", "EUR 1.000", "9007199254740993", "0.000000000000000000000000000001", "(5)", "+7", "1,234,567.8", "-0", "٣",
  ].map { Array($0.utf8) }

  private static let figurePieces = [
    "0", "1", "5", "9", "00", "000", "123", "999", "18446744073709551616", ".", ",", " ", "'", "\u{A0}", "\u{202F}", "-", "+", "(", ")",
    "%",
    "e", "E", "e5", "e-400", "e999", "€", "$", "EUR", "US$", "£", "\u{2212}", "x",
  ]

  /// Numbers, amounts and percentages with either decimal mark.
  static let numbers = Reader(name: "numbers", inputs: 1_000_000) { random in
    Mutation.either(figures, figurePieces, upTo: 10, &random)
  } read: { bytes in
    try Field.of(String(decoding: bytes, as: UTF8.self)) { field -> Result<Outcome, any Error> in
      Result {
        var outcome = Outcome.refused
        for mark in DecimalMark.allCases {
          if let value = field.double(mark) {
            outcome = .taken
            try must(value.isFinite && !(value == 0 && value.sign == .minus), "number \(value)")
          }
          if let value = field.integer(mark), let double = field.double(mark) {
            try must(abs(Double(value) - double) <= abs(double) * 1e-15, "\(value) beside \(double)")
          }
          _ = field.number(mark)?.currency
        }
        return outcome
      }
    }.get()
  }
}
