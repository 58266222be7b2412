import Findings

extension SARIFRun {
  /// What there is to say of one document.
  func results(of document: DocumentReport) -> [JSON] {
    document.allReported.map { result(of: $0, in: document) }
      + document.undecided.filter { $0.rule.id != "SEG001" }.map { result(of: $0.undecided, by: $0.rule, in: document) }
  }

  /// What the pieces of a dossier show only together.
  func results(of dossier: DossierReport) -> [JSON] {
    dossier.allReported.map { result(of: $0, in: nil, dossier: dossier) }
      + dossier.undecided.map { result(of: $0.undecided, by: $0.rule, in: nil, dossier: dossier) }
  }

  private func result(of reported: ReportedFinding, in document: DocumentReport?, dossier: DossierReport? = nil) -> JSON {
    let message = reported.finding.message
    let advice = message.suggestion[language]
    let text = message.text[language] + (advice.isEmpty ? "" : "\n" + Words(language).toDo(advice))
    var members = reference(to: reported.rule)
    members += [
      ("kind", "fail"), ("level", .string(message.severity.level)), ("message", ["text": SARIFText.message(text)]),
      ("locations", .array(reported.finding.locations.map { place($0, in: document) })),
      ("partialFingerprints", ["segurlint/v1": .string(reported.fingerprint)]),
    ]
    if let aside = reported.aside {
      members.append(("suppressions", .array([suppression(aside)])))
      if aside.origin == .baseline { members.append(("baselineState", "unchanged")) }
    }
    var more: [(key: String, value: JSON)] = [("severity", .string(message.severity.rawValue)), ("message", .string(message.key))]
    if let requirement = reported.finding.requirement {
      let members: JSON = [
        "document": .string(requirement.document), "section": .string(requirement.section), "quote": .string(requirement.quote),
        "final": .bool(requirement.isFinal),
      ]
      more.append(("requirement", members))
    }
    return .object(members + [("properties", .object(more + named(dossier)))])
  }

  private func result(of undecided: Undecided, by rule: RuleID, in document: DocumentReport?, dossier: DossierReport? = nil) -> JSON {
    let needs = undecided.needs
    let text = undecided.reason[language] + (needs.isEmpty ? "" : "\n" + Words(language).settles(needs))
    let fallback = document.map { [place($0.path)] } ?? dossier?.pieces.map { place($0.path) } ?? []
    let places = undecided.locations.map { place($0, in: document) }
    var members = reference(to: rule)
    members += [
      ("kind", needs.isEmpty ? "review" : "open"), ("level", "none"), ("message", ["text": SARIFText.message(text)]),
      ("locations", .array(places.isEmpty ? fallback : places)),
      ("properties", .object([("needs", .array(needs.map(JSON.string)))] + named(dossier))),
    ]
    return .object(members)
  }

  private func named(_ dossier: DossierReport?) -> [(key: String, value: JSON)] {
    dossier.map { [("dossier", .string($0.name[language]))] } ?? []
  }

  private func suppression(_ aside: Suppressed) -> JSON {
    var members: [(key: String, value: JSON)] = [("kind", "external"), ("justification", .string(aside.reason))]
    let more: [(key: String, value: JSON)] = [("author", JSON(aside.author)), ("expires", JSON(aside.expiry)), ("origin", .string(aside.origin.rawValue))]
    members.append(("properties", .object(more)))
    return .object(members)
  }

  /// A document as a whole.
  func place(_ path: String) -> JSON { ["physicalLocation": ["artifactLocation": artifact(path)]] }

  /// Words of a document. Only a text has lines that other tools can count; page and box stand beside in any case.
  private func place(_ region: Region, in document: DocumentReport?) -> JSON {
    let path = region.path ?? document?.path ?? ""
    let format = report.documents.first { $0.path == path }?.format
    var physical: [(key: String, value: JSON)] = [("artifactLocation", artifact(path))]
    if format == .text, region.page == 1 {
      let quote: JSON = ["text": .string(region.quote)]
      physical.append(("region", region.quote.isEmpty ? ["startLine": .int(region.line)] : ["startLine": .int(region.line), "snippet": quote]))
    }
    var more: [(key: String, value: JSON)] = [("page", .int(region.page)), ("line", .int(region.line))]
    if let box = region.box {
      more.append(("box", .array([box.left, box.top, box.right, box.bottom].map { .rounded($0, places: 1) })))
    }
    more.append(("quote", .string(region.quote)))
    return ["physicalLocation": .object(physical), "properties": .object(more)]
  }

  private func artifact(_ path: String) -> JSON {
    let index = report.documents.firstIndex { $0.path == path }
    let uri = JSON.string(SARIFText.uri(path))
    return index.map { ["uri": uri, "index": .int($0)] } ?? ["uri": uri]
  }
}
