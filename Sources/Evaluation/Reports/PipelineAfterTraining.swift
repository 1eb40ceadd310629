import Onboarding

/// The pipeline that hires build themselves once they have completed their training, beside what they built before.
///
/// Training is complete on the day the last module of the hire's curriculum was completed; a module that nobody had completed within half a year of the
/// hire's start was not taught then and does not count. Deals count by the day they were created, whatever came of
/// them; deals taken over do not. Both stretches are of 90 days, and only hires who were there for all of both count.
public struct PipelineAfterTraining: Hashable, Sendable {
  /// The hires whose deals are in one currency.
  public struct Line: Hashable, Sendable {
    /// The ISO 4217 code; `nil` where the source named none.
    public let currency: String?
    /// The amount of deals created in the 90 days after, per hire.
    public let after: PlainMean
    /// The same of the 90 days up to the day of completion; `nil` where no hire had started so long before.
    public let before: PlainMean?
    /// How many deals the hires created in the 90 days after.
    public let deals: Int
  }

  /// Hires whose clock has started.
  public let hires: Int
  /// Of these, how many have completed every module of their curriculum.
  public let trained: Int
  /// Of these, how many were watched for 90 days afterwards.
  public let watched: Int
  /// By currency, those without one last; empty where nobody was watched long enough, or nobody has a deal.
  public let lines: [Line]

  /// A quarter of a year: as long as most sales cycles of new hires, and what plans are made by.
  public static let window = 90

  /// Reads the pipeline as seen on `day`.
  ///
  /// - Complexity: linear in enrolments and deals.
  public init(of subjects: [RampSubject], records: SalesRecords, evidence: TrainingEvidence, in directory: Directory, asOf day: Day) {
    let completions = TrainingEnds(evidence, directory.catalogue, asOf: day)
    let started = subjects.filter { $0.state.clockStart.map { $0 <= day } ?? false }
    let trained = started.compactMap { subject in completions.day(of: subject.person).flatMap { subject.holds($0) ? (subject, $0) : nil } }
    let watched = trained.filter { subject, end in
      end + Self.window <= min(day, subject.state.leftOn ?? day)
    }
    hires = started.count
    self.trained = trained.count
    self.watched = watched.count
    let stretches = watched.map { Stretch(person: $0.0.person, end: $0.1, start: $0.0.state.clockStart ?? $0.1) }
    lines = Self.lines(of: stretches, records.deals)
  }

  private struct Stretch {
    let person: Person.ID
    let end: Day
    let start: Day

    var hasBefore: Bool { start + PipelineAfterTraining.window <= end }
  }

  private static func lines(of stretches: [Stretch], _ deals: DealColumns) -> [Line] {
    let places = Dictionary(stretches.enumerated().map { ($1.person, $0) }) { first, _ in first }
    let placeOfOwner = deals.owners.map { places[$0] ?? -1 }
    var sums: [Int32: Sums] = [:]
    for row in 0..<deals.count where !deals.inherited[row] && deals.owner[row] >= 0 && deals.amount[row] != DealColumns.noAmount {
      let place = placeOfOwner[Int(deals.owner[row])]
      guard place >= 0, deals.createdOn[row] != DealColumns.noDay else { continue }
      let since = Int(deals.createdOn[row]) - Int(stretches[place].end.number)
      guard since > -window, since <= window else { continue }
      let amount = Double(deals.amount[row]) / 100
      sums[deals.currency[row], default: Sums(stretches.count)].add(amount, of: place, isAfter: since > 0)
    }
    return sums.keys.sorted { ($0 < 0 ? 1 : 0, deals.name($0) ?? "") < ($1 < 0 ? 1 : 0, deals.name($1) ?? "") }.compactMap { currency in
      sums[currency].flatMap { sums in
        let earlier = zip(sums.before, stretches).filter { $1.hasBefore }.map(\.0)
        return PlainMean(of: sums.after).map {
          Line(currency: deals.name(currency), after: $0, before: PlainMean(of: earlier), deals: sums.deals)
        }
      }
    }
  }

  private struct Sums {
    var after: [Double]
    var before: [Double]
    var deals = 0

    init(_ count: Int) { (after, before) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count)) }

    mutating func add(_ amount: Double, of place: Int, isAfter: Bool) {
      if isAfter {
        after[place] += amount
        deals += 1
      } else {
        before[place] += amount
      }
    }
  }
}

extension DealColumns {
  /// The currency at a place of the column; `nil` where the deal names none.
  fileprivate func name(_ place: Int32) -> String? { place < 0 ? nil : currencies[Int(place)] }
}

/// The day on which each person completed the last module of their curriculum.
private struct TrainingEnds {
  private var days: [Person.ID: Day] = [:]

  init(_ evidence: TrainingEvidence, _ catalogue: Catalogue, asOf day: Day) {
    let columns = evidence.enrolments
    var done: [Int32: [Module.ID: Int32]] = [:]
    for row in columns.person.indices where columns.isCompleted(row, by: day) {
      let module = evidence.units[Int(columns.unit[row])].module
      let known = done[columns.person[row]]?[module] ?? .max
      // The first completion of a module ends it; a refresher later does not.
      done[columns.person[row], default: [:]][module] = min(known, columns.completedOn[row])
    }
    var firstTaught: [Module.ID: Int32] = [:]
    for completed in done.values { firstTaught.merge(completed) { min($0, $1) } }
    for (place, completed) in done {
      let person = evidence.people[Int(place)]
      guard let start = person.startDate else { continue }
      let latest = start.number + Int32(RampTime.milestoneDay)
      let modules = (catalogue.curriculum(for: person)?.modules.map(\.id) ?? []).filter { firstTaught[$0].map { $0 <= latest } ?? false }
      let ends = modules.compactMap { completed[$0] }
      guard !modules.isEmpty, ends.count == modules.count, let last = ends.max() else { continue }
      days[person.id] = Day(number: last)
    }
  }

  func day(of person: Person.ID) -> Day? { days[person] }
}
