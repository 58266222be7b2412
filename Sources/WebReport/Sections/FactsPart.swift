import Facts
import Findings

/// What was read in the document, in tables; a value that could not be read is never told as one that is not there.
struct FactsPart {
  private let facts: Facts
  private let key: String
  private let language: Language

  init(_ facts: Facts, key: String, _ language: Language) {
    self.facts = facts
    self.key = key
    self.language = language
  }

  func node(level: Int) -> Node {
    let intro = language("Si une valeur est fausse ici, les constats qui en dépendent le sont peut-être aussi.", "If a value is wrong here, the findings that rest on it may be wrong, too.")
    return section("\(key)-faits", "facts", level: level, language("Ce qui a été lu", "What was read"), [
      tag("p", "hint", [:], language.set(intro)),
      tag("div", "groups", [:], groups.map { group in
        tag("div", "group", [:], [tag("h\(min(6, level + 1))", nil, [:], group.title), tag("dl", nil, [:], group.rows.flatMap(row))])
      }),
    ] + prices(level + 1))
  }

  private func row(_ row: FactRow) -> [Node] {
    let value: [Node] =
      switch row.value {
      case .found(let text, let region): [.text(text), " ", tag("span", "at", [:], place(region))]
      case .absent: [tag("span", "absent", [:], language("non trouvé", "not found"))]
      case .unreadable(let region):
        [tag("span", "unreadable", [:], language("illisible", "unreadable"))] + (region.quote.isEmpty ? [] : [.text(language.set(language(" : « \(Quotation.flat(region.quote).prefix(80)) »", ": “\(Quotation.flat(region.quote).prefix(80))”")))])
      }
    return [tag("dt", nil, [:], row.label), tag("dd", nil, [:], value)]
  }

  private func place(_ region: Region) -> String { language("page \(region.page), ligne \(region.line)", "page \(region.page), line \(region.line)") }

  private var groups: [(title: String, rows: [FactRow])] {
    let rows = FactRows(facts, language)
    let all = [
      (language("La pièce", "The document"), rows.piece), (language("Le fournisseur", "The supplier"), rows.party(facts.parties.supplier)),
      (language("Le client", "The client"), rows.party(facts.parties.client)), (language("Les totaux", "The totals"), rows.totals),
      (language("Pour le plafond", "For the ceiling"), rows.drivers), (language("L'accord du client", "The client's agreement"), rows.agreement),
      (language("Autres mentions", "Other mentions"), rows.elements),
    ]
    return all.filter { !$0.1.isEmpty }.map { (title: $0.0, rows: $0.1) }
  }

  /// The priced lines.
  private func prices(_ level: Int) -> [Node] {
    guard !facts.lines.isEmpty else { return [] }
    let heads = [
      language("Désignation", "Designation"), language("Nature", "Nature"), language("Qté", "Qty"), language("Prix unitaire HT", "Unit price HT"), language("Total HT", "Total HT"),
      language("TVA %", "VAT %"), "Total TTC",
    ]
    let title = language("Les lignes chiffrées", "The priced lines")
    return [
      tag("div", "group lines", [:], [
        tag("h\(min(6, level))", nil, [:], title),
        tag("div", "scroll", ["tabindex": "0", "role": "group", "aria-label": title], [
          tag("table", nil, [:], [
            tag("thead", nil, [:], [tag("tr", nil, [:], heads.map { tag("th", nil, ["scope": "col"], $0) })]), tag("tbody", nil, [:], facts.lines.prefix(200).map(line)),
          ])
        ]),
      ])
    ]
  }

  private func line(_ line: PricedLine) -> Node {
    let cells = [line.quantity.map(\.french), line.unitPriceHT.map(\.euros), line.totalHT.map(\.euros), line.vatRate.map(\.french), line.totalTTC.map(\.euros)]
    return tag("tr", nil, [:], [
      tag("th", nil, ["scope": "row"], [.text(line.label + " "), tag("span", "at", [:], place(line.region))]),
      tag("td", nil, [:], FactRows.name(of: line.nature)[language]),
    ] + cells.map { tag("td", "count", [:], $0.value ?? ($0.isUnreadable ? language("illisible", "unreadable") : "—")) })
  }
}
