/// Whether to write in colour.
public enum Colour: String, CaseIterable, Sendable {
  case always, never, auto

  /// Whether `stream` gets colour: what was asked for, else what the environment and the terminal say.
  public func isUsed(on stream: Screen.Stream = .output) -> Bool {
    isUsed(onTerminal: Screen.isTerminal(stream), variable: Environment.value)
  }

  /// The same of any terminal and environment.
  ///
  /// - Convention: `NO_COLOR` that says anything wins over `CLICOLOR_FORCE` other than `0`, and that over the terminal;
  ///   then `CLICOLOR=0` and a dumb terminal say no.
  /// - Source: no-color.org and bixense.com/clicolors.
  func isUsed(onTerminal isTerminal: Bool, variable: (String) -> String?) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let none = variable("NO_COLOR"), !none.isEmpty { return false }
    if let forced = variable("CLICOLOR_FORCE"), !forced.isEmpty, forced != "0" { return true }
    return isTerminal && variable("CLICOLOR") != "0" && !Screen.isDumb(variable("TERM"))
  }
}
