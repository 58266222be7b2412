import Facts
import Linting
import Testing

/// The base of eligible clients, as it is published and as spreadsheets save it.
@Suite struct ClientBaseTests {
  private static let place = Region(page: 1, line: 1, box: nil, quote: "")

  private func finess(_ value: String) -> Identifier { Identifier(.finess, value, fault: nil, at: Self.place) }

  private func base(_ text: String) throws -> ClientBase { try ClientBase(bytes: Array(text.utf8), named: "base.csv") }

  @Test(arguments: [
    "finess;activite_combinee\n830024519;18000\n", "\u{FEFF}FINESS;Activité combinée\r\n830024519;18 000\r\n",
    "nom,finess,activite_combinee\n\"CH \"\"du Lac\"\", site 1\",\"830024519\",18000", "Activité Combinée\tFINESS PMSI\n18000\t83 002 451 9\n",
    "finess;nom;activite_combinee\n\n830024519;\"deux\nlignes\";18000\n",
  ])
  func reads(_ text: String) throws {
    let found = try base(text).entries(finess("830024519"), for: "HOP-DPI-Va2")
    #expect(found.map(\.activiteCombinee) == [18000])
    #expect(try base(text).entries(finess("830024510"), for: "HOP-DPI-Va2").isEmpty)
  }

  @Test func windows1252IsRead() throws {
    let bytes = Array("finess;activit".utf8) + [0xE9] + Array(" combin".utf8) + [0xE9] + Array("e\n830024519;18000\n".utf8)
    let found = try ClientBase(bytes: bytes, named: "base.csv").entries(finess("830024519"), for: "HOP-DPI-Va2")
    #expect(found.map(\.activiteCombinee) == [18000])
  }

  @Test func theZeroThatSpreadsheetsDropComesBack() throws {
    #expect(try !base("finess\n10000123\n").entries(finess("010000123"), for: "MS-DUI-Va2").isEmpty)
  }

  @Test func aSchemeAndTheLinesOfOneBody() throws {
    let base = try base(
      "finess;finess_juridique;dispositif;esms\n830015186;830012076;MS-DUI-Va2;9\n830018297;830012076;MS-DUI-Va2;9\n830036950;830012076;HOP-DPI-Va2;\n")
    #expect(base.entries(finess("830012076"), for: "MS-DUI-Va2").map(\.esms) == [9])
    #expect(base.entries(finess("830018297"), for: "HOP-DPI-Va2").isEmpty)
    #expect(base.entries(finess("830012076"), for: "HOP-DPI-Va2").count == 1)
  }

  @Test(arguments: [
    ("", nil, "le fichier est vide."), ("finess\n", nil, "aucun client n'est dans la base."),
    ("nom;ville\nX;Y\n", 1, "aucune colonne n'identifie les clients"), ("finess;finess_et\n1;2\n", 1, "la colonne « finess » est donnée deux fois."),
    ("finess;nom\n830024519;X\n830024519\n", 3, "1 colonnes au lieu de 2."), ("finess;esms\n830024519;trois\n", 2, "la colonne esms attend un nombre entier"),
    ("finess\n8300121\n", 2, "« 8300121 » n'est pas un numéro FINESS (9 caractères)."), ("finess;nom\n830024519;\"X\n", 2, "un guillemet n'est pas fermé"),
    ("finess;nom\n;X\n", 2, "aucun numéro n'identifie ce client."),
  ] as [(String, Int?, String)])
  func refuses(_ text: String, _ line: Int?, _ said: String) {
    do throws(ClientBaseError) {
      _ = try ClientBase(bytes: Array(text.utf8), named: "base.csv")
      Issue.record("no error")
    } catch {
      #expect(error.line == line)
      #expect(error.problem.fr.hasPrefix(said), "\(error.problem.fr)")
      #expect(error.text.fr.hasPrefix("base.csv") && error.text.en != error.text.fr)
    }
  }
}
