import Evaluation
import Onboarding

extension Command {
  static let metrics = Command(
    "metrics", .answer, in: .answers,
    Title("Show somebody's figures beside their targets", spanish: "Mostrar los datos de alguien y sus metas"),
    with: .person, .optional(.length), .optional(.stretch),
    says: { person, length, stretch in
      ["metrics of|for \(person) [by \(length)] [\(stretch)]", "metrics of|for \(person) \(stretch) by \(length)"]
    },
    dice: { person, length, stretch in
      ["indicadores|métricas de \(person) [por \(length)] [\(stretch)]", "indicadores|métricas de \(person) \(stretch) por \(length)"]
    },
    examples: [
      "metrics of marta ruiz", "metrics of josé muñoz by quarter", "metrics of marta ruiz since september",
      "metrics of marta ruiz this year by month",
    ],
    ejemplos: [
      "indicadores de marta ruiz", "indicadores de josé muñoz por mes", "indicadores de marta ruiz desde septiembre",
      "indicadores de marta ruiz este año por mes",
    ],
    intent: { _, person, length, stretch in .ask(.metrics(.person(person.id), by: length), in: stretch) }
  )

  static let teamMetrics = Command(
    "metrics of team", readsAs: "metrics", .answer, in: .answers,
    Title("Show the figures of a team, region or cohort", spanish: "Mostrar los datos de un equipo o región"),
    with: .crew, .optional(.length), .optional(.stretch),
    says: { crew, length, stretch in
      ["metrics of|for \(crew) [by \(length)] [\(stretch)]", "metrics of|for \(crew) \(stretch) by \(length)"]
    },
    dice: { crew, length, stretch in
      ["indicadores|métricas de \(crew) [por \(length)] [\(stretch)]", "indicadores|métricas de \(crew) \(stretch) por \(length)"]
    },
    examples: [
      "metrics of region south", "metrics of cohort 2026-q1 by month", "metrics of region south from september to october",
      "metrics of region south this year by quarter",
    ],
    ejemplos: [
      "indicadores de la región south", "indicadores de la región south por trimestre",
      "indicadores de la región south de septiembre a octubre", "indicadores de la región south este año por mes",
    ],
    intent: { _, crew, length, stretch in .ask(.metrics(.scope(crew.scope), by: length), in: stretch) }
  )

  static let everybodysMetrics = Command(
    "metrics of everybody", readsAs: "metrics", .answer, in: .answers,
    Title("Show what everybody's sales came to", spanish: "Mostrar lo que dieron las ventas de todos"),
    with: .optional(.length), .optional(.stretch),
    says: { length, stretch in
      [
        "metrics [of everybody|everyone|all] [by \(length)] [\(stretch)]", "metrics [of everybody|everyone|all] \(stretch) by \(length)",
        "deal figures [\(stretch)]",
      ]
    },
    dice: { length, stretch in
      [
        "indicadores|métricas [de todos] [por \(length)] [\(stretch)]", "indicadores|métricas [de todos] \(stretch) por \(length)",
        "datos de ventas [\(stretch)]",
      ]
    },
    examples: ["metrics of everybody", "metrics by quarter", "deal figures", "metrics of everybody last 3 months by month"],
    ejemplos: ["indicadores de todos", "indicadores por mes", "datos de ventas", "indicadores este año por mes"],
    intent: { _, length, stretch in .ask(.metrics(.everybody, by: length), in: stretch) }
  )

  static let compareMetrics = Command(
    "compare metrics", readsAs: "compare", .answer, in: .answers,
    Title("Compare figures with a period or tenured people", spanish: "Comparar datos con un periodo o con veteranos"),
    with: .person, .rival,
    says: { person, rival in
      ["compare metrics of|for \(person) with|and|to|against \(rival)", "metrics of|for \(person) against|vs|versus \(rival)"]
    },
    dice: { person, rival in
      ["compara|comparar los? indicadores|métricas de \(person) con|y \(rival)", "indicadores|métricas de \(person) frente a? \(rival)"]
    },
    examples: ["compare metrics of josé muñoz with last quarter", "metrics of marta ruiz against tenured"],
    ejemplos: ["compara indicadores de josé muñoz con el trimestre pasado", "indicadores de marta ruiz frente a veteranos"],
    intent: { _, person, rival in .ask(.metricsCompared(.person(person.id), against: rival)) }
  )

  static let compareTeamMetrics = Command(
    "compare team metrics", readsAs: "compare", .answer, in: .answers,
    Title("Compare a team's figures with a period or others", spanish: "Comparar los datos de un equipo"),
    with: .crew, .rival,
    says: { crew, rival in
      ["compare metrics of|for \(crew) with|and|to|against \(rival)", "metrics of|for \(crew) against|vs|versus \(rival)"]
    },
    dice: { crew, rival in
      ["compara|comparar los? indicadores|métricas de \(crew) con|y \(rival)", "indicadores|métricas de \(crew) frente a? \(rival)"]
    },
    examples: ["compare metrics of region south with 2026-Q3", "metrics of region south against tenured"],
    ejemplos: ["compara indicadores de la región south con el mes pasado", "indicadores de la región south frente a veteranos"],
    intent: { _, crew, rival in .ask(.metricsCompared(.scope(crew.scope), against: rival)) }
  )

  static let funnel = Command(
    "funnel", .answer, in: .answers,
    Title("Follow deals from lead to sale, step by step", spanish: "Seguir las ventas del lead al cierre"),
    with: .optional(.division), .optional(.stretch),
    says: { division, stretch in ["funnel [by \(division)] [\(stretch)]", "funnel \(stretch) by \(division)"] },
    dice: { division, stretch in ["embudo [por \(division)] [\(stretch)]", "embudo \(stretch) por \(division)"] },
    examples: ["funnel", "funnel by region", "funnel since september", "funnel last quarter by region"],
    ejemplos: ["embudo", "embudo por región", "embudo desde septiembre", "embudo del trimestre pasado por región"],
    intent: { _, division, stretch in .ask(.funnel(by: division), in: stretch) }
  )

  static let forecastAccuracy = Command(
    "forecast accuracy", readsAs: "forecast", .answer, in: .answers,
    Title("Hold forecasts against what came of them", spanish: "Contrastar la previsión con lo que resultó"),
    with: .optional(.slice), .optional(.stretch),
    says: { slice, stretch in
      ["forecast accuracy [by \(slice)] [\(stretch)]", "how good|accurate is|are our? forecast|forecasts [by \(slice)]"]
    },
    dice: { slice, stretch in ["acierto|precisión de? la? previsión [por \(slice)] [\(stretch)]"] },
    examples: ["forecast accuracy", "forecast accuracy by month", "how good are our forecasts?", "forecast accuracy since january"],
    ejemplos: ["acierto de la previsión", "precisión de la previsión por persona", "acierto de la previsión desde enero"],
    intent: { _, slice, stretch in .ask(.forecastAccuracy(by: slice), in: stretch) }
  )

  static let quota = Command(
    "quota", .answer, in: .answers,
    Title("Tell how many people reach their quota", spanish: "Decir cuántas personas llegan a su cuota"),
    with: .optional(.length), .optional(.stretch),
    says: { length, stretch in
      ["quota attainment? [by \(length)] [\(stretch)]", "how many people? reach quota [by \(length)]"]
    },
    dice: { length, stretch in ["cuota [por \(length)] [\(stretch)]", "cuántos llegan a la? cuota [por \(length)]"] },
    examples: ["quota", "quota by quarter", "how many reach quota?", "quota from july to october"],
    ejemplos: ["cuota", "¿cuántos llegan a la cuota por mes?", "cuota de julio a octubre"],
    intent: { _, length, stretch in .ask(.quotaShare(by: length ?? .month), in: stretch) }
  )

  static let metricsThatMatter = Command(
    "which metrics matter", readsAs: "which", .answer, in: .answers,
    Title("Rank metrics by how they go with quota attainment", spanish: "Ordenar los indicadores por su relación con la cuota"),
    says: { ["which|what metrics matter"] },
    dice: { ["qué indicadores|métricas importan"] },
    examples: ["which metrics matter?"], ejemplos: ["¿qué indicadores importan?"],
    intent: { _ in .ask(.metricsThatMatter) }
  )
}

extension Intent {
  /// A question, of what happened in a stretch of time only where one is named.
  static func ask(_ question: Question, in stretch: Stretch?) -> Intent { .ask(stretch.map { .within($0, question) } ?? question) }
}
