#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The variables of this process.
public enum Environment {
  /// The value of `name`, or `nil` when it is not set.
  public static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The value of `name`, or `nil` when it is not set or says nothing.
  static func filled(_ name: String) -> String? {
    value(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Every variable, as `NAME=value`.
  static var all: [String] {
    var result: [String] = []
    var next = environ
    while let entry = next.pointee {
      result.append(String(cString: entry))
      next += 1
    }
    return result
  }
}
