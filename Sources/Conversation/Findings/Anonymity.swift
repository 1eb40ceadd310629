import Documents
import Onboarding

/// Puts codes in the place of names, identifiers and addresses in an answer that is handed to others.
///
/// Whom it covers: people and candidates under every name they go by, managers, interviewers, and whoever opened ratings. Words that people
/// typed may tell who somebody is without a name, so answers that consist of them are not given anonymously at all.
struct Anonymity {
  /// For texts, in which a name is one word among others.
  private let mask: WordMask
  /// For cells that are one name and nothing else.
  private let codes: [String: String]
  /// For cells of columns that name people, where a number is an identifier.
  private let numbers: [String: String]

  init(_ directory: Directory, _ file: HiringFile, interviewers: [String], _ pseudonyms: Pseudonyms) {
    var spellings: [(spelling: String, code: String)] = []
    func name(_ spelling: String?, _ code: String) {
      if let spelling, !spelling.isEmpty { spellings.append((spelling, code)) }
    }
    for person in directory.allPeople {
      let code = pseudonyms.code(of: person.id)
      for spelling in [person.name, person.id.text, person.email] + person.aliases { name(spelling, code) }
    }
    for candidate in directory.allCandidates {
      let code = pseudonyms.code(of: candidate.id)
      for spelling in [candidate.name, candidate.id.text, candidate.email] { name(spelling, code) }
    }
    let others =
      directory.allPeople.compactMap(\.manager) + directory.allOpenings.compactMap(\.manager) + file.duties.map(\.interviewer)
      + file.lifts.map(\.by) + interviewers
    for other in Set(others).sorted() { name(other, pseudonyms.code(ofName: other)) }
    mask = WordMask(codes: spellings)
    let all = Dictionary(spellings.map { ($0.spelling, $0.code) }) { first, _ in first }
    codes = all.filter { !$0.key.allSatisfy(\.isNumber) }
    numbers = all.filter { $0.key.allSatisfy(\.isNumber) }
  }

  /// The answer without a name, and without sentences to go on from, which would need one.
  func applied(to answer: Answer) -> Answer {
    let document = answer.document.mapTexts(told)
    let blocks = zip(answer.document.blocks, document.blocks).map(reordered)
    return Answer(
      document: Document(document.title, language: document.language, blocks: blocks), finding: applied(to: answer.finding))
  }

  private func applied(to finding: Finding) -> Finding {
    let coded = finding.mapTexts(told)
    let supplements = finding.supplements.map { table in
      Finding.Supplement(table.name, columns: table.columns, rows: rows(of: table.rows, table.columns))
    }
    return Finding(
      coded.name, asOf: coded.asOf, definitions: coded.definitions, columns: coded.columns, rows: rows(of: finding.rows, finding.columns),
      notes: coded.notes, supplements: supplements)
  }

  private func rows(of named: [[Cell]], _ columns: [String]) -> [[Cell]] {
    let tellsPeople = columns.map(Self.columns.contains)
    let coded = named.map { row in
      zip(row, tellsPeople).map { cell, isPerson in cell.mapText { text in (isPerson ? numbers[text] : nil) ?? told(text) } }
    }
    return reordered(coded, as: named)
  }

  /// The columns of findings that name one person and nothing else.
  private static let columns: Set<String> = ["person", "candidate", "owner", "interviewer", "manager", "name"]

  private func told(_ text: String) -> String { codes[text] ?? mask.masked(text) }

  /// A table in the order of names would tell who is who to anybody with a list of names, so it comes in the order of codes.
  private func reordered(_ before: Block, _ after: Block) -> Block {
    switch (before, after) {
    case (.grid(let named), .grid(let coded)):
      return .grid(Grid(coded.columns, rows: reordered(coded.rows, as: named.rows), caption: coded.caption))
    case (.chart(.heatMap(let named)), .chart(.heatMap(let coded))):
      guard named.rows.map(\.name.folded) == named.rows.map(\.name.folded).sorted() else { return after }
      return .chart(
        .heatMap(
          HeatMap(coded.title, columns: coded.columns, rows: coded.rows.sorted { $0.name < $1.name }, low: coded.low, high: coded.high)))
    default: return after
    }
  }

  private func reordered(_ coded: [[Cell]], as named: [[Cell]]) -> [[Cell]] {
    guard let column = coded.first?.indices.first(where: { tells(column: $0, coded, named) }) else { return coded }
    let names = named.map { $0[column].name.folded }
    guard names == names.sorted() else { return coded }
    return coded.enumerated().sorted { ($0.element[column].name, $0.offset) < ($1.element[column].name, $1.offset) }.map(\.element)
  }

  /// Whether a column holds codes for names, and nothing else.
  private func tells(column: Int, _ coded: [[Cell]], _ named: [[Cell]]) -> Bool {
    zip(named, coded).allSatisfy { (codes[$0[column].name] ?? numbers[$0[column].name]) == $1[column].name }
  }
}

extension Cell {
  fileprivate var name: String { if case .text(let text) = self { text } else { "" } }
}

extension Question {
  /// Whether the answer consists of words that people typed.
  var tellsWords: Bool {
    switch self {
    case .history, .privacy(.records), .interviewing(.profile), .interviewing(.debrief): true
    default: false
    }
  }
}
