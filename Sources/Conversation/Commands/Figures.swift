import Evaluation
import Onboarding

extension Command {
  static let metrics = Command(
    "metrics", .answer, in: .answers,
    Title("Show somebody's figures beside their targets", spanish: "Mostrar los datos de alguien y sus metas"),
    with: .person, .optional(.length),
    says: { person, length in ["metrics of|for \(person) [by \(length)]"] },
    dice: { person, length in ["indicadores|métricas de \(person) [por \(length)]"] },
    examples: ["metrics of marta ruiz", "metrics of josé muñoz by quarter"],
    ejemplos: ["indicadores de marta ruiz", "indicadores de josé muñoz por mes"],
    intent: { _, person, length in .ask(.metrics(.person(person.id), by: length)) }
  )

  static let teamMetrics = Command(
    "metrics of team", readsAs: "metrics", .answer, in: .answers,
    Title("Show the figures of a team, region or cohort", spanish: "Mostrar los datos de un equipo o región"),
    with: .crew, .optional(.length),
    says: { crew, length in ["metrics of|for \(crew) [by \(length)]"] },
    dice: { crew, length in ["indicadores|métricas de \(crew) [por \(length)]"] },
    examples: ["metrics of region south", "metrics of cohort 2026-q1 by month"],
    ejemplos: ["indicadores de la región south", "indicadores de la región south por trimestre"],
    intent: { _, crew, length in .ask(.metrics(.scope(crew.scope), by: length)) }
  )

  static let everybodysMetrics = Command(
    "metrics of everybody", readsAs: "metrics", .answer, in: .answers,
    Title("Show what everybody's sales came to", spanish: "Mostrar lo que dieron las ventas de todos"),
    with: .optional(.length),
    says: { length in ["metrics [of everybody|everyone|all] [by \(length)]", "deal figures"] },
    dice: { length in ["indicadores|métricas [de todos] [por \(length)]", "datos de ventas"] },
    examples: ["metrics of everybody", "metrics by quarter", "deal figures"],
    ejemplos: ["indicadores de todos", "indicadores por mes", "datos de ventas"],
    intent: { _, length in .ask(.metrics(.everybody, by: length)) }
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
    with: .optional(.division),
    says: { division in ["funnel [by \(division)]"] },
    dice: { division in ["embudo [por \(division)]"] },
    examples: ["funnel", "funnel by region"], ejemplos: ["embudo", "embudo por región"],
    intent: { _, division in .ask(.funnel(by: division)) }
  )

  static let forecastAccuracy = Command(
    "forecast accuracy", readsAs: "forecast", .answer, in: .answers,
    Title("Hold forecasts against what came of them", spanish: "Contrastar la previsión con lo que resultó"),
    with: .optional(.slice),
    says: { slice in ["forecast accuracy [by \(slice)]", "how good|accurate is|are our? forecast|forecasts [by \(slice)]"] },
    dice: { slice in ["acierto|precisión de? la? previsión [por \(slice)]"] },
    examples: ["forecast accuracy", "forecast accuracy by month", "how good are our forecasts?"],
    ejemplos: ["acierto de la previsión", "precisión de la previsión por persona"],
    intent: { _, slice in .ask(.forecastAccuracy(by: slice)) }
  )

  static let quota = Command(
    "quota", .answer, in: .answers,
    Title("Tell how many people reach their quota", spanish: "Decir cuántas personas llegan a su cuota"),
    with: .optional(.length),
    says: { length in ["quota attainment? [by \(length)]", "how many people? reach quota [by \(length)]"] },
    dice: { length in ["cuota [por \(length)]", "cuántos llegan a la? cuota [por \(length)]"] },
    examples: ["quota", "quota by quarter", "how many reach quota?"], ejemplos: ["cuota", "¿cuántos llegan a la cuota por mes?"],
    intent: { _, length in .ask(.quotaShare(by: length ?? .month)) }
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
