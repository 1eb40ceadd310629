import Onboarding

/// Reads deals into columns. A row of the usual kind is read from its bytes, without an object or a string for it; what is odd about any other is
/// for the general reader to say.
struct DealIntake {
  /// What was taken in.
  private(set) var rows = DealRows()
  /// The line each row of `rows` stood on.
  private var lines: [Int32] = []
  /// The identifiers: a row's place is the number of its identifier.
  private var ids = TextTable(mayRise: true)

  private var accented: [Deal.ID: Int] = [:]

  /// Whether a row that was taken as usual might say how dates and numbers are written in the file: a date that is none of the canonical ones, a
  /// number like 1.234.
  private(set) var tellsNotation = false
  /// Whether some number can only have been written with a point.
  private(set) var hasPoint = false

  private let places: DealPlaces
  private let notation: Notation
  private var owners = TextPlaces()
  /// For each text of `owners`: a place in `rows.columns.owners`, or −1 where the general reader has to be asked.
  private var ownerOfText: [Int32] = []
  private var placeOfOwner: [Person.ID: Int32] = [:]
  private var accounts = TextTable()
  private var stages = TextPlaces()
  private var currencies = TextPlaces()
  private var sources = TextPlaces()
  private var categories = TextPlaces()
  private var outcomeOfStage: [Deal.Outcome] = []
  private var outcomes = WordPlaces { Vocabulary.outcomes[$0] }
  private var wonFlags = WordPlaces(RowReader.yesOrNo)
  private var closedFlags = WordPlaces(RowReader.yesOrNo)
  private var inheritedFlags = WordPlaces(RowReader.yesOrNo)

  /// - Parameter expected: About how many rows there will be.
  init(_ layout: Layout, _ notation: Notation, expecting expected: Int) {
    places = DealPlaces(layout)
    self.notation = notation
    ids.reserve(expected, bytes: expected * 12)  // most are about as long
    rows.reserve(besidesIdentifiers: expected)
    lines.reserveCapacity(expected)
  }
}

extension DealIntake {
  /// Takes a row in where everything in it is as usual, and keeps the rules that `Ledger` has for a deal.
  ///
  /// - Returns: `false`, and nothing was taken, for a row that the general reader has to look at.
  @inline(__always)
  mutating func takesAsUsual(_ row: Row) -> Bool {
    guard places.areSimple else { return false }
    let id = row[places.deal].trimmed
    guard !id.isAbsent, id.isASCII, let owner = owner(row), let outcome = outcome(row), let inherited = inherited(row),
      let probability = probability(row), let amount = amount(row), let created = day(row, places.created),
      let closed = day(row, places.closed), created == DealColumns.noDay || closed == DealColumns.noDay || closed >= created
    else { return false }
    guard ids.find(id) == nil else { return false }  // met before
    ids.append(id)
    rows.account.append(places.account < 0 ? -1 : accounts.place(row[places.account].trimmed))
    rows.columns.owner.append(owner)
    rows.columns.stage.append(stages.place(places.stage, row))
    rows.columns.currency.append(amount == DealColumns.noAmount ? -1 : currencies.place(places.currency, row))
    rows.columns.source.append(sources.place(places.source, row))
    rows.columns.category.append(categories.place(places.category, row))
    rows.columns.amount.append(amount)
    rows.columns.probability.append(probability)
    rows.columns.createdOn.append(created)
    rows.columns.closedOn.append(closed)
    rows.columns.outcome.append(outcome)
    rows.columns.inherited.append(inherited)
    lines.append(Int32(truncatingIfNeeded: row.line))
    return true
  }

  /// Takes in a deal that the general reader has read and found to keep the rules.
  ///
  /// - Throws: `RowFault.repeated` when an earlier row says something else of the deal; one that says the same is passed over.
  mutating func take(_ deal: Deal, from row: Row) throws(RowFault) {
    if let place = place(of: deal.id) {
      guard named[place] == deal else { throw .repeated(firstLine: Int(lines[place])) }
      return
    }
    Field.of(deal.id.text) { ids.append($0) }
    lines.append(Int32(truncatingIfNeeded: row.line))
    rows.account.append(accounts.place(deal.account))
    append(deal)
    if places.areSimple { note(owner: deal.owner, as: row[places.owner].trimmed) }
  }

  private mutating func append(_ deal: Deal) {
    rows.columns.owner.append(place(of: deal.owner))
    rows.columns.stage.append(stages.place(deal.stage))
    rows.columns.currency.append(currencies.place(deal.amount?.currency))
    rows.columns.source.append(sources.place(deal.source))
    rows.columns.category.append(categories.place(deal.forecastCategory))
    rows.columns.amount.append(deal.amount?.hundredths ?? DealColumns.noAmount)
    rows.columns.probability.append(deal.probability ?? .nan)
    rows.columns.createdOn.append(deal.createdOn?.number ?? DealColumns.noDay)
    rows.columns.closedOn.append(deal.closedOn?.number ?? DealColumns.noDay)
    rows.columns.outcome.append(deal.outcome)
    rows.columns.inherited.append(deal.inherited)
  }

  /// The row of a deal; `nil` when it is new.
  private mutating func place(of id: Deal.ID) -> Int? {
    let row = Field.of(id.text) { ids.find($0) }.map { Int($0) }
    guard !id.text.utf8.allSatisfy({ $0 < 0x80 }) else { return row }
    // Accents may be written in two ways, which are one.
    if let known = accented[id] { return known }
    accented[id] = row ?? ids.count
    return row
  }

  /// The rows with the lists of names they refer to.
  private var named: DealRows {
    var named = rows
    named.ids = ids.column
    named.accounts = accounts.column
    named.columns.stages = stages.texts
    named.columns.currencies = currencies.texts
    named.columns.sources = sources.texts
    named.columns.categories = categories.texts
    return named
  }

  /// Everything taken in; what was needed for the taking is let go.
  mutating func finish() -> DealRows {
    let all = named
    (rows, ids, accounts, lines) = (DealRows(), TextTable(), TextTable(), [])
    return all
  }

  /// Takes the owner of a row to be whom its text names by their identifier, where it does.
  mutating func meetOwner(of row: Row, in roster: Roster) {
    guard places.areSimple else { return }
    let field = row[places.owner].trimmed
    guard !field.isAbsent, self.owner(row) == nil, let place = roster.place(of: Person.ID(field.string)) else { return }
    note(owner: roster.ids[place], as: field)
  }
}

extension DealIntake {
  private mutating func place(of owner: Person.ID) -> Int32 {
    if let known = placeOfOwner[owner] { return known }
    let place = Int32(rows.columns.owners.count)
    rows.columns.owners.append(owner)
    placeOfOwner[owner] = place
    return place
  }

  private mutating func note(owner: Person.ID, as field: Field) {
    let text = Int(owners.number(field))
    while ownerOfText.count <= text { ownerOfText.append(-1) }
    ownerOfText[text] = place(of: owner)
  }

  @inline(__always)
  private mutating func owner(_ row: Row) -> Int32? {
    let text = Int(owners.number(row[places.owner].trimmed))
    guard text < ownerOfText.count, ownerOfText[text] >= 0 else { return nil }
    return ownerOfText[text]
  }

  /// The outcome that the row says, or its flags, or its stage, in this order.
  @inline(__always)
  private mutating func outcome(_ row: Row) -> Deal.Outcome? {
    switch outcomes.word(places.outcome, row) {
    case .is(let outcome): return outcome
    case .unreadable: return nil
    case .absent: break
    }
    if places.isWon >= 0 || places.isClosed >= 0 {
      switch (wonFlags.word(places.isWon, row), closedFlags.word(places.isClosed, row)) {
      case (.is(true), _): return .won
      case (.is(false), .is(let isClosed)): return isClosed ? .lost : .open
      case (.absent, .is(false)): return .open
      case (.unreadable, _), (_, .unreadable): return nil
      default: break
      }
    }
    let stage = Int(stages.place(places.stage, row))
    guard stage >= 0 else { return .open }
    while outcomeOfStage.count <= stage { outcomeOfStage.append(Deal.outcome(ofStage: stages.texts[outcomeOfStage.count])) }
    return outcomeOfStage[stage]
  }

  @inline(__always)
  private mutating func inherited(_ row: Row) -> Bool? {
    switch inheritedFlags.word(places.inherited, row) {
    case .is(let flag): flag
    case .absent: false
    case .unreadable: nil
    }
  }

  /// A share, NaN where the row has none; `nil` for what is no share.
  @inline(__always)
  private mutating func probability(_ row: Row) -> Double? {
    guard places.probability >= 0 else { return .nan }
    let field = row[places.probability].trimmed
    guard !field.isMissing else { return .nan }
    note(number: field)
    guard let number = field.double(notation.decimals) else { return nil }
    let share = number > 1 ? number / 100 : number
    return share >= 0 && share <= 1 ? share : nil
  }

  /// Hundredths; `nil` for what is no plain number.
  @inline(__always)
  private mutating func amount(_ row: Row) -> Int64? {
    guard places.amount >= 0 else { return DealColumns.noAmount }
    let field = row[places.amount].trimmed
    guard !field.isMissing else { return DealColumns.noAmount }
    note(number: field)
    guard let number = field.plainDouble(notation.decimals) else { return nil }
    return Money(units: number, currency: nil)?.hundredths
  }

  @inline(__always)
  private mutating func day(_ row: Row, _ place: Int) -> Int32? {
    guard place >= 0 else { return DealColumns.noDay }
    let field = row[place].trimmed
    guard !field.isMissing else { return DealColumns.noDay }
    if !field.isPlainDate { tellsNotation = true }
    return field.day(notation.dates)
  }

  /// Notes what a number says of how numbers are written: digits alone nothing; digits behind a point that are no group of three, the point.
  @inline(__always)
  private mutating func note(number field: Field) {
    var point = -1
    for place in 0..<field.count where !field.start[place].isDigit {
      guard field.start[place] == 0x2E, point < 0, place > 0 else {
        tellsNotation = true
        return
      }
      point = place
    }
    guard point >= 0 else { return }
    if field.count &- point == 4 || field.count &- point == 1 { tellsNotation = true } else { hasPoint = true }
  }
}

/// Where the columns of a file of deals stand; −1 for one that is not there.
private struct DealPlaces {
  let deal, owner, account, stage, amount, currency, probability, source, created, closed, outcome, category, inherited, isWon,
    isClosed: Int
  /// Whether every column is one field or none.
  let areSimple: Bool

  init(_ layout: Layout) {
    func place(_ name: String) -> Int {
      if case .field(let index) = layout.source(name) { index } else { -1 }
    }
    (deal, owner, account, stage) = (place("deal"), place("owner"), place("account"), place("stage"))
    (amount, currency, probability, source) = (place("amount"), place("currency"), place("probability"), place("source"))
    (created, closed, outcome) = (place("created_on"), place("closed_on"), place("outcome"))
    (category, inherited, isWon, isClosed) = (place("forecast_category"), place("inherited"), place("is_won"), place("is_closed"))
    areSimple =
      deal >= 0 && owner >= 0
      && layout.sources.allSatisfy {
        switch $0 {
        case .field, .absent: true
        case .joined, .firstOf, .constant: false
        }
      }
  }
}
