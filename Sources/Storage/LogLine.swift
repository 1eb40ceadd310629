import Foundation
import Onboarding

/// A line of an exported change log: one of its parts is there.
///
/// The first line says what the file is, lines of keys what the numbers in payloads stand for, and the last which entry was the last. An entry's
/// payload is given as the store has it, in base 64, so that its hash can be computed anew and the log taken over as it was; `changes` says the same
/// for people. An import of more records than `LogLine.mostChanges` is given by its payload alone, in lines of parts before its own.
struct LogLine: Codable {
  /// The version of this form, on the first line.
  var onrampLog: Int?
  var people: [Key]?
  var terms: [Key]?
  var forgotten: Marks?
  var part: Data?
  var entry: LoggedEntry?
  var end: LogHead?

  static let version = 1
  static let mostChanges = 1000

  struct Key: Codable, Equatable {
    var key: Int64
    var name: String
  }

  struct Marks: Codable, Equatable {
    var key: Data
    var count: Int
    var marks: [Mark]
  }

  struct Mark: Codable, Equatable {
    var mark: Data
    var code: String
    var isName: Bool
  }
}

/// An entry of the change log as its line has it.
struct LoggedEntry: Codable {
  var number: Int
  var kind: String
  var of: Int?
  var who: String
  var at: Int64
  var today: Day
  var records: Int
  var isUndone: Bool
  var sentence: String
  var changes: [Edit]?
  var salt: Data
  var edits: Data
  var payloadHash: String
  var previous: String
  var hash: String
}

/// Bytes as hexadecimal digits.
enum Hexadecimal {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// `nil` for what is no even number of digits.
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count % 2 == 0 else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}

extension ObservationEdit {
  /// The same edit in words.
  func edit(_ keys: Keys) throws -> Edit {
    let (person, metric) = (try keys.person(key.person), try keys.term(key.metric))
    guard let code = Int32(exactly: key.period), let period = Period(code: code) else { throw Nonsense(what: "no period begins there") }
    func fact(_ figures: Figures?) -> Fact? {
      figures.map {
        let measure: Measure = $0.isRatio ? .ratio(numerator: $0.numerator, denominator: $0.denominator) : .value($0.value)
        return .observation(Observation(person, Metric.ID(metric), in: period, measure, target: $0.target.isNaN ? nil : $0.target))
      }
    }
    return Edit(before: fact(before), after: fact(after))
  }
}

extension ChangeLog {
  /// What an entry changed, record by record; `nil` where it changed too many for one line.
  func changes(of entry: Entry) throws -> [Edit]? {
    guard entry.edits <= LogLine.mostChanges, entry.of == nil else { return nil }
    var edits: [Edit] = []
    try forEachPiece(of: entry.number, backwards: false) { piece in
      switch piece {
      case .edit(let edit): edits.append(edit)
      case .observations(let rows): edits += try rows.map { try $0.edit(desk.keys) }
      case .rewritten, .terms: break
      }
    }
    return edits
  }
}
