/// How a page was turned before its lines were laid out, so that rows are horizontal for whoever reads the lines.
///
/// Most pages are not. On a page printed sideways the boxes of words, and the page's width and height, are those of the
/// turned page; `Page.shown` gives the place that a person sees.
public enum Turn: String, Sendable {
  case none
  /// The text ran upwards; the page was turned clockwise.
  case clockwise
  /// The text ran downwards; the page was turned counterclockwise.
  case counterclockwise
  /// The text stood on its head.
  case half

  /// Where a box comes to lie when a page of this size is turned.
  public func turned(_ box: Box, width: Double, height: Double) -> Box {
    switch self {
    case .none: box
    case .clockwise:
      Box(left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
    case .counterclockwise:
      Box(left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
    case .half:
      Box(left: width - box.right, top: height - box.bottom, right: width - box.left, bottom: height - box.top)
    }
  }

  /// The turn that undoes this one.
  public var inverse: Turn {
    switch self {
    case .none: .none
    case .clockwise: .counterclockwise
    case .counterclockwise: .clockwise
    case .half: .half
    }
  }

  /// Whether it makes width of height.
  public var isSideways: Bool { self == .clockwise || self == .counterclockwise }
}

extension Page {
  /// Whether the boxes of words lie where a viewer shows the words.
  public var isAsShown: Bool { turn == .none && lean == 0 }

  /// The place on the page as a viewer shows it.
  public func shown(_ box: Box) -> Box {
    let box = turn.inverse.turned(box, width: width, height: height)
    let falls = [box.left, box.right].map { lean * ($0 - shownWidth / 2) }
    return Box(left: box.left, top: box.top + min(falls[0], falls[1]), right: box.right, bottom: box.bottom + max(falls[0], falls[1]))
  }

  /// The place among the words of what a viewer shows.
  public func read(_ box: Box) -> Box {
    let fall = lean * (box.centerX - shownWidth / 2)
    let level = Box(left: box.left, top: box.top - fall, right: box.right, bottom: box.bottom - fall)
    return turn.turned(level, width: shownWidth, height: shownHeight)
  }

  /// The page's width before it was turned.
  public var shownWidth: Double { turn.isSideways ? height : width }

  /// The page's height before it was turned.
  public var shownHeight: Double { turn.isSideways ? width : height }
}
