import Documents
import Onboarding

extension Slot where Value == ColumnMapping {
  /// The name of a kept mapping.
  static var mapping: Slot {
    Slot(
      .mapping,
      offers: { scene in Offers(scene.directory.definitions.mappings.map { Offer($0.name, note: $0.kind.rawValue) }) },
      members: { [JSON.Member("using", .text($0.name))] }, told: { mapping, _ in Offer(mapping.name, note: mapping.kind.rawValue) },
      scan: { place in
        let known = place.scene.directory.definitions
        let longest = place.clause(Self.longest).count
        guard longest > 0 else { return [] }
        let names = (1...longest).map { ($0, place.line.source(place.start..<place.start + $0)) }
        let found = names.compactMap { count, name in known.mapping(called: name).map { Match(count, $0) } }
        guard found.isEmpty, place.tolerance == .lenient else { return found }
        return names.map { count, name in
          let near = NearMiss.of(name, among: known.mappings.map(\.name)).compactMap { known.mapping(called: $0) }
          return Match(count, as: near.isEmpty ? .unknown(name) : .near(near))
        }
      })
  }

  /// As many words as a name that is kept may have.
  private static var longest: Int { 6 }
}
