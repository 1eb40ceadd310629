import Onboarding

extension Spanish {
  static func impossible(_ fault: Impossible, _ speech: Speech) -> [String] {
    switch fault {
    case .noSuchDay(let said): ["El calendario no tiene «\(said)».", "Escribe un día que exista, como \(speech.today.iso)."]
    case .otherWeekday(let said, let day):
      ["«\(said)» no es ningún día: la fecha es \(speech.day(day)).", "Escribe solo la fecha, o el día de la semana que es."]
    case .noSuchPeriod(let said):
      ["El calendario no tiene «\(said)».", "Escribe un periodo que exista, como la semana pasada, 2026-W47, 2026-11 o 2026-Q4."]
    case .manyPeriods(let said):
      [
        "No puedo registrar un dato de «\(said)»: un dato es de un día, una semana, un mes o un trimestre.",
        "Escribe uno de ellos, como el mes pasado o 2026-Q4.",
      ]
    case .noOnePeriod(let said):
      [
        "Esta respuesta es de un día, una semana, un mes o un trimestre, y «\(said)» no lo es.",
        "Escribe uno de ellos, como el trimestre pasado o 2026-Q4.",
      ]
    case .hugeNumber(let said): ["No puedo guardar «\(said)» con exactitud: un número tiene como mucho 15 cifras."]
    case .otherDigits(let said): ["No sé leer las cifras de «\(said)».", "Escribe los números con 0 a 9."]
    }
  }

  static func orderHint(_ typed: String) -> [String] {
    typed.hasBareDate ? ["`usar fechas d/m` o `usar fechas m/d` lo fija para las próximas."] : []
  }

  static func readingDates(_ order: DateOrder) -> String {
    switch order {
    case .dayMonthYear: "Ahora leo 3/4 como 3 de abril. `usar fechas m/d` lo hace 4 de marzo."
    case .monthDayYear: "Ahora leo 3/4 como 4 de marzo. `usar fechas d/m` lo hace 3 de abril."
    case .yearMonthDay: "Ahora pregunto qué es 3/4 si puede ser dos días. `usar fechas d/m` lo hace 3 de abril."
    }
  }
}
