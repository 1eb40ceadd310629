import Onboarding

extension English {
  /// What a column that exports often lack may be for every row.
  static let valueExamples = ["module": "cold-calling", "role": "sdr", "owner": "Ana García"]

  /// How the headers of other programs' exports were understood, and what was seen on the way.
  static func readings(_ report: ImportReport, _ speech: Speech) -> [String] {
    report.files.flatMap { file in
      sheet(file, speech) + reading(file, speech) + samples(file) + passed(file, speech) + file.likenesses.map { likeness($0, speech) }
    }
  }

  private static func reading(_ file: ImportReport.File, _ speech: Speech) -> [String] {
    guard let reading = file.reading, let kind = file.kind else { return [] }
    let what = reading.program.map { "\(kind.rawValue) of \($0)" } ?? kind.rawValue
    let columns = reading.columns.map { "\($0.column) = “\($0.source)”" }.joined(separator: ", ")
    return ["Read \(file.name) as \(what)" + (columns.isEmpty ? "." : ": \(columns).")]
  }

  private static func samples(_ file: ImportReport.File) -> [String] {
    file.samples.map { "  " + $0.map { "\($0.column) \($0.source)" }.joined(separator: ", ") }
  }

  private static func passed(_ file: ImportReport.File, _ speech: Speech) -> [String] {
    guard !file.passed.isEmpty else { return [] }
    let lines = file.passed.map { passed($0, speech) }
    return ["Passed over in \(file.name): \(speech.list(lines))."]
  }

  private static func passed(_ passed: ImportReport.Passed, _ speech: Speech) -> String {
    let what: String
    switch passed.kind {
    case .preamble: return "\(count(passed.count, "line", "lines")) above the header"
    case .header: what = count(passed.count, "repeated header", "repeated headers")
    case .totals: what = count(passed.count, "line of totals", "lines of totals")
    case .footer: what = "\(count(passed.count, "line", "lines")) below the table"
    case .unfinished: what = count(passed.count, "attempt that is not finished", "attempts that are not finished")
    case .otherAttempts: what = count(passed.count, "attempt that does not count", "attempts that do not count")
    case .zeroed: what = count(passed.count, "question without an answer taken as zero", "questions without an answer taken as zero")
    case .ungraded: what = count(passed.count, "attempt without a grade", "attempts without a grade")
    case .repeated: what = count(passed.count, "repetition", "repetitions")
    case .unrecorded: what = count(passed.count, "statement of nothing that is recorded", "statements of nothing that is recorded")
    case .forgotten: what = count(passed.count, "row about somebody who was forgotten", "rows about somebody who was forgotten")
    case .uncounted: what = count(passed.count, "note or task", "notes and tasks")
    }
    return what + (passed.count == 1 ? " (line \(passed.line))" : " (the first on line \(passed.line))")
  }

  private static func likeness(_ likeness: ImportReport.Likeness, _ speech: Speech) -> String {
    let place = likeness.file.map { " of \($0)" } ?? ""
    let rows = count(likeness.count, "row", "rows")
    return "\(likeness.column) “\(likeness.value)” (\(rows)) is probably “\(likeness.other)”\(place)."
  }
}

extension English {
  /// A row that cannot be taken, and how many others cannot for the same reason.
  static func rejection(_ rejection: Rejection, _ speech: Speech) -> String {
    let others = rejection.rows > 1 ? " (\(speech.figure.count(rejection.rows)) rows)" : ""
    return "  \(rejection.file):\(rejection.line): \(rowFault(rejection.fault, speech))\(others)"
  }

  static let strangers =
    "`adding people` takes people nobody knows as tenured colleagues; `alias \"SPELLING\" = PERSON` says who somebody is."
}
