extension Field {
  /// The minute of the day of the time that stands in the text, 0…1439: `13:03`, `1:03 PM`; `nil` when there is none.
  package var minuteOfDay: Int? {
    guard let colon = (0..<count).first(where: { start[$0] == 0x3A && $0 > 0 && start[$0 - 1].isDigit }) else { return nil }
    guard colon + 2 < count, start[colon + 1].isDigit, start[colon + 2].isDigit else { return nil }
    var hour = Int(start[colon - 1] &- 0x30)
    if colon > 1, start[colon - 2].isDigit { hour += 10 * Int(start[colon - 2] &- 0x30) }
    if let half = (colon..<count).first(where: { start[$0].isLetter && $0 + 1 < count }) {
      if start[half].smallLetter == 0x70, hour < 12 { hour += 12 }
      if start[half].smallLetter == 0x61, hour == 12 { hour = 0 }
    }
    let minute = pair(colon + 1)
    return hour < 24 && minute < 60 ? hour * 60 + minute : nil
  }
}
