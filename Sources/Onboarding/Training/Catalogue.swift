/// All curricula that are loaded, every edition of each, and the one catalogue of metrics they share.
public struct Catalogue: Hashable, Sendable {
  /// By identifier, then by edition.
  public private(set) var curricula: [Curriculum]
  private var metricsByID: [Metric.ID: Metric] = [:]

  public init(_ curricula: [Curriculum] = []) {
    self.curricula = []
    for curriculum in curricula { adopt(curriculum) }
  }

  /// Adds an edition, or replaces it where it is known.
  public mutating func adopt(_ curriculum: Curriculum) {
    drop(curriculum.id, edition: curriculum.edition)
    curricula.append(curriculum)
    curricula.sort { ($0.id, $0.edition) < ($1.id, $1.edition) }
    index()
  }

  /// Takes an edition out, as undo does.
  public mutating func drop(_ id: Curriculum.ID, edition: Int) {
    curricula.removeAll { $0.id == id && $0.edition == edition }
    index()
  }

  private mutating func index() {
    metricsByID = [:]
    // Later editions come later, so a metric reads as its latest edition has it.
    for metric in curricula.flatMap(\.metrics) { metricsByID[metric.id] = metric }
  }

  /// Every metric, by identifier.
  public var metrics: [Metric] { metricsByID.values.sorted { $0.id < $1.id } }

  /// The metric called `id` as the latest edition defines it, or `nil`.
  public func metric(_ id: Metric.ID) -> Metric? { metricsByID[id] }

  /// The latest edition of every curriculum.
  public var latest: [Curriculum] {
    curricula.indices.filter { $0 == curricula.count - 1 || curricula[$0 + 1].id != curricula[$0].id }.map { curricula[$0] }
  }

  /// An edition of a curriculum, the latest where none is named; `nil` when it is not loaded.
  public func curriculum(_ id: Curriculum.ID, edition: Int? = nil) -> Curriculum? {
    curricula.last { $0.id == id && (edition == nil || $0.edition == edition) }
  }

  /// The curriculum of a person: the one named for them, else the first whose role is theirs, else one that fits any role.
  public func curriculum(for person: Person) -> Curriculum? {
    if let id = person.curriculum { return curriculum(id, edition: person.edition) ?? curriculum(id) }
    guard let role = person.role else { return latest.first { $0.role == "any" } }
    let fitting = latest.filter { $0.fits(role: role) }
    return fitting.first { $0.role != "any" } ?? fitting.first
  }

  /// A module in the named version, or in the version that the latest edition teaches; `nil` when no curriculum has it.
  public func module(_ id: Module.ID, version: Module.Version? = nil) -> Module? {
    for curriculum in curricula.reversed() {
      for module in curriculum.modules where module.id == id && (version == nil || module.version == version) { return module }
    }
    return nil
  }

  /// Every module of the latest editions once, in their order.
  public var modules: [Module] {
    var seen: Set<Module.ID> = []
    return latest.flatMap(\.modules).filter { seen.insert($0.id).inserted }
  }

  /// Every milestone of the latest editions once, in their order.
  public var milestones: [Milestone] {
    var seen: Set<Milestone.ID> = []
    return latest.flatMap(\.milestones).filter { seen.insert($0.id).inserted }
  }

  /// Every criterion of the latest editions once, in their order.
  public var criteria: [Criterion] {
    var seen: Set<Criterion.ID> = []
    return latest.flatMap(\.scorecard).filter { seen.insert($0.id).inserted }
  }

  /// The criteria on which candidates for `role` are rated.
  public func criteria(for role: String) -> [Criterion] {
    var seen: Set<Criterion.ID> = []
    return latest.filter { $0.fits(role: role) }.flatMap(\.scorecard).filter { seen.insert($0.id).inserted }
  }

  /// Every role that a curriculum names, `any` not among them.
  public var roles: [String] {
    var seen: Set<String> = []
    return latest.map(\.role).filter { $0 != "any" && seen.insert($0.folded).inserted }
  }
}
