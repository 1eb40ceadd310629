extension Command {
  /// Every command, in the order help lists them.
  public static let all: [Command] = [
    .importing, .saveMapping, .forgetMapping, .mappings, .draft, .alias,
    .open, .closeOpening, .candidate, .consider, .interviewer, .interview, .scorecard, .unobserved, .recommend, .lift, .noteCandidate,
    .attach, .move, .hire, .leave, .rehire, .changeRole,
    .note,
    .complete, .score, .scoreClass, .rate, .reach,
    .plan, .assign, .unassign, .swap, .postpone,
    .observe, .define,
    .today, .team, .cohort, .overdue, .atRisk, .firstDays,
    .ramp, .rampPeople, .stillRamping, .rampCurve, .predict, .status, .pipeline,
    .metrics, .teamMetrics, .everybodysMetrics, .compareMetrics, .compareTeamMetrics, .funnel, .forecastAccuracy, .quota, .renewals,
    .metricsThatMatter, .definitions,
    .weakModules, .weakSections, .why, .compare, .compareRamp,
    .tenure, .trainingBoard, .capacity,
    .reportRamp, .reportTraining, .reportOperations, .reportRecruiting, .reportPerson,
    .candidates, .debrief, .compareCandidates, .profile, .openings, .interviewers, .criteriaAgainst, .duplicates, .criteria,
    .retention, .candidatesDue, .recruitingFunnel, .selection,
    .compareRampByVersion, .compareMilestones, .rampCost, .items,
    .export, .undo, .redo, .history, .historyHead, .check, .checkAgainst, .backup, .exportLog, .replay, .recover, .forget, .records, .hold,
    .release, .speak, .dateOrder, .set, .settings, .doctor,
    .tour, .sample, .help, .quit,
  ]

  /// The phrases of every command.
  static let allWays = Ways(all.flatMap(\.ways))
  /// The phrases of the commands that record.
  static let recordingWays = Ways(all.filter { $0.kind == .record }.flatMap(\.ways))
  /// The phrases of the commands that answer.
  static let answeringWays = Ways(answering.flatMap(\.ways))

  /// The commands whose answer can be written to a file.
  static let answering: [Command] = all.filter { $0.kind == .answer }
}
