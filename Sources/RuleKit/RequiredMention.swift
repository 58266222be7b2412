/// A mention that the law wants on an invoice, and the article that says so.
public struct RequiredMention: Hashable, Sendable {
  public let mention: LegalMention
  /// The rule that says so already, where a scheme has it.
  public let unless: String?
  public let citation: Citation

  public init(_ mention: LegalMention, unless rule: String?, citation: Citation) {
    self.mention = mention
    unless = rule
    self.citation = citation
  }

  /// What is missing, with its article: « le numéro de facture (Code général des impôts, annexe II, art. 242 nonies A, I, 7°) ».
  public var named: Text {
    let article = "(\(citation.document), \(citation.section))"
    return Text(fr: "\(mention.named.fr) \(article)", en: "\(mention.named.en) \(article)")
  }
}

extension LegalMention {
  /// What it is called in a sentence.
  public var named: Text {
    switch self {
    case .number: Text(fr: "le numéro de la facture", en: "the invoice's number")
    case .issueDate: Text(fr: "la date d'émission", en: "the date of issue")
    case .supplyDate: Text(fr: "la date de réalisation de la prestation", en: "the date of supply")
    case .sellerName: Text(fr: "le nom du fournisseur", en: "the supplier's name")
    case .sellerAddress: Text(fr: "l'adresse du fournisseur", en: "the supplier's address")
    case .sellerNumber: Text(fr: "le SIREN ou SIRET du fournisseur", en: "the supplier's SIREN or SIRET")
    case .sellerVAT: Text(fr: "le numéro de TVA intracommunautaire du fournisseur", en: "the supplier's TVA number")
    case .clientName: Text(fr: "le nom du client", en: "the client's name")
    case .clientAddress: Text(fr: "l'adresse du client", en: "the client's address")
    case .paymentTerms: Text(fr: "la date ou le délai de règlement", en: "the date or delay of payment")
    case .penalties: Text(fr: "le taux des pénalités de retard", en: "the rate of late payment penalties")
    case .indemnity:
      Text(fr: "l'indemnité forfaitaire de 40 € pour frais de recouvrement", en: "the fixed recovery indemnity of 40 €")
    case .discount: Text(fr: "les conditions d'escompte (ou leur absence)", en: "the discount terms (or that there are none)")
    }
  }
}
