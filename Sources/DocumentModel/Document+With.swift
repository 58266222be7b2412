extension Document {
  /// The same document with one more drawing.
  public func with(_ drawing: Drawing) -> Document {
    let traces = Traces(drawings: traces.drawings + [drawing], signatures: traces.signatures, hasPictures: traces.hasPictures)
    return Document(
      format: format, hasGeometry: hasGeometry, pages: pages, notes: notes, recognition: recognition, traces: traces, invoices: invoices,
      sourceLines: sourceLines, attachments: attachments)
  }

  /// The same document as a hybrid one, with the invoices that its attachments are.
  public func with(_ invoices: [StructuredInvoice], notes more: [Note]) -> Document {
    Document(
      format: .facturx, hasGeometry: hasGeometry, pages: pages, notes: notes + more, recognition: recognition, traces: traces,
      invoices: invoices, sourceLines: sourceLines)
  }
}
