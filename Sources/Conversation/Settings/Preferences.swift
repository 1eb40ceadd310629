import Onboarding

/// What one person has chosen of how the program speaks and reads, and who says so.
///
/// What changes a figure is no matter of taste: it stands in the curricula, which are in the store.
public struct Preferences: Hashable, Sendable {
  /// What there is to choose. The raw values are the names in the file.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    case language
    /// How `3/4` is read.
    case dateOrder = "date-order"
    /// Words instead of pictures, no hints, nothing drawn anew: for screen readers.
    case accessible
    case colour
    /// The program that shows what is longer than the screen.
    case pager
  }

  /// Who chose a value.
  public enum Origin: Hashable, Sendable {
    /// An option of the command line, such as `--lang`.
    case option(String)
    /// A variable of the environment, such as `NO_COLOR`.
    case variable(String)
    /// `set …`, kept in the person's own file.
    case personal
    /// Nobody; it is the program's own way.
    case program
  }

  /// A value with who chose it.
  public struct Choice: Hashable, Sendable {
    public var value: String
    public var origin: Origin

    public init(_ value: String, _ origin: Origin) {
      self.value = value
      self.origin = origin
    }
  }

  private var choices: [Name: Choice] = [:]

  public init() {}

  /// What holds. Where nobody has chosen, the program's own way.
  public subscript(name: Name) -> Choice {
    get { choices[name] ?? Choice(name.standard, .program) }
    set { choices[name] = newValue }
  }

  /// Whether a screen reader is spoken to.
  public var isAccessible: Bool { self[.accessible].value == "on" }
}

extension Preferences.Name {
  /// The value where nobody has chosen: `auto` leaves it to the sentence, the terminal or a question.
  public var standard: String {
    switch self {
    case .language, .dateOrder, .colour: "auto"
    case .accessible: "off"
    case .pager: "less -FIRX"
    }
  }

  /// The values that can be chosen; `nil` where any words can.
  public var values: [String]? {
    switch self {
    case .language: Language.allCases.map(\.rawValue)
    case .dateOrder: DateOrder.allCases.map(\.rawValue)
    case .accessible: ["on", "off"]
    case .colour: ["auto", "always", "never"]
    case .pager: nil
    }
  }
}
