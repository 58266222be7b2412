/// Letters and their accents put together, for the Latin letters of western Europe.
///
/// The standard library keeps its own NFC to itself and Foundation costs its start; a French document needs these alone.
enum Composition {
  /// The composed letter, if there is one.
  static func compose(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? { rows[mark]?[base] }

  /// By combining mark, then by bare letter.
  private static let rows: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
    "\u{300}": row("AEIOUNaeioun", "ÀÈÌÒÙǸàèìòùǹ"),
    "\u{301}": row("AEIOUYCNSZLRaeiouycnszlr", "ÁÉÍÓÚÝĆŃŚŹĹŔáéíóúýćńśźĺŕ"),
    "\u{302}": row("AEIOUCGHJSWYaeioucghjswy", "ÂÊÎÔÛĈĜĤĴŜŴŶâêîôûĉĝĥĵŝŵŷ"),
    "\u{303}": row("ANOIUanoiu", "ÃÑÕĨŨãñõĩũ"),
    "\u{304}": row("AEIOUaeiou", "ĀĒĪŌŪāēīōū"),
    "\u{306}": row("AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ"),
    "\u{307}": row("CEGIZcegz", "ĊĖĠİŻċėġż"),
    "\u{308}": row("AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"),
    "\u{30A}": row("AUau", "ÅŮåů"),
    "\u{30B}": row("OUou", "ŐŰőű"),
    "\u{30C}": row("CDENRSTZcdenrstz", "ČĎĚŇŘŠŤŽčďěňřšťž"),
    "\u{327}": row("CSTGKLNRcstgklnr", "ÇŞŢĢĶĻŅŖçşţģķļņŗ"),
    "\u{328}": row("AEIUaeiu", "ĄĘĮŲąęįų"),
  ]

  /// One mark's letters: bare, and with the mark, in the same order.
  private static func row(_ bases: String, _ composed: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(zip(bases.unicodeScalars, composed.unicodeScalars)) { first, _ in first }
  }
}
