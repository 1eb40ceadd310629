import Onboarding

/// Hires against modules: who has done what, with which mark.
///
/// Shows the most recent starters, because they are the ones whose training can still be mended.
public struct TrainingBoard: Hashable, Sendable {
  /// What has become of one module for one hire.
  public struct Cell: Hashable, Sendable {
    /// What a cell says first.
    public enum State: Hashable, Sendable { case done, open, overdue }

    /// What has become of it.
    public let state: State
    /// The share of the marks in the last test after the module, 0…1; `nil` without one.
    public let mark: Double?
    /// Whether that test was passed; `nil` without one, or without a pass mark.
    public let isPassed: Bool?
  }

  /// One hire.
  public struct Row: Hashable, Sendable {
    /// The hire.
    public let person: Person
    /// By module; `nil` where the hire's curriculum does not teach it.
    public let cells: [Cell?]
  }

  /// The modules of the curricula that these hires follow, in their order.
  public let modules: [Module]
  /// The latest starters first.
  public let rows: [Row]
  /// How many hires there are besides.
  public let more: Int

  /// As many rows as a page has room for.
  public static let mostRows = 40

  /// Reads the board as seen on `day`: hires who have started and are still there.
  ///
  /// - Complexity: linear in people, enrolments and tests.
  public init(of evidence: TrainingEvidence, in catalogue: Catalogue, among people: Set<Person.ID>? = nil, asOf day: Day) {
    let present = evidence.people.indices.filter { place in
      let person = evidence.people[place]
      return person.kind == .hire && (people.map { $0.contains(person.id) } ?? true) && person.startDate.map { $0 <= day } ?? false
        && person.endDate.map { $0 > day } ?? true && catalogue.curriculum(for: person) != nil
    }
    let latest = present.sorted { a, b in
      let (one, other) = (evidence.people[a], evidence.people[b])
      return (other.startDate?.number ?? 0, one.name) < (one.startDate?.number ?? 0, other.name)
    }
    let shown = Array(latest.prefix(Self.mostRows))
    let marks = BoardMarks(evidence, of: Set(shown.map { Int32($0) }), asOf: day)
    var seen: Set<Module.ID> = []
    modules = shown.compactMap { catalogue.curriculum(for: evidence.people[$0]) }.flatMap(\.modules).filter { seen.insert($0.id).inserted }
    rows = shown.map { [modules] place in
      let person = evidence.people[place]
      let taught = Dictionary((catalogue.curriculum(for: person)?.modules ?? []).map { ($0.id, $0) }) { first, _ in first }
      return Row(person: person, cells: modules.map { module in taught[module.id].map { marks.cell($0, person, Int32(place), asOf: day) } })
    }
    more = latest.count - shown.count
  }
}

/// Completions and last marks of some people.
private struct BoardMarks {
  private struct Key: Hashable {
    let person: Int32
    let module: Module.ID
  }

  private var completed: Set<Key> = []
  private var marks: [Key: (order: (Int32, Int32), share: Double)] = [:]

  init(_ evidence: TrainingEvidence, of wanted: Set<Int32>, asOf day: Day) {
    let columns = evidence.enrolments
    for row in columns.person.indices where wanted.contains(columns.person[row]) && columns.isCompleted(row, by: day) {
      completed.insert(Key(person: columns.person[row], module: evidence.units[Int(columns.unit[row])].module))
    }
    let tests = evidence.assessments
    for row in tests.person.indices where wanted.contains(tests.person[row]) && !tests.isBefore[row] && tests.takenOn[row] <= day.number {
      let key = Key(person: tests.person[row], module: evidence.units[Int(tests.unit[row])].module)
      let order = (tests.takenOn[row], tests.attempt[row])
      if let known = marks[key], known.order >= order { continue }
      marks[key] = (order, tests.share[row])
    }
  }

  func cell(_ module: Module, _ person: Person, _ place: Int32, asOf day: Day) -> TrainingBoard.Cell {
    let key = Key(person: place, module: module.id)
    let mark = marks[key]?.share
    let needed = module.assessment.flatMap { $0.of > 0 ? $0.pass / $0.of : nil }
    let isPassed = mark.flatMap { mark in needed.map { mark >= $0 - 1e-9 } }
    let due = module.due.flatMap { days in person.startDate.map { $0 + days } }
    let isDone = completed.contains(key) || isPassed == true
    return TrainingBoard.Cell(state: isDone ? .done : due.map { $0 < day } ?? false ? .overdue : .open, mark: mark, isPassed: isPassed)
  }
}
