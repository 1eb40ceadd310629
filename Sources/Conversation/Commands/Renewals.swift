import Onboarding

extension Command {
  static let renewals = Command(
    "renewals", .answer, in: .answers,
    Title("Tell how many customers renew and stay", spanish: "Decir cuántos clientes renuevan y siguen"),
    with: .optional(.length),
    says: { length in ["renewals|renewal rate? [by \(length)]", "customer retention [by \(length)]"] },
    dice: { length in ["renovaciones [por \(length)]", "retención de clientes [por \(length)]"] },
    examples: ["renewals", "renewals by month", "customer retention"], ejemplos: ["renovaciones", "retención de clientes por trimestre"],
    intent: { _, length in .ask(.renewals(by: length ?? .quarter)) }
  )
}
