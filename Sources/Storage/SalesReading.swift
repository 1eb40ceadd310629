import Onboarding

/// The reading of deals and their histories into columns, number by number, without a record for each.
struct SalesReading {
  private(set) var deals = DealColumns()
  private(set) var stages = StageColumns()
  private let keys: Keys
  /// By an owner's key, their place among the owners; −1 for one not met yet.
  private var owners: [Int32] = []
  private var names = TextNumbers()
  private var stagePlaces = ListPlaces()
  private var currencyPlaces = ListPlaces()
  private var sourcePlaces = ListPlaces()
  private var categoryPlaces = ListPlaces()
  private var historyPlaces = ListPlaces()
  /// What is read of the history of one deal before it is put in order.
  private var history: [(day: Int32, name: Int)] = []

  /// The columns that are read, in this order.
  static let columns =
    "deal, owner, stage, amount, currency, probability, source, created_on, closed_on, outcome, forecast_category, inherited"
  static let historyColumns = "deal, stage, entered_on"

  init(_ keys: Keys) { self.keys = keys }

  /// Reads all rows of two statements, both in the order of the deals' identifiers; entries of other deals are passed over.
  mutating func read(_ deals: Prepared, _ history: Prepared?) throws {
    defer { history?.stop() }
    var isOnEntry = try history?.step() ?? false
    try deals.forEachRow {
      try add(deals)
      guard isOnEntry, let history else { return }
      isOnEntry = try follow(history, of: deals)
    }
  }

  private mutating func add(_ row: Prepared) throws {
    deals.owner.append(try place(ofOwner: row.value(1).int))
    deals.stage.append(stagePlaces.place(row.value(2), &names, &deals.stages))
    let amount = row.value(3)
    deals.amount.append(amount.isNull ? DealColumns.noAmount : amount.int)
    deals.currency.append(amount.isNull ? -1 : currencyPlaces.place(row.value(4), &names, &deals.currencies))
    let share = row.value(5)
    deals.probability.append(share.isNull ? .nan : share.real)
    deals.source.append(sourcePlaces.place(row.value(6), &names, &deals.sources))
    deals.createdOn.append(try row.value(7).day())
    deals.closedOn.append(try row.value(8).day())
    deals.outcome.append(try row.value(9).outcome())
    deals.category.append(categoryPlaces.place(row.value(10), &names, &deals.categories))
    deals.inherited.append(row.value(11).int != 0)
  }

  private mutating func place(ofOwner key: Int64) throws -> Int32 {
    guard key >= 0, key < Int64(Int32.max) else { throw Nonsense(what: "a key stands for nothing") }
    while owners.count <= Int(key) { owners.append(-1) }
    if owners[Int(key)] >= 0 { return owners[Int(key)] }
    let place = Int32(deals.owners.count)
    deals.owners.append(try keys.person(key))
    owners[Int(key)] = place
    return place
  }

  /// Takes in the entries of the deal that was added last.
  ///
  /// - Returns: Whether there are more entries.
  private mutating func follow(_ entries: Prepared, of deal: Prepared) throws -> Bool {
    history.removeAll(keepingCapacity: true)
    var isOnEntry = true
    while isOnEntry {
      let order = entries.orderOfText(0, to: deal, 0)
      guard order <= 0 else { break }
      if order == 0 { history.append((try entries.value(2).day(), names.number(entries.value(1)))) }
      isOnEntry = try entries.step()
    }
    addHistory()
    return isOnEntry
  }

  private mutating func addHistory() {
    if history.count > 1 {
      let names = names
      history.sort { $0.day == $1.day ? names.text($0.name) < names.text($1.name) : $0.day < $1.day }
    }
    for entry in history {
      stages.deal.append(Int32(deals.count - 1))
      stages.stage.append(historyPlaces.place(entry.name, names, &stages.names))
      stages.enteredOn.append(entry.day)
    }
  }
}

extension ColumnValue {
  /// The day, or what stands for none.
  fileprivate func day() throws -> Int32 {
    if isNull { return DealColumns.noDay }
    guard let day = Int32(exactly: int) else { throw Nonsense(what: "a day is out of range") }
    return day
  }

  fileprivate func outcome() throws -> Deal.Outcome {
    try withUTF8 { word in
      let outcome: Deal.Outcome =
        switch word.first ?? 0 {
        case UInt8(ascii: "o"): .open
        case UInt8(ascii: "w"): .won
        default: .lost
        }
      guard DealTexts.outcomes.withUTF8(outcome.place, { $0.order(to: word) == 0 }) else {
        throw Nonsense(what: "an unknown word for an outcome")
      }
      return outcome
    }
  }
}

/// The different texts that were met, numbered as they came; told apart byte by byte.
struct TextNumbers {
  private var texts = TextColumn()
  /// Open addressing, at most half full: numbers, −1 in an empty slot.
  private var slots = [Int32](repeating: -1, count: 64)

  func text(_ number: Int) -> String { texts[number] }

  /// The number of a column's text.
  mutating func number(_ value: ColumnValue) -> Int { value.withUTF8 { number($0) } }

  private mutating func number(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: Self.hash(utf8)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if texts.withUTF8(known, { $0.order(to: utf8) }) == 0 { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(texts.count)
    texts.append(utf8: utf8)
    if texts.count * 2 > slots.count { grow() }
    return texts.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<texts.count {
      var slot = texts.withUTF8(number) { Int(truncatingIfNeeded: Self.hash($0)) } & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// Eight bytes at a time, each time multiplied by an odd number whose bits are half ones, with the high half of the product folded in.
  @inline(__always)
  private static func hash(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(utf8)
    var hash = UInt64(raw.count)
    var place = 0
    while place &+ 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < raw.count {
      rest = rest << 8 | UInt64(raw[place])
      place &+= 1
    }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

/// Where the texts of one column stand in its list of names, in which two spellings that Swift holds equal are one.
struct ListPlaces {
  /// By a text's number; −1 for one not met in this column.
  private var places: [Int32] = []
  private var names = Places<String>()

  /// The place of a column's text, −1 for none.
  mutating func place(_ value: ColumnValue, _ texts: inout TextNumbers, _ list: inout [String]) -> Int32 {
    value.isNull ? -1 : place(texts.number(value), texts, &list)
  }

  mutating func place(_ number: Int, _ texts: TextNumbers, _ list: inout [String]) -> Int32 {
    if number < places.count, places[number] >= 0 { return places[number] }
    while places.count <= number { places.append(-1) }
    places[number] = names.place(of: texts.text(number), in: &list)
    return places[number]
  }
}
