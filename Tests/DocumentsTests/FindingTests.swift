import Documents
import Support
import Testing

struct FindingTests {
  static let ramp = Finding(
    "ramp", asOf: "2026-11-24", definitions: [Definition("median_days", "the day by which half are productive")],
    columns: ["group", "n", "median_days", "ramped_by_180", "started"],
    rows: [
      ["SDR, north", 42, .days(97), .share(0.1), Cell(date: "2026-01-07")], ["=cmd|'x'", 3, .missing, .share(1.0 / 3), .missing],
      ["", -7, .days(.nan), .number(-3.5, decimals: 1), .money(minorUnits: 1_200_050, currency: "EUR")],
    ],
    notes: ["3 hires: too few to say"])

  @Test func csvIsExact() {
    #expect(
      Self.ramp.csv == """
        group,n,median_days,ramped_by_180,started
        "SDR, north",42,97,0.1,2026-01-07
        "'=cmd|'x'",3,,0.3333333333333333,
        "",-7,,-3.5,12000.5

        """)
  }

  @Test func jsonIsExact() {
    #expect(
      Self.ramp.json == """
        {"finding": "ramp", "as_of": "2026-11-24", "definitions": {"median_days": "the day by which half are productive"}, "rows": [
        {"group": "SDR, north", "n": 42, "median_days": 97, "ramped_by_180": 0.1, "started": "2026-01-07"},
        {"group": "=cmd|'x'", "n": 3, "median_days": null, "ramped_by_180": 0.3333333333333333, "started": null},
        {"group": "", "n": -7, "median_days": null, "ramped_by_180": -3.5, "started": 12000.5}], "notes": ["3 hires: too few to say"]}

        """)
  }

  @Test func emptyFindingIsStillWhole() throws {
    let finding = Finding("ramp", asOf: "2026-11-24", columns: ["group"])
    #expect(finding.csv == "group\n")
    #expect(try JSON(parsing: finding.json)["rows"] == [])
  }

  static let guarded: [(String, String)] = [
    ("=1", "\"'=1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@a", "\"'@a\""), ("\ta", "\"'\ta\""), ("\ra", "\"'\ra\""),
    ("\na", "\"'\na\""),
    ("\0a", "\"'\0a\""), ("＝a", "\"'＝a\""), ("＋a", "\"'＋a\""), ("－a", "\"'－a\""), ("＠a", "\"'＠a\""), ("'=a", "\"''=a\""),
    ("'tis", "'tis"), ("a=b", "a=b"), ("a\"b", "\"a\"\"b\""), ("ｱ", "ｱ"),
  ]

  @Test(arguments: guarded)
  func textIsNeverAFormula(text: String, field: String) {
    let finding = Finding("x", asOf: "2026-11-24", columns: ["t"], rows: [[.text(text)]])
    #expect(finding.csv == "t\n" + field + "\n")
  }

  @Test(arguments: 0..<200)
  func csvReadsBackAsWritten(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let columns = (0..<Int.random(in: 1...6, using: &random)).map { "c\($0)" }
    let rows = (0..<8).map { _ in columns.map { _ in NaughtyText.cell(&random) } }
    let read = CSVReading(Finding("x", asOf: "2026-11-24", columns: columns, rows: rows).csv)
    #expect(read.rows.count == rows.count + 1)
    for (row, fields) in zip(rows, read.rows.dropFirst()) {
      #expect(fields.count == row.count)
      for (cell, field) in zip(row, fields) { #expect(reads(field, as: cell), "\(cell) \(field)") }
    }
  }

  /// Whether a field holds what a cell held, to the last bit.
  private func reads(_ field: CSVReading.Field, as cell: Cell) -> Bool {
    switch cell {
    case .text(let text): Array(field.text.utf8) == Array(text.utf8) && (!text.isEmpty || field.isQuoted)
    case .integer(let value): field.text == String(value)
    case .number(let value, _), .share(let value), .days(let value), .probability(let value):
      value.isFinite ? Double(field.text)?.bitPattern == value.bitPattern : field.bytes.isEmpty
    case .money, .date: Double(field.text) != nil || field.text == "2026-11-24"
    case .missing: field == CSVReading.Field()
    }
  }

  @Test(arguments: 0..<200)
  func jsonReadsBackAsWritten(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let rows = (0..<8).map { _ in (0..<3).map { _ in NaughtyText.cell(&random) } }
    let note = NaughtyText.random(&random)
    let read = try JSON(parsing: Finding("x", asOf: "2026-11-24", columns: ["a", "b", "c"], rows: rows, notes: [note]).json)
    #expect(read["notes"] == [.text(note)])
    let cells = try #require(read["rows"]?.elements).flatMap { $0.members?.map(\.value) ?? [] }
    #expect(cells.count == 24)
    for (cell, value) in zip(rows.joined(), cells) { #expect(reads(value, as: cell), "\(cell) \(value)") }
  }

  private func reads(_ value: JSON, as cell: Cell) -> Bool {
    switch cell {
    case .text(let text): value == .text(text)
    case .integer(let number): value == .integer(number)
    case .number(let number, _), .share(let number), .days(let number), .probability(let number):
      number.isFinite ? value.number == number : value == .null
    case .money: value.number != nil
    case .date(let date): value == .text(date.iso)
    case .missing: value == .null
    }
  }

  @Test func rowsAreStreamedInChunks() {
    let finding = Finding("people", asOf: "2026-11-24", columns: ["person", "days"])
    let rows = (0..<20_000).lazy.map { [Cell.text("person-\($0)"), .days(Double($0))] }
    var sizes: [Int] = []
    var all: [UInt8] = []
    finding.writeCSV(rows: rows) {
      sizes.append($0.count)
      all.append(contentsOf: $0)
    }
    #expect(sizes.count > 3)
    #expect(sizes.allSatisfy { $0 < 66_000 })
    #expect(String(decoding: all, as: UTF8.self) == Finding("people", asOf: "2026-11-24", columns: finding.columns, rows: Array(rows)).csv)
  }

  struct DiskFull: Error {}

  @Test func failureOfTheSinkEndsTheWriting() {
    #expect(throws: DiskFull.self) {
      try Self.ramp.writeJSON { (_: UnsafeRawBufferPointer) throws(DiskFull) in throw DiskFull() }
    }
  }
}
