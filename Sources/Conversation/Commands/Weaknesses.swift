import Evaluation
import Onboarding

extension Command {
  static let weakModules = Command(
    "weak modules", readsAs: "weak", .answer, in: .answers,
    Title("Rank modules by what hires do on the job", spanish: "Ordenar los módulos por lo que se ve en el trabajo"),
    with: .optional(.method), .optional(.scope),
    says: { method, scope in
      [
        "weak modules [for|in|of|among \(scope)]", "weak modules by \(method) [for|in|of|among \(scope)]",
        "which|what modules are weak [by \(method)] [for|in|of|among \(scope)]",
      ]
    },
    dice: { method, scope in
      [
        "módulos débiles [en|de|para|entre \(scope)]", "módulos débiles por|según \(method) [en|de|para|entre \(scope)]",
        "qué módulos fallan|flojean [por|según \(method)] [en|de|para|entre \(scope)]",
        "qué módulos son débiles|flojos [por|según \(method)] [en|de|para|entre \(scope)]",
      ]
    },
    examples: [
      "weak modules", "which modules are weak?", "weak modules in region north", "weak modules for sdr in cohort 2026-q1",
      "weak modules by quiz score", "weak modules by attainment", "weak modules by t-test",
    ],
    ejemplos: [
      "módulos débiles", "¿qué módulos fallan?", "¿qué módulos son débiles?", "módulos débiles en la región north",
      "módulos débiles por nota",
    ],
    intent: { _, method, scope in .ask(.weakModules(by: method, of: scope ?? .everybody)) }
  )

  static let why = Command(
    "why", .answer, in: .answers, Title("Argue what is known of a module", spanish: "Argumentar lo que se sabe de un módulo"),
    with: .module, .optional(.version),
    says: { module, version in ["why is? \(module) [\(version)]", "why is \(module) weak"] },
    dice: { module, version in ["por qué \(module) [\(version)]", "por qué falla|flojea \(module) [\(version)]"] },
    examples: ["why cold-calling", "why cold-calling v2", "why is cold calling weak?"],
    ejemplos: ["¿por qué cold-calling?", "por qué falla la llamada en frío"],
    intent: { _, module, version in .ask(.why(module, version)) }
  )

  static let weakSections = Command(
    "weak sections", readsAs: "weak", .answer, in: .answers,
    Title("Rank sections by what hires do on the job", spanish: "Ordenar las secciones por lo que se ve en el trabajo"),
    with: .optional(.scope),
    says: { scope in
      ["weak sections [for|in|of|among \(scope)]", "which|what sections are weak [for|in|of|among \(scope)]"]
    },
    dice: { scope in
      ["secciones débiles [en|de|para|entre \(scope)]", "qué secciones fallan|flojean [en|de|para|entre \(scope)]"]
    },
    examples: ["weak sections", "which sections are weak?", "weak sections in cohort 2026-q1"],
    ejemplos: ["secciones débiles", "¿qué secciones fallan?"],
    intent: { _, scope in .ask(.weakSections(of: scope ?? .everybody)) }
  )
}
