import Documents
import Foundation
import Onboarding
import Support
import Testing

@testable import Conversation

/// The lines that may be looked at while the reading is built; those that may not are counted by `make study`.
@Suite struct Utterances {
  static let building = [("english", Language.english), ("spanish", Language.spanish)]
  /// What is reached, less a little: a change that costs more than it gives shows here.
  static let share = 0.95

  @Test(arguments: building) func areReadAsTheyWereMeant(_ name: String, _ language: Language) throws {
    let lines = Utterance.all(in: try Checkout.text(of: "Tests/Utterances/\(name)-building.tsv"), language)
    var verdicts: [Utterance.Verdict: Int] = [:]
    for line in lines {
      let reading = try line.reading()
      let verdict = line.verdict(on: reading)
      verdicts[verdict, default: 0] += 1
      #expect(verdict != .wrongWrite, "\(line): \(reading)")
    }
    #expect(lines.count > 200)
    #expect(Double(verdicts[.right] ?? 0) >= Self.share * Double(lines.count), "\(verdicts)")
  }
}

/// `STUDY=1` prints how well lines are read, those that nobody looks at included: the figures of `make study`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["STUDY"] != nil)) struct UtteranceFigures {
  static let files = [("english", Language.english), ("spanish", Language.spanish)].flatMap { name, language in
    ["building", "held"].map { ("\(name)-\($0)", language) }
  }

  @Test(arguments: files) func areCounted(_ name: String, _ language: Language) throws {
    let lines = Utterance.all(in: try Checkout.text(of: "Tests/Utterances/\(name).tsv"), language)
    var counts: [String: [Utterance.Verdict: Int]] = [:]
    for line in lines {
      let verdict = line.verdict(on: try line.reading())
      for row in [line.kind, "all"] { counts[row, default: [:]][verdict, default: 0] += 1 }
    }
    var table =
      "| \(name) | lines | right | share | offered, but wrong | written, but wrong | not understood |\n|---|--:|--:|--:|--:|--:|--:|\n"
    for (kind, count) in counts.sorted(by: { $0.key < $1.key }) {
      let all = count.values.reduce(0, +)
      let right = count[.right] ?? 0
      let share = "\(right * 1000 / all / 10).\(right * 1000 / all % 10) %"
      table +=
        "| \(kind) | \(all) | \(right) | \(share) | \(count[.offeredWrong] ?? 0) | \(count[.wrongWrite] ?? 0) | \(count[.notUnderstood] ?? 0) |\n"
    }
    print(table)
    #expect(counts["all"]?[.wrongWrite] ?? 0 == 0)
  }
}

/// Sentences of which nothing may be written.
@Suite struct NothingIsWritten {
  static let english = [
    "if marta passes cold calling with 84", "marta will pass cold calling with 84", "marta finished cold calling?",
    "did marta finish cold calling",
    "maybe eva prats starts as sdr on monday", "marta did not finish cold calling", "marta hasn't finished cold calling yet",
    "marta almost passed cold calling with 79", "marta should finish cold calling today", "marta wants to finish cold calling",
    "has iker left?", "iker might leave on friday", "marta is finishing cold calling", "nobody finished cold calling",
    "marta never made 120 calls last week",
    "not sure if olga reyes applied for sdr", "we hope that iker books 6 meetings this week", "marta finished cold calling tomorrow",
    "was marta's show rate 75 % in october?", "let's say marta scored 90 on cold calling",
  ]
  static let spanish = [
    "si marta aprueba llamada en frío con 84", "marta aprobará llamada en frío con 84", "¿marta terminó llamada en frío?",
    "marta no terminó llamada en frío",
    "quizá eva prats empieza como sdr el lunes", "marta casi aprueba llamada en frío con 79", "marta debería terminar llamada en frío hoy",
    "marta quiere terminar llamada en frío", "¿se fue iker?", "iker podría irse el viernes", "nadie terminó llamada en frío",
    "marta nunca hizo 120 llamadas la semana pasada", "ojalá iker concierte 6 reuniones esta semana",
    "marta va a terminar llamada en frío hoy",
    "a lo mejor marta sacó 90 en llamada en frío", "marta tampoco terminó llamada en frío", "marta tiene que terminar llamada en frío",
  ]

  @Test(arguments: english) func inEnglish(_ line: String) throws { try expectNothing(line, .english) }
  @Test(arguments: spanish) func inSpanish(_ line: String) throws { try expectNothing(line, .spanish) }

  private func expectNothing(_ line: String, _ language: Language) throws {
    let store = try Office.store()
    let desk = Desk(language, store: store)
    let reply = desk.session.reply(to: line)
    #expect(["unknown", "ask", "refuse"].contains(reply.reading["outcome"]?.text ?? ""), "\(reply.reading)")
    #expect(store.history(of: nil, limit: 9).count == 1)
  }
}

@Suite struct ReadingLoosely {
  @Test func whatIsMissingIsAskedForOneByOne() throws {
    let desk = try Desk()
    #expect(desk.say("finished it yesterday with cold calling").last == "Who?")
    #expect(desk.say("marta").last?.hasSuffix("[Y/n]") == true)
    #expect(desk.session.reply(to: "yes").outcome == .done)
  }

  @Test func aLooseReadingIsNeverWrittenWithoutAYes() throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    _ = desk.say("last week marta had 120 calls, 6 meetings")
    #expect(store.history(of: nil, limit: 9).count == 1)
    _ = desk.say("no")
    #expect(store.history(of: nil, limit: 9).count == 1)
  }

  @Test func severalLooseFactsAreOneEntry() throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    _ = desk.say("last week marta had 120 calls, 6 meetings")
    _ = desk.say("yes")
    #expect(store.history(of: nil, limit: 9).count == 2)
    #expect(store.history(of: nil, limit: 1).first?.edits == 2)
  }

  @Test func aLooseQuestionSaysHowItWasUnderstood() throws {
    #expect(try Desk().say("so how's marta getting on").first == "Understood as: status of Marta Ruiz")
  }

  @Test func aWordIsMendedWithinALetter() throws {
    let words = NearWords(["garcia", "gomez", "ruiz"])
    #expect(words.within(2, of: "garcai") == ["garcia"])
    #expect(words.within(1, of: "riuz") == ["ruiz"])
    #expect(words.within(1, of: "ruizzz") == [])
  }
}
