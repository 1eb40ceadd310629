/// What sales records add up to, for each group of people and period: the sums that every figure is worked out from.
package struct SalesSums: Sendable {
  /// A group in a period of the grid.
  package struct Cell: Hashable, Sendable {
    package let group: Int
    package let period: Int
  }

  /// Figures that add up, with their squares.
  package struct Tally: Hashable, Sendable {
    package var count = 0
    package var sum = 0.0
    package var squares = 0.0

    package init() {}

    package mutating func add(_ value: Double) {
      count += 1
      sum += value
      squares += value * value
    }
  }

  /// What was counted in a cell.
  package struct Counts: Hashable, Sendable {
    package var deals = 0
    package var open = 0
    package var won = 0
    package var lost = 0
    package var inherited = 0
    /// Days from creation to closing of won deals.
    package var cycle = Tally()
    /// Decided deals that had reached the step wins are counted from, and those of them that were won.
    package var contested = 0
    package var contestedWon = 0
    /// Leads that became an opportunity or were lost before, and those that became one.
    package var leadsSettled = 0
    package var leadsOpened = 0
    package var leadsDecided = 0
    package var leadsWon = 0
    package var proposalsDecided = 0
    package var proposalsWon = 0
    package var calls = 0
    package var logged = 0
    package var conversations = 0
    package var emails = 0
    package var meetings = 0
    package var demos = 0

    package var activities: Int { calls + emails + meetings + demos }
  }

  /// Amounts of one currency in a cell, in its whole units.
  package struct Money: Hashable, Sendable {
    package var won = Tally()
    package var lost = Tally()
    package var open = Tally()
  }

  /// Whose records go where.
  package struct Layout: Sendable {
    /// The groups of the owners of deals, by their places; −1 for nobody's.
    package var owner: [Int32]
    /// The groups of the people with activities, by their places.
    package var person: [Int32]
    /// Whether deals that the owner took over count.
    package var keepsInherited: [Bool]
    package var groups: Int
    package var grid: PeriodGrid

    package init(owner: [Int32], person: [Int32], keepsInherited: [Bool], groups: Int, grid: PeriodGrid) {
      self.owner = owner
      self.person = person
      self.keepsInherited = keepsInherited
      self.groups = groups
      self.grid = grid
    }
  }

  /// In no order; cells without any record are not among them.
  package private(set) var cells: [Cell] = []
  package private(set) var counts: [Counts] = []
  /// By the places of the deals' currencies, then by cell; the last of them holds amounts without a currency.
  package private(set) var money: [[Money]]
  /// By row: the cell in which a deal was decided; −1 where it is not, or is left out.
  package private(set) var decidedIn: [Int32]

  private let places: Int
  private var known: CellPlaces

  /// - Complexity: linear in the records.
  package init(of records: SalesRecords, laidOut layout: Layout, asOf day: Day, under definitions: Definitions) {
    places = layout.grid.periods.count
    known = CellPlaces(of: places * layout.groups)
    money = [[Money]](repeating: [], count: records.deals.currencies.count + 1)
    decidedIn = [Int32](repeating: -1, count: records.deals.count)
    add(records.deals, layout, day)
    if records.stages.count > 0 || definitions.winsFrom != .lead { addSteps(records, layout, day, definitions) }
    if definitions.winsFrom == .lead {
      for place in counts.indices {
        counts[place].contested = counts[place].won + counts[place].lost
        counts[place].contestedWon = counts[place].won
      }
    }
    add(records.activities, layout, day, definitions)
  }

  private mutating func place(_ group: Int32, _ period: Int32) -> Int? {
    guard group >= 0, period >= 0 else { return nil }
    let address = Int(group) * places + Int(period)
    if let place = known[address] { return place }
    known[address] = cells.count
    cells.append(Cell(group: Int(group), period: Int(period)))
    counts.append(Counts())
    for currency in money.indices { money[currency].append(Money()) }
    return cells.count - 1
  }

  private mutating func add(_ deals: DealColumns, _ layout: Layout, _ day: Day) {
    let today = day.number
    for row in 0..<deals.count {
      let owner = Int(deals.owner[row])
      let (group, created, closed) = (layout.owner[owner], deals.createdOn[row], deals.closedOn[row])
      guard group >= 0, created <= today else { continue }
      if let cell = place(group, layout.grid.place(of: created)) {
        if deals.inherited[row] { counts[cell].inherited += 1 }
        if !deals.inherited[row] || layout.keepsInherited[owner] { counts[cell].deals += 1 }
      }
      guard !deals.inherited[row] || layout.keepsInherited[owner] else { continue }
      let isDecided = deals.outcome[row] != .open && closed <= today
      // What is open is open today, whenever it was created: it has its place in the whole of time only.
      guard isDecided || layout.grid.isWhole, let cell = place(group, layout.grid.place(of: isDecided ? closed : today)) else { continue }
      if isDecided { decidedIn[row] = Int32(cell) }
      count(deals, row, isDecided ? deals.outcome[row] : .open, in: cell)
    }
  }

  private mutating func count(_ deals: DealColumns, _ row: Int, _ outcome: Deal.Outcome, in cell: Int) {
    let currency = deals.currency[row] >= 0 ? Int(deals.currency[row]) : money.count - 1
    let amount = deals.amount[row] == DealColumns.noAmount ? nil : Double(deals.amount[row]) / 100
    switch outcome {
    case .open:
      counts[cell].open += 1
      if let amount { money[currency][cell].open.add(amount) }
    case .lost:
      counts[cell].lost += 1
      if let amount { money[currency][cell].lost.add(amount) }
    case .won:
      counts[cell].won += 1
      if let amount { money[currency][cell].won.add(amount) }
      let (created, closed) = (deals.createdOn[row], deals.closedOn[row])
      if created != DealColumns.noDay, closed != DealColumns.noDay { counts[cell].cycle.add(Double(closed - created)) }
    }
  }

  private mutating func addSteps(_ records: SalesRecords, _ layout: Layout, _ day: Day, _ definitions: Definitions) {
    let paths = DealPaths(of: records, asOf: day, under: definitions)
    let none = DealColumns.noDay
    for row in 0..<records.deals.count where paths.isKnown[row] {
      let owner = Int(records.deals.owner[row])
      guard layout.owner[owner] >= 0, !records.deals.inherited[row] || layout.keepsInherited[owner] else { continue }
      let isWon = records.deals.outcome[row] == .won
      if decidedIn[row] >= 0 {
        let cell = Int(decidedIn[row])
        if paths.entered[2][row] != none {
          counts[cell].proposalsDecided += 1
          if isWon { counts[cell].proposalsWon += 1 }
        }
        if paths.wasLead[row] {
          counts[cell].leadsDecided += 1
          if isWon { counts[cell].leadsWon += 1 }
        }
        if definitions.winsFrom != .lead, isWon || paths.entered[min(2, definitions.winsFrom.rawValue)][row] != none {
          counts[cell].contested += 1
          if isWon { counts[cell].contestedWon += 1 }
        }
      }
      guard paths.wasLead[row] else { continue }
      let opened = paths.entered[1][row]
      if opened != none, let cell = place(layout.owner[owner], layout.grid.place(of: opened)) {
        counts[cell].leadsSettled += 1
        counts[cell].leadsOpened += 1
      } else if opened == none, decidedIn[row] >= 0 {
        counts[Int(decidedIn[row])].leadsSettled += 1
        if isWon { counts[Int(decidedIn[row])].leadsOpened += 1 }
      }
    }
  }

  private mutating func add(_ activities: ActivityColumns, _ layout: Layout, _ day: Day, _ definitions: Definitions) {
    let isConversation = activities.outcomes.map { definitions.isConversation($0) }
    let today = day.number
    for row in 0..<activities.rows where activities.on[row] <= today {
      guard let cell = place(layout.person[Int(activities.person[row])], layout.grid.place(of: activities.on[row])) else { continue }
      let count = Int(activities.count[row])
      switch activities.kind[row] {
      case .email: counts[cell].emails += count
      case .meeting: counts[cell].meetings += count
      case .demo: counts[cell].demos += count
      case .call:
        counts[cell].calls += count
        let outcome = Int(activities.outcome[row])
        guard outcome >= 0 else { continue }
        counts[cell].logged += count
        if isConversation[outcome] { counts[cell].conversations += count }
      }
    }
  }
}

/// Where the cells stand that were met, by their address: in a table while that is of a size to hold, else in a dictionary, for records that are
/// centuries apart by mistake.
private struct CellPlaces: Sendable {
  private var table: [Int32]
  private var sparse: [Int: Int32] = [:]

  init(of count: Int) {
    let most = 1 << 24  // 64 MB
    table = count <= most ? [Int32](repeating: -1, count: count) : []
  }

  subscript(address: Int) -> Int? {
    get {
      let place = table.isEmpty ? sparse[address] ?? -1 : table[address]
      return place < 0 ? nil : Int(place)
    }
    set {
      let place = Int32(newValue ?? -1)
      if table.isEmpty { sparse[address] = place } else { table[address] = place }
    }
  }
}
