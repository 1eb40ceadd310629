import Dispatch
import Onboarding

/// The fields of an entry that its hash is taken over.
struct EntryFields {
  var number: Int
  var kind: String
  var of: Int?
  var who: String
  var instant: Int64
  var today: Int32
  var edits: Int

  func put(to sink: inout some ColumnSink) {
    sink.put(number)
    sink.put(kind)
    sink.put(of)
    sink.put(who)
    sink.put(instant)
    sink.put(Int64(today))
    sink.put(edits)
  }

  /// SHA-256 over the previous entry's hash, these fields as the change log writes columns, and the hash of the payload.
  func hash(after previous: [UInt8], payload: [UInt8]) -> [UInt8] {
    var sink = ByteSink()
    put(to: &sink)
    return SHA256.digest(of: previous + sink.bytes + payload)
  }
}

/// The hash of a payload: its salt, its sentence, and its edits part by part.
///
/// Safe to share between threads, although the compiler cannot see it: `sum` is touched on `queue` alone, which runs one thing at a time. Large
/// parts are hashed there while the caller goes on writing their records.
final class PayloadHash: @unchecked Sendable {
  private var sum = SHA256()
  private let queue = DispatchQueue(label: "payload hash")

  init(salt: [UInt8], sentence: String) {
    var sink = ByteSink()
    sink.put(sentence)
    sum.update(salt + sink.bytes)
  }

  func update(_ part: [UInt8]) {
    if part.count < 1 << 16 { queue.sync { sum.update(part) } } else { queue.async { self.sum.update(part) } }
  }

  func digest() -> [UInt8] { queue.sync { sum.digest() } }
}
