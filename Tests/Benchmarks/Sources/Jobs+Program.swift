extension Bench {
  mutating func programJobs() throws {}
}
