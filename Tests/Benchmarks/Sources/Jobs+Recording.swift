import Foundation
import Onboarding
import Storage

extension Bench {
  mutating func recordingJobs() throws {
    guard options.wants("record one fact") || options.wants("append 4 KiB and fdatasync") else { return }
    try syncJob()
    let company = Company(hires: 500, months: 18, metrics: 5)
    let store = try SQLiteStore(path: try filled(company, "recording.db"))
    let today = Company.today
    var day = 0
    try job("record one fact", "500 hires", goal: 0.000_3, runs: 2000) {
      day += 1
      let observation = Observation(
        company.id(day % 500), "meetings-booked", in: .day(today - day / 500), .value(Double(day)))
      return try Sample.of { _ = try store.commit([.observed(observation)], by: Company.said("h\(day) booked \(day) meetings")) }
    }
    try store.close()
  }

  /// What the disk asks for: no store can be quicker.
  private mutating func syncJob() throws {
    let path = try place.write("append", [])
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    let page = Data(repeating: 7, count: 4096)
    try job("append 4 KiB and fdatasync", "the disk's own", runs: 2000) {
      try Sample.of {
        try file.write(contentsOf: page)
        fdatasync(file.fileDescriptor)
      }
    }
    try file.close()
  }
}

#if canImport(Darwin)
  /// The same on Darwin, where `fsync` does not reach the disk's medium.
  private func fdatasync(_ descriptor: Int32) { _ = fcntl(descriptor, F_FULLFSYNC) }
#endif
