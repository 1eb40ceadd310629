import Onboarding

extension Command {
  static let saveMapping = Command(
    "save mapping", readsAs: "save", .manage, in: .files,
    Title("Keep how the last file was read", spanish: "Guardar cómo se leyó el último fichero"),
    with: .name,
    says: { name in ["save|keep the? mapping as \(name)"] }, dice: { name in ["guarda|guardar el? mapeo como \(name)"] },
    examples: ["save mapping as ventas"], ejemplos: ["guardar el mapeo como ventas"],
    intent: { _, name in .manage(.saveMapping(name)) }
  )

  static let forgetMapping = Command(
    "forget mapping", readsAs: "forget", .record, in: .files, Title("Drop a kept mapping", spanish: "Quitar un mapeo guardado"),
    with: .mapping,
    says: { mapping in ["forget|drop|delete the? mapping \(mapping)"] },
    dice: { mapping in ["olvida|olvidar|borra|borrar|quita|quitar el? mapeo \(mapping)"] },
    examples: ["forget mapping ventas"], ejemplos: ["olvida el mapeo ventas"],
    intent: { scene, mapping in .tell([.defined(scene.directory.definitions.dropping(mappingCalled: mapping.name))]) }
  )

  static let mappings = Command(
    "mappings", .answer, in: .files, Title("List kept mappings", spanish: "Listar los mapeos guardados"),
    says: { ["saved? mappings"] }, dice: { ["mapeos guardados?"] },
    examples: ["mappings"], ejemplos: ["mapeos"],
    intent: { _ in .ask(.mappings) }
  )
}
