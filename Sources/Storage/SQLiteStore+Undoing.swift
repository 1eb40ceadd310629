import Onboarding

extension SQLiteStore {
  /// Takes an entry back, or does it again, from the edits the change log holds.
  func step(_ kind: Entry.Kind, by authorship: Authorship) throws -> Receipt {
    var now: Directory?
    let receipt = try writingMuch { desk in
      let log = ChangeLog(desk: desk)
      let number = try kind == .undo ? log.undoable() : log.redoable()
      guard let number, let target = try log.entry(number) else {
        throw kind == .undo ? try log.refusal() : Refusal.nothingToRedo
      }
      let draft = try Draft(on: desk, by: authorship)
      draft.add(repeated: target)
      var replay = Replay(on: desk, from: try takeNames(desk), keepsEdits: target.kind == .said)
      try log.forEachPiece(of: number, backwards: kind == .undo) { try replay.follow($0) }
      for person in replay.touched { draft.touch(person) }
      let ramps = try RampTable(desk: desk).refresh(replay.ramping(), in: replay.directory)
      try log.mark(number, undone: kind == .undo)
      now = replay.directory
      return Receipt(entry: try draft.seal(kind, of: number), edits: replay.edits, ramps: ramps, sentence: target.authorship.sentence)
    }
    if let now { follow(now) }
    return receipt
  }
}

/// The edits of an entry on their way back into the tables.
struct Replay {
  private let desk: Desk
  private let keepsEdits: Bool
  private(set) var directory: Directory
  /// Empty unless they are kept: an import may be of millions.
  private(set) var edits: [Edit] = []
  /// Everybody the edits are about.
  private(set) var touched: Set<Int64> = []
  private var curricula: [Edit] = []
  private var owners: Set<Person.ID> = []

  init(on desk: Desk, from directory: Directory, keepsEdits: Bool) {
    self.desk = desk
    self.directory = directory
    self.keepsEdits = keepsEdits
  }

  mutating func follow(_ piece: Payload.Piece) throws {
    switch piece {
    case .edit(let edit): try follow(edit)
    case .rewritten, .terms: break
    case .observations(let rows):
      try ObservationTable(desk: desk).apply(rows)
      var last: Int64?
      for row in rows where row.key.person != last {
        last = row.key.person
        touched.insert(row.key.person)
      }
    }
  }

  private mutating func follow(_ edit: Edit) throws {
    // Before and after: a deal taken back takes its history with it.
    owners.formUnion(try [edit].dealOwners { try desk.owner(of: $0) })
    try desk.apply(edit)
    directory.apply(edit)
    owners.formUnion(try [edit].dealOwners { try desk.owner(of: $0) })
    if keepsEdits { edits.append(edit) }
    if let person = edit.key?.person { touched.insert(try desk.keys.key(person)) }
    switch edit.key {
    case .curriculum?, .definitions?: curricula.append(edit)
    default: break
    }
  }

  /// The hires whose ramp states the edits may have altered.
  func ramping() throws -> Set<Person.ID> {
    var people = curricula.ramping(in: directory).union(owners)
    for key in touched { people.insert(try desk.keys.person(key)) }
    return people
  }
}
