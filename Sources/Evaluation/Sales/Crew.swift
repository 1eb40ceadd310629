import Onboarding

/// Some people in groups, for figures that are told group by group.
public struct Crew: Sendable {
  /// The names of the groups; `nil` for those of whom no group is recorded.
  public let groups: [String?]
  private let places: [Person.ID: Int32]

  /// Everybody named, as one group.
  public init(_ name: String?, _ people: some Sequence<Person.ID>) {
    groups = [name]
    places = Dictionary(people.map { ($0, 0) }) { first, _ in first }
  }

  /// Everybody named, each a group of their own.
  public init(each people: [Person.ID]) {
    groups = people.map(\.text)
    places = Dictionary(zip(people, people.indices.map { Int32($0) })) { first, _ in first }
  }

  /// People by what they share, the groups in the order of their names, those without one last.
  public init(_ people: [Person], by grouping: Grouping, in catalogue: Catalogue) {
    let named = people.map { (id: $0.id, group: grouping.group(of: $0, in: catalogue)) }
    let names = Set(named.compactMap(\.group)).sorted()
    let isOpen = named.contains { $0.group == nil }
    groups = names.map { $0 } + (isOpen ? [nil] : [])
    let order = Dictionary(zip(names, names.indices.map { Int32($0) })) { first, _ in first }
    places = Dictionary(named.map { ($0.id, $0.group.flatMap { order[$0] } ?? Int32(names.count)) }) { first, _ in first }
  }

  /// The group of somebody; −1 for people of no group.
  func place(of person: Person.ID) -> Int32 { places[person] ?? -1 }

  func places(of people: [Person.ID]) -> [Int32] { people.map(place) }
}

extension SalesRecords {
  /// The first day on which anything was created, decided or done.
  var firstDay: Day? {
    let none = DealColumns.noDay
    let days = [deals.createdOn.lazy.filter { $0 != none }.min(), deals.closedOn.lazy.filter { $0 != none }.min(), activities.on.min()]
    return days.compactMap { $0 }.min().map { Day(number: $0) }
  }

  /// The months or quarters from the first record to `day`; all of time in one where no length is named.
  func grid(_ length: Period.Length?, asOf day: Day) -> PeriodGrid {
    guard let length, let first = firstDay, first <= day else { return .whole }
    return PeriodGrid(length, from: first, to: day)
  }
}
