/// Counts of things at places in a row, asked for by how many lie before a place.
///
/// - Source: Fenwick (1994), *Software: Practice and Experience* 24:327–336.
struct OrderCounts {
  private var sums: [Int]
  private(set) var count = 0

  /// Nothing yet, at any of `places` places.
  init(places: Int) { sums = Array(repeating: 0, count: places + 1) }

  /// Counts one more thing at `place`.
  mutating func add(at place: Int) {
    count += 1
    var node = place + 1
    while node < sums.count {
      sums[node] += 1
      node += node & -node
    }
  }

  /// How many things lie before `place`.
  func before(_ place: Int) -> Int {
    var node = place
    var sum = 0
    while node > 0 {
      sum += sums[node]
      node -= node & -node
    }
    return sum
  }

  /// How many things lie before `place`, at it, and after it.
  func around(_ place: Int) -> (before: Int, at: Int, after: Int) {
    let (below, through) = (before(place), before(place + 1))
    return (below, through - below, count - through)
  }
}

extension [Double] {
  /// The place of each number among the distinct ones, from 0, and how many distinct ones there are.
  var places: (of: [Int], count: Int) {
    let order = indices.sorted { self[$0] < self[$1] }
    var places = [Int](repeating: 0, count: count)
    var place = -1
    var last: Double?
    for index in order {
      if self[index] != last { place += 1 }
      last = self[index]
      places[index] = place
    }
    return (places, place + 1)
  }
}
