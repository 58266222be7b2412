import DocumentModel
import Facts
import TextMatching

/// Finds the codes of the dispositifs, however they are written.
struct Codes: Sendable {
  private let codes: [String]
  private let pattern: Pattern?
  private let others: UnknownCodes

  init(_ codes: [String]) {
    others = UnknownCodes(codes)
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

  /// What looks like a code in a folded text and is none that is known, with the known one that it is near to.
  func unknown(in folded: String) -> [(text: String, nearest: String?, range: Range<Int>)] {
    others.all(in: folded, besides: all(in: folded).map(\.range)).map { (folded.slice($0.range), $0.nearest.count == 1 ? $0.nearest[0] : nil, $0.range) }
  }

  /// What the software of a code is: "DPI" of "HOP-DPI-Va2".
  static func family(of code: String) -> String {
    let parts = code.split(separator: "-")
    return parts.count > 1 ? (parts[1] == "DB" ? "DRIMBOX" : String(parts[1])) : code
  }

  /// 1 or 2.
  static func wave(of code: String) -> Int { code.lowercased().contains("va2") ? 2 : 1 }
}
