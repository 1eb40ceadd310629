import Evaluation
import Onboarding

/// What is said of renewals and retention, in one language.
struct RenewalWords: Sendable {
  typealias Lines = [String]

  let lead: @Sendable (Renewals, Speech) -> Lines
  let nothing: @Sendable (Renewals, Speech) -> Lines
  let notes: @Sendable (Renewals, Speech) -> Lines
  let renewal: @Sendable (RenewalRule) -> String
  let retention: @Sendable (RenewalRule) -> String
  let lately: @Sendable (RenewalRule) -> String
  let headers: [String]
  let noted: String
  let name: String
  /// What the last rows of the pipeline are.
  let allStages: String

  static func of(_ language: Language) -> RenewalWords { language == .english ? .english : .spanish }

  /// What was laid down, where it differs from before.
  func ruled(_ before: Definitions, _ after: Definitions) -> Lines {
    before.renewal == after.renewal ? [] : ["\(noted): \(Speech.lowered(renewal(after.renewal)))"]
  }

  static let english = RenewalWords(
    lead: { it, speech in
      [
        "\(English.count(it.customers, "customer", "customers")): accounts with a won deal; \(English.count(it.pending, "renewal is", "renewals are")) not settled yet."
      ]
    },
    nothing: { _, _ in
      ["No won deal names an account, so nobody can be told to buy again.", "`import deals.csv` with the column account brings it."]
    },
    notes: { it, _ in
      let rest =
        it.withoutAccount > 0
        ? ["\(English.count(it.withoutAccount, "won deal names", "won deals name")) no account and tells nothing."] : []
      return [
        "`set renewal term 12 months`, `set renewal grace 3 months` and `set renewal by amount` change the definition."
      ] + rest
    },
    renewal: { rule in
      let what =
        rule.basis == .count
        ? "Customers who renewed" : "Of the amount up for renewal, what was renewed, of each customer at most what was up"
      let of = rule.basis == .count ? ", of those up for renewal" : ""
      return
        "\(what)\(of): \(English.count(rule.term, "month", "months")) after a won deal, by a further one of the account within \(English.count(rule.grace, "month", "months")) of that day; dated by the day it was settled."
    },
    retention: { rule in
      "Customers of the day before the period who are still customers on its last day: somebody is one for \(English.count(rule.term + rule.grace, "month", "months")) from each won deal."
    },
    lately: { "last \(English.count($0.term, "month", "months"))" }, headers: ["Renewed", "Retained"], noted: "Noted", name: "renewals",
    allStages: "All stages together, a row for each currency.")

  static let spanish = RenewalWords(
    lead: { it, speech in
      [
        "\(Spanish.count(it.customers, "cliente", "clientes")): cuentas con un negocio ganado; \(Spanish.count(it.pending, "renovación está", "renovaciones están")) por decidir."
      ]
    },
    nothing: { _, _ in
      [
        "Ningún negocio ganado nombra una cuenta, y no se sabe quién vuelve a comprar.",
        "`importa deals.csv` con la columna account la trae.",
      ]
    },
    notes: { it, _ in
      let rest =
        it.withoutAccount > 0
        ? ["\(Spanish.count(it.withoutAccount, "negocio ganado no nombra", "negocios ganados no nombran")) una cuenta y no dicen nada."]
        : []
      return [
        "`fija renovación a 12 meses`, `fija renovación con 3 meses de margen` y `fija renovación por importe` cambian la definición."
      ] + rest
    },
    renewal: { rule in
      let what =
        rule.basis == .count
        ? "Clientes que renovaron, de los que debían renovar"
        : "Del importe por renovar, lo renovado, de cada cliente a lo sumo lo que vencía"
      return
        "\(what): \(Spanish.count(rule.term, "mes", "meses")) después de un negocio ganado, por otro de la cuenta a \(Spanish.count(rule.grace, "mes", "meses")) o menos de ese día; por el día en que se decidió."
    },
    retention: { rule in
      "Clientes del día anterior al periodo que lo siguen siendo en su último día: se es cliente \(Spanish.count(rule.term + rule.grace, "mes", "meses")) desde cada negocio ganado."
    },
    lately: { "últimos \(Spanish.count($0.term, "mes", "meses"))" }, headers: ["Renovado", "Retenido"], noted: "Anotado",
    name: "renovaciones",
    allStages: "Todas las fases juntas, una fila por moneda.")
}
