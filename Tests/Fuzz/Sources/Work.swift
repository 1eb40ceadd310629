import Foundation

/// Reads inputs one after the other, in a process of its own.
struct Work {
  let reader: Reader
  let options: Options

  func run(_ journal: Journal) {
    let clock = ContinuousClock()
    for number in options.from..<options.from + options.inputs(of: reader) {
      journal[.number] = number
      let input = reader.input(number, seed: options.seed)
      if options.isShown { print("\(reader.name) \(number): \(String(decoding: input, as: UTF8.self).debugDescription)") }
      let start = clock.now
      do {
        let outcome = try reader.read(input)
        journal[outcome == .taken ? .taken : .refused] += 1
      } catch {
        journal[.broken] += 1
        FileHandle.standardError.write(Data("\(reader.name) \(number): \(error)\n".utf8))
      }
      let spent = Int(start.duration(to: clock.now) / .microseconds(1))
      journal[.bytes] += input.count
      if spent > journal[.slowest] { (journal[.slowest], journal[.slowestNumber]) = (spent, number) }
    }
    journal[.number] = options.from + options.inputs(of: reader)
  }
}
