import DocumentModel
public import Facts
public import TextMatching

/// Reads the facts of a document. One value serves any number of documents, on any thread.
public struct Extractor: Sendable {
  /// - Parameters:
  ///   - lexicon: the words of the field.
  ///   - codes: the codes of every known dispositif ("HOP-DPI-Va2").
  public init(lexicon: Lexicon, codes: [String]) {}

  /// - Parameter kind: the kind that the user named, if any.
  public func facts(of document: Document, kind: PieceKind?) -> Facts {
    let nowhere = Region(page: 1, line: 1, box: nil, quote: "")
    return Facts(
      kind: kind.map { .found($0, nowhere) } ?? .absent(lookedIn: nowhere), kindConfidence: 0, dispositifs: [], families: [],
      prestation: .absent(lookedIn: nowhere), lines: [], table: nowhere,
      totals: Totals(
        ht: .absent(lookedIn: nowhere), vat: .absent(lookedIn: nowhere), ttc: .absent(lookedIn: nowhere),
        discount: .absent(lookedIn: nowhere), netToPay: .absent(lookedIn: nowhere),
        remainder: .absent(lookedIn: nowhere), subtotals: []),
      numbers: Numbers(
        piece: .absent(lookedIn: nowhere), dossierASP: .absent(lookedIn: nowhere),
        referencing: .absent(lookedIn: nowhere), technicalVersion: .absent(lookedIn: nowhere)),
      dates: [], identifiers: [],
      drivers: Drivers(
        esms: .absent(lookedIn: nowhere), esmsOG: .absent(lookedIn: nowhere),
        activiteCombinee: .absent(lookedIn: nowhere), effectifs: .absent(lookedIn: nowhere),
        medecins: .absent(lookedIn: nowhere), client: .absent(lookedIn: nowhere)),
      referencing: .unknown, statements: [], sentences: [], end: nowhere)
  }
}
