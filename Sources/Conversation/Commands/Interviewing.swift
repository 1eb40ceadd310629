import Onboarding

extension Command {
  static let unobserved = Command(
    "not observed", readsAs: "score", .record, in: .hiring,
    Title("Tell that a criterion was not observed", spanish: "Decir que un criterio no se observó"),
    with: .candidate, .criterion, .optional(.interviewer),
    says: { candidate, criterion, interviewer in ["score|rate \(candidate) not observed on|for \(criterion) [by \(interviewer)]"] },
    dice: { candidate, criterion, interviewer in
      ["puntúa|puntuar|valora|valorar a? \(candidate) no observado|observada en \(criterion) [por \(interviewer)]"]
    },
    examples: ["score nora vega not observed on curiosity by luis ortega"],
    ejemplos: ["valora a nora vega no observada en curiosity por luis ortega"],
    intent: { scene, candidate, criterion, interviewer in
      .tell([
        .unobserved(
          criterion.id, of: candidate.id, by: scene.rater(interviewer), stage: candidate.stage, on: scene.today)
      ])
    }
  )

  static let recommend = Command(
    "recommend", .record, in: .hiring, Title("Say whether to hire a candidate", spanish: "Decir si contratar a un candidato"),
    with: .recommendation, .candidate, .optional(.interviewer),
    says: { recommendation, candidate, interviewer in
      [
        "recommend \(recommendation) for|on \(candidate) [by \(interviewer)]",
        "\(interviewer) recommends \(recommendation) for|on \(candidate)",
      ]
    },
    dice: { recommendation, candidate, interviewer in
      [
        "recomiendo|recomendar \(recommendation) para \(candidate) [por \(interviewer)]",
        "\(interviewer) recomienda \(recommendation) para \(candidate)",
      ]
    },
    examples: ["recommend strong yes for nora vega", "luis ortega recommends yes for nora vega"],
    ejemplos: ["recomiendo sí rotundo para nora vega", "luis ortega recomienda dudas para nora vega"],
    intent: { scene, recommendation, candidate, interviewer in
      .tell([.recommended(recommendation, candidate.id, by: scene.rater(interviewer), stage: candidate.stage, on: scene.today)])
    }
  )

  static let interviewer = Command(
    "interviewer", .record, in: .hiring, Title("Say who interviews a candidate", spanish: "Decir quién entrevista a un candidato"),
    with: .interviewer, .candidate, .optional(.stage), .optional(.due),
    says: { interviewer, candidate, stage, day in
      [
        "interviewer \(interviewer) for \(candidate) [in|at \(stage)] [on \(day)]",
        "\(interviewer) interviews \(candidate) [in|at \(stage)] [on \(day)]",
      ]
    },
    dice: { interviewer, candidate, stage, day in
      [
        "entrevistador|entrevistadora \(interviewer) para \(candidate) [en \(stage)] [el? \(day)]",
        "\(interviewer) entrevistará|entrevista a \(candidate) [en \(stage)] [el? \(day)]",
      ]
    },
    examples: ["interviewer luis ortega for nora vega", "carmen iglesias interviews nora vega in exercise on 2026-11-27"],
    ejemplos: ["entrevistadora carmen iglesias para nora vega", "luis ortega entrevistará a nora vega en ejercicio el 27/11/2026"],
    intent: { scene, interviewer, candidate, stage, day in
      .tell([
        .entered(.duty(InterviewDuty(candidate.id, scene.rater(interviewer), stage: stage ?? candidate.stage, on: day ?? scene.today)))
      ])
    }
  )

  static let lift = Command(
    "lift blind", .record, in: .hiring, Title("Show ratings before all are in", spanish: "Mostrar valoraciones antes de tiempo"),
    with: .candidate, .optional(.reason),
    says: { candidate, reason in ["lift blind on|for \(candidate) [because of? \(reason)]"] },
    dice: { candidate, reason in ["abre|abrir las? valoraciones de \(candidate) [porque \(reason)]"] },
    examples: ["lift blind on nora vega because carmen is ill"],
    ejemplos: ["abre las valoraciones de nora vega porque carmen está de baja"],
    intent: { scene, candidate, reason in
      .tell([.entered(.lift(BlindLift(candidate.id, by: scene.rater(nil), because: reason, on: scene.today)))])
    }
  )

  static let interview = Command(
    "interview", .manage, in: .hiring,
    Title("Fill in a scorecard, criterion by criterion", spanish: "Rellenar una ficha, criterio a criterio"),
    with: .candidate, .optional(.interviewer),
    says: { candidate, interviewer in ["interview with? \(candidate) [by \(interviewer)]"] },
    dice: { candidate, interviewer in ["entrevista a|con \(candidate) [por \(interviewer)]"] },
    examples: ["interview nora vega", "interview nora vega by luis ortega"],
    ejemplos: ["entrevista a nora vega", "entrevista con nora vega por luis ortega"],
    intent: { _, candidate, interviewer in .manage(.interview(candidate, by: interviewer)) }
  )

  static let debrief = Command(
    "debrief", .answer, in: .hiring, Title("Show a candidate's scorecards side by side", spanish: "Mostrar las fichas de un candidato"),
    with: .candidate,
    says: { candidate in ["debrief on? \(candidate)"] }, dice: { candidate in ["puesta en común de|sobre \(candidate)"] },
    examples: ["debrief nora vega", "debrief on nora vega"], ejemplos: ["puesta en común de nora vega"],
    intent: { _, candidate in .ask(.interviewing(.debrief(candidate.id))) }
  )
}

extension Scene {
  /// Who rates: the one who is named, else the one who types.
  func rater(_ named: String?) -> String { named.map { fullName(of: $0) } ?? speaker }

  /// Who types, by the full name where the account's fits one person.
  var speaker: String {
    let bearers = lexicon.people.bearers(of: NameWords.of(author.folded))
    return bearers.count == 1 ? bearers.all.first?.name ?? author : author
  }
}
