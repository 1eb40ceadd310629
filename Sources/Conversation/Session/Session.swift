import Documents
import Onboarding

/// A conversation in progress: the one place where meaning meets the world.
///
/// Not `Sendable`: it belongs to one thread, as its store does.
public final class Session {
  public enum Mode: Hashable, Sendable {
    case writing
    /// Nothing is written, and no question waits for an answer.
    case rehearsing
  }

  public enum Consent: Hashable, Sendable {
    /// Somebody is there to answer.
    case asked
    /// Yes was said beforehand.
    case given
    /// Nobody is there: what needs a yes is not done.
    case withheld
  }

  public internal(set) var language: Language
  /// Whether a sentence is answered in the language it was said in, because nobody has said which language to speak.
  public var followsSpeaker = false
  /// How `3/4` is read, once somebody has said so; `nil` to ask where both readings are days.
  public var dateOrder: DateOrder?
  /// What the person at the keyboard has chosen.
  public var preferences = Preferences()
  /// Whether the store is open for reading only.
  public var isReadOnly = false
  /// Whether answers have codes in the place of names.
  public var isAnonymous = false
  /// Who speaks, where it is somebody else than the account.
  public var speaker: String?
  /// The conversation over the sample company, while it is open.
  var guest: Guest?
  /// Whether this is the conversation over the sample company.
  var isGuest = false
  let store: any Store
  let outside: Outside
  let today: Day
  let author: String
  let now: () -> Int64
  let mode: Mode
  let consent: Consent
  var spokenOf = SpokenOf()
  var open: OpenQuestion?
  /// The last sentence that recorded a fact or was answered: what `marta too` repeats.
  var lastSaid: Meaning?
  /// The last sentence that recorded a fact: what `oops, make that 78` puts right.
  var lastTold: Meaning?
  /// How many facts the last sentence that was written held.
  var lastFacts = 0
  /// What the last sentence that was written edited.
  var lastEdits: [Edit] = []
  /// The last import, or its rehearsal.
  var brought: Brought?
  private var lexicon: Lexicon?
  /// The last entry of the change log when the names were looked up.
  private var lookedAt: Int?

  /// - Parameters:
  ///   - today: The day that counts as today.
  ///   - author: Who writes, such as `marta@office`.
  ///   - now: Seconds since 1970 in UTC, for the change log.
  public init(
    store: any Store, outside: Outside, today: Day, language: Language, author: String, now: @escaping () -> Int64, mode: Mode = .writing,
    consent: Consent = .asked
  ) {
    self.store = store
    self.outside = outside
    self.today = today
    self.language = language
    self.author = author
    self.now = now
    self.mode = mode
    self.consent = consent
  }

  /// Whether a question is open.
  public var isAsking: Bool { guest?.session.isAsking ?? (open != nil) }

  /// Understands one line, does what it says and says what came of it.
  public func reply(to line: String) -> Reply {
    if let guest { return reply(to: line, in: guest) }
    if let word = Self.questioned(line) { return help(word) }
    do {
      try look()
      return answerToOpen(line) ?? understand(Line(line), sentence: line)
    } catch { return excuse(error, nil) }
  }

  /// What may be typed at the cursor, which stands in Unicode scalars from the start; at the end of the line by default.
  public func completions(of line: String, cursor: Int? = nil, limit: Int = 50) -> Completions {
    if let guest { return guest.session.completions(of: line, cursor: cursor, limit: limit) }
    let scalars = Array(line.unicodeScalars)
    let typed = Array(scalars.prefix(max(0, cursor ?? scalars.count)))
    guard let scene = try? scene() else { return Completions(replace: typed.count..<typed.count, candidates: [], total: 0) }
    return Completer(typed, in: scene).completions(limit: limit)
  }

  /// Whether a line follows a phrase.
  public func understands(_ line: String) -> Bool {
    guard let scene = try? scene() else { return false }
    return !Reading(of: Line(line), in: scene, expecting: false).meanings.isEmpty
  }

  /// How the line would likely go on, or `nil` when nothing is likely.
  public func hint(for line: String) -> String? {
    guard !preferences.isAccessible else { return nil }
    if let guest { return guest.session.hint(for: line) }
    guard let scene = try? scene() else { return nil }
    return Completer(Array(line.unicodeScalars), in: scene).hint
  }

  /// What to do first, while the store holds nobody and no curriculum; `nil` otherwise.
  public func welcome() -> Document? {
    guard let directory = try? store.directory(), directory.isDeserted, directory.catalogue.curricula.isEmpty else { return nil }
    return document(wording.welcome)
  }
}

extension Session {
  var wording: Wording { .of(language) }

  func scene() throws -> Scene {
    let known = try lexicon ?? Lexicon(store.directory())
    lexicon = known
    return Scene(lexicon: known, today: today, language: language, spokenOf: spokenOf, dateOrder: dateOrder, author: shortAuthor)
  }

  /// Looks the names up afresh where something was written since they were last looked up, by whomever.
  func look() throws {
    let last = try store.history(of: nil, limit: 1).first?.number ?? 0
    guard lexicon == nil || last != lookedAt else { return }
    lexicon = Lexicon(try store.directory())
    lookedAt = last
  }

  /// Drops everything that was kept in mind of the sentences before, and looks the names up afresh.
  func clearMind() throws {
    spokenOf = SpokenOf()
    (lastSaid, lastTold, lastFacts, lastEdits, open) = (nil, nil, 0, [], nil)
    lexicon = nil
    try look()
  }

  /// Takes note of an entry that touched no names, so that they need not be looked up again.
  func lookPast(_ receipt: Receipt) {
    guard let entry = receipt.entry, entry == (lookedAt ?? 0) + 1, !receipt.edits.contains(where: \.touchesNames) else {
      // Tab is to know a new name before the next line is said.
      if consent != .withheld { try? look() }
      return
    }
    lookedAt = entry
  }

  /// The names as they are now, after something was written.
  func speech() -> Speech {
    Speech(directory: (try? store.directory()) ?? Directory(), today: today, language: language)
  }

  /// Whoever was named as the speaker, else the account without the machine.
  private var shortAuthor: String { speaker ?? author.split(separator: "@").first.map(String.init) ?? author }

  func authorship(_ sentence: String) -> Authorship {
    Authorship(who: speaker.map { "\($0) (\(author))" } ?? author, sentence: sentence, instant: now(), today: today)
  }

  func document(_ lines: [String]) -> Document { Document(language: language.ofReports, blocks: lines.isEmpty ? [] : [.lines(lines)]) }

  func say(_ lines: [String], _ outcome: Reply.Outcome, _ reading: ReadingReport = .unknown) -> Reply {
    Reply(document: document(lines), outcome: outcome, reading: reading.json)
  }
}

extension Edit {
  /// Whether it adds, alters or removes something that has a name.
  fileprivate var touchesNames: Bool {
    switch key {
    // What is laid down next builds on what was laid down before.
    case .person, .candidate, .curriculum, .definitions: true
    case .hiring(let key): key.kind == .opening
    default: false
    }
  }
}
