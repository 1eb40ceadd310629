import Onboarding

/// A column that a kind of file may have.
struct ColumnRule: Hashable, Sendable {
  enum Content: Hashable, Sendable { case text, person, date, number, period }

  let name: String
  let content: Content
  let isRequired: Bool

  static func text(_ name: String) -> ColumnRule { ColumnRule(name: name, content: .text, isRequired: false) }
  static func date(_ name: String) -> ColumnRule { ColumnRule(name: name, content: .date, isRequired: false) }
  static func number(_ name: String) -> ColumnRule { ColumnRule(name: name, content: .number, isRequired: false) }
  static func person(_ name: String) -> ColumnRule { ColumnRule(name: name, content: .person, isRequired: true) }

  /// The same column, one that no row may leave blank.
  var required: ColumnRule { ColumnRule(name: name, content: content, isRequired: true) }
}

extension ExchangeFile {
  /// The columns of this kind of file, as the format's description lists them.
  var columns: [ColumnRule] {
    switch self {
    case .people:
      [
        .text("person").required, .text("name"), .text("email"), .text("kind"), .text("role"), .text("curriculum"),
        .text("region"), .text("team"), .text("manager"), .text("cohort"), .text("source"), .date("start_date"), .date("end_date"),
        .text("end_reason"),
      ]
    case .assignments:
      [
        .person("person"), .text("role").required, .text("segment"), .text("team"), .text("manager"), .text("region"),
        .date("from").required, .date("to"),
      ]
    case .absences: [.person("person"), .date("from").required, .date("to"), .text("reason")]
    case .candidates:
      [
        .text("candidate").required, .text("name"), .text("email"), .text("role").required, .text("source"), .text("stage"),
        .date("applied_on"), .date("decided_on"), .text("reason"), .text("person"), .text("decision"),
      ]
    case .scorecards:
      [
        .text("candidate").required, .text("interviewer").required, .text("criterion").required, .number("rating").required,
        .text("stage"), .date("rated_on"),
      ]
    case .enrolments:
      [
        .person("person"), .text("module").required, .text("version"), .date("assigned_on"), .date("started_on"), .date("completed_on"),
      ]
    case .assessments:
      [
        .person("person"), .text("module").required, .text("version"), .text("phase"), .number("attempt"), .number("score").required,
        .number("max"), .date("taken_on"), .text("state"), .date("started"),
      ]
    case .items:
      [
        .person("person"), .text("module").required, .text("version"), .text("phase"), .number("attempt"), .text("item").required,
        .number("mark"), .number("max"), .text("text"), .date("taken_on"),
      ]
    case .ratings: [.person("person"), .text("module").required, .number("rating").required, .text("comment"), .date("rated_on")]
    case .observations:
      [
        .person("person"), .text("metric").required, ColumnRule(name: "period", content: .period, isRequired: true), .number("value"),
        .number("numerator"), .number("denominator"), .number("target"),
      ]
    case .milestones: [.person("person"), .text("milestone").required, .date("reached_on").required]
    case .deals:
      [
        .text("deal").required, .person("owner"), .text("account"), .text("stage"), .number("amount"), .text("currency"),
        .number("probability"), .text("source"), .date("created_on"), .date("closed_on"), .text("outcome"), .text("forecast_category"),
        .text("inherited"), .text("is_won"), .text("is_closed"),
      ]
    case .dealStages: [.text("deal").required, .text("stage").required, .date("entered_on").required]
    case .activities: [.person("person"), .text("kind"), .text("outcome"), .date("on").required, .number("count")]
    }
  }

  /// The kind that a file's name tells, with or without an ending; `nil` for any other name.
  public init?(fileName: String) {
    let stem = fileName.lowercased().split(separator: ".").first.map(String.init) ?? ""
    self.init(rawValue: stem.replacing("-", with: "_").replacing(" ", with: "_"))
  }
}
