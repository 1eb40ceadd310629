import CEditline
import CLineShim

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Waiting for a key, with libedit at rest.
extension LineEditor {
  /// What waiting brought.
  private enum Arrival {
    case bytes, nothing, end
  }

  /// How long the rest of an escape sequence may take. People are slower, terminals faster.
  private static let escapePatience: Int32 = 25  // milliseconds

  /// libedit's EL_GETCFN: 1 and a key, or -1 when there will be none.
  func nextKey(_ key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    guard ending == nil else { return -1 }
    if isFresh { learn() }
    guard let value = pushedKeys.isEmpty ? typedKey() : pushedKeys.removeFirst() else { return -1 }
    key.pointee = wchar_t(bitPattern: value)
    return 1
  }

  private func typedKey() -> UInt32? {
    if decoder.isEmpty { showHint() }
    defer { hideHint() }
    var arrival = Arrival.bytes
    while arrival != .end {
      switch decoder.step(settled: arrival == .nothing) {
      case .key(let value): return value
      case .mark(let mark):
        pendingMark = mark
        return VirtualKey.compose.rawValue
      case .paste(let text):
        pendingText = text
        return VirtualKey.insertText.rawValue
      case .pasteTooLong: say([options.words.pasteTooLong])
      case .waiting: arrival = wait(-1)
      case .undecided: arrival = wait(LineEditor.escapePatience)
      }
    }
    return nil
  }

  private func wait(_ patience: Int32) -> Arrival {
    while true {
      var sources = [0, signals, mailbox.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let ready = poll(&sources, nfds_t(sources.count), patience)
      if ready == 0 { return .nothing }
      if ready < 0, errno != EINTR { return end(.hungUp) }
      guard ready > 0 else { continue }
      if sources[1].revents != 0, hear() { return .end }
      if sources[2].revents != 0 { say(mailbox.collect()) }
      if sources[0].revents != 0 { return take() }
    }
  }

  /// Takes what the keyboard sent. Reading byte by byte, as libedit does, would cost a paste dearly.
  private func take() -> Arrival {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { chunk in
      let count = systemRead(0, chunk.baseAddress, chunk.count)
      if count < 0, errno == EINTR || errno == EAGAIN { return .bytes }
      guard count > 0 else { return end(.hungUp) }
      decoder.feed(chunk[..<count])
      return .bytes
    }
  }

  private func end(_ reason: Ending) -> Arrival {
    ending = reason
    return .end
  }

  /// Acts on the signals that came. Whether they end the line.
  private func hear() -> Bool {
    let heard = collectSignals()
    for signal in heard where signal == SIGTERM || signal == SIGHUP { ending = .signal(signal) }
    if heard.contains(SIGINT), ending == nil { interrupt() }
    if ending != nil { return true }
    if heard.contains(SIGTSTP) { stop() }
    if heard.contains(SIGCONT) { resume() } else if heard.contains(SIGWINCH) { resize() }
    return false
  }

  private func collectSignals() -> Set<Int32> {
    var bytes = [UInt8](repeating: 0, count: 64)
    var heard = Set<Int32>()
    while case let count = systemRead(signals, &bytes, bytes.count), count > 0 {
      heard.formUnion(bytes[..<count].map(Int32.init))
    }
    return heard
  }

  private func interrupt() {
    decoder.drop()
    hideHint()
    moveBelow("^C")
    ending = .interrupted
  }

  /// ^Z. The shell gets a sane terminal; `fg` sends SIGCONT, and `resume` does the rest.
  private func stop() {
    hideHint()
    moveBelow("^Z")
    bracketPastes(false)
    line_flush()
    line_set_raw(editline, 0)
    line_stop_self()
  }

  private func resume() {
    line_set_raw(editline, 0)  // libedit may think the terminal is still as it left it
    line_set_raw(editline, 1)
    el_resize(editline)
    bracketPastes(true)
    put("\r")
    redraw()
  }

  /// The terminal has wrapped our rows anew by the time we hear of it.
  private func resize() {
    hideHint()
    erase(columns: Screen.size.columns)
    el_resize(editline)
    redraw()
  }

  /// Shows messages above the line.
  private func say(_ messages: [String]) {
    guard !messages.isEmpty else { return }
    hideHint()
    erase(columns: columns)
    put(messages.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined())
    redraw()
  }

  private func redraw() {
    _ = line_refresh(editline)
    showHint()
  }
}
