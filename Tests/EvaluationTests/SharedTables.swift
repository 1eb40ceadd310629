import Foundation
import Onboarding
import Support

/// A table of the reference material: its rows by the names in its header.
enum SharedTable {
  static func rows(_ path: String) throws -> [[String: String]] {
    let records = records(of: try String(contentsOf: SharedMaterial.url(path), encoding: .utf8))
    guard let header = records.first else { return [] }
    return records.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  private static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var (record, field, isQuoted): ([String], String, Bool) = ([], "", false)
    func isEnd(_ character: Character) -> Bool { character == "\n" || character == "\r\n" }
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(field)
        field = ""
      case _ where isEnd(character) && !isQuoted:
        records.append(record + [field])
        (record, field) = ([], "")
      default: field.append(character)
      }
    }
    return field.isEmpty && record.isEmpty ? records : records + [record + [field]]
  }

  static func json(_ path: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(contentsOf: SharedMaterial.url(path))) as? [String: Any] ?? [:]
  }
}

/// The records of the three CRM exports, read as their headers say.
enum SharedSales {
  static func opportunities() throws -> [Deal] {
    try SharedTable.rows("data/crm-opportunities/sales_pipeline.csv").map { row in
      Deal(
        Deal.ID(row["opportunity_id"] ?? ""), owner: Person.ID(row["sales_agent"] ?? ""), account: row["account"],
        stage: row["deal_stage"], amount: money(row["close_value"]), createdOn: row["engage_date"].flatMap { Day(iso: $0) },
        closedOn: row["close_date"].flatMap { Day(iso: $0) }, outcome: Deal.outcome(ofStage: row["deal_stage"] ?? ""))
    }
  }

  static func hubspot() throws -> SalesRecords {
    let deals = try SharedTable.rows("data/hubspot/hubspot_deals.csv").map { row in
      Deal(
        Deal.ID(row["Deal ID"] ?? ""), owner: Person.ID(row["Deal Owner"] ?? ""), stage: row["Deal Stage"], amount: money(row["Amount"]),
        createdOn: row["Create Date"].flatMap { Day(iso: $0) }, closedOn: row["Close Date"].flatMap { Day(iso: $0) },
        outcome: Deal.outcome(ofStage: row["Deal Stage"] ?? ""))
    }
    let calls = try SharedTable.rows("data/hubspot/hubspot_activities.csv").compactMap { row -> Activity? in
      guard row["Activity Type"] == "Call", let day = row["Activity Date"].flatMap({ Day(iso: $0) }) else { return nil }
      return Activity(
        Person.ID(row["Activity Owner"] ?? ""), .call, outcome: row["Call Outcome"].flatMap { $0.isEmpty ? nil : $0 }, on: day)
    }
    return SalesRecords(deals: deals, activities: calls)
  }

  static func forecast() throws -> [Deal] {
    try SharedTable.rows("data/forecast/opportunities.csv").map { row in
      Deal(
        Deal.ID(row["opportunity_id"] ?? ""), owner: Person.ID(row["owner"] ?? ""), stage: row["stage"], amount: money(row["amount"]),
        createdOn: row["created_date"].flatMap { Day(iso: $0) }, closedOn: row["close_date"].flatMap { Day(iso: $0) },
        outcome: Deal.outcome(ofStage: row["stage"] ?? ""))
    }
  }

  private static func money(_ text: String?) -> Money? {
    text.flatMap(Double.init).flatMap { Money(units: $0, currency: nil) }
  }
}
