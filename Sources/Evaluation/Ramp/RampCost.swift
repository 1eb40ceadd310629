import Onboarding
import Statistics

/// What it costs that hires are not yet productive: the target they fall short of, month by month, in money.
///
/// A month's shortfall is its target less what was attained, so a month above target takes something off. The target is the month's own where one
/// is recorded, else the full one and not that of the tenure month: what is missing to a productive colleague is what ramping costs. It counts for
/// the days worked in the month since the clock started, days of absence not among them. Months count from the one in which the clock started to
/// the one in which the rule is confirmed; who left costs nothing from then on, for an empty chair is not the training's doing. A month without a
/// figure is unknown and not nothing: it is left out of that month's mean and counted.
///
/// - Source: the mean cumulative function of Nelson (2003), *Recurrent Events Data Analysis*, with leaving as an end (Ghosh & Lin 2000,
///   *Biometrics* 56:554–562): hires still ramping count as far as they have been watched, so the mean does not flatter.
public struct RampCost: Hashable, Sendable {
  /// What the groups are formed by; `nil` for one group of everybody.
  public let grouping: Grouping?
  /// The day one looks from.
  public let asOf: Day
  /// What a full month's attainment is worth, where that was said; `nil` where the metric itself is in money.
  public let quota: Money?
  /// By group and currency, those without a group last; empty where no hire has a price.
  public let lines: [Line]
  /// Hires whose clock has started and whose shortfall has no price, by why.
  public let unpriced: [Unpriced: Int]

  /// Why a hire's shortfall has no price.
  public enum Unpriced: Hashable, Sendable {
    /// The curriculum's rule names no metric, or there is no curriculum.
    case noMetric
    /// The curriculum does not have the metric that was asked for.
    case otherMetric(Metric.ID)
    /// The metric is no money, and nobody said what it is worth.
    case noMoney(Metric.ID)
    /// Less of the metric is better: falling short of it is no loss.
    case lowerIsBetter(Metric.ID)
  }

  /// The hires of a group whose shortfall is in one currency.
  public struct Line: Hashable, Sendable {
    /// The group's name; `nil` for everybody, or for hires without the attribute.
    public let group: String?
    /// The ISO 4217 code.
    public let currency: String
    /// What the shortfall is measured on.
    public let metrics: [Metric.ID]
    /// Hires whose clock has started.
    public let hires: Int
    /// Of these, how many are productive.
    public let productive: Int
    /// Of these, how many left before they were.
    public let left: Int
    /// From tenure month 1 to the last in which somebody was ramping.
    public let months: [Month]
    /// Everything that is known, of all hires.
    public let total: Double
    /// Months of ramping hires that have no figure.
    public let missing: Int
    /// What each hire has cost so far, as far as it is known, by identifier.
    public let people: [PersonCost]

    /// Of these, how many are still ramping.
    public var ramping: Int { hires - productive - left }

    /// The last month that enough hires have lived to see; `nil` when the first is not over for them.
    public var horizon: Month? { months.last { $0.watched >= RampCost.fewestHires } }
  }

  /// One tenure month.
  public struct Month: Hashable, Sendable {
    /// 1 for the month in which the clock started.
    public let number: Int
    /// Hires whose month is over, whatever has become of them; those without a figure are not among them.
    public let watched: Int
    /// Of these, how many were ramping in it.
    public let ramping: Int
    /// Ramping hires who have no figure in it.
    public let missing: Int
    /// The mean shortfall in the month, of all watched; `nil` for nobody.
    public let mean: Double?
    /// The mean cost of a hire from the first month to this one, with 95 % limits; `nil` from the first month on that nobody was watched in.
    public let perHire: Estimate?
    /// What is known of all hires, from the first month to this one.
    public let total: Double
  }

  /// One hire.
  public struct PersonCost: Hashable, Sendable {
    /// The hire.
    public let person: Person.ID
    /// The sum over the months with a figure.
    public let cost: Double
    /// How many months have one.
    public let months: Int
    /// How many have none.
    public let missing: Int
    /// Whether it may still grow: the hire is ramping.
    public let isOpen: Bool
  }

  /// With fewer hires than this a mean says more about them than about ramping.
  public static let fewestHires = 3

  /// What hires have cost as seen on `day`.
  ///
  /// - Parameters:
  ///   - subjects: their ramps.
  ///   - evidence: their figures.
  ///   - metric: what the shortfall is measured on; the rule's own metric where `nil`.
  ///   - quota: what a full month's attainment is worth, for metrics that are no money.
  /// - Complexity: linear in the figures, plus hires times months.
  public init(
    of subjects: [RampSubject], evidence: TrainingEvidence, on metric: Metric.ID? = nil, quota: Money? = nil, by grouping: Grouping? = nil,
    in directory: Directory, asOf day: Day
  ) {
    var bill = RampBill(metric, quota, grouping, directory, asOf: day)
    let figures = FiguresOfPeople(evidence)
    for subject in subjects { bill.add(subject, figures) }
    self.grouping = grouping
    asOf = day
    self.quota = quota
    lines = bill.lines
    unpriced = bill.unpriced
  }
}

/// The observations of each person.
private struct FiguresOfPeople {
  private let columns: ObservationColumns
  private let places: [Person.ID: Int]
  /// Rows ordered by person, and where each person's begin.
  private var rows: [Int32]
  private var starts: [Int]

  init(_ evidence: TrainingEvidence) {
    columns = evidence.observations
    places = Dictionary(uniqueKeysWithValues: evidence.people.enumerated().map { ($1.id, $0) })
    starts = Array(repeating: 0, count: evidence.people.count + 1)
    for person in columns.person { starts[Int(person) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var next = starts
    rows = Array(repeating: 0, count: columns.count)
    for row in columns.person.indices {
      rows[next[Int(columns.person[row])]] = Int32(row)
      next[Int(columns.person[row])] += 1
    }
  }

  /// By month number.
  func months(of metric: Metric, _ person: Person.ID) -> [Int: MonthlyFigures.Month] {
    guard let place = places[person], let wanted = columns.metrics.firstIndex(of: metric.id) else { return [:] }
    let own = rows[starts[place]..<starts[place + 1]].filter { columns.metric[Int($0)] == wanted }.map { columns[Int($0)] }
    return Dictionary(MonthlyFigures(of: metric, in: own).months.map { ($0.number, $0) }) { first, _ in first }
  }
}

/// One hire's months, priced.
private struct PricedRamp {
  let person: Person.ID
  let ramp: Ramp
  /// What each month from the first to the last ramping one cost; `nil` for one without a figure.
  let months: [Double?]
  /// How many months are over since the clock started, ramping or not.
  let watched: Int
}

private struct RampBill {
  private let metric: Metric.ID?
  private let quota: Money?
  private let grouping: Grouping?
  private let directory: Directory
  private let day: Day
  /// The last month that is over.
  private let lastMonth: Int
  private(set) var unpriced: [RampCost.Unpriced: Int] = [:]
  private var drafts: [Key: Draft] = [:]

  private struct Key: Hashable {
    let group: String?
    let currency: String
  }

  private struct Draft {
    var metrics: Set<Metric.ID> = []
    var ramps: [PricedRamp] = []
  }

  private struct Price {
    let metric: Metric
    let currency: String
    /// What a full month's attainment is worth; `nil` where the metric is money itself.
    let quota: Double?
  }

  init(_ metric: Metric.ID?, _ quota: Money?, _ grouping: Grouping?, _ directory: Directory, asOf day: Day) {
    self.metric = metric
    self.quota = quota
    self.grouping = grouping
    self.directory = directory
    self.day = day
    lastMonth = (day + 1).monthNumber - 1
  }

  mutating func add(_ subject: RampSubject, _ figures: FiguresOfPeople) {
    guard let person = subject.person(in: directory), let start = subject.state.clockStart,
      let ramp = subject.state.ramp(on: day, absences: subject.absences)
    else { return }
    switch price(of: person) {
    case .failure(let reason): unpriced[reason.why, default: 0] += 1
    case .success(let price):
      let key = Key(group: grouping?.group(of: person, in: directory.catalogue), currency: price.currency)
      let watched = max(0, lastMonth - start.monthNumber + 1)
      let months = months(subject, ramp, since: start, price, figures.months(of: price.metric, person.id))
      drafts[key, default: Draft()].metrics.insert(price.metric.id)
      drafts[key, default: Draft()].ramps.append(PricedRamp(person: person.id, ramp: ramp, months: months, watched: watched))
    }
  }

  private struct NoPrice: Error { let why: RampCost.Unpriced }

  private func price(of person: Person) -> Result<Price, NoPrice> {
    let curriculum = directory.catalogue.curriculum(for: person)
    guard let id = metric ?? curriculum?.productive?.attainment?.metric else { return .failure(NoPrice(why: .noMetric)) }
    guard let found = curriculum?.metric(id) else { return .failure(NoPrice(why: .otherMetric(id))) }
    guard found.better == .higher else { return .failure(NoPrice(why: .lowerIsBetter(id))) }
    if case .currency(let code) = found.unit, found.kind == .value {
      return .success(Price(metric: found, currency: code, quota: nil))
    }
    guard let quota, let code = quota.currency else { return .failure(NoPrice(why: .noMoney(id))) }
    return .success(Price(metric: found, currency: code, quota: quota.units))
  }

  private func months(
    _ subject: RampSubject, _ ramp: Ramp, since start: Day, _ price: Price, _ figures: [Int: MonthlyFigures.Month]
  ) -> [Double?] {
    let end: Day =
      switch ramp {
      case .productive: subject.state.productiveOn ?? day
      case .left: subject.state.leftOn ?? day
      case .ramping: day
      }
    let last = min(end.monthNumber, lastMonth)
    guard last >= start.monthNumber else { return [] }
    let stop: Day? = if case .left = ramp { end } else { nil }
    return (start.monthNumber...last).map { month in
      let share = share(of: month, from: start, to: stop, subject.absences)
      guard share > 0 else { return 0 }
      return figures[month].flatMap { shortfall($0, share, price) }
    }
  }

  /// The share of a month's days that were worked.
  private func share(of month: Int, from start: Day, to stop: Day?, _ absences: [Absence]) -> Double {
    guard let first = Day(year: month / 12, month: month % 12 + 1, day: 1) else { return 0 }
    let whole = Period.month(of: first)
    let (from, to) = (max(whole.first, start), min(whole.last, stop ?? whole.last))
    guard from <= to else { return 0 }
    let days = to - from + 1 - absences.reduce(0) { $0 + $1.days(between: from, and: to) }
    return Double(max(0, days)) / Double(whole.last - whole.first + 1)
  }

  private func shortfall(_ month: MonthlyFigures.Month, _ share: Double, _ price: Price) -> Double? {
    guard let figure = month.figure else { return nil }
    let target = month.target ?? price.metric.target
    guard let quota = price.quota else { return share * target - figure }
    return price.metric.attainment(of: figure, against: target).map { quota * (share - $0) }
  }

  var lines: [RampCost.Line] {
    let keys = drafts.keys.sorted { a, b in
      switch (a.group, b.group) {
      case (let one?, let other?): (one, a.currency) < (other, b.currency)
      case (nil, nil): a.currency < b.currency
      case (let one, _): one != nil
      }
    }
    return keys.compactMap { key in drafts[key].map { RampCost.Line(key.group, key.currency, $0.metrics.sorted(), $0.ramps) } }
  }
}

extension RampCost.Line {
  fileprivate init(_ group: String?, _ currency: String, _ metrics: [Metric.ID], _ ramps: [PricedRamp]) {
    self.group = group
    self.currency = currency
    self.metrics = metrics
    hires = ramps.count
    productive = ramps.count { if case .productive = $0.ramp { true } else { false } }
    left = ramps.count { if case .left = $0.ramp { true } else { false } }
    months = RampCost.Month.months(of: ramps)
    let people = ramps.map(RampCost.PersonCost.init).sorted { $0.person < $1.person }
    total = people.reduce(0) { $0 + $1.cost }
    missing = people.reduce(0) { $0 + $1.missing }
    self.people = people
  }
}

extension RampCost.PersonCost {
  fileprivate init(_ ramp: PricedRamp) {
    let known = ramp.months.compactMap { $0 }
    person = ramp.person
    cost = known.reduce(0, +)
    months = known.count
    missing = ramp.months.count - known.count
    if case .ramping = ramp.ramp { isOpen = true } else { isOpen = false }
  }
}

extension RampCost.Month {
  /// The mean cumulative cost with its robust variance: what each hire's months add to the sum of the means.
  fileprivate static func months(of ramps: [PricedRamp]) -> [RampCost.Month] {
    let distribution = StudentT(degreesOfFreedom: Double(ramps.count - 1))
    var influence = Array(repeating: 0.0, count: ramps.count)
    var (cumulated, total): (Double?, Double) = (0, 0)
    var months: [RampCost.Month] = []
    for number in 1...max(1, ramps.map(\.months.count).max() ?? 0) {
      let column = MonthColumn(number, of: ramps)
      total += column.sum
      cumulated = cumulated.flatMap { sum in column.mean.map { sum + $0 } }
      column.spread(into: &influence)
      let variance = influence.reduce(0) { $0 + $1 * $1 } * Double(ramps.count) / Double(max(1, ramps.count - 1))
      let reach = distribution.map { $0.reach(.ninetyFive) * variance.squareRoot() }
      let isTold = ramps.count >= RampCost.fewestHires && column.watched >= RampCost.fewestHires && variance > 0
      months.append(
        RampCost.Month(
          number: number, watched: column.watched, ramping: column.ramping, missing: column.missing, mean: column.mean,
          perHire: cumulated.map { value in
            Estimate(
              value: value, standardError: isTold ? variance.squareRoot() : nil,
              limits: isTold ? reach.map { Interval(value - $0, value + $0) } : nil)
          }, total: total))
    }
    return months.filter { $0.watched + $0.missing > 0 }
  }
}

/// One tenure month of all hires.
private struct MonthColumn {
  /// By hire; `nil` where it is not over or has no figure.
  private let values: [Double?]
  let ramping: Int
  let missing: Int
  let watched: Int
  let sum: Double

  init(_ number: Int, of ramps: [PricedRamp]) {
    var (ramping, missing) = (0, 0)
    values = ramps.map { ramp in
      guard ramp.watched >= number else { return nil }
      guard number <= ramp.months.count else { return 0 }
      guard let value = ramp.months[number - 1] else {
        missing += 1
        return nil
      }
      ramping += 1
      return value
    }
    self.ramping = ramping
    self.missing = missing
    let known = values.compactMap { $0 }
    watched = known.count
    sum = known.reduce(0, +)
  }

  var mean: Double? { watched > 0 ? sum / Double(watched) : nil }

  func spread(into influence: inout [Double]) {
    guard let mean else { return }
    for place in values.indices { if let value = values[place] { influence[place] += (value - mean) / Double(watched) } }
  }
}
