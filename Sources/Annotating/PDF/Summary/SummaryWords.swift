import Findings
import Marking

/// The summary's own words.
struct SummaryWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ french: String, _ english: String) -> String { language == .fr ? french : english }

  /// "26/11/2026" for "2026-11-26".
  func day(_ iso: String) -> String {
    let parts = iso.split(separator: "-")
    guard language == .fr, parts.count == 3 else { return iso }
    return "\(parts[2])/\(parts[1])/\(parts[0])"
  }

  var untitled: String { say("Document sans nom", "Unnamed document") }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .conforme: say("Conforme", "Compliant")
    case .conformeSousReserve: say("Conforme sous réserve", "Compliant with reservations")
    case .nonConforme: say("Non conforme", "Not compliant")
    case .indecidable: say("Indécidable", "Undecidable")
    }
  }

  /// What was found, and what that means.
  func sentence(for report: DocumentReport) -> String {
    let summary = ReportSummary([report])
    let counts = { (severities: [Severity]) in list(severities.compactMap { count(summary.count(of: $0), $0) }) }
    let found = counts([.erreur, .avertissement, .information])
    switch report.verdict {
    case .nonConforme:
      let (errors, rest) = (counts([.erreur]), counts([.avertissement, .information]))
      return say("\(errors) à corriger\(deadline(report)).", "\(errors) to correct\(deadline(report)).")
        + (rest.isEmpty ? "" : say(" À examiner : \(rest).", " To look at: \(rest)."))
    case .indecidable:
      return say(
        "Le type de pièce n'a pas été reconnu, et tout n'a donc pas été vérifié : relancez avec --type.",
        "The kind of piece was not recognised, so that not everything was checked: run again with --type.")
    case .conformeSousReserve:
      let rest = say("mais tout n'a pas pu être vérifié (voir plus bas)", "but not everything could be checked (see below)")
      return say("Aucune erreur relevée, ", "No error found, ") + rest + (found.isEmpty ? "." : say(". À examiner : \(found).", ". To look at: \(found)."))
    case .conforme:
      return found.isEmpty ? say("Rien à corriger.", "Nothing to correct.") : say("Aucune erreur. À examiner : \(found).", "No error. To look at: \(found).")
    }
  }

  private func count(_ count: Int, _ severity: Severity) -> String? {
    count == 0 ? nil : "\(count) \(severity.named[language].lowercased())\(count > 1 ? "s" : "")"
  }

  private func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + say(" et ", " and ") + last
  }

  private func deadline(_ report: DocumentReport) -> String {
    switch report.kind {
    case "BDC": say(" avant signature", " before signing")
    case "FAC": say(" avant transmission", " before sending")
    default: ""
    }
  }

  var findings: String { say("Ce qui a été relevé", "What was found") }

  /// How to read the marks that there are.
  func legend(_ findings: [NumberedFinding]) -> String {
    let marked = findings.filter { !$0.places.isEmpty }
    let words = marked.contains { $0.reported.finding.message.marks == .words }, places = marked.contains { $0.reported.finding.message.marks == .place }
    let parts = [
      words ? say("les mots en cause sont surlignés", "the words in question are highlighted") : nil,
      places ? say("un crochet en marge montre où ce qui manque devrait figurer", "a bracket in the margin shows where what is missing should stand") : nil,
    ].compactMap { $0 }
    guard !parts.isEmpty else { return say("Les numéros suivent l'ordre du document.", "The numbers follow the document's order.") }
    return say("Dans les pages qui suivent, ", "On the pages that follow, ") + parts.joined(separator: say(" ; ", "; "))
      + say(". Chaque marque porte le numéro de son constat et ouvre une note.", ". Each mark bears its finding's number and opens a note.")
  }

  func place(of finding: NumberedFinding, isMarked: Bool) -> String {
    guard let first = finding.reported.finding.locations.first, isMarked else { return say("sans emplacement", "no place") }
    return say("page \(first.page), ligne \(first.line)", "page \(first.page), line \(first.line)")
  }

  func toDo(_ advice: String) -> String { say("À faire : \(advice)", "What to do: \(advice)") }

  var notVerified: String { say("Ce qui n'a pas pu être vérifié", "What could not be checked") }

  func settles(_ options: [String]) -> String {
    say("Pour le vérifier, précisez \(options.joined(separator: ", ")).", "To check it, give \(options.joined(separator: ", ")).")
  }

  func rules(_ rules: [RuleID]) -> String {
    let names = rules.count <= 3 ? rules.map { "\($0.id) \($0.name)" } : rules.map(\.id)
    return names.joined(separator: ", ")
  }

  var aside: String { say("Ce qui a été écarté", "What was set aside") }

  func setAside(_ aside: Suppressed) -> String {
    let author = aside.author.map { say(", par \($0)", ", by \($0)") } ?? ""
    return "\(aside.rule.id) \(aside.rule.name)" + say(" : ", ": ") + "\(aside.reason)\(author)."
  }

  func foot(_ style: CopyStyle) -> String {
    say(
      "Copie annotée par SegurLint \(style.toolVersion) (règles \(style.rulesVersion)). L'original n'a pas été modifié. Ce relevé aide à la relecture ; les textes officiels font foi.",
      "Copy annotated by SegurLint \(style.toolVersion) (rules \(style.rulesVersion)). The original was not changed. This is an aid to review; the official texts prevail.")
  }
}
