import Foundation
import Support

/// Files that tests read or make.
enum SharedFile {
  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: SharedMaterial.url(path)))
  }

  /// Writes a file that is nobody else's, and returns its path.
  static func temporary(_ bytes: [UInt8]) -> String {
    let url = FileManager.default.temporaryDirectory.appending(path: "reading-\(UUID().uuidString).csv")
    _ = FileManager.default.createFile(atPath: url.path, contents: Data(bytes))
    return url.path
  }

  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }
}
