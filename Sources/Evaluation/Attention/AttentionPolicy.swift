/// What counts as needing attention, each figure with its reason.
public enum AttentionPolicy {
  /// How many days ahead one looks: two weekly meetings, the time in which something can still be arranged.
  public static let horizon = 14
  /// After so many days without a rating or an application a candidate waits: good candidates have two weeks' notice to spend, not ours.
  public static let quietDays = 14
  /// How far below the target of the tenure month a month must be: within a tenth, one deal or one late invoice decides.
  public static let shortfall = 0.1
  /// Behind a ramp curve is who is not productive on a day by which so many of comparable hires were: at the median half would always be behind.
  public static let slowest = 0.75
  /// The fewest hires whose curve others are measured by: below it, read the interval rather than the point.
  public static let fewestForCurve = 8
  /// The fewest days of work in a month after which figures for it are expected: half a month.
  public static let fewestDaysOfWork = 15
}
