/// The mark on one item, a question say, of one attempt at a module's test that was handed in.
public struct ItemMark: Hashable, Codable, Sendable {
  public typealias ID = Identifier<ItemMark>

  public var person: Person.ID
  public var module: Module.ID
  public var version: Module.Version
  public var phase: Assessment.Phase
  /// 1, 2, …
  public var attempt: Int
  /// What the item is called in its test, spelled as there.
  public var item: ID
  /// `nil` for an item that was asked and not answered.
  public var mark: Double?
  /// The mark for a full answer.
  public var max: Double
  /// What the item asks.
  public var text: String?
  public var takenOn: Day?

  public init(
    _ person: Person.ID, _ module: Module.ID, _ version: Module.Version, phase: Assessment.Phase = .after, attempt: Int = 1, item: ID,
    mark: Double?, max: Double = 1, text: String? = nil, takenOn: Day? = nil
  ) {
    self.person = person
    self.module = module
    self.version = version
    self.phase = phase
    self.attempt = attempt
    self.item = item
    self.mark = mark
    self.max = max
    self.text = text
    self.takenOn = takenOn
  }
}

extension Sequence<ItemMark> {
  /// By version, person, phase, attempt and item.
  public var inOrder: [ItemMark] {
    func key(_ it: ItemMark) -> (Module.ID, Module.Version, Person.ID, Int, Int, ItemMark.ID) {
      (it.module, it.version, it.person, it.phase == .before ? 0 : 1, it.attempt, it.item)
    }
    return sorted { key($0) < key($1) }
  }
}
