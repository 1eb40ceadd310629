import Foundation
import Onboarding

extension UnsafeBufferPointer<UInt8> {
  /// Where these bytes stand in order to others: negative before, 0 level, positive behind; as SQLite sorts texts.
  func order(to other: UnsafeBufferPointer<UInt8>) -> Int {
    let shared = Swift.min(count, other.count)
    if shared > 0, let mine = baseAddress, let others = other.baseAddress {
      let order = memcmp(mine, others, shared)
      if order != 0 { return Int(order) }
    }
    return count - other.count
  }
}

extension TextColumn {
  /// Whether two rows have the same bytes.
  func hasSame(_ a: Int, _ b: Int) -> Bool { length(a) == length(b) && order(a, b) == 0 }

  private func order(_ a: Int, _ b: Int) -> Int { withUTF8(a) { one in withUTF8(b) { one.order(to: $0) } } }

  /// The rows from the first text to the last; equal texts in their own order.
  ///
  /// - Complexity: linear where the texts are sorted already, or where those that begin alike for eight bytes behind what all share are few.
  var order: [Int32] {
    if isSorted { return (0..<Int32(count)).map { $0 } }
    let shared = sharedPrefix
    let keys = (0..<count).map { word($0, from: shared) }
    var order = SortedOrder.of(keys)
    var first = 0
    while first < count {
      var next = first + 1
      while next < count, keys[Int(order[next])] == keys[Int(order[first])] { next += 1 }
      if next - first > 1 {
        order[first..<next].sort {
          let (a, b) = (Int($0), Int($1))
          let between = self.order(a, b)
          return between == 0 ? a < b : between < 0
        }
      }
      first = next
    }
    return order
  }

  private var isSorted: Bool { (0..<max(0, count - 1)).allSatisfy { order($0, $0 + 1) <= 0 } }

  /// How many bytes all texts begin with alike.
  private var sharedPrefix: Int {
    guard count > 0 else { return 0 }
    return withUTF8(0) { first in
      (1..<count).reduce(first.count) { shared, row in
        withUTF8(row) { text in
          var length = 0
          while length < shared, length < text.count, text[length] == first[length] { length += 1 }
          return length
        }
      }
    }
  }

  /// Eight bytes as a number that sorts as they do; zeros where the text has ended.
  private func word(_ row: Int, from start: Int) -> UInt64 {
    withUTF8(row) { text in
      var word: UInt64 = 0
      for place in start..<start + 8 { word = word << 8 | (place < text.count ? UInt64(text[place]) : 0) }
      return word
    }
  }
}
