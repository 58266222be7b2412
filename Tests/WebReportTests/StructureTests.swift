import DocumentModel
import Findings
import Foundation
import Ingestion
import Testing

/// Every report is one sound page that stands alone.
@Suite struct StructureTests {
  @Test(arguments: Shelf.documents, [Language.fr, .en]) func everyPageIsSound(path: String, language: Language) async throws {
    let checked = await Checked([try Shelf.source(path)], language: language)
    Self.expectSound(checked.page)
    #expect(checked.page.elements.first?.attributes["lang"] == language.rawValue)
    expectLinks(checked)
  }

  @Test func severalDocumentsOnOnePage() async throws {
    let paths = ["Samples/guide-mauvais-devis.pdf", "Samples/devis-protege.pdf", "Samples/hop-dpi-va2-prestation-offerte.txt"]
    let checked = await Checked(try paths.map(Shelf.source))
    Self.expectSound(checked.page)
    #expect(checked.page.all("article", "document").count == 3)
    #expect(checked.page.all("h1").map(\.text) == ["Vérification de 3 documents"])
    expectLinks(checked)
  }

  /// However a page is turned, its marks stand on its picture, and on their words: those of a page turned twice lie across from where they were.
  @Test func marksStandOnTurnedPages() async throws {
    let upright = try await Self.marks(turned: "0 /Trans <<"), quarter = try await Self.marks(turned: "90 /Trans<<")
    let half = try await Self.marks(turned: "180/Trans<<"), back = try await Self.marks(turned: "270/Trans<<")
    #expect(upright.count > 3 && [quarter, half, back].allSatisfy { $0.count == upright.count })
    for ((mark, right), (over, left)) in zip(zip(upright, quarter), zip(half, back)) {
      for (here, there) in [(right, [100 - mark.bottom, mark.left]), (over, [100 - mark.right, 100 - mark.bottom]), (left, [mark.top, 100 - mark.right])] {
        #expect(abs(here.left - there[0]) < 0.5 && abs(here.top - there[1]) < 0.5, "\(here) \(there)")
      }
    }
  }

  /// The boxes of highlights on a sample that is shown turned, in percent of the picture.
  private static func marks(turned rotation: String) async throws -> [Box] {
    let sample = try Shelf.source("Samples/guide-mauvais-devis.pdf")
    var bytes = Data(sample.bytes)
    let place = try #require(bytes.range(of: Data("/Rotate 0 /Trans <<".utf8)))
    bytes.replaceSubrange(place, with: Data("/Rotate \(rotation)".utf8))
    let checked = await Checked([Source(path: "devis.pdf", file: nil, bytes: [UInt8](bytes))])
    return checked.page.elements.filter { $0.attributes["class"]?.hasPrefix("hl ") ?? false }.compactMap { element in
      let parts = (element.attributes["style"] ?? "").split { ":;".contains($0) }.map(String.init)
      let sizes = stride(from: 1, to: parts.count, by: 2).compactMap { Double(parts[$0].dropLast()) }
      return sizes.count == 4 ? Box(left: sizes[0], top: sizes[1], right: sizes[0] + sizes[2], bottom: sizes[1] + sizes[3]) : nil
    }
  }

  @Test func theSameBytesTwice() async throws {
    let sources = try ["Samples/guide-mauvais-devis.pdf", "Samples/mdv-lgc-va2-sans-mention.docx"].map(Shelf.source)
    let first = await Checked(sources), second = await Checked(sources)
    #expect(first.html == second.html)
  }

  /// Well-formed, names of places told once, links that lead somewhere, headings without a gap, nothing that runs or is loaded.
  static func expectSound(_ page: WebPage) {
    #expect(page.problem == nil)
    #expect(page.ids.count == Set(page.ids).count)
    let ids = Set(page.ids)
    for element in page.elements {
      if let href = element.attributes["href"] { #expect(href.hasPrefix("#") && ids.contains(String(href.dropFirst())), "\(href)") }
      if let label = element.attributes["aria-labelledby"] { #expect(label.split(separator: " ").allSatisfy { ids.contains(String($0)) }, "\(label)") }
      if let source = element.attributes["src"] { #expect(source.hasPrefix("data:image/jpeg;base64,/9j/")) }
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "action" && name != "srcset", "\(name)")
        if name == "style" { #expect(!value.contains("url") && !value.contains("("), "\(value)") }
      }
    }
    #expect(Set(page.elements.map(\.name)).isDisjoint(with: ["script", "iframe", "object", "embed", "link", "base", "form", "svg"]))
    #expect(page.all("meta").contains { $0.attributes["http-equiv"] == "Content-Security-Policy" && $0.attributes["content"] == "default-src 'none'; img-src data:; style-src 'unsafe-inline'" })
    let sheets = page.all("style").map(\.text)
    #expect(sheets.count == 1)
    #expect(sheets.allSatisfy { !$0.contains("url(") && !$0.contains("@import") && !$0.contains("http") })
    #expect(page.all("img").allSatisfy { !($0.attributes["alt"] ?? "").isEmpty })
    let levels = page.elements.compactMap { $0.name.count == 2 && $0.name.hasPrefix("h") ? Int($0.name.dropFirst()) : nil }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1, "h\(before) then h\(after)") }
    for landmark in ["header", "main", "footer"] { #expect(!page.all(landmark).isEmpty) }
  }

  /// Each finding leads to its mark on a page, and the mark back to it.
  private func expectLinks(_ checked: Checked) {
    let page = checked.page
    for (index, document) in checked.report.documents.enumerated() {
      for (number, reported) in document.reported.enumerated() {
        let id = "d\(index + 1)-c\(number + 1)"
        guard let item = page[id] else {
          Issue.record("no \(id)")
          continue
        }
        #expect(item.text.contains(reported.rule.id))
        let back = page.all("a", "disc").filter { $0.attributes["href"] == "#" + id && $0.attributes["id"] != nil }
        let isPlaced = document.format != .pdf || reported.finding.locations.contains { $0.box != nil }
        #expect(isPlaced == !back.isEmpty, "\(document.path) \(id)")
        let out = page.inside(item).filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
        for disc in back { #expect(out.contains("#" + (disc.attributes["id"] ?? "")), "\(id)") }
      }
    }
  }
}
