#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A value that is worked out when it is first asked for.
///
/// `@unchecked Sendable`: whoever reads or makes the value holds the lock.
final class Later<Value: Sendable>: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private var value: Value?
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
    lock = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  var made: Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if let value { return value }
    let value = make()
    self.value = value
    return value
  }
}
