import Documents
import Evaluation
import Onboarding

extension Command {
  static let rampCost = Command(
    "cost of ramp", readsAs: "cost", .answer, in: .answers,
    Title("Tell in money what ramping costs", spanish: "Decir en dinero lo que cuesta la rampa"),
    with: .optional(.metric), .optional(.quota), .optional(.group),
    says: { metric, quota, group in
      [
        "cost of ramp|ramping [on|in \(metric)] [with|at quota \(quota)] [by \(group)]",
        "what does ramping|ramp cost [on|in \(metric)] [with|at quota \(quota)] [by \(group)]",
      ]
    },
    dice: { metric, quota, group in
      [
        "coste|costo de la? rampa [en \(metric)] [con cuota \(quota)] [por \(group)]",
        "cuánto cuesta la? rampa [en \(metric)] [con cuota \(quota)] [por \(group)]",
      ]
    },
    examples: [
      "cost of ramp", "cost of ramp with quota 20000 EUR by cohort", "cost of ramping on weighted-pipeline",
      "what does ramping cost at quota €20,000?",
    ],
    ejemplos: ["coste de la rampa", "coste de la rampa con cuota 20000 EUR por cohorte", "¿cuánto cuesta la rampa?"],
    intent: { _, metric, quota, group in .ask(.rampCost(on: metric?.id, quota: quota, by: group)) }
  )
}

extension Slot where Value == Money {
  /// What a full month is worth: `20000 EUR`, `€20,000`, `20k USD`.
  static var quota: Slot {
    Slot(
      .quota, members: { [JSON.Member("value", .figure($0.units))] + ($0.currency.map { [JSON.Member("text", .text($0))] } ?? []) },
      told: { money, scene in Offer(scene.language.figure.plain(money.units) + (money.currency.map { " " + $0 } ?? "")) },
      scan: { place in
        Amount.scan(place.words, place.scene.language).compactMap { match in
          match.mapped { amount in
            guard !amount.isPercent, amount.of == nil, amount.value > 0 else { return nil }
            return Money(units: amount.value, currency: amount.currency)
          }
        }
      })
  }
}
