import Findings
import Reporting
import Testing

/// The golden texts of the report for programs.
@Suite struct JSONReporterTests {
  @Test func whole() throws {
    try Golden.expect(JSONReporter(style: ReportStyle()).render(Sample.report), is: "report.json")
  }

  @Test func dossiers() throws {
    try Golden.expect(JSONReporter(style: ReportStyle()).render(Sample.dossiers), is: "dossiers.json")
  }

  @Test func lines() throws {
    try Golden.expect(JSONLinesReporter(style: ReportStyle(language: .en)).render(Sample.report), is: "report.en.jsonl")
  }
}
