import DocumentModel

/// What ties a piece to others of its dossier: the numbers of pieces that it names, and the telling words of its parties.
public struct Ties: Sendable {
  /// The number of a piece, as another one or itself gives it.
  public struct Reference: Sendable {
    public enum Target: Sendable, Hashable { case order, quote, invoice }
    public let target: Target
    /// As printed.
    public let number: String
    public let region: Region

    public init(_ target: Target, _ number: String, at region: Region) {
      self.target = target
      self.number = number
      self.region = region
    }

    /// Its letters and digits in capitals: what is compared.
    public var key: String { Ties.key(number) }
  }
  public let references: [Reference]
  /// « annule et remplace »: words by which the piece takes the place of another.
  public let replacement: Found<String>?
  /// Words that explain why less is billed than was ordered.
  public let explanation: Found<String>?
  /// The telling words of the names, folded: those that only say what kind of body it is are left out.
  public let clientWords: Set<String>
  public let supplierWords: Set<String>
  public let solutionWords: Set<String>
  /// The number of the version alone: "8.1".
  public let version: Found<String>?

  public init(
    references: [Reference], replacement: Found<String>?, explanation: Found<String>?, clientWords: Set<String>, supplierWords: Set<String>,
    solutionWords: Set<String>, version: Found<String>?
  ) {
    self.references = references
    self.replacement = replacement
    self.explanation = explanation
    self.clientWords = clientWords
    self.supplierWords = supplierWords
    self.solutionWords = solutionWords
    self.version = version
  }

  public static let none = Ties(
    references: [], replacement: nil, explanation: nil, clientWords: [], supplierWords: [], solutionWords: [], version: nil)

  /// The letters and digits of a number in capitals.
  public static func key(_ number: String) -> String { number.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }

  /// Whether two keys are of one number: the letters before it may be left out (« BR-5512 », « 5512 »).
  public static func areSame(_ a: String, _ b: String) -> Bool {
    if a == b { return !a.isEmpty }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard short.count >= 4, long.hasSuffix(short), short.first?.isNumber ?? false else { return false }
    return long.dropLast(short.count).allSatisfy(\.isLetter)
  }
}
