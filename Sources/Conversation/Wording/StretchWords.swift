import Onboarding

/// What is said of the stretch of time that an answer is limited to.
struct StretchWords {
  let language: Language

  /// What of it counts: `Only deals created since 1 Sep 2026.`
  func limit(_ question: Question, to stretch: Stretch) -> String {
    let when = when(stretch)
    switch question {
    case .funnel, .pipeline: return language.pick("Only deals created \(when).", "Solo ventas creadas \(when).")
    case .forecastAccuracy: return language.pick("Only deals decided \(when).", "Solo ventas decididas \(when).")
    case .quotaShare: return language.pick("Only whole months \(when).", "Solo meses enteros \(when).")
    default:
      let cut = language.pick(
        " A week's, month's or quarter's figure counts where all of it lies there.",
        " El dato de una semana, un mes o un trimestre cuenta si cae ahí entero.")
      return language.pick("Only what was done \(when).", "Solo lo hecho \(when).")
        + (stretch.period == nil && stretch.cutsMonths ? cut : "")
    }
  }

  /// `in March 2026`, `from 1 Sep 2026 to 31 Oct 2026`, `since 1 Sep 2026`.
  private func when(_ stretch: Stretch) -> String {
    if let period = stretch.period {
      return period.length == .day
        ? language.pick("on ", "el ") + period.told(in: language) : language.pick("in ", "en ") + period.told(in: language)
    }
    guard let first = stretch.first, let last = stretch.last else { return stretch.told(in: language) }
    let (from, to) = (first.short(in: language), last.short(in: language))
    return language.pick("from \(from) to \(to)", "del \(from) al \(to)")
  }
}

extension Stretch {
  /// Whether it begins or ends within a month.
  fileprivate var cutsMonths: Bool {
    (first.map { $0.parts.day != 1 } ?? false) || (last.map { Period.month(of: $0).last != $0 } ?? false)
  }
}
