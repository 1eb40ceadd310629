import Onboarding

/// A spell of somebody's that is over, and how the ramp ended in it.
public struct EarlierSpell: Hashable, Sendable {
  /// The spell.
  public let spell: Spell
  /// What had become of the ramp on the last day; `nil` where the clock had not started.
  public let ramp: Ramp?
  /// The days of the clock and of the event.
  public let state: RampState

  /// The earlier spells that `dossier` tells of, the first one first.
  public static func all(of dossier: Dossier, in catalogue: Catalogue) -> [EarlierSpell] {
    dossier.person.spells.enumerated().map { place, spell in
      let past = dossier.during(spell: place + 1)
      let state = RampState(of: past, under: catalogue.curriculum(for: past.person))
      return EarlierSpell(spell: spell, ramp: state.ramp(on: spell.end, absences: dossier.absences), state: state)
    }
  }
}
