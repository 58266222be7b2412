import DocumentModel
import Facts
import TextMatching

/// Finds the codes of the dispositifs, however they are written.
struct Codes: Sendable {
  private let codes: [String]
  private let pattern: Pattern?

  init(_ codes: [String]) {
    self.codes = codes.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    let alternatives = self.codes.map { code in
      "(" + Fold.text(code).split(separator: "-").map { $0.hasPrefix("va") ? "va ?\($0.dropFirst(2))" : String($0) }.joined(separator: "[ _-]{0,3}") + ")"
    }
    pattern = try? Pattern("(?<![a-z0-9])(?:\(alternatives.joined(separator: "|")))(?![a-z0-9])")
  }

  /// The codes in a folded text, each with where it stands.
  func all(in folded: String) -> [(code: String, range: Range<Int>)] {
    guard let pattern, folded.utf8.contains(0x76) else { return [] }
    return pattern.all(in: folded).compactMap { match in
      match.groups.firstIndex { $0 != nil }.map { (codes[$0], match.range) }
    }
  }

  /// What the software of a code is: "DPI" of "HOP-DPI-Va2".
  static func family(of code: String) -> String {
    let parts = code.split(separator: "-")
    return parts.count > 1 ? (parts[1] == "DB" ? "DRIMBOX" : String(parts[1])) : code
  }

  /// 1 or 2.
  static func wave(of code: String) -> Int { code.lowercased().contains("va2") ? 2 : 1 }
}
