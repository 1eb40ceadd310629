import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a process that reads tells its parent, in memory that both see, so that it is still there when the process has died.
final class Journal {
  enum Place: Int { case number, taken, refused, broken, bytes, slowest, slowestNumber }

  private let memory: UnsafeMutablePointer<Int64>
  private static let size = 4096

  /// - Parameter path: A file that is made where there is none.
  init?(path: String) {
    let handle = open(path, O_RDWR | O_CREAT, 0o600)
    guard handle >= 0, ftruncate(handle, off_t(Self.size)) == 0 else { return nil }
    defer { close(handle) }
    guard let memory = mmap(nil, Self.size, PROT_READ | PROT_WRITE, MAP_SHARED, handle, 0), memory != MAP_FAILED else { return nil }
    self.memory = memory.bindMemory(to: Int64.self, capacity: Self.size / 8)
  }

  deinit { munmap(memory, Self.size) }

  subscript(place: Place) -> Int {
    get { Int(memory[place.rawValue]) }
    set { memory[place.rawValue] = Int64(newValue) }
  }
}
