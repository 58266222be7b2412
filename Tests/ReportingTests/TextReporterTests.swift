import Findings
import Reporting
import Testing

/// The golden texts of the report for people.
@Suite struct TextReporterTests {
  @Test func french() throws {
    try Golden.expect(TextReporter(style: ReportStyle(verbose: true)).render(Sample.report), is: "report.fr.txt")
  }

  @Test func dossiers() throws {
    try Golden.expect(TextReporter(style: ReportStyle()).render(Sample.dossiers), is: "dossiers.fr.txt")
  }

  @Test func english() throws {
    try Golden.expect(TextReporter(style: ReportStyle(language: .en)).render(Sample.report), is: "report.en.txt")
  }

  @Test func coloursOnlyPaint() {
    let plain = TextReporter(style: ReportStyle()).render(Sample.report)
    let painted = TextReporter(style: ReportStyle(colours: true)).render(Sample.report)
    #expect(painted != plain)
    #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func everyLineFitsTheWidth() {
    for width in [60, 100] {
      let text = TextReporter(style: ReportStyle(width: width)).render(Sample.report)
      for line in text.split(separator: "\n").dropLast() { #expect(line.count <= width, "\(line)") }
    }
  }
}
