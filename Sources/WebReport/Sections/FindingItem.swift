import Findings

/// One finding: what is wrong and where, what to write instead, and why.
struct FindingItem {
  let reported: ReportedFinding
  let label: String
  let id: String
  let level: Int
  let language: Language
  /// Where its mark on a page stands, and the document's name where several are meant.
  let anchor: (Region) -> String?
  let name: (Region) -> String?

  private var message: Message { reported.finding.message }

  var node: Node {
    let (title, rest) = Self.split(message.text[language])
    let head = tag("h\(min(6, level))", nil, [:], [
      tag("span", "disc \(message.severity.rawValue)", [:], [.text(label)]), " ",
      tag("span", "severity \(message.severity.rawValue)", [:], message.severity.named[language]), " ", tag("span", "what", [:], language.set(title)),
    ])
    return tag("li", "finding \(message.severity.rawValue)", id: id, [:], [head] + (rest.isEmpty ? [] : [tag("p", nil, [:], language.set(rest))]) + places + advice + why + [rule])
  }

  /// The quotations: side by side where they are of several pieces.
  private var places: [Node] {
    let regions = reported.finding.locations
    let shown = regions.prefix(Self.mostPlaces).map(place)
    let rest = regions.count - shown.count
    let more = rest > 0 ? [tag("p", "place", [:], language("et \(rest) autres passages", "and \(rest) other passages"))] : []
    let isCrossing = Set(regions.map(\.path)).count > 1
    return isCrossing ? [tag("div", "sides", [:], shown)] + more : shown + more
  }

  private func place(_ region: Region) -> Node {
    let document = name(region).map { $0 + ", " } ?? ""
    let where_ = language.set(language("\(document)page \(region.page), ligne \(region.line)", "\(document)page \(region.page), line \(region.line)"))
    let link: Node = anchor(region).map { tag("a", nil, ["href": "#" + $0], where_) } ?? .text(where_)
    let lead: [Node] = message.marks == .place ? [.text(language.set(language("À ajouter près de : ", "To be added near: ")))] : []
    return tag("div", "quoted", [:], [tag("p", "place", [:], lead + [link])] + Quotation(region, language, marks: message.marks == .words ? message.severity : nil).nodes)
  }

  private var advice: [Node] {
    let advice = message.suggestion[language]
    guard !advice.isEmpty else { return [] }
    return [tag("div", "advice", [:], [tag("p", "label", [:], language("Ce qu'il faut écrire", "What to write")), tag("p", nil, [:], language.set(advice))])]
  }

  private var why: [Node] {
    guard let citation = reported.finding.requirement else { return [] }
    return [tag("div", "why", [:], [tag("p", "label", [:], language("Pourquoi", "Why"))] + CitationText(citation, language).nodes)]
  }

  private var rule: Node { tag("p", "rule", [:], language("Règle ", "Rule ") + reported.rule.id + " " + reported.rule.name) }

  /// The first sentence, which heads the finding, and what follows it.
  static func split(_ text: String) -> (title: String, rest: String) {
    let characters = Array(text)
    for index in characters.indices.dropLast(2) where characters[index] == "." && characters[index + 1] == " " && characters[index + 2].isUppercase && index > 20 {
      return (String(characters[...index]), String(characters[(index + 2)...]))
    }
    return (text, "")
  }

  private static let mostPlaces = 12
}
