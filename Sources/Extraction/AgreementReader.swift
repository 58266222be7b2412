import DocumentModel
import Facts
import TextMatching

/// Finds the signature block and what stands in it.
///
/// A heading (« Pour le client », « Bon pour accord ») opens a part; what stands below it, nearer to it than to any other
/// heading, belongs to it.
struct AgreementReader {
  let words: Vocabulary
  let rows: [Row]
  let dates: [DateFact]
  let parties: Parties
  let traces: Traces

  /// - Parameters:
  ///   - after: where the order ends: a block stands below its totals.
  ///   - nowhere: where a block that is missing should stand.
  func agreement(after: Region, nowhere: Region) -> Agreement {
    let parts = parts(after: after)
    let clients = parts.filter { $0.side == .client }, suppliers = parts.filter { $0.side == .supplier }
    let block = clients.first?.heading ?? parts.first?.heading ?? nowhere
    var supplier = signature(in: suppliers)
    var client = signature(in: clients)
    if client == nil, let signed = supplier, isOfClient(signed) { (client, supplier) = (signed, nil) }
    if client == nil, supplier == nil || clients.isEmpty, let told = toldAnywhere() {
      if !suppliers.contains(where: { $0.holds(told) }) { client = told }
    }
    let drawing = place(for: clients).flatMap { place in traces.drawings.first { $0 == place } }
    let digital = traces.signatures.first { !names(parties.supplier, in: Fold.text($0.signer)) }
    let date = date(in: clients, signature: client, alone: suppliers.isEmpty) ?? digital?.day.flatMap { Day(iso: $0) }.map { .found($0, block) }
    let approval = approval()
    let isSigned = client != nil || drawing != nil || digital != nil
    let trace = trace(told: client, isDigital: digital != nil, isDrawn: drawing != nil, block)
    return Agreement(
      block: block, client: trace, supplier: supplier.map { .found(.told, $0) } ?? .absent(lookedIn: suppliers.first?.heading ?? block),
      date: date ?? .absent(lookedIn: block), approval: approval,
      isUnderStudy: callsItselfAProposal && !isSigned && date == nil && approval == nil,
      hasClientPart: !clients.isEmpty, emptyPlace: isSigned ? nil : place(for: clients), digital: traces.signatures, mayBePictured: traces.hasPictures)
  }

  /// Whether a signature names the person in charge at the client's.
  private func isOfClient(_ signature: Region) -> Bool {
    guard let person = parties.client.person.value else { return false }
    let titles: Set = ["monsieur", "madame", "docteur", "directeur", "directrice", "president", "presidente", "general", "generale", "medecin", "responsable", "gerant", "gerante"]
    let named = Fold.text(person).split(separator: " ").map { Fold.word(String($0)) }.filter { $0.count > 2 && !titles.contains($0) }.prefix(3)
    let signed = Set(Fold.text(signature.quote).split(separator: " ").map { Fold.word(String($0)) })
    return !named.isEmpty && named.filter(signed.contains).count >= min(2, named.count)
  }

  private func trace(told: Region?, isDigital: Bool, isDrawn: Bool, _ block: Region) -> Reading<Signature> {
    if let told { return .found(.told, told) }
    if isDigital { return .found(.digital, block) }
    return isDrawn ? .found(.drawn, block) : .absent(lookedIn: block)
  }

  /// Where the client would sign by hand: under the heading of his part, as far as the next part.
  private func place(for clients: [Part]) -> Drawing? {
    guard let first = clients.first, let heading = first.heading.box, rows[first.row].hasGeometry else { return nil }
    let row = rows[first.row]
    let rival = row.segments.map { row.tokens[$0.lowerBound].box.left }.filter { $0 > heading.left + 60 }.min()
    let bottom = first.lines.compactMap { line in Box(around: line.row.tokens[line.range].map(\.box))?.bottom }.max() ?? heading.bottom
    return Drawing(
      page: first.heading.page,
      box: Box(left: max(0, heading.left - 6), top: heading.top, right: (rival ?? heading.left + 230) - 6, bottom: max(bottom, heading.bottom) + 75))
  }

  /// One side's part of the block: the heading and the segments below it.
  private struct Part {
    enum Side { case client, supplier }
    let side: Side
    let heading: Region
    let row: Int
    let left: Double
    var lines: [(row: Row, range: Range<Int>)]

    func holds(_ region: Region) -> Bool { lines.contains { $0.row.page == region.page && $0.row.number == region.line } }
  }

  private func parts(after: Region) -> [Part] {
    var parts: [Part] = []
    for (index, row) in rows.enumerated() where (row.page, row.number) > (after.page, after.line) && row.zone != .footer {
      for segment in row.segments {
        let label = Self.withoutNumber(Vocabulary.label(row.text(segment)).trimmed(of: "[]"))
        guard row.tokens[segment.upperBound - 1].text.last != "." else { continue }
        let named = row.text(segment).split(separator: ":", maxSplits: 1).first.map { Vocabulary.label(String($0)) } ?? label
        guard label.utf8.count < 120, let side = side(label) ?? (named.utf8.count < 50 && named != label ? side(named) : nil) else { continue }
        let isBare = !words.has("signature", "client", in: label)
        if side == .client, parts.contains(where: { (isBare || $0.side == .client) && abs($0.left - row.tokens[segment.lowerBound].box.left) < 40 && index - $0.row < 12 }) {
          continue
        }
        parts.append(Part(side: side, heading: row.region(segment), row: index, left: row.tokens[segment.lowerBound].box.left, lines: [(row, segment)]))
      }
    }
    for index in parts.indices { parts[index].lines += below(parts[index], among: parts) }
    return parts
  }

  /// A heading without the number of its section: « 4. Signature du client ».
  private static func withoutNumber(_ label: String) -> String {
    guard let match = sectionNumber?.first(in: label), match.range.lowerBound == 0 else { return label }
    return label.slice(match.range.upperBound..<label.utf8.count)
  }

  private static let sectionNumber = try? Pattern(#"^(?:article |section )?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-h])(?:[.)]| ?[-:])+ *(?=[a-z])"#)

  /// Whose part a heading opens: by the word for the side, or by the name of the party.
  private func side(_ label: String) -> Part.Side? {
    if words.has("signature", "client", in: label) { return .client }
    if words.has("signature", "fournisseur", in: label) { return .supplier }
    if words.has("signature", "bloc", in: label) { return .client }
    guard words.has("signature", "pour-quelqu-un", in: label) else { return nil }
    if names(parties.client, in: label) { return .client }
    return names(parties.supplier, in: label) ? .supplier : nil
  }

  /// Whether a label has a telling word of a party's name.
  private func names(_ party: Party, in label: String) -> Bool {
    let told = Set(label.split(separator: " ").map { Fold.word(String($0)) })
    let common: Set = ["centre", "hospitalier", "association", "fondation", "cabinet", "societe", "sante", "groupe", "clinique", "maison"]
    return Fold.text(party.name.value ?? "").split(separator: " ").map { Fold.word(String($0)) }
      .contains { $0.count > 3 && !common.contains($0) && told.contains($0) }
  }

  /// The segments under a heading that are nearer to it than to another.
  private func below(_ part: Part, among parts: [Part]) -> [(row: Row, range: Range<Int>)] {
    var found: [(row: Row, range: Range<Int>)] = []
    let page = rows[part.row].page
    let rivals = parts.filter { rows[$0.row].page == page && abs($0.row - part.row) <= 12 && abs($0.left - part.left) >= 40 } + [part]
    for row in rows[(part.row + 1)...].prefix(16) where row.page == page && row.zone != .footer {
      let text = row.folded()
      if text.hasPrefix("conditions generales") || text.hasPrefix("article 1") { break }
      if parts.contains(where: { $0.side != part.side && $0.row > part.row && rows[$0.row].number == row.number && abs($0.left - part.left) < 40 }) { break }
      for segment in row.segments {
        let left = row.tokens[segment.lowerBound].box.left
        let nearest = rivals.min { abs($0.left - left) < abs($1.left - left) }
        if nearest.map({ abs($0.left - part.left) < 1 }) ?? true { found.append((row, segment)) }
      }
    }
    return found
  }

  private func signature(in parts: [Part]) -> Region? {
    for part in parts {
      for (row, range) in part.lines where isSigned(row.folded(range)) { return row.region(range) }
    }
    return nil
  }

  /// A signature that is told outside of any part.
  private func toldAnywhere() -> Region? {
    for row in rows {
      for segment in row.segments where segment.count <= 30 {
        let text = row.folded(segment)
        if words.has("signature", "signe-ferme", in: text), isSigned(text) { return row.region(segment) }
      }
    }
    return nil
  }

  private func isSigned(_ text: String) -> Bool {
    guard words.has("signature", "signe", in: text), !words.has("signature", "demande", in: text) else { return false }
    return !Placeholder.stands(in: text.split(separator: ":").last.map(String.init) ?? text) || text.contains("par ")
  }

  /// The day in the client's part; any date of signature where there is one side only.
  private func date(in parts: [Part], signature: Region?, alone: Bool) -> Reading<Day>? {
    for part in parts {
      if let date = dates.first(where: { part.holds($0.region) && isWithin($0.region, part) && $0.role != .echeance }) { return .found(date.day, date.region) }
    }
    if let signature, let date = dates.first(where: { $0.region.page == signature.page && ($0.region.line == signature.line || $0.region.line == signature.line + 1) }) {
      return .found(date.day, date.region)
    }
    if let date = dates.first(where: { $0.role == .signature }), alone || parts.isEmpty { return .found(date.day, date.region) }
    return nil
  }

  /// Whether a date stands in the column of a part, and not beside it.
  private func isWithin(_ region: Region, _ part: Part) -> Bool {
    guard let box = region.box else {
      return part.lines.contains { $0.row.page == region.page && $0.row.number == region.line && $0.row.text($0.range).contains(region.quote) }
    }
    return part.lines.contains { line in
      guard line.row.page == region.page, line.row.number == region.line, let own = Box(around: line.row.tokens[line.range].map(\.box)) else { return false }
      return box.left >= own.left - 1 && box.right <= own.right + 1
    }
  }

  /// « Lu et approuvé » as somebody's words, and not as what he is asked to write.
  private func approval() -> Found<String>? {
    for row in rows {
      for segment in row.segments {
        let text = row.folded(segment)
        guard words.has("signature", "approuve", in: text), segment.count <= 24, !words.has("signature", "approbation-demandee", in: text) else { continue }
        return Found(row.text(segment), at: row.region(segment))
      }
    }
    return nil
  }

  /// Whether the piece's title is that of a proposal.
  private var callsItselfAProposal: Bool {
    var isProposal = false
    for row in rows.prefix(25) {
      for segment in row.segments {
        let label = Vocabulary.label(row.text(segment)).trimmed(of: "[]")
        guard segment.count <= (label.hasPrefix("objet") ? 25 : 10) else { continue }
        if words.has("signature", "champ", in: label) { continue }
        if words.has("signature", "ferme", in: label) { return false }
        if words.has("signature", "etude", in: label) { isProposal = true }
      }
    }
    return isProposal
  }
}
