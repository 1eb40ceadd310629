/// The order in which numbers are sorted.
enum SortedOrder {
  /// The indices of `keys` from the smallest key to the largest; equal keys in their own order.
  ///
  /// A radix sort by bytes from the lowest up, which passes over bytes that are the same in all keys.
  /// - Complexity: O(*n*) for each byte that differs; one comparison each when the keys are already sorted.
  /// - Parameters:
  ///   - stretch: The number of low bits that may be out of order where the rest of the keys rises, as in files that are written person by
  ///     person: then each stretch is sorted by itself, in the processor's cache.
  ///   - look: Called every few milliseconds; what it throws ends the work.
  static func of(_ keys: [UInt64], stretch: UInt64, look: () throws -> Void) rethrows -> [Int32] {
    if isSorted(keys) { return (0..<Int32(keys.count)).map { $0 } }
    return try inStretches(keys, stretch, look) ?? byBytes(keys, look)
  }

  /// The order of keys that are so few that nobody waits for it.
  static func of(_ keys: [UInt64], stretch: UInt64 = 0) -> [Int32] { of(keys, stretch: stretch) {} }

  /// `nil` where there are no short stretches.
  private static func inStretches(_ keys: [UInt64], _ bits: UInt64, _ look: () throws -> Void) rethrows -> [Int32]? {
    // A key's low bits and its place in the stretch go into one number.
    let room = 20 as UInt64
    guard bits > 0, bits + room <= 64, keys.indices.dropFirst().allSatisfy({ keys[$0 - 1] >> bits <= keys[$0] >> bits }) else { return nil }
    var order: [Int32] = []
    order.reserveCapacity(keys.count)
    var packed: [UInt64] = []
    var (first, looked) = (0, 0)
    while first < keys.count {
      if first - looked > 1 << 16 {
        looked = first
        try look()
      }
      packed.removeAll(keepingCapacity: true)
      var next = first
      while next < keys.count, keys[next] >> bits == keys[first] >> bits {
        packed.append((keys[next] & (1 << bits - 1)) << room | UInt64(next - first))
        next += 1
      }
      guard next - first < 1 << room else { return nil }
      packed.sort()
      for word in packed { order.append(Int32(first) + Int32(truncatingIfNeeded: word & (1 << room - 1))) }
      first = next
    }
    return order
  }

  private static func byBytes(_ keys: [UInt64], _ look: () throws -> Void) rethrows -> [Int32] {
    var order = (0..<Int32(keys.count)).map { $0 }
    var next = order
    let differing = keys.reduce(0) { $0 | ($1 ^ keys[0]) }
    for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 0xFF != 0 {
      try look()
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
