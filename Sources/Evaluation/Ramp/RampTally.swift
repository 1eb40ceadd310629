import Onboarding
import Statistics

/// One group's hires, counted by day and by what became of them.
struct RampTally {
  var days = DayTally()
  var productive = 0
  var ramping = 0
  var left = 0
  var notStarted = 0
  var zeroDays = 0
  var absentPeople = 0
  var absentDays = 0
  var buckets = RampBuckets()
  private var sum = 0
  private var sumOfSquares = 0.0

  /// Below this a curve says more about one person than about the group.
  private static let fewestHires = 3

  var count: Int { productive + ramping + left }

  /// Whether there is a curve worth telling of.
  var showsCurve: Bool { count >= Self.fewestHires && productive > 0 }

  /// Counts a hire as seen on `day`.
  mutating func add(_ state: RampState, absences: [Absence], on day: Day) {
    guard let ramp = state.ramp(on: day, absences: absences) else {
      notStarted += 1
      return
    }
    if ramp.days == 0 { zeroDays += 1 }
    add(ramp)
    guard !absences.isEmpty else { return }
    let away = state.daysAway(on: day, absences: absences)
    absentDays += away
    if away > 0 { absentPeople += 1 }
  }

  private mutating func add(_ ramp: Ramp) {
    // An event on the first day would be over before anybody was at risk of it.
    let time = max(1, ramp.days)
    switch ramp {
    case .productive:
      productive += 1
      sum += time
      sumOfSquares += Double(time) * Double(time)
      buckets.add(days: time)
      days.add(time, .event)
    case .ramping:
      ramping += 1
      days.add(time, .censored)
    case .left:
      left += 1
      days.add(time, .competing)
    }
  }

  /// The mean time of those who are productive, with its standard error.
  var meanOfProductive: PlainMean? {
    guard productive > 0 else { return nil }
    let n = Double(productive)
    let mean = Double(sum) / n
    guard productive > 1 else { return PlainMean(value: mean, standardError: nil, count: productive) }
    let variance = max(0, sumOfSquares - n * mean * mean) / (n - 1)
    return PlainMean(value: mean, standardError: (variance / n).squareRoot(), count: productive)
  }
}

extension RampState {
  /// The days of absence between the clock's start and the hire's event or `day`, whichever is first.
  func daysAway(on day: Day, absences: [Absence]) -> Int {
    guard let clockStart, clockStart <= day else { return 0 }
    let event = productiveOn ?? leftOn ?? day
    return absences.reduce(0) { $0 + $1.days(between: clockStart, and: min(event, day)) }
  }
}
