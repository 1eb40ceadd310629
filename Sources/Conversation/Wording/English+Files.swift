import Onboarding

extension English {
  static func trouble(_ trouble: Trouble) -> [String] {
    switch trouble {
    case .notAStore(let path): ["I cannot open \(path): it is not a database of onramp.", "Name another file with `--db FILE`."]
    case .newerStore(let path, let version, let supported):
      ["I cannot open \(path): a newer onramp wrote it (format \(version); I know up to \(supported)).", "Install the newer onramp."]
    case .cannotOpen(let path, let why): ["I cannot open \(path): \(why)."]
    case .cannotRead(let path, let why): ["I cannot read \(path): \(why)."]
    case .cannotWrite(let path, let why): ["I cannot write \(path): \(why).", "Nothing was changed."]
    case .noSuchFile(let path): ["There is no file \(path).", "Check the spelling; Tab completes file names."]
    case .alreadyExists(let path): ["\(path) exists already, and I do not write over it.", "Name another file."]
    case .diskFull(let path): ["I cannot write \(path): the disk is full.", "Nothing was changed. Free some space and type it again."]
    case .readOnly(let path): ["I cannot write \(path): it is read-only.", "Nothing was changed."]
    case .closedFolder(let path):
      [
        "I cannot open \(path): its folder may not be written, and a store that is open keeps two files beside itself.",
        "Copy it to a folder of your own and open the copy with `--db`.",
      ]
    case .busy(let path):
      ["\(path) is in use by another program and did not become free.", "Nothing was changed. Type it again in a moment."]
    case .damaged(let path, let what):
      ["\(path) is damaged: \(what).", "Nothing was changed. `check` lists what is wrong; a backup can be opened with `--db`."]
    case .stopped: ["Stopped; nothing was written."]
    case .unwritable(let format):
      ["I cannot write this as \(format).", "html, md, json and csv work: `--format html`, or a file that ends in .html."]
    case .needsFile(let format): ["\(format) is not for a screen.", "Name a file for it: `--output report.\(format)`."]
    case .missingLibrary(let format, let why):
      ["I cannot write \(format): \(why).", "Type `apt-get install libxlsxwriter4`, or write a file that ends in .html or .csv."]
    case .unsupported(let what): ["This store cannot do that: \(what)."]
    }
  }

  static func fileFault(_ fault: FileFault, _ speech: Speech) -> [String] {
    switch fault {
    case .malformed(let path, let line, let byte, let what):
      ["I cannot read \(path): \(what) on line \(line) (byte \(speech.figure.count(byte)))."]
    case .unrecognised(let path, let header):
      [
        "I cannot tell what \(path) holds; its columns are \(some(header))",
        "Say it: `import \(path) as people` (or deals, observations, …).",
      ]
    case .missingColumns(let path, let kind, let columns, let header):
      [
        "I cannot bring in \(path) as \(kind.rawValue): there is no column \(speech.list(columns)). It has \(some(header))",
        "Say where it is, or one value for every row: `import \(path) with \(columns.first ?? "person") = \"\(valueExamples[columns.first ?? ""] ?? header.first ?? "Header")\"`.",
      ]
    case .courseStructure(let path): DraftWords.english.courseStructure(path)
    case .mappingMisfit(let path, let mapping, let line, let lacking, let header):
      MappingWords.english.misfit(path, mapping, line, lacking, some(header))
    case .unknownColumn(let column, let kind): ["A \(kind.rawValue) file has no column called “\(column)”."]
    case .nothingToImport(let path): ["There is nothing in \(path) that I read: no curriculum and no CSV file I know."]
    case .empty(let path): ["\(path) is empty."]
    case .twoKinds(let path, let kinds):
      [
        "\(path) may hold \(speech.list(kinds.map(\.rawValue), or: .or)): its columns fit all of them.",
        "Say which: `import \(path) as \(kinds.first?.rawValue ?? "people")`.",
      ]
    case .pivot(let path, let periods):
      [
        "\(path) is a summary sheet: \(some(periods).dropLast()) stand across its header.",
        "I need the rows behind it, one per person and month: person, metric, period, value.",
      ]
    case .ambiguousDates(let path, let column, let example):
      [
        "I cannot tell day from month in \(path): “\(example)” in \(column) can be two days.",
        "Say the order: `import \(path) with dates d/m/y` or `m/d/y`.",
      ]
    case .ambiguousNumbers(let path, let column, let example):
      [
        "I cannot tell thousands from fractions in \(path): “\(example)” in \(column) can be two numbers.",
        "Say what the decimal mark is: `import \(path) decimals comma` or `decimals point`.",
      ]
    case .workbook(let path, let fault): workbook(path, fault, speech)
    case .rejected, .mistakes: []
    }
  }

  static func rejections(_ shown: [String], _ total: Int, _ told: Int, _ speech: Speech) -> [String] {
    let head =
      total == 1
      ? "Nothing was brought in: 1 row cannot be taken." : "Nothing was brought in: \(speech.figure.count(total)) rows cannot be taken."
    let rest = total > told ? ["  and \(speech.figure.count(total - told)) more"] : []
    return [head] + shown + rest + ["`import … skipping bad rows` takes the good ones and writes the others to a file of their own."]
  }

  static func rowFault(_ fault: RowFault, _ speech: Speech) -> String {
    switch fault {
    case .refused(let refusal): self.refusal(refusal, speech).first ?? ""
    case .blank(let column): "\(column) is blank"
    case .unreadable(let column, let text, let expected): "\(column) “\(text)” is not a \(expected)"
    case .ambiguousDate(let column, let text): "\(column) “\(text)” can be two days; add `dates d/m/y` or `dates m/d/y`"
    case .ambiguousPerson(let column, let text, let fits): "\(column) “\(text)” fits \(speech.list(fits))"
    case .unknownPerson(let column, let text, let near):
      "\(column) “\(text)” is nobody I know" + (near.isEmpty ? "" : "; near: \(speech.list(near, or: .or))")
    case .ragged(let fields, let expected): "\(count(fields, "field", "fields")) where the header has \(expected)"
    case .repeated(let line): "the same record as on line \(line), with other contents"
    }
  }

  static func problem(_ problem: Mistake.Problem) -> String {
    switch problem {
    case .syntax(let what): "this is no YAML: \(what)"
    case .unknownKey(let key, let known): "there is no key “\(key)” here; I know \(some(known, limit: 12).dropLast())"
    case .missingKey(let key, let of): "\(of) lacks \(key)"
    case .duplicate(let kind, let name): "the \(kind) “\(name)” is there twice"
    case .unknownReference(let kind, let name): "there is no \(kind) called “\(name)”"
    case .notANumber(let text): "“\(text)” is not a number"
    case .notInRange(let text, let low, let high): "“\(text)” is not between \(low) and \(high)"
    case .notOneOf(let text, let allowed): "“\(text)” is none of \(some(allowed, limit: 12).dropLast())"
    case .notAnIdentifier(let text): "“\(text)” is no identifier: lower-case words joined by hyphens"
    case .wrongShape(let expected): "I expected \(expected) here"
    case .circle(let names): "these require one another in a circle: \(names.joined(separator: " → "))"
    case .metricDefinedElsewhere(let name, let file): "the metric “\(name)” is defined differently in \(file)"
    case .tooLarge(let what, let limit): "\(what) is too large; the limit is \(limit)"
    }
  }

  static func imported(_ report: ImportReport, _ mood: Wording.Mood, _ speech: Speech) -> [String] {
    let receipt = report.receipt
    let counts = [(receipt.new, "new"), (receipt.changed, "changed"), (receipt.unchanged, "unchanged")]
      .filter { $0.0 > 0 || $0.1 != "changed" }.map { "\(speech.figure.count($0.0)) \($0.1)" }.joined(separator: ", ")
    let isNothing = receipt.new + receipt.changed == 0
    let head = isNothing ? "Nothing to change: \(counts)." : "\(mood == .done ? "Brought in" : "Would be brought in"): \(counts)."
    return [head] + (report.files.count > 1 ? report.files.map { file($0, speech) } : []) + readings(report, speech)
      + extras(report, speech)
  }

  private static func file(_ file: ImportReport.File, _ speech: Speech) -> String {
    let what = file.kind == nil ? count(file.rows, "module", "modules") : count(file.rows, "row", "rows")
    return "  \(file.name): \(what)" + (file.rejected > 0 ? ", \(speech.figure.count(file.rejected)) rejected" : "")
  }

  private static func extras(_ report: ImportReport, _ speech: Speech) -> [String] {
    var lines: [String] = []
    for file in report.files where !file.unknownColumns.isEmpty { lines.append("Not read in \(file.name): \(some(file.unknownColumns))") }
    if !report.unrecognised.isEmpty { lines.append("Not recognised and not read: \(some(report.unrecognised))") }
    if !report.addedPeople.isEmpty { lines.append("Added as tenured: \(some(report.addedPeople))") }
    if report.rejectedTotal > 0 {
      lines.append("\(count(report.rejectedTotal, "row", "rows")) left out:")
      lines += report.rejections.prefix(20).map { rejection($0, speech) }
    }
    if let path = report.rejectedFile { lines.append("They are in \(path), each with its reason.") }
    return lines
  }
}
