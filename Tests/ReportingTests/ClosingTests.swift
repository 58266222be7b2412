import Findings
import Testing

@testable import Reporting

/// The last line says what to do, whatever the mix of documents.
@Suite struct ClosingTests {
  private static func last(_ documents: [DocumentReport], _ language: Language = .fr) -> String {
    Closing(Report(documents: documents, toolVersion: "", rulesVersion: ""), language: language).sentence
  }

  @Test func oneOrder() {
    #expect(Self.last([Sample.order]) == "À corriger avant signature : 1 erreur ; à examiner : 1 avertissement.")
    #expect(Self.last([Sample.order], .en) == "To correct before signing: 1 error; to look at: 1 warning.")
  }

  @Test func nothingToCorrect() {
    #expect(Self.last([Sample.clean]) == "Rien à corriger.")
    #expect(Self.last([Sample.clean, Sample.clean], .en) == "Nothing to correct in the 2 documents.")
  }

  @Test func whatCouldNotBeRead() {
    #expect(Self.last([Sample.scan]) == "Aucune erreur relevée ; à fournir autrement, car illisible : 1 document.")
  }

  @Test func whatCouldNotBeVerified() {
    #expect(
      Self.last([Sample.reserved])
        == "Aucune erreur relevée ; tout n'a pas pu être vérifié, relancez avec --activite-combinee.")
  }

  @Test func unknownKind() {
    let unknown = Sample.document("x.txt", kind: nil, outcomes: [])
    #expect(Self.last([unknown], .en) == "No error found; not judged yet: 1 document, run again with --type.")
  }
}
