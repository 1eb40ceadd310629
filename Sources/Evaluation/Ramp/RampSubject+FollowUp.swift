import Onboarding
import Statistics

extension RampSubject {
  /// `nil` before the clock has started. An event on the first day counts at day 1.
  func followUp(on day: Day) -> FollowUp? {
    switch state.ramp(on: day, absences: absences) {
    case .productive(let days)?: FollowUp(days: max(1, days), .event)
    case .ramping(let days)?: FollowUp(days: max(1, days), .censored)
    case .left(let days)?: FollowUp(days: max(1, days), .competing)
    case nil: nil
    }
  }
}
