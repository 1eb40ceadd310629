import Documents
import Onboarding

/// A choice as it was typed behind `set`.
struct Setting: Hashable, Sendable {
  /// `nil` where nothing can be chosen by that name.
  var name: Preferences.Name?
  /// What was typed for the name, and for the value.
  var typed: (name: String, value: String) { (typedName, typedValue) }
  private let typedName: String
  private let typedValue: String
  /// The value as the file writes it; `nil` where it cannot be chosen.
  let value: String?

  init(_ name: Preferences.Name?, typed: String, _ value: String) {
    self.name = name
    typedName = typed
    typedValue = value
    self.value = name.flatMap { Self.value(of: $0, typed: value) }
  }

  private static let spellings: [Preferences.Name: [String: String]] = [
    .accessible: [
      "on": "on", "yes": "on", "si": "on", "1": "on", "activado": "on", "off": "off", "no": "off", "0": "off", "desactivado": "off",
    ],
    .colour: ["auto": "auto", "always": "always", "siempre": "always", "never": "never", "nunca": "never", "no": "never", "off": "never"],
  ]

  private static func value(of name: Preferences.Name, typed: String) -> String? {
    guard let known = spellings[name] else {
      let isNone = ["off", "no", "none", "ninguno", "nada"].contains(typed.folded)
      return typed.isEmpty ? nil : isNone ? "cat" : typed
    }
    return known[typed.folded]
  }

  static func name(said folded: String) -> Preferences.Name? {
    switch folded {
    case "accessible", "accesible": .accessible
    case "colour", "color", "colores": .colour
    case "pager", "paginador": .pager
    default: nil
    }
  }

  /// Words behind `set` that begin settings with sentences of their own.
  static let elsewhere: Set<String> = [
    "language", "idioma", "to", "date", "dates", "fecha", "fechas", "orden", "order", "date-order", "win", "connect", "stage",
    "conversation",
    "retention", "conservacion", "attempts", "intentos", "unanswered", "sin", "renewal", "renovacion", "tasa", "fase", "etapa",
    "conversacion",
  ]
}

extension Slot where Value == Setting {
  /// `accessible on`, `colour never`, `pager less -R`.
  static var setting: Slot {
    Slot(
      .setting,
      offers: { scene in
        let accessible = scene.language.pick("accessible", "accesible")
        let colour = scene.language.pick("colour", "color")
        let pager = scene.language.pick("pager", "paginador")
        return Offers(
          [
            "\(accessible) on", "\(accessible) off", "\(colour) auto", "\(colour) always", "\(colour) never", "\(pager) less -FIRX",
            "\(pager) off",
          ]
          .map { Offer($0) })
      },
      members: { [JSON.Member("text", .text("\($0.name?.rawValue ?? $0.typed.name) \($0.value ?? $0.typed.value)"))] },
      told: { setting, _ in Offer("\(setting.typed.name) \(setting.typed.value)") },
      scan: { place in
        guard let word = place.words.first, !Setting.elsewhere.contains(word.folded) else { return [] }
        let rest = place.words.dropFirst()
        let value = rest.isEmpty ? "" : place.line.source(rest.startIndex..<rest.endIndex)
        return [Match(place.words.count, Setting(Setting.name(said: word.folded), typed: word.text, value))]
      })
  }
}

extension Slot where Value == Int {
  /// How many, such as `7`.
  static var count: Slot {
    Slot(
      .count, members: { [JSON.Member("count", .figure(Double($0)))] }, told: { count, _ in Offer(String(count)) },
      scan: { place in
        guard let word = place.words.first, let count = Int(word.text), (1...1000).contains(count) else { return [] }
        return [Match(1, count)]
      })
  }
}
