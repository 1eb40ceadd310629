import Onboarding
import Support
import Testing

@testable import Conversation

@Suite struct SaidNumbers {
  static let numbers: [(String, Language, [Double])] = [
    ("84", .english, [84]), ("12.5", .english, [12.5]), ("12,5", .spanish, [12.5]), ("12,5", .english, [12.5]),
    ("1,234.56", .english, [1234.56]), ("1,234.56", .spanish, [1234.56]), ("1.234,56", .english, [1234.56]),
    ("1.234,56", .spanish, [1234.56]), ("1,250", .english, [1250]), ("1.250", .spanish, [1250]), ("1.250", .english, [1.25, 1250]),
    ("1,250", .spanish, [1.25, 1250]), ("0.250", .english, [0.25]), ("0,250", .english, [0.25]), ("1,234,567", .english, [1_234_567]),
    ("1.234.567", .english, [1_234_567]), ("1,234,567", .spanish, [1_234_567]), ("12k", .english, [12_000]),
    ("1.2m", .english, [1_200_000]),
    ("1,2m", .spanish, [1_200_000]), ("€12,000", .english, [12_000]), ("12.000€", .spanish, [12_000]), ("$5k", .english, [5000]),
    ("5k€", .spanish, [5000]), ("-3", .english, [-3]), ("−3", .spanish, [-3]), ("-$5", .english, [-5]), ("+7", .english, [7]),
    (".84", .english, [0.84]), (",84", .spanish, [0.84]), (".5", .spanish, [0.5]), ("six", .english, [6]), ("seis", .english, [6]),
    ("veinte", .spanish, [20]), ("veintiuno", .spanish, [21]), ("forty-two", .english, [42]), ("noventa", .spanish, [90]),
    ("once", .spanish, [11]), ("84%", .english, [84]), ("999999999999999", .english, [999_999_999_999_999]), ("007", .english, [7]),
  ]

  @Test(arguments: numbers) func numbersRead(_ said: String, _ language: Language, _ values: [Double]) throws {
    #expect(Numeral(said.folded, language)?.values == values)
  }

  @Test(arguments: [
    "", "abc", "1..2", "1,2,3", "12,34,567", "1.2.3", "%", "€", "1e5", "0x10", "٣", "once", "--3", "1-2", "k", "m", ".", ",84", "1e400",
    "½",
    "9999999999999999", "99999999999999999999.5", "1,2.3,4", "nan", "inf", "infinity", "²",
  ]) func otherTextIsNoNumber(said: String) { #expect(Numeral(said, .english) == nil) }

  static let amounts: [(String, Language, [String])] = [
    ("84", .english, ["84"]), ("84 %", .english, ["84 %"]), ("84 percent", .english, ["84 %"]), ("84 por ciento", .spanish, ["84 %"]),
    ("84/100", .english, ["84 of 100"]), ("84 / 100", .english, ["84 of 100"]), ("6 of 120", .english, ["6 of 120"]),
    ("6 out of 120", .english, ["6 of 120"]), ("6 out of every 120", .english, ["6 of 120"]), ("6/120", .english, ["6 of 120"]),
    ("6 de 120", .spanish, ["6 of 120"]), ("6 de cada 120", .spanish, ["6 of 120"]), ("seis de veinte", .spanish, ["6 of 20"]),
    ("six of twenty", .english, ["6 of 20"]), ("12 mil", .spanish, ["12,000"]), ("mil", .spanish, ["1,000"]),
    ("dos mil", .spanish, ["2,000"]), ("1,2 millones", .spanish, ["1,200,000"]), ("2 million", .english, ["2,000,000"]),
    ("3 thousand", .english, ["3,000"]), ("a hundred", .english, ["100"]), ("cien", .spanish, ["100"]), ("a dozen", .english, ["12"]),
    ("two dozen", .english, ["24"]), ("half a dozen", .english, ["6"]), ("una docena", .spanish, ["12"]), ("media docena", .spanish, ["6"]),
    ("treinta y uno", .spanish, ["31"]), ("twenty one", .english, ["21"]), ("€ 12,000", .english, ["12,000 EUR"]),
    ("12.000 €", .spanish, ["12,000 EUR"]), ("5 USD", .english, ["5 USD"]), ("$5k", .english, ["5,000 USD"]),
    ("12k euros", .english, ["12,000 EUR"]), ("2 millones de euros", .spanish, ["2,000,000 EUR"]),
    ("1,250 de 2,500", .spanish, ["1.25 of 2.5", "1.25 of 2,500", "1,250 of 2.5", "1,250 of 2,500"]), ("12 mil", .english, []),
    ("a", .english, []), ("one two", .english, []),
  ]

  @Test(arguments: amounts) func amountsRead(_ said: String, _ language: Language, _ told: [String]) {
    let words = Line(said).words
    let whole = Amount.scan(words[...], language).filter { $0.count == words.count }
    #expect(whole.flatMap(\.values).map { $0.told(in: .english) } == told)
  }

  @Test(arguments: ["\u{FF18}\u{FF14}", "٨٤", "8\u{FF14}", "9999999999999999", "€99999999999999999", "12345678901234567890.5"])
  func aNumberThatIsNotKeptIsRefusedByName(said: String) throws {
    let match = try #require(Amount.scan(Line(said).words[...], .english).first)
    if case .impossible = match.found {} else { Issue.record("\(said) was read") }
  }
}

/// The language of a line is decided once, by all its words.
@Suite struct SpokenLanguages {
  static let lines: [(String, Language?)] = [
    ("marta made 1,250 calls last week", .english), ("marta hizo 1,250 llamadas la semana pasada", .spanish), ("Do", .english), ("84", nil),
    ("maría de la cruz finished cold calling", .english), ("ana terminó llamada en frío ayer", .spanish), ("", nil),
    ("\"la semana pasada\" was", .english),
  ]

  @Test(arguments: lines) func aLineHasTheLanguageOfMostOfItsWords(_ line: String, _ language: Language?) {
    #expect(SpokenLanguage.of(Line(line).words) == language)
  }

  @Test func theLineAndNotTheConversationSaysHowItsNumbersRead() throws {
    let english = Reading("marta made 1.250 calls last week", try office(.spanish)).meanings
    let spanish = Reading("marta hizo 1.250 llamadas la semana pasada", try office(.english)).meanings
    #expect(english.map { $0.firstOpen == nil } == [false])
    #expect(spanish.map { $0.firstOpen == nil } == [true])
  }
}
