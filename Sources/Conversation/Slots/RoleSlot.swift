import Documents
import Onboarding

extension Slot where Value == String {
  /// A role that somebody has or a curriculum is for: where any words could stand, a place or a team would be taken for one.
  static var knownRole: Slot {
    Slot(
      .role, offers: { scene in Offers(scene.lexicon.roles.map { Offer($0) }) },
      members: { [JSON.Member("role", .text($0))] }, told: { role, _ in Offer(role) },
      scan: { place in
        place.clause(5).indices.compactMap { end in
          let text = place.line.source(place.start..<end + 1)
          return place.scene.lexicon.roles.first { $0.folded == text.folded }.map { Match(end + 1 - place.start, $0) }
        }
      })
  }
}
