import DocumentModel
import Findings
import Foundation
import Linting
import Reporting
import WebReport

/// Documents checked and reported as a page.
struct Checked {
  let html: String
  let page: WebPage
  let report: Report

  /// - Parameters:
  ///   - sources: the documents.
  ///   - settings: the text of a `.segurlint.yml`.
  ///   - areOneDossier: whether they are checked together, too.
  init(
    _ sources: [Source], language: Language = .fr, areOneDossier: Bool = false, draws: Bool = true, options: PieceOptions = PieceOptions(), settings: Settings? = nil
  ) async {
    let gallery = Gallery()
    gallery.expect(sources.count)
    let linter = Linter(options: options, settings: settings) { examined in
      let painter = PagePainter(examined.document, showing: examined.report.findings.map(\.finding))
      let pictures = draws ? painter.pictures(examined.source.bytes, from: examined.source.file, atMost: gallery.pages) : [:]
      gallery.add(Exhibit(document: examined.document, facts: examined.facts, ceiling: examined.ceiling, pictures: pictures), of: examined.report.path)
    }
    var documents: [DocumentReport] = [], dossiers: [DossierReport] = []
    if areOneDossier {
      (documents, dossiers) = await linter.dossiers(sources)
    } else {
      for source in sources { documents.append(await linter.report(on: source)) }
    }
    report = Report(documents: documents, dossiers: dossiers, toolVersion: "0.1.0", rulesVersion: "2026.11")
    html = WebReporter(style: ReportStyle(language: language), gallery: gallery).render(report)
    page = WebPage(html)
  }

  /// A text.
  init(_ text: String, path: String = "devis.txt", language: Language = .fr, options: PieceOptions = PieceOptions(), settings: Settings? = nil) async {
    await self.init([Source(path: path, file: nil, bytes: Array(text.utf8))], language: language, options: options, settings: settings)
  }
}

/// Documents of the repository.
enum Shelf {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func source(_ path: String) throws -> Source {
    let file = root.appendingPathComponent(path)
    return Source(path: path, file: file.path, bytes: [UInt8](try Data(contentsOf: file)))
  }

  /// The settings of a `.segurlint.yml` with this text.
  static func settings(_ text: String) throws -> Settings {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("segurlint-\(UUID().uuidString).yml")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try Settings(file: file.path)
  }

  /// PDF, turned, sideways, scanned; Word, text, XML; compliant and not, undecided, unread.
  static let documents = [
    "Samples/guide-mauvais-devis.pdf", "Samples/hop-dpi-va2-plafond-depasse.pdf", "Samples/hop-dpi-va2-conforme.pdf", "Samples/devis-protege.pdf",
    "Samples/hop-dpi-va2-maintenance-facturee.docx", "Samples/mdv-lgc-va2-sans-mention.docx", "Samples/ms-dui-va2-mise-a-jour-segur.xml",
    "Samples/hop-dpi-va2-prestation-offerte.txt", "Samples/sans-dispositif.txt", "Tests/Fixtures/pdf/rotated.pdf", "Tests/Fixtures/pdf/sideways.pdf",
    "Tests/Fixtures/pdf/scan.pdf", "Tests/Fixtures/pdf/broken.pdf", "Tests/Fixtures/word/nested.docx", "Tests/Fixtures/word/merged.docx",
  ]
}
