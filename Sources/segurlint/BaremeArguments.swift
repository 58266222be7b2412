import ArgumentParser
import Linting

/// The options that a ceiling is computed from, and the rule data that it is looked up in.
struct BaremeArguments: ParsableArguments {
  @Option(
    help: .init(
      fr: "Dispositif, par exemple HOP-DPI-Va2.", en: "Funding scheme, HOP-DPI-Va2 for instance.", value: "CODE"))
  var dispositif: String?
  @Option(
    help: .init(
      fr: "Type de Prestation : va2 ou va1+va2.", en: "Type of Prestation: va2 or va1+va2.", value: "va2|va1+va2"))
  var prestation: String?
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
      fr: "Données de règles à la place de celles du programme.", en: "Rule data in place of the program's own.",
      value: "DIR"))
  var regles: String?

  /// The rule data: the program's own, or those of `--regles`.
  func tables() throws -> RuleTables { try regles.map { try RuleTables(directory: $0) } ?? .builtIn }

  /// What the user said, each value understood; nothing but what a ceiling is computed from.
  func options(_ tables: RuleTables) throws -> PieceOptions {
    var options = PieceOptions()
    options.dispositif = try dispositif.map { try DispositifCode.known($0, among: tables.codes) }
    options.prestation = try Value("--prestation", prestation)?.choice(PrestationType.self)
    options.esms = try Value("--esms", esms)?.count()
    options.esmsOG = try Value("--esms-og", esmsOg)?.count()
    options.activiteCombinee = try Value("--activite-combinee", activiteCombinee)?.count()
    options.effectifs = try Value("--effectifs", effectifs)?.count()
    options.client = try Value("--client", client)?.choice(ClientType.self)
    options.medecins = try Value("--medecins", medecins)?.count()
    options.vatRate = try Value("--tva", tva)?.vatRate()
    return options
  }
}
