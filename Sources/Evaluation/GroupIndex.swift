/// Numbers the groups that come along, so that a loop over people counts in arrays.
struct GroupIndex {
  private var places: [String: Int] = [:]
  private var placeOfNone: Int?
  /// The groups' names, in the order in which they came; `nil` for those who have none.
  private(set) var names: [String?] = []

  mutating func place(of name: String?) -> Int {
    guard let name else {
      let place = placeOfNone ?? append(nil)
      placeOfNone = place
      return place
    }
    if let place = places[name] { return place }
    let place = append(name)
    places[name] = place
    return place
  }

  private mutating func append(_ name: String?) -> Int {
    names.append(name)
    return names.count - 1
  }

  /// The places in the order of the groups' names, those without one last.
  var order: [Int] {
    names.indices.sorted { a, b in
      switch (names[a], names[b]) {
      case (let a?, let b?): a < b
      case (let a, _): a != nil
      }
    }
  }
}
