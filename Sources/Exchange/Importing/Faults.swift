import Onboarding

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension CSVFault {
  /// The fault as a fact about a file: what the system said, or what is wrong with the text and where.
  func described(path: String) -> any Error {
    switch kind {
    case .unreadable(let code) where code == ENOENT: Trouble.noSuchFile(path: path)
    case .unreadable(let code) where code == ETIMEDOUT: Trouble.cannotRead(path: path, why: "it is a pipe, and nothing came through it")
    case .unreadable(let code): Trouble.cannotRead(path: path, why: String(cString: strerror(code)))
    default: FileFault.malformed(path: path, line: line, byte: byte, what: what)
    }
  }

  /// A name for the kind, to be put into words elsewhere.
  private var what: String {
    switch kind {
    case .unreadable: "unreadable"
    case .nul: "a zero byte"
    case .invalidUTF8: "a byte that is not UTF-8"
    case .invalidUTF16: "half a character of UTF-16"
    case .undefinedByte: "a byte that is no character"
    case .macRoman: "Mac OS Roman text"
    case .unclosedQuote: "a quote that is never closed"
    case .quoteTooLong: "a quote that is not closed within a megabyte"
    case .textAfterQuote: "text after a closing quote"
    case .lineTooLong: "a line longer than a megabyte"
    case .tooManyColumns: "more than 10,000 columns"
    case .notAnObject: "something that is no object of JSON"
    case .unclosedBracket: "a bracket that is never closed"
    }
  }
}
