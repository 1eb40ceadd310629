import Onboarding

/// Which hire completed which version of which module, and when.
struct Completions {
  /// The versions that hires of the panel completed or should complete.
  let units: [TrainingEvidence.Unit]
  /// By unit, as its version or else the latest edition defines it.
  let modules: [Module?]
  /// By unit: the places in the panel's metrics of what it should move, as far as there are figures.
  let metrics: [[Int]]
  /// By hire, then unit: the tenure month of completion, or 0. Of a module's versions only the one completed last counts.
  private let month: [Int32]

  init(_ evidence: TrainingEvidence, _ panel: Panel, _ catalogue: Catalogue, asOf day: Day) {
    let units = Self.units(evidence, panel, asOf: day)
    let places = Dictionary(uniqueKeysWithValues: panel.metrics.enumerated().map { ($1.id, $0) })
    self.units = units
    modules = units.map { catalogue.module($0.module, version: $0.version) ?? catalogue.module($0.module) }
    metrics = modules.map { module in Set((module?.moves ?? []).compactMap { places[$0] }).sorted() }
    month = Self.months(evidence, panel, units, asOf: day)
  }

  /// The tenure month in which a hire completed a unit; `nil` when they have not.
  @inline(__always)
  func month(hire: Int, unit: Int) -> Int? {
    let found = month[hire * units.count + unit]
    return found > 0 ? Int(found) : nil
  }

  /// The hires who completed a unit.
  func completers(of unit: Int, in panel: Panel) -> HireSet {
    var set = HireSet(of: panel.hires.count)
    for hire in panel.hires.indices where month[hire * units.count + unit] > 0 { set.insert(hire) }
    return set
  }

  private static func units(_ evidence: TrainingEvidence, _ panel: Panel, asOf day: Day) -> [TrainingEvidence.Unit] {
    let columns = evidence.enrolments
    var isCompleted = Array(repeating: false, count: evidence.units.count)
    for row in columns.person.indices where panel.hireOf[Int(columns.person[row])] >= 0 && columns.isCompleted(row, by: day) {
      isCompleted[Int(columns.unit[row])] = true
    }
    let completed = evidence.units.indices.filter { isCompleted[$0] }.map { evidence.units[$0] }
    let taught = panel.courses.compactMap { $0 }.flatMap(\.modules).map { TrainingEvidence.Unit(module: $0.id, version: $0.version) }
    return Set(completed + taught).sorted { ($0.module, $0.version) < ($1.module, $1.version) }
  }

  private static func months(
    _ evidence: TrainingEvidence, _ panel: Panel, _ units: [TrainingEvidence.Unit], asOf day: Day
  ) -> [Int32] {
    let places = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    let unitOf = evidence.units.map { places[$0] ?? -1 }
    let columns = evidence.enrolments
    var days = Array(repeating: Int32.min, count: panel.hires.count * units.count)
    for row in columns.person.indices {
      let hire = Int(panel.hireOf[Int(columns.person[row])])
      let unit = unitOf[Int(columns.unit[row])]
      guard hire >= 0, unit >= 0, columns.isCompleted(row, by: day) else { continue }
      days[hire * units.count + unit] = columns.completedOn[row]
    }
    keepLast(of: units, &days)
    return tenureMonths(days, panel, units.count)
  }

  /// Forgets all but the last completed version of each module. Units of a module lie side by side.
  private static func keepLast(of units: [TrainingEvidence.Unit], _ days: inout [Int32]) {
    for unit in units.indices.dropFirst() where units[unit].module == units[unit - 1].module {
      let first = units[...unit].firstIndex { $0.module == units[unit].module } ?? unit
      for row in stride(from: 0, to: days.count, by: units.count) {
        for earlier in first..<unit where days[row + earlier] != .min && days[row + unit] != .min {
          days[row + (days[row + earlier] > days[row + unit] ? unit : earlier)] = .min
        }
      }
    }
  }

  private static func tenureMonths(_ days: [Int32], _ panel: Panel, _ unitCount: Int) -> [Int32] {
    var known: [Int32: Int] = [:]
    return days.indices.map { cell in
      guard days[cell] != .min else { return 0 }
      let month = known[days[cell]] ?? Day(number: days[cell]).monthNumber
      known[days[cell]] = month
      return Int32(max(1, month - panel.firstMonth[cell / unitCount] + 1))
    }
  }
}

extension TrainingEvidence.Enrolments {
  @inline(__always)
  func isCompleted(_ row: Int, by day: Day) -> Bool { completedOn[row] != .min && completedOn[row] <= day.number }
}

extension Completions {
  /// By hire and metric: the tenure month after which figures are evidence. It is that of the last completed module that should move the metric
  /// plus its lag; 0 where no module of the hire's curriculum should; never where one should and none is completed.
  func windows(_ panel: Panel) -> [Int32] {
    let metricCount = panel.metrics.count
    let unlinked = panel.courses.map { course in isLinked(in: course, panel).map { $0 ? Int32.max : 0 } }
    var windows: [Int32] = []
    windows.reserveCapacity(panel.hires.count * metricCount)
    for hire in panel.hires.indices {
      windows += unlinked[Int(panel.courseOf[hire])]
      let row = hire * metricCount
      for unit in units.indices {
        guard let done = month(hire: hire, unit: unit) else { continue }
        let from = Int32(done + (modules[unit]?.lag ?? 1))
        for metric in metrics[unit] {
          windows[row + metric] = windows[row + metric] == .max ? from : max(windows[row + metric], from)
        }
      }
    }
    return windows
  }

  /// By metric: whether a module of `course` should move it, or any module for those who follow no course.
  private func isLinked(in course: Curriculum?, _ panel: Panel) -> [Bool] {
    let moved = course.map { Set($0.modules.flatMap(\.moves)) } ?? Set(metrics.joined().map { panel.metrics[$0].id })
    return panel.metrics.map { moved.contains($0.id) }
  }
}
