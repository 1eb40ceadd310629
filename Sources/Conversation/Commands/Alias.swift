import Onboarding

extension Command {
  static let alias = Command(
    "alias", .record, in: .files, Title("Say who a spelling in files is", spanish: "Decir de quién es una grafía"),
    with: .name, .person,
    says: { name, person in ["alias \(name) =|is|for|of \(person)"] },
    dice: { name, person in ["alias \(name) =|es|de|para \(person)"] },
    examples: ["alias \"M. Ruiz\" = marta ruiz"],
    ejemplos: ["alias \"M. Ruiz\" = marta ruiz", "alias martita es marta ruiz"],
    intent: { scene, name, person in
      if let other = scene.bearer(of: name, besides: person) { return .object(.nameOfAnother(name, other)) }
      var known = person
      if !known.aliases.contains(name) { known.aliases.append(name) }
      return .tell([.brought(.person(known))])
    }
  )
}

extension Scene {
  /// Somebody else who is called just that, or to whom alone such words point.
  fileprivate func bearer(of name: String, besides person: Person) -> Person? {
    if let namesake = directory.people(called: name).first(where: { $0.id != person.id }) { return namesake }
    let pointed = lexicon.people.bearers(of: NameWords.of(name.folded)).all.map(\.id)
    guard !pointed.contains(person.id) else { return nil }
    return pointed.lazy.compactMap { directory.person($0) }.first
  }
}
