import Evaluation
import Onboarding

/// What the user meant by one line.
enum Intent: Hashable, Sendable {
  case tell([Change])
  case ask(Question)
  case manage(Errand)
  /// A likely reading that is put to the user before anything is written.
  case confirm([Change], Doubt)
  case object(Objection)
}

/// Something the ledger can answer.
indirect enum Question: Hashable, Sendable {
  case ramp(by: Grouping?)
  case rampPeople
  case stillRamping
  case rampCurve(by: Grouping?)
  case status(Person.ID)
  case metrics(Crowd, by: Period.Length?)
  case metricsCompared(Crowd, against: Rival)
  case funnel(by: Funnel.Division?)
  case forecastAccuracy(by: ForecastAccuracy.Division?)
  case quotaShare(by: Period.Length)
  case metricsThatMatter
  case definitions
  case predict(Person.ID)
  case pipeline
  case history(Person.ID?)
  case check
  case weakModules(by: SimpleMethod?, of: Scope)
  case weakSections(of: Scope)
  case why(Module, Module.Version?)
  case compareVersions(Module, Module.Version?, Module.Version?, within: Grouping?)
  case compareRamp(by: Grouping, within: Grouping?)
  case attention(AttentionQuestion)
  case candidates(for: String)
  case criteria(for: String)
  case compareRampByVersion(Module, Module.Version?, Module.Version?, within: Grouping?)
  case items(Module, Module.Version?, QuizItems.Policy)
  case rampCost(on: Metric.ID?, quota: Money?, by: Grouping?)
  case privacy(PrivacyQuestion)
  case interviewing(HiringQuestion)
  case compareMilestones(Module, Module.Version?, Module.Version?, within: Grouping?)
  case report(Report)
  case tenureAttainment
  case trainingBoard(Scope)
  case mappings
  case renewals(by: Period.Length)
  case capacity(Intake, quota: Money?)
  /// One of the others, of what happened in a stretch of time only.
  case within(Stretch, Question)
}

extension Question {
  /// The finding's name for machines.
  var name: String {
    switch self {
    case .ramp: "ramp"
    case .rampPeople, .stillRamping: "ramp people"
    case .rampCurve: "ramp curve"
    case .status: "status"
    case .metrics: "metrics"
    case .metricsCompared: "compare metrics"
    case .funnel: "funnel"
    case .forecastAccuracy: "forecast accuracy"
    case .quotaShare: "quota"
    case .metricsThatMatter: "which metrics matter"
    case .definitions: "definitions"
    case .predict: "predict"
    case .pipeline: "pipeline"
    case .history: "history"
    case .check: "check"
    case .weakModules(let method, _): method.map { "weak modules by \($0.rawValue)" } ?? "weak modules"
    case .weakSections: "weak sections"
    case .why: "why"
    case .compareVersions: "compare"
    case .compareRamp: "compare ramp"
    case .attention(let question): question.name
    case .privacy(let question): question.name
    case .candidates: "candidates"
    case .criteria: "criteria"
    case .interviewing(let question): question.name
    case .compareRampByVersion: "compare ramp by version"
    case .compareMilestones: "compare milestones"
    case .rampCost: "cost of ramp"
    case .items: "items"
    case .report(let report): report.name
    case .tenureAttainment: "attainment by tenure"
    case .trainingBoard: "training board"
    case .mappings: "mappings"
    case .renewals: "renewals"
    case .capacity: "capacity"
    case .within(_, let question): question.name
    }
  }
}

/// Something to do that records nothing of its own.
enum Errand: Hashable, Sendable {
  case bring(ImportRequest)
  case export(Question, to: String, anonymously: Bool)
  case undo(Int)
  case redo
  case backup(to: String)
  case log(LogErrand)
  case forget(Subject)
  case saveMapping(String)
  case draft(from: String, to: String?)
  case callRoll(ClassTest)
  case interview(Candidate, by: String?)
  case help(String?)
  case speak(Language)
  case readDates(DateOrder)
  case set(Preferences.Name, String)
  case settings
  case doctor
  case tour
  case sample
  case quit
}

/// Why a reading is put to the user.
enum Doubt: Hashable, Sendable {
  /// A bare number for a share can only be meant as a percentage.
  case percentage(Metric, share: Double)
  /// A part that is more than its whole, such as 12 of 9 or 140 %.
  case beyondWhole(Metric, share: Double)
  /// Something that is said to have happened after somebody's last day.
  case afterLeaving(Person, on: Day)
}

/// Why a sentence that reads makes no record.
enum Objection: Error, Hashable, Sendable {
  case percentageOf(Metric)
  case wrongCurrency(Metric, said: String)
  case oddRating(Double)
  /// A further name for somebody that another goes by.
  case nameOfAnother(String, Person)
  /// Nothing can be set by that name.
  case unknownSetting(String)
  /// The setting has no such value.
  case wrongSetting(Preferences.Name, said: String)
  /// No import whose columns could be kept: none in this conversation, or one of so many files.
  case noMapping(files: Int)
}
