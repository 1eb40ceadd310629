import Documents
import Evaluation
import Onboarding

extension Teller {
  func ramp(_ time: RampTime) -> Answer {
    let finding = Finding(
      "ramp", asOf: asOf,
      definitions: [
        definition("productive", .event), definition("median_days", .median), definition("median_low, median_high", .medianLimits),
        definition("q1_days, q3_days", .quartiles), definition("mean_days, mean_se", .mean), definition("ramped_by_180", .rampedBy180),
        definition("left_by_180", .leftBy180),
      ],
      columns: [
        "group", "n", "productive", "ramping", "left", "median_days", "median_low", "median_high", "q1_days", "q3_days", "mean_days",
        "mean_se",
        "tau_days", "ramped_by_180", "left_by_180",
      ], rows: told(time).map { row(of: $0, in: time) }, notes: smallGroups(time) + answers.rampNotes(time, speech))
    return answer(finding, [.lines(answers.ramp(time, speech))] + shown(time))
  }

  /// The groups in which somebody has started; everybody is told of even when nobody has.
  private func told(_ time: RampTime) -> [RampTime.Group] {
    time.grouping == nil ? time.groups : time.groups.filter { $0.count > 0 }
  }

  private func row(of group: RampTime.Group, in time: RampTime) -> [Cell] {
    let curve = group.curve
    let mean = curve?.restrictedMean
    return [
      time.grouping == nil ? "all" : Cell(group.name), .integer(group.count), .integer(group.productive), .integer(group.ramping),
      .integer(group.left),
      Cell(days: curve?.median), Cell(days: curve?.medianLimits.lower), Cell(days: curve?.medianLimits.upper),
      Cell(days: curve?.firstQuartile),
      Cell(days: curve?.thirdQuartile), Cell(days: mean?.value), Cell(number: mean?.standardError),
      Cell(days: mean == nil ? nil : time.tau),
      Cell(share: curve?.rampedBy180?.value), Cell(share: curve?.leftBy180?.value),
    ]
  }

  private func smallGroups(_ time: RampTime) -> [String] {
    time.groups.filter(\.isSmall).map { answers.smallNumber($0.count, time.grouping == nil ? nil : $0.name ?? answers.ungrouped) }
  }

  private func shown(_ time: RampTime) -> [Block] {
    guard time.grouping != nil else {
      let people = time.groups.first?.people ?? []
      return people.isEmpty ? [] : [.grid(grid(of: people))]
    }
    var grid = Grid([
      column("group", .group, priority: 9), column("n", .hires, .integer, priority: 8),
      column("productive", .productive, .integer, priority: 5),
      column("ramping", .ramping, .integer, priority: 4), column("left", .left, .integer, priority: 4),
      column("median_days", .median, .days, priority: 7), column("interval", .interval, priority: 6),
      column("ramped_by_180", .rampedBy180, .share, priority: 3), column("left_by_180", .leftBy180, .share, priority: 2),
    ])
    for group in told(time) { grid.append(shownRow(of: group)) }
    return [.grid(grid)]
  }

  private func shownRow(of group: RampTime.Group) -> [Cell] {
    let limits = group.curve?.medianLimits
    let interval = limits.map { speech.figure.days(from: $0.lower, to: $0.upper) }
    return [
      .text(group.name ?? answers.ungrouped), .integer(group.count), .integer(group.productive), .integer(group.ramping),
      .integer(group.left),
      Cell(days: group.curve?.median), Cell(interval), Cell(share: group.curve?.rampedBy180?.value),
      Cell(share: group.curve?.leftBy180?.value),
    ]
  }

  func rampPeople(_ people: RampPeople) -> Answer { list(people.entries, of: people) }

  func stillRamping(_ people: RampPeople) -> Answer { list(people.ramping, of: people) }

  private func list(_ entries: [RampPeople.Entry], of people: RampPeople) -> Answer {
    let rows: [[Cell]] = entries.map { entry in
      [.text(entry.person.text), .text(entry.name), Cell(entry.startDate), .text(entry.ramp.code), .integer(entry.ramp.days)]
    }
    let finding = Finding(
      "ramp people", asOf: asOf, definitions: [definition("status", .event), definition("days", .days)],
      columns: ["person", "name", "start_date", "status", "days"], rows: rows)
    return answer(finding, [.lines(answers.rampPeople(people, speech))] + (rows.isEmpty ? [] : [.grid(grid(of: entries))]))
  }

  private func grid(of people: [RampPeople.Entry]) -> Grid {
    var grid = Grid([
      column("name", .person, priority: 9), column("start_date", .start, .date, priority: 5), column("status", .status, priority: 8),
      column("days", .days, .integer, priority: 7),
    ])
    for entry in people {
      grid.append([.text(entry.name), Cell(entry.startDate), .text(answers.state(entry.ramp)), .integer(entry.ramp.days)])
    }
    return grid
  }

  func rampCurve(_ curve: RampCurve) -> Answer {
    let rows = curve.groups.flatMap { group in
      group.steps.map { step -> [Cell] in
        [
          curve.grouping == nil ? "all" : Cell(group.name), .integer(step.day), .integer(step.atRisk), Cell(number: step.surviving),
          Cell(number: step.standardError), Cell(number: step.limits?.lower), Cell(number: step.limits?.upper),
          Cell(number: step.rampedShare),
          Cell(number: step.leftShare),
        ]
      }
    }
    let small = curve.groups.filter { (3..<8).contains($0.count) && !$0.steps.isEmpty }
    let finding = Finding(
      "ramp curve", asOf: asOf,
      definitions: [definition("day", .event), definition("surviving, se, low, high", .surviving), definition("ramped, left", .shares)],
      columns: ["group", "day", "at_risk", "surviving", "se", "low", "high", "ramped", "left"], rows: rows,
      notes: small.map { answers.smallNumber($0.count, curve.grouping == nil ? nil : $0.name ?? answers.ungrouped) })
    let drawn = curve.groups.filter { !$0.steps.isEmpty }
    let picture: [Block] = drawn.isEmpty ? [] : [.chart(.stepCurve(chart(drawn)))]
    return answer(finding, [.lines(answers.rampCurve(curve, speech))] + picture)
  }

  private func chart(_ groups: [RampCurve.Group]) -> StepCurve {
    StepCurve(
      answers.curveTitle, measure: answers.curveMeasure,
      curves: groups.map { group in
        let exits = group.steps.flatMap { Array(repeating: Double($0.day), count: $0.productive + $0.left + $0.censored) }
        let censored = group.steps.flatMap { Array(repeating: Double($0.day), count: $0.censored) }
        return StepCurve.Curve(
          group.name ?? (groups.count == 1 ? answers.everybody : answers.ungrouped),
          steps: group.steps.map {
            StepCurve.Step(day: Double($0.day), share: $0.rampedShare, low: $0.rampedLimits?.lower, high: $0.rampedLimits?.upper)
          }, censored: censored, exits: exits,
          median: group.steps.first { $0.rampedShare >= 0.5 }.map { Double($0.day) })
      })
  }
}
