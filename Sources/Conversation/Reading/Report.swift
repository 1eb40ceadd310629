import Onboarding

/// A report ready to send to somebody who was not there.
enum Report: Hashable, Sendable {
  /// How long hires take.
  case ramp
  /// What their training does.
  case training
  /// The metrics of sales operations in a period, beside the one before; the last whole quarter where none is named.
  case operations(Period?)
  /// One person's first ninety days and figures.
  case person(Person.ID)
  /// Who applies, and what ratings were worth.
  case recruiting

  /// The finding's name for machines.
  var name: String {
    switch self {
    case .ramp: "report ramp"
    case .training: "report training"
    case .operations: "report operations"
    case .person: "report person"
    case .recruiting: "report recruiting"
    }
  }
}
