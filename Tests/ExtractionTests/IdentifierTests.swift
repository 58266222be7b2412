import Facts
import Ingestion
import RuleTables
import Testing

@testable import Extraction

/// Numbers of registers as people print them.
@Suite struct IdentifierTests {
  private static let words = Vocabulary(RuleTables.builtIn.lexicon)

  /// The identifiers of a text: « siret 73282932000074 », « finess/juridique 830012076 », « siren 732829321 ! ».
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
    ("SIREN / SIRET : 732 829 320 00074", ["siret 73282932000074"]), ("RCS Rouen 999 501 232", ["siren 999501232"]),
    ("immatriculée au R.C.S. de Lyon sous le numéro 732 829 320", ["siren 732829320"]), ("732 829 320 RCS Paris", ["siren 732829320"]),
    ("SAS au capital de 70 000 € – RCS Rouen B 999 501 232 – N° TVA FR35999501232", ["siren 999501232", "tva FR35999501232"]),
    ("TVA intracom. : FR55 999 602 345", ["tva FR55999602345"]), ("n° TVA intracommunautaire FR 55 999602345", ["tva FR55999602345"]),
    ("N° TVA : FR56 999 602 345", ["tva FR56999602345 !"]), ("FINESS PMSI = 83 002 451 9", ["finess/pmsi 830024519"]),
    ("FINESS EJ : 830012076", ["finess/juridique 830012076"]), ("FINESS juridique (EJ) = 830030730", ["finess/juridique 830030730"]),
    ("FINESS géographique (ET) : 830033841", ["finess/geographique 830033841"]), ("N° FINESS de l'entité juridique : 830012076", ["finess/juridique 830012076"]),
    ("N° FINESS 2A0000154", ["finess 2A0000154"]), ("FINESS : 83001207", ["finess 83001207 8"]), ("FINESS : 830012077", ["finess 830012077 !"]),
    ("FINESS EJ : 830012076 – FINESS ET : 830015186", ["finess/juridique 830012076", "finess/geographique 830015186"]),
    ("FINESS EJ / ET : 830012076 / 830015186", ["finess/juridique 830012076", "finess/geographique 830015186"]),
    ("FINESS géographiques : 830015186, 830021408 et 830018297", ["finess/geographique 830015186", "finess/geographique 830021408", "finess/geographique 830018297"]),
    ("RPPS : 10999004285", ["rpps 10999004285"]), ("n° RPPS 8 10999004285", ["rpps 10999004285"]), ("RPPS 10 999 004 285", ["rpps 10999004285"]),
    ("Dr Zoé Palmier, RPPS 10999004285 et Dr Ernest Morel, RPPS 10999004293", ["rpps 10999004285", "rpps 10999004293"]),
    ("RPPS : 1099900428", ["rpps 1099900428 10"]), ("N° ADELI : 751234567", ["adeli 751234567"]),
    ("IBAN : FR76 3000 6000 0112 3456 7890 189", ["iban FR7630006000011234567890189"]),
    ("IBAN FR7630006000011234567890188", ["iban FR7630006000011234567890188 !"]),
    ("SIRET\n732 829 320 00074", ["siret 73282932000074"]), ("N° SIRET :      732 829 320 00074", ["siret 73282932000074"]),
    (
      "ESMS               FINESS géographique   Catégorie FINESS\nCHRS Les Tamaris   830015186             214\nCPH Le Passage      830018297             442",
      ["finess/geographique 830015186", "finess/geographique 830018297"]
    ),
    ("ESMS FINESS géographique Catégorie FINESS\nMaison relais La Clairière 830021408 258\nCPH Le Passage 830018297 442", ["finess/geographique 830021408", "finess/geographique 830018297"]),
    ("Médecin             N° RPPS\nDr Ernest Morel     10999004285\nDr Zoé Palmier    10999004293", ["rpps 10999004285", "rpps 10999004293"]),
  ])
  func reads(_ text: String, _ expected: [String]) async throws { #expect(try await read(text) == expected) }

  @Test(arguments: [
    "SIRET : XXX XXX XXX XXXXX", "SIRET : 000 000 000 00000", "FINESS : ………………", "Tél. 04 65 71 05 05", "Capital : 800 000 €", "Catégorie FINESS : 1103",
    "Code APE 6201Z", "FINESS : 04 65 71 05 05", "extraction FINESS du 03/01/2022", "Bon n° 202501012", "DSR HOP-DPI-Va2", "TVA 20 % : 2 090,59 €",
    "La liste FINESS publiée en 2023", "RPPS :", "Activité combinée 2022 : 123 456 789",
  ])
  func refuses(_ text: String) async throws { #expect(try await read(text) == []) }
}
