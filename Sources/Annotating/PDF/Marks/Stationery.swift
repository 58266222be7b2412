/// What the marks and pages of one revision share: fonts and the way colours mix.
struct Stationery {
  /// For the appearance of marks and for added pages.
  let resources: PDFValue

  init(in revision: inout Revision) {
    let fonts = [Font.regular, .bold, .italic].map { PDFDictionary.Member(key: $0.rawValue, value: .reference(revision.add($0.value))) }
    let multiply = revision.add(["Type": .name("ExtGState"), "BM": .name("Multiply")])
    resources = .reference(
      revision.add([
        "Font": .dictionary(PDFDictionary(fonts)), "ExtGState": .dictionary(["Multiply": .reference(multiply)]),
        "ProcSet": .array([.name("PDF"), .name("Text")]),
      ]))
  }
}
