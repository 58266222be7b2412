import Foundation
import Testing

/// What a run reads, writes and ends in.
@Suite struct RunTests {
  private static let order = "Bon de commande\nPrestation Ségur 8 560,00 €\n"
  private static let quiet = ["--type", "BDC", "--select", "SEG001"]

  @Test func standardInput() throws {
    let run = try Sandbox().segurlint(["check", "-"] + Self.quiet, input: Self.order)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("-\n  bon de commande ou devis"))
  }

  @Test func severalPathsAndAFolder() throws {
    let sandbox = try Sandbox()
    for name in ["seul.txt", "dossier/b.txt", "dossier/a.txt", "dossier/sous/c.txt", "dossier/.caché.txt"] {
      try sandbox.write(Self.order, to: name)
    }
    try sandbox.write("# Notes", to: "dossier/notes.md")
    let run = try sandbox.segurlint(["check", "seul.txt", "dossier"] + Self.quiet)
    let headings = run.output.split(separator: "\n").filter { $0.hasSuffix(".txt") }
    #expect(headings == ["seul.txt", "dossier/a.txt", "dossier/b.txt", "dossier/sous/c.txt"])
    #expect(run.output.hasSuffix("Rien à corriger dans les 4 documents.\n"))
    #expect(run.errors.contains("dossier/notes.md"))
    #expect(try sandbox.segurlint(["check", "dossier", "--quiet"] + Self.quiet).errors == "")
  }

  @Test(arguments: ["texte", "json", "jsonl"]) func anyNumberOfJobsGivesTheSameBytes(format: String) throws {
    let sandbox = try Sandbox()
    for number in 0..<12 {
      try sandbox.write(String(repeating: Self.order, count: (13 - number) * 2), to: "d/\(number).txt")
    }
    let outputs = try ["1", "4", "4"].map {
      try sandbox.segurlint(["check", "d", "--format", format, "-j", $0]).output
    }
    #expect(!outputs[0].isEmpty)
    #expect(Set(outputs).count == 1)
  }

  @Test func jsonIsOneObjectAndLinesAreOneEach() throws {
    let sandbox = try Sandbox()
    for name in ["a.txt", "b.txt"] { try sandbox.write(Self.order, to: name) }
    let whole = try sandbox.segurlint(["check", "a.txt", "b.txt", "--format", "json"]).output
    let report = try JSONDecoder().decode(Document.Report.self, from: Data(whole.utf8))
    #expect(report.documents.map(\.path) == ["a.txt", "b.txt"])
    let lines = try sandbox.segurlint(["check", "a.txt", "b.txt", "--format", "jsonl"]).output.split(separator: "\n")
    #expect(try lines.map { try JSONDecoder().decode(Document.self, from: Data($0.utf8)) } == report.documents)
    #expect(report.documents.first?.sha256.count == 64)
  }

  @Test func aReportFileIsReplacedWhole() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "a.txt")
    try sandbox.write("l'ancien rapport, bien plus long que le nouveau ne le sera\n", to: "r.jsonl")
    let run = try sandbox.segurlint(["check", "a.txt", "--format", "jsonl", "-o", "r.jsonl"])
    #expect(run.output == "")
    #expect(try sandbox.text("r.jsonl").hasPrefix("{\"path\":\"a.txt\""))
    #expect(try sandbox.names() == ["a.txt", "r.jsonl"])
    #expect(try sandbox.segurlint(["check", "nulle-part", "-o", "r.jsonl"]).status == 2)
    #expect(try sandbox.text("r.jsonl").hasPrefix("{\"path\":\"a.txt\""))
  }

  /// Each report goes where the `-o` beside its `--format` says, whatever their order; what has none goes to standard output.
  @Test func severalReportsAtOnce() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "a.txt")
    let run = try sandbox.segurlint(["check", "a.txt", "--format", "sarif", "-o", "a.sarif", "--format=csv", "--output=a.csv", "--format", "jsonl", "-o", "x.xml", "--format", "junit"])
    #expect(run.output.hasPrefix("<?xml") && run.errors == "" && run.status == 1)
    #expect(try sandbox.text("a.sarif").contains("\"version\": \"2.1.0\"") && sandbox.text("x.xml").hasPrefix("{\"path\""))
    #expect(try sandbox.text("a.csv").hasPrefix("\u{FEFF}Document;"))
    let before = try sandbox.segurlint(["check", "a.txt", "-o", "b.sarif", "--format", "sarif", "-o", "b.csv", "--format", "csv"])
    #expect(before.output == "" && before.status == 1)
    #expect(try sandbox.text("b.sarif") == sandbox.text("a.sarif") && sandbox.text("b.csv") == sandbox.text("a.csv"))
  }

  @Test(arguments: ["sarif", "junit", "csv", "github", "jsonl"]) func aDossierInEveryFormat(format: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "d/a.txt")
    let run = try sandbox.segurlint(["dossier", "d", "--format", format])
    #expect(run.status == 1 && run.errors == "" && run.output.contains("d/a.txt") && run.output.contains("SEG401"))
  }

  @Test func unknownKindIsUndecidable() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Bonjour à tous\n", to: "lettre.txt")
    let run = try sandbox.segurlint(["check", "lettre.txt"])
    #expect(run.status == 3)
    #expect(run.output.hasSuffix("relancez avec --type.\n"))
  }

  @Test func noColoursInAFile() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "a.txt")
    #expect(try !sandbox.segurlint(["check", "a.txt"]).output.contains("\u{1B}"))
  }

  @Test func factsOfADocument() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "a.txt")
    let text = try sandbox.segurlint(["facts", "a.txt", "--type", "BDC"])
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("Type de pièce : BDC"))
    let json = try sandbox.segurlint(["facts", "a.txt", "--type", "BDC", "--format", "json"]).output
    #expect(json.hasPrefix("{\n  \"kind\": \"BDC\",\n  \"kind_confidence\": "))
  }

  /// What these tests look at in the JSON.
  private struct Document: Decodable, Equatable {
    let path: String
    let sha256: String
    let verdict: String

    struct Report: Decodable {
      let documents: [Document]
    }
  }
}
