import Onboarding

/// Whether somebody has reached one milestone of their curriculum.
public struct MilestoneProgress: Hashable, Sendable {
  /// The milestone.
  public let milestone: Milestone.ID
  /// Its title in the person's edition.
  public let title: Title
  /// The day it was reached; `nil` while it is not.
  public let reachedOn: Day?
  /// The start date and the days the curriculum gives, or later where the module that shows it was put off; `nil` where none is known, and where
  /// that module was taken out of the plan.
  public let due: Day?
  /// Days since `due` while it is not reached; `nil` when it is not overdue.
  public let overdueDays: Int?

  /// Whether it was reached by the day one looks from.
  public var isReached: Bool { reachedOn != nil }
  /// Whether its day has passed without it.
  public var isOverdue: Bool { overdueDays != nil }

  /// Progress towards `milestone` in a dossier that ends on `day`. A period's figure counts once the period is over.
  init(_ milestone: Milestone, of plan: Plan, in dossier: Dossier, under curriculum: Curriculum, asOf day: Day) {
    let reached = milestone.day(in: dossier, under: curriculum).flatMap { $0 <= day ? $0 : nil }
    let due = plan.due(milestone, startingOn: dossier.person.startDate)
    let isAwaited = reached == nil && (dossier.person.endDate.map { $0 > day } ?? true)
    self.milestone = milestone.id
    title = milestone.title
    reachedOn = reached
    self.due = due
    overdueDays = due.flatMap { isAwaited && $0 < day ? day - $0 : nil }
  }
}
