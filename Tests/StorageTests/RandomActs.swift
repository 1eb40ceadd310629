import Onboarding
import Support

/// Things people may do to a store, at random, many of them against the rules.
struct RandomActs {
  private var random: SplitMix
  init(seed: UInt64) { random = SplitMix(seed: seed) }

  static let last = Curriculum("csm", edition: 1, title: Title("CSM"), role: "csm")

  mutating func next() -> Act {
    switch Int.random(in: 0..<11, using: &random) {
    case 0: .undo
    case 1: .redo
    case 2: .rehearse((0..<2).map { _ in change() })
    case 3: .bring(Batch(facts: facts(), deals: deals(), observations: Office.columns(of: rows())))
    case 4: .rehearseBatch(Batch(facts: facts()))
    case 5: .rehearseBatch(Batch(deals: deals()))
    default: .commit((0..<Int.random(in: 1...3, using: &random)).map { _ in change() })
    }
  }

  private mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func id() -> Person.ID { Person.ID("p\(number(0..<6))") }
  private mutating func day() -> Day { Office.day("2026-01-01") + number(0..<330) }
  private mutating func period() -> Period { Period.month(of: day()) }
  private mutating func module() -> Module.ID { ["pitch", "tools"][number(0..<2)] }
  private mutating func deal() -> Deal.ID { Deal.ID("D\(number(0..<4))") }

  private mutating func person() -> Person {
    Person(
      id(), name: "Name \(number(0..<9))", kind: number(0..<5) == 0 ? .tenured : .hire, role: ["sdr", "ae", "csm"][number(0..<3)],
      region: number(0..<2) == 0 ? nil : "north", startDate: Office.day("2026-01-01") + number(0..<60),
      aliases: number(0..<3) == 0 ? ["Nick"] : [])
  }

  private mutating func observation() -> Observation {
    switch number(0..<3) {
    case 0:
      Observation(id(), "quota-attainment", in: period(), .value([0.5, 1, 1.5][number(0..<3)]), target: number(0..<4) == 0 ? 1.2 : nil)
    case 1: Observation(id(), "meetings", in: Period.week(of: day()), .value(Double(number(0..<4))))
    default: Observation(id(), "connect-rate", in: period(), .ratio(numerator: Double(number(0..<9)), denominator: 100))
    }
  }

  private mutating func change() -> Change {
    switch number(0..<23) {
    case 0: .adopted([Office.sdr, Office.ae][number(0..<2)])
    case 1, 2: .hired(person())
    case 3: .left(id(), on: day(), because: number(0..<2) == 0 ? nil : "moved")
    case 4: .completed(module(), by: id(), on: day())
    case 5: .assessed(Assessment(id(), module(), "v1", marks: Double(number(60..<100)), takenOn: day()))
    case 6, 7: .observed(observation())
    case 8: .reached(["toured", "first-meeting"][number(0..<2)], by: id(), on: day())
    case 9: .rated(UtilityRating(id(), module(), number(1..<6), on: day()))
    case 10: .applied(Candidate(Candidate.ID("c\(number(0..<3))"), name: "Cand", role: "sdr", appliedOn: day()))
    case 11: .moved(Candidate.ID("c\(number(0..<3))"), to: Candidate.Stage.allCases[number(0..<8)], because: nil, on: day())
    case 12: .scored(ScorecardRating(Candidate.ID("c\(number(0..<3))"), by: "Ida", "coachability", Double(number(1..<6))))
    case 13:
      .planned(PlannedModule(id(), module(), isAssigned: number(0..<2) == 0, due: number(0..<2) == 0 ? nil : day(), on: Office.today))
    case 14: .postponed(module(), of: id(), number(0..<2) == 0 ? .days(7) : .until(day()), because: "a fair", on: Office.today)
    case 15: .unobserved("coachability", of: candidate(), by: "Ida", stage: nil, on: Office.today)
    case 16: .recommended(Recommendation.allCases[number(0..<5)], candidate(), by: "Ida", stage: nil, on: Office.today)
    case 17:
      .entered(
        .opening(
          Onboarding.Opening(
            Onboarding.Opening.ID("o\(number(0..<2))"), role: "sdr", headcount: number(0..<3), start: day(), openedOn: day())))
    case 18: .entered(hiringRecord())
    case 19, 20: .rehired(id(), on: day(), as: number(0..<2) == 0 ? nil : ["sdr", "ae", "csm"][number(0..<3)])
    case 21: .changedRole(id(), to: ["sdr", "ae", "csm"][number(0..<3)], on: day())
    default: .noted(id(), "note \(number(0..<99))", on: day())
    }
  }

  private mutating func candidate() -> Candidate.ID { Candidate.ID("c\(number(0..<3))") }

  private mutating func hiringRecord() -> HiringRecord {
    switch number(0..<4) {
    case 0: .application(Application(candidate(), for: Onboarding.Opening.ID("o\(number(0..<2))"), on: Office.today))
    case 1: .duty(InterviewDuty(candidate(), ["Ida", "Åse"][number(0..<2)], stage: .screen, on: Office.today))
    case 2: .lift(BlindLift(candidate(), by: "Ida", because: "late", on: Office.today))
    default: .remark(CandidateRemark(candidate(), .note, "calm", on: Office.today))
    }
  }

  private mutating func facts() -> [Fact] { (0..<number(0..<5)).map { _ in fact() } }
  private mutating func deals() -> DealRows {
    var rows = DealRows()
    for _ in 0..<number(0..<5) { rows.append(richDeal()) }
    return rows
  }

  private mutating func richDeal() -> Deal {
    let opened = day()
    let amount = Money(hundredths: Int64(number(-99..<999)), currency: [nil, "EUR", "USD"][number(0..<3)])
    return Deal(
      deal(), owner: id(), account: [nil, "", "Álamo"][number(0..<3)], stage: [nil, "s0", "s1"][number(0..<3)],
      amount: number(0..<2) == 0 ? nil : amount, probability: [nil, 0, 0.25][number(0..<3)], source: [nil, "web"][number(0..<2)],
      createdOn: number(0..<3) == 0 ? nil : opened, closedOn: number(0..<2) == 0 ? nil : opened + number(0..<40),
      outcome: Deal.Outcome.allCases[number(0..<3)], forecastCategory: [nil, "commit"][number(0..<2)], inherited: number(0..<4) == 0)
  }

  private mutating func rows() -> [Observation] { [] }  // observations come as columns only once they are checked

  private mutating func fact() -> Fact {
    switch number(0..<9) {
    case 0: .person(person())
    case 1: .assignment(Assignment(id(), role: ["sdr", "ae"][number(0..<2)], from: day()))
    case 2: .absence(Absence(id(), from: day(), to: number(0..<2) == 0 ? nil : Office.today))
    case 3: .enrolment(Enrolment(id(), module(), "v1", startedOn: day()))
    case 4: .deal(Deal(deal(), owner: id(), stage: "s\(number(0..<3))", amount: Money(hundredths: Int64(number(0..<999)), currency: "EUR")))
    case 5: .dealStage(DealStage(deal(), entered: "s\(number(0..<3))", on: day()))
    case 6: .activity(Activity(id(), .call, outcome: number(0..<2) == 0 ? nil : "", on: Office.today, count: number(1..<9)))
    case 7: .observation(observation())
    default: .curriculum([Office.sdr, Office.ae][number(0..<2)])
    }
  }
}

/// One thing done to a store.
enum Act {
  case commit([Change])
  case rehearse([Change])
  case bring(Batch)
  case rehearseBatch(Batch)
  case undo
  case redo

  /// What came of it.
  enum Outcome: Equatable {
    case receipt(Receipt)
    case imported(ImportReceipt)
    case refused(Refusal)
    case failed(String)
  }

  func outcome(on store: any Store) -> Outcome {
    let author = Office.said("\(self)".prefix(20).description)
    do {
      switch self {
      case .commit(let changes): return .receipt(try store.commit(changes, by: author))
      case .rehearse(let changes): return .receipt(try store.rehearse(changes, by: author))
      case .bring(let batch): return .imported(try store.bring(batch, by: author))
      case .rehearseBatch(let batch): return .imported(try store.rehearse(batch, by: author))
      case .undo: return .receipt(try store.undo(by: author))
      case .redo: return .receipt(try store.redo(by: author))
      }
    } catch let refusal as Refusal {
      return .refused(refusal)
    } catch {
      return .failed("\(error)")
    }
  }
}
