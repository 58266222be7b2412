import Findings

/// What a person is to do now, in a few lines that lead to the rest.
struct ToDo {
  let language: Language
  /// The findings with the labels and places that they have in the report.
  let findings: [(severity: Severity, label: String, target: String)]
  let undecided: [(rule: RuleID, undecided: Undecided)]
  let key: String
  let kind: String?
  let isUnread: Bool
  let hasLetter: Bool

  func node(level: Int) -> Node {
    section("\(key)-faire", "todo", level: level, language("Ce qu'il faut faire", "What to do"), [tag("ol", nil, [:], steps.map { tag("li", nil, [:], $0) })])
  }

  private var steps: [[Node]] {
    if isUnread { return [unread] }
    let all = [errors, warnings, remarks, doubts].compactMap { $0 }
    return all.isEmpty ? [[.text(language.set(language("Rien n'est à corriger ni à vérifier d'après les règles appliquées.", "Nothing is to be corrected or checked by the rules that were applied.")))]] : all
  }

  private var unread: [Node] {
    undecided.first { $0.rule.id == "SEG001" }.map { [.text(language.set($0.undecided.reason[language]))] } ?? []
  }

  private var deadline: String {
    switch kind {
    case "BDC": language(" avant de signer", " before signing")
    case "FAC": language(" avant de transmettre", " before sending it on")
    default: ""
    }
  }

  private var errors: [Node]? {
    let (targets, count) = targets(.erreur)
    guard count > 0 else { return nil }
    let what = language("Faites corriger \(VerdictWords(language).counted(count, .erreur))\(deadline) : ", "Have \(VerdictWords(language).counted(count, .erreur)) corrected\(deadline): ")
    guard hasLetter else { return [.text(language.set(what))] + targets + ["."] }
    return [.text(language.set(what))] + targets
      + [.text(language.set(language(". Une ", ". A "))), link("\(key)-lettre", nil, .text(language("lettre à l'éditeur", "letter to the vendor"))), .text(language(" est prête à copier.", " is ready to copy."))]
  }

  private var warnings: [Node]? {
    let (targets, count) = targets(.avertissement)
    guard count > 0 else { return nil }
    return [.text(language.set(language("Examinez \(VerdictWords(language).counted(count, .avertissement)), probablement à corriger : ", "Look at \(VerdictWords(language).counted(count, .avertissement)), probably to be corrected: ")))] + targets + ["."]
  }

  private var remarks: [Node]? {
    let (targets, count) = targets(.information)
    guard count > 0 else { return nil }
    return [.text(language.set(language("Pour information : ", "For information: ")))] + targets + ["."]
  }

  private var doubts: [Node]? {
    let groups = UndecidedGroup.groups(of: undecided, in: language)
    guard !groups.isEmpty else { return nil }
    let points = language("\(groups.count) point\(groups.count > 1 ? "s" : "") que SegurLint n'a pas pu trancher", "\(groups.count) point\(groups.count > 1 ? "s" : "") that SegurLint could not decide")
    return [.text(language("Vérifiez vous-même ", "Check for yourself ")), link("\(key)-doutes", nil, .text(points)), "."]
  }

  private func targets(_ severity: Severity) -> (links: [Node], count: Int) {
    let those = findings.filter { $0.severity == severity }
    let links = those.map { finding in
      tag("a", "disc \(severity.rawValue)", ["href": "#" + finding.target, "aria-label": language("constat \(finding.label)", "finding \(finding.label)")], finding.label)
    }
    return (links.joined(by: " "), those.count)
  }
}
