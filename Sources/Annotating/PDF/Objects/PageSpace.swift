import DocumentModel

/// How places lie in a page's own coordinates: those that a viewer shows, from the upper left corner of the page, y downwards, or
/// those of its words, where the page was turned or made level to read them.
struct PageSpace {
  /// Takes a place to the page's own coordinates.
  let matrix: Affine
  /// What of the page is shown.
  let visible: Box

  private init(_ matrix: Affine, visible: Box) {
    self.matrix = matrix
    self.visible = visible
  }

  /// The places that a viewer shows.
  init(_ attributes: PDFDictionary, in file: PDFFile) {
    let media = Self.sides(attributes["MediaBox"], in: file) ?? [0, 0, 612, 792]
    let crop = Self.sides(attributes["CropBox"], in: file) ?? media
    let cut = [max(crop[0], media[0]), max(crop[1], media[1]), min(crop[2], media[2]), min(crop[3], media[3])]
    let degrees = attributes["Rotate"]?.int ?? 0
    let turns = degrees % 90 == 0 ? ((degrees / 90) % 4 + 4) % 4 : 0
    matrix =
      switch turns {
      case 1: Affine(0, 1, 1, 0, media[0], media[1])
      case 2: Affine(-1, 0, 0, 1, media[2], media[1])
      case 3: Affine(0, -1, -1, 0, media[2], media[3])
      default: Affine(1, 0, 0, -1, media[0], media[3])
      }
    visible = Self.bounds(of: cut[0] < cut[2] && cut[1] < cut[3] ? cut : media, in: matrix.inverse)
  }

  /// The places of a page's words.
  func read(_ page: Page?) -> PageSpace {
    guard let page, !page.isAsShown else { return self }
    let shown =
      switch page.turn {
      case .none: Affine(1, 0, 0, 1, 0, 0)
      case .clockwise: Affine(0, -1, 1, 0, 0, page.width)
      case .counterclockwise: Affine(0, 1, -1, 0, page.height, 0)
      case .half: Affine(-1, 0, 0, -1, page.width, page.height)
      }
    let leant = Affine(1, page.lean, 0, 1, 0, -page.lean * page.shownWidth / 2)
    let toShown = shown.then(leant), box = visible
    let seen = Self.bounds(of: [box.left, box.top, box.right, box.bottom], in: toShown.inverse)
    return PageSpace(toShown.then(matrix), visible: seen)
  }

  /// Where a point lies on the page.
  func point(_ x: Double, _ y: Double) -> [Double] { matrix.point(x, y) }

  /// The rectangle around a box: left, bottom, right, top.
  func rectangle(_ box: Box) -> [Double] {
    let around = Self.bounds(of: [box.left, box.top, box.right, box.bottom], in: matrix)
    return [around.left, around.top, around.right, around.bottom]
  }

  /// The corners of a box as highlights want them: upper left, upper right, lower left, lower right of the words.
  func quad(_ box: Box) -> [Double] {
    point(box.left, box.top) + point(box.right, box.top) + point(box.left, box.bottom) + point(box.right, box.bottom)
  }

  /// The least box around a rectangle's four corners, taken elsewhere.
  private static func bounds(of sides: [Double], in matrix: Affine) -> Box {
    let corners = [(0, 1), (2, 1), (0, 3), (2, 3)].map { matrix.point(sides[$0.0], sides[$0.1]) }
    let first = Box(left: corners[0][0], top: corners[0][1], right: corners[0][0], bottom: corners[0][1])
    return corners.dropFirst().reduce(first) { $0.union(Box(left: $1[0], top: $1[1], right: $1[0], bottom: $1[1])) }
  }

  /// Four numbers in any order of corners, as left, bottom, right, top; nil where they span nothing.
  private static func sides(_ value: PDFValue?, in file: PDFFile) -> [Double]? {
    let numbers = (value?.array ?? []).compactMap { file.resolved($0).double }
    guard numbers.count == 4, numbers.allSatisfy({ abs($0) < 1e6 }) else { return nil }
    let sides = [min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]), max(numbers[1], numbers[3])]
    return sides[2] - sides[0] > 0 && sides[3] - sides[1] > 0 ? sides : nil
  }
}
