extension Clause {
  /// The clause of the texts, word for word.
  public static let exactWords =
    "Bon de commande conditionné à l'obtention par le logiciel du référencement ANS. "
    + "L'affermissement de cette commande est conditionné au dépôt d'un dossier de référencement complet, contenant l'ensemble des preuves attendues, "
    + "sous 120 jours sur le site de l'ANS et à l'obtention subséquente du référencement."
}
