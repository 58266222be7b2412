import DocumentModel
import Facts
import TextMatching

/// Tells whether an invoice bills a part of the price only, by its title, its object and its lines.
struct BilledPartReader {
  let words: Vocabulary
  let rows: [Row]
  let fields: [Field]
  let lines: [PricedLine]

  private static let notions: [(BilledPart, String)] = [(.advance, "part/avance"), (.balance, "part/solde"), (.credit, "part/avoir")]

  func parts() -> [Found<BilledPart>] { titles() + objects() + priced() }

  /// « FACTURE D'ACOMPTE », « FACTURE – SOLDE », « AVOIR N° … »
  private func titles() -> [Found<BilledPart>] {
    rows.prefix(40).flatMap { row in
      row.segments.flatMap { segment -> [Found<BilledPart>] in
        let label = Vocabulary.label(row.text(segment))
        guard segment.count <= 9, label.hasPrefix("facture") || label.hasPrefix("avoir") || label.hasPrefix("note de credit") else { return [] }
        return found(in: label, row.region(segment))
      }
    }
  }

  /// « Objet : facture d'avance (40 %) »
  private func objects() -> [Found<BilledPart>] {
    fields.flatMap { field -> [Found<BilledPart>] in
      guard ["objet", "nature", "nature de la facture", "type de facture", "type", "libelle"].contains(field.label) else { return [] }
      return found(in: Vocabulary.label(field.valueText), field.region)
    }
  }

  /// « Prestation Ségur – avance 40 % » as a line of its own.
  private func priced() -> [Found<BilledPart>] {
    lines.filter { $0.nature == .prestationSegur || lines.count == 1 }.flatMap { line -> [Found<BilledPart>] in
      let isNegative = line.totalHT.value.map { $0 < .zero } ?? false
      let text = Fold.text(([line.label] + line.details).joined(separator: " "))
      return isNegative || text.contains("deduire") || text.contains("deja") ? [] : found(in: text, line.region)
    }
  }

  private func found(in text: String, _ region: Region) -> [Found<BilledPart>] {
    Self.notions.compactMap { words.has("facture", $0.1, in: text) ? Found($0.0, at: region) : nil }
  }
}
