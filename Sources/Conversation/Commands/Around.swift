import Onboarding

extension Command {
  static let set = Command(
    "set", .manage, in: .session, Title("Choose how I speak and look", spanish: "Elegir cómo hablo y me muestro"),
    with: .setting,
    says: { setting in ["set \(setting)"] }, dice: { setting in ["pon|fija \(setting)"] },
    examples: ["set accessible on", "set colour never", "set pager less -R"],
    ejemplos: ["pon accesible on", "fija color nunca", "pon paginador less -R"],
    intent: { _, setting in
      guard let name = setting.name else { return .object(.unknownSetting(setting.typed.name)) }
      guard let value = setting.value else { return .object(.wrongSetting(name, said: setting.typed.value)) }
      return .manage(.set(name, value))
    }
  )

  static let settings = Command(
    "settings", .manage, in: .session, Title("Show what is set, and by whom", spanish: "Mostrar qué está fijado y por quién"),
    says: { ["show? settings"] }, dice: { ["mostrar? ajustes|configuración"] }, examples: ["settings"], ejemplos: ["ajustes"],
    intent: { _ in .manage(.settings) }
  )

  static let doctor = Command(
    "doctor", .manage, in: .session,
    Title("Show files, versions and whether all is well", spanish: "Mostrar ficheros, versiones y si todo está bien"),
    says: { ["doctor|paths"] }, dice: { ["diagnóstico|rutas"] }, examples: ["doctor", "paths"], ejemplos: ["diagnóstico", "rutas"],
    intent: { _ in .manage(.doctor) }
  )

  static let tour = Command(
    "tour", .manage, in: .session, Title("See in two minutes what I do", spanish: "Ver en dos minutos lo que hago"),
    says: { ["tour|tutorial"] }, dice: { ["visita|recorrido"] }, examples: ["tour", "tutorial"], ejemplos: ["visita", "recorrido"],
    intent: { _ in .manage(.tour) }
  )

  static let sample = Command(
    "sample", .manage, in: .session, Title("Look around in a made-up company", spanish: "Explorar una empresa inventada"),
    says: { ["sample|demo"] }, dice: { ["muestra|ejemplo"] }, examples: ["sample", "demo"], ejemplos: ["muestra", "ejemplo"],
    intent: { _ in .manage(.sample) }
  )
}
