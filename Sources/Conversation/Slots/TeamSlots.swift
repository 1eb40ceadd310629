import Documents
import Onboarding

extension Slot where Value == String {
  /// A cohort: one that hires are of, or any words.
  static var cohort: Slot {
    Slot(
      .cohort, offers: { scene in Offers(scene.lexicon.cohorts.map { Offer($0) }) }, members: { [JSON.Member("cohort", .text($0))] },
      told: { name, _ in Offer(name) },
      scan: { place in
        let known = place.scene.lexicon.cohorts
        return (1...3).compactMap { count in
          guard count <= place.words.count else { return nil }
          let said = place.line.source(place.start..<place.start + count)
          return Match(count, known.first { $0.folded == said.folded } ?? said)
        }
      })
  }
}

extension Directory {
  /// Every cohort that hires are of, each once.
  var cohorts: [String] { Set(members(by: .cohort).filter { $0.kind == .hire }.compactMap(\.cohort)).sorted() }
}
