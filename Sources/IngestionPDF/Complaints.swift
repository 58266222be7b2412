import Ingestion
import OutsidePrograms

/// What poppler said on standard error, and what it means: its exit code alone does not tell.
struct Complaints {
  private let text: String

  init(_ errors: [UInt8]) { text = String(decoding: errors, as: UTF8.self) }

  /// Throws what a failed run means.
  func check(_ ending: ChildProcess.Ending) throws(Unreadable) {
    switch ending {
    case .timedOut: throw .beyondLimits(what: "durée")
    case .printedTooMuch: throw .beyondLimits(what: "taille")
    case .signalled(let signal):
      if says("bad_alloc") || says("Out of memory") { throw .beyondLimits(what: "mémoire") }
      throw .damaged(detail: "pdftotext s'est arrêté (signal \(signal))")
    case .exited(0): return
    case .exited:
      if says("Incorrect password") { throw .encrypted }
      if says("Document stream is empty") { throw .empty }
      if says("Out of memory") || says("bad_alloc") { throw .beyondLimits(what: "mémoire") }
      if says("Couldn't open file") { throw .inaccessible(detail: firstLine) }
      throw .damaged(detail: firstLine)
    }
  }

  /// What a run that printed no words means.
  func wordless(holdsImages: Bool) -> Unreadable {
    let failed = says("Syntax Error") || says("Internal Error")
    if sayWordsAreLost || (failed && !holdsImages) { return .damaged(detail: firstLine) }
    return holdsImages ? .scanned : .empty
  }

  /// Whether a page's content could not be decoded. Fonts, links and outlines are complained about too, but cost no words.
  var sayWordsAreLost: Bool {
    says("Syntax Error") && Self.losses.contains(where: says)
  }

  /// What it says of page contents that it gave up on.
  private static let losses = ["operator", "flate", "Illegal character", "Unterminated", "page contents", "End of file"]

  /// Whether poppler used these words.
  private func says(_ words: String) -> Bool { text.contains(words) }

  /// The first complaint, in poppler's words.
  private var firstLine: String {
    String(text.split(separator: "\n").first ?? "pdftotext a échoué sans rien dire").prefix(200).description
  }
}
