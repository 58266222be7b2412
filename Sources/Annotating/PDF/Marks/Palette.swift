import Findings

/// A colour, each part from 0 to 1.
struct Colour: Hashable {
  let red: Double
  let green: Double
  let blue: Double

  /// From 0xRRGGBB.
  init(_ code: Int) {
    red = Double(code >> 16 & 255) / 255
    green = Double(code >> 8 & 255) / 255
    blue = Double(code & 255) / 255
  }

  /// As content streams set it: for what is filled ("rg") or drawn ("RG").
  func set(_ setter: String) -> String { "\(PDFNumber.text(red)) \(PDFNumber.text(green)) \(PDFNumber.text(blue)) \(setter)\n" }

  var value: PDFValue { .reals([red, green, blue]) }

  static let white = Colour(0xFFFFFF)
  static let ink = Colour(0x1F2933)
  static let grey = Colour(0x5F6B7A)
  static let hairline = Colour(0xD9DEE5)
}

extension Severity {
  /// For the highlight behind words.
  var tint: Colour {
    switch self {
    case .erreur: Colour(0xFFB8B0)
    case .avertissement: Colour(0xFFDF85)
    case .information: Colour(0xB5DAFF)
    }
  }

  /// For numbers, brackets and headings.
  var strong: Colour {
    switch self {
    case .erreur: Colour(0xC62828)
    case .avertissement: Colour(0xA86400)
    case .information: Colour(0x1565C0)
    }
  }
}
