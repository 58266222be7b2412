import Annotating
import Archives
import DocumentModel
import Facts
import Findings
import Foundation
import Ingestion
import Linting
import RuleKit
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every sample in DOCX: the comments stand on their words, the rest of the package is untouched, and accepted corrections hold.
@Suite struct WordTests {
  static let samples = ((try? FileManager.default.contentsOfDirectory(atPath: "\(Place.root)/Samples")) ?? [])
    .filter { $0.hasSuffix(".docx") }.sorted().map { "\(Place.root)/Samples/\($0)" }

  private static var options: PieceOptions {
    var options = PieceOptions()
    options.today = Day(iso: "2026-11-21")
    return options
  }

  private static func examined(_ bytes: [UInt8], _ options: PieceOptions) async throws -> Examination {
    let file = FileManager.default.temporaryDirectory.appending(path: "segurlint-\(UUID().uuidString).docx")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    return try await Linter(options: options).examination(of: .file(file.path))
  }

  private static func copy(_ examined: Examination, style: CopyStyle = .test) throws -> AnnotatedCopy {
    try WordAnnotator().annotated(
      Original(file: nil, bytes: examined.source.bytes, document: examined.document, report: examined.report), style: style)
  }

  @Test(arguments: samples)
  func commentsEveryFindingAndNothingElseChanges(path: String) async throws {
    let original = try FileBytes.of(path)
    let examined = try await Self.examined(original, Self.options)
    let copy = try Self.copy(examined)
    #expect(copy.marked == examined.report.findings.count)
    #expect(try Self.copy(examined).bytes == copy.bytes, "the same copy again")
    let (before, after) = (try WordParts(original), try WordParts(copy.bytes))
    #expect(Array(after.names.prefix(before.names.count)) == before.names)
    let may = ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml", "word/comments.xml"]
    for name in before.names where !may.contains(name) { #expect(before[name] == after[name], "\(name)") }
    for name in may { _ = try XMLDocument(data: Data(try #require(after[name]))) }
    let comments = after.ids("comment", in: "word/comments.xml")
    #expect(Set(comments).count == comments.count && comments.count > copy.marked)
    for mark in ["commentRangeStart", "commentRangeEnd", "commentReference"] {
      #expect(after.ids(mark, in: "word/document.xml").sorted() == comments.sorted(), "\(mark)")
    }
    #expect(after.body.refused.text == before.body.text, "refusing the changes gives the original back")
  }

  @Test(arguments: [
    ("mdv-lgc-va2-sans-mention", "SEG103", "Montant de la Prestation Ségur pris en charge par l'Etat"), ("ms3-dui-ahi-va1-clause-90-jours", "SEG106", "sous 120 jours"),
  ])
  func acceptedCorrectionsEndTheFinding(sample: String, rule: String, says: String) async throws {
    let original = try FileBytes.of("\(Place.root)/Samples/\(sample).docx")
    var options = Self.options
    if sample.hasPrefix("ms3") { options.referenced = false }
    let examined = try await Self.examined(original, options)
    #expect(examined.report.findings.contains { $0.rule.id == rule })
    let body = try WordParts(Self.copy(examined).bytes).body
    #expect(body.accepted.text.contains(says) && body.xml.contains("w:author=\"SegurLint\" w:date=\"2026-11-21T00:00:00Z\""))
    let accepted = try ZipRewriting.rewritten(original, [("word/document.xml", Array(body.accepted.xml.utf8))])
    let again = try await Self.examined(accepted, options)
    #expect(!again.report.findings.contains { $0.rule.id == rule })
    #expect(again.report.findings.count == examined.report.findings.count - 1)
  }

  /// The paragraphs of a document that is hard to mark, and the text that a comment on "maintenance annuelle" must cover.
  static let shapes: [(name: String, paragraph: String, covers: String)] = [
    ("split mid-word", "<w:r><w:t>La main</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">tenance ann</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>uelle due</w:t></w:r>", "maintenance annuelle"),
    ("hyperlink", "<w:hyperlink w:anchor=\"a\"><w:r><w:t>La maintenance annuelle due</w:t></w:r></w:hyperlink>", "maintenance annuelle"),
    ("smart tag", "<w:r><w:t xml:space=\"preserve\">La </w:t></w:r><w:smartTag w:element=\"x\"><w:r><w:t>maintenance annuelle</w:t></w:r></w:smartTag><w:r><w:t xml:space=\"preserve\"> due</w:t></w:r>", "maintenance annuelle"),
    ("content control", "<w:r><w:t xml:space=\"preserve\">La </w:t></w:r><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t>maintenance annuelle due</w:t></w:r></w:sdtContent></w:sdt>", "maintenance annuelle"),
    ("plain text control", "<w:r><w:t xml:space=\"preserve\">La </w:t></w:r><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>maintenance annuelle due</w:t></w:r></w:sdtContent></w:sdt>", "maintenance annuelle due"),
    ("bound control", "<w:r><w:t xml:space=\"preserve\">La </w:t></w:r><w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a\"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>maintenance annuelle due</w:t></w:r></w:sdtContent></w:sdt>", "maintenance annuelle due"),
    ("text box", "<w:r><w:t>Voir</w:t><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent><w:p><w:r><w:t>La maintenance annuelle due</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>", "VoirLa maintenance annuelle due"),
    ("field", "<w:r><w:t xml:space=\"preserve\">La </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>maintenance annuelle</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "maintenance annuelle"),
    ("another's insertion", "<w:r><w:t xml:space=\"preserve\">La </w:t></w:r><w:ins w:id=\"7\" w:author=\"A\"><w:r><w:t>maintenance annuelle</w:t></w:r></w:ins><w:del w:id=\"8\" w:author=\"A\"><w:r><w:delText> offerte</w:delText></w:r></w:del>", "maintenance annuelle"),
    ("references", "<w:r><w:t>L&#x27;&amp; maintenance&#xA0;annuelle &lt;due&gt;</w:t></w:r>", "maintenance annuelle"),
  ]

  @Test(arguments: shapes.indices)
  func commentsStandOnTheirWords(index: Int) async throws {
    let (name, paragraph, covers) = Self.shapes[index]
    let original = try Self.package([("word/document.xml", Self.part("document", "<w:body><w:p><w:r><w:t>Devis</w:t></w:r></w:p><w:p>\(paragraph)</w:p></w:body>"))])
    let copy = try await Self.corrected(original)
    let (before, after) = (try WordParts(original).body, try WordParts(copy.bytes).body)
    _ = try XMLDocument(data: Data(after.xml.utf8))
    #expect(copy.marked == 1, "\(name)")
    let marked = try #require(after.refused.between("commentRangeStart", "commentRangeEnd"))
    #expect(marked == covers, "\(name): \(marked)")
    #expect(after.refused.text == before.text)
    let isTracked = !["field", "bound control", "another's insertion"].contains(name)
    #expect(after.xml.contains("w:author=\"SegurLint\"") == isTracked, "\(name)")
    if isTracked { #expect(after.accepted.text.contains("garantie") && after.accepted.text.contains("annuelle"), "\(name): \(after.accepted.text)") }
    #expect(after.xml.contains("w:author=\"A\"") == before.xml.contains("w:author=\"A\""))
  }

  /// A sample with other parts.
  private static func package(_ parts: [(name: String, xml: String)]) throws -> [UInt8] {
    try ZipRewriting.rewritten(try FileBytes.of("\(Place.root)/Samples/mdv-lgc-va2-sans-mention.docx"), parts.map { ($0.name, Array($0.xml.utf8)) })
  }

  private static func part(_ root: String, _ content: String) -> String {
    "<w:\(root) xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\(content)</w:\(root)>"
  }

  /// A copy in which "maintenance annuelle" is found fault with, and corrected.
  private static func corrected(_ original: [UInt8]) async throws -> AnnotatedCopy {
    let examined = try await examined(original, options)
    let row = try #require(examined.document.pages.first?.lines.first { $0.text.contains("maintenance") }?.row)
    let region = Region(page: 1, line: row, box: nil, quote: "maintenance annuelle")
    let finding = Finding(
      Message("essai", .erreur, Text(fr: "Une maintenance.", en: "Maintenance."), suggestion: Text(fr: "Ôtez-la.", en: "Remove it.")), at: [region],
      requirement: nil, correction: .replacing(region, with: "garantie annuelle"))
    let report = DocumentReport(
      path: "", sha256: nil, format: .docx, pages: 1, ocr: false, notes: [], kind: "BDC", dispositifs: [], prestation: nil,
      outcomes: [RuleOutcome(RuleID("SEG301", "essai", .erreur), .failed([finding]))])
    return try WordAnnotator().annotated(Original(file: nil, bytes: original, document: examined.document, report: report), style: .bare)
  }

  @Test(arguments: ["footer", "footnotes"])
  func correctionsReachMarginsAndNotes(kind: String) async throws {
    let sentence = "<w:p><w:r><w:t>La maintenance annuelle due</w:t></w:r></w:p>"
    let reference = kind == "footer" ? "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId77\"/></w:sectPr>" : ""
    let mark = kind == "footer" ? "" : "<w:r><w:footnoteReference w:id=\"5\"/></w:r>"
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let original = try Self.package([
      ("word/document.xml", Self.part("document", "<w:body><w:p><w:r><w:t>Devis</w:t></w:r>\(mark)</w:p>\(reference)</w:body>")),
      ("word/\(kind).xml", Self.part(kind == "footer" ? "ftr" : kind, kind == "footer" ? sentence : "<w:footnote w:id=\"5\">\(sentence)</w:footnote>")),
      (
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId77\" Type=\"\(types)/\(kind)\" Target=\"\(kind).xml\"/></Relationships>"
      ),
    ])
    let copy = try await Self.corrected(original)
    let parts = try WordParts(copy.bytes)
    let changed = WordBody(xml: String(decoding: try #require(parts["word/\(kind).xml"]), as: UTF8.self))
    #expect(copy.marked == 1 && copy.remarks.count == 1)
    #expect(changed.accepted.text == "La garantie annuelle due" && changed.refused.text == "La maintenance annuelle due")
    #expect(!changed.xml.contains("comment") && parts.body.xml.contains("commentReference"))
  }

  @Test func partsInUTF16AreWrittenInUTF8() async throws {
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Self.part("document", "<w:body><w:p><w:r><w:t>Référencé : la maintenance annuelle due</w:t></w:r></w:p></w:body>")
    let units = xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let sample = try FileBytes.of("\(Place.root)/Samples/mdv-lgc-va2-sans-mention.docx")
    let copy = try await Self.corrected(try ZipRewriting.rewritten(sample, [("word/document.xml", [0xFF, 0xFE] + units)]))
    let body = try WordParts(copy.bytes).body
    _ = try XMLDocument(data: Data(body.xml.utf8))
    #expect(body.xml.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"") && body.accepted.text == "Référencé : la garantie annuelle due")
  }

  @Test func commentsThatAreNoneAreRefused() async throws {
    let first = try Self.copy(try await Self.examined(try FileBytes.of("\(Place.root)/Samples/mdv-lgc-va2-sans-mention.docx"), Self.options)).bytes
    for xml in ["<w:comments", "", Self.part("hdr", "<w:p/>")] {
      let original = try ZipRewriting.rewritten(first, [("word/comments.xml", Array(xml.utf8))])
      let examined = try await Self.examined(original, Self.options)
      #expect(throws: CannotAnnotate.self) { try Self.copy(examined) }
    }
  }

  /// A header that no reader needs may be anything: it is left alone.
  @Test func brokenHeadersAreLeftAlone() async throws {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for header in ["<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>La maintenance", "<w:hdr><w:p></w:hdr></w:p>", "<"] {
      let original = try Self.package([
        ("word/document.xml", Self.part("document", "<w:body><w:p><w:r><w:t>La maintenance annuelle due</w:t></w:r></w:p></w:body>")), ("word/header9.xml", header),
        (
          "word/_rels/document.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId77\" Type=\"\(types)/header\" Target=\"header9.xml\"/></Relationships>"
        ),
      ])
      let copy = try await Self.corrected(original)
      let left = try WordParts(copy.bytes)["word/header9.xml"]
      #expect(copy.marked == 1 && left == Array(header.utf8))
    }
  }

  @Test func commentsThatAreThereStay() async throws {
    let first = try Self.copy(try await Self.examined(try FileBytes.of("\(Place.root)/Samples/mdv-lgc-va2-sans-mention.docx"), Self.options)).bytes
    let (once, twice) = (try WordParts(first), try WordParts(try Self.copy(try await Self.examined(first, Self.options)).bytes))
    let (old, new) = (once.ids("comment", in: "word/comments.xml"), twice.ids("comment", in: "word/comments.xml"))
    #expect(new.starts(with: old) && new.count > old.count && Set(new).count == new.count)
    for name in ["[Content_Types].xml", "word/_rels/document.xml.rels"] { #expect(once[name] == twice[name]) }
  }

  @Test func theNameMustBeThatOfTheKind() async throws {
    let examined = try await Self.examined(try FileBytes.of(Self.samples[0]), Self.options)
    var style = CopyStyle.test
    style.ending = "docm"
    #expect(throws: CannotAnnotate.self) { try Self.copy(examined, style: style) }
  }
}

/// Archives with one entry written anew.
@Suite struct RewritingTests {
  /// The last entry, too: all the others then stay where they are, and the archive's own bytes are not touched.
  @Test func oneEntryIsWrittenAnew() throws {
    let sample = try FileBytes.of(try #require(WordTests.samples.first))
    let before = try WordParts(sample)
    for entry in before.names + ["new.xml"] {
      let bytes = sample + []
      let after = try WordParts(try ZipRewriting.rewritten(bytes, [(entry, Array("<a/>".utf8))]))
      #expect(after[entry] == Array("<a/>".utf8) && bytes == sample)
      for other in before.names where other != entry { #expect(before[other] == after[other]) }
    }
  }
}

/// The parts of a package, for tests.
struct WordParts {
  let names: [String]
  private let parts: [String: [UInt8]]

  init(_ bytes: [UInt8]) throws {
    (names, parts) = try ZipArchive.open(bytes, limits: .standard) { archive throws(Unreadable) in
      var parts: [String: [UInt8]] = [:]
      for (name, place) in archive.entries { parts[name] = try archive.bytes(at: place, named: name) }
      return (archive.entries.map(\.name), parts)
    }
  }

  subscript(name: String) -> [UInt8]? { parts[name] }

  var body: WordBody { WordBody(xml: String(decoding: self["word/document.xml"] ?? [], as: UTF8.self)) }

  /// The numbers of the elements of a name.
  func ids(_ name: String, in part: String) -> [Int] {
    String(decoding: self[part] ?? [], as: UTF8.self).matches(of: /<w:(\w+) w:id="(\d+)"/).filter { $0.1 == name }.compactMap { Int($0.2) }
  }
}

/// The main part as text: what accepting or refusing SegurLint's changes makes of it, by plain replacement.
struct WordBody {
  let xml: String

  var accepted: WordBody {
    let rest = xml.replacing(/(?s)<w:del w:id="\d+" w:author="SegurLint"[^>]*>.*?<\/w:del>/, with: "")
      .replacing(/<w:ins w:id="\d+" w:author="SegurLint"[^>]*\/>/, with: "")
    return WordBody(xml: rest.replacing(/(?s)<w:ins w:id="\d+" w:author="SegurLint"[^>]*>(.*?)<\/w:ins>/) { $0.1 })
  }

  var refused: WordBody {
    let rest = xml.replacing(/<w:ins w:id="\d+" w:author="SegurLint"[^>]*\/>/, with: "")
      .replacing(/(?s)<w:ins w:id="\d+" w:author="SegurLint"[^>]*>.*?<\/w:ins>/, with: "")
    return WordBody(xml: rest.replacing(/(?s)<w:del w:id="\d+" w:author="SegurLint"[^>]*>(.*?)<\/w:del>/) { $0.1.replacing("w:delText", with: "w:t") })
  }

  /// The characters of every `w:t`.
  var text: String { Self.text(xml[...]) }

  /// The text from one mark to another.
  func between(_ start: String, _ end: String) -> String? {
    guard let first = xml.firstRange(of: "<w:\(start) "), let last = xml.firstRange(of: "<w:\(end) ") else { return nil }
    return Self.text(xml[first.upperBound..<last.lowerBound])
  }

  private static func text(_ xml: Substring) -> String {
    xml.matches(of: /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/).map { String($0.1) }.joined().replacing("&#xA0;", with: " ")
  }
}
