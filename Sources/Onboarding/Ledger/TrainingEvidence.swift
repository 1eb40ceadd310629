/// Everything that bears on whether the modules of a curriculum prepare people: in columns, because a company has millions of these.
///
/// Every `person` column indexes `people`; every `unit` column indexes `units`. Days are `Day.number`; `Int32.min` stands for no day.
public struct TrainingEvidence: Sendable {
  /// One version of one module: the unit of test.
  public struct Unit: Hashable, Sendable {
    public var module: Module.ID
    public var version: Module.Version

    public init(module: Module.ID, version: Module.Version) {
      self.module = module
      self.version = version
    }
  }

  public struct Enrolments: Sendable {
    public var person: [Int32] = []
    public var unit: [Int32] = []
    public var completedOn: [Int32] = []
    public init() {}
  }

  public struct Assessments: Sendable {
    public var person: [Int32] = []
    public var unit: [Int32] = []
    /// Whether the test was taken before the module.
    public var isBefore: [Bool] = []
    public var attempt: [Int32] = []
    /// Share of the marks, 0…1.
    public var share: [Double] = []
    public var takenOn: [Int32] = []
    public init() {}
  }

  public struct Utilities: Sendable {
    public var person: [Int32] = []
    /// Ratings name a module and no version: an index into `modules`.
    public var module: [Int32] = []
    public var rating: [Int32] = []
    public init() {}
  }

  public struct Attainments: Sendable {
    public var person: [Int32] = []
    /// An index into `milestones`.
    public var milestone: [Int32] = []
    public var reachedOn: [Int32] = []
    public init() {}
  }

  /// Hires and tenured colleagues, in the order of their identifiers.
  public var people: [Person] = []
  public var units: [Unit] = []
  public var modules: [Module.ID] = []
  public var milestones: [Milestone.ID] = []
  /// `observations.people` holds the identifiers of `people` in the same order, so that a row's `person` indexes both.
  public var observations = ObservationColumns()
  /// The rows of `observations` that nobody typed or imported: they follow from deals and activities.
  public internal(set) var derived: Range<Int> = 0..<0
  public var enrolments = Enrolments()
  public var assessments = Assessments()
  public var utilities = Utilities()
  /// Milestones that somebody recorded; those that figures or tests show are not among them.
  public var attainments = Attainments()

  public init() {}
}

extension TrainingEvidence {
  /// Evidence about `people`, nothing of it known yet.
  public init(of people: [Person]) {
    self.people = people
    observations.people = people.map(\.id)
  }

  /// Adds a record about the person at `index`; records of other kinds are passed over.
  ///
  /// - Complexity: linear in the number of units and metrics met so far, which are few.
  public mutating func add(_ fact: Fact, of index: Int32) {
    switch fact {
    case .enrolment(let it):
      enrolments.person.append(index)
      enrolments.unit.append(unit(it.module, it.version))
      enrolments.completedOn.append(it.completedOn?.number ?? .min)
    case .assessment(let it):
      assessments.person.append(index)
      assessments.unit.append(unit(it.module, it.version))
      assessments.isBefore.append(it.phase == .before)
      assessments.attempt.append(Int32(it.attempt ?? 1))
      assessments.share.append(it.share ?? 0)
      assessments.takenOn.append(it.takenOn?.number ?? .min)
    case .utility(let it):
      utilities.person.append(index)
      utilities.module.append(Self.place(of: it.module, in: &modules))
      utilities.rating.append(Int32(it.rating))
    case .observation(let it): add(it, of: index)
    case .attained(let it):
      attainments.person.append(index)
      attainments.milestone.append(Self.place(of: it.milestone, in: &milestones))
      attainments.reachedOn.append(it.on.number)
    default: break
    }
  }

  private mutating func add(_ row: Observation, of index: Int32) {
    observations.person.append(index)
    observations.metric.append(Self.place(of: row.metric, in: &observations.metrics))
    observations.period.append(row.period.code)
    observations.target.append(row.target ?? .nan)
    switch row.measure {
    case .value(let value):
      observations.value.append(value)
      observations.numerator.append(.nan)
      observations.denominator.append(.nan)
    case .ratio(let numerator, let denominator):
      observations.value.append(.nan)
      observations.numerator.append(numerator)
      observations.denominator.append(denominator)
    }
  }

  private mutating func unit(_ module: Module.ID, _ version: Module.Version) -> Int32 {
    Self.place(of: Unit(module: module, version: version), in: &units)
  }

  private static func place<Value: Equatable>(of value: Value, in list: inout [Value]) -> Int32 {
    if let known = list.firstIndex(of: value) { return Int32(known) }
    list.append(value)
    return Int32(list.count - 1)
  }
}
