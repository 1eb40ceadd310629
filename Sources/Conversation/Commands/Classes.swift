import Onboarding

extension Command {
  static let scoreClass = Command(
    "score class", readsAs: "score", .manage, in: .training,
    Title("Record a test of a whole cohort", spanish: "Registrar la prueba de un grupo"),
    with: .cohort, .module, .optional(.phase), .optional(.date),
    says: { cohort, module, phase, date in ["score class|cohort \(cohort) on|in \(module) [\(phase)] [on? \(date)]"] },
    dice: { cohort, module, phase, date in
      ["califica|calificar|puntúa|puntuar grupo|clase|promoción \(cohort) en \(module) [\(phase)] [\(date)]"]
    },
    examples: ["score class 2026-q1 on cold-calling", "score class 2026-q1 on cold-calling before on 2026-03-09"],
    ejemplos: ["califica grupo 2026-q1 en cold-calling", "califica grupo 2026-q1 en cold-calling antes 2026-03-09"],
    intent: { scene, cohort, module, phase, date in
      .manage(.callRoll(ClassTest(cohort: cohort, module: module.id, phase: phase ?? .after, takenOn: date ?? scene.today)))
    }
  )
}
