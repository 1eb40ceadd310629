import Onboarding
import Statistics

/// The way of deals from lead to sale, step by step.
public struct Funnel: Sendable {
  /// What deals are divided by.
  public enum Division: Hashable, Sendable {
    /// Where the deal came from.
    case source
    /// What its owner shares with others.
    case owner(Grouping)
  }

  /// One step of one group.
  public struct Step: Hashable, Sendable {
    public let step: SalesStep
    /// How many deals took it; `nil` where no history tells.
    public let deals: Int?
    /// Those of the step before that are still open there.
    public let waiting: Int?
    /// Those of the step before that were lost there.
    public let lost: Int?
    /// `deals` of `deals` and `lost`: those still waiting do not count yet. `nil` for the first step.
    public let conversion: Proportion?
    /// The middle number of days since the step before; `nil` without days.
    public let medianDays: Double?
    /// How many deals have both days.
    public let dated: Int
  }

  /// The steps of one group.
  public struct Part: Hashable, Sendable {
    /// `nil` where none is recorded.
    public let name: String?
    public let steps: [Step]
  }

  /// The day one looks from.
  public let asOf: Day
  /// What deals are divided by; `nil` for all in one.
  public let division: Division?
  /// By name; without a division there is one.
  public let parts: [Part]
  /// All deals seen.
  public let deals: Int
  /// Deals without any history of stages: left out wherever others have one.
  public let withoutHistory: Int
  /// Whether any stage stands for a lead; without, the way begins with the opportunity.
  public let hasLeads: Bool

  /// - Parameter stretch: Only deals created in it count; `nil` for all.
  public init(
    of records: SalesRecords, by division: Division? = nil, createdIn stretch: Stretch? = nil, in directory: Directory,
    under definitions: Definitions = Definitions(), asOf day: Day
  ) {
    let paths = DealPaths(of: records, asOf: day, under: definitions)
    let rows = records.deals.createdOn.indices.filter { row in
      let created = records.deals.createdOn[row]
      return created <= day.number && (stretch.map { created != DealColumns.noDay && $0.contains(Day(number: created)) } ?? true)
    }
    let known = rows.filter { paths.isKnown[$0] }
    let counted = known.isEmpty ? rows : known
    let hasLeads = known.isEmpty || known.contains { paths.wasLead[$0] }
    let groups = Self.groups(of: records.deals, by: division, in: directory)
    let members = Dictionary(grouping: counted) { division == nil ? 0 : groups.place[$0] }
    asOf = day
    self.division = division
    deals = rows.count
    withoutHistory = rows.count - known.count
    self.hasLeads = hasLeads
    parts = members.keys.sorted { a, b in a >= 0 && (b < 0 || a < b) }.map { place in
      let walk = Walk(records.deals, paths, members[place] ?? [], asOf: day)
      return Part(
        name: division == nil || place < 0 ? nil : groups.names[place],
        steps: known.isEmpty ? walk.ends : walk.steps(from: hasLeads ? .lead : .opportunity))
    }
  }

  /// The group of each deal, by its place among the names; −1 for none.
  private static func groups(of deals: DealColumns, by division: Division?, in directory: Directory) -> (names: [String], place: [Int]) {
    switch division {
    case nil: return ([], [])
    case .source:
      let names = deals.sources.sorted()
      let places = deals.sources.map { name in names.firstIndex(of: name) ?? -1 }
      return (names, deals.source.map { $0 < 0 ? -1 : places[Int($0)] })
    case .owner(let grouping):
      let ofOwners = deals.owners.map { id in directory.person(id).flatMap { grouping.group(of: $0, in: directory.catalogue) } }
      let names = Set(ofOwners.compactMap { $0 }).sorted()
      let places = ofOwners.map { name in name.flatMap { names.firstIndex(of: $0) } ?? -1 }
      return (names, deals.owner.map { places[Int($0)] })
    }
  }
}

/// Some deals on their way.
private struct Walk {
  let deals: DealColumns
  let paths: DealPaths
  let rows: [Int]
  let today: Int32

  init(_ deals: DealColumns, _ paths: DealPaths, _ rows: [Int], asOf day: Day) {
    (self.deals, self.paths, self.rows, today) = (deals, paths, rows, day.number)
  }

  private func outcome(_ row: Int) -> Deal.Outcome { deals.closedOn[row] <= today ? deals.outcome[row] : .open }

  /// The day a step was taken; `nil` where it was not, or on an unknown day.
  private func day(_ step: SalesStep, _ row: Int) -> Int32? {
    let day = step == .sale ? (outcome(row) == .won ? deals.closedOn[row] : DealColumns.noDay) : paths.entered[step.rawValue][row]
    if day != DealColumns.noDay { return day }
    return step == .lead && deals.createdOn[row] != DealColumns.noDay ? deals.createdOn[row] : nil
  }

  /// Who won has taken every step, on record or not.
  private func took(_ step: SalesStep, _ row: Int) -> Bool {
    switch step {
    case .lead: true
    case .sale: outcome(row) == .won
    default: outcome(row) == .won || paths.entered[step.rawValue][row] != DealColumns.noDay
    }
  }

  func steps(from first: SalesStep) -> [Funnel.Step] {
    let way = SalesStep.allCases.filter { $0 >= first }
    return way.enumerated().map { place, step in
      let took = rows.filter { self.took(step, $0) }
      guard place > 0 else { return start(step, took.count) }
      return next(step, took, after: way[place - 1])
    }
  }

  private func start(_ step: SalesStep, _ count: Int) -> Funnel.Step {
    Funnel.Step(step: step, deals: count, waiting: nil, lost: nil, conversion: nil, medianDays: nil, dated: 0)
  }

  private func next(_ step: SalesStep, _ took: [Int], after before: SalesStep) -> Funnel.Step {
    let stayed = rows.filter { self.took(before, $0) && !self.took(step, $0) }
    let lost = stayed.count { outcome($0) == .lost }
    let days = took.compactMap { row in
      day(before, row).flatMap { start in day(step, row).flatMap { $0 >= start ? Double($0 - start) : nil } }
    }
    return Funnel.Step(
      step: step, deals: took.count, waiting: stayed.count - lost, lost: lost, conversion: Proportion(took.count, of: took.count + lost),
      medianDays: days.median, dated: days.count)
  }

  /// Beginning and end, where nothing is known of the way between.
  var ends: [Funnel.Step] {
    let won = rows.filter { took(.sale, $0) }
    let between = [SalesStep.opportunity, .proposal].map {
      Funnel.Step(step: $0, deals: nil, waiting: nil, lost: nil, conversion: nil, medianDays: nil, dated: 0)
    }
    return [start(.lead, rows.count)] + between + [next(.sale, won, after: .lead)]
  }
}
