import Onboarding

extension Command {
  static let compareCandidates = Command(
    "compare candidates", readsAs: "compare", .answer, in: .hiring,
    Title("Hold two candidates against each other", spanish: "Comparar dos candidaturas"),
    with: .candidate, .otherCandidate,
    says: { one, other in ["compare candidates? \(one) and|with|to \(other)"] },
    dice: { one, other in ["compara|comparar candidatos? a? \(one) con|y \(other)"] },
    examples: ["compare nora vega and pablo rey", "compare candidates nora vega with pablo rey"],
    ejemplos: ["compara a nora vega con pablo rey"],
    intent: { _, one, other in .ask(.interviewing(.compare(one.id, other.id))) }
  )

  static let interviewers = Command(
    "interviewers", .answer, in: .hiring, Title("Show how interviewers rate and agree", spanish: "Mostrar cómo valoran y coinciden"),
    with: .role,
    says: { role in ["interviewers for|of \(role)", "calibration for|of \(role)"] },
    dice: { role in ["entrevistadores para|de \(role)", "calibración para|de \(role)"] },
    examples: ["interviewers for sdr", "calibration for sdr"], ejemplos: ["entrevistadores para sdr", "calibración de sdr"],
    intent: { _, role in .ask(.interviewing(.interviewers(role))) }
  )

  static let criteriaAgainst = Command(
    "criteria against", readsAs: "criteria", .answer, in: .hiring,
    Title("Tell which criteria go with another", spanish: "Decir qué criterios van con otro"),
    with: .criterion, .role,
    says: { criterion, role in ["criteria against \(criterion) for \(role)"] },
    dice: { criterion, role in ["criterios frente a \(criterion) para|de \(role)"] },
    examples: ["criteria against coachability for sdr"], ejemplos: ["criterios frente a coachability para sdr"],
    intent: { _, criterion, role in .ask(.interviewing(.criteriaAgainst(criterion.id, role))) }
  )

  static let profile = Command(
    "profile", .answer, in: .hiring, Title("Show what is on record about a candidate", spanish: "Mostrar lo que consta de un candidato"),
    with: .candidate,
    says: { candidate in ["profile of|for \(candidate)"] }, dice: { candidate in ["perfil de \(candidate)"] },
    examples: ["profile of nora vega"], ejemplos: ["perfil de nora vega"],
    intent: { _, candidate in .ask(.interviewing(.profile(candidate.id))) }
  )

  static let duplicates = Command(
    "duplicate candidates", readsAs: "candidates", .answer, in: .hiring,
    Title("List candidates who may be one person", spanish: "Listar candidaturas que pueden ser una"),
    says: { ["duplicate candidates", "duplicates"] }, dice: { ["candidaturas|candidatos duplicadas|duplicados", "duplicados"] },
    examples: ["duplicate candidates", "duplicates"], ejemplos: ["candidaturas duplicadas", "duplicados"],
    intent: { _ in .ask(.interviewing(.duplicates)) }
  )

  static let noteCandidate = Command(
    "note on candidate", readsAs: "note", .record, in: .hiring,
    Title("Write down a remark about a candidate", spanish: "Apuntar algo sobre una candidatura"),
    with: .candidate, .text,
    says: { candidate, text in ["note on|about candidate \(candidate) \(text)"] },
    dice: { candidate, text in ["nota|apunta|anota sobre|de candidato|candidata \(candidate) \(text)"] },
    examples: ["note on candidate nora vega: can start in january"],
    ejemplos: ["nota sobre candidata nora vega: puede empezar en enero"],
    intent: { scene, candidate, text in .tell([.entered(.remark(CandidateRemark(candidate.id, .note, text, on: scene.today)))]) }
  )

  static let attach = Command(
    "attach", .record, in: .hiring, Title("Keep where a candidate's document lies", spanish: "Guardar dónde está un documento"),
    with: .path, .candidate,
    says: { path, candidate in ["attach \(path) to \(candidate)"] },
    dice: { path, candidate in ["adjunta|adjuntar \(path) a \(candidate)"] },
    examples: ["attach letters/nora.pdf to nora vega"], ejemplos: ["adjunta cartas/nora.pdf a nora vega"],
    intent: { scene, path, candidate in .tell([.entered(.remark(CandidateRemark(candidate.id, .document, path, on: scene.today)))]) }
  )
}
