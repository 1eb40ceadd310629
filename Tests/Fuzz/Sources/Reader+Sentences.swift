import Documents
import Onboarding
import Statistics

@testable import Conversation

extension Reader {
  private static let said: [[UInt8]] = Command.all.flatMap(\.allExamples).map { Array($0.utf8) }

  private static let words =
    Array(Set(Command.all.flatMap(\.allExamples).flatMap { $0.split(separator: " ").map { $0 + " " } })).sorted() + [
      "\"", ",", "<", "?", "%", "-1 ", "99999999999999999999 ", "31/2 ", "yesterday ", "ayer ", "\u{202E}", "👩‍👩‍👧 ", "not ", "no ", "and ",
      "y ",
    ]

  /// Sentences, each said to a conversation that only rehearses.
  static let sentences = Reader(name: "sentences", inputs: 50_000) { random in
    Mutation.either(said, words, upTo: 14, &random)
  } read: { bytes in
    let office = SampleOffice.shared
    let session = Session(
      store: office.store, outside: SampleOffice.nothing, today: Company.today, language: bytes.count % 2 == 0 ? .english : .spanish,
      author: "fuzz", now: { 0 }, mode: .rehearsing)
    let line = String(decoding: bytes, as: UTF8.self)
    let reply = session.reply(to: line)
    _ = session.completions(of: line)
    try must(office.store.history(of: nil, limit: 1).first?.number == office.last, "a rehearsal wrote something")
    switch reply.outcome {
    case .done, .answered: return .taken
    default: return .refused
    }
  }
}

/// The company of the tour.
struct SampleOffice {
  let store: MemoryStore
  let last: Int?
  nonisolated(unsafe) static let shared = SampleOffice()

  nonisolated(unsafe) static let nothing = Outside(
    importing: { _, _, _ in throw Trouble.unsupported("import") }, writing: { _ in throw Trouble.unsupported("export") },
    exists: { _ in false })

  init() {
    store = (try? SampleCompany.store(asOf: Company.today, at: 0)) ?? MemoryStore()
    last = store.history(of: nil, limit: 1).first?.number
  }
}
