import Onboarding
import Statistics

/// First scores and ratings of a panel's hires, by unit.
struct TrainingScores {
  private let unitCount: Int
  /// By hire, then unit: the share of the marks of the first attempt before the module; not a number without one.
  private(set) var before: [Double]
  /// By hire, then unit: the same after the module.
  private(set) var after: [Double]
  /// By module: how many ratings of 4 or 5 there are, and how many in all.
  private(set) var ratings: [Module.ID: (useful: Int, all: Int)] = [:]

  init(_ evidence: TrainingEvidence, _ panel: Panel, _ completions: Completions, asOf day: Day) {
    unitCount = completions.units.count
    before = Array(repeating: .nan, count: panel.hires.count * unitCount)
    after = before
    readScores(evidence, panel, completions, day)
    readRatings(evidence, panel)
  }

  private mutating func readScores(_ evidence: TrainingEvidence, _ panel: Panel, _ completions: Completions, _ day: Day) {
    let places = Dictionary(uniqueKeysWithValues: completions.units.enumerated().map { ($1, $0) })
    let unitOf = evidence.units.map { places[$0] ?? -1 }
    let columns = evidence.assessments
    var rank = Array(repeating: Int64.max, count: 2 * before.count)
    for row in columns.person.indices where columns.takenOn[row] <= day.number {
      let hire = Int(panel.hireOf[Int(columns.person[row])])
      let unit = unitOf[Int(columns.unit[row])]
      guard hire >= 0, unit >= 0 else { continue }
      let cell = hire * unitCount + unit
      let slot = columns.isBefore[row] ? cell : before.count + cell
      let order = Int64(columns.attempt[row]) << 32 + (Int64(columns.takenOn[row]) - Int64(Int32.min))
      guard order < rank[slot] else { continue }
      rank[slot] = order
      if columns.isBefore[row] { before[cell] = columns.share[row] } else { after[cell] = columns.share[row] }
    }
  }

  private mutating func readRatings(_ evidence: TrainingEvidence, _ panel: Panel) {
    let columns = evidence.utilities
    var counts = Array(repeating: (useful: 0, all: 0), count: evidence.modules.count)
    for row in columns.person.indices where panel.hireOf[Int(columns.person[row])] >= 0 {
      counts[Int(columns.module[row])].all += 1
      if columns.rating[row] >= 4 { counts[Int(columns.module[row])].useful += 1 }
    }
    ratings = Dictionary(uniqueKeysWithValues: zip(evidence.modules, counts))
  }

  /// The hires' first scores after a unit; not a number where there is none.
  func after(_ unit: Int) -> [Double] { stride(from: unit, to: after.count, by: unitCount).map { after[$0] } }

  /// The hires' first scores before a unit; not a number where there is none.
  func before(_ unit: Int) -> [Double] { stride(from: unit, to: before.count, by: unitCount).map { before[$0] } }
}
