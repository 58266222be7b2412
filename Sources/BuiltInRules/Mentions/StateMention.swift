import RuleKit

/// How the piece says, if it does, that the State pays the Prestation.
enum StateMention {
  /// An accepted wording stands there, and nothing weakens it.
  case accepted
  /// The sense is there, not the wording.
  case altered(Region, Alteration)
  case absent

  enum Alteration: Sendable {
    case payer, programme, weakened(String), wording([String])
  }

  static func read(_ piece: Facts, _ forms: [String]) -> StateMention {
    let words = piece.sentences.flatMap(\.words)
    var sentenceOf: [Int] = []
    for (index, sentence) in piece.sentences.enumerated() { sentenceOf += Array(repeating: index, count: sentence.words.count) }
    var best: (match: Wording.Match, weak: String?)?
    for form in forms {
      guard let match = Wording(form).best(in: words) else { continue }
      let weak = weakening(around: match, words, sentenceOf)
      if match.missing.isEmpty, weak == nil { return .accepted }
      if isBetter(match, weak, than: best) { best = (match, weak) }
    }
    if let whole = others(forms, words, sentenceOf) { return whole }
    guard let best, best.match.coverage >= 0.5 || best.weak != nil, !piece.sentences[sentenceOf[best.match.range.lowerBound]].isSmallPrint else { return loose(piece) }
    let region = region(best.match, words, piece)
    if best.match.missing.isEmpty, let weak = best.weak { return .altered(region, .weakened(weak)) }
    guard speaksOfIt(words[best.match.range]) else { return loose(piece) }
    if let weak = best.weak { return .altered(region, .weakened(weak)) }
    if best.match.missing.contains("etat") { return .altered(region, .payer) }
    if best.match.missing.filter({ $0 == "titre" || $0 == "segur" }).isEmpty == false { return .altered(region, .programme) }
    return .altered(region, .wording(best.match.missing))
  }

  private static func isBetter(_ match: Wording.Match, _ weak: String?, than best: (match: Wording.Match, weak: String?)?) -> Bool {
    guard let best else { return true }
    return (match.coverage, weak == nil ? 1 : 0) > (best.match.coverage, best.weak == nil ? 1 : 0)
  }

  /// The wording once more, where its first best place is weakened: another place may hold it whole.
  private static func others(_ forms: [String], _ words: [SentenceWord], _ sentenceOf: [Int]) -> StateMention? {
    for form in forms {
      let wording = Wording(form)
      var from = 0
      while from < words.count, let match = wording.best(in: Array(words[from...])) {
        let shifted = match.shifted(by: from)
        if match.missing.isEmpty, weakening(around: shifted, words, sentenceOf) == nil { return .accepted }
        guard match.coverage > 0.9 else { break }
        from = shifted.range.upperBound
      }
    }
    return nil
  }

  /// Whether the words found have the mention's core, and not only its commonplaces.
  private static func speaksOfIt(_ words: ArraySlice<SentenceWord>) -> Bool {
    let folded = Set(words.map(\.folded))
    return folded.contains("charge") && !folded.isDisjoint(with: ["pris", "prise", "prises", "prend"])
  }

  /// A word that makes the mention conditional, partial or negated, inside it or near it in its sentence.
  private static func weakening(around match: Wording.Match, _ words: [SentenceWord], _ sentenceOf: [Int]) -> String? {
    let home = Set(match.range.map { sentenceOf[$0] })
    let after = (match.range.upperBound..<min(words.count, match.range.upperBound + 14)).prefix { !startsAnew($0, words) }
    let near = Array(max(0, match.range.lowerBound - 10)..<match.range.upperBound) + after.filter { home.contains(sentenceOf[$0]) }
    let inside = match.added + near.filter { !match.range.contains($0) && home.contains(sentenceOf[$0]) }
    for index in inside.sorted() {
      let word = words[index].folded
      let next = index + 1 < words.count ? words[index + 1].folded : ""
      if strong.contains(word) || strong.contains("\(word) \(next)") { return next.isEmpty ? word : "\(words[index].text) \(words[index + 1].text)" }
      if match.added.contains(index), let percent = percent(word, next), percent < 100 { return "\(percent) %" }
    }
    return nil
  }

  /// Whether a word begins a line with a capital: without a full stop before it, it is another sentence all the same.
  private static func startsAnew(_ index: Int, _ words: [SentenceWord]) -> Bool {
    index > 0 && words[index].line != words[index - 1].line && words[index].text.first?.isUppercase ?? false
  }

  private static let strong: Set<String> = [
    "susceptible", "susceptibles", "eventuellement", "eventuelle", "eventuel", "partiellement", "partielle", "sous reserve",
    "en partie", "pour partie", "pourra", "pourrait", "pourront", "peut etre", "peuvent etre", "n'est", "n'est pas", "ne sera",
    "non pris", "non prise", "plafonne a", "si le", "si l'etat", "sauf", "devrait", "dans l'hypothese", "le cas", "a condition", "jusqu'a",
    "une partie", "a concurrence", "sollicite", "sollicitee", "demande de", "envisagee", "potentiellement",
  ]

  private static func percent(_ word: String, _ next: String) -> Int? {
    if word.hasSuffix("%"), let value = Int(word.dropLast().filter { $0.isNumber }) { return value }
    return next == "%" ? Int(word) : nil
  }

  private static func region(_ match: Wording.Match, _ words: [SentenceWord], _ piece: Facts) -> Region {
    let text = words[match.range].map(\.text).joined(separator: " ")
    return Sentence(words: Array(words[match.range]), text: text, isSmallPrint: false).region
  }

  /// A sentence that says in other words that somebody takes charge of the Prestation.
  private static func loose(_ piece: Facts) -> StateMention {
    for statement in piece.statements where statement.meaning == .fundedOtherwise {
      return .altered(statement.region, Wording.isNamed("etat", in: statement.region.quote) ? .wording([]) : .payer)
    }
    return .absent
  }
}

extension StateMention {
  /// The mention that every scheme accepts, word for word.
  static let exactWords = "Montant de la Prestation Ségur pris en charge par l'Etat au titre du Ségur de la santé"

  /// The exact mention in the place of the words found; none where they give figures, which the mention has not.
  static func correction(of region: Region) -> Correction? {
    region.quote.contains(where: \.isNumber) ? nil : .replacing(region, with: exactWords)
  }
}
