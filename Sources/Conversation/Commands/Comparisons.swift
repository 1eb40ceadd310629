import Documents
import Evaluation
import Onboarding

extension Command {
  static let compare = Command(
    "compare", .answer, in: .answers, Title("Compare two versions of a module", spanish: "Comparar dos versiones de un módulo"),
    with: .module, .optional(.version), .optional(.laterVersion), .optional(.group),
    says: { module, before, after, group in
      [
        "compare \(module) [within|by \(group)]",
        "compare \(module) \(before) with|and|against|to|vs? \(after) [within|by \(group)]",
      ]
    },
    dice: { module, before, after, group in
      [
        "compara|comparar \(module) [por|dentro de? \(group)]",
        "compara|comparar \(module) \(before) con|y|contra? \(after) [por|dentro de? \(group)]",
      ]
    },
    examples: ["compare cold-calling", "compare cold-calling v1 v2 within region", "compare cold-calling v1 with v2"],
    ejemplos: ["compara cold-calling", "compara la llamada en frío v1 con v2 por región"],
    intent: { _, module, before, after, group in .ask(.compareVersions(module, before, after, within: group)) }
  )

  static let compareRamp = Command(
    "compare ramp", readsAs: "compare", .answer, in: .answers,
    Title("Compare how fast groups become productive", spanish: "Comparar lo que tardan unos grupos y otros"),
    with: .group, .optional(.stratum),
    says: { group, stratum in ["compare ramp time? by \(group) [within \(stratum)]"] },
    dice: { group, stratum in ["compara|comparar la? rampa por \(group) [dentro de? \(stratum)]"] },
    examples: ["compare ramp by region", "compare ramp time by cohort within region"],
    ejemplos: ["compara rampa por región", "compara la rampa por cohorte dentro de región"],
    intent: { _, group, stratum in .ask(.compareRamp(by: group, within: stratum)) }
  )
}

extension Slot {
  /// The same slot under another name in readings.
  fileprivate func reading(as key: String) -> Slot {
    Slot(
      blank: Blank(
        kind: blank.kind, offers: blank.offers, members: { box in blank.members(box).map { JSON.Member(key, $0.value) } }, told: blank.told,
        scan: blank.scan))
  }
}

extension Slot where Value == Module.Version {
  /// The version that a first one is compared with.
  static var laterVersion: Slot { Slot.version.reading(as: "against") }
}

extension Slot where Value == Grouping {
  /// What hires are divided by before they are compared.
  static var stratum: Slot { Slot.group.reading(as: "within") }
}
