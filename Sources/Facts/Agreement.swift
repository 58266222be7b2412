import DocumentModel

/// What shows that the client agreed: the signature block and what stands in it.
public struct Agreement: Sendable {
  /// The signature block, or where one was looked for.
  public let block: Region

  public init(block: Region) { self.block = block }
}
