import Findings

/// The text report's own words.
struct Words {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ french: String, _ english: String) -> String { language == .fr ? french : english }

  func note(_ note: Document.Note) -> String {
    switch note {
    case .pendingRevisions:
      say(
        "À savoir : des modifications suivies sont en attente ; le document est lu comme si elles étaient toutes acceptées.",
        "Note: tracked changes are pending; the document is read as if all were accepted.")
    case .hiddenText:
      say("À savoir : du texte caché a été laissé de côté.", "Note: hidden text was left out.")
    case .truncated:
      say("À savoir : une partie du document n'a pas été lue.", "Note: a part of the document was not read.")
    case .damaged:
      say(
        "À savoir : le fichier est abîmé par endroits ; des mots peuvent manquer.",
        "Note: the file is damaged in places; words may be missing.")
    case .unreadableInvoice:
      say(
        "À savoir : une facture électronique est jointe à ce PDF et n'a pas pu être lue ; seules les pages ont été vérifiées.",
        "Note: an e-invoice is attached to this PDF and could not be read; only the pages were checked.")
    case .scannedPages:
      say(
        "À savoir : certaines pages sont des images ; leur texte n'a pas été lu.",
        "Note: some pages are images; their text was not read.")
    }
  }

  func severity(_ severity: Severity) -> String { severity.named[language].uppercased() }

  func setAside(_ aside: Suppressed) -> String {
    let author = aside.author.map { say(", par \($0)", ", by \($0)") } ?? ""
    let label = aside.origin == .baseline ? say("Connu : ", "Known: ") : say("Écarté : ", "Set aside: ")
    let place = aside.finding.locations.first.map { line($0.line) } ?? ""
    return "\(label)\(aside.rule.id) \(aside.rule.name)\(place) (\(aside.reason)\(author))."
  }

  func line(_ number: Int) -> String { say(", ligne \(number)", ", line \(number)") }

  /// - Parameter isFirst: whether nothing stands before it.
  func furtherPlace(_ region: Region, isFirst: Bool = false) -> String {
    let place =
      region.source == nil
      ? say("page \(region.page), ligne \(region.line) :", "page \(region.page), line \(region.line):")
      : say("facture électronique, ligne \(region.line) :", "e-invoice, line \(region.line):")
    let path = region.path.map { $0.filter { !$0.isControl } + ", " } ?? ""
    return (isFirst ? "" : say("et ", "and ")) + path + place
  }

  /// The text that a finding rests on.
  func why(_ citation: Citation) -> String { say("Pourquoi : ", "Why: ") + citation.sentence(in: language) }

  func toDo(_ advice: String) -> String { say("À faire : \(advice)", "What to do: \(advice)") }

  var notVerified: String { say("Ce qui n'a pas pu être vérifié", "What could not be checked") }

  func settles(_ options: [String]) -> String {
    say(
      "Pour le vérifier, précisez \(options.joined(separator: ", ")).",
      "To check it, give \(options.joined(separator: ", ")).")
  }

  /// A few rules by their names, many by their identifiers.
  func rules(_ rules: [RuleID]) -> String {
    let names = rules.count <= 3 ? rules.map { "\($0.id) \($0.name)" } : rules.map(\.id)
    let label = rules.count == 1 ? say("Règle", "Rule") : say("Règles", "Rules")
    return label + say(" : ", ": ") + names.joined(separator: ", ")
  }

  func passed(_ ids: [String]) -> String {
    say("Règles respectées : ", "Rules that passed: ") + (ids.isEmpty ? "—" : ids.joined(separator: ", "))
  }

  func notApplicable(_ ids: [String]) -> String {
    say("Règles sans objet : ", "Rules that do not apply: ") + (ids.isEmpty ? "—" : ids.joined(separator: ", "))
  }

  /// A piece of a dossier, the part that it plays, and why.
  func piece(_ piece: DossierPiece) -> String { "\(part(piece.part)) : \(piece.path.filter { !$0.isControl }) (\(piece.reason[language]))" }

  private func part(_ part: DossierPiece.Part) -> String {
    switch part {
    case .quote: say("devis", "quote")
    case .order: say("commande", "order")
    case .replacedOrder: say("commande remplacée", "replaced order")
    case .invoice: say("facture", "invoice")
    case .attestation: "VA"
    case .commissioning: "MOM"
    case .pilotReport: say("PV d'installation pilote", "pilot installation report")
    case .unknown: say("pièce non reconnue", "piece not recognised")
    }
  }

  /// The verdict of a dossier, its pieces included.
  func verdict(of dossier: DossierReport) -> String {
    let found = Counted(ReportSummary([], dossiers: [dossier]), language: language).findings
    let extra = found.isEmpty ? "" : say(" ; entre les pièces : \(found)", "; between the pieces: \(found)")
    return switch dossier.verdict {
    case .nonConforme: say("Dossier non conforme\(extra).", "Dossier not compliant\(extra).")
    case .indecidable: say("Dossier indécidable, une pièce n'a pas pu être lue ou reconnue\(extra).", "Dossier undecidable, a piece could not be read or recognised\(extra).")
    case .conformeSousReserve: say("Dossier conforme sous réserve, tout n'a pas pu être vérifié\(extra).", "Dossier compliant with reservations, not everything could be checked\(extra).")
    case .conforme: say("Dossier conforme\(extra).", "Dossier compliant\(extra).")
    }
  }

  /// The verdict in plain words.
  func verdict(of document: DocumentReport) -> String {
    let counts = ReportSummary([document])
    let found = Counted(counts, language: language).findings
    switch document.verdict {
    case .nonConforme:
      return say("Verdict : non conforme (\(found)).", "Verdict: not compliant (\(found)).")
    case .indecidable:
      return document.isUnread
        ? say(
          "Verdict : indécidable, le document n'a pas pu être lu.",
          "Verdict: undecidable, the document could not be read.")
        : say(
          "Verdict : indécidable, le type de pièce n'est pas reconnu.",
          "Verdict: undecidable, the kind of piece was not recognised.")
    case .conformeSousReserve:
      let extra = found.isEmpty ? "" : " (\(found))"
      return say(
        "Verdict : conforme sous réserve, aucune erreur relevée mais tout n'a pas pu être vérifié\(extra).",
        "Verdict: compliant with reservations, no error found but not everything could be checked\(extra).")
    case .conforme:
      let extra = found.isEmpty ? "" : " (\(found))"
      return say("Verdict : conforme\(extra).", "Verdict: compliant\(extra).")
    }
  }
}
