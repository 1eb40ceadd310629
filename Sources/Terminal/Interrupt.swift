import CLineShim

/// ^C, for work that takes long enough to be stopped.
///
///     Interrupt.watch()
///     for row in rows {
///       if Interrupt.isPending { break }
///       …
///     }
///
/// An impatient fourth ^C that nobody heeded ends the program as ^C always did.
public enum Interrupt {
  /// From now on ^C only sets `isPending`. Call it once, before the work.
  public static func watch() { line_interrupt_watch() }

  /// Whether ^C was pressed since `clear()`. Any thread may ask; it costs one load.
  public static var isPending: Bool { line_interrupts() > 0 }

  /// Forgets what was pressed.
  public static func clear() { line_interrupts_clear() }
}
