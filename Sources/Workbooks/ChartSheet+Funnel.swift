import CWorkbook
import Documents

extension ChartSheet {
  /// Bars from the first step down; divided where it is known what became of those who reached a step.
  func draw(_ funnel: FunnelSteps, in book: Book) throws(WorkbookFault) -> (chart: OpaquePointer, height: Double)? {
    guard !funnel.steps.isEmpty else { return nil }
    let isDivided = funnel.steps.contains { $0.waiting != nil || $0.lost != nil }
    let chart = try book.chart(isDivided ? CW_STACKED_BARS : CW_BARS, title: funnel.title, across: nil, up: nil)
    let heads = isDivided ? [words.wentOn, words.waiting, words.lost] : [words.count]
    let sheet = try begin(funnel.title, [""] + heads, in: book)
    let first = sheet.row
    for step in funnel.steps {
      let name = step.figure.isEmpty ? step.name : "\(step.name) (\(step.figure))"
      let (waiting, lost) = (step.waiting ?? 0, step.lost ?? 0)
      let parts = isDivided ? [step.count - waiting - lost, waiting, lost] : [step.count]
      try sheet.put(row: [.text(name)] + parts.map { Cell.integer(max(0, $0)) })
    }
    for (place, head) in heads.enumerated() {
      series(chart, sheet, across: (0, first...sheet.row - 1), up: place + 1, head, CW_FILL, Self.shades[place])
    }
    sheet.skip()
    if !isDivided { cw_hide_legend(chart) }
    cw_axes(chart, nil, "#,##0", 0, 0, false)
    cw_turn(chart)
    return (chart, Self.height(rows: funnel.steps.count))
  }

  /// From those who went on to those who were lost, each fainter than the one before.
  private static let shades: [UInt32] = [0x0072B2, 0x8CBBDA, 0xD0D7DE]
}
