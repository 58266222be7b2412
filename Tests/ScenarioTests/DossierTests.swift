import Foundation
import Testing

/// `segurlint dossier` on a lot as it arrives: one archive, everything mixed.
@Suite struct DossierTests {
  /// One financing: who, for what, under which numbers.
  private struct Case {
    let order: String, file: String, client: String, finess: String, supplier: String, siret: String, scheme: String
  }

  private static let clients = [
    ("Centre hospitalier de Vitré", "350000048"), ("Clinique des Ormes", "350000022"), ("Association Les Cèdres", "290000017"), ("Fondation Sainte-Anne", "220000020"),
    ("Résidence du Port", "560000127"), ("Hôpital Saint-Roch", "440000289"), ("Mutualité de l'Ouest", "490000031"), ("Centre hospitalier de Redon", "350000055"),
    ("Association L'Ancre", "290000025"), ("Clinique du Lac", "740000245"), ("Polyclinique Bellevue", "690000021"),
  ]
  private static let suppliers = [("Orphée Santé", "732 829 320 00074"), ("Logivia", "552 100 554 00025"), ("Iris Logiciels", "409 853 710 00013")]

  /// Twelve financings; the last is of the first client, under another scheme and with another supplier.
  private static let cases: [Case] = (0..<12).map { index in
    let client = clients[index % 11], supplier = suppliers[(index * 2 + index / 11) % 3]
    return Case(
      order: "BC-26-\(100 + index * 7)", file: "2026-ASP-\(4000 + index * 13)", client: client.0, finess: client.1, supplier: supplier.0, siret: supplier.1,
      scheme: index == 11 ? "HOP-PFI-Va2" : index % 2 == 0 ? "HOP-DPI-Va2" : "MS-DUI-Va2")
  }

  private static func head(_ one: Case) -> String {
    "\(one.scheme)\nClient : \(one.client)\nFINESS juridique : \(one.finess)\nFournisseur : \(one.supplier)\nSIRET : \(one.siret)\n"
  }
  private static func order(_ one: Case, _ title: String = "BON DE COMMANDE", number: String? = nil, more: String = "", isSigned: Bool = true) -> String {
    "\(title) n° \(number ?? one.order)\nDate : 02/03/2026\n\(head(one))\(more)\nDésignation            Total HT\nPrestation Ségur       5 000,00 €\nTotal HT  5 000,00 €\n"
      + (isSigned ? "\nPour le client\nSigné électroniquement par Anne Morel le 02/03/2026\n" : "")
  }
  private static func attestation(_ one: Case) -> String {
    "ATTESTATION DE VÉRIFICATION D'APTITUDE\nCommande n° \(one.order)\n\(head(one))\n☒ Consultation de Mon espace santé\n\nLe Client\nSigné électroniquement par Anne Morel le 20/05/2026\n"
  }
  private static func invoice(_ one: Case) -> String {
    "FACTURE n° F\(one.order.suffix(3))\nDate : 10/06/2026\nDossier ASP n° \(one.file)\nCommande n° \(one.order)\n\(head(one))\nDésignation            Total HT\nPrestation Ségur       5 000,00 €\nTotal HT  5 000,00 €\n"
  }
  private static func pilot(_ one: Case) -> String {
    "PROCÈS-VERBAL D'INSTALLATION PILOTE\nMS-DUI-Va2\nSolution : Iris DUI, version 4\nClient : \(one.client)\nFINESS juridique : \(one.finess)\nFournisseur : Iris Logiciels\nSIRET : 409 853 710 00013\nLa Prestation Ségur a été réalisée ; la solution est stable.\n"
  }

  /// The lot, with the dossier that each piece belongs to.
  private static var lot: [(name: String, text: String, dossier: Int)] {
    var lot: [(name: String, text: String, dossier: Int)] = []
    for (index, one) in cases.enumerated() {
      lot.append(("scan_\(index * 37 % 12)_a.txt", order(one), index))
      lot.append(("scan_\(index * 37 % 12)_b.txt", invoice(one), index))
      lot.append(("va/va_\(11 - index).txt", attestation(one), index))
    }
    lot.append(("devis.txt", order(cases[2], "DEVIS", number: "D-26-3", isSigned: false), 2))
    lot.append(("ancien.txt", order(cases[4], number: "BC-26-20"), 4))
    lot[12] = (lot[12].name, order(cases[4], more: "Annule et remplace le bon de commande n° BC-26-20.\n"), 4)
    lot.append(("pv1.txt", pilot(cases[1]), 12))
    lot.append(("pv2.txt", pilot(cases[3]), 12))
    return lot.sorted { $0.name < $1.name }
  }

  @Test func fortyPiecesOfTwelveDossiersAreSortedInOneCommand() throws {
    let sandbox = try Sandbox()
    var archive = StoredArchive()
    for piece in Self.lot { archive.add(piece.name, piece.text) }
    #expect(Self.lot.count == 40)
    try sandbox.write(archive.data, to: "lot.zip")
    let run = try sandbox.segurlint(["dossier", "--aujourd-hui", "2026-11-21", "--format", "json", "--no-progress", "lot.zip"])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let dossiers = try #require(report["dossiers"] as? [[String: Any]])
    let found = Set(dossiers.map { dossier in Set((dossier["pieces"] as? [[String: String]] ?? []).compactMap { $0["path"].map(Self.name) }) })
    let wanted = Set(Dictionary(grouping: Self.lot) { $0.dossier }.values.map { Set($0.map(\.name)) })
    #expect(found == wanted)
    #expect(wanted.count == 13)
    #expect((report["documents"] as? [Any])?.count == 40)
  }

  /// Each piece says what part it plays: the order that was replaced, the quote.
  @Test func partsAreTold() throws {
    let sandbox = try Sandbox()
    for piece in Self.lot where piece.dossier == 4 || piece.dossier == 2 { try sandbox.write(piece.text, to: "lot/" + piece.name) }
    let run = try sandbox.segurlint(["dossier", "--aujourd-hui", "2026-11-21", "--format", "json", "--no-progress", "lot"])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let pieces = (report["dossiers"] as? [[String: Any]] ?? []).flatMap { $0["pieces"] as? [[String: String]] ?? [] }
    let parts = Dictionary(pieces.map { (Self.name($0["path"] ?? ""), $0["part"] ?? "") }) { a, _ in a }
    #expect(parts["devis.txt"] == "devis")
    #expect(parts["ancien.txt"] == "commande-remplacee")
    #expect(parts.values.filter { $0 == "facture" }.count == 2)
  }

  /// The name within the lot.
  private static func name(_ path: String) -> String { path.contains("/va/") ? "va/" + (path.split(separator: "/").last ?? "") : String(path.split(separator: "/").last ?? "") }
}
