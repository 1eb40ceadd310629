import Documents
import Evaluation
import Onboarding

extension Session {
  var settingWords: SettingWords { .of(language) }

  /// Keeps a choice, now and for the conversations to come; where its file cannot be written, for this one.
  ///
  /// - Returns: What to say of it.
  func choose(_ name: Preferences.Name, _ value: String) -> [String] {
    guard mode == .writing else { return wording.wouldBe([settingWords.chosen(name, value)]) }
    preferences[name] = Preferences.Choice(value, .personal)
    do {
      try outside.keeping(name, value)
      return [settingWords.chosen(name, value)]
    } catch let trouble as Trouble {
      return [settingWords.chosen(name, value), settingWords.onlyNow(wording.trouble(trouble).first ?? "")]
    } catch { return [settingWords.chosen(name, value)] }
  }

  /// What is set, and who said so.
  func settings(_ report: ReadingReport) -> Reply {
    let words = settingWords
    let chosen = Preferences.Name.allCases.map { name -> [String] in
      let choice = preferences[name]
      return [words.name(name), words.value(name, choice.value), words.origin(choice.origin)]
    }
    let rows = chosen.map { $0.map { Cell.text($0) } }
    let finding = Finding("settings", asOf: today.iso, columns: ["setting", "value", "from"], rows: machineRows)
    let grid = Grid(
      zip(["setting", "value", "from"], words.columns).map { Column($0, header: $1, priority: $0 == "from" ? 0 : 1) }, rows: rows)
    let laidDown = fixed.isEmpty ? [] : [Block.paragraph(words.store), .definitions(fixed)]
    let document = Document(language: language.ofReports, blocks: [.grid(grid)] + laidDown + [.note(words.howToSet)])
    return Reply(document: document, finding: finding, outcome: .answered, reading: report.json)
  }

  /// What the store lays down: when somebody counts as productive, how rates are worked out, and in which currency amounts are.
  private var fixed: [Definition] {
    guard let directory = try? store.directory() else { return [] }
    let words = settingWords
    let rules = directory.catalogue.curricula.compactMap { curriculum in
      curriculum.productive.map { Definition(words.productive(curriculum.id.text), words.rule($0, speech())) }
    }
    let currencies = directory.catalogue.metrics.compactMap { if case .currency(let code) = $0.unit { code } else { nil } }
    let named = Set(currencies).sorted()
    let access = isReadOnly ? [Definition(words.writing, words.off)] : []
    let sales = wording.answers.sales
    let standard = [StandardMetric.winRate.id, StandardMetric.connectRate.id].compactMap { metric in
      sales.definition(metric, directory.definitions, speech()).map { Definition(sales.name(metric) ?? metric.text, $0) }
    }
    let tests = AttemptWords.of(language)
    let policies = [
      Definition(RenewalWords.of(language).name, RenewalWords.of(language).renewal(directory.definitions.renewal)),
      Definition(tests.attempts, tests.counting(directory.definitions.attempts)),
      Definition(tests.unanswered, tests.worth(directory.definitions.unanswered)),
    ]
    return rules + standard + policies + (named.isEmpty ? [] : [Definition(words.currency, named.joined(separator: ", "))]) + access
  }

  private var machineRows: [[Cell]] {
    let words = SettingWords.of(.english)
    return Preferences.Name.allCases.map { name in
      let choice = preferences[name]
      return [.text(name.rawValue), .text(choice.value), .text(words.origin(choice.origin))]
    }
  }

  /// Where things lie, who can read them, and whether the store is well.
  func examine(_ report: ReadingReport) throws -> Reply {
    let words = settingWords
    let found = outside.surroundings()
    let told = found.map { thing in
      let more = [thing.mode.map(Self.octal), thing.remark.map { words.remark($0) }].compactMap(\.self).joined(separator: ", ")
      return Definition(words.surrounding(thing.kind), thing.value + (more.isEmpty ? "" : " (\(more))"))
    }
    let checked = Teller(speech: speech(), answers: wording.answers).check(try store.check(), hires: try store.rampSubjects().count)
    let machine = found.map { thing -> [Cell] in
      [.text(thing.kind.rawValue), .text(thing.value), Cell(thing.mode.map(Self.octal)), Cell(thing.remark?.rawValue)]
    }
    let finding = Finding(
      "doctor", asOf: today.iso, columns: ["item", "value", "mode", "note"],
      rows: machine + checked.finding.rows.map { [.text("check"), $0.first ?? .missing, .missing, .text("inconsistent")] })
    let blocks = (told.isEmpty ? [] : [Block.definitions(told)]) + checked.document.blocks
    return Reply(
      document: Document(language: language.ofReports, blocks: blocks), finding: finding,
      outcome: checked.finding.rows.isEmpty ? .answered : .failed, reading: report.json)
  }

  private static func octal(_ mode: Int) -> String { "0" + String(mode & 0o777, radix: 8) }
}
