import Testing

/// A scheme that nobody published, added as one YAML file: linted rightly with no change of code.
@Suite struct OwnSchemeTests {
  /// The file of a scheme.
  private static func scheme(_ code: String, bareme: String) -> String {
    """
    code: \(code)
    nom: Logiciel de transport sanitaire
    famille: LTS
    vague: 2
    texte-lu: true
    sources:
      AF: {document: AF-\(code), version: essai, definitif: false}
    types: {va2: Mise à jour vague 2, va1+va2: Mise à jour vague 1 et vague 2}
    lignes:
      - {nom: Forfait Ambulance connectée, section: "6"}
    mentions:
      - {texte: Montant du Forfait Ambulance pris en charge par l'État au titre du programme Transport, section: "6"}
    \(bareme)
    montants-exiges: [ht, taux, ttc]
    exigences:
      BDC:
        - {element: instance-logicielle, regle: SEG507, section: "6", phrase: un numéro d'instance}
    versements: {avance: 50, solde: 50, section: "6"}
    citations:
      bareme: {section: "5", phrase: Le montant dépend du barème.}
      plafond: {section: "5", phrase: Le montant dépend du barème.}

    """
  }

  private static let schemes = [
    ("TRS-LTS-Va2", "bareme:\n  forme: affine\n  montants:\n    va2: [{tranche: A, activite: 0, ht: 100.00}, {tranche: A, activite: 1000, ht: 1100.00}]\n    va1+va2: [{tranche: A, activite: 0, ht: 200.00}, {tranche: A, activite: 1000, ht: 2200.00}]", ["--activite-combinee", "500"], "600.00"),
    ("TRS-ESM-Va2", "bareme:\n  forme: par-esms\n  tranche-selon: commande\n  montants:\n    va2: [{tranche: A, de: 1, ht: 300.00}]\n    va1+va2: [{tranche: A, de: 1, ht: 400.00}]", ["--esms", "2"], "600.00"),
    ("TRS-LUM-Va2", "bareme:\n  forme: forfait\n  montants:\n    va2: {par-medecin: 300.00, part-fixe: 100.00, par-effectif: 50.00}\n    va1+va2: {par-medecin: 400.00, part-fixe: 100.00, par-effectif: 50.00}", ["--client", "structure", "--effectifs", "10"], "600.00"),
  ]

  private static func order(_ code: String, ht: String, ttc: String, name: String = "Forfait Ambulance connectée", rest: String = "") -> String {
    """
    BON DE COMMANDE n° BC-2026-9
    Appel à financement : AF-\(code)
    Prestation « Mise à jour vague 2 »

    Désignation                          HT           TVA      TTC
    \(name)          \(ht) €     20 %     \(ttc) €

    Montant du Forfait Ambulance pris en charge par l'État au titre du programme Transport
    \(rest)
    """
  }

  @Test(arguments: 0..<3) func aSchemeOfOnesOwn(_ number: Int) throws {
    let (code, bareme, drivers, ceiling) = Self.schemes[number]
    let sandbox = try Sandbox()
    try sandbox.write(Self.scheme(code, bareme: bareme), to: "mes-regles/\(code).yaml")
    try sandbox.write(Self.order(code, ht: "600,00", ttc: "720,00", rest: "N° de l'instance logicielle : AMB-0012"), to: "juste.txt")
    try sandbox.write(Self.order(code, ht: "650,00", ttc: "780,00"), to: "faux.txt")
    try sandbox.write(Self.order(code, ht: "600,00", ttc: "720,00", name: "Pack Ségur Ambulance         "), to: "nom.txt")
    let select = ["--regles", "mes-regles", "--format", "json", "--select", "SEG1", "--select", "SEG2", "--select", "SEG507", "--fail-on", "jamais"] + drivers
    let right = try sandbox.segurlint(["check"] + select + ["juste.txt"])
    #expect(right.output.contains("\"\(code)\"") && !right.output.contains("\"erreur\","), "\(right.output)\(right.errors)")
    let wrong = try sandbox.segurlint(["check"] + select + ["faux.txt"]).output
    #expect(wrong.contains("SEG201") && wrong.contains("SEG507") && !wrong.contains("SEG103"), "\(wrong)")
    #expect(try sandbox.segurlint(["check"] + select + ["nom.txt"]).output.contains("SEG102"))
    let shown = try sandbox.segurlint(["plafond", "--regles", "mes-regles", "--dispositif", code, "--prestation", "va2", "--format", "json"] + drivers)
    #expect(shown.status == 0 && shown.output.contains("\"ht\": \"\(ceiling)\""), "\(shown.output)\(shown.errors)")
  }

  @Test func theProgramsOwnSchemesStay() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.scheme("TRS-LTS-Va2", bareme: Self.schemes[0].1), to: "mes-regles/dispositifs/TRS-LTS-Va2.yaml")
    let run = try sandbox.segurlint(["plafond", "--regles", "mes-regles", "--dispositif", "MS-DUI-Va2", "--prestation", "va2", "--esms", "11"])
    #expect(run.status == 0 && run.output.contains("16\u{202F}270,87\u{A0}€"))
  }
}
