/// The order in which numbers are sorted.
enum SortedOrder {
  /// The indices of `keys` from the smallest key to the largest; equal keys in their own order.
  ///
  /// A radix sort by bytes from the lowest up, which passes over bytes that are the same in all keys.
  /// - Complexity: O(*n*) for each byte that differs; one comparison each when the keys are already sorted.
  static func of(_ keys: [UInt64]) -> [Int32] {
    var order = (0..<Int32(keys.count)).map { $0 }
    if isSorted(keys) { return order }
    var next = order
    let differing = keys.reduce(0) { $0 | ($1 ^ keys[0]) }
    for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 0xFF != 0 {
      pass(keys, by: shift, from: order, to: &next)
      swap(&order, &next)
    }
    return order
  }

  private static func isSorted(_ keys: [UInt64]) -> Bool {
    keys.indices.dropFirst().allSatisfy { keys[$0 - 1] <= keys[$0] }
  }

  private static func pass(_ keys: [UInt64], by shift: UInt64, from order: [Int32], to next: inout [Int32]) {
    var starts = [Int](repeating: 0, count: 257)
    for key in keys { starts[Int(key >> shift & 0xFF) + 1] += 1 }
    for byte in 1...256 { starts[byte] += starts[byte - 1] }
    for index in order {
      let byte = Int(keys[Int(index)] >> shift & 0xFF)
      next[starts[byte]] = index
      starts[byte] += 1
    }
  }
}
