// The least that a program like ours does at its start: opens the store through GRDB and counts what is in it.
import ArgumentParser
import Foundation
import GRDB

struct Floor: ParsableCommand {
  @Argument var store: String

  func run() throws {
    let queue = try DatabaseQueue(path: store)
    print(try queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM people") ?? 0 })
  }
}

Floor.main()
