import DocumentModel
import Testing

@testable import Ingestion

/// Text comes out as pages of lines on a grid.
@Suite struct TextReaderTests {
  /// The lines as "row bBLOCK[ cell] text", without their boxes.
  private func read(_ text: String) async throws -> [String] {
    try await read(Array(text.utf8))
  }

  private func read(_ bytes: [UInt8]) async throws -> [String] {
    let source = Source(path: "-", file: nil, bytes: bytes)
    #expect(TextReader().recognises(source))
    let dump = try await TextReader().read(source, limits: .standard).dump
    return dump.split(separator: "\n").dropFirst().filter { !$0.hasPrefix("page 1 ") }.map { line in
      let parts = line.split(separator: " [", maxSplits: 1)
      guard parts.count == 2, let end = parts[1].firstIndex(of: "]") else { return String(line) }
      return parts[0].trimming + String(parts[1][parts[1].index(after: end)...])
    }
  }

  @Test func countsEveryLine() async throws {
    #expect(try await read("Devis\r\n\r\nTotal\rFin\n\u{C}Suite\n") == ["1 b1 Devis", "3 b2 Total", "4 b2 Fin", "page 2 30x24", "1 b3 Suite"])
  }

  @Test(arguments: [
    [0x44, 0xE9, 0x20, 0x80, 0x92], [0xEF, 0xBB, 0xBF] + Array("Dé €’".utf8),
    [0xFF, 0xFE, 0x44, 0, 0xE9, 0, 0x20, 0, 0xAC, 0x20, 0x19, 0x20], [0xFE, 0xFF, 0, 0x44, 0, 0xE9, 0, 0x20, 0x20, 0xAC, 0x20, 0x19],
  ] as [[UInt8]])
  func knowsEncodings(_ bytes: [UInt8]) async throws {
    #expect(try await read(bytes) == ["1 b1 Dé €’"])
  }

  @Test func aFrameIsNoTable() async throws {
    let text = """
      +------------------------------------+
      |  Logivia SAS        BON DE COMMANDE |
      |  35000 Rennes       N° BC-114       |
      +------------------------------------+
      """
    let lines = try await read(text)
    #expect(lines.count == 4 && lines.contains { $0.hasSuffix("BON DE COMMANDE") } && lines.contains { $0.hasSuffix("Logivia SAS") })
  }

  @Test func readsTablesOfBars() async throws {
    let text = """
      +-------------+-----+-------------+
      | Désignation | Qté |         HT  |
      +-------------+-----+-------------+
      | Prestation  |  1  | 1 502,13 €  |
          version 5.4
      | Formation   |  2  |   678,64 €  |
      """
    #expect(
      try await read(text) == [
        "2 b1 t1r0c0 Désignation", "2 b2 t1r0c1 Qté", "2 b3 t1r0c2 HT", "4 b4 t1r1c0 Prestation", "5 b4 version 5.4",
        "4 b5 t1r1c1 1", "4 b6 t1r1c2 1\u{A0}502,13 €", "6 b7 t1r2c0 Formation", "6 b8 t1r2c1 2", "6 b9 t1r2c2 678,64 €",
      ])
  }

  @Test func alignsTabsAndSemicolons() async throws {
    let tabs = try await TextReader().read(
      Source(path: "-", file: nil, bytes: Array("Un libellé bien long\tQté\nCourt\t12\n".utf8)), limits: .standard)
    let lefts = tabs.pages.flatMap(\.lines).filter { $0.cell?.column == 1 }.compactMap(\.box?.left)
    #expect(lefts == [138, 138])
    #expect(try await read("a;b;c\n1;2;3\nx;;z\n").count == 8)
    #expect(try await read("Paiement ; puis ; solde\n") == ["1 b1 Paiement ; puis ; solde"])
  }

  @Test func partsColumnsOfSpaces() async throws {
    let table = """
      Libellé                 Qté      PU HT     Montant
      Prestation Ségur          2     678,64    1 357,28
      Formation                 1     100,00      100,00
      """
    #expect(try await read(table).contains("2 b7 678,64"))
    #expect(try await read(table).contains("2 b8 1\u{A0}357,28"))
    let columns = """
      Mistralys Santé              Centre hospitalier
      12 rue du Moulin-Vieux       9 rue de l'Hôpital
      34000 Montpellier            45420 Belloire
      """
    #expect(
      try await read(columns) == [
        "1 b1 Mistralys Santé", "2 b1 12 rue du Moulin-Vieux", "3 b1 34000 Montpellier", "1 b2 Centre hospitalier",
        "2 b2 9 rue de l'Hôpital", "3 b2 45420 Belloire",
      ])
  }

  /// Labels and their values are read row by row, whatever draws the way between them.
  @Test func readsLabelsWithTheirValues() async throws {
    let list = """
      VAGUE 1              : DEJA FINANCEE
      PROGICIEL            : MISTRALDPI
      VERSION CIBLE        : 5.4

      Total HT ........... 1 200,00 €
      """
    #expect(
      try await read(list) == [
        "1 b1 VAGUE 1", "1 b2 : DEJA FINANCEE", "2 b3 PROGICIEL", "2 b4 : MISTRALDPI", "3 b5 VERSION CIBLE", "3 b6 : 5.4",
        "5 b7 Total HT", "5 b8 1\u{A0}200,00 €",
      ])
  }

  /// Words of like length under each other are no columns.
  @Test func keepsSingleSpacesTogether() async throws {
    #expect(try await read("Nom : Un\nDon : Deux\nVal : Trois\nCle : Quatre\nFin : Cinq\n").count == 5)
  }

  @Test func refusesBlanksAndBinaries() async throws {
    let blank = Source(path: "-", file: nil, bytes: Array(" \n\n".utf8))
    await #expect(throws: Unreadable.empty) { try await TextReader().read(blank, limits: .standard) }
    #expect(!TextReader().recognises(Source(path: "-", file: nil, bytes: [0x41, 0, 0x42])))
  }
}

extension Substring {
  /// Without the spaces before it.
  fileprivate var trimming: String { String(drop { $0 == " " }) }
}
