import Documents
import Evaluation
import Onboarding

extension Teller {
  var costs: CostWords { answers.costs }

  static let costColumns = [
    "group", "tenure_month", "watched", "ramping", "missing", "shortfall", "per_hire", "low95", "high95", "total", "currency",
  ]

  /// What ramping costs, in money.
  func rampCost(_ it: RampCost) -> Answer {
    let finding = Finding(
      "cost of ramp", asOf: asOf, definitions: CostWords.Defined.allCases.map { Definition($0.rawValue, costs.definition($0)) },
      columns: Self.costColumns, rows: it.lines.flatMap { line in line.months.map { row($0, line, it) } },
      notes: costs.notes(it, speech), supplements: [people(it)])
    let isPlain = it.grouping == nil && it.lines.count == 1
    let shown: [Block] = it.lines.isEmpty ? [] : [.grid(isPlain ? monthGrid(it.lines[0]) : groupGrid(it))]
    return answer(finding, [.lines(costs.cost(it, speech))] + shown)
  }

  private func name(_ line: RampCost.Line, _ it: RampCost) -> Cell { it.grouping == nil ? "all" : Cell(line.group) }

  private func row(_ month: RampCost.Month, _ line: RampCost.Line, _ it: RampCost) -> [Cell] {
    [
      name(line, it), .integer(month.number), .integer(month.watched), .integer(month.ramping), .integer(month.missing),
      Cell(number: month.mean), Cell(number: month.perHire?.value), Cell(number: month.perHire?.limits?.lower),
      Cell(number: month.perHire?.limits?.upper), Cell(number: month.total), .text(line.currency),
    ]
  }

  private func people(_ it: RampCost) -> Finding.Supplement {
    Finding.Supplement(
      "people", columns: ["group", "person", "cost", "months", "missing", "open", "currency"],
      rows: it.lines.flatMap { line in
        line.people.map { person -> [Cell] in
          [
            name(line, it), .text(person.person.text), Cell(number: person.months > 0 ? person.cost : nil), .integer(person.months),
            .integer(person.missing), .text(person.isOpen ? "yes" : "no"), .text(line.currency),
          ]
        }
      })
  }

  /// The months that enough hires have lived to see.
  private func monthGrid(_ line: RampCost.Line) -> Grid {
    var grid = Grid([
      Column("tenure_month", header: costs.header(.month), .integer, priority: 9),
      Column("watched", header: costs.header(.watched), .integer, priority: 6),
      Column("ramping", header: costs.header(.ramping), .integer, priority: 5),
      Column("shortfall", header: costs.header(.shortfall), alignment: .trailing, priority: 7),
      Column("per_hire", header: costs.header(.perHire), alignment: .trailing, priority: 8),
      Column("interval", header: answers.header(.interval), priority: 4),
      Column("total", header: costs.header(.total), alignment: .trailing, priority: 3),
    ])
    for month in line.months where month.number <= line.horizon?.number ?? 0 {
      grid.append([
        .integer(month.number), .integer(month.watched), .integer(month.ramping), money(month.mean, line),
        money(month.perHire?.value, line), interval(month, line), money(month.total, line),
      ])
    }
    return grid
  }

  private func groupGrid(_ it: RampCost) -> Grid {
    var grid = Grid([
      column("group", .group, priority: 9), column("n", .hires, .integer, priority: 7),
      column("productive", .productive, .integer, priority: 4),
      Column("per_hire", header: costs.header(.perHire), alignment: .trailing, priority: 8),
      Column("interval", header: answers.header(.interval), priority: 6),
      Column("total", header: costs.header(.total), alignment: .trailing, priority: 5),
    ])
    for line in it.lines {
      let month = it.commonHorizon.flatMap { number in line.months.last { $0.number <= number } }
      let told = line.horizon == nil ? nil : month
      grid.append([
        .text(it.grouping == nil ? answers.everybody : line.group ?? answers.ungrouped), .integer(line.hires), .integer(line.productive),
        money(told?.perHire?.value, line), told.map { interval($0, line) } ?? .missing, money(line.total, line),
      ])
    }
    return grid
  }

  private func money(_ value: Double?, _ line: RampCost.Line) -> Cell { Cell(value.map { speech.rounded($0, line.currency) }) }

  private func interval(_ month: RampCost.Month, _ line: RampCost.Line) -> Cell {
    Cell(
      month.perHire?.limits.map { limits in
        let joint = speech.language.pick("to", "a")
        return "\(speech.rounded(limits.lower, line.currency)) \(joint) \(speech.rounded(limits.upper, line.currency))"
      })
  }
}

extension Speech {
  /// An amount without its minor unit, which a mean of some months does not know.
  func rounded(_ units: Double, _ currency: String) -> String { amount(units.rounded(), currency) }
}
