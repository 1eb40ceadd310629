import Documents
import Evaluation
import Onboarding

/// Hires to come, as a plan tells them: `3 in january and 2 on 1 march`.
struct Intake: Hashable, Sendable {
  var starts: [CapacityPlan.Start] = []

  /// `3 on 1 Jan 2027, 2 on 1 Mar 2027`.
  func told(in language: Language) -> String {
    starts.map { start in "\(start.count) \(language.pick("on", "el")) \(start.day.short(in: language))" }.joined(separator: ", ")
  }
}

extension Slot where Value == Intake {
  static var intake: Slot {
    Slot(
      .intake,
      offers: { scene in
        Offers(
          scene.language == .english ? [Offer("3 in january"), Offer("2 next month")] : [Offer("3 en enero"), Offer("2 el mes que viene")])
      },
      members: { intake in
        [
          JSON.Member(
            "starts",
            .list(intake.starts.map { .object([JSON.Member("count", .integer($0.count)), JSON.Member("on", .text($0.day.iso))]) }))
        ]
      },
      told: { intake, scene in Offer(intake.told(in: scene.language)) }, scan: { IntakeScan(place: $0).matches })
  }
}

/// Reads one part of a plan, and further ones behind `and` or a comma.
private struct IntakeScan {
  let place: Place

  private static let people: Set<String> = [
    "people", "hires", "hire", "reps", "sellers", "more", "new", "starters", "start", "starts", "starting", "joining", "personas", "altas",
    "alta", "persona", "comerciales", "nuevos", "nuevas", "mas", "empiezan", "empezando", "que", "person", "rep", "seller",
  ]
  private static let joining: Set<String> = ["and", "y", "e", "plus", "mas"]
  /// Nobody plans to start more than this many at once; a larger number is something else.
  private static let mostPeople = 10_000

  var matches: [Match<Intake>] { matches(from: 0, besides: Intake()) }

  private func matches(from start: Int, besides known: Intake) -> [Match<Intake>] {
    counts(at: start).flatMap { count, number -> [Match<Intake>] in
      guard (1...Self.mostPeople).contains(number) else { return [] }
      return days(from: start + count).flatMap { end, day -> [Match<Intake>] in
        var next = known
        next.starts.append(CapacityPlan.Start(number, on: day))
        let further = Self.joining.contains(word(end)) ? end + 1 : end
        return [Match(end, next)] + (end < place.words.count ? matches(from: further, besides: next) : [])
      }
    }
  }

  private func counts(at start: Int) -> [(count: Int, value: Int)] {
    NumberWords.count(folded(from: start)[...], place.scene.spoken)
  }

  /// The first day of the month, or the day, that the words behind a number name.
  private func days(from start: Int) -> [(end: Int, day: Day)] {
    var at = start
    while Self.people.contains(word(at)) || isRole(word(at)) { at += 1 }
    let lead = ["in", "on", "from", "en", "el", "desde", "a"].contains(word(at)) ? at + 1 : at
    return months(from: lead) + dates(from: at) + (lead > at ? dates(from: lead) : [])
  }

  private func isRole(_ word: String) -> Bool {
    let roles = place.scene.directory.catalogue.roles.map(\.folded)
    return !word.isEmpty && (roles.contains(word) || roles.contains { $0 + "s" == word || $0 + "es" == word })
  }

  /// `january`, `enero de 2027`, `next month`, `2027-02`: the month that is meant is the present one or one to come.
  private func months(from start: Int) -> [(end: Int, day: Day)] {
    let reader = PeriodReader(folded(from: start), today: place.scene.today, language: place.scene.spoken, order: place.scene.dateOrder)
    let present = Period.month(of: place.scene.today)
    return reader.monthsOnly.all.flatMap { count, spoken -> [(end: Int, day: Day)] in
      guard case .values(let periods) = spoken else { return [] }
      return periods.compactMap { period in
        // A month without a year reads as the latest that has begun; of a plan the next one is meant.
        let isBare = period < present && !folded(from: start).prefix(count).contains { Calendar.year($0) != nil }
        let meant = isBare ? Period.month(period.first.parts.month, of: period.first.parts.year + 1) : period
        return meant.map { (start + count, max($0.first, place.scene.today)) }
      }
    }
  }

  private func dates(from start: Int) -> [(end: Int, day: Day)] {
    guard start < place.words.count else { return [] }
    return DateReader(place.words.dropFirst(start), in: place.scene, leaning: .coming).readings.all.flatMap {
      count, spoken -> [(end: Int, day: Day)] in
      guard case .values(let days) = spoken else { return [] }
      return days.filter { $0 >= place.scene.today }.map { (start + count, $0) }
    }
  }

  private func folded(from start: Int) -> [String] { place.words.dropFirst(start).prefix(DateReader.longest).map(\.folded) }

  private func word(_ offset: Int) -> String {
    offset < place.words.count ? place.words[place.start + offset].folded : ""
  }
}
