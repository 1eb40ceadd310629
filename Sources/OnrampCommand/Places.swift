import Onboarding
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where things lie by default.
enum Places {
  /// `$ONRAMP_DB`, else below `$XDG_DATA_HOME`, else below the home folder; `nil` where there is no home folder either.
  static var store: String? {
    if let named = Environment.value("ONRAMP_DB"), !named.isEmpty { return named }
    return below("XDG_DATA_HOME", else: ".local/share").map { $0 + "/onramp/onramp.db" }
  }

  /// A person's own settings.
  static var settings: String? {
    below("XDG_CONFIG_HOME", else: ".config").map { $0 + "/onramp/settings" }
  }

  /// The lines typed at the prompt.
  static var history: String? {
    below("XDG_STATE_HOME", else: ".local/state").map { $0 + "/onramp/history" }
  }

  /// A folder of the XDG base directory specification, which says that a relative path counts as none.
  private static func below(_ variable: String, else folder: String) -> String? {
    if let base = Environment.value(variable), base.hasPrefix("/") { return base }
    guard let home = Environment.value("HOME"), !home.isEmpty else { return nil }
    return home + "/" + folder
  }
}

/// Who is at the keyboard, and what day it is there.
enum Here {
  /// The account and the machine, such as `marta@office`.
  static var author: String {
    let account = getpwuid(getuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) }
    var name = [CChar](repeating: 0, count: 256)
    let known = gethostname(&name, name.count - 1) == 0
    let host = known ? String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : "localhost"
    return (account ?? Environment.value("USER") ?? "unknown") + "@" + host
  }

  /// Seconds since 1970 in UTC.
  static func instant() -> Int64 { Int64(time(nil)) }

  /// The civil day by the local clock.
  static var today: (year: Int, month: Int, day: Int) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// The language of the locale of messages; `nil` where it names neither of ours, as `C` does.
  static var language: Language? {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Environment.value).first { !$0.isEmpty } ?? ""
    return Language(rawValue: String(locale.lowercased().prefix(2)))
  }
}
