extension Document {
  /// The same document with every text in it put through `change`: headings, sentences, cells, and the words in pictures.
  public func mapTexts(_ change: (String) -> String) -> Document {
    Document(title.map(change), language: language, blocks: blocks.map { $0.mapTexts(change) })
  }
}

extension Block {
  fileprivate func mapTexts(_ change: (String) -> String) -> Block {
    switch self {
    case .heading(let text, let level): .heading(change(text), level: level)
    case .paragraph(let text): .paragraph(change(text))
    case .lines(let lines): .lines(lines.map(change))
    case .list(let items): .list(items.map(change))
    case .definitions(let definitions): .definitions(definitions.map { $0.mapTexts(change) })
    case .grid(let grid): .grid(grid.mapTexts(change))
    case .chart(let chart): .chart(chart.mapTexts(change))
    case .note(let text): .note(change(text))
    }
  }
}

extension Definition {
  fileprivate func mapTexts(_ change: (String) -> String) -> Definition { Definition(change(term), change(text)) }
}

extension Cell {
  /// The cell with its text put through `change`; figures, dates and missing values stay as they are.
  public func mapText(_ change: (String) -> String) -> Cell { if case .text(let text) = self { .text(change(text)) } else { self } }
}

extension Grid {
  fileprivate func mapTexts(_ change: (String) -> String) -> Grid {
    Grid(
      columns.map { Column($0.name, header: change($0.header), $0.kind, alignment: $0.alignment, priority: $0.priority) },
      rows: rows.map { row in row.map { $0.mapText(change) } }, caption: caption.map(change))
  }
}

extension Finding {
  /// The same finding with every text in it put through `change`; names of columns and of supplements are machines' and stay.
  public func mapTexts(_ change: (String) -> String) -> Finding {
    Finding(
      name, asOf: asOf, definitions: definitions.map { $0.mapTexts(change) }, columns: columns,
      rows: rows.map { row in row.map { $0.mapText(change) } }, notes: notes.map(change),
      supplements: supplements.map { table in
        Supplement(table.name, columns: table.columns, rows: table.rows.map { row in row.map { $0.mapText(change) } })
      })
  }
}
