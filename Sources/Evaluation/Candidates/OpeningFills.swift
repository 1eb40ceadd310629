import Onboarding

extension RecruitingFunnel.Vacancy {
  /// When the last position of each opening was filled.
  ///
  /// Whoever was hired takes one position: of the openings they were considered for, in the first to be opened that still has one.
  ///
  /// - Complexity: O(*n* log *n*) for *n* applications.
  public static func all(_ openings: [Opening], _ file: HiringFile, in directory: Directory) -> [Self] {
    let ordered = openings.sorted { ($0.openedOn, $0.id) < ($1.openedOn, $1.id) }
    let considered = Dictionary(grouping: file.applications, by: \.candidate)
    let hires = considered.keys.compactMap { id in directory.candidate(id) }.filter { $0.stage == .hired }.compactMap { candidate in
      day(of: candidate, file).map { (candidate.id, $0) }
    }
    var filled: [Opening.ID: [Day]] = [:]
    for (candidate, day) in hires.sorted(by: { ($0.1, $0.0) < ($1.1, $1.0) }) {
      let wanted = Set(considered[candidate, default: []].map(\.opening))
      let free = ordered.first { wanted.contains($0.id) && filled[$0.id, default: []].count < $0.headcount }
      if let free { filled[free.id, default: []].append(day) }
    }
    return ordered.map { opening in
      let days = filled[opening.id, default: []]
      return Self(
        openedOn: opening.openedOn, filledOn: days.count == opening.headcount ? days.last : nil, closedOn: opening.closedOn)
    }
  }

  /// The day of the decision to hire, else the one on which the stage was entered.
  private static func day(of candidate: Candidate, _ file: HiringFile) -> Day? {
    candidate.decidedOn ?? file.stages.last { $0.candidate == candidate.id && $0.stage == .hired }?.on
  }
}

extension RecruitingFunnel.Visit {
  /// The stages on record.
  public static func all(_ file: HiringFile) -> [Self] { file.stages.map { Self($0.candidate, $0.stage, on: $0.on) } }
}
