public import Findings

/// Makes a copy of a document with the findings in it. The original is never touched.
///
/// Each format has its own; `CopyFormat` names them.
public protocol Annotator: Sendable {
  func annotated(_ original: Original, style: CopyStyle) throws(CannotAnnotate) -> AnnotatedCopy
}

/// What a copy is made of.
public struct Original: Sendable {
  /// Where the bytes came from; nil for nowhere that can be read again.
  public let file: String?
  public let bytes: [UInt8]
  /// As it was read: the words that a finding's place holds.
  public let document: Document
  public let report: DocumentReport

  public init(file: String?, bytes: [UInt8], document: Document, report: DocumentReport) {
    self.file = file
    self.bytes = bytes
    self.document = document
    self.report = report
  }
}

/// How a copy is written.
public struct CopyStyle: Sendable {
  public var language: Language
  /// Whether a first page tells the verdict and sums the findings up.
  public var hasSummary: Bool
  /// The day that the annotations are dated, ISO 8601.
  public var day: String?
  /// The versions of the program and of its rules, for the summary.
  public var toolVersion: String
  public var rulesVersion: String
  /// The ending of the copy's name, in small letters; nil where it has no name.
  public var ending: String?

  public init(language: Language = .fr, hasSummary: Bool = true, day: String? = nil, toolVersion: String = "", rulesVersion: String = "", ending: String? = nil) {
    self.language = language
    self.hasSummary = hasSummary
    self.day = day
    self.toolVersion = toolVersion
    self.rulesVersion = rulesVersion
    self.ending = ending
  }
}

/// A copy, and what is to be known of it.
public struct AnnotatedCopy: Sendable {
  public let bytes: [UInt8]
  /// How many findings are marked where they stand.
  public let marked: Int
  /// What was asked for and could not be done, and why.
  public let remarks: [Text]

  public init(bytes: [UInt8], marked: Int, remarks: [Text] = []) {
    self.bytes = bytes
    self.marked = marked
    self.remarks = remarks
  }
}
