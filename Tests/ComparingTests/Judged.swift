import Comparing
import Linting

/// Texts judged by the whole pipeline.
enum Judged {
  static let head = "BON DE COMMANDE n° BC-7\nDate : 02/03/2026\nHOP-DPI-Va2\n\n"
  static let lines = "Désignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   20 %   1 250,00 €\n"
  static let mention = "\nMontant pris en charge par l'Etat au titre du Ségur de la santé\n"

  /// A report on some documents; two rules are enough.
  static func report(_ texts: [(path: String, text: String)], rules: [String] = ["SEG103", "SEG206"]) async throws -> Report {
    let linter = Linter(rules: try RuleSelection.rules(selecting: rules, ignoring: []))
    var documents: [DocumentReport] = []
    for (path, text) in texts { documents.append(await linter.report(on: Source(path: path, file: nil, bytes: Array(text.utf8)))) }
    return Report(documents: documents, toolVersion: "1", rulesVersion: "1")
  }
}
