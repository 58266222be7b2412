public import Findings
public import Ingestion
public import RuleKit

/// One document with all that came of it: what it is, how it was read, what it says, and what is wrong with it.
public struct Examination: Sendable {
  public let source: Source
  public let document: Document
  public let facts: Facts
  public let report: DocumentReport
  /// What the rules knew besides the piece.
  let context: Context
}

extension RuleOutcome {
  /// The same outcome with its places where a person sees them: the text of a page printed sideways, or scanned askew, was
  /// read on the page made upright, and the rows of a document that is data are only a layout of it.
  func shown(on document: Document) -> RuleOutcome {
    guard document.pages.contains(where: { !$0.isAsShown }) || !document.sourceLines.isEmpty else { return self }
    return switch outcome {
    case .passed, .notApplicable: self
    case .failed(let findings): RuleOutcome(rule, .failed(findings.map { $0.shown(on: document) }))
    case .undecided(let undecided, let findings):
      RuleOutcome(
        rule,
        .undecided(
          Undecided(undecided.reason, needs: undecided.needs, at: undecided.locations.map { $0.shown(on: document) }),
          findings: findings.map { $0.shown(on: document) }))
    }
  }
}

extension Finding {
  fileprivate func shown(on document: Document) -> Finding {
    Finding(message, at: locations.map { $0.shown(on: document) }, requirement: requirement, correction: correction)
  }
}

extension Region {
  fileprivate func shown(on document: Document) -> Region {
    if let line = source?.line ?? document.sourceLines[line] {
      return Region(page: page, line: line, box: box, quote: quote, context: context, path: path, source: source)
    }
    guard let box, let page = document.pages.first(where: { $0.number == self.page }), !page.isAsShown else { return self }
    return Region(page: self.page, line: line, box: page.shown(box), quote: quote, context: context)
  }
}
