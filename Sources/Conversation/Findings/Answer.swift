import Documents
import Evaluation
import Onboarding

/// An answer, for people and for machines.
struct Answer {
  var document: Document
  var finding: Finding
  /// Sentences that go on from just this answer.
  var next: [String] = []
}

extension Answer {
  /// The answer with what to ask next below it, where there is anything to go on from.
  func suggesting(_ answers: Answers, _ question: Question, _ speech: Speech) -> Answer {
    let sentences = finding.rows.isEmpty ? [] : next.isEmpty ? answers.suggestions(question, speech) : next
    guard !sentences.isEmpty else { return self }
    var longer = self
    longer.document.blocks.append(.paragraph(answers.next(sentences)))
    return longer
  }
}

/// What an answer is made with.
struct Teller {
  let speech: Speech
  let answers: Answers

  var asOf: String { speech.today.iso }

  func column(_ name: String, _ header: Answers.Header, _ kind: Column.Kind = .text, priority: Int = 0) -> Column {
    Column(name, header: answers.header(header), kind, priority: priority)
  }

  func definition(_ name: String, _ defined: Answers.Defined) -> Definition { Definition(name, answers.definition(defined)) }

  func answer(_ finding: Finding, _ blocks: [Block], next: [String] = []) -> Answer {
    let shown = blocks + finding.notes.map(Block.note)
    return Answer(document: Document(language: speech.language.ofReports, blocks: shown), finding: finding, next: next)
  }
}

/// Counts and shares in the shape that sentences want them.
enum Shares {
  /// Three whole numbers that add up to 100: productive, left, still ramping.
  static func ofHundred(_ ramped: Double, _ left: Double) -> (Int, Int, Int) {
    let productive = Int((ramped * 100).rounded())
    let gone = min(100 - productive, Int((left * 100).rounded()))
    return (productive, gone, 100 - productive - gone)
  }

  static func counts(_ ramps: [Ramp]) -> (productive: Int, ramping: Int, left: Int) {
    var counts = (productive: 0, ramping: 0, left: 0)
    for ramp in ramps {
      switch ramp {
      case .productive: counts.productive += 1
      case .ramping: counts.ramping += 1
      case .left: counts.left += 1
      }
    }
    return counts
  }
}

extension Ramp {
  /// The status as machines read it.
  var code: String {
    switch self {
    case .productive: "productive"
    case .ramping: "ramping"
    case .left: "left"
    }
  }
}

extension Cell {
  init(_ day: Day?) { self = day?.cell ?? .missing }

  /// A number in full precision, shown as whole where it is.
  init(figure: Double?) { self = Cell(number: figure, decimals: figure.map { $0 == $0.rounded() ? 0 : 2 } ?? 0) }
}
