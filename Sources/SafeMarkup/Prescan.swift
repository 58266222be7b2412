/// A look at the bytes of a part before libxml2 sees them.
struct Prescan {
  /// Whether they start as XML in UTF-8 or UTF-16 does, the two encodings that are parsed.
  let isReadable: Bool
  /// Whether some tag has more attributes than any real one: libxml2 compares each with each.
  let isCrowded: Bool

  /// The most attributes of a tag.
  private static let mostAttributes = 500

  /// Looks at a part.
  init(_ data: [UInt8]) {
    let start = data.first { $0 != 0 && !(0x09...0x0D).contains($0) && $0 != 0x20 } ?? 0
    isReadable = start == 0x3C || [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains { data.starts(with: $0) }
    isCrowded = data.withUnsafeBufferPointer(Self.isCrowded)
  }

  /// Whether too many equals signs and quotes stand between two opening brackets, which neither values nor text hold.
  private static func isCrowded(_ data: UnsafeBufferPointer<UInt8>) -> Bool {
    var (equals, quotes) = (0, 0)
    for byte in data {
      switch byte {
      case 0x3C:
        if equals > mostAttributes, quotes > mostAttributes * 2 { return true }
        (equals, quotes) = (0, 0)
      case 0x3D: equals += 1
      case 0x22, 0x27: quotes += 1
      default: break
      }
    }
    return equals > mostAttributes && quotes > mostAttributes * 2
  }
}
