/// Everybody whom a register keeps, in brief and in columns: what is asked of all of a hundred thousand people at once.
///
/// In the order of their identifiers; a row is a person.
public struct Roster: Sendable {
  public private(set) var ids: [Person.ID] = []
  /// Whether somebody is a hire.
  public private(set) var isHire: [Bool] = []
  /// `Day.number` of the first day of the present spell, `Int32.min` where it is not known.
  public private(set) var start: [Int32] = []
  /// The rows of those who have been with the company before.
  public private(set) var returned: Set<Int> = []

  public init() {}

  /// Adds somebody whose identifier comes behind those of all before.
  public mutating func append(_ id: Person.ID, isHire: Bool, start: Int32?, hasReturned: Bool = false) {
    if hasReturned { returned.insert(ids.count) }
    ids.append(id)
    self.isHire.append(isHire)
    self.start.append(start ?? .min)
  }

  public var count: Int { ids.count }

  /// The row of somebody; `nil` for one who is not kept.
  ///
  /// - Complexity: O(log *n*).
  public func place(of id: Person.ID) -> Int? {
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == id ? low : nil
  }
}

/// The finding of one person after another in a roster, quickest where they come in its order.
public struct RosterWalk {
  public let roster: Roster
  private var next = 0

  public init(_ roster: Roster) { self.roster = roster }

  /// The row of somebody; `nil` for one who is not kept.
  public mutating func place(of id: Person.ID) -> Int? {
    guard next >= roster.count || roster.ids[next] != id else {
      next += 1
      return next - 1
    }
    guard let place = roster.place(of: id) else { return nil }
    next = place + 1
    return place
  }
}

/// The groups of one kind that the people of a roster are in.
public struct GroupColumn: Sendable {
  public let names: [String]
  /// For each row of the roster: a place in `names`, −1 for somebody in no group.
  public let place: [Int32]

  public init(names: [String], place: [Int32]) {
    self.names = names
    self.place = place
  }

  /// The name of the group of a row; `nil` for none.
  public subscript(row: Int) -> String? { place[row] < 0 ? nil : names[Int(place[row])] }
}

extension Register {
  public var roster: Roster? { nil }
  public func groups(by kind: GroupKind) -> GroupColumn? { nil }
  public var fullNames: TextColumn? { nil }
}

extension Directory {
  /// Everybody in brief, where a register keeps them and edits have altered nobody since.
  public var roster: Roster? { names?.roster }
  /// The groups of one kind, row by row of `roster`; `nil` where the register does not keep them so.
  public func groups(by kind: GroupKind) -> GroupColumn? { names?.groups(by: kind) }
  /// The full names, row by row of `roster`.
  public var fullNames: TextColumn? { names?.fullNames }

  /// Everybody's identifiers, in their order.
  public var allIdentifiers: [Person.ID] { roster?.ids ?? allPeople.map(\.id) }
}
