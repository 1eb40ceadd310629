/// Stage histories in columns: a row says that a deal entered a stage.
public struct StageColumns: Sendable {
  /// The names of stages, as the records spell them.
  public var names: [String] = []
  /// The row of the deal in the columns of deals.
  public var deal: [Int32] = []
  /// Its place in `names`.
  public var stage: [Int32] = []
  /// `Day.number`.
  public var enteredOn: [Int32] = []

  public init() {}

  /// The history of `deals`; entries of other deals are passed over.
  public init(_ stages: [DealStage], of deals: [Deal]) {
    guard !stages.isEmpty else { return }
    var rows: [Deal.ID: Int32] = [:]
    rows.reserveCapacity(deals.count)
    for (row, deal) in deals.enumerated() { rows[deal.id] = Int32(row) }
    var places = Places<String>()
    for entry in stages {
      guard let row = rows[entry.deal] else { continue }
      deal.append(row)
      stage.append(places.place(of: entry.stage, in: &names))
      enteredOn.append(entry.enteredOn.number)
    }
  }

  public var count: Int { deal.count }
}

/// Activities in columns.
public struct ActivityColumns: Sendable {
  /// Whose activities there are.
  public var people: [Person.ID] = []
  /// The outcomes, as the records spell them.
  public var outcomes: [String] = []
  /// Places in `people`.
  public var person: [Int32] = []
  public var kind: [Activity.Kind] = []
  /// Places in `outcomes`; −1 where none was logged.
  public var outcome: [Int32] = []
  /// `Day.number`.
  public var on: [Int32] = []
  /// How many activities a row stands for.
  public var count: [Int32] = []

  private var personPlaces = Places<Person.ID>()
  private var outcomePlaces = Places<String>()

  public init() {}

  /// The columns of some activities, in their order.
  public init(_ activities: [Activity]) { for activity in activities { append(activity) } }

  public var rows: Int { person.count }

  /// Adds an activity as the last row.
  public mutating func append(_ activity: Activity) {
    person.append(personPlaces.place(of: activity.person, in: &people))
    kind.append(activity.kind)
    outcome.append(outcomePlaces.place(of: activity.outcome, in: &outcomes))
    on.append(activity.on.number)
    count.append(Int32(clamping: activity.count))
  }
}

/// What a CRM knows of somebody's sales, or of everybody's.
public struct SalesRecords: Sendable {
  public var deals = DealColumns()
  public var stages = StageColumns()
  public var activities = ActivityColumns()

  public init() {}

  public init(deals: [Deal], stages: [DealStage] = [], activities: [Activity] = []) {
    self.deals = DealColumns(deals)
    self.stages = StageColumns(stages, of: deals)
    self.activities = ActivityColumns(activities)
  }

  public var isEmpty: Bool { deals.isEmpty && activities.rows == 0 }
}
