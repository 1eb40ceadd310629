import Documents
import Onboarding

extension Session {
  var privacyWords: PrivacyWords { .of(language) }

  /// Asks for the name in full before every word about somebody is erased: nothing brings them back.
  func forget(_ subject: Subject, _ meaning: Meaning, _ sentence: String) throws -> Reply {
    let report = ReadingReport(.manage, of: meaning)
    let identity = try Identity(toForget: subject, in: store.directory())
    let against = identity.keepRules(under: try store.directory().definitions, asOf: today).map { privacyWords.keepRule($0, speech()) }
    let question = privacyWords.question(identity, try remarks(of: identity), speech()) + against
    guard mode == .writing else { return say(wording.wouldBe(question), .done, report) }
    guard consent != .given else { return try forgetNow(subject, identity, report, sentence) }
    ask(.naming(subject, name: identity.name, meaning: meaning, sentence: sentence))
    let last = consent == .withheld ? wording.notAsked : privacyWords.typeTheName
    return say(question + [last], .asking, ReadingReport(.confirm, of: [meaning], changes: [], question: question.joined(separator: "\n")))
  }

  /// Takes a line for the name that was asked for. Anything else leaves the person as they are.
  func answer(
    naming subject: Subject, called name: String, _ line: Line, _ typed: String, _ meaning: Meaning, _ sentence: String
  ) -> Reply? {
    open = nil
    guard Self.isName(typed, name) else {
      if isSentence(line) { return nil }
      return say([privacyWords.notTheName], .answered)
    }
    return trying(meaning) {
      let identity = try Identity(toForget: subject, in: store.directory())
      return try forgetNow(subject, identity, ReadingReport(.manage, of: meaning), sentence)
    }
  }

  /// Whether what was typed is the name in full, whatever its case, accents and blanks.
  private static func isName(_ typed: String, _ name: String) -> Bool {
    func words(_ text: String) -> [String] { text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
    return !words(name).isEmpty && words(typed) == words(name)
  }

  private func remarks(of identity: Identity) throws -> Int {
    try identity.person.flatMap { try store.dossier(of: $0.id) }?.notes.count ?? 0
  }

  private func forgetNow(_ subject: Subject, _ identity: Identity, _ report: ReadingReport, _ sentence: String) throws -> Reply {
    let said = try identity.person.map { try store.history(of: $0.id, limit: .max) } ?? []
    let sentences = Set(said.filter { $0.kind == .said }.map(\.authorship.sentence))
    let done = try store.forget(subject, by: authorship(sentence))
    try clearMind()
    let isNamed = identity.isNamed
    let lines = try? outside.forgetting { sentences.contains($0) || isNamed($0) }
    return say(privacyWords.forgotten(done, lines), .done, report)
  }
}
