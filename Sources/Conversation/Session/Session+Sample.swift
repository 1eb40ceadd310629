import Documents
import Onboarding

/// The conversation over the sample company, and where the tour through it stands.
struct Guest {
  let session: Session
  /// The step whose line comes next; `nil` outside of the tour.
  var step: Int?
}

extension Session {
  /// Whose company is spoken of.
  public enum Company: Hashable, Sendable { case own, sample, tour }

  /// Whose company is spoken of: the user's own, or the sample.
  public var company: Company { guest.map { $0.step == nil ? .sample : .tour } ?? .own }

  private var sampleWords: SampleWords { .of(language) }

  /// Opens the sample company; what is said from now on is said there, until it is left.
  func openSample(_ report: ReadingReport) throws -> Reply {
    guard !isGuest else { return say([sampleWords.alreadyHere], .answered, report) }
    guest = Guest(session: try guestSession())
    return say(sampleWords.welcome, .answered, report)
  }

  /// Begins the tour; where nobody is there to press Enter, plays all of it.
  func beginTour(_ report: ReadingReport) throws -> Reply {
    guard !isGuest else { return say([sampleWords.alreadyHere], .answered, report) }
    let session = try guestSession()
    guard consent == .asked, mode == .writing else { return played(by: session, report) }
    guest = Guest(session: session, step: 0)
    let blocks = [Block.lines(sampleWords.tourBegins), .lines(announcement(of: 0))]
    return Reply(document: Document(language: language.ofReports, blocks: blocks), outcome: .answered, reading: report.json)
  }

  private func guestSession() throws -> Session {
    let store = try SampleCompany.store(asOf: today, at: now())
    let session = Session(
      store: store, outside: outside.beside?(store) ?? outside, today: today, language: language, author: author, now: now, mode: mode,
      consent: consent)
    session.preferences = preferences
    session.dateOrder = dateOrder
    session.followsSpeaker = followsSpeaker
    session.isGuest = true
    return session
  }

  private func announcement(of step: Int) -> [String] {
    let step = Tour.steps[step]
    return [step.told.text(in: language), sampleWords.goesOn(step.typed.text(in: language))]
  }

  private func played(by session: Session, _ report: ReadingReport) -> Reply {
    var blocks = [Block.lines(sampleWords.tourBegins)]
    for step in Tour.steps {
      blocks.append(.lines([step.told.text(in: language), "> " + step.typed.text(in: language)]))
      blocks += session.reply(to: step.typed.text(in: language)).document.blocks
    }
    blocks.append(.lines(sampleWords.tourEnds))
    return Reply(document: Document(language: language.ofReports, blocks: blocks), outcome: .answered, reading: report.json)
  }

  /// Hands a line on to the sample, and takes back what was chosen there.
  func reply(to line: String, in guest: Guest) -> Reply {
    let session = guest.session
    let isBlank = !line.contains { !$0.isWhitespace }
    let suggested = guest.step.map { Tour.steps[$0].typed.text(in: language) }
    let goesOn = !session.isAsking && (isBlank || line.folded == suggested?.folded)
    if guest.step != nil, !session.isAsking, OpenQuestion.dropWords.contains(line.folded) { return leaveSample() }
    var reply = session.reply(to: goesOn ? suggested ?? line : line)
    preferences = session.preferences
    language = session.language
    dateOrder = session.dateOrder
    guard !reply.quit else { return leaveSample() }
    guard let step = guest.step, !session.isAsking else { return reply }
    let next = goesOn ? step + 1 : step
    guard next < Tour.steps.count else {
      self.guest = nil
      reply.document.blocks.append(.lines(sampleWords.tourEnds))
      return reply
    }
    self.guest?.step = next
    reply.document.blocks.append(.lines(announcement(of: next)))
    return reply
  }

  private func leaveSample() -> Reply {
    guest = nil
    return say([sampleWords.left], .answered)
  }

  /// The words that a lone question mark asks about: `score ?`.
  static func questioned(_ line: String) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.last == "?", (2...4).contains(words.count) else { return nil }
    let name = words.dropLast().joined(separator: " ")
    return Command.called(name).isEmpty ? nil : name
  }
}
