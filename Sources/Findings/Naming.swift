import DocumentModel

extension DocumentReport {
  /// What the document is, in one line: « bon de commande ou devis · HOP-DPI-Va2 · mise à jour vague 2 · PDF, 2 pages ».
  package func identity(in language: Language) -> String {
    var parts = [kind.map(Self.kindNamed)?[language] ?? Text(fr: "type de pièce inconnu", en: "unknown kind of piece")[language]]
    parts += dispositifs
    if let prestation { parts.append(Self.prestationNamed(prestation)[language]) }
    if let format {
      let count = pages == 0 ? "" : ", \(pages) page\(pages > 1 ? "s" : "")"
      parts.append(format.named[language] + count)
    }
    return parts.joined(separator: " · ")
  }

  private static func kindNamed(_ kind: String) -> Text {
    switch kind {
    case "BDC": Text(fr: "bon de commande ou devis", en: "order or quote")
    case "FAC": Text(fr: "facture", en: "invoice")
    case "VA": Text(fr: "attestation de vérification d'aptitude", en: "attestation of suitability (VA)")
    case "MOM": Text(fr: "déclaration de mise en ordre de marche", en: "declaration of commissioning (MOM)")
    case "PV": Text(fr: "procès-verbal d'installation pilote", en: "pilot installation report (PV)")
    default: Text(fr: kind, en: kind)
    }
  }

  private static func prestationNamed(_ prestation: String) -> Text {
    switch prestation {
    case "va2": Text(fr: "mise à jour vague 2", en: "wave 2 update")
    case "va1+va2": Text(fr: "mise à jour vague 1 et vague 2", en: "wave 1 and wave 2 update")
    default: Text(fr: prestation, en: prestation)
    }
  }
}

extension Document.Format {
  fileprivate var named: Text {
    switch self {
    case .pdf: Text(fr: "PDF", en: "PDF")
    case .docx: Text(fr: "Word", en: "Word")
    case .cii: Text(fr: "facture électronique CII", en: "CII e-invoice")
    case .ubl: Text(fr: "facture électronique UBL", en: "UBL e-invoice")
    case .facturx: Text(fr: "PDF avec facture électronique (Factur-X)", en: "PDF with an e-invoice (Factur-X)")
    case .xml: Text(fr: "XML", en: "XML")
    case .text: Text(fr: "texte", en: "text")
    }
  }
}

extension Citation {
  /// « AF-HOP-DPI-Va2, section 5.3 : « … » (source non définitive) »
  package func sentence(in language: Language) -> String {
    func say(_ french: String, _ english: String) -> String { language == .fr ? french : english }
    let draft = isFinal ? "" : say(" (source non définitive)", " (source not final)")
    let part = section.isEmpty ? "" : ", section \(section)"
    let words = quote.isEmpty ? "" : say(" : « \(quote) »", ": “\(quote)”")
    return document + part + words + draft
  }
}

extension Severity {
  /// "Erreur", "Avertissement", "Information"
  package var named: Text {
    switch self {
    case .erreur: Text(fr: "Erreur", en: "Error")
    case .avertissement: Text(fr: "Avertissement", en: "Warning")
    case .information: Text(fr: "Information", en: "Information")
    }
  }
}

extension Verdict {
  /// "non conforme", as people say it.
  package var named: Text {
    switch self {
    case .conforme: Text(fr: "conforme", en: "compliant")
    case .conformeSousReserve: Text(fr: "conforme sous réserve", en: "compliant with reservations")
    case .nonConforme: Text(fr: "non conforme", en: "not compliant")
    case .indecidable: Text(fr: "indécidable", en: "undecidable")
    }
  }
}
