import Documents
import Onboarding

extension Language {
  /// Writes numbers as this language does.
  var figure: Figure { Figure(ofReports) }
}

extension Figure {
  /// A number with as many decimals as it has, at most three: `6`, `12.5`, `0.084`.
  func plain(_ value: Double?) -> String {
    guard let value, value.isFinite else { return Figure.missing }
    let decimals = (0...3).first { places in
      let scaled = value * [1, 10, 100, 1000][places]
      return abs(scaled - scaled.rounded()) < 1e-6 * max(1, abs(scaled))
    }
    return number(value, decimals: decimals ?? 3)
  }
}

extension Day {
  private var civil: CivilDate? {
    let (year, month, day) = parts
    return CivilDate(year: year, month: month, day: day)
  }

  /// `24 Nov 2026`.
  func short(in language: Language) -> String { civil.map { language.figure.date($0) } ?? iso }

  /// `Tue 24 Nov 2026`.
  func long(in language: Language) -> String { civil.map { language.figure.weekdayAndDate($0) } ?? iso }

  /// As a report's cell.
  var cell: Cell { civil.map(Cell.date) ?? .text(iso) }
}

extension Period {
  /// `week 47 of 2026`, `March 2026`, `Q1 2026`, or the day.
  func told(in language: Language) -> String {
    let (year, month, _) = first.parts
    switch length {
    case .day: return first.long(in: language)
    case .week: return language.pick("week \(isoWeek.week) of \(isoWeek.year)", "semana \(isoWeek.week) de \(isoWeek.year)")
    case .month: return "\(Self.monthNames(in: language)[month - 1]) \(language.pick("", "de "))\(year)"
    case .quarter: return language.pick("Q\((month + 2) / 3) \(year)", "T\((month + 2) / 3) de \(year)")
    }
  }

  private static func monthNames(in language: Language) -> [String] {
    switch language {
    case .english:
      ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
    case .spanish:
      ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"]
    }
  }
}
