import DocumentModel

/// A code of the right shape that names no known scheme.
public struct UnknownCode: Sendable {
  /// As printed.
  public let text: String
  /// The known code within two letters of it, if any.
  public let nearest: String?
  public let region: Region

  public init(text: String, nearest: String?, at region: Region) {
    self.text = text
    self.nearest = nearest
    self.region = region
  }
}

/// What the piece says of its scheme that does not fit together.
public struct SchemeDoubts: Sendable {
  public let unknown: [UnknownCode]
  /// The scheme of the header and the other one of the Prestation's only line.
  public let header: Found<String>?
  public let line: Found<String>?

  public init(unknown: [UnknownCode], header: Found<String>?, line: Found<String>?) {
    self.unknown = unknown
    self.header = header
    self.line = line
  }

  public static let none = SchemeDoubts(unknown: [], header: nil, line: nil)
}
