/// Where labels go so that none covers another.
enum Labels {
  /// Heights at least `gap` apart, in the order of those wanted and as near to them as that allows, within `range` while there is room.
  ///
  /// - Complexity: O(*n* log *n*).
  static func spread(_ wanted: [Double], gap: Double, within range: ClosedRange<Double>) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var heights = wanted
    var least = range.lowerBound
    for place in order {
      heights[place] = max(heights[place], least)
      least = heights[place] + gap
    }
    var most = range.upperBound
    for place in order.reversed() {
      heights[place] = min(heights[place], most)
      most = heights[place] - gap
    }
    return heights
  }

  /// Every how manieth of `count` labels has room, when the widest is `widest` and they stand `room` apart.
  static func stride(widest: Double, room: Double) -> Int {
    guard room > 0, widest.isFinite else { return 1 }
    return max(1, Int(min(1e6, (widest / room).rounded(.up))))
  }
}

/// A box on a picture.
struct Box: Hashable, Sendable {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  func meets(_ other: Box) -> Bool { left < other.right && other.left < right && top < other.bottom && other.top < bottom }

  func holds(_ other: Box) -> Bool { left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom }
}
