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

  /// Where a box comes to lie when a page of this size is turned.
  public func turned(_ box: Box, width: Double, height: Double) -> Box {
    switch self {
    case .none: box
    case .clockwise:
      Box(left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
    case .counterclockwise:
      Box(left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
    }
  }

  /// The turn that undoes this one.
  public var inverse: Turn {
    switch self {
    case .none: .none
    case .clockwise: .counterclockwise
    case .counterclockwise: .clockwise
    }
  }
}

extension Page {
  /// The place on the page as a viewer shows it.
  public func shown(_ box: Box) -> Box { turn.inverse.turned(box, width: width, height: height) }
}
