extension Document {
  /// The document as one HTML file that needs nothing else.
  public var html: String {
    var all: [UInt8] = []
    writeHTML { all.append(contentsOf: $0) }
    return String(decoding: all, as: UTF8.self)
  }

  /// Writes the document as one HTML file in chunks of about 64 KiB.
  ///
  /// It holds no script and fetches nothing: its security policy allows its own style sheet and nothing else. Charts are SVG, each with a
  /// text alternative and its figures in a table. Every text is escaped, hidden characters are shown.
  ///
  /// - Parameter sink: is lent the bytes for the length of the call.
  public func writeHTML<Failure: Error>(to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void) throws(Failure) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(chunkSize + chunkSize / 4)
    appendHead(to: &bytes)
    for (place, block) in blocks.enumerated() {
      switch block {
      case .grid(let grid): try write(grid, &bytes, sink)
      case .chart(let chart): try write(chart, place, &bytes, sink)
      default: append(block, to: &bytes)
      }
      try bytes.hand(over: chunkSize, to: sink)
    }
    bytes.append("</main>\n</body>\n</html>\n")
    try bytes.hand(over: 1, to: sink)
  }

  private func appendHead(to bytes: inout [UInt8]) {
    bytes.append("<!doctype html>\n<html lang=\"")
    bytes.append(escaping: language.rawValue)
    bytes.append(
      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
    )
    bytes.append(contentsOf: StyleSheet.hash.utf8)
    bytes.append("'; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    bytes.append("<meta name=\"referrer\" content=\"no-referrer\">\n")
    bytes.append(element: "title", title ?? "onramp")
    bytes.append("\n<style>")
    bytes.append(StyleSheet.css)
    bytes.append("</style>\n</head>\n<body>\n<main>\n")
    guard let title else { return }
    bytes.append(element: "h1", title)
    bytes.append(0x0A)
  }

  private func append(_ block: Block, to bytes: inout [UInt8]) {
    switch block {
    case .heading(let text, let level): bytes.append(element: Self.heading(level), text)
    case .paragraph(let text): bytes.append(proseOf: "p", text)
    case .lines(let texts): Self.append(lines: texts, to: &bytes)
    case .list(let items):
      bytes.append("<ul>\n")
      for item in items { bytes.append(proseOf: "li", item) }
      bytes.append("\n</ul>")
    case .definitions(let definitions):
      bytes.append("<dl>\n")
      for definition in definitions {
        bytes.append(element: "dt", definition.term)
        bytes.append(proseOf: "dd", definition.text)
      }
      bytes.append("\n</dl>")
    case .note(let text): bytes.append(proseOf: "p", attributes: " class=\"note\"", text)
    case .grid, .chart: break
    }
    bytes.append(0x0A)
  }

  private static func heading(_ level: Int) -> StaticString {
    switch level {
    case ...1: "h2"
    case 2: "h3"
    case 3: "h4"
    case 4: "h5"
    default: "h6"
    }
  }

  private static func append(lines: [String], to bytes: inout [UInt8]) {
    bytes.append("<p>")
    for (place, line) in lines.enumerated() {
      if place > 0 { bytes.append("<br>") }
      bytes.append(prose: line)
    }
    bytes.append("</p>")
  }
}

extension Document {
  private func write<Failure: Error>(
    _ grid: Grid, _ bytes: inout [UInt8], _ sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    let figure = Figure(language)
    let hasFractions = grid.columns.indices.map { grid.hasFractionalDays(column: $0) }
    bytes.append("<div class=\"scroll\">\n<table>\n")
    if let caption = grid.caption { bytes.append(element: "caption", caption) }
    bytes.append("<thead><tr>")
    for column in grid.columns {
      bytes.append(
        element: "th", attributes: column.alignment == .trailing ? " scope=\"col\" class=\"n\"" : " scope=\"col\"", column.header)
    }
    bytes.append("</tr></thead>\n<tbody>\n")
    for row in grid.rows {
      bytes.append("<tr>")
      for (place, cell) in row.enumerated() {
        let text = figure.text(cell, fractionalDays: hasFractions[place])
        bytes.append("<td")
        bytes.append(Self.cellClass(grid.columns[place]))
        bytes.append(">")
        if grid.columns[place].kind == .text { bytes.append(figures: text) } else { bytes.append(escaping: text) }
        bytes.append("</td>")
      }
      bytes.append("</tr>\n")
      try bytes.hand(over: chunkSize, to: sink)
    }
    bytes.append("</tbody>\n</table>\n</div>\n")
  }

  private func write<Failure: Error>(
    _ chart: Chart, _ place: Int, _ bytes: inout [UInt8], _ sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    bytes.append("<figure>\n")
    bytes.append(element: "figcaption", chart.title)
    bytes.append("\n<div class=\"scroll\">\n")
    bytes.append(contentsOf: chart.svg(language, id: "chart\(place)").utf8)
    bytes.append("\n</div>\n<details>")
    bytes.append(element: "summary", language.words.figures)
    try write(chart.grid(language), &bytes, sink)
    bytes.append("</details>\n</figure>\n")
  }

  private static func cellClass(_ column: Column) -> StaticString {
    guard column.alignment == .leading else { return column.kind == .text ? " class=\"n w\"" : " class=\"n\"" }
    return column.kind == .date ? " class=\"d\"" : ""
  }
}
