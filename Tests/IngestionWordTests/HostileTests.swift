import DocumentModel
import Ingestion
import IngestionWord
import Testing

/// Files that lie, bite or are something else: each is refused with its reason.
@Suite struct HostileTests {
  /// What a fixture is refused with.
  private func refusal(_ name: String, _ limits: Limits = .standard) async -> Unreadable? {
    do throws(Unreadable) {
      _ = try await Fixture(name: name).read(limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func refusesEntitiesBeforeTheyGrow() async {
    #expect(
      await refusal("entities.xml")
        == .damaged(detail: "la partie document déclare une DTD, interdite dans un document Word"))
  }

  @Test func refusesBombs() async {
    #expect(await refusal("bomb.docx") == .beyondLimits(what: "archive"))
  }

  @Test func refusesLyingSizes() async {
    #expect(await refusal("lying.docx") == .damaged(detail: "la partie word/document.xml est abîmée"))
  }

  @Test func refusesTruncatedArchives() async {
    #expect(await refusal("truncated.docx") == .damaged(detail: "l'archive est tronquée ou abîmée"))
  }

  @Test func refusesDepth() async {
    #expect(await refusal("depth.xml") == .beyondLimits(what: "profondeur"))
  }

  @Test func tellsTheLineOfBrokenXML() async {
    #expect(await refusal("malformed.xml") == .damaged(detail: "le XML de la partie document est mal formé, ligne 2"))
  }

  @Test(arguments: [
    ("workbook.xlsx", "classeur Excel"), ("document.odt", "document OpenDocument"), ("files.zip", "ZIP"),
  ])
  func namesOtherArchives(_ name: String, _ format: String) async {
    #expect(await refusal(name) == .unsupported(name: format))
  }

  @Test func tellsEncryptionFromOldWord() async {
    #expect(await refusal("encrypted.docx") == .encrypted)
    #expect(WordReader().recognises(Fixture(name: "encrypted.docx").source))
    #expect(!WordReader().recognises(Fixture(name: "old.doc").source))
  }

  @Test func keepsToItsLimits() async {
    var limits = Limits.standard
    limits.part = 500
    #expect(await refusal("simple.docx", limits) == .beyondLimits(what: "archive"))
    limits = .standard
    limits.unpacked = 1500
    #expect(await refusal("simple.docx", limits) == .beyondLimits(what: "archive"))
    limits = .standard
    limits.pages = 2
    #expect(await refusal("tabs.docx", limits) == .beyondLimits(what: "pages"))
  }

  @Test(arguments: ["", "<", "<?xml", "<invoice/>", "<!DOCTYPE html><html>", "PK", "Bon de commande"])
  func leavesOtherTextAlone(_ text: String) {
    #expect(!WordReader().recognises(Source(path: "-", file: nil, bytes: Array(text.utf8))))
  }

  @Test func everyCutIsRefusedOrRead() async {
    for name in ["simple.docx", "bare.xml"] {
      let bytes = Fixture(name: name).source.bytes
      for end in stride(from: 0, to: bytes.count, by: 37) {
        let source = Source(path: name, file: nil, bytes: Array(bytes.prefix(end)))
        await #expect(throws: Unreadable.self) { try await WordReader().read(source, limits: .standard) }
      }
    }
  }
}
