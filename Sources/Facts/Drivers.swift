import DocumentModel

/// The facts that a barème is computed from.
public struct Drivers: Sendable {
  /// ESMS ordered.
  public let esms: Reading<Int>
  /// ESMS of the whole Organisme gestionnaire.
  public let esmsOG: Reading<Int>
  public let activiteCombinee: Reading<Int>
  /// Health professionals of a Structure d'exercice coordonné.
  public let effectifs: Reading<Int>
  /// Doctors of a cabinet libéral.
  public let medecins: Reading<Int>
  public let client: Reading<ClientType>

  public init(
    esms: Reading<Int>, esmsOG: Reading<Int>, activiteCombinee: Reading<Int>, effectifs: Reading<Int>,
    medecins: Reading<Int>, client: Reading<ClientType>
  ) {
    self.esms = esms
    self.esmsOG = esmsOG
    self.activiteCombinee = activiteCombinee
    self.effectifs = effectifs
    self.medecins = medecins
    self.client = client
  }
}

/// The two types of client of the MDV-LGC-Va2 barème.
public enum ClientType: String, Sendable, Codable, CaseIterable {
  case cabinet, structure
}
