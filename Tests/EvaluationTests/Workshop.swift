import Onboarding
import Support

/// A company in which the numbers come out round: three value metrics with target 100 and no tenured colleagues, so that a peer SD is an
/// assumed 25; one module `a` that moves metric `a`, completed in the first month. Every hire has two months that count, 5 above and 5 below
/// their mean: the variance from month to month is 50, that of a hire's mean 0.04 peer SDs squared, and that of a contrast 0.06.
struct Workshop {
  struct Trainee {
    var version = "v1"
    var region: String?
    /// How many peer SDs the hire is from target on metrics a, b and c.
    var deviations: [Double]
  }

  static let start = Day(number: 20_454)  // 2026-01-01
  static let today = start + 200
  static let metrics = ["a", "b", "c"].map {
    Metric(Metric.ID($0), title: Title($0), kind: .value, better: .higher, unit: .days, target: 100)
  }

  var trainees: [Trainee]
  var modules = [Module("a", title: Title("A"), moves: ["a"])]
  /// Also completed by everybody, with `a`.
  var alongside: [Module.ID] = []

  init(_ trainees: [Trainee]) { self.trainees = trainees }

  /// Hires whose contrasts are `contrasts`, their other metrics on target.
  init(contrasts: [Double]) { trainees = contrasts.map { Trainee(deviations: [$0, 0, 0]) } }

  var catalogue: Catalogue {
    let versions = Set(trainees.map(\.version)).sorted()
    return Catalogue(
      versions.enumerated().map { place, version in
        var course = modules
        course[0].version = Module.Version(version)
        return Curriculum(
          "course", edition: place + 1, title: Title("Course"), role: "sdr", metrics: Self.metrics,
          sections: [Section("all", title: Title("All"), modules: course)])
      })
  }

  var people: [Person] {
    let versions = Set(trainees.map(\.version)).sorted()
    return trainees.enumerated().map { place, trainee in
      let edition = (versions.firstIndex(of: trainee.version) ?? 0) + 1
      return Person(
        Person.ID("h\(100 + place)"), name: "H", role: "sdr", curriculum: "course", edition: edition, region: trainee.region,
        startDate: Self.start)
    }
  }

  var evidence: TrainingEvidence {
    var evidence = TrainingEvidence(of: people)
    for (place, trainee) in trainees.enumerated() {
      let id = evidence.people[place].id
      evidence.add(.enrolment(Enrolment(id, "a", Module.Version(trainee.version), completedOn: Self.start + 10)), of: Int32(place))
      for module in alongside { evidence.add(.enrolment(Enrolment(id, module, "v1", completedOn: Self.start + 10)), of: Int32(place)) }
      for (metric, deviation) in zip(Self.metrics, trainee.deviations) {
        for (month, swing) in [(3, 5.0), (4, -5.0)] {
          guard let period = Period.month(month, of: 2026) else { continue }
          evidence.add(.observation(Observation(id, metric.id, in: period, .value(100 + 25 * deviation + swing))), of: Int32(place))
        }
      }
    }
    return evidence
  }
}
