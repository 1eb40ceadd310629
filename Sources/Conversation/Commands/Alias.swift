import Onboarding

extension Command {
  static let alias = Command(
    "alias", .record, in: .files, Title("Say who a spelling in files is", spanish: "Decir de quién es una grafía"),
    with: .name, .person,
    says: { name, person in ["alias \(name) =|is|for|of \(person)"] },
    dice: { name, person in ["alias \(name) =|es|de|para \(person)"] },
    examples: ["alias \"M. Ruiz\" = marta ruiz"],
    ejemplos: ["alias \"M. Ruiz\" = marta ruiz", "alias martita es marta ruiz"],
    intent: { _, name, person in
      var known = person
      if !known.aliases.contains(name) { known.aliases.append(name) }
      return .tell([.brought(.person(known))])
    }
  )
}
