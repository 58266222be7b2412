import DocumentModel
import Testing

@testable import IngestionPDF

/// What `pdfsig` prints.
@Suite struct DigitalSignaturesTests {
  @Test func twoSignatures() {
    let text = """
      Digital Signature Info of: a.pdf
      Signature #1:
        - Signer Certificate Common Name: Anne Morel
        - Signing Time: Nov 04 2026 14:26:11
        - Not total document signed
        - Signature Validation: Signature is Valid.
      Signature #2:
        - Signer Certificate Common Name: Luc Petit
        - Total document signed
        - Signature Validation: Digest Mismatch.
      """
    #expect(
      DigitalSignatures.parsed(text) == [
        DigitalSignature(signer: "Anne Morel", day: "2026-11-04", isIntact: true, coversAll: false),
        DigitalSignature(signer: "Luc Petit", day: nil, isIntact: false, coversAll: true),
      ])
    #expect(DigitalSignatures.parsed("File 'a.pdf' does not contain any signatures").isEmpty)
  }
}
