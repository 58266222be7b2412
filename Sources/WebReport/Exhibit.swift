public import DocumentModel
public import Facts
public import Findings

/// One document with what its report shows beside the findings.
public struct Exhibit: Sendable {
  let document: Document
  let facts: Facts
  let ceiling: CeilingAccount?
  /// Its pages as images, by their numbers; the others are set as text.
  let pictures: [Int: PagePicture]

  public init(document: Document, facts: Facts, ceiling: CeilingAccount?, pictures: [Int: PagePicture] = [:]) {
    self.document = document
    self.facts = facts
    self.ceiling = ceiling
    self.pictures = pictures
  }
}

/// One page as an image.
public struct PagePicture: Sendable, Hashable {
  /// A JPEG.
  public let bytes: [UInt8]

  public init(jpeg bytes: [UInt8]) { self.bytes = bytes }
}
