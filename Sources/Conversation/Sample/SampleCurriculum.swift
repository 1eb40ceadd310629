import Onboarding

/// What the sample company teaches.
enum SampleCurriculum {
  static let sdr = Curriculum(
    "sdr-onboarding", edition: 1, title: Title("Sales development onboarding", spanish: "Incorporación de SDR"), role: "sdr",
    metrics: [
      Metric(
        "connect-rate", title: Title("Connect rate", spanish: "Tasa de contacto"), kind: .ratio, better: .higher, unit: .percent,
        target: 0.09,
        ramp: [0.018, 0.04, 0.065, 0.083]),
      Metric(
        "meetings-booked", title: Title("Meetings booked", spanish: "Reuniones concertadas"), kind: .value, better: .higher, unit: .count,
        target: 14, ramp: [3, 6, 10, 13]),
      Metric(
        "show-rate", title: Title("Show rate", spanish: "Tasa de asistencia"), kind: .ratio, better: .higher, unit: .percent, target: 0.76),
      Metric(
        "quota-attainment", title: Title("Quota attainment", spanish: "Cumplimiento de cuota"), kind: .value, better: .higher,
        unit: .percent,
        target: 1, ramp: [0.2, 0.45, 0.7, 0.9]),
    ],
    sections: [
      Section("foundations", title: Title("Foundations", spanish: "Fundamentos"), modules: foundations),
      Section("conversations", title: Title("Conversations", spanish: "Conversaciones"), modules: conversations),
    ],
    milestones: [
      Milestone(
        "first-meeting", title: Title("First meeting booked", spanish: "Primera reunión concertada"),
        trigger: .metric("meetings-booked", atLeast: 1), due: 30),
      Milestone(
        "pitch-certified", title: Title("Pitch certified", spanish: "Discurso certificado"), trigger: .module("pitch-certification"),
        due: 45),
    ],
    productive: ProductiveRule(attainment: .init(metric: "quota-attainment", atLeast: 1, months: 2)),
    scorecard: [
      Criterion("coachability", title: Title("Coachability", spanish: "Capacidad de aprender"), weight: 2),
      Criterion("curiosity", title: Title("Curiosity", spanish: "Curiosidad")),
    ])

  private static let foundations = [
    Module(
      "product-basics", title: Title("Product basics", spanish: "Conceptos del producto"), due: 5, assessment: AssessmentPlan(pass: 80)),
    Module(
      "cold-calling", title: Title("Cold calling", spanish: "Llamada en frío"), moves: ["connect-rate"], due: 12,
      requires: ["product-basics"], assessment: AssessmentPlan(pass: 80, attempts: 3)),
  ]

  private static let conversations = [
    Module(
      "discovery", title: Title("Discovery", spanish: "Descubrimiento"), moves: ["meetings-booked"], due: 18, requires: ["product-basics"],
      assessment: AssessmentPlan(pass: 80)),
    Module(
      "objection-handling", title: Title("Handling objections", spanish: "Objeciones"), moves: ["show-rate"], due: 24,
      requires: ["cold-calling"], assessment: AssessmentPlan(pass: 80)),
    Module("pitch-certification", title: Title("Pitch certification", spanish: "Certificación del discurso"), due: 40),
  ]
}
