import Onboarding

extension Command {
  static let forget = Command(
    "forget", .manage, in: .files, Title("Erase every word about somebody", spanish: "Borrar toda palabra sobre alguien"),
    with: .subject,
    says: { subject in ["forget \(subject)"] },
    dice: { subject in ["olvida|olvidar a? \(subject)"] },
    examples: ["forget diego salas", "forget nora vega"],
    ejemplos: ["olvida a diego salas"],
    intent: { _, subject in .manage(.forget(subject)) }
  )
}
