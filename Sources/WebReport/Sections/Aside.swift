import Findings

/// What the user set aside: it weighs nothing, and is shown all the same.
struct Aside {
  let suppressed: [Suppressed]
  let key: String
  let language: Language

  func node(level: Int) -> Node? {
    guard !suppressed.isEmpty else { return nil }
    return section("\(key)-ecartes", "aside", level: level, language("Ce qui a été écarté", "What was set aside"), [
      tag("p", nil, [:], language.set(language("Ces constats ne comptent pas dans le verdict.", "These findings do not count in the verdict."))),
      tag("ul", nil, [:], suppressed.map(item)),
    ])
  }

  private func until(_ aside: Suppressed) -> String { aside.expiry.map { language(", jusqu'au \($0)", ", until \($0)") } ?? "" }

  private func item(_ aside: Suppressed) -> Node {
    let severity = aside.finding.message.severity
    let author = aside.author.map { language(", par \($0)", ", by \($0)") } ?? ""
    let place = aside.finding.locations.first.map { language("page \($0.page), ligne \($0.line)", "page \($0.page), line \($0.line)") }
    return tag("li", "finding set-aside", [:], [
      tag("p", nil, [:], [tag("span", "severity \(severity.rawValue)", [:], language("\(severity.named.fr) écarté\(severity == .avertissement ? "" : "e")", "\(severity.named.en), set aside")), " ", .text(language.set(aside.finding.message.text[language]))]),
      tag("p", nil, [:], language.set(language("Motif : \(aside.reason)\(author)\(until(aside)).", "Reason: \(aside.reason)\(author)\(until(aside))."))),
      tag("p", "rule", [:], [place, "\(aside.rule.id) \(aside.rule.name)"].compactMap { $0 }.joined(separator: " · ")),
    ])
  }
}
