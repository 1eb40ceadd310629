import Onboarding

/// The people and metrics of a question about modules, numbered so that loops over a million figures touch no names.
struct Panel {
  let people: [Person]
  /// Indexes into `people`.
  private(set) var hires: [Int] = []
  /// Indexes into `people`.
  private(set) var peers: [Int] = []
  /// By person: the place in `hires`, or −1.
  private(set) var hireOf: [Int32]
  /// By person: the place in `peers`, or −1.
  private(set) var peerOf: [Int32]
  /// By hire: the calendar month of the start date, which is tenure month 1.
  private(set) var firstMonth: [Int] = []
  /// By hire: the place in `regions`, or −1.
  private(set) var hireRegion: [Int32] = []
  /// By peer: the place in `regions`, or −1.
  private(set) var peerRegion: [Int32] = []
  private(set) var regions: [String?] = []
  /// By hire: the place in `courses`.
  private(set) var courseOf: [Int32] = []
  /// The editions that hires follow; `nil` for those who follow none.
  private(set) var courses: [Curriculum?] = []
  /// Those that have figures and a definition, by identifier.
  let metrics: [Metric]
  /// By metric of the evidence: the place in `metrics`, or −1.
  let metricOf: [Int32]

  init(_ evidence: TrainingEvidence, _ catalogue: Catalogue, _ scope: Scope) {
    people = evidence.people
    let names = evidence.observations.metrics
    metrics = Set(names).compactMap { catalogue.metric($0) }.sorted { $0.id < $1.id }
    let places = Dictionary(uniqueKeysWithValues: metrics.enumerated().map { ($1.id, Int32($0)) })
    metricOf = names.map { places[$0] ?? -1 }
    hireOf = Array(repeating: -1, count: people.count)
    peerOf = hireOf
    enrol(catalogue, scope)
  }

  private mutating func enrol(_ catalogue: Catalogue, _ scope: Scope) {
    var regionIndex = GroupIndex()
    var courseIndex = CourseIndex(catalogue)
    // Tenured colleagues of other regions or teams are a benchmark too; those of other roles are not.
    let peerScope = Scope(scope.conditions.filter { $0.key == .role })
    for place in people.indices {
      let person = people[place]
      let region = person.region.map { Int32(regionIndex.place(of: $0)) } ?? -1
      switch person.kind {
      case .tenured where peerScope.contains(person, in: catalogue):
        peerOf[place] = Int32(peers.count)
        peers.append(place)
        peerRegion.append(region)
      case .hire where scope.contains(person, in: catalogue):
        guard let start = person.startDate else { continue }
        hireOf[place] = Int32(hires.count)
        hires.append(place)
        firstMonth.append(start.monthNumber)
        hireRegion.append(region)
        courseOf.append(courseIndex.place(of: person))
      default: break
      }
    }
    regions = regionIndex.names
    courses = courseIndex.courses
  }
}

/// Numbers the editions that people follow.
private struct CourseIndex {
  private struct Key: Hashable {
    let curriculum: Curriculum.ID?
    let edition: Int?
    let role: String?
  }

  private let catalogue: Catalogue
  private var places: [Key: Int32] = [:]
  private(set) var courses: [Curriculum?] = []

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  mutating func place(of person: Person) -> Int32 {
    let key = Key(curriculum: person.curriculum, edition: person.edition, role: person.role)
    if let place = places[key] { return place }
    let place = Int32(courses.count)
    courses.append(catalogue.curriculum(for: person))
    places[key] = place
    return place
  }
}
