import Facts
import Findings

extension Letter.Subject {
  /// Of one document.
  init(_ piece: Piece) {
    let facts = piece.exhibit?.facts
    let language = piece.language
    self.init(
      piece: Self.name(of: piece.report.kind, facts, language), purpose: Self.purpose(piece.report.kind, language), scheme: piece.report.dispositifs.first,
      supplier: facts?.parties.supplier.name.value, client: facts?.parties.client.name.value,
      points: piece.report.findings.map { Letter.Point(finding: $0.finding, document: nil) })
  }

  /// Of the pieces of one dossier, and of what they show together.
  init(_ dossier: DossierReport, _ pieces: [Piece], _ language: Language) {
    let facts = pieces.compactMap { $0.exhibit?.facts }
    self.init(
      piece: language("votre dossier « \(dossier.name.fr) »", "your file “\(dossier.name.en)”"), purpose: language("le déposer", "lodge it"),
      scheme: pieces.lazy.compactMap(\.report.dispositifs.first).first, supplier: facts.lazy.compactMap(\.parties.supplier.name.value).first,
      client: facts.lazy.compactMap(\.parties.client.name.value).first,
      points: dossier.findings.map { Letter.Point(finding: $0.finding, document: nil) }
        + pieces.flatMap { piece in piece.report.findings.map { Letter.Point(finding: $0.finding, document: piece.name) } })
  }

  /// "votre devis n° 12 du 02/03/2026"
  private static func name(of kind: String?, _ facts: Facts?, _ language: Language) -> String {
    let isQuote = facts?.kind.region.quote.lowercased().contains("devis") ?? false
    let noun =
      switch kind {
      case "BDC": isQuote ? language("votre devis", "your quote") : language("votre bon de commande", "your order form")
      case "FAC": language("votre facture", "your invoice")
      case "VA": language("votre attestation de vérification d'aptitude", "your attestation of suitability")
      case "MOM": language("votre déclaration de mise en ordre de marche", "your declaration of commissioning")
      case "PV": language("votre procès-verbal d'installation pilote", "your pilot installation report")
      default: language("votre document", "your document")
      }
    let number = facts?.numbers.piece.value.map { language(" n° \($0)", " no. \($0)") } ?? ""
    let day = facts?.dates.first { $0.role == .commande || $0.role == .emission }?.day
    return noun + number + (day.map { language(" du \($0.french)", " of \($0.iso)") } ?? "")
  }

  private static func purpose(_ kind: String?, _ language: Language) -> String {
    switch kind {
    case "BDC": language("le signer", "sign it")
    case "FAC": language("la transmettre", "send it on")
    default: language("l'accepter", "accept it")
    }
  }
}
