import Onboarding

/// Hires called up one by one, each counted in their group.
struct RampRoll {
  let directory: Directory
  private let group: (RampSubject) -> String?
  private var index = GroupIndex()
  private(set) var tallies: [RampTally] = []

  init(_ grouping: Grouping?, _ directory: Directory) {
    guard let grouping else {
      self.init(directory) { _ in nil }
      return
    }
    var finder = GroupFinder(grouping, in: directory)
    self.init(directory) { finder.group(of: $0) }
  }

  /// - Parameter group: the name of somebody's group.
  init(_ directory: Directory, group: @escaping (RampSubject) -> String?) {
    self.directory = directory
    self.group = group
  }

  var names: [String?] { index.names }
  var order: [Int] { index.order }

  mutating func add(_ subject: RampSubject, on day: Day) {
    let place = index.place(of: group(subject))
    if place == tallies.count { tallies.append(RampTally()) }
    tallies[place].add(subject.state, absences: subject.absences, on: day)
  }

  /// The people of the groups at `places`, one by one.
  func listed(_ places: [Int], of subjects: [RampSubject], asOf day: Day) -> [Int: [RampPeople.Entry]] {
    guard !places.isEmpty else { return [:] }
    let wanted = Set(places)
    var index = index
    var listed: [Int: [RampPeople.Entry]] = [:]
    for subject in subjects {
      let place = index.place(of: group(subject))
      guard wanted.contains(place), let entry = RampPeople.Entry(subject, in: directory, asOf: day) else { continue }
      listed[place, default: []].append(entry)
    }
    return listed
  }
}
