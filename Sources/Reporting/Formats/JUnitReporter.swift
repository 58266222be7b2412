public import Findings

/// The report as JUnit XML: a suite a document, a case a rule.
///
/// A finding fails its case where it makes the run fail (`--fail-on`); a lighter one stands in the output of a case that
/// passes. What could not be decided and what was set aside is skipped, and a document that could not be judged is an error.
public struct JUnitReporter: Reporter {
  private let language: Language
  private let failOn: Severity?

  public init(style: ReportStyle) { (language, failOn) = (style.language, style.failOn) }

  public func render(_ report: Report) -> String {
    let suites = report.documents.map(suite) + report.dossiers.map(suite)
    let body = suites.map(\.xml).joined()
    let total = JUnitCounts(suites.flatMap(\.cases))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"SegurLint\" \(total.attributes) time=\"0\">\n\(body)</testsuites>\n"
  }

  private func suite(of document: DocumentReport) -> JUnitSuite {
    var cases = cases(document.outcomes, document.allReported)
    if document.verdict == .indecidable, !document.isUnread {
      cases.append(JUnitCase(name: "verdict", result: .error(Words(language).verdict(of: document))))
    }
    return JUnitSuite(name: document.path, cases: cases)
  }

  private func suite(of dossier: DossierReport) -> JUnitSuite {
    JUnitSuite(name: dossier.name[language], cases: cases(dossier.outcomes, dossier.allReported))
  }

  /// The cases rule by rule: each finding is one, a doubt is one, and a rule that passed is one.
  private func cases(_ outcomes: [RuleOutcome], _ reported: [ReportedFinding]) -> [JUnitCase] {
    outcomes.flatMap { outcome -> [JUnitCase] in
      let findings = reported.filter { $0.rule.id == outcome.rule.id }
      var results = findings.map(result)
      switch outcome.outcome {
      case .undecided(let why, _):
        let reason = why.reason[language] + (why.needs.isEmpty ? "" : " " + Words(language).settles(why.needs))
        results.append(outcome.rule.id == "SEG001" ? .error(reason) : .skipped(reason))
      case .passed where findings.isEmpty: results.append(.passed(nil))
      case .passed, .failed, .notApplicable: break
      }
      let name = "\(outcome.rule.id) \(outcome.rule.name)"
      return results.enumerated().map { JUnitCase(name: $0 == 0 ? name : "\(name) (\($0 + 1))", result: $1) }
    }
  }

  private func result(of reported: ReportedFinding) -> JUnitCase.Result {
    if let aside = reported.aside { return .skipped(Words(language).setAside(aside)) }
    let message = reported.finding.message, words = Words(language), advice = message.suggestion[language]
    var details = reported.finding.locations.map { place in
      "\(words.furtherPlace(place, isFirst: true)) \(place.quote)"
    }
    if let requirement = reported.finding.requirement { details.append(words.why(requirement)) }
    if !advice.isEmpty { details.append(words.toDo(advice)) }
    let text = message.text[language]
    guard let failOn, message.severity >= failOn else {
      return .passed(([words.severity(message.severity) + " " + text] + details).joined(separator: "\n"))
    }
    return .failure(text, type: message.severity.rawValue, details: details.joined(separator: "\n"))
  }
}

/// The cases of one document or dossier.
struct JUnitSuite {
  let name: String
  let cases: [JUnitCase]

  var xml: String {
    let body = cases.map { $0.xml(in: name) }.joined()
    return "  <testsuite name=\"\(XMLText.escaped(name))\" \(JUnitCounts(cases).attributes) time=\"0\">\n\(body)  </testsuite>\n"
  }
}

/// How many cases there are, and how they ended.
struct JUnitCounts {
  let attributes: String

  init(_ cases: [JUnitCase]) {
    let counts = [("tests", cases.count), ("failures", cases.count(where: \.isFailure)), ("errors", cases.count(where: \.isError)), ("skipped", cases.count(where: \.isSkipped))]
    attributes = counts.map { "\($0)=\"\($1)\"" }.joined(separator: " ")
  }
}

/// One rule's case.
struct JUnitCase {
  /// How it ended.
  enum Result {
    /// With something to say, or nothing.
    case passed(String?)
    case failure(String, type: String, details: String)
    case error(String)
    case skipped(String)
  }

  let name: String
  let result: Result

  var isFailure: Bool { if case .failure = result { true } else { false } }
  var isError: Bool { if case .error = result { true } else { false } }
  var isSkipped: Bool { if case .skipped = result { true } else { false } }

  func xml(in suite: String) -> String {
    let head = "    <testcase name=\"\(XMLText.escaped(name))\" classname=\"\(XMLText.escaped(suite))\" time=\"0\""
    switch result {
    case .passed(nil): return head + "/>\n"
    case .passed(let output?): return "\(head)>\n      <system-out>\(XMLText.escaped(output))</system-out>\n    </testcase>\n"
    case .failure(let message, let type, let details):
      return "\(head)>\n      <failure message=\"\(XMLText.escaped(message))\" type=\"\(type)\">\(XMLText.escaped(details))</failure>\n    </testcase>\n"
    case .error(let message): return "\(head)>\n      <error message=\"\(XMLText.escaped(message))\" type=\"indecidable\"/>\n    </testcase>\n"
    case .skipped(let message): return "\(head)>\n      <skipped message=\"\(XMLText.escaped(message))\"/>\n    </testcase>\n"
    }
  }
}

/// Text as XML wants it.
enum XMLText {
  /// For an element or an attribute: line breaks stay, and what XML cannot hold becomes a space.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\n": out += "&#10;"
      case "\t": out += "&#9;"
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
