/// When deals took the steps from lead to sale, as far as their history tells.
package struct DealPaths: Sendable {
  /// Whether a deal has any history of stages.
  package let isKnown: [Bool]
  /// Whether a stage that stands for a lead is among its history.
  package let wasLead: [Bool]
  /// The days on which it became a lead, an opportunity, a proposal; `DealColumns.noDay` where it did not. Who takes a later step has taken
  /// those before it.
  package let entered: [[Int32]]

  package init(of records: SalesRecords, asOf day: Day, under definitions: Definitions) {
    let count = records.deals.count
    var isKnown = [Bool](repeating: false, count: count)
    var wasLead = isKnown
    var entered = [[Int32]](repeating: [Int32](repeating: DealColumns.noDay, count: count), count: 3)
    let steps = records.stages.names.map { definitions.step(ofStage: $0) }
    let (today, none) = (day.number, DealColumns.noDay)
    for row in 0..<records.stages.count where records.stages.enteredOn[row] <= today {
      let deal = Int(records.stages.deal[row])
      isKnown[deal] = true
      guard let step = steps[Int(records.stages.stage[row])], step != .sale else { continue }
      if step == .lead { wasLead[deal] = true }
      let on = records.stages.enteredOn[row]
      for taken in 0...step.rawValue where entered[taken][deal] == none || entered[taken][deal] > on { entered[taken][deal] = on }
    }
    self.isKnown = isKnown
    self.wasLead = wasLead
    self.entered = entered
  }
}
