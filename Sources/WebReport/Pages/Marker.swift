import DocumentModel
import Findings
import Marking

/// A finding as it is shown on the pages of one document: what its discs bear and where they lead.
struct Marker: Sendable {
  /// Own to the document; those of its dossier go on after its own.
  let number: Int
  /// What the disc bears: "3", or "B" for what several pieces show together.
  let label: String
  /// The finding's own place in the report.
  let target: String
  let reported: ReportedFinding
  /// Its places in this document.
  let regions: [Region]

  var severity: Severity { reported.finding.message.severity }
  var isAbsence: Bool { reported.finding.message.marks == .place }
  /// The pages that it stands on, each once.
  var pages: [Int] { regions.map(\.page).reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }

  /// The disc that leads to the finding.
  ///
  /// - Parameters:
  ///   - anchor: what the finding's own link leads to.
  ///   - style: where it stands.
  func disc(_ anchor: String, _ language: Language, style: String? = nil) -> Node {
    let name = language.set(language("Constat \(label), \(severity.named.fr.lowercased()) : aller à l'explication", "Finding \(label), \(severity.named.en.lowercased()): go to the explanation"))
    var attributes = [(name: "id", value: anchor), (name: "class", value: "disc \(severity.rawValue)"), (name: "href", value: "#" + target), (name: "aria-label", value: name)]
    if let style { attributes.append((name: "style", value: style)) }
    return .element(name: "a", attributes: attributes, content: [.text(label)])
  }
}

extension Severity {
  /// The graver, the earlier.
  static func gravest(_ markers: [Marker]) -> Severity { markers.map(\.severity).max() ?? .information }
}
