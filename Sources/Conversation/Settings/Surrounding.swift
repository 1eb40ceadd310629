/// Something that the program found around it: a file and who may read it, or a version.
public struct Surrounding: Hashable, Sendable {
  /// What it is, in the order `doctor` lists it. The raw values are names for machines.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case program, store, settings, history, database, terminal, locale
  }

  /// Something about it that a person should know.
  public enum Remark: String, Hashable, Sendable, CaseIterable {
    /// There is no such file yet.
    case missing
    /// Others on this machine can read it.
    case readableByOthers = "readable_by_others"
    /// It cannot be written, or is not to be.
    case readOnly = "read_only"
  }

  public var kind: Kind
  /// A path, or a version.
  public var value: String
  /// The permission bits of a file; `nil` for what is no file.
  public var mode: Int?
  public var remark: Remark?

  public init(_ kind: Kind, _ value: String, mode: Int? = nil, remark: Remark? = nil) {
    self.kind = kind
    self.value = value
    self.mode = mode
    self.remark = remark
  }
}
