/// Where the names of a company are looked up one by one, when they are kept elsewhere than in memory.
///
/// A `Directory` over a register answers as one that holds everybody does, without everybody being read first. What cannot be read is answered as
/// what is not there; the store that the register belongs to says so at its next reading or writing.
public protocol Register: Sendable {
  /// Whether nobody is kept.
  var isEmpty: Bool { get }
  /// How many people are kept.
  var count: Int { get }

  /// The person under an identifier.
  func person(_ id: Person.ID) -> Person?
  /// Those with an e-mail address, in the order in which they were recorded; `address` may differ in case and accents.
  func people(mailed address: String) -> [Person]
  /// Those with a full name or an alias, in the order in which they were recorded.
  ///
  /// - Parameter folded: The name in lower case and without accents.
  func people(named folded: String) -> [Person]
  /// Everybody, held in memory from now on. Complexity: O(*n*) at its first use.
  var everybody: Directory { get }
  /// Every candidate, held in memory from now on. Complexity: O(*n*) at its first use.
  var applicants: Directory { get }
  /// What tells the groups of one kind: for each group somebody with what makes them its member, and nothing else of theirs but whether they
  /// are a hire.
  func members(by kind: GroupKind) -> [Person]

  /// Where full names have a folded word.
  func places(of word: String) -> NamePlaces
  /// The folded words of full names that begin with `prefix`, at most `limit`, in the order of their bytes.
  func words(beginning prefix: String, limit: Int) -> [String]
  /// The people whose full names have these places.
  func people(at places: [Int32]) -> [Person]
  /// The first people by their identifiers.
  func people(first count: Int) -> [Person]
  /// Those who have other names besides, by their identifiers.
  var aliased: [Person] { get }

  /// Everybody in brief; `nil` where the register does not keep them so.
  var roster: Roster? { get }
  /// The groups of one kind, row by row of `roster`; `nil` where the register does not keep them so.
  func groups(by kind: GroupKind) -> GroupColumn?
  /// The full names, row by row of `roster`; `nil` where there is none.
  var fullNames: TextColumn? { get }
}

/// Names in a register by their places: numbers that stand for people as long as they are kept.
public struct NamePlaces: Hashable, Sendable {
  /// Of names that begin with a word, in ascending order.
  public var leading: [Int32]
  /// Of names that have it later, in ascending order.
  public var following: [Int32]

  public init(leading: [Int32] = [], following: [Int32] = []) {
    self.leading = leading
    self.following = following
  }

  /// What stands before the only word of a name where such names are looked up: no word has such a sign.
  public static let alone = "!"

  public var isEmpty: Bool { leading.isEmpty && following.isEmpty }
}

/// What people have in common with others.
public enum GroupKind: String, Hashable, Sendable, CaseIterable { case role, region, team, manager, cohort, source, curriculum }

/// The words of names.
public enum NameWords {
  /// The words of a folded name: hyphens, dots and blanks part them, apostrophes do not.
  public static func of(_ folded: String) -> [String] {
    if !folded.isEmpty, folded.utf8.allSatisfy({ $0 >= 0x80 || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }) {
      return [folded]
    }
    var words: [String] = []
    var word: [UInt8] = []
    for byte in folded.utf8 {
      // Letters and digits, and whatever is beyond ASCII.
      let isLetter = byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      if isLetter {
        word.append(byte)
      } else if byte != 0x27, !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
