import Foundation
import Onboarding
import Storage
import Testing

/// The kinds of store that keep the same promises.
enum StoreKind: String, CaseIterable, CustomTestStringConvertible, Sendable {
  case memory, sqlite

  var testDescription: String { rawValue }

  /// A new, empty store; one on disk lies in `folder`.
  func make(in folder: Folder) throws -> any Store {
    switch self {
    case .memory: MemoryStore()
    case .sqlite: try SQLiteStore(path: folder.path("store.db"))
    }
  }
}

/// A folder that goes when the test is done with it.
final class Folder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "onramp-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// The permission bits of a file or folder in it; `nil` when it is not there.
  func mode(_ name: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
    return (attributes?[.posixPermissions] as? NSNumber)?.intValue
  }
}
