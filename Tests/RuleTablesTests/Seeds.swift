import Foundation
import RuleKit

/// The regulatory texts, where they lie beside the repository.
enum Seeds {
  /// `shared/seeds` in a folder around the repository; nil where there is none.
  static let directory: URL? = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let seeds = folder.appending(path: "shared/seeds")
      if FileManager.default.fileExists(atPath: seeds.path) { return seeds }
    }
    return nil
  }()

  /// The text of a document as folded as quotes are, if it is among the seeds.
  static func text(of document: String) -> String? {
    let name = document.hasPrefix("Guide") ? "guide-comprendre-les-devis" : document
    guard let url = directory?.appending(path: name + ".txt"), let text = try? String(contentsOf: url, encoding: .utf8)
    else { return nil }
    return folded(text)
  }

  /// Without markdown, with single spaces, and with the OCR's "Sécur" read as it was printed.
  static func folded(_ text: String) -> String {
    text.replacing("*", with: "").replacing("Sécur", with: "Ségur").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

extension Dispositif {
  /// Every sentence that the scheme rests on.
  var everyCitation: [Citation] {
    let deadlines = calendar.orders + calendar.delivery + calendar.balance
    return Array(citations.values) + mentionTexts + (clauseText.map { [$0] } ?? []) + components.map(\.citation)
      + lineNames.map(\.citation) + (shares.map { [$0.citation] } ?? []) + maintenanceYears.map(\.citation)
      + deadlines.map(\.citation) + requirements.map(\.citation) + clients.categories.map(\.citation)
      + clients.profiles.map(\.citation) + (portabilityDays.map { [$0.citation] } ?? [])
  }
}
