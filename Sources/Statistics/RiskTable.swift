/// How many were still watched at each time, and what became of them: all that a survival estimator needs to know.
///
/// - Convention: at equal times events come before censorings, so whoever is censored at a time is at risk at it.
public struct RiskTable: Sendable, Equatable {
  /// One distinct time at which somebody's watching ended.
  public struct Row: Hashable, Sendable {
    /// The time.
    public let time: Double
    /// How many were watched up to this time, those of this row included.
    public let atRisk: Int
    /// How many had the event at this time.
    public let events: Int
    /// How many had a competing event at this time.
    public let competing: Int
    /// How many were last seen at this time, nothing having happened.
    public let censored: Int

    /// How many are watched no longer after this time.
    public var leaving: Int { events + competing + censored }
  }

  /// The time the clock starts from: 0, or the landmark.
  public let origin: Double
  /// The distinct times, rising.
  public let rows: [Row]

  init(origin: Double = 0, rows: [Row]) {
    self.origin = origin
    self.rows = rows
  }

  /// Creates the table of `followUps`, in any order; no follow-ups make an empty table.
  ///
  /// - Complexity: O(*n*) when all times are whole numbers of about *n* at most, else O(*n* log *n*).
  public init(_ followUps: [FollowUp]) {
    if let longest = Self.longestWholeTime(of: followUps), longest <= Self.longestTallied(for: followUps.count) {
      var tally = DayTally()
      for followUp in followUps { tally.add(Int(followUp.time), followUp.outcome) }
      self = tally.table
    } else {
      self.init(sorted: followUps.sorted { $0.time < $1.time })
    }
  }

  /// Creates the table of subjects whose watching ended after `days`, each with the outcome at the same place,
  /// or returns `nil` when the lists differ in length or a number of days is negative.
  ///
  /// - Complexity: O(*n*) when no number of days exceeds about *n*, else O(*n* log *n*).
  public init?(days: [Int], outcomes: [FollowUp.Outcome]) {
    guard days.count == outcomes.count, days.allSatisfy({ $0 >= 0 }) else { return nil }
    guard days.max() ?? 0 <= Self.longestTallied(for: days.count) else {
      self.init(zip(days, outcomes).compactMap { FollowUp(days: $0, $1) })
      return
    }
    var tally = DayTally()
    for (day, outcome) in zip(days, outcomes) { tally.add(day, outcome) }
    self = tally.table
  }

  /// Up to here counting beats sorting: some years of days are always worth counting.
  private static func longestTallied(for count: Int) -> Int { 8 * count + 4096 }

  private static func longestWholeTime(of followUps: [FollowUp]) -> Int? {
    var longest = 0.0
    for followUp in followUps {
      guard followUp.time == followUp.time.rounded(.down) else { return nil }
      longest = max(longest, followUp.time)
    }
    return Int(exactly: longest)
  }

  private init(sorted followUps: [FollowUp]) {
    var rows: [Row] = []
    var start = 0
    while start < followUps.count {
      let time = followUps[start].time
      let end = followUps[start...].firstIndex { $0.time > time } ?? followUps.count
      let tied = followUps[start..<end]
      rows.append(
        Row(
          time: time, atRisk: followUps.count - start, events: tied.count { $0.outcome == .event },
          competing: tied.count { $0.outcome == .competing }, censored: tied.count { $0.outcome == .censored }))
      start = end
    }
    self.init(rows: rows)
  }

  /// How many subjects the table holds.
  public var count: Int { rows.first?.atRisk ?? 0 }

  /// How many had the event.
  public var events: Int { rows.reduce(0) { $0 + $1.events } }

  /// The longest time anybody was watched, or `nil` for nobody.
  public var longest: Double? { rows.last?.time }

  /// How many were still watched at `time`: those whose watching ended at it or later.
  public func atRisk(at time: Double) -> Int {
    let next = rows.firstPosition { $0.time >= time }
    return next < rows.count ? rows[next].atRisk : 0
  }

  /// The table of those alone whose watching lasted longer than `time`, with the clock still at their start.
  public func after(_ time: Double) -> RiskTable {
    RiskTable(origin: max(origin, time), rows: Array(rows[rows.firstPosition { $0.time > time }...]))
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index from which `holds` is true, given that it is false before and true from there on.
  ///
  /// - Complexity: O(log *n*).
  func firstPosition(where holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
