/// A record of recruiting beside candidates and ratings.
public enum HiringRecord: Hashable, Codable, Sendable {
  case opening(Opening)
  case application(Application)
  case stage(StageEntry)
  case scorecard(Scorecard)
  case amendment(Amendment)
  case duty(InterviewDuty)
  case lift(BlindLift)
  case remark(CandidateRemark)

  /// What kind of record it is. The raw values stand in the store and never change.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case opening, application, stage, scorecard, amendment, duty, lift, remark
  }

  /// What tells a record from others.
  public struct Key: Hashable, Codable, Sendable {
    /// Whom it is about; `nil` for openings.
    public var candidate: Candidate.ID?
    public var kind: Kind
    /// Which of the candidate's records of this kind it is.
    public var item: String

    public init(_ candidate: Candidate.ID?, _ kind: Kind, _ item: String) {
      self.candidate = candidate
      self.kind = kind
      self.item = item
    }
  }

  public var key: Key {
    switch self {
    case .opening(let it): Key(nil, .opening, it.id.text)
    case .application(let it): Key(it.candidate, .application, it.opening.text)
    case .stage(let it): Key(it.candidate, .stage, "\(it.on.iso) \(it.stage.rawValue)")
    case .scorecard(let it): .scorecard(it.candidate, it.interviewer, it.stage)
    case .amendment(let it): .amendment(it.candidate, it.number)
    case .duty(let it): Key(it.candidate, .duty, "\(it.stage.rawValue) \(it.interviewer)")
    case .lift(let it): Key(it.candidate, .lift, "")
    case .remark(let it): .remark(it.candidate, it.number)
    }
  }
}

extension HiringRecord.Key {
  /// One interviewer's scorecard of a candidate in one round.
  public static func scorecard(_ candidate: Candidate.ID, _ interviewer: String, _ stage: Candidate.Stage?) -> Self {
    Self(candidate, .scorecard, "\(stage?.rawValue ?? "-") \(interviewer)")
  }

  static func amendment(_ candidate: Candidate.ID, _ number: Int) -> Self { Self(candidate, .amendment, "\(number)") }
  static func remark(_ candidate: Candidate.ID, _ number: Int) -> Self { Self(candidate, .remark, "\(number)") }
}

/// Records of recruiting, each kind in its natural order.
public struct HiringFile: Hashable, Sendable {
  /// By identifier.
  public var openings: [Opening] = []
  /// By candidate, then in time.
  public var applications: [Application] = []
  /// By candidate, then in time; of one day, in the order of the stages.
  public var stages: [StageEntry] = []
  /// By candidate, stage and interviewer.
  public var scorecards: [Scorecard] = []
  /// By candidate, in the order in which they were made.
  public var amendments: [Amendment] = []
  /// By candidate, stage and interviewer.
  public var duties: [InterviewDuty] = []
  /// By candidate.
  public var lifts: [BlindLift] = []
  /// By candidate, in the order in which they were made.
  public var remarks: [CandidateRemark] = []

  public init(_ records: some Sequence<HiringRecord> = []) {
    for record in records {
      switch record {
      case .opening(let it): openings.append(it)
      case .application(let it): applications.append(it)
      case .stage(let it): stages.append(it)
      case .scorecard(let it): scorecards.append(it)
      case .amendment(let it): amendments.append(it)
      case .duty(let it): duties.append(it)
      case .lift(let it): lifts.append(it)
      case .remark(let it): remarks.append(it)
      }
    }
    openings.sort { $0.id < $1.id }
    applications.sort { ($0.candidate, $0.on, $0.opening) < ($1.candidate, $1.on, $1.opening) }
    stages.sort { ($0.candidate, $0.on, $0.stage.place) < ($1.candidate, $1.on, $1.stage.place) }
    scorecards.sort { ($0.candidate, $0.stage?.place ?? -1, $0.interviewer) < ($1.candidate, $1.stage?.place ?? -1, $1.interviewer) }
    amendments.sort { ($0.candidate, $0.number) < ($1.candidate, $1.number) }
    duties.sort { ($0.candidate, $0.stage.place, $0.interviewer) < ($1.candidate, $1.stage.place, $1.interviewer) }
    lifts.sort { $0.candidate < $1.candidate }
    remarks.sort { ($0.candidate, $0.number) < ($1.candidate, $1.number) }
  }

  /// Adds the records of another file behind one's own.
  public mutating func append(_ other: HiringFile) {
    openings += other.openings
    applications += other.applications
    stages += other.stages
    scorecards += other.scorecards
    amendments += other.amendments
    duties += other.duties
    lifts += other.lifts
    remarks += other.remarks
  }

  /// What is about each candidate, without the openings.
  ///
  /// - Complexity: O(records).
  public var byCandidate: [Candidate.ID: HiringFile] {
    var files: [Candidate.ID: HiringFile] = [:]
    for it in applications { files[it.candidate, default: HiringFile()].applications.append(it) }
    for it in stages { files[it.candidate, default: HiringFile()].stages.append(it) }
    for it in scorecards { files[it.candidate, default: HiringFile()].scorecards.append(it) }
    for it in amendments { files[it.candidate, default: HiringFile()].amendments.append(it) }
    for it in duties { files[it.candidate, default: HiringFile()].duties.append(it) }
    for it in lifts { files[it.candidate, default: HiringFile()].lifts.append(it) }
    for it in remarks { files[it.candidate, default: HiringFile()].remarks.append(it) }
    return files
  }

  /// What is about one candidate, and all openings.
  public func about(_ candidate: Candidate.ID) -> HiringFile {
    var file = self
    file.applications.removeAll { $0.candidate != candidate }
    file.stages.removeAll { $0.candidate != candidate }
    file.scorecards.removeAll { $0.candidate != candidate }
    file.amendments.removeAll { $0.candidate != candidate }
    file.duties.removeAll { $0.candidate != candidate }
    file.lifts.removeAll { $0.candidate != candidate }
    file.remarks.removeAll { $0.candidate != candidate }
    return file
  }
}

extension Candidate.Stage {
  /// Its place in the order of the process, from 0.
  public var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
