/// An entry's payload as it hashes since somebody was forgotten.
struct RewrittenPayload {
  let entry: Int
  let hash: [UInt8]
}
