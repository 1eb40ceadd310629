import Foundation
import Statistics
import Support

/// Reads the reference values that may lie beside the checkout.
enum Reference {
  static let folder = "reference"

  static func has(_ names: String...) -> Bool {
    names.allSatisfy { SharedMaterial.has("\(folder)/\($0)") }
  }

  static func decode<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(contentsOf: SharedMaterial.url("\(folder)/\(name)")))
  }

  /// The rows of a data file, by column name.
  static func rows(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOf: SharedMaterial.url("\(folder)/data/\(name)"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "\" ")) }
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// The follow-ups of a data file with columns `time` and `event` or `status`.
  static func followUps(_ name: String, where keep: ([String: String]) -> Bool = { _ in true }) throws -> [FollowUp] {
    try rows(name).filter(keep).compactMap { row in
      guard let time = row["time"].flatMap(Double.init), let status = (row["event"] ?? row["status"]).flatMap(UInt8.init),
        let outcome = FollowUp.Outcome(rawValue: status)
      else { return nil }
      return FollowUp(time: time, outcome)
    }
  }
}

/// Whether two numbers agree to 1e-10, or neither exists.
func same(_ a: Double?, _ b: Double?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return a ≈ b
}

/// Whether two lists of numbers that may not exist agree to 1e-10.
func same(_ a: [Double?], _ b: [Double?]) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { same($0, $1) }
}

/// Follow-ups from days: `90` is an event, `-90` a censoring.
func followUps(_ signedDays: Int...) -> [FollowUp] {
  signedDays.compactMap { FollowUp(days: abs($0), $0 > 0 ? .event : .censored) }
}

/// A seeded group of up to `most` subjects with many ties; competing events only when asked for.
func randomFollowUps(_ seed: UInt64, most: Int = 40, outcomes: [FollowUp.Outcome] = [.censored, .event, .event]) -> [FollowUp] {
  var random = Statistics.SplitMix(seed: seed)
  let count = Int.random(in: 1...most, using: &random)
  return (0..<count).compactMap { _ in
    outcomes.randomElement(using: &random).flatMap { FollowUp(days: Int.random(in: 1...30, using: &random), $0) }
  }
}

/// Whether every number that exists is finite.
func allFinite(_ numbers: [Double?]) -> Bool {
  numbers.allSatisfy { $0?.isFinite ?? true }
}

/// Whether two numbers agree to a share of the larger; the digits of a reference value set the share.
func agree(_ a: Double, _ b: Double, within share: Double = 1e-12) -> Bool {
  a == b || abs(a - b) <= share * max(abs(a), abs(b))
}

/// Whether two lists of numbers agree, each pair to a share of the larger.
func agree(_ a: [Double], _ b: [Double], within share: Double = 1e-12) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { agree($0, $1, within: share) }
}
