import Documents
import Onboarding

extension Slot where Value == Stretch {
  /// What a question is limited to: a period, several, or all since or until some day.
  static var stretch: Slot {
    Slot(
      .stretch,
      offers: { scene in
        let texts =
          scene.language == .english
          ? ["last month", "last quarter", "last 3 months", "this year", "since january"]
          : ["el mes pasado", "el trimestre pasado", "este año", "desde enero"]
        return Offers(
          texts.map { text in
            let found = StretchReader(Line(text).words.map(\.folded), today: scene.today, language: scene.language).stretches
            let meant = found.matches.last?.found.all ?? []
            return Offer(text, note: meant.count == 1 ? meant[0].told(in: scene.language) : "")
          })
      },
      members: { [JSON.Member("period", .text($0.description))] },
      told: { stretch, scene in Offer(stretch.told(in: scene.language)) },
      scan: { place in StretchReader(place.words, in: place.scene).stretches.matches })
  }
}

extension Stretch {
  /// `March 2026`, `2025`, `1 Jan 2026 to 31 May 2026`, `since 1 Jan 2026`.
  func told(in language: Language) -> String {
    if let period { return period.told(in: language) }
    switch (first, last) {
    case (let first?, let last?):
      let (start, end) = (first.parts, last.parts)
      if start.year == end.year, (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) { return "\(start.year)" }
      return "\(first.short(in: language)) \(language.pick("to", "a")) \(last.short(in: language))"
    case (let first?, nil): return "\(language.pick("since", "desde")) \(language.pick("", "el "))\(first.short(in: language))"
    case (nil, let last?): return "\(language.pick("up to", "hasta")) \(language.pick("", "el "))\(last.short(in: language))"
    case (nil, nil): return ""
    }
  }
}
