import Onboarding
import Statistics

extension Company {
  /// `observations.csv`: person by person, metric by metric, month by month; or, as monthly exports put together, month by month.
  func observations(byMonth: Bool = false) -> [UInt8] {
    var text = Text("person,metric,period,value,numerator,denominator\n", capacity: hires * months * metrics.count * 44)
    if byMonth {
      for month in 0..<months { for person in 0..<hires + tenured { for metric in metrics { text.add(self, person, metric, month) } } }
    } else {
      for person in 0..<hires + tenured { for metric in metrics { for month in 0..<months { text.add(self, person, metric, month) } } }
    }
    return text.bytes
  }

  /// `deals.csv`: as many as asked for, in the order of their numbers, of owners at random.
  func deals(_ count: Int) -> [UInt8] {
    var chance = SplitMix(seed: 11)
    var text = Text(
      "deal,account,owner,stage,amount,currency,probability,created_on,closed_on,source,outcome\n", capacity: count * 110)
    for deal in 0..<count { text.add(deal, of: id(chance.index(below: hires)), &chance) }
    return text.bytes
  }

  /// A hire's course: what they attain of the target in a month of theirs, the same whoever asks.
  fileprivate func attainment(_ hire: Int, _ month: Int) -> Double {
    var chance = SplitMix(seed: UInt64(hire))
    let monthsToTarget = Double(3 + chance.index(below: 14))
    var noise = SplitMix(seed: UInt64(hire * 64 + month))
    return min(1.2, Double(month + 1) / monthsToTarget) * (0.85 + 0.3 * Double(noise.index(below: 1000)) / 1000)
  }
}

/// A file in the making.
private struct Text {
  private(set) var bytes: [UInt8] = []

  init(_ header: String, capacity: Int) {
    bytes.reserveCapacity(capacity)
    bytes.append(contentsOf: header.utf8)
  }

  mutating func add(_ company: Company, _ hire: Int, _ metric: Metric, _ month: Int) {
    let share = company.attainment(hire, month)
    let number = company.start(hire).monthNumber + month
    let period = "\(number / 12)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)"
    let measure =
      metric.kind == .ratio
      ? ",\(Int(300 * metric.target * share)),300" : "\((metric.target * share * 10_000).rounded() / 10_000),,"
    bytes.append(contentsOf: "\(company.id(hire)),\(metric.id),\(period),\(measure)\n".utf8)
  }

  mutating func add(_ deal: Int, of owner: Person.ID, _ chance: inout SplitMix) {
    let opened = (Day(year: 2025, month: 4, day: 1) ?? Company.today) + chance.index(below: 500)
    let outcome = chance.index(below: 3)
    let stage = ["Closed Won", "Closed Lost", "Proposal"][outcome]
    let ending = outcome == 2 ? "" : (opened + 5 + chance.index(below: 90)).iso
    let probability = ["100", "0", "40"][outcome]
    let amount = "\(500 + chance.index(below: 90_000)).\(10 + chance.index(below: 90))"
    bytes.append(
      contentsOf:
        "D\(1_000_000 + deal),Account \(chance.index(below: 20_000)),\(owner),\(stage),\(amount),EUR,\(probability),\(opened.iso),\(ending),\(["inbound", "outbound", "partner"][chance.index(below: 3)]),\(["won", "lost", "open"][outcome])\n"
        .utf8)
  }
}
