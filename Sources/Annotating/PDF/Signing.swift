/// What the digital signatures of a file allow to be added to it.
enum Signing: Hashable {
  case none
  /// An approval: whatever is added stands outside of what it covers.
  case approved
  /// A certification that admits annotations and nothing else.
  case admitsAnnotations
  /// A certification that admits none.
  case forbids

  init(_ file: PDFFile) {
    let signatures = file.objects.values.flatMap(Self.signatures)
    guard !signatures.isEmpty else {
      self = .none
      return
    }
    let levels = signatures.flatMap { Self.levels($0, in: file) } + Self.locks(in: file)
    self = levels.min().map { $0 >= 3 ? .admitsAnnotations : .forbids } ?? .approved
  }

  /// The signature dictionaries in a value: those that say which bytes they cover.
  private static func signatures(_ value: PDFValue) -> [PDFDictionary] {
    switch value {
    case .array(let items): items.flatMap(signatures)
    case .dictionary(let dictionary):
      dictionary["ByteRange"] != nil ? [dictionary] : dictionary.members.flatMap { signatures($0.value) }
    default: []
    }
  }

  /// What a certification admits: 1 nothing, 2 filling in and signing, 3 annotations too.
  private static func levels(_ signature: PDFDictionary, in file: PDFFile) -> [Int] {
    (file.resolved(signature["Reference"]).array ?? []).compactMap { reference in
      guard let reference = file.resolved(reference).dictionary, file.resolved(reference["TransformMethod"]).name == "DocMDP" else { return nil }
      return file.resolved(file.resolved(reference["TransformParams"]).dictionary?["P"]).int ?? 2
    }
  }

  /// The same for what signing a field was set to lock.
  private static func locks(in file: PDFFile) -> [Int] {
    file.objects.values.compactMap { value in
      guard let field = value.dictionary, file.resolved(field["FT"]).name == "Sig", file.resolved(field["V"]).dictionary != nil else { return nil }
      return file.resolved(file.resolved(field["Lock"]).dictionary?["P"]).int
    }
  }
}
