/// The beginning of a curriculum, made of another program's course.
public struct CurriculumDraft: Hashable, Sendable {
  /// What the course is called.
  public var title: String
  /// A curriculum file (YAML), without a line break at its end.
  public var text: String
  public var sections: Int
  public var modules: Int

  public init(title: String, text: String, sections: Int, modules: Int) {
    self.title = title
    self.text = text
    self.sections = sections
    self.modules = modules
  }
}
