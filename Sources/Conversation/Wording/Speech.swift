import Documents
import Onboarding

/// What a sentence needs to know to be said: the names, the day, and how numbers and dates are written.
struct Speech: Sendable {
  let directory: Directory
  let today: Day
  let language: Language

  var figure: Figure { language.figure }

  func day(_ day: Day) -> String { day.long(in: language) }
  func number(_ value: Double) -> String { figure.plain(value) }
  func title(_ title: Title) -> String { title.text(in: language) }
  func period(_ period: Period) -> String { period.told(in: language) }

  func name(_ id: Person.ID) -> String { directory.person(id)?.name ?? id.text }

  /// The metric as people call it, in small letters, for the middle of a sentence.
  func metric(_ id: Metric.ID) -> String {
    directory.catalogue.metric(id).map { Self.lowered(title($0.title)) } ?? id.text
  }

  func milestone(_ id: Milestone.ID) -> String {
    directory.catalogue.milestones.first { $0.id == id }.map { title($0.title) } ?? id.text
  }

  /// A figure in the metric's own unit: `9.2 %`, `€12,000`, `14`, `2.5 days`.
  func figure(_ value: Double?, of metric: Metric?) -> String {
    guard let value, value.isFinite else { return Figure.missing }
    switch metric?.unit {
    case .percent: return figure.share(value)
    case .days: return figure.days(value)
    case .currency(let code): return Money(units: value, currency: code).map { money($0, code) } ?? number(value)
    case .count, nil: return number(value)
    }
  }

  func money(_ money: Money, _ code: String) -> String {
    figure.money(money, currency: code)
  }

  /// A measure as it was counted: `9 of 131, 6.9 %` or the figure.
  func measure(_ measure: Measure, of metric: Metric?) -> String {
    switch measure {
    case .value(let value): return figure(value, of: metric)
    case .ratio(let numerator, let denominator):
      let part = language.pick("\(number(numerator)) of \(number(denominator))", "\(number(numerator)) de \(number(denominator))")
      return measure.figure.map { part + ", " + figure.share($0) } ?? part
    }
  }

  /// `a, b and c`.
  func list(_ items: [String], or joiner: Joiner = .and) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " " + joiner.word(before: last, in: language) + " " + last
  }

  enum Joiner {
    case and, or

    /// The joining word; Spanish changes it before its own sound.
    func word(before next: String, in language: Language) -> String {
      let start = next.folded
      switch (self, language) {
      case (.and, .english): return "and"
      case (.or, .english): return "or"
      case (.and, .spanish): return start.hasPrefix("i") || (start.hasPrefix("hi") && !start.hasPrefix("hie")) ? "e" : "y"
      case (.or, .spanish): return start.hasPrefix("o") || start.hasPrefix("ho") ? "u" : "o"
      }
    }
  }

  /// The text with its first letter small, unless it is an abbreviation.
  static func lowered(_ text: String) -> String {
    let second = text.dropFirst().first
    guard let first = text.first, second.map({ $0.isLowercase || $0 == " " }) ?? true else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// The text with its first letter large.
  static func raised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}

extension Figure {
  /// An amount, in the currency's own minor units as `money(minorUnits:currency:)` wants them.
  func money(_ money: Money, currency code: String) -> String {
    let scale: Int64? = ["JPY", "KRW", "CLP", "VND", "ISK", "PYG"].contains(code) ? 100 : nil  // these have no minor unit
    return self.money(minorUnits: Int(scale.map { money.hundredths / $0 } ?? money.hundredths), currency: code)
  }
}

extension String {
  /// The text with another beginning, where it has this one.
  func replacingPrefix(_ prefix: String, with other: String) -> String { hasPrefix(prefix) ? other + dropFirst(prefix.count) : self }
}
