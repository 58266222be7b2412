import Testing

/// `--base FILE.csv`: the base of eligible clients.
@Suite struct BaseTests {
  private static let order = """
    BON DE COMMANDE HOP-DPI-Va2

    Client
    Centre hospitalier de Roquebrune
    83520 Roquebrune
    FINESS PMSI : 830024519
    Activité combinée 2022 : 18 000
    """

  @Test(arguments: [
    ("finess;activite_combinee\n830024519;18000\n", 0, ""), ("finess;activite_combinee\n830027629;18000\n", 1, "SEG516"),
    ("finess;activite_combinee\n830024519;21000\n", 1, "SEG516"),
  ])
  func aClientIsLookedUp(base: String, status: Int32, rule: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "bon.txt")
    try sandbox.write(base, to: "base.csv")
    let run = try sandbox.segurlint(["check", "--base", "base.csv", "--select", "SEG516", "bon.txt"])
    #expect(run.status == status, "\(run.output)\(run.errors)")
    #expect(run.output.contains(rule))
  }

  @Test(arguments: [
    ("finess;esms\n830024519;9\n830024519;neuf\n", "base.csv, ligne 3 : la colonne esms attend un nombre entier, et non « neuf »."),
    ("nom\nX\n", "base.csv, ligne 1 : aucune colonne n'identifie les clients"), ("", "base.csv : le fichier est vide."),
  ])
  func aBaseThatCannotBeReadIsAFailure(base: String, says: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "bon.txt")
    try sandbox.write(base, to: "base.csv")
    let run = try sandbox.segurlint(["check", "--base", "base.csv", "bon.txt"])
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test func aBaseThatIsNotThereIsAFailure() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "bon.txt")
    let run = try sandbox.segurlint(["check", "--base", "nulle-part.csv", "bon.txt"])
    #expect(run.status == 2 && run.errors.contains("nulle-part.csv : impossible de lire la base (il n'existe pas)"), "\(run.errors)")
  }
}
