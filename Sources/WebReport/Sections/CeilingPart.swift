import Findings

/// The computation of the ceiling.
struct CeilingPart {
  let account: CeilingAccount
  let key: String
  let language: Language

  func node(level: Int) -> Node {
    section("\(key)-plafond", "ceiling", level: level, language("Le calcul du plafond", "How the ceiling is computed"), content)
  }

  private var content: [Node] {
    var nodes: [Node] = []
    switch account.result {
    case .known(let bound): nodes += computation(bound, language("Plafond", "Ceiling"))
    case .between(let least, let most):
      nodes.append(tag("p", nil, [:], language.set(language("Le plafond ne peut pas être connu exactement.", "The ceiling cannot be known exactly."))))
      nodes += computation(least, language("Au moins", "At least"))
      if let most { nodes += computation(most, language("Au plus", "At most")) }
    case .unknown: nodes.append(tag("p", nil, [:], language.set(language("Le plafond ne peut pas être calculé.", "The ceiling cannot be computed."))))
    }
    if let doubt = account.doubt { nodes.append(tag("p", nil, [:], language.set(doubt[language]))) }
    if let price = account.price {
      nodes.append(tag("p", "price", [:], language.set(language("Montant demandé pour la Prestation : \(price) HT.", "Amount asked for the Prestation: \(price) before tax."))))
    }
    return nodes + (account.source.map { [tag("div", "why", [:], CitationText($0, language).nodes)] } ?? [])
  }

  private func computation(_ bound: CeilingAccount.Bound, _ name: String) -> [Node] {
    let tax = language("TTC à \(account.rate) %", "with VAT at \(account.rate) %")
    return [
      tag("ol", nil, [:], bound.steps.map { tag("li", nil, [:], language.set($0[language])) }),
      tag("p", "result", [:], [.text(language.set(name + language(" : ", ": "))), tag("strong", nil, [:], bound.ht + language(" HT", " before tax")), .text(language.set(language(", soit \(bound.ttc) \(tax).", ", that is \(bound.ttc) \(tax).")))]),
    ]
  }
}
