// The library without the shell: eight hires, their ramp curve, and what may be said of it.
//
//     swift run ramp-curve

import Documents
import Statistics

/// Days from the start date until fully productive, until leaving, or so far.
let hires: [(name: String, days: Int, outcome: FollowUp.Outcome)] = [
  ("Ana", 97, .event), ("Bruno", 121, .event), ("Chloe", 128, .event), ("Dani", 60, .competing),
  ("Eva", 184, .event), ("Fermín", 200, .censored), ("Gala", 150, .event), ("Hugo", 45, .censored),
]

let followUps = hires.compactMap { FollowUp(days: $0.days, $0.outcome) }
let curve = KaplanMeier(followUps)
let limits = curve.quantileLimits(0.5)
let figure = Figure(.english)

let bounds = zip(curve.steps, curve.limits()).map { step, limit in
  StepCurve.Step(day: step.time, share: 1 - step.surviving, low: limit.map { 1 - $0.upper }, high: limit.map { 1 - $0.lower })
}
let chart = StepCurve(
  "Fully productive, if nobody left", measure: "Productive",
  curves: [
    StepCurve.Curve("all", steps: bounds, censored: [45, 60, 200], exits: hires.map { Double($0.days) }.sorted(), median: curve.median)
  ])
let report = Document(
  "Ramp time", language: .english,
  blocks: [
    .paragraph(
      "Half are productive by day \(figure.dayCount(curve.median)) (95 % interval \(figure.days(from: limits.lower, to: limits.upper)))."),
    .chart(.stepCurve(chart)),
    .note("n = \(curve.count): read the interval, not the point."),
  ])
print(report.text(width: 80, height: 16).text)
