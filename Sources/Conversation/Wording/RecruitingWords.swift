import Evaluation
import Onboarding

/// What is said of the way of candidates, in one language.
struct RecruitingWords: Sendable {
  typealias Lines = [String]

  let lead: @Sendable (RecruitingFunnel, Speech) -> Lines
  let notes: @Sendable (RecruitingFunnel) -> Lines
  let definition: @Sendable (Defined) -> String
  let header: @Sendable (Header) -> String
  let outOf: @Sendable (_ part: Int, _ whole: Int) -> String

  /// The columns, by what they mean.
  enum Defined: String, CaseIterable, Sendable {
    case share
    case median = "median_days"
    case waiting, sources
    case toHire = "time_to_hire"
    case toFill = "time_to_fill"
  }

  enum Header: Hashable, Sendable { case reached, goOn, waiting, lost, days, watched, source, applied, hired }

  static func of(_ language: Language) -> RecruitingWords { language == .english ? .english : .spanish }

  static let english = RecruitingWords(
    lead: { it, speech in
      let whose = it.role.map { " for \($0)" } ?? ""
      guard it.applied > 0 else { return ["There are no candidates\(whose) yet.", "`candidate NAME for ROLE` records one."] }
      let who = English.count(it.applied, "candidate", "candidates")
      let offers =
        it.offers.map {
          ["Offers accepted: \($0.successes) of \($0.trials) answered\(it.offersOpen > 0 ? ", \(it.offersOpen) open" : "")."]
        } ?? []
      let hire = it.toHire?.median.map {
        "From application to hire: \(Int($0.rounded())) days (median of \(English.count(it.toHire?.count ?? 0, "hire", "hires")))."
      }
      let fill = it.toFill.map { wait in
        wait.median.map { "To fill an opening: \(Int($0.rounded())) days (median, \(wait.done) of \(wait.count) filled)." }
          ?? "Openings filled: \(wait.done) of \(wait.count), too few for a median."
      }
      return ["\(who)\(whose): \(it.hired) hired, \(it.lost) rejected or withdrawn, \(it.open) open."] + offers
        + [hire, fill].compactMap(\.self)
    },
    notes: { it in
      let bare = it.withoutHistory
      let missing =
        bare == it.applied
        ? ["No stage has a day on record, so only the beginning and the end are known."]
        : bare > 0
          ? ["\(English.count(bare, "candidate has", "candidates have")) no day of any stage and count in no stage; in sources they do."]
          : []
      return missing + [
        "Who is still at a stage counts neither for nor against the next, and for the days as long as they have been there."
      ]
    },
    definition: { defined in
      switch defined {
      case .share:
        "Of those who went on from the stage or were turned away or withdrew there, the share who went on; of a source, who was hired of those decided on. Limits: Wilson, 95 %."
      case .median: "Days in the stage by which half had left it (Kaplan–Meier, those still there censored); empty when not reached."
      case .waiting: "Those at the stage on the day of the report."
      case .sources: "Hires of a source over its candidates on whom a decision was taken."
      case .toHire: "Days from application to the decision to hire, of those hired."
      case .toFill: "Days from the opening of positions to the hire that filled the last of them; open ones are censored."
      }
    },
    header: { header in
      switch header {
      case .reached: "Came so far"
      case .goOn: "Went on"
      case .waiting: "Here now"
      case .lost: "Out"
      case .days: "Median days"
      case .watched: "Of"
      case .source: "Source"
      case .applied: "Applied"
      case .hired: "Hired"
      }
    }, outOf: { "\($0) of \($1)" })

  static let spanish = RecruitingWords(
    lead: { it, speech in
      let whose = it.role.map { " para \($0)" } ?? ""
      guard it.applied > 0 else { return ["Aún no hay candidaturas\(whose).", "`candidato NOMBRE para PUESTO` registra una."] }
      let who = Spanish.count(it.applied, "candidatura", "candidaturas")
      let offers =
        it.offers.map {
          ["Ofertas aceptadas: \($0.successes) de \($0.trials) respondidas\(it.offersOpen > 0 ? ", \(it.offersOpen) abiertas" : "")."]
        } ?? []
      let hire = it.toHire?.median.map {
        "De la candidatura a la contratación: \(Int($0.rounded())) días (mediana de \(Spanish.count(it.toHire?.count ?? 0, "contratación", "contrataciones")))."
      }
      let fill = it.toFill.map { wait in
        wait.median.map { "Para cubrir una vacante: \(Int($0.rounded())) días (mediana, \(wait.done) de \(wait.count) cubiertas)." }
          ?? "Vacantes cubiertas: \(wait.done) de \(wait.count), pocas para una mediana."
      }
      return [
        "\(who)\(whose): \(Spanish.count(it.hired, "contratada", "contratadas")), \(Spanish.count(it.lost, "rechazada o retirada", "rechazadas o retiradas")), \(Spanish.count(it.open, "abierta", "abiertas"))."
      ] + offers + [hire, fill].compactMap(\.self)
    },
    notes: { it in
      let bare = it.withoutHistory
      let missing =
        bare == it.applied
        ? ["Ninguna fase tiene día, así que solo se conocen el principio y el final."]
        : bare > 0
          ? [
            "\(Spanish.count(bare, "candidatura no tiene", "candidaturas no tienen")) día de ninguna fase y no cuentan en las fases; en las fuentes sí."
          ] : []
      return missing + ["Quien sigue en una fase no cuenta ni a favor ni en contra de la siguiente, y en los días cuenta lo que lleva."]
    },
    definition: { defined in
      switch defined {
      case .share:
        "De quienes siguieron desde la fase o acabaron en ella, la parte que siguió; de una fuente, quienes se contrataron de los ya decididos. Límites: Wilson, 95 %."
      case .median: "Días en la fase en que la mitad ya había salido (Kaplan–Meier, con quienes siguen censurados); vacío si no se alcanza."
      case .waiting: "Quienes están en la fase el día del informe."
      case .sources: "Contrataciones de una fuente entre sus candidaturas ya decididas."
      case .toHire: "Días de la candidatura a la decisión de contratar, de quienes se contrataron."
      case .toFill: "Días desde que se abren las vacantes hasta la contratación que cubre la última; las abiertas, censuradas."
      }
    },
    header: { header in
      switch header {
      case .reached: "Llegaron"
      case .goOn: "Siguieron"
      case .waiting: "Aquí ahora"
      case .lost: "Fuera"
      case .days: "Mediana de días"
      case .watched: "De"
      case .source: "Fuente"
      case .applied: "Candidaturas"
      case .hired: "Contratadas"
      }
    }, outOf: { "\($0) de \($1)" })
}
