import Findings

extension DocumentReport {
  /// One document as the interface shows it.
  func json(in language: Language) -> JSON {
    let members: [(key: String, value: JSON)] = [
      ("path", .string(path)), ("sha256", JSON(sha256)), ("format", JSON(format?.rawValue)), ("pages", .int(pages)), ("ocr", .bool(ocr)),
      ("kind", JSON(kind)), ("dispositifs", .array(dispositifs.map(JSON.string))), ("prestation", JSON(prestation)),
      ("verdict", .string(verdict.rawValue)), ("undecided", .array(undecided.map { $0.undecided.json(of: $0.rule, in: language) })),
      ("findings", .array(reported.map { $0.json(in: language) })),
    ]
    return .object(suppressed.isEmpty ? members : members + [("suppressed", .array(setAside.map { $0.asideJSON(in: language) }))])
  }
}

extension DossierReport {
  /// One dossier as the interface shows it.
  func json(in language: Language) -> JSON {
    let members: [(key: String, value: JSON)] = [
      ("name", .string(name[language])), ("verdict", .string(verdict.rawValue)),
      ("pieces", .array(pieces.map { ["path": .string($0.path), "part": .string($0.part.rawValue), "reason": .string($0.reason[language])] })),
      ("undecided", .array(undecided.map { $0.undecided.json(of: $0.rule, in: language) })),
      ("findings", .array(reported.map { $0.json(in: language) })),
    ]
    return .object(suppressed.isEmpty ? members : members + [("suppressed", .array(setAside.map { $0.asideJSON(in: language) }))])
  }
}

extension Undecided {
  /// A rule that could not tell, as the interface shows it.
  fileprivate func json(of rule: RuleID, in language: Language) -> JSON {
    [
      "rule": .string(rule.id), "reason": .string(reason[language]), "needs": .array(needs.map(JSON.string)),
      "locations": .array(locations.map(\.json)),
    ]
  }
}

extension ReportedFinding {
  /// A finding as the interface shows it.
  fileprivate func json(in language: Language) -> JSON {
    let message = finding.message
    return [
      "rule": .string(rule.id), "name": .string(rule.name), "severity": .string(message.severity.rawValue),
      "message": .string(message.text[language]), "suggestion": .string(message.suggestion[language]),
      "locations": .array(finding.locations.map(\.json)), "requirement": finding.requirement?.json ?? .null,
      "fingerprint": .string(fingerprint),
    ]
  }

  /// What was set aside, as the interface shows it.
  fileprivate func asideJSON(in language: Language) -> JSON {
    [
      "rule": .string(rule.id), "name": .string(rule.name), "severity": .string(finding.message.severity.rawValue),
      "message": .string(finding.message.text[language]), "locations": .array(finding.locations.map(\.json)),
      "fingerprint": .string(fingerprint), "origin": JSON(aside?.origin.rawValue), "reason": JSON(aside?.reason), "author": JSON(aside?.author),
      "expires": JSON(aside?.expiry),
    ]
  }
}

extension Citation {
  /// A requirement as the interface shows it.
  fileprivate var json: JSON {
    ["document": .string(document), "section": .string(section), "quote": .string(quote)]
  }
}

extension Region {
  /// A place as the interface shows it: the box to a tenth of a point, and only where there is one.
  fileprivate var json: JSON {
    var members: [(key: String, value: JSON)] = [("page", .int(page)), ("line", .int(line))]
    if let box {
      let sides = [box.left, box.top, box.right, box.bottom]
      members.append(("box", .array(sides.map { .rounded($0, places: 1) })))
    }
    if let path { members.append(("path", .string(path))) }
    return .object(members + [("quote", .string(quote))])
  }
}
