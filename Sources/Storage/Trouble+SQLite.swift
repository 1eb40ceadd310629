import Foundation
import GRDB
import GRDBSQLite
import Onboarding

extension Trouble {
  /// What the operating system's refusal to open or make a file means.
  init(opening path: String, _ code: Int32) {
    switch code {
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    case EROFS: self = .readOnly(path: path)
    case ENOENT: self = .noSuchFile(path: path)
    case EEXIST: self = .alreadyExists(path: path)
    default: self = .cannotOpen(path: path, why: String(cString: strerror(code)))
    }
  }

  /// What an error met while the store was at work means.
  init(_ error: any Error, at path: String) {
    switch error {
    case let trouble as Trouble: self = trouble
    case let fault as Fault: self.init(code: fault.code, message: fault.message, system: fault.system, path: path)
    case let error as DatabaseError:
      self.init(code: error.extendedResultCode.rawValue, message: error.message ?? "", system: errno, path: path)
    case let nonsense as Nonsense: self = .damaged(path: path, what: nonsense.what)
    default: self = .damaged(path: path, what: "an unexpected \(type(of: error))")
    }
  }

  private init(code: Int32, message: String, system: Int32, path: String) {
    switch code & 0xFF {
    case SQLITE_FULL: self = .diskFull(path: path)
    case SQLITE_IOERR: self.init(inputOutput: code, message: message, system: system, path: path)
    case SQLITE_READONLY: self = .readOnly(path: path)
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path: path)
    case SQLITE_NOTADB: self = .notAStore(path: path)
    case SQLITE_CORRUPT: self = .damaged(path: path, what: message)
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: self = .cannotOpen(path: path, why: message)
    default: self = .damaged(path: path, what: message)
    }
  }

  private init(inputOutput code: Int32, message: String, system: Int32, path: String) {
    switch system {
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    case EROFS: self = .readOnly(path: path)
    default:
      let reads: Set<Int32> = [SQLITE_IOERR | 1 << 8, SQLITE_IOERR | 2 << 8]  // READ and SHORT_READ
      self = reads.contains(code) ? .cannotRead(path: path, why: message) : .cannotWrite(path: path, why: message)
    }
  }
}
