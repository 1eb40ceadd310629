import Onboarding

/// What other programs write for our words, in English and Spanish; compared without regard to case and accents.
struct Spellings<Word: RawRepresentable<String> & CaseIterable & Hashable & Sendable>: Sendable {
  private let words: [String: Word]

  /// - Parameter others: Spellings other than the words' own, separated by `|`.
  init(_ others: KeyValuePairs<Word, String>) {
    let own = Word.allCases.map { ($0.rawValue.folded, $0) }
    let foreign = others.flatMap { word, text in text.split(separator: "|").map { (SourceShape.trimmed($0).folded, word) } }
    words = Dictionary(own + foreign, uniquingKeysWith: { first, _ in first })
  }

  subscript(text: String) -> Word? { words[text.folded] }
}

/// How far an attempt has come, as a learning platform says.
enum AttemptState: String, CaseIterable, Sendable {
  case finished, unfinished
}

/// The spellings of each list of words.
enum Vocabulary {
  static let outcomes = Spellings<Deal.Outcome>([
    .open: "abierto | abierta | en curso | in progress | pending | pendiente | active | activo | new",
    .won: "ganado | ganada | closed won | closedwon | win | cierre ganado | cerrado ganado | cerrada ganada",
    .lost:
      "perdido | perdida | closed lost | closedlost | loss | cierre perdido | cerrado perdido | cerrada perdida | canceled | cancelled",
  ])

  static let activities = Spellings<Activity.Kind>([
    .call: "calls | llamada | llamadas | phone call | phone | telefono | llamada telefonica | outbound call | inbound call | logged call",
    .email: "e-mail | emails | correo | correo electronico | mail | logged email | outgoing email | incoming email | email sent",
    .meeting: "meetings | reunion | event | evento | appointment | cita | lunch | almuerzo | visita | visit",
    .demo: "demos | demonstration | demostracion | product demo",
  ])

  /// Kinds of other programs that are no activity of ours: they are passed over and counted.
  static let otherActivities: Set<String> = [
    "note", "nota", "notes", "task", "tarea", "to-do", "todo", "deadline", "fecha limite", "sms", "whatsapp", "linkedin message",
    "postal mail", "correo postal", "conversation", "letter", "fax",
  ]

  static let stages = Spellings<Candidate.Stage>([
    .applied:
      "application review | new | new lead | new applicant | active | lead | prospect | no contact | candidate responded | activo | solicitud | reached out",
    .screen:
      "screening | recruiter screen | phone screen | recruiter phone screen | preliminary phone screen | contacted | qualifying | criba",
    .interview:
      "phone interview | face to face | onsite | on-site interview | onsite interview | interviewing | final interview | entrevista",
    .exercise: "take home test | assignment | assessment | role play | case study | ejercicio | prueba",
    .offer: "offered | offer extended | oferta | submitted",
    .hired: "placed | converted | contratado | contratada | hire",
    .rejected: "not in consideration | client declined | archived | rechazado | rechazada | declined | disqualified",
    .withdrawn: "withdrew | candidate withdrew | retirado | retirada",
  ])

  static let kinds = Spellings<Person.Kind>([
    .hire: "new hire | new | nuevo | nueva | nueva incorporacion | incorporacion", .tenured: "experienced | veterano | veterana | existing",
  ])

  static let states = Spellings<AttemptState>([
    .finished: "finalizado | complete | completed | completado | terminado | graded | passed | failed | submitted",
    .unfinished:
      "in progress | en curso | en progreso | overdue | vencido | never submitted | nunca enviado | abandoned | abandonado | not started",
  ])
}
