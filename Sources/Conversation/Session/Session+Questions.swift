import Onboarding

extension Session {
  /// Takes a line as the answer to the open question; `nil` where none is open or the line is a sentence of its own.
  func answerToOpen(_ typed: String) -> Reply? {
    guard let question = open else { return nil }
    let line = Line(typed)
    let word = line.words.count == 1 ? line.words[0].folded : ""
    if OpenQuestion.dropWords.contains(word) {
      open = nil
      return say([wording.dropped], .answered)
    }
    switch question {
    case .confirm(let proposal, let sentence): return answer(proposal, word, line, sentence)
    case .which(let meaning, let blank, let values, let sentence, let then):
      let choices = told(values, meaning.filled[blank].blank)
      guard let place = chosen(line, among: choices) else { return asksAgain(line) }
      open = nil
      return settle(meaning.settling(blank, as: values[place]), "\(sentence) (\(choices[place].text))", then: then)
    case .command(let meanings, let sentence, let then):
      let choices = meanings.map { Offer($0.command.summary.text(in: language), note: $0.command.name) }
      guard let place = chosen(line, among: choices) else { return asksAgain(line) }
      open = nil
      return settle(meanings[place], sentence, then: then)
    case .naming(let subject, let name, let meaning, let sentence):
      return answer(naming: subject, called: name, line, typed, meaning, sentence)
    case .roll(let roll, let meaning, let sentence): return answer(roll, line, meaning, sentence)
    case .interview(let walk, let meaning, let sentence): return answer(walk, line, meaning, sentence)
    case .piece(let piece, let meaning, let sentence, let answers):
      if typed.filter({ !$0.isWhitespace }) == "<" { return stepBack(meaning, sentence, answers) }
      return answer(piece, of: meaning, line, sentence, answers)
    case .rest(let soFar):
      open = nil
      guard !isSentence(line) else { return nil }
      let whole = "\(soFar) \(typed)"
      return understand(Line(whole), sentence: whole)
    }
  }

  /// Takes a line for the thing that was asked for, unless it is a sentence of its own or no such thing.
  private func answer(_ piece: Frame.Piece, of meaning: Meaning, _ line: Line, _ sentence: String, _ answers: Int) -> Reply? {
    let isYesOrNo = line.words.count == 1 && OpenQuestion.yesWords.union(OpenQuestion.noWords).contains(line.words[0].folded)
    let isNobody = piece.blank.kind == .name && StandIn.isOne(line.words)
    guard let scene = try? scene(), !line.words.isEmpty, !isYesOrNo, !isNobody else { return asksAgain(line) }
    let matches = [Place.Tolerance.exact, .lenient].lazy.flatMap { tolerance in
      piece.blank.scan(Place(line: line, start: 0, scene: scene, tolerance: tolerance))
    }
    guard let match = matches.first(where: { $0.count == line.words.count }) else { return asksAgain(line) }
    open = nil
    guard !isSentence(line) else { return nil }
    var filled = meaning
    filled.filled.append(Filling(blank: piece.blank, key: piece.key, found: match.found, span: 0..<line.words.count))
    let whole = "\(sentence) \(line.source(0..<line.words.count))"
    if let next = Frame(meaning.command)?.missing(of: filled).first { return ask(for: next, of: filled, whole, answers: answers + 1) }
    return settle(filled, whole)
  }

  /// Asks again for what was answered last; with nothing answered yet, the question is dropped.
  private func stepBack(_ meaning: Meaning, _ sentence: String, _ answers: Int) -> Reply {
    guard answers > 0, let last = meaning.filled.last, let piece = Frame(meaning.command)?.pieces.first(where: { $0.key == last.key })
    else {
      open = nil
      return say([wording.dropped], .answered)
    }
    var before = meaning
    before.filled.removeLast()
    return ask(for: piece, of: before, sentence, answers: answers - 1)
  }

  private func answer(_ proposal: OpenQuestion.Proposal, _ word: String, _ line: Line, _ sentence: String) -> Reply? {
    let isYes = OpenQuestion.yesWords.contains(word) || (line.words.isEmpty && proposal.isLikely)
    let isNo = OpenQuestion.noWords.contains(word) || line.words.isEmpty
    guard isYes || isNo else { return asksAgain(line) }
    open = nil
    guard isYes else { return say([wording.declined], .answered) }
    switch proposal {
    case .mended(let meaning, let then): return settle(meaning, sentence, then: then)
    case .doubted(let meanings, let changes), .warned(let meanings, let changes):
      return trying(meanings[0]) { try record(changes, meanings, sentence) }
    case .errand(let errand, let meaning): return trying(meaning) { try run(errand, meaning, sentence) }
    case .replace(let meaning, let question, let path, let anonymously):
      return trying(meaning) { try export(question, to: path, anonymously: anonymously, meaning, sentence, replacing: .granted) }
    case .undo(let meaning, let count): return trying(meaning) { try takeBack(count, meaning, sentence, isGranted: true) }
    }
  }

  func trying(_ meaning: Meaning, _ work: () throws -> Reply) -> Reply {
    do { return try work() } catch { return excuse(error, meaning) }
  }

  /// What the line is when it answers nothing: a sentence of its own, which drops the question, or a slip.
  private func asksAgain(_ line: Line) -> Reply? {
    guard !isSentence(line) else {
      open = nil
      return nil
    }
    return say([wording.notAnAnswer], .asking)
  }

  func isSentence(_ line: Line) -> Bool {
    guard let scene = try? scene() else { return false }
    return !Reading(of: line, in: scene, expecting: false).meanings.isEmpty
  }

  /// Which choice a line picks: by its number, or by words that only one of them has.
  private func chosen(_ line: Line, among choices: [Offer]) -> Int? {
    if line.words.count == 1, let number = Int(line.words[0].text), choices.indices.contains(number - 1) { return number - 1 }
    let tokens = line.words.flatMap { NameIndex<Int>.tokens($0.folded) }
    guard !tokens.isEmpty else { return nil }
    let fitting = choices.indices.filter { place in
      let words = Set(NameIndex<Int>.tokens(choices[place].text.folded))
      return tokens.allSatisfy(words.contains)
    }
    if fitting.count == 1 { return fitting[0] }
    let noted = choices.indices.filter { place in
      let words = Set(NameIndex<Int>.tokens(choices[place].described.folded))
      return tokens.allSatisfy(words.contains)
    }
    return noted.count == 1 ? noted[0] : nil
  }
}

extension OpenQuestion.Proposal {
  /// Whether Enter alone says yes; what overwrites a file wants a word.
  fileprivate var isLikely: Bool {
    switch self {
    case .mended, .doubted: true
    case .replace, .undo, .errand, .warned: false
    }
  }
}
