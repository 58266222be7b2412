/// A matrix as PDF writes it: six numbers that take a point to another.
struct Affine: Hashable {
  let numbers: [Double]

  init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) { numbers = [a, b, c, d, e, f] }

  /// Where a point comes to lie.
  func point(_ x: Double, _ y: Double) -> [Double] {
    let m = numbers
    return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
  }

  /// This matrix, and then another.
  func then(_ next: Affine) -> Affine {
    let (m, n) = (numbers, next.numbers)
    return Affine(
      m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3], m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
      m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5])
  }

  /// What undoes it. None of ours flattens the plane.
  var inverse: Affine {
    let m = numbers, area = m[0] * m[3] - m[1] * m[2]
    let (a, b, c, d) = (m[3] / area, -m[1] / area, -m[2] / area, m[0] / area)
    return Affine(a, b, c, d, -(m[4] * a + m[5] * c), -(m[4] * b + m[5] * d))
  }

  /// As a content stream sets it.
  var content: String { numbers.map { PDFNumber.fine($0) }.joined(separator: " ") + " cm\n" }
}
