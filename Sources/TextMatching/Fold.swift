/// Folding: what the eye takes for the same word becomes the same bytes.
///
/// Lower case, no accents, œ as oe, ligatures spelled out, straight apostrophes and quotes, plain hyphens, plain spaces.
public enum Fold {
  /// The folded form of a text. Runs of white space become one space, and none is left at the ends.
  public static func text(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        pendingSpace = !out.isEmpty
        continue
      }
      let before = out.count
      append(scalar, to: &out)
      if pendingSpace, out.count > before {
        out.insert(0x20, at: before)
        pendingSpace = false
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// One word folded, without the punctuation around it; empty for a word that is only punctuation.
  public static func word(_ word: String) -> String {
    let folded = text(word)
    guard let first = folded.firstIndex(where: isWordCharacter),
      let last = folded.lastIndex(where: isWordCharacter)
    else { return "" }
    return String(folded[first...last])
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "€" || character == "%"
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Appends the folded form of one scalar.
  private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      out.append(value >= 0x41 && value <= 0x5A ? UInt8(value) + 0x20 : UInt8(value))
      return
    }
    switch value {
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0xB4, 0x2032: out.append(0x27)
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: out.append(0x22)
    case 0x2010...0x2015, 0x2212: out.append(0x2D)
    case 0x152, 0x153: out += [0x6F, 0x65]
    case 0xC6, 0xE6: out += [0x61, 0x65]
    case 0xFB00: out += Array("ff".utf8)
    case 0xFB01: out += Array("fi".utf8)
    case 0xFB02: out += Array("fl".utf8)
    case 0xFB03: out += Array("ffi".utf8)
    case 0xFB04: out += Array("ffl".utf8)
    case 0x2026: out += Array("...".utf8)
    case 0xB0, 0xBA: out += Array("°".utf8)
    case 0xC0...0x17F:
      if let base = latin[value] { out.append(base) } else { out += Array(String(scalar).lowercased().utf8) }
    default: out += Array(String(scalar).lowercased().utf8)
    }
  }

  /// The base letters of Latin-1 and Latin Extended-A.
  private static let latin: [UInt32: UInt8] = {
    let groups: [(Character, String)] = [
      ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄą"), ("c", "ÇçĆćĈĉĊċČč"), ("d", "ĎďĐđ"), ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"), ("g", "ĜĝĞğĠġĢģ"),
      ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı"), ("l", "ĹĺĻļĽľŁł"), ("n", "ÑñŃńŅņŇň"), ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐő"), ("r", "ŔŕŖŗŘř"),
      ("s", "ŚśŜŝŞşŠš"), ("t", "ŢţŤťŦŧ"), ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų"), ("y", "ÝýÿŶŷŸ"), ("z", "ŹźŻżŽž"),
    ]
    var table: [UInt32: UInt8] = [:]
    for (base, letters) in groups {
      for scalar in letters.unicodeScalars { table[scalar.value] = base.asciiValue }
    }
    return table
  }()
}
