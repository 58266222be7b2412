import Findings

/// A report made by hand: an order with every severity, a scan, an order that could not be decided, a clean invoice.
enum Sample {
  static let report = Report(
    documents: [order, scan, reserved, clean], toolVersion: "0.1.0", rulesVersion: "2026.11")

  /// Everything at once, dossiers and what was set aside.
  static let whole = Report(
    documents: dossiers.documents + [reserved, aside], dossiers: dossiers.dossiers, toolVersion: "0.1.0", rulesVersion: "2026.11",
    rules: [
      RuleDescription(
        RuleID("SEG201", "plafond-depasse", .erreur), summary: Text(fr: "Le plafond est tenu.", en: "The ceiling is kept."),
        help: Text(fr: "Comment corriger : {{montant}}", en: "How to correct"))
    ])

  static let order = document(
    "devis.pdf", kind: "BDC", dispositifs: ["HOP-DPI-Va2"], prestation: "va2", pages: 2, notes: [.hiddenText],
    outcomes: [
      RuleOutcome(RuleID("SEG201", "plafond-depasse", .erreur), .failed([ceiling])),
      RuleOutcome(RuleID("SEG104", "mention-alteree", .avertissement), .failed([mention])),
      RuleOutcome(RuleID("SEG117", "mention-divergente-du-modele", .information), .failed([model])),
      RuleOutcome(
        RuleID("SEG402", "commande-trop-tardive", .erreur),
        .undecided(
          Undecided(
            Text(fr: "La date d'ouverture n'est pas connue.", en: "The opening date is not known."),
            needs: ["--date-ouverture"]), findings: [])),
      RuleOutcome(RuleID("SEG101", "ligne-prestation-segur-absente", .erreur), .passed),
      RuleOutcome(RuleID("SEG109", "autre-prestation-sur-le-bon", .erreur), .notApplicable),
    ])

  static let scan = document(
    "scan.pdf", kind: nil, format: .pdf, pages: 0,
    outcomes: [
      RuleOutcome(
        RuleID("SEG001", "document-illisible", .erreur),
        .undecided(
          Undecided(Text(fr: "Ce PDF ne contient que des images.", en: "This PDF holds images only.")), findings: []))
    ])

  static let reserved = document(
    "à préciser.txt", kind: "BDC", format: .text, pages: 1,
    outcomes: [
      RuleOutcome(
        RuleID("SEG201", "plafond-depasse", .erreur),
        .undecided(
          Undecided(
            Text(fr: "L'Activité combinée n'est pas connue.", en: "The combined activity is not known."),
            needs: ["--activite-combinee"],
            at: [Region(page: 1, line: 8, box: nil, quote: "Activité combinée : ?")]), findings: []))
    ])

  static let clean = document(
    "facture.docx", kind: "FAC", format: .docx, pages: 1,
    outcomes: [RuleOutcome(RuleID("SEG201", "plafond-depasse", .erreur), .passed)])

  /// The same as the pieces of two dossiers: one whose invoice contradicts its order, one that could not be read.
  static let dossiers = Report(
    documents: [order, clean, scan],
    dossiers: [
      DossierReport(
        name: Text(fr: "Commande BR-12 · Clinique des Ormes", en: "Order BR-12 · Clinique des Ormes"),
        pieces: [
          DossierPiece(path: "devis.pdf", part: .order, reason: Text(fr: "se présente comme « DEVIS »", en: "calls itself “DEVIS”")),
          DossierPiece(path: "facture.docx", part: .invoice, reason: Text(fr: "même commande BR-12 que devis.pdf", en: "same order BR-12 as devis.pdf")),
        ],
        outcomes: [
          RuleOutcome(RuleID("SEG908", "facture-superieure-a-la-commande", .erreur), .failed([excess])),
          RuleOutcome(
            RuleID("SEG904", "piece-manquante", .avertissement),
            .undecided(Undecided(Text(fr: "Une pièce n'a pas pu être lue.", en: "A piece could not be read.")), findings: [])),
        ], documents: [order, clean]),
      DossierReport(
        name: Text(fr: "Pièces sans dossier", en: "Pieces without a dossier"),
        pieces: [DossierPiece(path: "scan.pdf", part: .unknown, reason: Text(fr: "n'a pas pu être lue", en: "could not be read"))],
        outcomes: [], documents: [scan]),
    ], toolVersion: "0.1.0", rulesVersion: "2026.11")

  /// A text with what the user set aside, what was known already, and words that a spreadsheet must not run.
  static let aside = DocumentReport(
    path: "modèles/a{1}.txt", sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", format: .text, pages: 1, ocr: false,
    notes: [.scannedPages], kind: "BDC", dispositifs: [], prestation: nil,
    outcomes: [RuleOutcome(formula.rule, .failed([formula.finding])), RuleOutcome(RuleID("SEG301", "maintenance-facturee", .erreur), .passed)],
    suppressed: [
      Suppressed(
        rule: RuleID("SEG301", "maintenance-facturee", .erreur), finding: maintenance("Maintenance : 365 €", line: 2), reason: "clause en cours de retrait",
        author: "A. Morel", expiry: "2026-12-31"),
      Suppressed(
        rule: RuleID("SEG301", "maintenance-facturee", .erreur), finding: maintenance("Maintenance : 12 €", line: 1), reason: "connu", author: nil,
        origin: .baseline),
    ])

  private static let formula = (
    rule: RuleID("SEG102", "libelle-prestation-non-conforme", .erreur),
    finding: Finding(
      Message(
        "autre", .avertissement, Text(fr: "La ligne s'appelle « =1+1;\"x\" » {0}.", en: "The line is called “=1+1”."),
        suggestion: Text(fr: "@Renommez-la.\nVite.", en: "Rename it.")),
      at: [Region(page: 1, line: 3, box: Box(left: -1.25, top: 10, right: 20.04, bottom: 30), quote: "=1+1;\"x\"")], requirement: nil)
  )

  private static func maintenance(_ quote: String, line: Int) -> Finding {
    Finding(
      Message("ligne", .erreur, Text(fr: "Une maintenance est facturée.", en: "A maintenance is billed."), suggestion: Text(fr: "", en: "")),
      at: [Region(page: 1, line: line, box: nil, quote: quote)], requirement: nil)
  }

  private static let excess = Finding(
    Message(
      "superieure", .erreur,
      Text(fr: "La facture dépasse la commande.", en: "The invoice is above the order."),
      suggestion: Text(fr: "Ramenez la facture au montant commandé.", en: "Bring the invoice down to the order.")),
    at: [
      Region(page: 1, line: 12, box: nil, quote: "590,00 €", context: "Prestation Ségur 590,00 €", path: "facture.docx"),
      Region(page: 1, line: 23, box: nil, quote: "540,00 €", context: "Prestation Ségur 540,00 €", path: "devis.pdf"),
    ],
    requirement: nil)

  static func document(
    _ path: String, kind: String?, dispositifs: [String] = [], prestation: String? = nil,
    format: Document.Format? = .pdf, pages: Int = 1, notes: [Document.Note] = [], outcomes: [RuleOutcome]
  ) -> DocumentReport {
    DocumentReport(
      path: path, sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", format: format,
      pages: pages, ocr: false, notes: notes, kind: kind,
      dispositifs: dispositifs, prestation: prestation, outcomes: outcomes)
  }

  private static let ceiling = Finding(
    Message(
      "plafond", .erreur,
      Text(
        fr: "Le montant HT de la Prestation (15 000,00 €) dépasse le plafond de 9 477,15 €.",
        en: "The amount of the Prestation before tax (15 000,00 €) is above the ceiling of 9 477,15 €."),
      suggestion: Text(
        fr: "Ramenez la ligne à 9 477,15 € HT au plus.", en: "Bring the line down to 9 477,15 € at most.")),
    at: [
      Region(
        page: 1, line: 23, box: Box(left: 72, top: 310.46, right: 523.21, bottom: 322.4), quote: "15 000,00 €",
        context: "Prestation Ségur HOP-DPI-Va2 1 15 000,00 € 20 % 18 000,00 €")
    ],
    requirement: Citation(
      document: "AF-HOP-DPI-Va2", section: "5.3", quote: "Le montant de la Prestation ne peut excéder le plafond.",
      isFinal: false))

  private static let mention = Finding(
    Message(
      "alteree", .avertissement, Text(fr: "La mention ne dit pas qui paie.", en: "The mention does not say who pays."),
      suggestion: Text(fr: "", en: "")),
    at: [
      Region(page: 2, line: 4, box: nil, quote: "Montant pris en charge"),
      Region(page: 2, line: 9, box: nil, quote: "prise en charge \"Ségur\"\u{7}"),
    ],
    requirement: nil)

  private static let model = Finding(
    Message(
      "modele", .information, Text(fr: "Une partie du modèle manque.", en: "A part of the model is missing."),
      suggestion: Text(fr: "Reprenez le modèle.", en: "Follow the model.")),
    at: [Region(page: 2, line: 30, box: nil, quote: "")],
    requirement: Citation(document: "Guide « devis »", section: "", quote: "Le modèle.", isFinal: true))
}
