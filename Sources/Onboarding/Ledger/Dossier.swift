/// Everything recorded about one person's training and performance.
public struct Dossier: Hashable, Sendable {
  public var person: Person
  public var assignments: [Assignment] = []
  public var absences: [Absence] = []
  public var enrolments: [Enrolment] = []
  public var assessments: [Assessment] = []
  public var utilities: [UtilityRating] = []
  public var observations: [Observation] = []
  /// Those of `observations` that nobody typed or imported: they follow from deals and activities.
  public var derived: Set<Observation> = []
  public var attained: [Attained] = []
  public var activities: [Activity] = []
  public var notes: [Note] = []
  /// What was agreed about single modules.
  public var plan: [PlannedModule] = []

  public init(_ person: Person) { self.person = person }

  /// The dossier as it stood on `day`: facts dated later are left out, and a month counts once it has begun.
  public func asOf(_ day: Day) -> Dossier {
    var past = self
    past.assignments.removeAll { $0.from > day }
    past.absences.removeAll { $0.from > day }
    past.assessments.removeAll { $0.takenOn.map { $0 > day } ?? false }
    past.utilities.removeAll { $0.ratedOn.map { $0 > day } ?? false }
    // What follows from the records of a month counts once the month is over.
    past.observations.removeAll { $0.period.first > day || ($0.period.last > day && derived.contains($0)) }
    past.attained.removeAll { $0.on > day }
    past.activities.removeAll { $0.on > day }
    past.notes.removeAll { $0.on > day }
    past.plan.removeAll { $0.on > day }
    past.enrolments = past.enrolments.map { enrolment in
      var seen = enrolment
      if let done = seen.completedOn, done > day { seen.completedOn = nil }
      return seen
    }
    if let end = past.person.endDate, end > day { past.person.endDate = nil }
    return past
  }
}
