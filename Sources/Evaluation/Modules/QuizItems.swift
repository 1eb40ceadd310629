import Onboarding
import Statistics

/// What the items of a module's test do, in one version: which are too hard, too easy, or do not tell who knows from who does not.
///
/// - Source: the measures of Moodle's quiz report (see `ItemAnalysis`); the flags and least numbers are those of the project's methods.
public struct QuizItems: Equatable, Sendable {
  /// How attempts and gaps are counted.
  public struct Policy: Hashable, Sendable {
    /// Which attempts of somebody who made several.
    public typealias Attempts = AttemptChoice
    /// What an item is worth that was asked and not answered.
    public typealias Unanswered = Onboarding.Unanswered

    public var attempts: Attempts
    public var unanswered: Unanswered

    /// Creates a policy; first attempts and zero unless said otherwise.
    public init(attempts: Attempts = .first, unanswered: Unanswered = .zero) {
      self.attempts = attempts
      self.unanswered = unanswered
    }
  }

  /// What may be wrong with an item.
  public enum Flag: String, Hashable, Codable, Sendable, CaseIterable {
    /// Who does well on the rest does badly on it: look at its key first.
    case negative = "negative-discrimination"
    /// It hardly tells who knows.
    case low = "low-discrimination"
    /// Fewer than a fifth of the marks are earned.
    case hard = "too-hard"
    /// More than 95 % of the marks are earned.
    case easy = "too-easy"
    /// Everybody earned the same, so it tells nothing.
    case flat = "no-spread"
  }

  /// One item.
  public struct Item: Hashable, Sendable {
    /// What it is called.
    public let id: ItemMark.ID
    /// What it asks, as last recorded.
    public let text: String?
    /// The mark for a full answer.
    public let best: Double
    /// Attempts that were asked it and count for its facility.
    public let asked: Int
    /// Attempts that were asked it and did not answer.
    public let unanswered: Int
    /// The mean mark as a share of the best; `nil` with fewer than ten attempts.
    public let facility: Double?
    /// What follows from all items together; `nil` with fewer than twenty attempts that were asked them all.
    public let analysis: ItemAnalysis.Item?
    /// The worst first; empty for an item that is in order, and for too few attempts.
    public let flags: [Flag]
  }

  /// The module.
  public let module: Module.ID
  /// The version whose test it is; `nil` when nobody took any.
  public let version: Module.Version?
  /// The day one looks from.
  public let asOf: Day
  /// How attempts and gaps are counted.
  public let policy: Policy
  /// Attempts that count.
  public let attempts: Int
  /// By how many people.
  public let people: Int
  /// Attempts left out by the policy.
  public let otherAttempts: Int
  /// Of those that count, how many have a mark on every item, gaps counted by the policy.
  public let complete: Int
  /// In the order of their names, numbers by their value.
  public let items: [Item]
  /// All items together; `nil` with fewer than twenty complete attempts.
  public let whole: ItemAnalysis?

  /// With fewer attempts an item's facility says more about the people.
  public static let fewestForFacility = 10
  /// With fewer attempts correlations are mostly noise.
  public static let fewestForIndices = 20
  /// With fewer items α is no verdict on the test.
  public static let fewestItems = 5
  /// Shares of the marks outside which an item is too hard or too easy.
  public static let facilities = 0.20...0.95
  /// Correlations with the rest below which an item does not tell who knows.
  public static let leastDiscrimination = 0.10
  /// α below which a test is weak; that of MoodleDocs.
  public static let weakAlpha = 0.64
  /// α above which a test is satisfactory; that of MoodleDocs.
  public static let satisfactoryAlpha = 0.75

  /// What α says of the test; `nil` with too few items or attempts, or where it does not exist.
  public var reliability: Reliability? {
    guard items.count >= Self.fewestItems, let alpha = whole?.alpha else { return nil }
    return alpha < Self.weakAlpha ? .weak : alpha > Self.satisfactoryAlpha ? .satisfactory : .fair
  }

  /// How far one can rely on the marks of a test.
  public enum Reliability: String, Hashable, Sendable { case weak, fair, satisfactory }

  /// Analyses the tests after `module` by `marks` as seen on `day`; of the latest version that somebody was tested on, unless one is named.
  ///
  /// - Complexity: linear in the marks, plus items times attempts.
  public init(of module: Module.ID, _ version: Module.Version? = nil, marks: [ItemMark], policy: Policy = Policy(), asOf day: Day) {
    let seen = marks.filter { mark in
      mark.module == module && mark.phase == .after && mark.takenOn.map { $0 <= day } ?? true
        && (version == nil || mark.version == version)
    }
    let tested = version ?? seen.map(\.version).max { $0.order < $1.order }
    let sheet = AnswerSheet(seen.filter { $0.version == tested }, policy)
    let rectangle = sheet.rectangle(policy.unanswered)
    let whole =
      rectangle.count >= Self.fewestForIndices ? ItemAnalysis(marks: rectangle, best: sheet.best) : nil
    self.module = module
    self.version = seen.isEmpty ? version : tested
    asOf = day
    self.policy = policy
    attempts = sheet.attempts.count
    people = Set(sheet.attempts.map(\.person)).count
    otherAttempts = sheet.otherAttempts
    complete = rectangle.count
    self.whole = whole
    items = sheet.items.indices.map { Item(sheet, $0, whole?.items[$0], policy) }
  }
}

extension QuizItems.Item {
  fileprivate init(_ sheet: AnswerSheet, _ place: Int, _ analysis: ItemAnalysis.Item?, _ policy: QuizItems.Policy) {
    let column = sheet.attempts.map { $0.answers[place] }
    let gaps = column.count { $0 == .some(nil) }
    let known: [Double] = column.compactMap { answer in
      switch answer {
      case .some(let mark): mark ?? (policy.unanswered == .zero ? 0 : nil)
      case nil: nil
      }
    }
    let facility =
      known.count >= QuizItems.fewestForFacility ? known.reduce(0, +) / Double(known.count) / sheet.best[place] : nil
    id = sheet.items[place]
    text = sheet.texts[place]
    best = sheet.best[place]
    asked = known.count
    unanswered = gaps
    self.facility = facility
    self.analysis = analysis
    flags = Self.flags(facility, analysis)
  }

  private static func flags(_ facility: Double?, _ analysis: ItemAnalysis.Item?) -> [QuizItems.Flag] {
    var flags: [QuizItems.Flag] = []
    if let discrimination = analysis?.discrimination {
      if discrimination < 0 { flags.append(.negative) } else if discrimination < QuizItems.leastDiscrimination { flags.append(.low) }
    } else if let analysis, analysis.standardDeviation == 0 {
      flags.append(.flat)
    }
    if let facility, facility < QuizItems.facilities.lowerBound { flags.append(.hard) }
    if let facility, facility > QuizItems.facilities.upperBound { flags.append(.easy) }
    return flags
  }
}

extension Module.Version {
  /// Versions by their number, then by their spelling: v10 comes after v2.
  fileprivate var order: (Int, String) { (Int(text.drop { !$0.isNumber }) ?? 0, text) }
}

/// The attempts that count, each with its answers to all items.
private struct AnswerSheet {
  struct Attempt {
    let person: Person.ID
    let number: Int
    /// By item: `nil` for one that was not asked, `.some(nil)` for one that was not answered.
    var answers: [Double??]

    var total: Double { answers.reduce(0) { $0 + (($1 ?? nil) ?? 0) } }
  }

  private(set) var items: [ItemMark.ID] = []
  private(set) var texts: [String?] = []
  private(set) var best: [Double] = []
  private(set) var attempts: [Attempt] = []
  private(set) var otherAttempts = 0

  init(_ marks: [ItemMark], _ policy: QuizItems.Policy) {
    items = Set(marks.map(\.item)).sorted { Self.isBefore($0.text, $1.text) }
    let places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1, $0) })
    texts = Array(repeating: nil, count: items.count)
    best = Array(repeating: 0, count: items.count)
    for mark in marks {
      guard let place = places[mark.item] else { continue }
      best[place] = max(best[place], mark.max)
      if let text = mark.text { texts[place] = text }
    }
    let all = gathered(marks, places)
    attempts = chosen(all, policy.attempts)
    otherAttempts = all.count - attempts.count
  }

  private func gathered(_ marks: [ItemMark], _ places: [ItemMark.ID: Int]) -> [Attempt] {
    struct Key: Hashable {
      let person: Person.ID
      let number: Int
    }
    var gathered: [Key: Attempt] = [:]
    let empty: [Double??] = Array(repeating: nil, count: items.count)
    for mark in marks {
      guard let place = places[mark.item], mark.max > 0 else { continue }
      let key = Key(person: mark.person, number: mark.attempt)
      // An item that is worth more in some attempts than in others is put on one scale.
      let scaled = mark.mark.map { $0 / mark.max * best[place] }
      gathered[key, default: Attempt(person: mark.person, number: mark.attempt, answers: empty)].answers[place] = .some(scaled)
    }
    return gathered.values.sorted { ($0.person, $0.number) < ($1.person, $1.number) }
  }

  /// - Parameter all: by person, then number.
  private func chosen(_ all: [Attempt], _ which: QuizItems.Policy.Attempts) -> [Attempt] {
    guard which != .every else { return all }
    var chosen: [Attempt] = []
    for attempt in all {
      guard let known = chosen.last, known.person == attempt.person else {
        chosen.append(attempt)
        continue
      }
      let isWanted =
        switch which {
        case .first, .every: false
        case .last: true
        case .best: attempt.total > known.total
        }
      if isWanted { chosen[chosen.count - 1] = attempt }
    }
    return chosen
  }

  /// The attempts that were asked every item; a gap is zero, or keeps the attempt out.
  func rectangle(_ unanswered: QuizItems.Policy.Unanswered) -> [[Double]] {
    attempts.compactMap { attempt in
      var row: [Double] = []
      for answer in attempt.answers {
        guard let asked = answer, let mark = asked ?? (unanswered == .zero ? 0 : nil) else { return nil }
        row.append(mark)
      }
      return row
    }
  }

  /// `Q. 2` before `Q. 10`.
  private static func isBefore(_ one: String, _ other: String) -> Bool {
    let (a, b) = (Int(one.filter(\.isNumber)), Int(other.filter(\.isNumber)))
    if let a, let b, a != b, one.filter({ !$0.isNumber }) == other.filter({ !$0.isNumber }) { return a < b }
    return one < other
  }
}
