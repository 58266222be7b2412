public import Findings

/// What is said of a finding where it stands: what is wrong, why and by which text, and what to write.
public struct FindingNote: Sendable {
  /// "Erreur SEG201 plafond-depasse"
  public let title: String
  public let what: String
  /// Nil where the finding rests on no text.
  public let why: String?
  /// Nil where there is nothing to do.
  public let toDo: String?

  public init(_ reported: ReportedFinding, in language: Language) {
    let message = reported.finding.message
    title = "\(message.severity.named[language]) \(reported.rule.id) \(reported.rule.name)"
    what = message.text[language]
    why = reported.finding.requirement.map { $0.sentence(in: language) }
    toDo = message.suggestion[language].isEmpty ? nil : message.suggestion[language]
  }

  /// As one text, a paragraph each.
  public func text(in language: Language) -> String {
    let why = why.map { (language == .fr ? "Pourquoi : " : "Why: ") + $0 }
    let toDo = toDo.map { (language == .fr ? "À faire : " : "What to do: ") + $0 }
    return ([title, what] + [why, toDo].compactMap { $0 }).joined(separator: "\n\n")
  }
}
