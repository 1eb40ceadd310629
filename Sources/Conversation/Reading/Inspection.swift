/// A line with everything that can be found out about what it means: each thing once, and only when it is asked for.
final class Inspection {
  let line: Line
  let scene: Scene
  let glances = Glances()
  private(set) lazy var loose = LooseLine(line)
  private(set) lazy var looseReading = LooseReading(of: line, loose, in: scene, glances)
  private(set) lazy var sightings = Sightings(loose, scene, glances)

  init(of line: Line, in scene: Scene) {
    self.line = line
    self.scene = scene
  }

  /// What the line can mean by the phrases.
  func reading(_ tolerance: Place.Tolerance) -> [Meaning] {
    let meanings = tolerance == .exact ? walked : Reading(of: line, in: scene, tolerance, expecting: false, glances).meanings
    return meanings.filter { $0.isCredible(on: line, in: scene) }
  }

  /// What the line can mean by the phrases alone, likely or not.
  private(set) lazy var walked = Reading(of: line, in: scene, .exact, expecting: false, glances).meanings

  /// Why it can mean nothing by the phrases.
  var misunderstanding: Misunderstanding { Reading(of: line, in: scene, .exact, glances).misunderstanding }

  /// What it means as going on from another sentence; `nil` where it does not.
  func continuation(of last: Meaning) -> Continuation? { Continuation(of: loose, after: last, in: scene, glances) }

  /// What it means as a list that goes on from another sentence; `nil` where it does not.
  func several(after last: Meaning) -> [Meaning]? { Continuation.several(of: line, after: last, in: scene, glances) }
}
