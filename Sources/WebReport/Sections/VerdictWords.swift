import Findings

/// The verdict in plain words: one of a few, and a sentence that says what it means.
struct VerdictWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func name(_ verdict: Verdict) -> String {
    switch verdict {
    case .conforme: language("Conforme", "Compliant")
    case .conformeSousReserve: language("Conforme sous réserve", "Compliant with reservations")
    case .nonConforme: language("Non conforme", "Not compliant")
    case .indecidable: language("Indécidable", "Undecidable")
    }
  }

  /// A sign beside the word: colour alone tells nothing.
  func sign(_ verdict: Verdict) -> String {
    switch verdict {
    case .conforme: "✓"
    case .conformeSousReserve: "~"
    case .nonConforme: "✕"
    case .indecidable: "?"
    }
  }

  func sentence(for report: DocumentReport) -> String {
    if report.isUnread {
      return language("Ce document n'a pas pu être lu : rien n'a été vérifié.", "This document could not be read: nothing was checked.")
    }
    let summary = ReportSummary([report])
    switch report.verdict {
    case .nonConforme:
      return language(
        "Ce document ne peut pas être \(step(report.kind)) tel quel : \(counted(summary, .erreur)) à corriger.",
        "This document cannot be \(step(report.kind)) as it is: \(counted(summary, .erreur)) to correct.")
    case .indecidable:
      return language(
        "On ne sait pas de quelle pièce il s'agit (commande, facture, attestation…) : tout n'a donc pas pu être vérifié.",
        "It is not known what kind of document this is (order, invoice, attestation…): not everything could be checked.")
    case .conformeSousReserve:
      return language(
        "Aucune erreur n'a été relevée, mais certains points n'ont pas pu être vérifiés.", "No error was found, but some points could not be checked.")
    case .conforme:
      return report.findings.isEmpty
        ? language("Rien n'est à corriger dans ce document.", "Nothing is to be corrected in this document.")
        : language("Aucune erreur n'a été relevée ; quelques points sont à regarder.", "No error was found; a few points are to be looked at.")
    }
  }

  func sentence(for dossier: DossierReport, _ reports: [DocumentReport]) -> String {
    let summary = ReportSummary(reports, dossiers: [dossier])
    return switch dossier.verdict {
    case .nonConforme:
      language("Ce dossier ne peut pas être déposé tel quel : \(counted(summary, .erreur)) à corriger.", "This dossier cannot be lodged as it is: \(counted(summary, .erreur)) to correct.")
    case .indecidable:
      language("Une pièce au moins n'a pas pu être lue ou reconnue : le dossier n'a pas pu être jugé.", "At least one document could not be read or recognised: the dossier could not be judged.")
    case .conformeSousReserve:
      language("Aucune erreur n'a été relevée, mais certains points n'ont pas pu être vérifiés.", "No error was found, but some points could not be checked.")
    case .conforme: language("Rien n'est à corriger dans ce dossier.", "Nothing is to be corrected in this dossier.")
    }
  }

  /// What comes next for a piece of a kind.
  private func step(_ kind: String?) -> String {
    switch kind {
    case "BDC": language("signé", "signed")
    case "FAC": language("transmis", "sent on")
    default: language("accepté", "accepted")
    }
  }

  /// "2 erreurs"
  func counted(_ summary: ReportSummary, _ severity: Severity) -> String { counted(summary.count(of: severity), severity) }

  func counted(_ count: Int, _ severity: Severity) -> String { "\(count) \(severity.named[language].lowercased())\(count > 1 ? "s" : "")" }
}
