import Testing

/// `.segurlint.yml`: options, severities, what is set aside.
@Suite struct ConfigurationTests {
  private static let order = """
    DEVIS HOP-DPI-Va2
    Désignation           Montant HT
    Prestation Ségur      1 000,00 €
    Maintenance annuelle    365,00 €

    """

  @Test func optionsOfTheFile() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "sous/devis.txt")
    try sandbox.write("select: [SEG301]\nformat: json\nfail-on: jamais\n", to: ".segurlint.yml")
    let run = try sandbox.segurlint(["check", "sous"])
    #expect(run.status == 0 && run.output.hasPrefix("{") && run.output.contains("SEG301") && !run.output.contains("SEG103"))
    let other = try sandbox.segurlint(["check", "--select", "SEG103", "--fail-on=erreur", "sous"])
    #expect(other.status == 1 && other.output.contains("SEG103") && !other.output.contains("SEG301"))
  }

  @Test func severitiesOfTheFile() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "devis.txt")
    try sandbox.write("severites: {SEG301: information}\n", to: "c.yml")
    let run = try sandbox.segurlint(["check", "devis.txt", "--select", "SEG301", "--config", "c.yml", "--format", "json"])
    #expect(run.status == 0 && run.output.contains("\"severity\": \"information\""))
  }

  /// What is set aside weighs nothing, and is shown with its reason; after its last day it counts again.
  @Test func setAside() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "modeles/devis.txt")
    try sandbox.write(
      "suppressions:\n  - {regle: SEG301, document: \"modeles/*.txt\", raison: \"clause en cours de retrait\", auteur: A. Morel, expire: 2026-12-31}\n",
      to: ".segurlint.yml")
    let check = ["check", "modeles/devis.txt", "--select", "SEG301"]
    let run = try sandbox.segurlint(check + ["--aujourd-hui", "2026-12-31"])
    #expect(run.status == 0 && run.output.contains("Écarté : SEG301") && run.output.contains("clause en cours de retrait, par A. Morel"), "\(run)")
    #expect(try sandbox.segurlint(check + ["--format", "json", "--aujourd-hui", "2026-12-31"]).output.contains("\"suppressed\""))
    let late = try sandbox.segurlint(check + ["--aujourd-hui", "2027-01-01"])
    #expect(late.status == 1 && late.errors.contains("a expiré"))
    try sandbox.write(Self.order, to: "autre.txt")
    #expect(try sandbox.segurlint(["check", "autre.txt", "--select", "SEG301"]).status == 1)
  }

  @Test(arguments: [
    ("dispositf: HOP-DPI-Va2\n", "c.yml:1", "dispositif"), ("strict: oui\n", "c.yml:1", "true ou false"),
    ("suppressions:\n  - {regle: SEG301}\n", "c.yml:2", "raison"), ("severites: {SEG999: erreur}\n", "SEG999", "peut-être"),
    ("suppressions:\n  - {regle: SEG301, raison: x, expire: demain}\n", "c.yml:2", "AAAA-MM-JJ"), ("- a\n", "c.yml", "clés"),
  ])
  func mistakes(text: String, place: String, says: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "devis.txt")
    try sandbox.write(text, to: "c.yml")
    let run = try sandbox.segurlint(["check", "devis.txt", "--config", "c.yml"])
    #expect(run.status == 2 && run.errors.contains(place) && run.errors.contains(says), "\(run.errors)")
  }

  @Test func aFileThatIsNotThere() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "devis.txt")
    #expect(try sandbox.segurlint(["check", "devis.txt", "--config", "rien.yml"]).status == 2)
  }
}
