import Onboarding

extension Command {
  static let dateOrder = Command(
    "date order", .manage, in: .session, Title("Choose how dates such as 3/4 are read", spanish: "Elegir cómo se leen fechas como 3/4"),
    with: .dateOrder,
    says: { order in ["set date order to? \(order)", "set date-order to? \(order)"] },
    dice: { order in ["usar|usa fechas \(order)"] },
    examples: ["set date order d/m", "set date-order m/d"], ejemplos: ["usar fechas d/m"],
    intent: { _, order in .manage(.readDates(order)) }
  )
}
