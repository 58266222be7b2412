import Findings
import Reporting
import Testing

/// The table is read again by a reader of its own, as a French spreadsheet would.
@Suite struct CSVTests {
  /// The rows of a CSV text by RFC 4180, separated by semicolons: character by character.
  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [], row: [String] = [], cell = "", isQuoted = false, previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch (scalar, isQuoted) {
      case ("\"", false):
        if previous == "\"" { cell += "\"" }
        isQuoted = true
      case ("\"", true): isQuoted = false
      case (";", false):
        row.append(cell)
        cell = ""
      case ("\n", false):
        rows.append(row + [cell])
        (row, cell) = ([], "")
      case ("\r", false): break
      default: cell.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return rows
  }

  private static func table(_ report: Report = Sample.whole, _ language: Language = .fr) throws -> [[String: String]] {
    let text = CSVReporter(style: ReportStyle(language: language)).render(report)
    #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF], "a spreadsheet knows UTF-8 by this mark")
    #expect(text.hasSuffix("\r\n"))
    let rows = rows(String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())))
    let head = try #require(rows.first)
    #expect(rows.allSatisfy { $0.count == head.count })
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
  }

  @Test func oneFindingARow() throws {
    let rows = try Self.table()
    let findings = Sample.whole.documents.flatMap(\.findings).count + Sample.whole.dossiers.flatMap(\.findings).count
    #expect(rows.count { $0["Statut"] == "constat" } == findings)
    #expect(rows.count { $0["Statut"] == "écarté" } == 1 && rows.count { $0["Statut"] == "connu" } == 1)
    #expect(rows.count { $0["Statut"] == "non jugé" } == 1 && rows.count == findings + 3)
    let unread = try #require(rows.first { $0["Statut"] == "non jugé" })
    #expect(unread["Document"] == "scan.pdf" && unread["Constat"] == "Ce PDF ne contient que des images." && unread["Verdict"] == "indécidable")
  }

  @Test func decimalsAndQuotations() throws {
    let ceiling = try #require(try Self.table().first { $0["Règle"] == "SEG201" })
    #expect(ceiling["Gauche"] == "72,0" && ceiling["Haut"] == "310,5" && ceiling["Droite"] == "523,2" && ceiling["Page"] == "1" && ceiling["Ligne"] == "23")
    #expect(ceiling["Extrait"] == "15 000,00 €" && ceiling["Source"] == "AF-HOP-DPI-Va2" && ceiling["Section"] == "5.3")
    #expect(ceiling["Empreinte"] == "SEG201:" + (Sample.order.reported.first { $0.rule.id == "SEG201" }?.fingerprint ?? ""))
    let invoice = try #require(try Self.table().first { $0["Règle"] == "SEG908" })
    #expect(invoice["Document"] == "facture.docx" && invoice["Dossier"] == "Commande BR-12 · Clinique des Ormes" && invoice["Extrait"] == "590,00 € | 540,00 €")
  }

  @Test func nothingIsAFormula() throws {
    let row = try #require(try Self.table().first { $0["Règle"] == "SEG102" })
    #expect(row["Extrait"] == "'=1+1;\"x\"" && row["À faire"] == "'@Renommez-la. Vite." && row["Gauche"] == "-1,3")
    for row in try Self.table() {
      for (name, cell) in row where !["Gauche", "Haut", "Droite", "Bas"].contains(name) {
        #expect(!"=+-@\t".contains(cell.first ?? "x"), "\(cell)")
      }
    }
  }

  @Test func whySetAside() throws {
    let row = try #require(try Self.table().first { $0["Statut"] == "écarté" })
    #expect(row["Raison"] == "clause en cours de retrait" && row["Auteur"] == "A. Morel" && row["Expiration"] == "2026-12-31")
    #expect(try Self.table(Sample.whole, .en).first { $0["Status"] == "set aside" }?["Severity"] == "Error")
  }
}
