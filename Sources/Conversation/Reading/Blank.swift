import Documents
import Onboarding

/// A slot without its type, as phrases keep it.
///
/// Blanks of one kind read alike, so that a place is read once however many phrases share a kind. A class, because whatever fills one keeps it.
final class Blank: Sendable {
  let kind: Kind
  let offers: @Sendable (Scene) -> Offers
  let members: @Sendable (any Sendable) -> [JSON.Member]
  let told: @Sendable (any Sendable, Scene) -> Offer
  let scan: @Sendable (Place) -> [Match<any Sendable>]

  init(
    kind: Kind, offers: @escaping @Sendable (Scene) -> Offers, members: @escaping @Sendable (any Sendable) -> [JSON.Member],
    told: @escaping @Sendable (any Sendable, Scene) -> Offer, scan: @escaping @Sendable (Place) -> [Match<any Sendable>]
  ) {
    self.kind = kind
    self.offers = offers
    self.members = members
    self.told = told
    self.scan = scan
  }
}

extension Blank {
  /// What goes into a blank.
  enum Kind: Int, Sendable, CaseIterable {
    case person, hire, manager, candidate, name, module, version, metric, milestone, criterion, interviewer, role, stage
    case rating, score, measure, tally, quota, date, start, period, group, word, text, reason, path, file, columns, dateOrder, finding
    case command, language, source, scope, method, cohort, due, delay, setting, count
    case crew, length, rival, division, slice, ruling
    case subject, selection
    case decimals, recommendation, opening, sheet, intake, stretch, mapping, attemptChoice, unanswered, email
    // Fixed words that say yes to something.
    case phase, addingPeople, skippingRows, attempts, unansweredOut, withoutNames

    /// Whether any words fit, so that nothing can be offered.
    var isFree: Bool {
      switch self {
      case .name, .interviewer, .rating, .score, .measure, .tally, .quota, .word, .text, .reason, .path, .columns, .source, .version,
        .count, .sheet, .email:
        true
      default: false
      }
    }

    /// Whether a place is read by its own words and those behind it alone, so that the same words read the same in any line.
    var isReadByWords: Bool {
      switch self {
      case .person, .hire, .candidate, .module, .metric, .milestone, .criterion, .stage, .rating, .score, .measure, .tally, .date, .start,
        .due, .period, .stretch, .group, .scope, .crew, .version, .language:
        true
      default: false
      }
    }

    /// Whether the blank is filled by fixed words only, so that it may open one of several optional groups as a word does.
    var isMarker: Bool {
      switch self {
      case .phase, .addingPeople, .skippingRows, .unansweredOut, .withoutNames: true
      default: false
      }
    }

    /// The name under which machines read the value, unless the slot gives another.
    var key: String { self == .due ? "date" : "\(self)" }

    /// The kind's name in a usage line.
    func label(in language: Language) -> String {
      switch self {
      case .person, .hire: language.pick("person", "persona")
      case .selection: language.pick("group 12 of 40, …", "grupo 12 de 40, …")
      case .subject: language.pick("person or candidate", "persona o candidato")
      case .manager: language.pick("manager", "responsable")
      case .candidate: language.pick("candidate", "candidato")
      case .name: language.pick("name", "nombre")
      case .module: language.pick("module", "módulo")
      case .version: language.pick("version", "versión")
      case .metric: language.pick("metric", "indicador")
      case .milestone: language.pick("milestone", "hito")
      case .criterion: language.pick("criterion", "criterio")
      case .interviewer: language.pick("interviewer", "entrevistador")
      case .role: language.pick("role", "puesto")
      case .stage: language.pick("stage", "fase")
      case .rating: language.pick("1–5", "1–5")
      case .score: language.pick("score", "nota")
      case .measure: language.pick("value", "valor")
      case .tally: language.pick("what was counted", "lo contado")
      case .quota: language.pick("amount", "importe")
      case .date: language.pick("date", "fecha")
      case .start: language.pick("start date", "fecha de inicio")
      case .period: language.pick("period", "periodo")
      case .stretch: language.pick("time", "tiempo")
      case .group: language.pick("grouping", "agrupación")
      case .word: language.pick("word", "palabra")
      case .text: language.pick("text", "texto")
      case .reason: language.pick("reason", "motivo")
      case .path: language.pick("file", "fichero")
      case .file: language.pick("kind of file", "tipo de fichero")
      case .columns: language.pick("column = \"Header\"", "columna = \"Cabecera\"")
      case .dateOrder: "d/m/y"
      case .decimals: language.pick("comma", "coma")
      case .recommendation: language.pick("recommendation", "recomendación")
      case .email: language.pick("e-mail address", "correo")
      case .opening: language.pick("opening", "vacante")
      case .sheet: language.pick("sheet", "hoja")
      case .attemptChoice: language.pick("best", "mejor")
      case .unanswered: language.pick("zero", "cero")
      case .mapping: language.pick("mapping", "mapeo")
      case .intake: language.pick("how many and when", "cuántas y cuándo")
      case .finding: language.pick("finding", "hallazgo")
      case .command: language.pick("command", "orden")
      case .language: language.pick("language", "idioma")
      case .source: language.pick("source", "fuente")
      case .scope: language.pick("hires", "personas")
      case .method: language.pick("method", "método")
      case .cohort: language.pick("cohort", "promoción")
      case .due: language.pick("due date", "fecha límite")
      case .delay: language.pick("days", "días")
      case .setting: language.pick("setting and value", "ajuste y valor")
      case .count: language.pick("how many", "cuántas")
      case .crew: language.pick("team", "equipo")
      case .length: language.pick("month or quarter", "mes o trimestre")
      case .rival: language.pick("period or tenured", "periodo o veteranos")
      case .division: language.pick("source or grouping", "origen o agrupación")
      case .ruling: language.pick("metric and definition", "indicador y definición")
      case .slice: language.pick("person, month or category", "persona, mes o categoría")
      case .phase: language.pick("before", "antes")
      case .withoutNames: language.pick("without names", "sin nombres")
      case .addingPeople: language.pick("adding people", "añadiendo personas")
      case .attempts: language.pick("which attempt", "qué intento")
      case .unansweredOut: language.pick("leaving out unanswered", "dejando fuera las no contestadas")
      case .skippingRows: language.pick("skipping bad rows", "omitiendo filas malas")
      }
    }
  }
}
