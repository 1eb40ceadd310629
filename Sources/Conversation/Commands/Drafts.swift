import Onboarding

extension Command {
  static let draft = Command(
    "draft", .manage, in: .files, Title("Draft a curriculum from a course structure", spanish: "Hacer un borrador de plan de un curso"),
    with: .path, .optional(.target),
    says: { source, target in ["draft curriculum? from \(source) [to|as \(target)]"] },
    dice: { source, target in ["borrador de? plan? de|desde \(source) [a|en \(target)]"] },
    examples: ["draft curriculum from cmi5.xml to geology.yaml", "draft from cmi5.xml"],
    ejemplos: ["borrador de plan desde cmi5.xml en geologia.yaml"],
    intent: { _, source, target in .manage(.draft(from: source, to: target)) }
  )
}
