import Documents
import Evaluation
import Onboarding

extension Slot where Value == Scope {
  /// The hires a question is about, by what they share: `sdr`, `region iberia`, `cohort autumn-25`, `sdr in iberia`.
  static var scope: Slot {
    Slot(
      .scope, offers: { scene in Offers(scene.lexicon.groups(withTenured: false).offers(in: scene.language)) },
      members: { scope in
        scope.inOrder.map { JSON.Member($0.grouping.rawValue, .text($0.name)) }
      },
      told: { scope, scene in Offer(scope.told(in: scene.language)) },
      scan: { place in ScopeScan(place: place, groups: place.scene.lexicon.groups(withTenured: false)).matches })
  }
}

extension Scope {
  /// The conditions in the order of the groupings.
  var inOrder: [(grouping: Grouping, name: String)] {
    Grouping.allCases.compactMap { grouping in conditions[grouping].map { (grouping, $0) } }
  }

  /// `region iberia, cohort autumn-25`.
  func told(in language: Language) -> String {
    inOrder.map { "\($0.grouping.label(in: language)) \($0.name)" }.joined(separator: ", ")
  }
}

/// The groups that hires belong to.
struct KnownGroups: Sendable {
  struct Group: Hashable, Sendable {
    let grouping: Grouping
    let name: String
  }

  let groups: [Group]
  /// Whether a manager's name alone stands for those who report to them; where it may be that of a person asked about, it does not.
  private let takesManagers: Bool

  init(of directory: Directory, withTenured: Bool = false) {
    takesManagers = !withTenured
    var seen: Set<Group> = []
    for grouping in Grouping.allCases {
      for person in directory.members(by: grouping.kind) where withTenured || person.kind == .hire {
        if let name = grouping.group(of: person, in: directory.catalogue) { seen.insert(Group(grouping: grouping, name: name)) }
      }
    }
    let order = Grouping.allCases
    groups = seen.sorted { a, b in
      (order.firstIndex(of: a.grouping) ?? 0, a.name) < (order.firstIndex(of: b.grouping) ?? 0, b.name)
    }
  }

  /// A name alone where only one grouping has it, else with its grouping in front.
  func offers(in language: Language) -> [Offer] {
    let counts = Dictionary(grouping: groups) { $0.name.folded }.mapValues(\.count)
    return groups.map { group in
      let label = group.grouping.label(in: language)
      let isClear = counts[group.name.folded] == 1 && (takesManagers || group.grouping != .manager)
      return Offer(isClear ? group.name : "\(label) \(group.name)", note: label)
    }
  }

  func called(_ tokens: [String], as grouping: Grouping?) -> [Group] {
    groups.filter { group in
      (grouping == nil ? takesManagers || group.grouping != .manager : group.grouping == grouping)
        && NameIndex<Int>.tokens(group.name.folded) == tokens
    }
  }
}

extension Grouping {
  fileprivate var kind: GroupKind {
    switch self {
    case .cohort: .cohort
    case .role: .role
    case .region: .region
    case .team: .team
    case .manager: .manager
    case .source: .source
    case .curriculum: .curriculum
    }
  }
}

/// Reads one condition, and further ones behind `in`, `for` and the like.
struct ScopeScan {
  let place: Place
  let groups: KnownGroups

  private static let longestName = 4
  private static let articles: Set<String> = ["the", "el", "la", "los", "las"]
  private static let joining: Set<String> = ["in", "for", "of", "and", "from", "en", "de", "para", "y", "con", "with"]

  var matches: [Match<Scope>] { matches(from: 0, besides: Scope()) }

  private func matches(from start: Int, besides known: Scope) -> [Match<Scope>] {
    var skipped = start
    if word(at: skipped).map(Self.articles.contains) ?? false { skipped += 1 }
    let grouping = word(at: skipped).flatMap { Grouping(said: $0) }
    return names(from: skipped, as: nil, known) + (grouping.map { names(from: skipped + 1, as: $0, known) } ?? [])
  }

  private func names(from start: Int, as grouping: Grouping?, _ known: Scope) -> [Match<Scope>] {
    (1...Self.longestName).flatMap { count -> [Match<Scope>] in
      guard start + count <= place.words.count else { return [] }
      let words = place.words.dropFirst(start).prefix(count)
      let scopes = groups.called(words.flatMap { NameIndex<Int>.tokens($0.folded) }, as: grouping).compactMap { known.adding($0) }
      guard let first = scopes.first else { return [] }
      let end = start + count
      guard scopes.count == 1 else { return [Match(end, as: .one(of: scopes))] }
      let goesOn = word(at: end).map(Self.joining.contains) ?? false
      return [Match(end, first)] + (goesOn ? matches(from: end + 1, besides: first) : [])
    }
  }

  private func word(at offset: Int) -> String? {
    offset < place.words.count ? place.words[place.start + offset].folded : nil
  }
}

extension Scope {
  /// `nil` where the grouping is settled already.
  fileprivate func adding(_ group: KnownGroups.Group) -> Scope? {
    guard conditions[group.grouping] == nil else { return nil }
    var next = self
    next.conditions[group.grouping] = group.name
    return next
  }
}

/// A simpler way to judge modules than by comparing hires with themselves.
enum SimpleMethod: String, Hashable, Sendable, CaseIterable {
  case attainment
  case quiz = "quiz score"
  case tTest = "t-test"

  func label(in language: Language) -> String {
    switch self {
    case .attainment: language.pick("attainment", "cumplimiento")
    case .quiz: language.pick("quiz score", "nota")
    case .tTest: language.pick("t-test", "prueba t")
    }
  }

  fileprivate static let spellings: [[String]: SimpleMethod] = [
    ["attainment"]: .attainment, ["targets"]: .attainment, ["cumplimiento"]: .attainment, ["metas"]: .attainment,
    ["quiz", "score"]: .quiz, ["quiz", "scores"]: .quiz, ["quiz"]: .quiz, ["scores"]: .quiz, ["nota"]: .quiz, ["notas"]: .quiz,
    ["t", "test"]: .tTest, ["prueba", "t"]: .tTest,
  ]
}

extension Slot where Value == SimpleMethod {
  static var method: Slot {
    Slot(
      .method, offers: { scene in Offers(SimpleMethod.allCases.map { Offer($0.label(in: scene.language)) }) },
      members: { [JSON.Member("method", .text($0.rawValue))] }, told: { method, scene in Offer(method.label(in: scene.language)) },
      scan: { place in
        (1...2).compactMap { count in
          guard count <= place.words.count else { return nil }
          let tokens = place.words.prefix(count).flatMap { NameIndex<Int>.tokens($0.folded) }
          return SimpleMethod.spellings[tokens].map { Match(count, $0) }
        }
      })
  }
}
