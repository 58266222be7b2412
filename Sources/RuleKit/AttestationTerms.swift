import Facts

/// What a scheme's text wants of the attestations: their criteria, the counts that must be reached, and which piece proves it.
public struct AttestationTerms: Hashable, Sendable {
  public let criteria: [RequiredCriterion]
  public let thresholds: [RequiredCount]
  /// Which piece attests; nil where no text tells.
  public let proof: Proof?

  public init(criteria: [RequiredCriterion], thresholds: [RequiredCount], proof: Proof?) {
    self.criteria = criteria
    self.thresholds = thresholds
    self.proof = proof
  }

  public static let nothing = AttestationTerms(criteria: [], thresholds: [], proof: nil)
}

/// A criterion that must be attested.
public struct RequiredCriterion: Hashable, Sendable {
  /// Its name in `lexique/criteres.yaml`.
  public let name: String
  /// What it is called to people, in French as the text has it, and in English.
  public let text: Text
  /// The only type of Prestation that it is asked for; nil for both.
  public let prestation: PrestationType?
  /// The profiles that it is asked for, one of them at least; empty for all.
  public let profiles: [String]
  /// Whether each establishment is to be covered by it.
  public let isByEstablishment: Bool
  public let citation: Citation

  public init(
    name: String, text: Text, prestation: PrestationType?, profiles: [String], isByEstablishment: Bool, citation: Citation
  ) {
    self.name = name
    self.text = text
    self.prestation = prestation
    self.profiles = profiles
    self.isByEstablishment = isByEstablishment
    self.citation = citation
  }
}

/// The least count of something.
public struct RequiredCount: Hashable, Sendable {
  /// Its name in `lexique/criteres.yaml`, after `compte/`.
  public let name: String
  public let text: Text
  public let minimum: Int
  public let prestation: PrestationType?
  public let citation: Citation

  public init(name: String, text: Text, minimum: Int, prestation: PrestationType?, citation: Citation) {
    self.name = name
    self.text = text
    self.minimum = minimum
    self.prestation = prestation
    self.citation = citation
  }
}

/// Which piece proves the Prestation: one for all clients, or one for each way that documents reach the DMP.
public struct Proof: Hashable, Sendable {
  public let direct: PieceKind
  public let other: PieceKind
  public let citation: Citation

  public init(direct: PieceKind, other: PieceKind, citation: Citation) {
    self.direct = direct
    self.other = other
    self.citation = citation
  }
}
