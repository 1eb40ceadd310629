import Onboarding

extension English {
  static func impossible(_ fault: Impossible, _ speech: Speech) -> [String] {
    switch fault {
    case .noSuchDay(let said): ["The calendar has no “\(said)”.", "Type a day that it has, such as \(speech.today.iso)."]
    case .otherWeekday(let said, let day):
      ["“\(said)” is no day: the date is \(speech.day(day)).", "Type the date alone, or the right weekday."]
    case .noSuchPeriod(let said):
      ["The calendar has no “\(said)”.", "Type a period that it has, such as last week, 2026-W47, 2026-11 or 2026-Q4."]
    case .manyPeriods(let said):
      [
        "I cannot record a figure for “\(said)”: a figure covers one day, week, month or quarter.",
        "Type one of them, such as last month or 2026-Q4.",
      ]
    case .noOnePeriod(let said):
      [
        "This answer is of one day, week, month or quarter, and “\(said)” is none.",
        "Type one of them, such as last quarter or 2026-Q4.",
      ]
    case .hugeNumber(let said): ["I cannot keep “\(said)” exactly: a number has at most 15 digits."]
    case .otherDigits(let said): ["I cannot read the digits of “\(said)”.", "Type numbers with 0 to 9."]
    }
  }

  /// How to settle the order of `3/4`, where a date could be read two ways.
  static func orderHint(_ typed: String) -> [String] {
    typed.hasBareDate ? ["`set date order d/m` or `set date order m/d` settles it for dates to come."] : []
  }

  static func readingDates(_ order: DateOrder) -> String {
    switch order {
    case .dayMonthYear: "I read 3/4 as 3 April now. `set date order m/d` makes it March 4."
    case .monthDayYear: "I read 3/4 as March 4 now. `set date order d/m` makes it 3 April."
    case .yearMonthDay: "I ask what 3/4 means now. `set date order d/m` makes it 3 April."
    }
  }
}

extension String {
  /// Whether one of the words is a date of bare numbers, such as `3/4` or `3-4-2026`.
  var hasBareDate: Bool {
    split(separator: " ").contains { word in
      word.contains { "/-".contains($0) } && word.first?.isASCIIDigit ?? false && word.allSatisfy { $0.isASCIIDigit || "/-".contains($0) }
    }
  }
}
