import Linting
import Testing

/// Which documents some paths stand for.
@Suite struct InputsTests {
  @Test func walksAFolder() throws {
    let folder = try TemporaryFolder()
    for name in ["b.PDF", "a.txt", "sous/c.docx", "notes.md", ".caché.pdf", ".git/x.txt", "é.xml"] {
      try folder.write("texte", to: name)
    }
    try folder.write("%PDF-1.7", to: "sans-suffixe")
    let inputs = try Inputs(paths: [folder.path])
    let names = inputs.documents.map { $0.path.dropFirst(folder.path.count + 1) }
    #expect(names == ["a.txt", "b.PDF", "sans-suffixe", "sous/c.docx", "é.xml"])
    #expect(inputs.leftOut == ["\(folder.path)/notes.md"])
  }

  @Test func takesANamedFileWhateverItIs() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("texte", to: ".notes.md")
    #expect(try Inputs(paths: [path, "-"]).documents == [.file(path), .standardInput])
  }

  @Test func namesADocumentOnce() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("texte", to: "a.txt")
    #expect(try Inputs(paths: [path, folder.path, "\(folder.path)/./a.txt", path]).documents == [.file(path)])
  }

  @Test func followsNoLinkToAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("texte", to: "sous/a.txt")
    try Shell.link("\(folder.path)/sous/boucle", to: "..")
    try Shell.link("\(folder.path)/perdu.pdf", to: "nulle-part")
    let names = try Inputs(paths: [folder.path]).documents.map { $0.path.dropFirst(folder.path.count + 1) }
    #expect(names == ["perdu.pdf", "sous/a.txt"])
  }

  @Test func refusesAPathThatIsNotThere() throws {
    let error = #expect(throws: PathError.self) { try Inputs(paths: ["/nulle/part"]) }
    #expect(error?.path == "/nulle/part")
    #expect(error.map { SystemError.text(named: $0.cause).fr } == "il n'existe pas")
  }
}
