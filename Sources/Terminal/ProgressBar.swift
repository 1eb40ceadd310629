#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far a long task is, in one row of standard error while that is a terminal.
///
/// It is silent for the first 300 ms, is drawn at most ten times a second, and is gone when the task ends.
public struct ProgressBar {
  /// What is being done.
  public let label: String
  /// How much there is to do, or `nil` when nobody knows; then only what was done is shown.
  public let total: Int?
  private let isShown: Bool
  private var pace: Pace
  private var isDrawn = false

  public init(_ label: String, total: Int? = nil) {
    self.label = label
    self.total = total
    isShown = Screen.isTerminal(.error) && !Screen.isDumb
    pace = Pace(start: ProgressBar.milliseconds)
  }

  /// Says that `done` of `total` is done. It costs little when nothing is to be drawn: call it for every row.
  public mutating func advance(to done: Int) {
    guard isShown, pace.isDue(at: ProgressBar.milliseconds) else { return }
    isDrawn = true
    let row = ProgressBar.row(label, done: done, of: total, columns: Screen.size.columns, glyphs: Screen.glyphs)
    try? Output.write("\r\u{1B}[K" + row, to: .error)
  }

  /// Takes the bar away.
  public mutating func finish() {
    guard isDrawn else { return }
    isDrawn = false
    try? Output.write("\r\u{1B}[K", to: .error)
  }

  private static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}

extension ProgressBar {
  /// When to draw.
  struct Pace {
    private var next: Int64

    /// Work that is over sooner needs no bar.
    static let patience: Int64 = 300
    /// More often is only flicker.
    static let interval: Int64 = 100

    init(start: Int64) { next = start + Pace.patience }

    /// Whether to draw at this time, in milliseconds. Asking at a due time starts the next interval.
    mutating func isDue(at time: Int64) -> Bool {
      guard time >= next else { return false }
      next = time + Pace.interval
      return true
    }
  }

  /// The row: label, bar and percentage, or label and count; never as wide as the screen.
  static func row(_ label: String, done: Int, of total: Int?, columns: Int, glyphs: Screen.Glyphs) -> String {
    let label = DisplayWidth.visible(label)
    guard let total, total > 0 else { return DisplayWidth.prefix(of: "\(label) \(done)", fitting: columns - 1) }
    let share = min(1, max(0, Double(done) / Double(total)))
    let percent = "\(Int(share * 100)) %"
    let room = columns - 1 - DisplayWidth.columns(label) - percent.count - 4
    guard room >= 5 else { return DisplayWidth.prefix(of: "\(label) \(percent)", fitting: columns - 1) }
    let width = min(30, room)
    let full = Int(share * Double(width))
    let (mark, blank): (String, String) = glyphs == .unicode ? ("█", "░") : ("#", ".")
    return "\(label) [\(String(repeating: mark, count: full))\(String(repeating: blank, count: width - full))] \(percent)"
  }
}
