/// Print whose characters all have one width, where a plain space is as wide as a letter.
package enum Typewriter {
  /// The widest plain space between two words that stand side by side, in points; 0 where the print is not of one width.
  package static func space(_ one: (text: String, box: Box), _ next: (text: String, box: Box)) -> Double {
    let widths = [one, next].map { $0.box.width / Double(max(1, $0.text.count)) }
    return one.text.count > 1 && abs(widths[0] - widths[1]) < 0.02 * widths[0] ? widths[0] * 1.4 : 0
  }
}
