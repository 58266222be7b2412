/// What stands in a document beside its words, and may be somebody's signature.
public struct Traces: Sendable {
  /// Places where something is drawn that is no word: they are looked for only where the facts ask for it.
  public let drawings: [Drawing]
  /// The digital signatures of the file, in the order they were made.
  public let signatures: [DigitalSignature]
  /// Whether the document holds pictures whose place is not known.
  public let hasPictures: Bool

  public init(drawings: [Drawing] = [], signatures: [DigitalSignature] = [], hasPictures: Bool = false) {
    self.drawings = drawings
    self.signatures = signatures
    self.hasPictures = hasPictures
  }

  public static let none = Traces()
}

/// Something drawn on a page.
public struct Drawing: Hashable, Sendable {
  public let page: Int
  public let box: Box

  public init(page: Int, box: Box) {
    self.page = page
    self.box = box
  }
}

/// A digital signature of the file, as it was verified.
public struct DigitalSignature: Hashable, Sendable {
  /// The certificate's common name.
  public let signer: String
  /// The day it was made, ISO 8601; nil where the signature does not tell.
  public let day: String?
  /// Whether what it covers is what was signed.
  public let isIntact: Bool
  /// Whether it covers the whole file as it is now.
  public let coversAll: Bool

  public init(signer: String, day: String?, isIntact: Bool, coversAll: Bool) {
    self.signer = signer
    self.day = day
    self.isIntact = isIntact
    self.coversAll = coversAll
  }
}
