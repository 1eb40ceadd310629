import Conversation
import Storage
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `doctor` reports of the machine: files with their modes, and versions.
enum Surroundings {
  static func found(store: String, isReadOnly: Bool) -> [Surrounding] {
    let size = Screen.size
    let terminal = (Environment.value("TERM") ?? "") + ", \(size.columns) × \(size.rows)"
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(Environment.value).first { !$0.isEmpty } ?? "C"
    return [
      Surrounding(.program, Version.current), file(.store, store, isReadOnly: isReadOnly),
      Places.settings.map { file(.settings, $0) }, Places.history.map { file(.history, $0) },
      Surrounding(.database, SQLiteStore.libraryVersion), Surrounding(.terminal, terminal), Surrounding(.locale, locale),
    ].compactMap(\.self)
  }

  private static func file(_ kind: Surrounding.Kind, _ path: String, isReadOnly: Bool = false) -> Surrounding {
    var status = stat()
    guard stat(path, &status) == 0 else { return Surrounding(kind, path, remark: .missing) }
    let mode = Int(status.st_mode & 0o777)
    let remark: Surrounding.Remark? = mode & 0o077 != 0 ? .readableByOthers : isReadOnly ? .readOnly : nil
    return Surrounding(kind, path, mode: mode, remark: remark)
  }
}
