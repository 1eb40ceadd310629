/// Somebody about whom records are kept: a person the company employs or employed, or a candidate.
public enum Subject: Hashable, Codable, Sendable {
  case person(Person.ID)
  case candidate(Candidate.ID)
}

/// All that is one human being: a person and the candidates they were.
public struct Identity: Hashable, Sendable {
  public var person: Person?
  public var candidates: [Candidate]

  /// Everything the directory knows under the subject: a candidate brings in the person they became, a person the candidates they were, by the
  /// link between them or by one e-mail address. `nil` for somebody nobody knows.
  public init?(of subject: Subject, in directory: Directory) {
    let named: Candidate?
    switch subject {
    case .person(let id):
      person = directory.person(id)
      named = nil
    case .candidate(let id):
      named = directory.candidate(id)
      person = named?.person.flatMap { directory.person($0) }
    }
    guard person != nil || named != nil else { return nil }
    let hire = person
    let addresses = Set([person?.email, named?.email].compactMap { $0?.folded })
    candidates = directory.allCandidates.filter { other in
      other.id == named?.id || (hire != nil && other.person == hire?.id)
        || (other.person == nil && (other.email.map { addresses.contains($0.folded) } ?? false))
    }
  }

  /// The name in full.
  public var name: String { person?.name ?? candidates.first?.name ?? "" }

  /// Every spelling of the name, as it was recorded, each once.
  public var names: [String] { unique((person.map { [$0.name] + $0.aliases } ?? []) + candidates.map(\.name)) }

  /// Identifiers and e-mail addresses, which other systems know the person by.
  public var handles: [String] {
    unique(
      (person.map { [$0.id.text, $0.email].compactMap(\.self) } ?? []) + candidates.flatMap { [$0.id.text, $0.email].compactMap(\.self) })
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

extension Identity {
  /// As `init(of:in:)`, for somebody who is to be forgotten.
  ///
  /// - Throws: `Refusal` when nobody is known under the subject, or when the words are gone already.
  public init(toForget subject: Subject, in directory: Directory) throws {
    guard let known = Identity(of: subject, in: directory) else {
      switch subject {
      case .person(let id): throw Refusal.unknownPerson(id.text)
      case .candidate(let id): throw Refusal.unknownCandidate(id.text)
      }
    }
    guard !Forgetting.isCode(known.name) else { throw Refusal.alreadyForgotten(known.name) }
    if let hold = directory.definitions.hold(of: known) { throw Refusal.onHold(name: known.name, because: hold.reason, since: hold.on) }
    self = known
  }
}

extension Identity {
  /// Finds lines that name the person, be it by a first name or a surname alone: what was typed is let go rather than kept by mistake.
  public var isNamed: @Sendable (_ line: String) -> Bool {
    let words = names.flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
    let telling = words.filter { $0.count > 2 && !Self.joining.contains($0.folded) }
    let mask = WordMask(telling + names + handles, as: "")
    return { mask.masked($0) != $0 }
  }

  /// Words within names that everybody's have.
  private static let joining: Set<String> = ["del", "las", "los", "dos", "van", "von", "der", "den"]
}
