import Documents

extension SummarySheet {
  /// A heat map as a table of its figures, each cell in its shade; a missing figure leaves its cell empty.
  func write(_ map: HeatMap, to sheet: Sheet) throws(WorkbookFault) {
    try sheet.put(map.title, at: 0, .header)
    sheet.skip()
    try sheet.put(header: [""] + map.columns)
    for row in map.shown {
      try sheet.put(row.name, at: 0)
      for column in map.columns.indices {
        if let cell = map.cell(row, column) { try sheet.put(cell.text, at: column + 1, .shade(HeatMap.shade(cell))) }
      }
      sheet.skip()
    }
    for shade in 0..<HeatMap.shades {
      let text = shade == 0 ? map.low : shade == HeatMap.shades - 1 ? map.high : ""
      try sheet.put(text, at: shade + 1, .shade(shade))
    }
    sheet.skip(2)
  }
}

extension CellFormat {
  /// From pale to deep, as in every other rendering.
  static func shade(_ place: Int) -> CellFormat {
    let shades: [Int32] = [0xE3EEF7, 0xB3D1E8, 0x74ADD1, 0x2A76AA, 0x0B4A77]
    var format = CellFormat.plain
    format.shade = shades[place % shades.count]
    format.ink = place < 3 ? 0x1B1F23 : 0xFFFFFF
    return format
  }
}
