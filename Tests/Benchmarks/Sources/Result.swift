import Foundation

/// One run of a job.
struct Sample {
  var seconds: Double
  /// Processor time of all threads together, in seconds: what other work on the machine disturbs least.
  var cpu: Double
  /// Peak memory of a process, in bytes; `nil` where the job shares its process with others.
  var memory: Int?

  /// What `body` takes.
  static func of(_ body: () throws -> Void) rethrows -> Sample {
    let before = (time(CLOCK_MONOTONIC), time(CLOCK_PROCESS_CPUTIME_ID))
    try body()
    return Sample(seconds: time(CLOCK_MONOTONIC) - before.0, cpu: time(CLOCK_PROCESS_CPUTIME_ID) - before.1)
  }

  static func time(_ clock: clockid_t) -> Double {
    var now = timespec()
    clock_gettime(clock, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }
}

/// All runs of one job.
struct Result {
  let job: String
  let size: String
  let goal: Double?
  let memory: Int?
  /// The median of the runs' processor time, in seconds.
  let cpu: Double
  /// In seconds, from the shortest to the longest.
  private let sorted: [Double]

  /// Whether the goal is for the slowest of a hundred runs rather than for the median.
  let atWorst: Bool

  init(job: String, size: String, samples: [Sample], goal: Double?, atWorst: Bool = false) {
    self.atWorst = atWorst
    self.job = job
    self.size = size
    self.goal = goal
    memory = samples.compactMap(\.memory).max()
    cpu = Self.median(samples.map(\.cpu).sorted())
    sorted = samples.map(\.seconds).sorted()
  }

  /// The time that a share of the runs did not exceed.
  func quantile(_ share: Double) -> Double { sorted[Swift.min(sorted.count - 1, Int(share * Double(sorted.count)))] }

  private static func median(_ sorted: [Double]) -> Double { (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2 }

  var median: Double { Self.median(sorted) }
  var min: Double { sorted[0] }
  var max: Double { sorted[sorted.count - 1] }
  var runs: Int { sorted.count }

  /// The 99th percentile, or of fewer than a hundred runs the slowest.
  var worst: Double { runs >= 100 ? quantile(0.99) : max }

  /// Whether the goal was met; `nil` without one.
  var isMet: Bool? { goal.map { (atWorst ? worst : median) <= $0 } }
}
