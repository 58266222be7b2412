import DocumentModel
import Facts
import TextMatching

/// Tells what kind of piece a document is, from how it calls itself.
struct KindReader {
  let words: Vocabulary

  /// The kind, with a confidence from 0 to 1. What is titled an attestation and prices nothing names its order, and is none.
  func kind(of rows: [Row], lines: Int, fields: [Field] = []) -> (kind: Reading<PieceKind>, confidence: Double) {
    var scores: [PieceKind: (score: Double, region: Region)] = [:]
    for (index, row) in rows.enumerated() where row.zone != .footnote {
      for segment in row.segments {
        let label = Vocabulary.label(row.text(segment))
        guard label.utf8.count < 200 else { continue }
        for (name, match) in words.matches("pieces", in: label) {
          guard let kind = PieceKind(rawValue: name) else { continue }
          let isAttestation = kind != .order && kind != .invoice
          let isTitle = match.range.lowerBound <= 12 && segment.count <= 9 || isAttestation && index < 12 && match.range.lowerBound == 0 && segment.count <= 20
            || index < 24 && label.hasPrefix("objet") && match.range.lowerBound <= 12
          let large = isTitle && row.height > 1.25 * median(rows)
          var weight = isTitle ? (index < 12 ? 3.0 : index < 40 ? 0.8 : 0.3) : 0.15
          if large, index < 30 { weight += 2 }
          if isTitle, index < 12, row.segments.count == 1, match.range.lowerBound == 0, match.range.upperBound == label.utf8.count { weight += 1 }
          if label.hasPrefix("modele") || label.contains("conditions generales") { weight *= 0.3 }
          let old = scores[kind]
          scores[kind] = ((old?.score ?? 0) + weight, weight > 1 || old == nil ? old.map { $0.score > 2 ? $0.region : row.region(segment) } ?? row.region(segment) : old?.region ?? row.region(segment))
        }
      }
    }
    if lines > 0, let field = fields.first(where: { $0.value != nil && (words.has("champs", "numero-facture", in: $0.label) || $0.label.contains("factur") && words.has("champs", "date-facture", in: $0.label)) }) {
      scores[.invoice] = ((scores[.invoice]?.score ?? 0) + 3.5, scores[.invoice]?.region ?? field.region)
    }
    let nowhere = rows.first?.region() ?? Region(page: 1, line: 1, box: nil, quote: "")
    if lines == 0, scores.contains(where: { ![.order, .invoice].contains($0.key) && $0.value.score >= 2.5 }) {
      for kind in [PieceKind.order, .invoice] { scores[kind]?.score *= 0.25 }
    }
    let ranked = scores.sorted { ($0.value.score, $1.key.rawValue) > ($1.value.score, $0.key.rawValue) }
    guard let best = ranked.first else {
      return lines > 0 ? (.found(.order, nowhere), 0.4) : (.absent(lookedIn: nowhere), 0)
    }
    let rival = ranked.dropFirst().first?.value.score ?? 0
    let lead = best.value.score / (best.value.score + rival)
    let confidence = min(0.99, lead * min(1, 0.5 + best.value.score / 4))
    if best.value.score < 0.3, lines == 0 { return (.absent(lookedIn: nowhere), confidence) }
    return (.found(best.key, best.value.region), confidence)
  }

  /// The height of an ordinary row.
  private func median(_ rows: [Row]) -> Double {
    let heights = rows.map(\.height).sorted()
    return heights.isEmpty ? 10 : heights[heights.count / 2]
  }
}
