import TextMatching
/// The code of a dispositif, as people write it.
public enum DispositifCode {
  /// The known code that a loose spelling stands for: case, spaces, dashes, underscores and an "AF-" or "DSR-" before it
  /// do not matter.
  public static func known(_ text: String, among codes: [String]) throws(UnknownDispositif) -> String {
    let typed = bare(text)
    if let code = codes.first(where: { bare($0) == typed }) { return code }
    let near = Nearest.word(to: typed, among: codes.map(bare))
    throw UnknownDispositif(code: text, nearest: codes.first { bare($0) == near }, known: codes)
  }

  /// Its letters and digits in capitals, without a prefix that names the kind of text.
  private static func bare(_ text: String) -> String {
    let parts = text.uppercased().split { !$0.isLetter && !$0.isNumber }
    return parts.drop { ["AF", "DSR", "REM", "SONS"].contains($0) }.joined()
  }
}

/// No dispositif has this code.
public struct UnknownDispositif: Error, Sendable {
  public let code: String
  public let nearest: String?
  public let known: [String]
}
