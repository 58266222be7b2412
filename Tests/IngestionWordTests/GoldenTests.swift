import DocumentModel
import Ingestion
import IngestionWord
import Testing

/// Each fixture read whole, against the print that was read by a person.
@Suite struct GoldenTests {
  /// The fixtures that can be read.
  static let names = [
    "simple.docx", "strict.docx", "merged.docx", "nested.docx", "textbox.docx", "margins.docx", "controls.docx",
    "fields.docx", "changes.docx", "hidden.docx", "tabs.docx", "numbering.docx", "flat.xml", "bare.xml", "utf16.xml",
  ]

  @Test(arguments: names) func printsAsRecorded(_ name: String) async throws {
    let fixture = Fixture(name: name)
    #expect(WordReader().recognises(fixture.source))
    let dump = try await fixture.read().dump
    fixture.record(dump)
    #expect(dump == fixture.golden)
  }

  @Test(arguments: names) func rowsRiseInEachBlock(_ name: String) async throws {
    for page in try await Fixture(name: name).read().pages {
      for (line, next) in zip(page.lines, page.lines.dropFirst()) {
        #expect(next.block >= line.block)
        if next.block == line.block { #expect(next.row >= line.row) }
      }
    }
  }

  @Test(arguments: names) func wordsStandApartInTheirRow(_ name: String) async throws {
    for page in try await Fixture(name: name).read().pages {
      let rows = Dictionary(grouping: page.lines, by: \.row)
      for words in rows.values.map({ $0.flatMap(\.words).sorted { $0.box.left < $1.box.left } }) {
        for (word, next) in zip(words, words.dropFirst()) { #expect(word.box.right < next.box.left) }
      }
    }
  }

  @Test func mergedCellsTellTheirSpan() async throws {
    let lines = try await Fixture(name: "merged.docx").read().pages.flatMap(\.lines)
    #expect(lines.first { $0.text == "Lot 1" }?.cell?.rowSpan == 3)
    #expect(lines.first { $0.text == "Sous-total" }?.cell?.columnSpan == 2)
  }

  @Test func manyAtOnce() async throws {
    let dumps = try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<200 {
        let fixture = Fixture(name: Self.names[index % Self.names.count])
        group.addTask { try await fixture.read().dump == fixture.golden }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(dumps.allSatisfy { $0 })
  }
}
