import Onboarding

/// Every hire's way to being fully productive, one by one.
public struct RampPeople: Hashable, Sendable {
  /// One hire.
  public struct Entry: Hashable, Sendable {
    /// The hire.
    public let person: Person.ID
    /// The full name, or the identifier of somebody the directory does not know.
    public let name: String
    /// The first day with the company.
    public let startDate: Day?
    /// Day 0 by the rule's clock.
    public let clockStart: Day
    /// What has become of their ramp, and after how many days.
    public let ramp: Ramp
    /// Days of absence that were taken off.
    public let daysAway: Int
  }

  /// The day one looks from.
  public let asOf: Day
  /// In the order of the subjects.
  public let entries: [Entry]
  /// Hires whose clock has not started.
  public let notStarted: [Person.ID]

  /// Those still on the way, the longest first.
  public var ramping: [Entry] {
    entries.filter { if case .ramping = $0.ramp { true } else { false } }.sorted { ($1.ramp.days, $0.person) < ($0.ramp.days, $1.person) }
  }

  /// Lists `subjects` as seen on `day`.
  public init(of subjects: [RampSubject], in directory: Directory, asOf day: Day) {
    var entries: [Entry] = []
    var notStarted: [Person.ID] = []
    entries.reserveCapacity(subjects.count)
    var introductions = Introductions(in: directory)
    for subject in subjects {
      let entry = Entry(subject, asOf: day) { introductions.of($0) }
      if let entry { entries.append(entry) } else { notStarted.append(subject.person) }
    }
    asOf = day
    self.entries = entries
    self.notStarted = notStarted
  }
}

extension RampPeople.Entry {
  /// The entry of a subject, or `nil` when the clock has not started on `day`.
  init?(_ subject: RampSubject, in directory: Directory, asOf day: Day) {
    self.init(subject, asOf: day) { $0.person(in: directory).map { ($0.name, $0.startDate) } }
  }

  /// - Parameter introduce: tells the name, and the first day of the spell.
  fileprivate init?(_ subject: RampSubject, asOf day: Day, _ introduce: (RampSubject) -> (name: String, startDate: Day?)?) {
    guard let clockStart = subject.state.clockStart, let ramp = subject.state.ramp(on: day, absences: subject.absences) else { return nil }
    let known = introduce(subject)
    person = subject.person
    name = known?.name ?? subject.person.text
    startDate = known?.startDate
    self.clockStart = clockStart
    self.ramp = ramp
    daysAway = subject.state.daysAway(on: day, absences: subject.absences)
  }
}
