import DocumentModel
import Facts
import TextMatching

/// Turns drafts into priced lines: labels, natures, functions, numbers.
struct LineBuilder {
  let words: Vocabulary
  let codes: Codes
  /// Names of the Prestation's line, folded, that the lexicon does not know.
  let names: [String]

  func line(_ draft: Draft) -> PricedLine {
    let draft = named(draft)
    var count = min(draft.labelRows, draft.text.count)
    if let whole = rowsOfBrokenName(draft, count) { count = whole }
    let label = text(of: draft, count)
    let details = draft.text.dropFirst(count).map { $0.row.text($0.range) }
    let labelRegion = region(of: Array(draft.text.prefix(count)), or: draft.priced)
    let absent = Reading<Amount>.absent(lookedIn: draft.priced.region())
    func reading(_ role: Columns.Role) -> Reading<Amount> {
      draft.numbers[role].map { $0.money.isBlank ? .unreadable($0.region) : .found($0.money.amount, $0.region) } ?? absent
    }
    var rate = reading(.vatRate), vat = reading(.vat)
    if let unknown = draft.numbers[.vatUnknown] {
      let value = unknown.money.isBlank ? .unreadable(unknown.region) : Reading.found(unknown.money.amount, unknown.region)
      let unknown = unknown.money
      if unknown.isPercent || !unknown.hasCurrency && ["20", "10", "0", "8.5"].contains(unknown.amount.bare) {
        rate = value
      } else {
        vat = value
      }
    }
    return PricedLine(
      label: label, details: details, heading: draft.heading, quantity: reading(.quantity), unitPriceHT: reading(.unitPrice),
      totalHT: reading(.totalHT), vatRate: rate, vat: vat, totalTTC: reading(.totalTTC),
      wordsForPrice: draft.priceWords.map { Found($0.text, at: $0.row.region($0.range)) },
      dsrs: functions(of: draft, labelRows: count), nature: nature(label: label, details: details),
      scope: scope(label: label, details: details, heading: draft.heading), beneficiary: beneficiary(label, details),
      hasDiscount: draft.numbers[.discount] != nil,
      region: wholeRegion(draft), labelRegion: labelRegion)
  }

  /// How many rows it takes to read the Prestation's name, where a narrow column breaks it.
  private func rowsOfBrokenName(_ draft: Draft, _ count: Int) -> Int? {
    guard count < draft.text.count, nature(Vocabulary.label(text(of: draft, count))) != .prestationSegur else { return nil }
    return ((count + 1)...min(count + 2, draft.text.count)).first { rows in
      let last = draft.text[rows - 1]
      return words.has("natures", "fort/prestation-segur", in: Vocabulary.label(text(of: draft, rows)))
        && nature(Vocabulary.label(last.row.text(last.range))) != .prestationSegur
    }
  }

  /// The first rows of a designation, in one line.
  private func text(of draft: Draft, _ count: Int) -> String {
    draft.text.prefix(count).map { $0.row.text($0.range) }.joined(separator: " ")
  }

  /// The same draft without the rows before the one that names what is sold, where those name nothing.
  private func named(_ draft: Draft) -> Draft {
    let names = draft.text.map { nature(Vocabulary.label($0.row.text($0.range))) }
    guard let first = names.firstIndex(where: { $0 != nil }), first > 0, draft.labelRows <= first else { return draft }
    let own = draft.text.firstIndex { $0.row.number == draft.priced.number && $0.row.page == draft.priced.page } ?? 0
    guard names[0] == nil, own > 0 || draft.numbers.values.allSatisfy({ $0.row.number != draft.text[0].row.number }) else { return draft }
    var draft = draft
    draft.text.removeFirst(first)
    return draft
  }

  /// What a line sells, from its label; its details speak where the label says nothing.
  func nature(label: String, details: [String]) -> Nature {
    if !names.isEmpty, case let folded = Fold.text(label), names.contains(where: folded.contains) { return .prestationSegur }
    if let nature = nature(Vocabulary.label(label)), nature != .licence { return nature }
    let rest = Vocabulary.label(details.joined(separator: " "))
    if words.has("natures", "fort/prestation-segur", in: rest), rest.hasPrefix("prestation") { return .prestationSegur }
    return nature(Vocabulary.label(label)) ?? .autre
  }

  private func nature(_ label: String) -> Nature? {
    if label.hasPrefix("montant") || words.has("rubriques", "dit-compris", in: label) { return nil }
    let found = words.matches("natures", in: label)
    let strong = found.filter { $0.name.hasPrefix("fort/") }.min { $0.match.range.lowerBound < $1.match.range.lowerBound }
    guard let name = (strong ?? found.first)?.name.split(separator: "/").last else { return nil }
    return Nature(rawValue: String(name))
  }

  /// What the line and its heading say of its relation to the Prestation.
  private func scope(label: String, details: [String], heading: String?) -> LineScope {
    let own = Vocabulary.label(([label] + details).joined(separator: " ")), title = Vocabulary.label(label)
    let above = heading.map(Vocabulary.label) ?? ""
    var scope: LineScope = []
    if words.has("rubriques", "hors-perimetre", in: own) { scope.insert(.outsideByLabel) }
    if words.has("rubriques", "hors-perimetre", in: above) { scope.insert(.outsideByHeading) }
    if words.has("rubriques", "hors-segur", in: own) || words.has("rubriques", "hors-segur", in: above) { scope.insert(.explicitlyOutside) }
    if words.has("rubriques", "rattrapage", in: title) || words.has("rubriques", "rattrapage", in: above) { scope.insert(.catchingUp) }
    if words.has("rubriques", "autre-contrat", in: own) { scope.insert(.otherContract) }
    if words.has("rubriques", "autre-module", in: own) { scope.insert(.otherModule) }
    if words.has("enonces", "maintenance", in: own) { scope.insert(.maintenanceByName) }
    if words.has("rubriques", "certificat", in: title) { scope.insert(.certificate) }
    if words.has("rubriques", "part-bareme", in: own) { scope.insert(.baremePart) }
    if words.has("rubriques", "licence-principale", in: title) { scope.insert(.mainLicence) }
    if words.has("rubriques", "echeance", in: title) { scope.insert(.instalment) }
    return scope
  }

  /// The doctor or establishment that a line names, folded.
  private func beneficiary(_ label: String, _ details: [String]) -> String? {
    let own = Vocabulary.label(([label] + details).joined(separator: " "))
    return words.pattern("clients", "beneficiaire")?.first(in: own).map { own.slice($0.range) }
  }

  /// The codes and the plain names of functions that a line covers.
  private func functions(of draft: Draft, labelRows: Int) -> [Found<String>] {
    var found: [Found<String>] = []
    var families: Set<String> = []
    let whole = draft.text.map { $0.row.folded($0.range) }.joined(separator: " ")
    let region = wholeRegion(draft)
    for (code, _) in codes.all(in: whole) where families.insert(Codes.family(of: code)).inserted {
      found.append(Found(code, at: place(of: code, in: draft) ?? region))
    }
    for (family, match) in words.matches("familles", in: whole) where !families.contains(family) {
      let before = whole.slice(max(0, match.range.lowerBound - 60)..<match.range.lowerBound)
      guard !words.has("fonctions", "autre-bout", in: before) else { continue }
      families.insert(family)
      found.append(Found(family, at: region))
    }
    return found
  }

  private func place(of code: String, in draft: Draft) -> Region? {
    draft.text.first { entry in codes.all(in: entry.row.folded(entry.range)).contains { $0.code == code } }
      .map { $0.row.region($0.range) }
  }

  /// The region of some rows of designation.
  private func region(of text: [(row: Row, range: Range<Int>)], or row: Row) -> Region {
    guard let first = text.first else { return row.region() }
    let regions = text.filter { $0.row.page == first.row.page }.map { $0.row.region($0.range) }
    return Region(
      page: first.row.page, line: first.row.number, box: Box(around: regions.compactMap(\.box)),
      quote: text.map { $0.row.text($0.range) }.joined(separator: " "), context: first.row.text(), source: first.row.source)
  }

  /// The label and its numbers.
  private func wholeRegion(_ draft: Draft) -> Region {
    let label = region(of: draft.text, or: draft.priced)
    let numbers = draft.numbers.values.sorted { ($0.row.number, $0.money.tokens.lowerBound) < ($1.row.number, $1.money.tokens.lowerBound) }
    let here = numbers.filter { $0.row.page == draft.priced.page }.map(\.money.box)
    let boxes = [label.box].compactMap { $0 } + (draft.priced.hasGeometry ? here : [])
    let quote = [label.quote] + numbers.map(\.region.quote)
    return Region(
      page: draft.priced.page, line: draft.text.first.map { $0.row.page == draft.priced.page ? $0.row.number : draft.priced.number } ?? draft.priced.number,
      box: draft.priced.hasGeometry ? Box(around: boxes) : nil, quote: quote.joined(separator: " "), context: draft.priced.text(), source: draft.priced.source)
  }
}
