import ArgumentParser
import Linting

/// The options that describe the document, where it does not tell.
struct PieceArguments: ParsableArguments {
  @Option(
    help: .init(
      fr: "Type de pièce : BDC, FAC, VA, MOM ou PV.", en: "Kind of piece: BDC, FAC, VA, MOM or PV.", value: "TYPE"))
  var type: String?
  @Option(
    help: .init(
      fr: "Dispositif, par exemple HOP-DPI-Va2.", en: "Funding scheme, HOP-DPI-Va2 for instance.", value: "CODE"))
  var dispositif: String?
  @Option(
    help: .init(
      fr: "Type de Prestation : va2 ou va1+va2.", en: "Type of Prestation: va2 or va1+va2.", value: "va2|va1+va2"))
  var prestation: String?
  @Option(
    help: .init(
      fr: "La solution est-elle référencée par l'ANS : oui ou non.",
      en: "Is the solution referenced by the ANS: oui or non.", value: "oui|non"))
  var reference: String?
  @Option(
    help: .init(
      fr: "Date de dépôt du dossier complet (AAAA-MM-JJ).", en: "When the complete file was lodged (YYYY-MM-DD).",
      value: "DATE"))
  var dateDossier: String?
  @Option(
    help: .init(
      fr: "Date de publication de l'arrêté (AAAA-MM-JJ).", en: "When the arrêté was published (YYYY-MM-DD).",
      value: "DATE"))
  var dateOuverture: String?
  @Option(
    help: .init(
      fr: "Le jour tenu pour aujourd'hui (AAAA-MM-JJ).", en: "The day taken as today (YYYY-MM-DD).", value: "DATE"))
  var aujourdHui: String?
  @Option(help: .init(fr: "Nombre d'ESMS commandés.", en: "Number of ESMS ordered.", value: "N"))
  var esms: String?
  @Option(
    help: .init(
      fr: "Nombre d'ESMS de tout l'organisme gestionnaire.", en: "Number of ESMS of the whole managing body.",
      value: "N"))
  var esmsOg: String?
  @Option(
    help: .init(fr: "Activité combinée de l'établissement.", en: "Combined activity of the hospital.", value: "N"))
  var activiteCombinee: String?
  @Option(
    help: .init(
      fr: "Professionnels de santé de la structure.", en: "Health professionals of the structure.", value: "N"))
  var effectifs: String?
  @Option(
    help: .init(
      fr: "Type de client : cabinet ou structure.", en: "Type of client: cabinet or structure.",
      value: "cabinet|structure"))
  var client: String?
  @Option(help: .init(fr: "Médecins du cabinet.", en: "Doctors of the cabinet.", value: "N"))
  var medecins: String?
  @Option(
    help: .init(
      fr: "Taux de TVA du client : 20, 8.5 ou 0.", en: "The client's VAT rate: 20, 8.5 or 0.", value: "20|8.5|0"))
  var tva: String?
  @Option(
    help: .init(
      fr: "Base des clients éligibles, en CSV (colonnes finess, finess_juridique, siret, rpps, dispositif, activite_combinee, effectifs, esms).",
      en: "Base of eligible clients, in CSV (columns finess, finess_juridique, siret, rpps, dispositif, activite_combinee, effectifs, esms).",
      value: "FILE.csv"))
  var base: String?
  @Flag(
    help: .init(
      fr: "Le document est un modèle : ses champs à remplir valent des valeurs.",
      en: "The document is a template: its placeholders stand for values."))
  var modele = false
  @Option(
    help: .init(
      fr: "Données de règles à la place de celles du programme.", en: "Rule data in place of the program's own.",
      value: "DIR"))
  var regles: String?

  /// The rule data: the program's own, or those of `--regles`.
  func tables() throws -> RuleTables { try regles.map { try RuleTables(directory: $0) } ?? .builtIn }

  /// What the user said, each value understood.
  func options(_ tables: RuleTables) throws -> PieceOptions {
    var options = PieceOptions()
    options.kind = try Value("--type", type)?.choice(PieceKind.self)
    options.dispositif = try dispositif.map { try DispositifCode.known($0, among: tables.codes) }
    options.prestation = try Value("--prestation", prestation)?.choice(PrestationType.self)
    options.referenced = try Value("--reference", reference)?.yesOrNo()
    options.dossierDate = try Value("--date-dossier", dateDossier)?.day()
    options.openingDate = try Value("--date-ouverture", dateOuverture)?.day()
    options.today = try Value("--aujourd-hui", aujourdHui)?.day() ?? Console.today
    options.esms = try Value("--esms", esms)?.count()
    options.esmsOG = try Value("--esms-og", esmsOg)?.count()
    options.activiteCombinee = try Value("--activite-combinee", activiteCombinee)?.count()
    options.effectifs = try Value("--effectifs", effectifs)?.count()
    options.client = try Value("--client", client)?.choice(ClientType.self)
    options.medecins = try Value("--medecins", medecins)?.count()
    options.vatRate = try Value("--tva", tva)?.vatRate()
    options.base = try base.map { try ClientBase(file: $0) }
    options.isTemplate = modele
    return options
  }
}
