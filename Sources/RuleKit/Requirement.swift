/// An element that a scheme's text wants on a kind of piece, and the rule that says so where it is missing.
public struct Requirement: Hashable, Sendable {
  public let element: Element
  public let piece: PieceKind
  /// "SEG115"
  public let rule: String
  public let citation: Citation

  public init(_ element: Element, on piece: PieceKind, rule: String, citation: Citation) {
    self.element = element
    self.piece = piece
    self.rule = rule
    self.citation = citation
  }
}

extension Element {
  /// What it is called in a sentence.
  public var named: Text {
    switch self {
    case .solution: Text(fr: "le nom de la Solution logicielle", en: "the software's name")
    case .version: Text(fr: "la version de la Solution logicielle", en: "the software's version")
    case .fundingReference:
      Text(fr: "la référence de l'appel à financement (code du dispositif)", en: "the reference of the appel à financement (the scheme's code)")
    case .orderNumber: Text(fr: "le numéro du bon de commande", en: "the order's number")
    case .referencingNumber:
      Text(fr: "le numéro unique de référencement délivré par l'ANS", en: "the unique referencing number given by the ANS")
    case .technicalVersion:
      Text(
        fr: "la version technique dont le client est équipé à la signature",
        en: "the technical version that the client has at the signature")
    case .instance: Text(fr: "le numéro de l'instance logicielle", en: "the number of the software instance")
    case .deliveryDate: Text(fr: "la date prévue de réalisation", en: "the foreseen date of completion")
    case .trainings: Text(fr: "le nombre de formations prévues", en: "the number of trainings foreseen")
    case .scenario: Text(fr: "le scénario d'installation", en: "the installation scenario")
    case .identityRole:
      Text(
        fr: "le scénario d'installation de chaque ESMS (DUI maître ou esclave d'identité)",
        en: "the installation scenario of each ESMS (master or slave of identity)")
    case .mssOperator: Text(fr: "l'opérateur de messagerie sécurisée (MSSanté)", en: "the secure mail operator (MSSanté)")
    case .freeVersions:
      Text(
        fr: "la liste des versions du logiciel, avec leurs dates de mise sur le marché, à partir desquelles la mise à jour est sans reste à charge",
        en: "the list of software versions, with their market dates, from which the update is free of charge")
    case .certificateCommitment:
      Text(
        fr: "l'engagement du représentant de chaque ESMS à réaliser les formalités de commande du certificat de type organisation",
        en: "the commitment of each ESMS's representative to the formalities of ordering the organisation certificate")
    case .dmpRoute:
      Text(
        fr: "la façon dont les documents de santé sont envoyés au DMP (directement, ou par un logiciel tiers)",
        en: "the way in which health documents reach the DMP (directly, or through another software)")
    case .dossierASP: Text(fr: "le numéro de dossier notifié par l'ASP", en: "the file number notified by the ASP")
    case .issueDate: Text(fr: "la date d'émission de la facture", en: "the invoice's date of issue")
    case .completionDate: Text(fr: "la date de finalisation de la Prestation Ségur", en: "the date of completion of the Prestation Ségur")
    case .dmpCertificate:
      Text(
        fr: "le numéro du certificat serveur utilisé pour les envois directs au DMP",
        en: "the number of the server certificate used for sending directly to the DMP")
    case .professionalBox:
      Text(fr: "l'identifiant de la boîte d'envoi MSS Pro", en: "the identifier of the professional MSS sending box")
    case .patientBox:
      Text(fr: "l'identifiant de la boîte d'envoi Patient", en: "the identifier of the patient sending box")
    case .profile: Text(fr: "le Profil qui s'applique au client", en: "the Profil that applies to the client")
    }
  }
}
