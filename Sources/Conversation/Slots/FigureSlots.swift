import Documents
import Evaluation
import Onboarding

/// Whose figures are asked for.
enum Crowd: Hashable, Sendable {
  case person(Person.ID)
  case scope(Scope)
  case everybody
}

/// What figures are held against.
enum Rival: Hashable, Sendable {
  case period(Period)
  case tenured
}

/// People by what they share, tenured ones among them.
struct CrewScope: Hashable, Sendable {
  let scope: Scope
}

extension Slot where Value == CrewScope {
  /// A team, region, cohort or role, of hires and tenured people alike.
  static var crew: Slot {
    Slot(
      .crew, offers: { scene in Offers(scene.lexicon.groups(withTenured: true).offers(in: scene.language)) },
      members: { crew in crew.scope.inOrder.map { JSON.Member($0.grouping.rawValue, .text($0.name)) } },
      told: { crew, scene in Offer(crew.scope.told(in: scene.language)) },
      scan: { place in
        ScopeScan(place: place, groups: place.scene.lexicon.groups(withTenured: true)).matches.compactMap { match in
          match.mapped { CrewScope(scope: $0) }
        }
      })
  }
}

extension Slot where Value == Period.Length {
  /// Months or quarters.
  static var length: Slot {
    worded(
      .length, [(.month, "month", "mes"), (.quarter, "quarter", "trimestre")], key: "group",
      others: ["months": .month, "quarters": .quarter, "meses": .month, "trimestres": .quarter])
  }
}

extension Slot where Value == ForecastAccuracy.Division {
  /// What forecasts are divided by.
  static var slice: Slot {
    worded(
      .slice, [(.person, "person", "persona"), (.month, "month", "mes"), (.category, "category", "categoría")], key: "group",
      others: ["people": .person, "personas": .person, "seller": .person, "vendedor": .person])
  }
}

extension Slot where Value == Funnel.Division {
  /// What deals are divided by on their way.
  static var division: Slot {
    let groupings = Grouping.allCases.filter { $0 != .source && $0 != .curriculum }
    return worded(
      .division,
      [(.source, "source", "origen")] + groupings.map { (.owner($0), $0.rawValue, $0.spanish) }, key: "group", others: ["fuente": .source])
  }
}

extension Slot where Value: Hashable {
  /// One of a few words.
  fileprivate static func worded(
    _ kind: Blank.Kind, _ words: [(value: Value, english: String, spanish: String)], key: String, others: [String: Value] = [:]
  ) -> Slot {
    @Sendable func word(_ value: Value, _ language: Language) -> String {
      words.first { $0.value == value }.map { language.pick($0.english, $0.spanish) } ?? ""
    }
    return Slot(
      kind, offers: { scene in Offers(words.map { Offer(word($0.value, scene.language)) }) },
      members: { [JSON.Member(key, .text(word($0, .english)))] }, told: { value, scene in Offer(word(value, scene.language)) },
      scan: { place in
        guard let said = place.words.first?.folded else { return [] }
        let value = words.first { $0.english.folded == said || $0.spanish.folded == said }?.value ?? others[said]
        return value.map { [Match(1, $0)] } ?? []
      })
  }
}

extension Slot where Value == Rival {
  /// An earlier period, or tenured colleagues.
  static var rival: Slot {
    let period = Slot<Period>.period
    return Slot(
      .rival,
      offers: { scene in
        let (english, spanish) = (["last quarter", "last month", "tenured"], ["el trimestre pasado", "el mes pasado", "veteranos"])
        return Offers((scene.language == .english ? english : spanish).map { Offer($0) })
      },
      members: { rival in
        switch rival {
        case .period(let period): [JSON.Member("period", .text(period.description))]
        case .tenured: [JSON.Member("group", .text("tenured"))]
        }
      },
      told: { rival, scene in
        switch rival {
        case .period(let period): Offer(period.told(in: scene.language))
        case .tenured: Offer(scene.language.pick("tenured", "veteranos"))
        }
      },
      scan: { place in
        let periods: [Match<Rival>] = period.blank.scan(place).compactMap { match in
          if case .value(let value) = match.found, let period = value as? Period { Match(match.count, .period(period)) } else { nil }
        }
        let words = place.words.prefix(2).map(\.folded)
        let isTenured = words.first.map(["tenured", "veterans", "veteranos", "veteranas"].contains) ?? false
        guard isTenured else { return periods }
        let isTwo = words.count > 1 && ["colleagues", "people", "ones"].contains(words[1])
        return periods + [Match(1, .tenured)] + (isTwo ? [Match(2, .tenured)] : [])
      })
  }
}
