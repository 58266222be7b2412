import DocumentModel

/// The kind of a piece of the paper trail.
public enum PieceKind: String, Sendable, Codable, CaseIterable {
  /// Bon de commande, devis, proposition commerciale.
  case order = "BDC"
  /// Facture.
  case invoice = "FAC"
  /// Attestation de vérification d'aptitude.
  case attestation = "VA"
  /// Déclaration de mise en ordre de marche.
  case commissioning = "MOM"
  /// Procès-verbal d'installation pilote.
  case pilotReport = "PV"
}

/// Which of a wave 2 scheme's two Prestations was ordered.
public enum PrestationType: String, Sendable, Codable, CaseIterable {
  case va2 = "va2"
  case va1va2 = "va1+va2"
}
