import DocumentModel
import Findings
import Marking

/// Sets the verdict and the summary of the findings on as many sheets as they take.
struct SummaryComposer {
  private let report: DocumentReport
  private let words: SummaryWords
  private let style: CopyStyle
  /// Where the place of a finding lies, by its number; none for one that has no place on a page.
  private let destinations: [Int: PDFValue]
  private(set) var sheets: [SummarySheet] = [SummarySheet()]
  /// How far down the last sheet is filled.
  private var top = 46.0

  private static let left = SummarySheet.margin
  private static let width = SummarySheet.right - SummarySheet.margin
  private static let foot = SummarySheet.height - 64

  init(_ report: DocumentReport, _ findings: [NumberedFinding], style: CopyStyle, destinations: [Int: PDFValue]) {
    self.report = report
    self.style = style
    self.destinations = destinations
    words = SummaryWords(style.language)
    setHead()
    setVerdict()
    setFindings(findings)
    setUndecided()
    setAside()
    setFeet()
  }

  /// The last one.
  private var sheet: SummarySheet {
    get { sheets[sheets.count - 1] }
    set { sheets[sheets.count - 1] = newValue }
  }

  /// Room for something of a height: on this sheet, or at the head of a new one.
  private mutating func makeRoom(_ height: Double) {
    guard top + height > Self.foot, top > 60 else { return }
    sheets.append(SummarySheet())
    top = 54
  }

  private mutating func set(_ paragraph: Paragraph, left: Double = SummaryComposer.left, gap: Double) {
    makeRoom(paragraph.height)
    sheet.set(paragraph, left: left, top: top)
    top += paragraph.height + gap
  }

  /// The name of the program, the document and what it is.
  private mutating func setHead() {
    sheet.drawing.fill(Box(left: Self.left, top: top + 0.5, right: Self.left + 9, bottom: top + 9.5), radius: 2, report.verdict.strong)
    sheet.set(Paragraph("SegurLint", .bold, size: 10, colour: .grey, width: 200), left: Self.left + 15, top: top)
    if let day = style.day { sheet.set(words.day(day), right: SummarySheet.right, top: top, .regular, size: 9, .grey) }
    top += 32
    let name = report.path == "-" ? words.untitled : String(report.path.split(separator: "/").last ?? "")
    set(Paragraph(name, .bold, size: 20, width: Self.width, leading: 24, most: 2), gap: 4)
    set(Paragraph(report.identity(in: style.language).capitalisedFirst, size: 10, colour: .grey, width: Self.width), gap: 16)
  }

  /// The verdict on a panel of its colour.
  private mutating func setVerdict() {
    let verdict = Paragraph(words.verdict(report.verdict), .bold, size: 18, colour: report.verdict.strong, width: Self.width - 40, leading: 23)
    let sentence = Paragraph(words.sentence(for: report), size: 10.5, width: Self.width - 40, leading: 14.5)
    let height = 14 + verdict.height + 2 + sentence.height + 13
    sheet.drawing.fill(Box(left: Self.left, top: top, right: SummarySheet.right, bottom: top + height), radius: 6, report.verdict.tint)
    sheet.drawing.fill(Box(left: Self.left, top: top, right: Self.left + 6, bottom: top + height), radius: 3, report.verdict.strong)
    sheet.set(verdict, left: Self.left + 22, top: top + 14)
    sheet.set(sentence, left: Self.left + 22, top: top + 16 + verdict.height)
    top += height + 22
  }

  private mutating func setHeading(_ text: String, room: Double = 60) {
    makeRoom(28 + room)
    set(Paragraph(text, .bold, size: 12.5, width: Self.width, leading: 16), gap: 6)
  }

  private mutating func setFindings(_ findings: [NumberedFinding]) {
    guard !findings.isEmpty else { return }
    setHeading(words.findings)
    set(Paragraph(words.legend(findings), size: 8.5, colour: .grey, width: Self.width), gap: 8)
    for finding in findings { setRow(finding) }
    top += 14
  }

  /// A finding: its number, what is wrong, what to do, and why.
  private mutating func setRow(_ finding: NumberedFinding) {
    let note = FindingNote(finding.reported, in: style.language)
    let left = Self.left + 28, width = Self.width - 28
    let place = words.place(of: finding, isMarked: destinations[finding.number] != nil)
    let label = "\(finding.reported.rule.id) \(finding.reported.rule.name)"
    let parts = [
      Paragraph(note.what, .bold, size: 10, width: width, leading: 13.2),
      note.toDo.map { Paragraph(words.toDo($0), size: 9.5, width: width, leading: 12.8, most: 12) },
      note.why.map { Paragraph($0, .italic, size: 8.5, colour: .grey, width: width, leading: 11.2, most: 8) },
    ].compactMap { $0 }
    let height = 9 + 13 + parts.reduce(0) { $0 + $1.height + 2.5 } + 6
    makeRoom(height)
    let row = Box(left: Self.left, top: top, right: SummarySheet.right, bottom: top + height)
    sheet.drawing.stroke([(Self.left, top), (SummarySheet.right, top)], width: 0.6, .hairline)
    sheet.drawing.badge(finding.number, at: (Self.left + 9, top + 17.5), radius: 8, finding.severity.strong)
    let severity = finding.severity.named[style.language]
    sheet.set(Paragraph(severity, .bold, size: 8.5, colour: finding.severity.strong, width: width), left: left, top: top + 9)
    let offset = Font.bold.width(of: severity, size: 8.5) + 6
    sheet.set(Paragraph(label, size: 8.5, colour: .grey, width: width - offset - 110, most: 1), left: left + offset, top: top + 9)
    sheet.set(place, right: SummarySheet.right, top: top + 9, .regular, size: 8.5, .grey)
    var y = top + 9 + 13
    for part in parts {
      sheet.set(part, left: left, top: y)
      y += part.height + 2.5
    }
    if let destination = destinations[finding.number] { sheet.link(row, to: destination) }
    top += height
  }

  private mutating func setUndecided() {
    let groups = UndecidedGroup.groups(of: report.undecided, in: style.language)
    guard !groups.isEmpty else { return }
    setHeading(words.notVerified)
    for group in groups {
      let rules = Paragraph(words.rules(group.rules), size: 8.5, colour: .grey, width: Self.width - 14)
      let reason = Paragraph(group.reason, size: 9.5, width: Self.width - 14, leading: 12.8)
      let settles = group.needs.isEmpty ? nil : Paragraph(words.settles(group.needs), .bold, size: 9, width: Self.width - 14)
      makeRoom(reason.height + rules.height + (settles?.height ?? 0) + 8)
      sheet.drawing.fill(Box(left: Self.left + 1, top: top + 3.4, right: Self.left + 5, bottom: top + 7.4), radius: 2, .grey)
      for part in [reason, settles, rules].compactMap({ $0 }) { set(part, left: Self.left + 14, gap: 1) }
      top += 6
    }
    top += 8
  }

  private mutating func setAside() {
    guard !report.suppressed.isEmpty else { return }
    setHeading(words.aside)
    for aside in report.suppressed {
      set(Paragraph(words.setAside(aside), size: 9, colour: .grey, width: Self.width), gap: 3)
    }
  }

  /// What the copy is, at the foot of every sheet.
  private mutating func setFeet() {
    for index in sheets.indices {
      let y = SummarySheet.height - 46
      sheets[index].drawing.stroke([(Self.left, y), (SummarySheet.right, y)], width: 0.6, .hairline)
      sheets[index].set(Paragraph(words.foot(style), size: 8, colour: .grey, width: Self.width - 60, most: 2), left: Self.left, top: y + 7)
      if sheets.count > 1 {
        sheets[index].set("\(index + 1)/\(sheets.count)", right: SummarySheet.right, top: y + 7, .regular, size: 8, .grey)
      }
    }
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Verdict {
  /// For the verdict's own words.
  fileprivate var strong: Colour {
    switch self {
    case .conforme: Colour(0x2E7D32)
    case .conformeSousReserve: Colour(0xA86400)
    case .nonConforme: Colour(0xC62828)
    case .indecidable: Colour(0x4A5568)
    }
  }

  /// For the panel behind them.
  fileprivate var tint: Colour {
    switch self {
    case .conforme: Colour(0xE9F5EA)
    case .conformeSousReserve: Colour(0xFFF5DC)
    case .nonConforme: Colour(0xFDECEA)
    case .indecidable: Colour(0xEEF1F5)
    }
  }
}
