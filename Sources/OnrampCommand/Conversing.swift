import Conversation
import Documents
import Onboarding
import Storage
import Terminal

/// One run of the program: a store, a session, and where its replies go.
struct Conversing {
  private let options: Options
  private let language: Onboarding.Language
  private let today: Day

  init(_ options: Options) {
    self.options = options
    language = options.language ?? Here.language ?? .english
    today = options.asOf ?? Self.today
  }

  /// Holds the conversation and returns the exit status.
  func run(_ sentence: String?) -> Int32 {
    let isDialogue = sentence == nil && Screen.isTerminal(.input) && Screen.isTerminal(.output)
    do {
      let session = try session(isDialogue: isDialogue || (sentence != nil && Screen.isTerminal(.input)))
      let printer = Printer(options, today: today, isDialogue: isDialogue)
      if let sentence { return try printer.print(session.reply(to: sentence), language: session.language) }
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
    let store = try Self.store(options.store ?? Places.store)
    let session = Session(
      store: store, outside: Self.outside(store, today, language), today: today, language: language,
      author: Here.author, now: Here.instant, mode: options.isRehearsal ? .rehearsing : .writing,
      consent: options.consents ? .given : isDialogue ? .asked : .withheld)
    session.followsSpeaker = options.language == nil && Here.language == nil
    return session
  }

  private static var today: Day {
    let (year, month, day) = Here.today
    return Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  private static func store(_ path: String?) throws -> any Store {
    guard let path else { throw Trouble.cannotOpen(path: "onramp.db", why: "neither --db, ONRAMP_DB nor HOME says where") }
    if path.hasPrefix("postgres://") || path.hasPrefix("postgresql://") {
      throw Trouble.cannotOpen(path: path, why: "this build knows stores in files only")
    }
    return try SQLiteStore(path: path)
  }

  private static func outside(_ store: any Store, _ today: Day, _ language: Onboarding.Language) -> Outside {
    Outside(
      importing: { request, rehearse, authorship in
        let directory = try store.directory()
        let describe = { Excuse.reason($0, among: directory, today: today, in: language) }
        return try Importing(store: store, describe: describe).report(request, rehearse: rehearse, authorship)
      },
      writing: { export in
        try SafeFile.write(export.path) { write in
          try Rendering.write(export.document, export.finding, as: export.format, to: write)
        }
      },
      exists: SafeFile.exists)
  }

  /// What the shell's Tab offers: the names of the default store where that can be opened, else the words alone.
  static func completions(of line: String) -> [String] {
    let store: any Store = Places.store.flatMap { SafeFile.exists($0) ? try? SQLiteStore(path: $0) : nil } ?? MemoryStore()
    let session = Session(
      store: store, outside: outside(store, today, .english), today: today, language: .english, author: Here.author, now: Here.instant,
      mode: .rehearsing, consent: .withheld)
    return session.completions(of: line).candidates.map(\.insert)
  }
}
