import Testing

@testable import Ingestion

/// Formats are told from bytes.
@Suite struct SniffingTests {
  @Test(arguments: [
    ("%PDF-1.7\n", Sniffed.pdf), ("\u{0}junk\n%PDF-1.4", .pdf), ("PK\u{3}\u{4}....word/document.xml", .zip(.word)),
    ("PK\u{3}\u{4}....xl/workbook.xml", .zip(.excel)), ("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.text", .zip(.openDocument)),
    ("PK\u{3}\u{4}....a.txt", .zip(.other)), ("GIF89a", .image(.gif)), ("RIFF....WEBPVP8 ", .image(.webp)),
    ("....ftypheic", .image(.heic)), ("{\\rtf1\\ansi", .rtf), ("  <!DOCTYPE html><p>", .html), ("<HTML><body>", .html),
    ("<?xml version=\"1.0\"?><html xmlns=\"x\">", .html), ("<?xml version=\"1.0\"?><Invoice/>", .xml),
    ("<Invoice xmlns=\"urn\"/>", .xml), ("<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"x\">", .wordXML),
    ("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>", .wordXML), ("Devis\nTotal HT : 12 €", .text),
    ("<devis> sans balise", .text), ("a\u{0}b", .binary), ("\u{1}\u{2}\u{3}abc", .binary), ("", .empty),
  ])
  func tells(_ text: String, _ format: Sniffed) {
    #expect(sniff(Array(text.utf8)) == format)
  }

  @Test(arguments: [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Sniffed.image(.png)), ([0xFF, 0xD8, 0xFF, 0xE0], .image(.jpeg)),
    ([0x49, 0x49, 0x2A, 0x00], .image(.tiff)), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole2),
    ([0x1F, 0x8B, 8], .known("archive gzip")), ([0xFF, 0xFE, 0x44, 0x00], .text), ([0xE9, 0x20, 0x80], .text),
    ([0xFF, 0xFE, 0x3C, 0x00, 0x3F, 0x00, 0x78, 0x00, 0x6D, 0x00, 0x6C, 0x00], .xml),
  ] as [([UInt8], Sniffed)])
  func tellsBytes(_ bytes: [UInt8], _ format: Sniffed) {
    #expect(sniff(bytes) == format)
  }

  @Test func namesThemInFrench() {
    #expect(Sniffed.image(.png).name == "image PNG")
    #expect(Sniffed.known("archive gzip").name == "archive gzip")
  }
}
