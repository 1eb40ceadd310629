import Onboarding

extension Command {
  static let candidates = Command(
    "candidates", .answer, in: .hiring, Title("Rank candidates by their scorecards", spanish: "Ordenar candidatos por sus valoraciones"),
    with: .role,
    says: { role in ["candidates for|as \(role)", "rank candidates for|as \(role)", "who are the candidates for \(role)"] },
    dice: { role in
      [
        "candidatos|candidatas|candidaturas para|a \(role)", "ordena|ordenar candidatos|candidatas para \(role)",
        "quiénes son los candidatos para \(role)",
      ]
    },
    examples: ["candidates for sdr", "rank candidates for sdr", "who are the candidates for sdr?"],
    ejemplos: ["candidatos para sdr", "ordena candidatos para sdr", "¿quiénes son los candidatos para sdr?"],
    intent: { _, role in .ask(.candidates(for: role)) }
  )

  static let criteria = Command(
    "criteria", .answer, in: .hiring,
    Title("Tell which criteria predicted ramp", spanish: "Decir qué criterios predijeron la rampa"),
    with: .role,
    says: { role in
      ["criteria for \(role)", "which|what criteria predict|predicted ramp for \(role)"]
    },
    dice: { role in
      ["criterios para|de \(role)", "qué criterios predicen|predijeron la rampa de|para \(role)"]
    },
    examples: ["criteria for sdr", "which criteria predict ramp for sdr?"],
    ejemplos: ["criterios para sdr", "¿qué criterios predicen la rampa de sdr?"],
    intent: { _, role in .ask(.criteria(for: role)) }
  )
}
