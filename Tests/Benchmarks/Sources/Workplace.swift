import Foundation
import Storage

/// A folder that is thrown away afterwards.
struct Workplace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "onramp-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = path(name)
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  /// The path of a store, once what was there is gone.
  func clear(_ name: String) -> String {
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path(name) + ending) }
    return path(name)
  }

  /// A copy of a store that nobody has open, in place of what was there.
  func copy(_ store: String, to name: String) throws -> String {
    let copy = clear(name)
    try FileManager.default.copyItem(atPath: store, toPath: copy)
    return copy
  }
}
