/// What a citation is about. A rule asks for its topic; the scheme's text answers, or the guide.
public enum Topic: String, Sendable, CaseIterable {
  case ligne, mention, clause120 = "clause-120-jours", plafond, bareme, tva, maintenance, composantes, dsr
  case morcellement, montant, total, resteACharge = "reste-a-charge", referencement
  /// What else may stand on the order; what tells it from the Prestation.
  case autrePrestation = "autre-prestation", horsPerimetre = "hors-perimetre"
  /// The two types of Prestation, and that one excludes the other.
  case types
  /// Other programmes that are taken for this one.
  case autresFinancements = "autres-financements"
  /// The name and version of the software.
  case solution
  /// What the Prestation cannot fund.
  case exclusions
  /// That the sale depends on nothing else.
  case autonomie
  /// Who bears the risk where the State does not pay.
  case risque
  /// At which level the organisation certificate is.
  case certificat
  /// What the client had in wave 1.
  case antecedent
  /// How fast the client's data are handed over.
  case portabilite
  /// The update of an obsolete version.
  case rattrapage
  /// The versions from which the update is free of charge.
  case versions
  /// When the order may be issued at the earliest.
  case emission
  /// What the order tells of its parties, the list of its establishments, who may order, whom the piece is made out to.
  case fournisseur, client, identifiants, esms, eligibilite, profils, base, libelle
  /// That the order says which TVA applies; which one that is.
  case regimeTVA = "regime-tva", tauxTVA = "taux-tva"
  case calendrier, avance, signature, unicite, facture, attestation
}
