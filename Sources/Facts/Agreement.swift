import DocumentModel

/// What shows that the client agreed: the signature block and what stands in it.
public struct Agreement: Sendable {
  /// The client's part of the signature block, or where one was looked for.
  public let block: Region
  /// The client's signature; absent where his place is empty or there is none.
  public let client: Reading<Signature>
  public let supplier: Reading<Signature>
  /// The day of the client's signature.
  public let date: Reading<Day>
  /// « Lu et approuvé », written and not asked for.
  public let approval: Found<String>?
  /// Whether the piece is a devis or a proposition that nobody accepted yet: it is being studied.
  public let isUnderStudy: Bool
  /// Whether a part of the block is headed as the client's.
  public let hasClientPart: Bool
  /// Where the client would sign by hand, if nothing tells that he signed; nil without geometry.
  public let emptyPlace: Drawing?
  /// The digital signatures of the file.
  public let digital: [DigitalSignature]
  /// Whether a picture whose place is not known could be a signature.
  public let mayBePictured: Bool

  public init(
    block: Region, client: Reading<Signature>, supplier: Reading<Signature>, date: Reading<Day>, approval: Found<String>?,
    isUnderStudy: Bool, hasClientPart: Bool = false, emptyPlace: Drawing? = nil, digital: [DigitalSignature] = [], mayBePictured: Bool = false
  ) {
    self.hasClientPart = hasClientPart
    self.emptyPlace = emptyPlace
    self.digital = digital
    self.mayBePictured = mayBePictured
    self.block = block
    self.client = client
    self.supplier = supplier
    self.date = date
    self.approval = approval
    self.isUnderStudy = isUnderStudy
  }
}

/// The trace of a signature.
public enum Signature: Sendable {
  /// Said to be signed electronically, or by somebody on a day.
  case told
  /// A drawing or an image in its place.
  case drawn
  /// A digital signature of the file.
  case digital
}
