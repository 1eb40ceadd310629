import Onboarding
import Statistics

/// How many productive people, and how much quota, a plan of starts will come to, month by month, if new hires ramp as those before them did.
///
/// A planned hire is productive by some day with the chance that the cumulative incidence of hires so far gives (leaving a competing risk); somebody
/// still ramping with the chance of those who were still ramping after as many days. Who is productive or tenured today is taken to stay: losses
/// after the ramp are not in it. Quota is carried at the share of the full target that hires attain in each month of tenure.
///
/// - Source: Aalen & Johansen (1978) for the shares; van Houwelingen & Putter (2011), ch. 3, for those still ramping.
public struct CapacityPlan: Hashable, Sendable {
  /// Some hires who are to start on a day.
  public struct Start: Hashable, Sendable {
    /// Their first day.
    public let day: Day
    /// How many.
    public let count: Int

    /// Creates a part of the plan.
    public init(_ count: Int, on day: Day) {
      self.count = count
      self.day = day
    }
  }

  /// An expected number, with limits that follow from how well the curve is known. What comes may lie outside: people are few.
  public struct Expected: Hashable, Sendable {
    /// The expected number.
    public internal(set) var value = 0.0
    /// From the lower 95 % limits of every share at once, so that it is no tighter than it should be.
    public internal(set) var low = 0.0
    /// From the upper limits of every share at once.
    public internal(set) var high = 0.0
  }

  /// How things stand at the end of a month.
  public struct Month: Hashable, Sendable {
    /// The calendar month.
    public let period: Period
    /// Productive and tenured people.
    public let productive: Expected
    /// People expected to be ramping still.
    public let ramping: Double
    /// People expected to have left while ramping, since today.
    public let lost: Double
    /// Quota carried, in full quotas; `nil` where no attainment by tenure is known.
    public let quotas: Expected?
  }

  /// The day one looks from.
  public let asOf: Day
  /// What was planned, in order of time.
  public let starts: [Start]
  /// Hires who are productive today and still there.
  public let productiveNow: Int
  /// Tenured colleagues who have figures of a rule's metric within a year, and are still there.
  public let tenuredNow: Int
  /// Hires still ramping today.
  public let rampingNow: Int
  /// Of these, those who have been ramping for longer than anybody before them: nothing is known of what becomes of them, and they stay ramping.
  public let unprecedented: Int
  /// How many hires the curve rests on, and how many of them became productive.
  public let hires: Int
  public let ramped: Int
  /// From the present month on; empty where there is no curve.
  public let months: [Month]
  /// The day after which the curve is not known: later shares stay where they were then.
  public let knownUntil: Int
  /// What hires attain by tenure month, by which quota is carried.
  public let schedule: TenureAttainment

  /// The shortest look ahead: a year of months.
  public static let fewestMonths = 12
  /// The longest: three years, beyond which no curve of ramping says anything.
  public static let mostMonths = 36

  /// Looks ahead from `day`.
  ///
  /// - Parameter starts: hires to come; none asks what becomes of those who are there.
  /// - Complexity: ramping hires times months.
  public init(
    of subjects: [RampSubject], evidence: TrainingEvidence, in directory: Directory, starts: [Start], asOf day: Day
  ) {
    asOf = day
    self.starts = starts.sorted { ($0.day, $0.count) < ($1.day, $1.count) }
    let followUps = subjects.compactMap { $0.followUp(on: day) }
    let table = RiskTable(followUps)
    let curve = AalenJohansen(table)
    hires = followUps.count
    ramped = followUps.count { $0.outcome == .event }
    knownUntil = Int(curve.longest ?? 0)
    schedule = TenureAttainment(of: evidence, in: directory.catalogue, asOf: day)
    let people = Standing(subjects, schedule.colleagues.compactMap { directory.person($0) }, asOf: day)
    (productiveNow, tenuredNow, rampingNow) = (people.productive, people.tenured, people.ramping.count)
    let forecasts = people.ramping.map { Forecast(curve.landmark(after: Double($0.days)), since: $0.days) }
    unprecedented = forecasts.count { !$0.isKnown }
    guard hires >= TenureAttainment.fewestHires, ramped > 0 else {
      months = []
      return
    }
    let coming = Forecast(curve, since: 0)
    let settled = people.productive + people.tenured
    let end = Self.horizon(self.starts, asOf: day)
    months = end.map { [schedule, starts = self.starts] period in
      var tally = MonthTally(settled: settled, schedule)
      for (person, forecast) in zip(people.ramping, forecasts) {
        tally.add(1, forecast, age: person.days + max(0, period.last - day), tenure: person.tenure(in: period))
      }
      for start in starts where start.day <= period.last {
        let tenure = period.monthNumber - start.day.monthNumber + 1
        tally.add(Double(start.count), coming, age: period.last - start.day, tenure: tenure)
      }
      return tally.month(period)
    }
  }

  private static func horizon(_ starts: [Start], asOf day: Day) -> [Period] {
    let last = starts.last.map { $0.day.monthNumber - day.monthNumber + 9 } ?? 0
    var period = Period.month(of: day)
    return (0..<min(mostMonths, max(fewestMonths, last))).map { _ in
      defer { period = period.next }
      return period
    }
  }
}

/// Who is there today.
private struct Standing {
  struct Ramping {
    let days: Int
    let start: Day

    func tenure(in period: Period) -> Int { period.monthNumber - start.monthNumber + 1 }
  }

  private(set) var productive = 0
  private(set) var ramping: [Ramping] = []
  let tenured: Int

  init(_ subjects: [RampSubject], _ colleagues: [Person], asOf day: Day) {
    tenured = colleagues.count { $0.endDate.map { $0 > day } ?? true }
    for subject in subjects where subject.state.leftOn.map({ $0 > day }) ?? true {
      switch subject.state.ramp(on: day, absences: subject.absences) {
      case .productive?: productive += 1
      case .ramping(let days)?: ramping.append(Ramping(days: days, start: subject.state.clockStart ?? day))
      case .left?, nil: break
      }
    }
  }
}

/// What becomes of somebody who has been ramping for some days.
private struct Forecast {
  private let curve: AalenJohansen
  private let origin: Int

  init(_ curve: AalenJohansen, since origin: Int) {
    self.curve = curve
    self.origin = origin
  }

  /// Whether anybody before them was watched for longer.
  var isKnown: Bool { curve.count > 0 }

  func productive(by age: Int) -> CapacityPlan.Expected {
    guard isKnown else { return CapacityPlan.Expected() }
    let estimate = curve.estimate(of: .event, at: Double(age))
    let greatest = curve.greatestShare(of: .event, at: Double(age))
    return CapacityPlan.Expected(
      value: estimate.value, low: estimate.limits?.lower ?? estimate.value, high: estimate.limits?.upper ?? greatest ?? estimate.value)
  }

  func left(by age: Int) -> Double { isKnown ? curve.share(of: .competing, at: Double(age)) : 0 }
}

/// One month while people are added up.
private struct MonthTally {
  private let schedule: TenureAttainment
  private var productive: CapacityPlan.Expected
  private var ramping = 0.0
  private var lost = 0.0
  private var quotas: CapacityPlan.Expected

  init(settled: Int, _ schedule: TenureAttainment) {
    self.schedule = schedule
    let count = Double(settled)
    productive = CapacityPlan.Expected(value: count, low: count, high: count)
    // Who is productive carries a full quota: that is what the word means.
    quotas = productive
  }

  mutating func add(_ count: Double, _ forecast: Forecast, age: Int, tenure: Int) {
    let share = forecast.productive(by: age)
    let left = forecast.left(by: age)
    productive.add(share, times: count)
    lost += count * left
    ramping += count * max(0, 1 - share.value - left)
    quotas.add(carried(in: tenure), times: count * (1 - left))
  }

  /// The share of a full quota carried in a month of tenure, of those who stay; beyond the last known month, as in that.
  private func carried(in tenure: Int) -> CapacityPlan.Expected {
    guard let attained = schedule.months.isEmpty ? nil : schedule.months[min(max(1, tenure), schedule.months.count) - 1].attained else {
      return CapacityPlan.Expected()
    }
    let limits = attained.limits()
    return CapacityPlan.Expected(
      value: attained.value, low: max(0, limits?.lower ?? attained.value), high: limits?.upper ?? attained.value)
  }

  func month(_ period: Period) -> CapacityPlan.Month {
    CapacityPlan.Month(
      period: period, productive: productive, ramping: ramping, lost: lost, quotas: schedule.months.isEmpty ? nil : quotas)
  }
}

extension CapacityPlan.Expected {
  fileprivate mutating func add(_ other: Self, times count: Double) {
    value += count * other.value
    low += count * other.low
    high += count * other.high
  }
}
