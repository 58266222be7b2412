/// What the first bytes of a document say it is. The name of the file is never asked.
public enum Sniffed: Hashable, Sendable {
  case empty
  case pdf
  case zip(Archive)
  /// The container of .doc, .xls and .msg.
  case ole2
  case image(Image)
  case rtf
  case html
  case xml
  /// An XML that holds a Word document: Flat OPC or WordprocessingML of 2003.
  case wordXML
  case text
  /// Something with a known signature that no reader takes, by its French name.
  case known(String)
  /// Bytes that are no text, of no known signature.
  case binary

  /// What a ZIP archive holds, told from the names of its parts.
  public enum Archive: String, Hashable, Sendable {
    case word, excel, powerpoint, openDocument, other
  }

  /// The kinds of image.
  public enum Image: String, Hashable, Sendable {
    case png = "PNG"
    case jpeg = "JPEG"
    case tiff = "TIFF"
    case gif = "GIF"
    case webp = "WebP"
    case heic = "HEIC"
    case bmp = "BMP"
  }

  /// How a person is told, in French: "image PNG", "ancien format Word (.doc)", …
  public var name: String {
    switch self {
    case .empty: "fichier vide"
    case .pdf: "PDF"
    case .zip(.word): "document Word"
    case .zip(.excel): "classeur Excel"
    case .zip(.powerpoint): "présentation PowerPoint"
    case .zip(.openDocument): "document OpenDocument"
    case .zip(.other): "archive ZIP"
    case .ole2: "ancien format Office (.doc, .xls, .msg)"
    case .image(let image): "image \(image.rawValue)"
    case .rtf: "document RTF"
    case .html: "page HTML"
    case .xml: "XML"
    case .wordXML: "document Word en XML"
    case .text: "texte"
    case .known(let name): name
    case .binary: "fichier binaire inconnu"
    }
  }
}
