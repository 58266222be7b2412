import Facts
import Ingestion
import RuleTables
import Testing

@testable import Extraction

/// Numbers of registers as people print them.
@Suite struct IdentifierTests {
  private static let words = Vocabulary(RuleTables.builtIn.lexicon)

  /// The identifiers of a text: « siret 73282932000074 », « finess/juridique 799912118 », « siren 732829321 ! ».
  private func read(_ text: String) async throws -> [String] {
    let source = Source(path: "devis.txt", file: nil, bytes: Array(text.utf8))
    let document = try await TextReader().read(source, limits: .standard)
    var reader = IdentifierReader(Row.all(of: document), Self.words)
    reader.read()
    return reader.found.map { located in
      let identifier = located.identifier
      let fault =
        switch identifier.fault {
        case .key: " !"
        case .length(let length): " \(length)"
        case nil: ""
        }
      return identifier.kind.rawValue + (identifier.role.map { "/\($0.rawValue)" } ?? "") + " " + identifier.value + fault
    }
  }

  @Test(arguments: [
    ("SIRET : 732 829 320 00074", ["siret 73282932000074"]), ("SIRET:73282932000074", ["siret 73282932000074"]),
    ("N° Siret 732.829.320.00074 APE 6201Z", ["siret 73282932000074"]), ("Siret = 732 829 320 - 00074", ["siret 73282932000074"]),
    ("SIRET : 732\u{202F}829\u{202F}320\u{202F}00074", ["siret 73282932000074"]), ("SIRET 732 829 320 000 74", ["siret 73282932000074"]),
    ("SIRET : 732 829 320 00075", ["siret 73282932000075 !"]), ("SIRET : 732 829 320 0007", ["siret 7328293200007 13"]),
    ("SIRET : 356 000 000 49837", ["siret 35600000049837"]), ("SIREN : 732 829 320", ["siren 732829320"]),
    ("SIREN / SIRET : 732 829 320 00074", ["siret 73282932000074"]), ("RCS Caen 809 847 536", ["siren 809847536"]),
    ("immatriculée au R.C.S. de Lyon sous le numéro 732 829 320", ["siren 732829320"]), ("732 829 320 RCS Paris", ["siren 732829320"]),
    ("SAS au capital de 90 000 € – RCS Caen B 809 847 536 – N° TVA FR13809847536", ["siren 809847536", "tva FR13809847536"]),
    ("TVA intracom. : FR39 869 730 333", ["tva FR39869730333"]), ("n° TVA intracommunautaire FR 39 869730333", ["tva FR39869730333"]),
    ("N° TVA : FR40 869 730 333", ["tva FR40869730333 !"]), ("FINESS PMSI = 45 301 610 7", ["finess/pmsi 453016107"]),
    ("FINESS EJ : 799912118", ["finess/juridique 799912118"]), ("FINESS juridique (EJ) = 392032892", ["finess/juridique 392032892"]),
    ("FINESS géographique (ET) : 399190065", ["finess/geographique 399190065"]), ("N° FINESS de l'entité juridique : 799912118", ["finess/juridique 799912118"]),
    ("N° FINESS 2A0000154", ["finess 2A0000154"]), ("FINESS : 79991211", ["finess 79991211 8"]), ("FINESS : 799912119", ["finess 799912119 !"]),
    ("FINESS EJ : 799912118 – FINESS ET : 791095375", ["finess/juridique 799912118", "finess/geographique 791095375"]),
    ("FINESS EJ / ET : 799912118 / 791095375", ["finess/juridique 799912118", "finess/geographique 791095375"]),
    ("FINESS géographiques : 791095375, 793176348 et 791766280", ["finess/geographique 791095375", "finess/geographique 793176348", "finess/geographique 791766280"]),
    ("RPPS : 10207380220", ["rpps 10207380220"]), ("n° RPPS 8 10207380220", ["rpps 10207380220"]), ("RPPS 10 207 380 220", ["rpps 10207380220"]),
    ("Dr Agathe Sorgue, RPPS 10207380220 et Dr Firmin Morel, RPPS 10740306344", ["rpps 10207380220", "rpps 10740306344"]),
    ("RPPS : 1020738022", ["rpps 1020738022 10"]), ("N° ADELI : 751234567", ["adeli 751234567"]),
    ("IBAN : FR76 3000 6000 0112 3456 7890 189", ["iban FR7630006000011234567890189"]),
    ("IBAN FR7630006000011234567890188", ["iban FR7630006000011234567890188 !"]),
    ("SIRET\n732 829 320 00074", ["siret 73282932000074"]), ("N° SIRET :      732 829 320 00074", ["siret 73282932000074"]),
    (
      "ESMS               FINESS géographique   Catégorie FINESS\nCHRS Les Mimosas   791095375             214\nCPH Le Relais      791766280             442",
      ["finess/geographique 791095375", "finess/geographique 791766280"]
    ),
    ("ESMS FINESS géographique Catégorie FINESS\nMaison relais La Futaie 793176348 258\nCPH Le Relais 791766280 442", ["finess/geographique 793176348", "finess/geographique 791766280"]),
    ("Médecin             N° RPPS\nDr Firmin Morel     10207380220\nDr Agathe Sorgue    10740306344", ["rpps 10207380220", "rpps 10740306344"]),
  ])
  func reads(_ text: String, _ expected: [String]) async throws { #expect(try await read(text) == expected) }

  @Test(arguments: [
    "SIRET : XXX XXX XXX XXXXX", "SIRET : 000 000 000 00000", "FINESS : ………………", "Tél. 04 65 71 05 05", "Capital : 800 000 €", "Catégorie FINESS : 1103",
    "Code APE 6201Z", "FINESS : 04 65 71 05 05", "extraction FINESS du 03/01/2022", "Bon n° 202501012", "DSR HOP-DPI-Va2", "TVA 20 % : 2 090,59 €",
    "La liste FINESS publiée en 2023", "RPPS :", "Activité combinée 2022 : 123 456 789",
  ])
  func refuses(_ text: String) async throws { #expect(try await read(text) == []) }
}
