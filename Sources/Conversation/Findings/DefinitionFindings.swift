import Documents
import Evaluation
import Onboarding

extension Teller {
  /// How every standard metric is defined in this company.
  func definitions(_ definitions: Definitions) -> Answer {
    let told = SalesReport.standardMetrics.compactMap { metric in
      sales.definition(metric, definitions, speech).map { (metric: metric, text: $0) }
    }
    let finding = Finding(
      "definitions", asOf: asOf, columns: ["metric", "definition"], rows: told.map { [.text($0.metric.text), .text($0.text)] },
      notes: sales.stages(definitions))
    let list = told.map { Definition(sales.name($0.metric) ?? $0.metric.text, $0.text) }
    return answer(finding, [.definitions(list)])
  }
}
