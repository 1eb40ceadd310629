import Documents
import Evaluation
import Onboarding

extension Teller {
  var interviews: InterviewWords { InterviewWords(language: speech.language) }

  /// Scorecards side by side; machines get one row per scorecard and criterion.
  func debrief(_ it: Debrief, latest: Int?) -> Answer {
    let finding = Finding(
      "debrief", asOf: asOf, definitions: interviews.debriefDefinitions,
      columns: ["interviewer", "round", "criterion", "answer", "rating", "amended"],
      rows: it.cards.flatMap { card in rows(of: card, it) } + it.missing.map(row), notes: interviews.debriefNotes(it, latest, speech))
    let blocks: [Block] = [.lines(interviews.debrief(it, speech))] + (it.cards.isEmpty ? [] : [.grid(grid(it))])
    return answer(finding, blocks, next: ["\(interviews.candidatesFor) \(it.candidate.role)"])
  }

  private func row(_ duty: InterviewDuty) -> [Cell] {
    [.text(duty.interviewer), .text(duty.stage.rawValue), .missing, .text("not submitted"), .missing, .integer(0)]
  }

  private func rows(of card: Debrief.Card, _ it: Debrief) -> [[Cell]] {
    let round = Cell(card.stage?.rawValue)
    let criteria = it.lines.filter { line in card.criteria.contains { $0.id == line.criterion.id } }
    let answers = criteria.map { line -> [Cell] in
      let id = line.criterion.id
      let amended = card.amendments.count { $0.before.criterion == id }
      let answer = card.ratings[id] != nil ? "rated" : card.notObserved.contains(id) ? "not observed" : "unanswered"
      return [.text(card.interviewer), round, .text(id.text), .text(answer), Cell(number: card.ratings[id]), .integer(amended)]
    }
    guard let recommendation = card.recommendation else { return answers }
    let amended = card.amendments.count { $0.before.criterion == nil }
    return answers + [
      [.text(card.interviewer), round, .text("recommendation"), .text(recommendation.rawValue), .missing, .integer(amended)]
    ]
  }

  private func grid(_ it: Debrief) -> Grid {
    var columns = [Column("criterion", header: hiring.header(.criterion), priority: 9)]
    for (place, card) in it.cards.enumerated() {
      columns.append(
        Column("card\(place)", header: interviews.heading(card, among: it.cards), alignment: .leading, priority: 8 - min(5, place)))
    }
    columns.append(Column("mean", header: interviews.mean, .number, priority: 7))
    columns.append(Column("spread", header: interviews.spread, .number, priority: 6))
    var grid = Grid(columns)
    for line in it.lines {
      let cells = it.cards.map { Cell.text(interviews.answer(line.criterion.id, $0, speech)) }
      grid.append(
        [.text(speech.title(line.criterion.title))] + cells + [
          Cell(number: line.mean, decimals: 1), Cell(number: line.spread, decimals: 0),
        ])
    }
    if it.cards.contains(where: { $0.recommendation != nil }) {
      grid.append([.text(interviews.recommendation)] + it.cards.map { .text(interviews.recommendation(of: $0)) } + [.missing, .missing])
    }
    return grid
  }

  func openings(_ it: OpeningRoll, role: String?) -> Answer {
    let finding = Finding(
      "openings", asOf: asOf, definitions: interviews.openingDefinitions,
      columns: ["opening", "role", "headcount", "hired", "candidates", "start", "manager", "opened_on", "closed_on"],
      rows: it.lines.map { line in
        [
          .text(line.opening.id.text), .text(line.opening.role), .integer(line.opening.headcount), .integer(line.hired),
          .integer(line.waiting), Cell(line.opening.start), Cell(line.opening.manager), Cell(line.opening.openedOn),
          Cell(line.opening.closedOn),
        ]
      })
    let lead = Block.lines(interviews.openings(it, role, speech))
    guard !it.lines.isEmpty else { return answer(finding, [lead]) }
    var grid = Grid(
      interviews.openingHeaders.enumerated().map { place, header in
        Column("c\(place)", header: header, (2...4).contains(place) ? .integer : .text, priority: 9 - place)
      })
    for line in it.lines {
      grid.append([
        .text(line.opening.id.text), .text(line.opening.role), .integer(line.opening.headcount), .integer(line.hired),
        .integer(line.waiting), Cell(line.opening.start), Cell(line.opening.manager),
        .text(line.opening.closedOn.map { interviews.closed($0, speech) } ?? interviews.open),
      ])
    }
    return answer(finding, [lead, .grid(grid)], next: it.lines.first.map { ["\(interviews.candidatesFor) \($0.opening.role)"] } ?? [])
  }
}
