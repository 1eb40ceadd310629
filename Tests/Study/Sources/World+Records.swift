import Onboarding

extension World {
  private static let periods = (0..<months).map(period)

  /// Writes down what somebody learned and did.
  mutating func record(_ member: Member, _ place: Int32, _ quizzes: [Quiz], _ chance: inout Chance) {
    let isTrained = member.start.map { start in
      isWeak.indices.map { module in study(module, quizzes[module], member, from: start, place, &chance) }
    }
    let gaps = isTrained.map(gaps) ?? Array(repeating: 0, count: ground.templates.count)
    for metric in ground.templates.indices {
      // Somebody's own bent for a metric; with level and region it makes a variance between people of about 1.
      let own = member.level + ground.regional[member.region][metric] + ground.offTarget[metric] + 0.75 * chance.normal() + gaps[metric]
      for month in (member.start ?? 0)..<member.end where !chance.happens(0.1) {
        let beginner = member.start.map { Template.behind(inTenureMonth: month - $0 + 1) + ground.offRamp[metric] } ?? 0
        let measure = ground.templates[metric].measure(at: own + beginner + ground.monthly[month][metric], &chance)
        evidence.add(.observation(Observation(member.person.id, Self.metric(metric), in: Self.periods[month], measure)), of: place)
      }
    }
  }

  /// Takes a hire through a module, or not: one in ten never completes it, and those who leave early do not.
  private mutating func study(
    _ module: Int, _ quiz: Quiz, _ member: Member, from start: Int, _ place: Int32, _ chance: inout Chance
  ) -> Bool {
    let month = start + 3 * module / isWeak.count + (chance.happens(0.2) ? 1 : 0)
    guard chance.happens(0.9), month < member.end else { return false }
    let (id, unit) = (member.person.id, Self.module(module))
    let done = Self.periods[month].first + 20
    evidence.add(.enrolment(Enrolment(id, unit, "v1", completedOn: done)), of: place)
    for (phase, mean) in [(Assessment.Phase.before, quiz.meanBefore), (.after, quiz.meanAfter)] {
      let taken = phase == .before ? done - 15 : done
      let marks = Quiz.marks(mean, &chance)
      evidence.add(.assessment(Assessment(id, unit, "v1", phase: phase, marks: marks, takenOn: taken)), of: place)
    }
    return true
  }

  /// By metric: how far a hire's training leaves them behind. Who never completed a module is as far behind as after a weak one.
  private func gaps(_ isTrained: [Bool]) -> [Double] {
    var (sums, counts) = (Array(repeating: 0.0, count: ground.templates.count), Array(repeating: 0.0, count: ground.templates.count))
    for module in links.indices {
      for metric in links[module] {
        sums[metric] += isTrained[module] ? effects[module] : -scenario.gap
        counts[metric] += 1
      }
    }
    return scenario.blend == .sum ? sums : zip(sums, counts).map { $0 / max(1, $1) }
  }
}
