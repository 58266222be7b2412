extension DocumentReport {
  /// Whether no text could be had of it.
  public var isUnread: Bool { outcomes.contains { $0.rule.id == "SEG001" && $0.isUndecided } }

  /// The same with other outcomes.
  public func with(outcomes: [RuleOutcome], suppressed: [Suppressed]) -> DocumentReport {
    DocumentReport(
      path: path, sha256: sha256, format: format, pages: pages, ocr: ocr, notes: notes, kind: kind, dispositifs: dispositifs, prestation: prestation, outcomes: outcomes,
      suppressed: suppressed)
  }
}
