import DocumentModel
import Facts
import TextMatching

/// Reads what an invoice tells beside its lines, totals and parties.
struct BillingReader {
  let words: Vocabulary
  let rows: [Row]
  let fields: [Field]
  let sentences: [Sentence]
  let lines: [PricedLine]

  func billing(_ kind: PieceKind?, _ numbers: Numbers, _ parties: Parties, _ identifiers: [Identifier], nowhere: Region) -> Billing {
    guard kind == .invoice else { return .nothing(lookedIn: nowhere) }
    let dates = InvoiceDates(words: words, fields: fields)
    let told = dates.told(DateReader(words: words).hits(in: rows))
    let issued = dates.own(told).map { told[$0] }
    func day(_ meaning: InvoiceDates.Meaning) -> Reading<Day> {
      told.filter { $0.meaning == meaning }.max { $0.hit.day < $1.hit.day }.map { .found($0.hit.day, $0.region) } ?? .absent(lookedIn: nowhere)
    }
    let due = day(.echeance), completed = day(.finalisation)
    let supplied = completed.isAbsent ? day(.livraison) : completed
    let issuedDay: Reading<Day> = issued.map { .found($0.hit.day, $0.region) } ?? .absent(lookedIn: nowhere)
    let mentions = LegalMentionReader(words: words, rows: rows, sentences: sentences, parties: parties, identifiers: identifiers)
    return Billing(
      issued: issuedDay, completed: completed, due: due, order: NumberReader(words: words).piece(fields, rows) ?? .absent(lookedIn: nowhere),
      orderDate: day(.commande), orderTotal: orderTotal(nowhere), attestationDate: day(.attestation), sendsDirectly: sendsDirectly(nowhere),
      clientNature: clientNature(nowhere),
      mentions: mentions.mentions(number: numbers.piece, issued: issuedDay, supplied: supplied, due: due, nowhere: nowhere),
      parts: BilledPartReader(words: words, rows: rows, fields: fields, lines: lines).parts())
  }

  /// « Montant de la commande : 8 300,00 € HT »
  private func orderTotal(_ nowhere: Region) -> Reading<Amount> {
    for row in rows {
      for sum in LabelledSum.all(on: row, row.money) where words.has("facture", "montant-de-la-commande", in: Vocabulary.label(sum.text)) {
        if let money = sum.money.last { return .found(money.amount, sum.region) }
      }
    }
    return .absent(lookedIn: nowhere)
  }

  /// How the documents reach the DMP, where one way is told: a box left unticked tells nothing.
  func sendsDirectly(_ nowhere: Region) -> Reading<Bool> {
    var other: Region?
    let texts = rows.map { ($0.folded(), $0.region()) } + sentences.map { (Fold.text($0.text), $0.region) }
    for (text, region) in texts {
      for part in Self.said(text) {
        if words.has("facture", "envoi/tiers", in: part) {
          other = other ?? region
        } else if words.has("facture", "envoi/direct", in: part) {
          return .found(true, region)
        }
      }
    }
    return other.map { .found(false, $0) } ?? .absent(lookedIn: nowhere)
  }

  /// What the client is, by a short line of the body that says so: his block, a table of doctors.
  private func clientNature(_ nowhere: Region) -> Reading<ClientNature> {
    for nature in ClientNature.allCases {
      for row in rows where row.zone == .body || row.zone == .textBox {
        for segment in row.segments where segment.count <= 14 && words.has("facture", nature.rawValue, in: row.folded(segment)) {
          return .found(nature, row.region(segment))
        }
      }
    }
    return .absent(lookedIn: nowhere)
  }

  /// The parts of a text that are said: not those behind an empty box.
  private static func said(_ text: String) -> [String] {
    guard text.contains(where: { "☐□☒☑✓✔".contains($0) }) || text.contains("[ ]") else { return [text] }
    let marked = text.replacing("[ ]", with: "☐").replacing("□", with: "☐").replacing("[x]", with: "☒")
    var parts: [String] = [], current = "", isEmpty = false
    for character in marked {
      if "☐☒☑✓✔".contains(character) {
        if !isEmpty { parts.append(current) }
        (current, isEmpty) = ("", character == "☐")
      } else {
        current.append(character)
      }
    }
    return isEmpty ? parts : parts + [current]
  }
}
