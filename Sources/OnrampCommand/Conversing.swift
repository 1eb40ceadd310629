import Conversation
import Documents
import Exchange
import Onboarding
import Storage
import Terminal

/// One run of the program: a store, a session, and where its replies go.
struct Conversing {
  private let wishes: Wishes
  private let preferences: Preferences
  private let language: Onboarding.Language
  private let today: Day

  init(_ wishes: Wishes) {
    self.wishes = wishes
    preferences = Preferences(wishes, Places.settings.map { PersonalFile(path: $0).choices } ?? [:])
    language = Language(rawValue: preferences[.language].value) ?? .english
    today = wishes.asOf ?? Self.today
  }

  /// Holds the conversation and returns the exit status.
  ///
  /// - Parameter words: A sentence as the shell passed it on; empty for a dialogue or a script.
  func run(_ words: [String]) -> Int32 {
    let isAtTerminal = Screen.isTerminal(.input) && Screen.isTerminal(.output)
    do {
      let session = try session(isDialogue: isAtTerminal)
      let isDialogue = words.isEmpty && isAtTerminal
      let printer = Printer(wishes, today: today, isDialogue: isDialogue)
      if let sentence = Sentence.joined(words, session.understands) {
        let status = try printer.print(session.reply(to: sentence), session)
        guard session.company != .own, isAtTerminal else { return status }
        return try Dialogue(session, Printer(wishes, today: today, isDialogue: true)).run(isVisit: true)
      }
      return isDialogue ? try Dialogue(session, printer).run() : try Script(session, printer).run()
    } catch let failure as SystemFailure where failure.isBrokenPipe {
      return 0  // whoever read us has seen enough
    } catch {
      let excuse = Excuse.document(for: error, today: today, in: language)
      try? Output.write(excuse.text(width: 100, style: .plain).text + "\n", to: .error)
      return Reply.Outcome.failed.exitCode
    }
  }

  private func session(isDialogue: Bool) throws -> Session {
    let path = wishes.store ?? Places.store
    let isReadOnly = Self.readsOnly(path)
    let store = try Self.store(path, isReadOnly ? .readOnly : .readAndWrite)
    var outside = outside(store)
    outside.surroundings = { Surroundings.found(store: path ?? "", isReadOnly: isReadOnly) }
    let session = Session(
      store: store, outside: outside, today: today, language: language, author: Here.author, now: Here.instant,
      mode: wishes.isRehearsal ? .rehearsing : .writing, consent: wishes.consents ? .given : isDialogue ? .asked : .withheld)
    session.followsSpeaker = preferences[.language].origin == .program
    session.preferences = preferences
    session.dateOrder = DateOrder(rawValue: preferences[.dateOrder].value)
    session.isReadOnly = isReadOnly
    session.isAnonymous = wishes.isAnonymous
    session.speaker = wishes.speaker
    return session
  }

  private static var today: Day {
    let (year, month, day) = Here.today
    return Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  /// Whether the store is opened for reading only: by `ONRAMP_READ_ONLY`, or because its file may not be written.
  private static func readsOnly(_ path: String?) -> Bool {
    if let asked = Environment.value("ONRAMP_READ_ONLY"), !["", "0", "no"].contains(asked) { return true }
    return path.map(SQLiteStore.isWriteProtected) ?? false
  }

  private static func store(_ path: String?, _ access: SQLiteStore.Access) throws -> any Store {
    guard let path else { throw Trouble.cannotOpen(path: "onramp.db", why: "neither --db, ONRAMP_DB nor HOME says where") }
    if path.hasPrefix("postgres://") || path.hasPrefix("postgresql://") {
      throw Trouble.cannotOpen(path: path, why: "this build knows stores in files only")
    }
    return try SQLiteStore(path: path, access: access)
  }

  private func outside(_ store: any Store) -> Outside {
    let (today, language, isQuiet) = (today, language, preferences.isAccessible)
    var outside = Outside(
      importing: { request, rehearse, authorship in
        let directory = try store.directory()
        let describe = { Excuse.reason($0, among: directory, today: today, in: language) }
        return try Importing(store: store, isQuiet: isQuiet, describe: describe).report(request, rehearse: rehearse, authorship)
      },
      writing: { export in
        try SafeFile.write(export.path) { write in
          try Rendering.write(export.document, export.finding, as: export.format, to: write)
        }
      },
      exists: SafeFile.exists)
    outside.keeping = { name, value in
      guard let path = Places.settings else { throw Trouble.cannotWrite(path: "settings", why: "HOME does not say where") }
      try PersonalFile(path: path).keep(name, value)
    }
    outside.drafting = { source, target in
      let draft = try CurriculumDraft(courseStructure: source)
      guard let target else { return draft }
      guard !SafeFile.exists(target) else { throw Trouble.alreadyExists(path: target) }
      try SafeFile.write(target) { write in try Array((draft.text + "\n").utf8).withUnsafeBytes(write) }
      return draft
    }
    outside.forgetting = { isAbout in
      guard let path = Places.history else { return 0 }
      return try HistoryFile(path: path).forget(matching: isAbout)
    }
    outside.recovering = { try SQLiteStore.recover($0, to: $1) }
    outside.beside = { self.outside($0) }
    return outside
  }

  /// What the shell's Tab offers: the names of the default store where that can be opened, else the words alone.
  static func completions(of line: String) -> [String] {
    let store: any Store =
      Places.store.flatMap { SafeFile.exists($0) ? try? SQLiteStore(path: $0, access: .readOnly) : nil } ?? MemoryStore()
    let nothing = Outside(importing: { _, _, _ in throw Trouble.unsupported("import") }, writing: { _ in }, exists: { _ in false })
    let session = Session(
      store: store, outside: nothing, today: today, language: Here.language ?? .english, author: Here.author, now: Here.instant,
      mode: .rehearsing, consent: .withheld)
    return session.completions(of: line).candidates.map(\.insert)
  }
}
