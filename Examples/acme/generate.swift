// Writes two years of a fictional company as exchange files. README.md says what is planted in them.
//
//     swiftc -O generate.swift -o generate && ./generate OUTDIR
//
// Every draw comes from a stream named after what it is for, and uses only arithmetic that is exact everywhere: the files are the same byte for
// byte on every machine, and a change to one person leaves the others as they were.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Chance

let companySeed: UInt64 = 2

/// SplitMix64 (Steele, Lea & Flood 2014), started from a company seed and the name of a stream.
struct Chance {
  private var state: UInt64

  init(_ stream: String) {
    state = companySeed &* 0x9E37_79B9_7F4A_7C15
    for byte in stream.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Uniform in 0..<1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Near normal, mean 0 and variance 1: twelve uniforms added up, because a logarithm's last bit differs between C libraries.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += unit() }
    return sum
  }

  mutating func happens(_ share: Double) -> Bool { unit() < share }

  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + Int(next() % UInt64(range.count)) }

  mutating func one<T>(of items: [T]) -> T { items[Int(next() % UInt64(items.count))] }

  /// A whole number around `mean`, never negative.
  mutating func count(around mean: Double, spread: Double) -> Int { max(0, Int((mean + spread * normal()).rounded())) }

  /// Successes in `trials`.
  mutating func successes(of trials: Int, at share: Double) -> Int {
    var hits = 0
    for _ in 0..<trials where happens(share) { hits += 1 }
    return hits
  }
}

// Days

/// A day, counted from 1970-01-01.
struct Day: Comparable, Hashable {
  var number: Int

  init(number: Int) { self.number = number }

  /// Howard Hinnant's `days_from_civil`.
  init(_ year: Int, _ month: Int, _ day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Hinnant's `civil_from_days`.
  var civil: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// 0 on Monday.
  var weekday: Int { (number + 3) % 7 }
  /// This day, or the Friday before where it falls on a weekend.
  var working: Day { weekday < 5 ? self : self - (weekday - 4) }
  var month: Month { Month(index: civil.year * 12 + civil.month - 1) }

  static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  static func - (a: Day, b: Day) -> Int { a.number - b.number }
}

struct Month: Comparable, Hashable {
  var index: Int

  init(index: Int) { self.index = index }
  init(_ year: Int, _ month: Int) { index = year * 12 + month - 1 }

  var first: Day { Day(index / 12, index % 12 + 1, 1) }
  var last: Day { Month(index: index + 1).first - 1 }
  /// August is quiet, and so is the end of December.
  var business: Double { [7: 0.65, 11: 0.85][index % 12] ?? 1 }
  var fridays: [Day] { (0...(last - first)).map { first + $0 }.filter { $0.weekday == 4 } }

  static func < (a: Month, b: Month) -> Bool { a.index < b.index }
}

let beginning = Month(2024, 1)
let end = Month(2025, 12)
let today = Day(2026, 1, 1)

// Tables

func padded(_ number: Int, _ width: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Day {
  var text: String { "\(padded(civil.year, 4))-\(padded(civil.month))-\(padded(civil.day))" }
}

extension Month {
  var text: String { "\(padded(index / 12, 4))-\(padded(index % 12 + 1))" }
}

/// A number with a fixed count of decimals, whatever the locale.
func fixed(_ value: Double, _ decimals: Int) -> String {
  var scale = 1
  for _ in 0..<decimals { scale *= 10 }
  let scaled = Int((value * Double(scale)).rounded())
  let whole = abs(scaled) / scale
  let sign = scaled < 0 ? "-" : ""
  return decimals == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(padded(abs(scaled) % scale, decimals))"
}

/// One exchange file in the making.
struct Table {
  let name: String
  private(set) var lines: [String]

  init(_ name: String, _ columns: String) {
    self.name = name
    lines = [columns]
  }

  mutating func add(_ cells: String?...) { lines.append(cells.map { Table.quoted($0 ?? "") }.joined(separator: ",")) }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  func write(to folder: String) -> Bool {
    guard let file = fopen("\(folder)/\(name).csv", "w") else { return false }
    let written = fputs(lines.joined(separator: "\n") + "\n", file)
    return fclose(file) == 0 && written >= 0
  }
}

/// The items of a list in one line.
func listed(_ text: String) -> [String] {
  text.split(separator: ",").map { String($0.drop { $0 == " " }) }
}

// What is measured

/// A metric as the curriculum defines it, with how tenured people differ on it.
struct Metric {
  let name: String
  let isRatio: Bool
  /// −1 where less is better.
  let sign: Double
  let target: Double
  let ramp: [Double]
  /// How far one tenured colleague is from another, one standard deviation, in the metric's own unit.
  let peerSD: Double
  /// How far one month is from another, for a value; for a ratio chance does it.
  let monthSD: Double
  /// Tenured people's level above target, in their standard deviations: no target is quite right.
  let offset: Double
  let decimals: Int

  init(
    _ name: String, ratio: Bool = false, sign: Double = 1, target: Double, ramp: [Double], peerSD: Double, monthSD: Double = 0,
    offset: Double = 0, decimals: Int = 0
  ) {
    self.name = name
    isRatio = ratio
    self.sign = sign
    self.target = target
    self.ramp = ramp
    self.peerSD = peerSD
    self.monthSD = monthSD
    self.offset = offset
    self.decimals = decimals
  }

  func expected(inTenureMonth month: Int?) -> Double {
    guard let month, month <= ramp.count else { return target }
    return ramp[max(0, month - 1)]
  }
}

let connectRate = Metric("cold-call-connect-rate", ratio: true, target: 0.09, ramp: [0.04, 0.06, 0.075], peerSD: 0.018)
let meetingsBooked = Metric("meetings-booked", target: 14, ramp: [3, 7, 11], peerSD: 2, monthSD: 2.2, offset: 0.1)
let showRate = Metric("show-rate", ratio: true, target: 0.78, ramp: [0.66, 0.7, 0.75], peerSD: 0.06, offset: -0.1)
let leadToOpportunity = Metric("lead-to-opportunity", ratio: true, target: 0.22, ramp: [0.13, 0.17, 0.2], peerSD: 0.045)
let demoToProposal = Metric("demo-to-proposal", ratio: true, target: 0.45, ramp: [0.3, 0.36, 0.41], peerSD: 0.08, offset: 0.1)
let winRate = Metric("proposal-win-rate", ratio: true, target: 0.32, ramp: [0.2, 0.24, 0.28, 0.3], peerSD: 0.07)
let dealSize = Metric("deal-size", target: 12_000, ramp: [8500, 9500, 10_500, 11_500], peerSD: 1400, monthSD: 2200, offset: -0.1)
let salesCycle = Metric("sales-cycle-days", sign: -1, target: 50, ramp: [70, 65, 60, 55], peerSD: 6, monthSD: 10, decimals: 1)
let pipeline = Metric(
  "weighted-pipeline", target: 45_000, ramp: [10_000, 22_000, 32_000, 40_000], peerSD: 6000, monthSD: 5500, offset: 0.1)
let forecast = Metric(
  "forecast-accuracy", target: 0.85, ramp: [0.62, 0.7, 0.77, 0.82], peerSD: 0.07, monthSD: 0.05, offset: -0.1, decimals: 3)
let retention = Metric("customer-retention", ratio: true, target: 0.9, ramp: [0.82, 0.85, 0.87, 0.89], peerSD: 0.04)
let quota = Metric("quota-attainment", target: 1, ramp: [0.2, 0.45, 0.7, 0.9], peerSD: 0.1, monthSD: 0.085, offset: 0.4, decimals: 3)

// Who works here

/// Latin America was Luis Ortega's too until Valentina Rojas took the team over.
let handover = Day(2025, 3, 1)

enum Role: String { case ae, sdr }

struct Seller {
  let id: String
  let name: String
  let role: Role
  let region: String
  var cohort: String?
  let start: Day
  var left: (on: Day, why: String)?
  var away: (from: Day, to: Day, why: String)?
  /// How good a seller this is on everything, in tenured standard deviations; `nil` lets the interview's latent traits and chance decide.
  var level: Double?

  var isHire: Bool { cohort != nil }
  var email: String { name.emailName + "@example.com" }
  /// Who they answer to, or answered to when they left.
  var manager: String {
    if role == .sdr { return "Carmen Iglesias" }
    if region == "latam", let left, left.on < handover { return "Luis Ortega" }
    return ["iberia": "Luis Ortega", "latam": "Valentina Rojas"][region] ?? "Fiona Gallagher"
  }
  var team: String { role == .sdr ? "development" : region == "uk-ireland" ? "islands" : region }

  func tenureMonth(of month: Month) -> Int? { isHire ? month.index - start.month.index + 1 : nil }

  /// Days of work in a month, as a share of the month.
  func presence(in month: Month) -> Double {
    let first = max(start, month.first)
    let last = min(left?.on ?? month.last, month.last)
    guard first <= last else { return 0 }
    var days = last - first + 1
    if let away { days -= max(0, min(away.to, last) - max(away.from, first) + 1) }
    return Double(days) / Double(month.last - month.first + 1)
  }
}

extension String {
  /// "María José Núñez" as in an address: maria.jose.nunez.
  var emailName: String {
    let plain: [Character: String] = [
      "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "ç": "c", "ł": "l", "ê": "e", "ã": "a", "ë": "e", " ": ".",
      "'": "",
      "ø": "o", "â": "a",
    ]
    return lowercased().map { plain[$0] ?? String($0) }.joined()
  }
}

let managers = [
  ("E0001", "Luis Ortega", "iberia", Day(2017, 3, 1)), ("E0002", "Valentina Rojas", "latam", Day(2019, 9, 2)),
  ("E0003", "Fiona Gallagher", "uk-ireland", Day(2018, 1, 15)), ("E0004", "Carmen Iglesias", "iberia", Day(2018, 6, 4)),
]

let tenured: [Seller] = [
  ("Javier Ibáñez", "ae", "iberia"), ("Nuria Casals", "ae", "iberia"), ("Pedro Álvarez", "ae", "iberia"),
  ("Rocío Domínguez", "ae", "iberia"),
  ("Manuel Peña", "ae", "iberia"), ("Alejandro Quintana", "ae", "latam"), ("Camila Restrepo", "ae", "latam"),
  ("Diego Fuentes", "ae", "latam"),
  ("Gabriela Montoya", "ae", "latam"), ("Ricardo Salinas", "ae", "latam"), ("Aoife Byrne", "ae", "uk-ireland"),
  ("Callum Fraser", "ae", "uk-ireland"), ("Hannah Whitfield", "ae", "uk-ireland"), ("Oliver Marsh", "ae", "uk-ireland"),
  ("Priya Nair", "ae", "uk-ireland"), ("Sergio Blanco", "sdr", "iberia"), ("Teresa Lozano", "sdr", "iberia"),
  ("Ximena Paredes", "sdr", "latam"),
  ("Rory Doyle", "sdr", "uk-ireland"), ("Grace Okafor", "sdr", "uk-ireland"),
].enumerated().map { index, row in
  Seller(
    id: "E0\(101 + index)", name: row.0, role: Role(rawValue: row.1) ?? .ae, region: row.2, cohort: nil,
    start: Day(2019 + index % 4, 1 + (index * 5) % 12, 1 + (index * 7) % 20))
}

/// A cohort's first Monday, its level beside the others, and who started with it.
let cohorts: [(name: String, start: Day, level: Double, people: [(String, Role, String)])] = [
  (
    "winter-24", Day(2024, 2, 5), -0.25,
    [
      ("María José Núñez", .ae, "iberia"), ("Iñaki Otxoa", .ae, "iberia"), ("Santiago Herrera", .ae, "latam"),
      ("Emma Clarke", .ae, "uk-ireland"),
      ("Daniel Hughes", .ae, "uk-ireland"), ("Lucía Ferrer", .sdr, "iberia"),
    ]
  ),
  (
    "spring-24", Day(2024, 5, 6), 0.1,
    [
      ("José Muñoz", .ae, "iberia"), ("Beatriz Sanz", .ae, "iberia"), ("Andrés Cárdenas", .ae, "latam"), ("Paula Guzmán", .ae, "latam"),
      ("Siobhán O'Neill", .ae, "uk-ireland"), ("Jack Turner", .sdr, "uk-ireland"), ("Mateo Vargas", .sdr, "latam"),
    ]
  ),
  (
    "autumn-24", Day(2024, 9, 2), -0.2,
    [
      ("Ana Belén Ruiz", .ae, "iberia"), ("Gonçalo Ferreira", .ae, "iberia"), ("Jordi Puig", .ae, "iberia"),
      ("Fernanda Ríos", .ae, "latam"),
      ("Tomás Aguirre", .ae, "latam"), ("Łukasz Nowak", .ae, "uk-ireland"), ("Irene Castaño", .sdr, "iberia"),
    ]
  ),
  (
    "winter-25", Day(2025, 1, 13), 0.2,
    [
      ("Marta Vidal", .ae, "iberia"), ("Álvaro Crespo", .ae, "iberia"), ("Renata Ávila", .ae, "latam"), ("Joaquín Peralta", .ae, "latam"),
      ("Chloe Bennett", .ae, "uk-ireland"), ("Niamh Kelly", .ae, "uk-ireland"), ("Harry Singh", .sdr, "uk-ireland"),
    ]
  ),
  (
    "spring-25", Day(2025, 4, 7), 0.15,
    [
      ("Miren Etxeberria", .ae, "iberia"), ("Rubén Gil", .ae, "iberia"), ("Isabella Duarte", .ae, "latam"),
      ("Nicolás Ibarra", .ae, "latam"),
      ("Thomas Reid", .ae, "uk-ireland"), ("Noelia Cano", .sdr, "iberia"), ("Bruno Salgado", .sdr, "latam"),
    ]
  ),
  (
    "autumn-25", Day(2025, 9, 1), 0,
    [
      ("Ana García", .ae, "iberia"), ("Óscar Bermúdez", .ae, "iberia"), ("Daniela Ortiz", .ae, "latam"),
      ("Freya Lindqvist", .ae, "uk-ireland"),
      ("Amelia Wood", .sdr, "uk-ireland"), ("Víctor Manuel Soler", .sdr, "iberia"),
    ]
  ),
]

/// What befell a few, by name.
let leavers: [String: (Day, String)] = [
  "Daniel Hughes": (Day(2024, 5, 24), "did not pass probation"), "Paula Guzmán": (Day(2024, 9, 13), "left for a competitor"),
  "Gonçalo Ferreira": (Day(2024, 11, 8), "moved abroad"), "Tomás Aguirre": (Day(2025, 2, 28), "missed targets"),
  "Niamh Kelly": (Day(2025, 4, 30), "personal reasons"), "Bruno Salgado": (Day(2025, 6, 20), "did not pass probation"),
  "Santiago Herrera": (Day(2025, 7, 31), "left for a competitor"),
]
let leaves: [String: (Day, Day, String)] = [
  "Rubén Gil": (Day(2025, 6, 16), Day(2025, 11, 9), "parental leave"), "Beatriz Sanz": (Day(2024, 7, 1), Day(2024, 7, 28), "medical leave"),
  "Lucía Ferrer": (Day(2025, 2, 3), Day(2025, 6, 1), "parental leave"),
]
let settled: [String: Double] = [
  "Daniel Hughes": -1.2, "Paula Guzmán": -0.6, "Tomás Aguirre": -1.3, "Jordi Puig": -1.1, "Álvaro Crespo": -0.9, "Bruno Salgado": -1.0,
  "Rubén Gil": -0.8, "Lucía Ferrer": 0.3,
]

let hires: [Seller] = cohorts.enumerated().flatMap { number, cohort in
  cohort.people.enumerated().map { index, row in
    let late = index % 4 == 3 ? 7 : 0  // one in four starts a week later
    return Seller(
      id: "E\(1000 + number * 10 + index + 1)", name: row.0, role: row.1, region: row.2, cohort: cohort.name, start: cohort.start + late,
      left: leavers[row.0], away: leaves[row.0], level: settled[row.0])
  }
}

// Hiring

/// What an interview tries to see in somebody, in standard deviations.
struct Traits {
  let values: [String: Double]

  init(of stream: String, hired: Bool) {
    var chance = Chance("traits/\(stream)")
    let general = chance.normal()
    let lift = hired ? 0.5 : -0.2
    values = Dictionary(uniqueKeysWithValues: criteria.map { ($0, lift + 0.5 * general + 0.85 * chance.normal()) })
  }

  subscript(criterion: String) -> Double { values[criterion] ?? 0 }
}

let criteria = ["coachability", "curiosity", "preparation", "persistence", "clarity", "presence"]

/// The level a hire brings: coachability matters most, curiosity a little, presence not at all.
func level(of seller: Seller) -> Double {
  var chance = Chance("level/\(seller.id)")
  guard seller.isHire else { return 0.5 * chance.normal() }
  if let level = seller.level { return level }
  let traits = Traits(of: seller.id, hired: true)
  let cohort = cohorts.first { $0.name == seller.cohort }?.level ?? 0
  return cohort + 0.1 + 0.5 * (traits["coachability"] - 0.5) + 0.15 * (traits["curiosity"] - 0.5) + 0.2 * chance.normal()
}

// Training

struct Module {
  let name: String
  let due: Int
  let pass: Double
  let before: Bool
  /// The mean mark at the first attempt.
  let mark: Double
  let roles: [Role]
  var version = "v1"
}

let everybody: [Role] = [.ae, .sdr]
let modules: [Module] = [
  Module(name: "product-basics", due: 5, pass: 75, before: true, mark: 86, roles: everybody),
  Module(name: "crm-and-tools", due: 7, pass: 85, before: false, mark: 93, roles: everybody),
  Module(name: "cold-calling", due: 14, pass: 80, before: true, mark: 89, roles: everybody),
  Module(name: "booking-meetings", due: 18, pass: 75, before: true, mark: 84, roles: [.sdr]),
  Module(name: "meeting-confirmation", due: 21, pass: 75, before: false, mark: 85, roles: everybody),
  Module(name: "discovery", due: 25, pass: 75, before: true, mark: 70, roles: everybody),
  Module(name: "demonstration", due: 30, pass: 75, before: true, mark: 84, roles: [.ae]),
  Module(name: "business-case", due: 35, pass: 75, before: true, mark: 82, roles: [.ae]),
  Module(name: "proposals", due: 40, pass: 75, before: true, mark: 85, roles: [.ae]),
  Module(name: "closing-plan", due: 45, pass: 75, before: true, mark: 84, roles: [.ae]),
  Module(name: "pipeline-reviews", due: 45, pass: 75, before: false, mark: 85, roles: [.ae]),
  Module(name: "forecasting", due: 50, pass: 75, before: false, mark: 83, roles: [.ae]),
  Module(name: "renewals", due: 55, pass: 75, before: true, mark: 85, roles: [.ae]),
  Module(name: "territory-plan", due: 55, pass: 75, before: false, mark: 86, roles: everybody),
  Module(name: "pitch-certification", due: 60, pass: 80, before: false, mark: 87, roles: everybody),
]

/// Discovery is taught in its second version to whoever starts from this day on.
let secondEdition = Day(2025, 4, 1)

extension Seller {
  /// The modules of the edition in force on the first day.
  var programme: [Module] {
    modules.filter { $0.roles.contains(role) }.map { module in
      guard module.name == "discovery", start >= secondEdition else { return module }
      return Module(name: "discovery", due: module.due, pass: 75, before: true, mark: 84, roles: everybody, version: "v2")
    }
  }

  /// Moves a day out of a leave of absence, to after it.
  func atWork(_ day: Day) -> Day {
    guard let away, day >= away.from, day <= away.to else { return day.working }
    return (away.to + 4 + (day - away.from) / 3).working
  }

  /// The day on which a module was completed; `nil` while it is not.
  func completion(of module: Module) -> Day? {
    var chance = Chance("completion/\(id)/\(module.name)")
    let late = chance.happens(0.15) ? chance.within(5...25) : chance.within(-3...3)
    let skipped = chance.happens(0.05) && module.name != "cold-calling" && module.name != "product-basics"
    let day = atWork(start + max(2, module.due + late))
    guard !skipped, day < today, day <= left?.on ?? day else { return nil }
    return day
  }
}

// Working

/// One person's month on one metric.
struct Figure {
  let seller: Seller
  let metric: Metric
  let month: Month
  var value: Double?
  var numerator: Int?
  var denominator: Int?
}

/// The planted weakness: what cold-calling leaves to be desired on the job, in tenured standard deviations.
let coldCallingEffect = -0.95

/// How a person stands on a metric in a month, in tenured standard deviations above what is expected: the level, a bent of one's own for this
/// metric, what the month and the region do to everybody, the target's own error, and the planted weakness.
func standing(of seller: Seller, level: Double, on metric: Metric, in month: Month) -> Double {
  var own = Chance("bent/\(seller.id)/\(metric.name)")
  var market = Chance("market/\(metric.name)/\(month.index)")
  var place = Chance("place/\(metric.name)/\(seller.region)")
  let bent = (seller.isHire ? 0.4 : 0.6) * own.normal()
  let weakness = metric.name == connectRate.name && seller.isHire ? coldCallingEffect : 0
  return level + bent + 0.12 * market.normal() + 0.12 * place.normal() + metric.offset + weakness
}

func expectation(of seller: Seller, level: Double, on metric: Metric, in month: Month) -> Double {
  let standing = standing(of: seller, level: level, on: metric, in: month)
  return metric.expected(inTenureMonth: seller.tenureMonth(of: month)) + metric.sign * metric.peerSD * standing
}

/// A sale that was closed, or is still open.
struct Deal {
  let owner: Seller
  var account: String
  var created: Day
  var closed: Day?
  var won = false
  var amount: Int
  /// The last stage before closing.
  var stage: Int
  var source: String
  var inherited = false
}

let stages = ["Qualified", "Demo", "Proposal", "Negotiation"]
let stageProbability = [10, 25, 50, 75]

func account(_ chance: inout Chance, region: String) -> String {
  let kinds: [String: [String]] = [
    "iberia": ["Talleres", "Hermanos", "Mecanizados", "Carrocerías", "Calderería"],
    "latam": ["Talleres", "Industrias", "Servicios", "Metalúrgica", "Refacciones"],
    "uk-ireland": ["Garages", "Works", "Engineering", "Motors", "Fabrication"],
  ]
  let names: [String: [String]] = [
    "iberia": listed(
      """
      Aguilar, Benítez, Cabrera, Delgado, Echevarría, Figueroa, Gallardo, Herrero, Izquierdo, Jurado, Lorenzo, \
      Márquez, Nogueira, Olmedo, Pastor, Quiroga, Rivas, Sotelo, Ugarte, Zamora
      """),
    "latam": listed(
      """
      Acosta, Barrios, Cisneros, Durán, Escobar, Franco, Galindo, Huerta, Jaramillo, Lagos, Maldonado, Navarrete, \
      Oropeza, Pineda, Rangel, Sandoval, Trujillo, Urrutia, Villegas, Zapata
      """),
    "uk-ireland": listed(
      """
      Ashdown, Brannigan, Carrick, Dunmore, Eastleigh, Farrell, Glenfield, Harlow, Inchicore, Kinsale, Larkhill, \
      Malton, Newbridge, Oakham, Penrith, Redcar, Selby, Tralee, Wexford, Yardley
      """),
  ]
  let kind = chance.one(of: kinds[region] ?? [])
  let name = chance.one(of: names[region] ?? [])
  return region == "uk-ireland" ? "\(name) \(kind)" : kind == "Hermanos" ? "\(name) Hermanos" : "\(kind) \(name)"
}

/// Everything a person did in two years.
struct Work {
  var figures: [Figure] = []
  var deals: [Deal] = []

  init(of seller: Seller) {
    let level = level(of: seller)
    for index in beginning.index...end.index {
      let month = Month(index: index)
      guard seller.presence(in: month) >= 0.3 else { continue }
      add(month, of: seller, level: level)
    }
  }

  private mutating func add(_ month: Month, of seller: Seller, level: Double) {
    let tenure = seller.tenureMonth(of: month) ?? 99
    let pace = seller.presence(in: month) * month.business * (tenure == 1 ? 0.6 : tenure == 2 ? 0.85 : 1)
    func volume(_ mean: Double) -> Int {
      var chance = Chance("volume/\(seller.id)/\(month.index)/\(Int(mean))")
      return chance.count(around: mean * pace, spread: 0.18 * mean * pace)
    }
    let sdr = seller.role == .sdr
    count(connectRate, of: volume(sdr ? 430 : 140), seller, level, month)
    var booked = volume(17)
    if sdr {
      let value = monthly(meetingsBooked, seller, level, month) * (month.business + 1) / 2
      booked = max(0, Int(value.rounded()))
      figures.append(Figure(seller: seller, metric: meetingsBooked, month: month, value: Double(booked)))
    }
    count(showRate, of: booked, seller, level, month)
    count(leadToOpportunity, of: volume(sdr ? 48 : 24), seller, level, month)
    if !sdr {
      count(demoToProposal, of: volume(11), seller, level, month)
      if tenure >= 3 { close(volume(4.6), tenure: tenure, seller, level, month) }
      let open = max(1000, monthly(pipeline, seller, level, month))
      figures.append(Figure(seller: seller, metric: pipeline, month: month, value: (open / 100).rounded() * 100))
      if tenure >= 2 {
        let accuracy = min(0.99, max(0.2, monthly(forecast, seller, level, month)))
        figures.append(Figure(seller: seller, metric: forecast, month: month, value: accuracy))
        count(retention, of: volume(13), seller, level, month)
      }
    }
    let attained = max(0, monthly(quota, seller, level, month)) * (tenure == 1 ? seller.presence(in: month) : 1)
    figures.append(Figure(seller: seller, metric: quota, month: month, value: attained))
  }

  private mutating func count(_ metric: Metric, of trials: Int, _ seller: Seller, _ level: Double, _ month: Month) {
    var chance = Chance("count/\(metric.name)/\(seller.id)/\(month.index)")
    let share = min(0.985, max(0.005, expectation(of: seller, level: level, on: metric, in: month)))
    guard trials > 0 else { return }
    let hits = chance.successes(of: trials, at: share)
    figures.append(Figure(seller: seller, metric: metric, month: month, numerator: hits, denominator: trials))
  }

  private func monthly(_ metric: Metric, _ seller: Seller, _ level: Double, _ month: Month) -> Double {
    var chance = Chance("value/\(metric.name)/\(seller.id)/\(month.index)")
    return expectation(of: seller, level: level, on: metric, in: month) + metric.monthSD * chance.normal()
  }

  /// Closes so many proposals in a month; win rate, size and cycle of the month are read off these deals.
  private mutating func close(_ proposals: Int, tenure: Int, _ seller: Seller, _ level: Double, _ month: Month) {
    var chance = Chance("close/\(seller.id)/\(month.index)")
    let share = min(0.95, max(0.02, expectation(of: seller, level: level, on: winRate, in: month)))
    let size = expectation(of: seller, level: level, on: dealSize, in: month)
    let days = expectation(of: seller, level: level, on: salesCycle, in: month)
    var wins: [Deal] = []
    let lastDay = min(month.last, seller.left?.on ?? month.last)
    let span = max(1, lastDay - max(month.first, seller.start) + 1)
    for _ in 0..<(tenure == 3 ? proposals / 2 : proposals) {
      let won = chance.happens(share)
      let closed = (lastDay - chance.within(0...(span - 1))).working
      let day = max(closed, month.first)
      let cycle = max(9, Int((days * (won ? 1 : 1.15) + 11 * chance.normal()).rounded()))
      let created = max(day - cycle, seller.start + 2)
      let amount = max(2000, Int(((size + 2900 * chance.normal()) / 100).rounded()) * 100)
      let stage = won ? 3 : chance.happens(0.5) ? 3 : 2
      let deal = Deal(
        owner: seller, account: account(&chance, region: seller.region), created: created, closed: day, won: won, amount: amount,
        stage: stage,
        source: chance.one(of: ["outbound", "outbound", "inbound", "inbound", "referral", "partner", "event"]))
      deals.append(deal)
      if won { wins.append(deal) }
    }
    read(proposals: tenure == 3 ? proposals / 2 : proposals, wins: wins, seller, month)
    dropEarly(&chance, seller, month)
  }

  private mutating func read(proposals: Int, wins: [Deal], _ seller: Seller, _ month: Month) {
    guard proposals > 0 else { return }
    figures.append(Figure(seller: seller, metric: winRate, month: month, numerator: wins.count, denominator: proposals))
    guard !wins.isEmpty else { return }
    let size = Double(wins.map(\.amount).reduce(0, +)) / Double(wins.count)
    let days = wins.reduce(0) { $0 + (($1.closed ?? $1.created) - $1.created) }
    figures.append(Figure(seller: seller, metric: dealSize, month: month, value: size))
    figures.append(Figure(seller: seller, metric: salesCycle, month: month, value: Double(days) / Double(wins.count)))
  }

  /// Some deals are lost before anybody writes a proposal.
  private mutating func dropEarly(_ chance: inout Chance, _ seller: Seller, _ month: Month) {
    guard chance.happens(0.6) else { return }
    let closed = max((month.last - chance.within(0...27)).working, month.first)
    let created = closed - chance.within(8...35)
    guard created > seller.start, closed <= seller.left?.on ?? closed else { return }
    deals.append(
      Deal(
        owner: seller, account: account(&chance, region: seller.region), created: created, closed: closed,
        amount: chance.within(30...180) * 100, stage: chance.within(0...1), source: chance.one(of: ["outbound", "inbound", "event"])))
  }
}

// The files

/// The exchange files in the making.
struct Files {
  var people = Table("people", "person,name,email,kind,role,curriculum,region,team,manager,cohort,source,start_date,end_date,end_reason")
  var assignments = Table("assignments", "person,role,segment,team,manager,region,from,to")
  var absences = Table("absences", "person,from,to,reason")
  var candidates = Table("candidates", "candidate,name,email,role,source,stage,applied_on,decided_on,reason,person")
  var scorecards = Table("scorecards", "candidate,interviewer,criterion,rating,stage,rated_on")
  var enrolments = Table("enrolments", "person,module,version,assigned_on,started_on,completed_on")
  var assessments = Table("assessments", "person,module,version,phase,attempt,score,max,taken_on")
  var ratings = Table("ratings", "person,module,rating,comment,rated_on")
  var observations = Table("observations", "person,metric,period,value,numerator,denominator")
  var milestones = Table("milestones", "person,milestone,reached_on")
  var deals = Table(
    "deals", "deal,owner,account,stage,amount,currency,probability,source,created_on,closed_on,outcome,forecast_category,inherited")
  var dealStages = Table("deal_stages", "deal,stage,entered_on")
  var activities = Table("activities", "person,kind,outcome,on,count")

  var all: [Table] {
    [
      people, assignments, absences, candidates, scorecards, enrolments, assessments, ratings, observations, milestones, deals, dealStages,
      activities,
    ]
  }
}

let sources = ["referral", "job-board", "agency", "linkedin", "university", "careers-page"]

func source(of stream: String) -> String {
  var chance = Chance("source/\(stream)")
  return chance.one(of: sources)
}

extension Files {
  mutating func writePeople() {
    for (id, name, region, start) in managers {
      people.add(id, name, name.emailName + "@example.com", "tenured", "manager", nil, region, nil, nil, nil, nil, start.text, nil, nil)
    }
    for seller in tenured + hires {
      people.add(
        seller.id, seller.name, seller.email, seller.isHire ? "hire" : "tenured", seller.role.rawValue, seller.isHire ? "acme-sales" : nil,
        seller.region, seller.team, seller.manager, seller.cohort, seller.isHire ? source(of: seller.id) : nil, seller.start.text,
        seller.left?.on.text, seller.left?.why)
      assign(seller)
      if let away = seller.away { absences.add(seller.id, away.from.text, away.to.text, away.why) }
    }
  }

  mutating func assign(_ seller: Seller) {
    let segment = seller.role == .sdr ? "new-business" : "workshops"
    var from = seller.start
    if seller.team == "latam", seller.start < handover {
      let until = min(handover - 1, seller.left?.on ?? handover)
      assignments.add(seller.id, seller.role.rawValue, segment, seller.team, "Luis Ortega", seller.region, from.text, until.text)
      from = handover
    }
    guard from <= seller.left?.on ?? from else { return }
    assignments.add(
      seller.id, seller.role.rawValue, segment, seller.team, seller.manager, seller.region, from.text, seller.left?.on.text)
  }
}

// Training on file

let comments = [
  "Useful from the first week", "Muy práctico, más ejemplos reales por favor", "Too long, but worth it",
  "The role-play helped most", "Se nota que lo da alguien que vende", "I use the checklist every day",
  "Good slides, \"real\" calls would be better",
  "Demasiada teoría", "Clear and short",
]

extension Files {
  mutating func writeTraining() {
    for seller in hires {
      for module in seller.programme { writeTraining(of: seller, in: module) }
    }
  }

  mutating func writeTraining(of seller: Seller, in module: Module) {
    var chance = Chance("training/\(seller.id)/\(module.name)")
    let done = seller.completion(of: module)
    let begun = seller.atWork(max(seller.start + 1, (done ?? seller.start + module.due) - chance.within(2...6)))
    let started =
      begun < today && begun <= seller.left?.on ?? begun && (done != nil || chance.happens(0.6)) ? min(begun, done ?? begun) : nil
    enrolments.add(seller.id, module.name, module.version, seller.start.text, started?.text, done?.text)
    let bent = 5 * chance.normal()
    if module.before, let started {
      let mark = min(90, max(8, 44 + bent + 9 * chance.normal()))
      assessments.add(seller.id, module.name, module.version, "before", "1", fixed(mark, 0), "100", started.text)
    }
    guard let done else { return }
    var mark = module.mark + bent + 5 * chance.normal()
    var day = done
    for attempt in 1...2 {
      mark = min(100, max(20, mark))
      assessments.add(seller.id, module.name, module.version, "after", "\(attempt)", fixed(mark, 0), "100", day.text)
      day = seller.atWork(day + chance.within(3...6))
      guard mark.rounded() < module.pass, day < today, day <= seller.left?.on ?? day else { break }
      mark += 9 + 4 * chance.normal()
    }
    let usefulness = 4.1 + 0.9 * chance.normal()
    guard chance.happens(0.65), done + 20 < today, done + 20 <= seller.left?.on ?? today else { return }
    let comment = chance.happens(0.25) ? chance.one(of: comments) : nil
    ratings.add(seller.id, module.name, "\(min(5, max(1, Int(usefulness.rounded()))))", comment, (done + 20).text)
  }

  mutating func writeMilestones(_ work: [String: Work]) {
    for seller in hires {
      var chance = Chance("milestones/\(seller.id)")
      let last = min(seller.left?.on ?? today - 1, today - 1)
      let plan = seller.atWork(seller.start + chance.within(8...19))
      let alone = seller.atWork(seller.start + chance.within(20...45))
      if plan <= last { milestones.add(seller.id, "plan-agreed", plan.text) }
      if alone <= last { milestones.add(seller.id, "first-meeting-alone", alone.text) }
      let first = work[seller.id]?.deals.filter(\.won).compactMap(\.closed).min()
      if let first { milestones.add(seller.id, "first-deal", first.text) }
    }
  }
}

// Hiring on file

let interviewers = [
  "Luis Ortega", "Valentina Rojas", "Fiona Gallagher", "Carmen Iglesias", "Javier Ibáñez", "Aoife Byrne", "Camila Restrepo",
]

extension Files {
  mutating func rate(_ id: String, _ traits: Traits, on day: Day, by panel: Int, stage: String) {
    var chance = Chance("panel/\(id)/\(stage)")
    let first = chance.within(0...6)
    for seat in 0..<panel {
      let interviewer = interviewers[(first + seat * 3) % interviewers.count]
      let severity = 0.2 * chance.normal()
      for criterion in criteria {
        let blur = criterion == "presence" ? 1.1 : 0.45  // nobody agrees on presence
        let seen = criterion == "presence" ? 0.3 : 0.9
        let rating = 3.1 + severity + seen * traits[criterion] + blur * chance.normal()
        if chance.happens(0.04) { continue }
        scorecards.add(id, interviewer, criterion, "\(min(5, max(1, Int(rating.rounded()))))", stage, (day + seat).working.text)
      }
    }
  }

  mutating func writeCandidates() {
    for seller in hires {
      var chance = Chance("application/\(seller.id)")
      let id = "C" + seller.id.dropFirst()
      let applied = (seller.start - chance.within(55...95)).working
      let interview = applied + chance.within(14...20)
      let decided = (interview + chance.within(6...15)).working
      candidates.add(
        id, seller.name, seller.name.emailName + ".applicant@example.com", seller.role.rawValue, source(of: seller.id), "hired",
        applied.text,
        decided.text, nil, seller.id)
      rate(id, Traits(of: seller.id, hired: true), on: interview, by: chance.within(2...3), stage: "interview")
    }
    writeOthers()
  }
}

let firstNames = listed(
  """
  Adrián, Alicia, Beth, Carlos, Celia, Conor, Cristina, Dylan, Elvira, Esteban, Georgia, Guillermo, Helena, Hugo, Inés, \
  Ivy, Joel, Julieta, Kieran, Laia, Leo, Lorena, Megan, Mónica, Nora, Patricio, Raúl, Sofía, Tessa, Ximo
  """)
let lastNames = listed(
  """
  Abad, Bravo, Carvajal, Dawson, Esquivel, Fonseca, Garrido, Hidalgo, Ingram, Jiménez, Keane, Leal, Méndez, Norris, Ojeda, \
  Pardo, Quirós, Roldán, Sheridan, Tejada, Urbina, Valverde, Walsh, Yáñez, Zabala
  """)

extension Files {
  mutating func writeOthers() {
    let waiting = [
      "applied", "applied", "applied", "screen", "screen", "screen", "interview", "interview", "interview", "interview", "exercise",
      "exercise", "offer",
    ]
    for number in 0..<64 {
      let id = "C2\(padded(number + 1, 3))"
      var chance = Chance("application/\(id)")
      let name = firstNames[(number * 7 + number / 30) % firstNames.count] + " " + lastNames[(number * 11 + 3) % lastNames.count]
      let role = number % 4 == 3 ? "sdr" : "ae"
      let stage = number < waiting.count ? waiting[number] : chance.happens(0.22) ? "withdrawn" : "rejected"
      let inProcess = number < waiting.count
      let applied = (inProcess ? Day(2025, 11, 10) + chance.within(0...35) : cohorts[number % 6].start - chance.within(50...100)).working
      let decided = (applied + chance.within(9...34)).working
      let reason: String? =
        switch stage {
        case "withdrawn": chance.one(of: ["took another offer", "pay", "prefers remote work", "no reason given"])
        case "rejected":
          chance.one(of: ["scores below the bar", "no sales experience", "language", "position filled", "did the exercise late"])
        default: nil
        }
      candidates.add(
        id, name, name.emailName + "@example.com", role, source(of: id), stage, applied.text, inProcess ? nil : decided.text, reason, nil)
      let seen = inProcess ? ["exercise", "offer"].contains(stage) || number == 7 || number == 8 : decided - applied > 17
      let interview = min(applied + chance.within(10...16), inProcess ? Day(2025, 12, 19) : decided - 2)
      if seen { rate(id, Traits(of: id, hired: stage == "offer"), on: interview, by: chance.within(2...3), stage: "interview") }
    }
  }
}

// Figures, deals and activities on file

extension Files {
  mutating func writeObservations(_ work: [String: Work]) {
    for seller in tenured + hires {
      for figure in work[seller.id]?.figures ?? [] {
        var chance = Chance("lost/\(figure.metric.name)/\(seller.id)/\(figure.month.index)")
        if figure.metric.name != quota.name, chance.happens(0.04) { continue }  // a figure nobody sent in
        if seller.name == "Ana García", figure.month == end { continue }  // her December is not in yet
        observations.add(
          seller.id, figure.metric.name, figure.month.text, figure.value.map { fixed($0, figure.metric.decimals) },
          figure.numerator.map(String.init), figure.denominator.map(String.init))
      }
    }
  }
}

/// The CRM in use dates from January 2025: what was closed before is not in it.
let crmSince = Day(2025, 1, 1)

func openDeals(of seller: Seller, worth total: Double) -> [Deal] {
  var chance = Chance("open/\(seller.id)")
  var found: [Deal] = []
  var worth = 0.0
  while worth < total - 1500 {
    let stage = chance.one(of: [0, 0, 0, 1, 1, 1, 2, 2, 3])
    let age = chance.within(3...20) + stage * 13
    let amount = chance.within(50...180) * 100
    let created = max(today - 1 - age, seller.start + 2).working
    found.append(
      Deal(
        owner: seller, account: account(&chance, region: seller.region), created: created, amount: amount, stage: stage,
        source: chance.one(of: ["outbound", "inbound", "referral", "partner"])))
    worth += Double(amount * stageProbability[stage]) / 100
  }
  return found
}

/// A leaver's open deals go to a colleague of the same region, who closes them.
func inheritedDeals() -> [Deal] {
  hires.filter { $0.role == .ae && $0.left.map { $0.on > crmSince } ?? false }.flatMap { leaver -> [Deal] in
    guard let left = leaver.left?.on else { return [] }
    let heirs = hires.filter { $0.role == .ae && $0.region == leaver.region && $0.left == nil && $0.away == nil && $0.start < left }
    var chance = Chance("inheritance/\(leaver.id)")
    return (0..<3).map { _ in
      let closed = (left + chance.within(10...45)).working
      return Deal(
        owner: chance.one(of: heirs), account: account(&chance, region: leaver.region), created: left - chance.within(20...70),
        closed: closed,
        won: chance.happens(0.5), amount: chance.within(60...150) * 100, stage: 3, source: "outbound", inherited: true)
    }
  }
}

extension Files {
  mutating func write(_ deal: Deal, number: Int) {
    let id = "D\(padded(number, 5))"
    let stage = deal.closed == nil ? stages[deal.stage] : deal.won ? "Won" : "Lost"
    let category = deal.closed == nil ? ["pipeline", "pipeline", "best case", "commit"][deal.stage] : deal.won ? "closed" : "omitted"
    let probability = deal.closed == nil ? stageProbability[deal.stage] : deal.won ? 100 : 0
    deals.add(
      id, deal.owner.name, deal.account, stage, "\(deal.amount)", "EUR", fixed(Double(probability) / 100, 2), deal.source,
      deal.created.text,
      deal.closed?.text, deal.closed == nil ? "open" : deal.won ? "won" : "lost", category, deal.inherited ? "yes" : "no")
    var chance = Chance("stages/\(id)")
    let until = deal.closed ?? today - 2
    var day = deal.created
    for step in 0...deal.stage {
      dealStages.add(id, stages[step], day.text)
      let room = max(0, until - day) / (deal.stage - step + 1)
      day = day + max(0, room - chance.within(0...(room / 3)))
    }
    if let closed = deal.closed { dealStages.add(id, stage, closed.text) }
  }

  mutating func writeDeals(_ work: [String: Work]) {
    var all = inheritedDeals()
    for seller in tenured + hires {
      let done = work[seller.id]?.deals ?? []
      all += done.filter { ($0.closed ?? crmSince) >= crmSince }
      guard seller.left == nil, let figure = work[seller.id]?.figures.last(where: { $0.metric.name == pipeline.name }) else { continue }
      all += openDeals(of: seller, worth: figure.value ?? 0)
    }
    let ordered = all.enumerated().sorted { ($0.element.created, $0.offset) < ($1.element.created, $1.offset) }
    for (index, item) in ordered.enumerated() { write(item.element, number: index + 1) }
  }

  /// The telephone system keeps half a year and knows people by their address. Its calls and meetings of a month add up to the month's figures.
  mutating func writeActivities(_ work: [String: Work]) {
    for seller in hires {
      for index in Month(2025, 7).index...end.index {
        let month = Month(index: index)
        let days = month.fridays.filter { $0 >= seller.start && $0 <= seller.left?.on ?? $0 }
        guard !days.isEmpty else { continue }
        let figures = work[seller.id]?.figures.filter { $0.month == month } ?? []
        var chance = Chance("activities/\(seller.id)/\(index)")
        for (metric, kind, done, other) in [(connectRate, "call", "connected", "no answer"), (showRate, "meeting", "held", "no-show")] {
          guard let figure = figures.first(where: { $0.metric.name == metric.name }), let top = figure.numerator,
            let bottom = figure.denominator
          else { continue }
          spread(top, over: days, of: seller, kind, done, &chance)
          spread(bottom - top, over: days, of: seller, kind, other, &chance)
        }
        let demos = figures.first { $0.metric.name == demoToProposal.name }?.denominator ?? 0
        spread(demos, over: days, of: seller, "demo", nil, &chance)
      }
    }
  }

  mutating func spread(_ total: Int, over days: [Day], of seller: Seller, _ kind: String, _ outcome: String?, _ chance: inout Chance) {
    var counts = days.map { _ in 0 }
    for _ in 0..<total { counts[chance.within(0...(days.count - 1))] += 1 }
    for (day, count) in zip(days, counts) where count > 0 { activities.add(seller.email, kind, outcome, day.text, "\(count)") }
  }
}

let work = Dictionary(uniqueKeysWithValues: (tenured + hires).map { ($0.id, Work(of: $0)) })
var files = Files()
files.writePeople()
files.writeCandidates()
files.writeTraining()
files.writeMilestones(work)
files.writeObservations(work)
files.writeDeals(work)
files.writeActivities(work)

guard CommandLine.arguments.count == 2 else {
  print("Say where the files go: generate OUTDIR")
  exit(1)
}
for table in files.all where !table.write(to: CommandLine.arguments[1]) {
  print("I cannot write \(table.name).csv in \(CommandLine.arguments[1]).")
  exit(3)
}
