import DocumentModel
import Facts
import TextMatching

/// Tells which dispositifs a piece is about, and which type of Prestation.
struct SchemeReader {
  let words: Vocabulary
  let codes: Codes
  let rows: [Row]
  let fields: [Field]

  /// The codes that name the piece's own dispositif: a field that is for it, else the Prestation's lines, else the text.
  func dispositifs(lines: [PricedLine], sentences: [Sentence]) -> [Found<String>] {
    let fromFields = unique(
      fields.filter { words.has("champs", "dispositif", in: $0.label) && !words.has("champs", "antecedent", in: $0.label)
          && !words.has("fonctions", "ailleurs", in: $0.label + " " + Fold.text($0.valueText)) }
        .flatMap { field in codes.all(in: Fold.text(field.valueText)).map { Found($0.code, at: field.region) } })
    let own = lines.filter { $0.nature == .prestationSegur }
    let fromLines = unique((own.isEmpty ? lines : own).flatMap(\.dsrs).filter { codes.all(in: Fold.text($0.value)).count == 1 && $0.value.contains("-") })
    if fromFields.count == 1 || !fromFields.isEmpty && fromLines.isEmpty { return fromFields }
    if !fromLines.isEmpty { return fromFields.isEmpty ? fromLines : fromFields.filter { code in fromLines.contains { $0.value == code.value } } + (fromFields.contains { code in fromLines.contains { $0.value == code.value } } ? [] : fromLines) }
    let fromText = mentioned()
    if !fromText.isEmpty { return fromText }
    if let meant = meant() { return [meant] }
    guard !unknown().contains(where: { $0.nearest == nil }) else { return [] }
    return implied(lines: lines, sentences: sentences)
  }

  /// The scheme that a misspelt code stands for, where nothing in the piece speaks against it.
  private func meant() -> Found<String>? {
    let near = unknown().compactMap { code in code.nearest.map { Found($0, at: code.region) } }
    guard let first = near.first, near.allSatisfy({ $0.value == first.value }) else { return nil }
    let told = families(rows.map { $0.folded() }.joined(separator: "\n"))
    return told.isEmpty || told.contains(Codes.family(of: first.value)) ? first : nil
  }

  /// What looks like a code and is none.
  private func unknown() -> [UnknownCode] {
    rows.flatMap { row -> [UnknownCode] in
      let text = row.folded(), hits = codes.unknown(in: text)
      guard !hits.isEmpty, !words.has("fonctions", "ailleurs", in: text) else { return [] }
      return hits.filter { hit in
        !words.has("fonctions", "autre-bout", in: text.slice(max(0, hit.range.lowerBound - 70)..<hit.range.lowerBound))
      }.map { UnknownCode(text: $0.text, nearest: $0.nearest, at: row.region()) }
    }
  }

  /// What does not fit together: codes that do not exist, a header and a line that name two schemes.
  func doubts(lines: [PricedLine]) -> SchemeDoubts {
    let priced = Set(lines.map { [$0.region.page, $0.region.line] })
    let header = unique(
      fields.filter { field in
        !words.has("champs", "antecedent", in: field.label) && !words.has("champs", "referencement", in: field.label)
          && !words.has("fonctions", "ailleurs", in: field.label + " " + Fold.text(field.valueText)) && field.row.zone == .body
          && !priced.contains([field.row.page, field.row.number])
      }.flatMap { field in codes.all(in: Fold.text(field.valueText)).map { Found($0.code, at: field.region) } })
    let own = lines.filter { $0.nature == .prestationSegur }
    let sold = unique(own.flatMap { line in codes.all(in: Fold.text(line.label)).map { Found($0.code, at: line.region) } })
    let isConflict = header.count == 1 && sold.count == 1 && own.count == 1 && header[0].value != sold[0].value
    return SchemeDoubts(unknown: unknown(), header: isConflict ? header[0] : nil, line: isConflict ? sold[0] : nil)
  }

  /// Codes in the text, but for those of the client's past, of other systems and of lists of references.
  private func mentioned() -> [Found<String>] {
    var found: [Found<String>] = []
    for row in rows {
      let text = row.folded()
      for (code, range) in codes.all(in: text) {
        let before = text.slice(max(0, range.lowerBound - 70)..<range.lowerBound)
        guard !words.has("fonctions", "autre-bout", in: before), !words.has("fonctions", "ailleurs", in: text) else { continue }
        found.append(Found(code, at: row.region()))
      }
    }
    return unique(found)
  }

  private func unique(_ found: [Found<String>]) -> [Found<String>] {
    var seen: Set<String> = []
    return found.filter { seen.insert($0.value).inserted }
  }

  /// The one dispositif that plain words imply: a family with its wave.
  private func implied(lines: [PricedLine], sentences: [Sentence]) -> [Found<String>] {
    let text = rows.map { $0.folded() }.joined(separator: "\n")
    guard let region = rows.first?.region() else { return [] }
    for (name, match) in words.matches("implicites", in: text) {
      guard let row = row(at: match.range.lowerBound) else { continue }
      return [Found(name, at: row.region())]
    }
    let families = families(text)
    let ahi = words.has("fonctions", "ahi", in: text)
    let wave2 = words.has("fonctions", "vague-2", in: text), wave1 = words.has("fonctions", "vague-1", in: text)
    guard families.count == 1, let family = families.first else { return [] }
    let code: String? =
      switch (family, wave2, wave1) {
      case ("DUI", _, _) where ahi && !wave2: "MS3-DUI-AHI-Va1"
      case ("DUI", true, _): "MS-DUI-Va2"
      case ("DPI", true, _): "HOP-DPI-Va2"
      case ("LGC", true, _): "MDV-LGC-Va2"
      case ("PFI", true, _): "HOP-PFI-Va2"
      case ("RIS", true, _): "IMG-RIS-Va2"
      case ("SGL", true, _): "BIO-SGL-Va2"
      case ("LGO", true, _): "PHA-LGO-Va2"
      case ("DPI", false, true): "HOP-DPI-Va1"
      case ("LGC", false, true): "MDV-LGC-Va1"
      case ("PFI", false, true): "HOP-PFI-Va1"
      case ("RIS", false, true): "IMG-RIS-Va1"
      case ("SGL", false, true): "BIO-SGL-Va1"
      case ("LGO", false, true): "PHA-LGO-Va1"
      default: nil
      }
    return code.map { [Found($0, at: region)] } ?? []
  }

  private func row(at offset: Int) -> Row? {
    var end = 0
    for row in rows {
      end += row.folded().utf8.count + 1
      if offset < end { return row }
    }
    return nil
  }

  private func families(_ text: String) -> [String] {
    words.matches("familles", in: text).map(\.name)
  }

  /// The families that plain words name.
  func families() -> [Found<String>] {
    let text = rows.map { $0.folded() }.joined(separator: "\n")
    return words.matches("familles", in: text).compactMap { name, match in
      row(at: match.range.lowerBound).map { Found(name, at: $0.region()) }
    }
  }

  /// The type of Prestation: from its field, its line, or the text where it names only one.
  func prestation(lines: [PricedLine]) -> Reading<PrestationType> {
    for field in fields where words.has("champs", "type-prestation", in: field.label) && !words.has("champs", "antecedent", in: field.label) {
      if let type = type(in: Fold.text(continued(field))) { return .found(type, field.region) }
    }
    for line in lines where line.nature == .prestationSegur {
      if let type = type(in: Fold.text(([line.label] + line.details).joined(separator: " "))) { return .found(type, line.region) }
    }
    var found: [(PrestationType, Region)] = []
    for row in rows {
      let text = row.folded()
      if words.has("types", "non-coche", in: text), !words.has("types", "coche", in: text) { continue }
      if let type = type(in: text) { found.append((type, row.region())) }
    }
    guard let first = found.first, Set(found.map(\.0)).count == 1 else {
      let nowhere = rows.first?.region() ?? Region(page: 1, line: 1, box: nil, quote: "")
      return found.isEmpty ? .absent(lookedIn: nowhere) : .unreadable(found[0].1)
    }
    return .found(first.0, first.1)
  }

  /// The types that lines sell, and those whose box is ticked.
  func orderedTypes(lines: [PricedLine]) -> [Found<PrestationType>] {
    var found = lines.filter { $0.nature == .prestationSegur && ($0.totalHT.value ?? $0.totalTTC.value).map { $0 > .zero } ?? false }
      .compactMap { line in type(in: Fold.text(([line.label] + line.details).joined(separator: " "))).map { Found($0, at: line.region) } }
    for row in rows {
      for segment in row.segments {
        let text = row.folded(segment)
        if words.has("types", "coche", in: text), !words.has("types", "non-coche", in: text), let type = type(in: text) {
          found.append(Found(type, at: row.region(segment)))
        }
      }
    }
    return found
  }

  /// A field's value with the row below it, where it stops in mid-phrase.
  private func continued(_ field: Field) -> String {
    guard let (row, range) = field.value, let last = row.tokens[range].last, ["et", "+", "&", "1"].contains(last.folded),
      let index = rows.firstIndex(where: { $0.page == row.page && $0.number == row.number })
    else { return field.valueText }
    let left = row.tokens[range.lowerBound].box.left
    for below in rows[(index + 1)...].prefix(3) where below.page == row.page {
      if let segment = below.segments.first(where: { abs(below.tokens[$0.lowerBound].box.left - left) < 6 }) {
        return field.valueText + " " + below.text(segment)
      }
    }
    return field.valueText
  }

  /// What a text says of the type; of boxes that stand before their words, the ticked ones alone.
  private func type(in whole: String) -> PrestationType? {
    let text = ticked(whole)
    if words.has("types", "va1+va2", in: text) { return .va1va2 }
    return words.has("types", "va2", in: text) ? .va2 : nil
  }

  /// The words after ticked boxes, where a text has ticked and empty ones and begins the list with one.
  private func ticked(_ text: String) -> String {
    guard let full = words.pattern("types", "coche")?.all(in: text).map(\.range), let empty = words.pattern("types", "non-coche")?.all(in: text).map(\.range),
      !full.isEmpty, !empty.isEmpty
    else { return text }
    let starts = (full + empty).map(\.lowerBound).sorted()
    return full.map { mark in text.slice(mark.upperBound..<(starts.first { $0 >= mark.upperBound } ?? text.utf8.count)) }.joined(separator: " ")
  }
}
