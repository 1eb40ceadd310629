import Onboarding

extension Command {
  static let candidate = Command(
    "candidate", .record, in: .hiring, Title("Record that somebody applied", spanish: "Registrar una candidatura"),
    with: .name, .optional(.email), .role, .optional(.source),
    says: { name, email, role, source in
      [
        "candidate \(name) [\(email)] for|as \(role) [from|via|through|source \(source)]",
        "\(name) [\(email)] applied for|as \(role) [from|via|through \(source)]",
      ]
    },
    dice: { name, email, role, source in
      [
        "candidato|candidata|candidatura \(name) [\(email)] para|como \(role) [desde|por|vía|fuente \(source)]",
        "\(name) [\(email)] se presentó|inscribió|postuló a|para|como \(role) [desde|por|vía \(source)]",
      ]
    },
    examples: [
      "candidate Olga Reyes for sdr from linkedin", "candidate Olga Reyes, olga@example.com, for sdr, source referral",
      "olga reyes applied for sdr via a friend",
    ],
    ejemplos: [
      "candidata Olga Reyes para sdr desde linkedin", "candidata Olga Reyes, olga@example.com, para sdr, fuente recomendación",
      "olga reyes se presentó para sdr por una amiga",
    ],
    intent: { scene, name, email, role, source in
      let full = Person.properName(name)
      let known = scene.directory.candidates(called: full).first { !$0.stage.isFinal }
      let id = known?.id ?? scene.directory.freeCandidateIdentifier(for: full)
      return .tell([.applied(Candidate(id, name: full, email: email, role: role, source: source, appliedOn: scene.today))])
    }
  )

  static let scorecard = Command(
    "scorecard", readsAs: "score", .record, in: .hiring, Title("Rate a candidate on a criterion", spanish: "Valorar a un candidato"),
    with: .candidate, .rating, .criterion, .optional(.interviewer), .optional(.date),
    says: { candidate, rating, criterion, interviewer, date in
      [
        "score|rate \(candidate) \(rating) on|for \(criterion) [by \(interviewer)] [on \(date)]",
        "\(interviewer) gave \(candidate) a? \(rating) on|for \(criterion) [on \(date)]",
      ]
    },
    dice: { candidate, rating, criterion, interviewer, date in
      [
        "puntúa|puntuar|valora|valorar a? \(candidate) con? un? \(rating) en \(criterion) [por \(interviewer)] [\(date)]",
        "\(interviewer) dio|puso un? \(rating) a \(candidate) en \(criterion) [\(date)]",
      ]
    },
    examples: ["score nora vega 4 on coachability by luis ortega", "luis ortega gave nora vega a 4 on coachability"],
    ejemplos: ["puntúa a nora vega con un 4 en coachability por luis ortega", "luis ortega dio un 4 a nora vega en coachability"],
    intent: { scene, candidate, rating, criterion, interviewer, date in
      .tell([
        .scored(
          ScorecardRating(
            candidate.id, by: scene.rater(interviewer), criterion.id, rating, stage: candidate.stage, on: date ?? scene.today))
      ])
    }
  )

  static let move = Command(
    "move", .record, in: .hiring, Title("Move a candidate to another stage", spanish: "Pasar a un candidato a otra fase"),
    with: .candidate, .stage, .optional(.date), .optional(.reason),
    says: { candidate, stage, date, reason in
      [
        "move \(candidate) to \(stage) [on \(date)] [because of? \(reason)]",
        "\(candidate) moved|moves|goes to \(stage) [on \(date)] [because of? \(reason)]",
      ]
    },
    dice: { candidate, stage, date, reason in
      [
        "mueve|mover|pasa|pasar a? \(candidate) a \(stage) [el? \(date)] [porque \(reason)]",
        "\(candidate) pasó|pasa a \(stage) [el? \(date)] [porque \(reason)]",
      ]
    },
    examples: ["move nora vega to offer because two strong interviews", "nora vega moved to interview on 2026-11-20"],
    ejemplos: ["mueve a nora vega a oferta porque gustó mucho", "nora vega pasó a entrevista el 20/11/2026"],
    intent: { scene, candidate, stage, date, reason in
      .tell([.moved(candidate.id, to: stage, because: reason, on: date ?? scene.today)])
    }
  )
}

extension Scene {
  /// The name in full where it is one person's, else as it was typed.
  func fullName(of typed: String) -> String {
    let bearers = lexicon.people.bearers(of: NameWords.of(typed.folded))
    return bearers.count == 1 ? bearers.all.first?.name ?? typed : Person.properName(typed)
  }
}
