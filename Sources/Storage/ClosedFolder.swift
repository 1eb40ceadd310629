import Foundation
import Onboarding

extension StoreFile {
  /// Why the store does not open, where it is for its folder: the file itself may be in order.
  func explained(_ trouble: Trouble) -> Trouble {
    switch trouble {
    case .cannotOpen, .readOnly: isInClosedFolder ? .closedFolder(path: path) : trouble
    default: trouble
    }
  }

  /// Whether the folder is there and may not be written.
  private var isInClosedFolder: Bool {
    let folder = (path as NSString).deletingLastPathComponent
    return access(folder.isEmpty ? "." : folder, W_OK) != 0 && errno != ENOENT
  }
}
