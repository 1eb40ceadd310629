import Foundation

/// Reference material that may lie beside the checkout. Tests that read it are skipped where it is absent.
public enum SharedMaterial {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")

  /// Whether `path` below the shared folder can be read.
  public static func has(_ path: String) -> Bool {
    FileManager.default.isReadableFile(atPath: folder.appending(path: path).path)
  }

  /// Where `path` below the shared folder lies.
  public static func url(_ path: String) -> URL { folder.appending(path: path) }
}
