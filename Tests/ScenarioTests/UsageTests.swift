import Testing

/// The run itself fails: status 2, nothing on standard output, one sentence that says what to do.
@Suite struct UsageTests {
  private static let failures: [(arguments: [String], says: String)] = [
    ([], "aucune commande"),
    (["check"], "aucun document n'est donné"),
    (["check", "nulle-part.pdf"], "impossible de lire nulle-part.pdf (il n'existe pas)"),
    (["check", "vide/"], "rien à vérifier dans vide/"),
    (["check", "boucle"], "impossible de lire boucle (les liens tournent en rond)"),
    (["check", "a.txt/b"], "impossible de lire a.txt/b (le chemin traverse un fichier)"),
    (["check", "a.txt", "--typo", "BDC"], "peut-être --type"),
    (["check", "a.txt", "--inconnue"], "l'option --inconnue n'existe pas"),
    (["check", "a.txt", "-z"], "l'option -z n'existe pas"),
    (["check", "a.txt", "--tva"], "l'option --tva attend une valeur"),
    (["check", "a.txt", "--strict=oui"], "l'option --strict ne prend pas de valeur"),
    (["check", "a.txt", "--type", "BCD"], "peut-être « BDC »"),
    (["check", "a.txt", "--prestation", "va3"], "va1+va2"),
    (["check", "a.txt", "--reference", "peut-être"], "« oui » ou « non »"),
    (["check", "a.txt", "--date-dossier", "2026-02-30"], "une date qui existe"),
    (["check", "a.txt", "--date-ouverture", "2 mars 2026"], "AAAA-MM-JJ"),
    (["check", "a.txt", "--esms", "zéro"], "un nombre entier"),
    (["check", "a.txt", "--esms-og", "0"], "un nombre entier"),
    (["check", "a.txt", "--tva", "19,6"], "20, 8.5 ou 0"),
    (["check", "a.txt", "--client", "hôpital"], "cabinet, structure"),
    (["check", "a.txt", "--dispositif", "AF-HOP-DPJ-Va2"], "peut-être « HOP-DPI-Va2 »"),
    (["check", "a.txt", "--format", "sarif", "--format", "csv"], "deux rapports iraient sur la sortie standard"),
    (["check", "a.txt", "--format", "sarif", "-o", "-", "--format", "csv"], "deux rapports iraient sur la sortie standard"),
    (["check", "a.txt", "--format", "sarif", "-o", "r", "--format", "csv", "-o", "r"], "deux rapports iraient dans r"),
    (["check", "a.txt", "--format", "csv", "-o", "r", "-o", "s"], "le fichier s n'a pas de format"),
    (["check", "a.txt", "--format", "csv", "-o", "a.txt"], "écraserait le document"),
    (["facts", "a.txt", "--format", "json", "--format", "texte"], "n'écrit qu'un résultat"),
    (["check", "a.txt", "--format", "yaml"], "une de ces valeurs : texte, json"),
    (["check", "a.txt", "--select", "plafond-dépasé"], "aucune règle ne s'appelle"),
    (["check", "a.txt", "--fail-on", "grave"], "jamais"),
    (["check", "a.txt", "-j", "0"], "un nombre entier d'au moins 1"),
    (["check", "a.txt", "--baseline", "b.json"], "la liste des constats connus b.json ne peut pas être lue"),
    (["compare", "a.txt"], "segurlint"),
    (["compare", "a.txt", "r.json"], "r.json"),
    (["serve"], "n'est pas encore disponible"),
    (["check", "a.txt", "--regles", "nulle-part"], "nulle-part"),
    (["check", "a.txt", "--langue", "de"], "fr, en"),
    (["check", "a.txt", "-o", "a.txt"], "écraserait le document"),
    (["check", "a.txt", "-o", "nulle-part/r.txt"], "impossible d'écrire dans nulle-part/r.txt"),
    (["check", "a.txt", "-o", "vide"], "c'est un dossier"),
    (["facts", "a.txt", "b.txt"], "un seul document"),
    (["facts", "a.txt", "--format", "jsonl"], "choisissez texte ou json"),
    (["facts"], "aucun document n'est donné"),
    (["dossier", "a.txt", "--aujourd-hui", "demain"], "AAAA-MM-JJ"),
    (["devis.pdf"], "segurlint check devis.pdf"),
  ]

  @Test(arguments: failures) func saysWhatIsWrong(arguments: [String], says: String) throws {
    let sandbox = try Sandbox()
    for name in ["a.txt", "b.txt"] { try sandbox.write("Bon de commande\n", to: name) }
    try sandbox.write("", to: "vide/.caché")
    try sandbox.link("boucle", to: "boucle")
    let run = try sandbox.segurlint(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(says), "\(run.errors)")
    #expect(run.errors.hasPrefix("segurlint : "))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try sandbox.text("a.txt") == "Bon de commande\n")
    #expect(try sandbox.names() == ["a.txt", "b.txt", "boucle", "vide"])
  }

  @Test(arguments: [
    (["check", "a.txt", "--typo"], "perhaps --type?"), (["check"], "no document is given"),
    (["check", "a.txt", "--esms", "0"], "a whole number"), (["check", "x.pdf"], "it does not exist"),
  ])
  func inEnglish(arguments: [String], says: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("Bon de commande\n", to: "a.txt")
    #expect(try sandbox.segurlint(arguments, environment: ["SEGURLINT_LANG": "en"]).errors.contains(says))
    #expect(try sandbox.segurlint(arguments + ["--langue=en"]).errors.contains(says))
  }

  @Test func helpIsInTheLanguage() throws {
    let sandbox = try Sandbox()
    let french = try sandbox.segurlint(["check", "--help"])
    #expect(french.status == 0)
    #expect(french.output.contains("UTILISATION : segurlint check"))
    for word in ["USAGE", "OVERVIEW", "Show", "(default"] { #expect(!french.output.contains(word)) }
    let english = try sandbox.segurlint(["check", "--help", "--langue", "en"])
    #expect(english.output.contains("USAGE: segurlint check"))
    #expect(!english.output.contains("Montre"))
    #expect(try sandbox.segurlint(["--version"]).output.hasPrefix("segurlint "))
  }
}
