/// A rectangle on a page, in points from the page's upper left corner.
public struct Box: Hashable, Sendable {
  public let left: Double
  public let top: Double
  public let right: Double
  public let bottom: Double

  public init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  public var width: Double { right - left }
  public var height: Double { bottom - top }
  public var centerX: Double { (left + right) / 2 }
  public var centerY: Double { (top + bottom) / 2 }

  /// The smallest box that holds both.
  public func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top),
      right: max(right, other.right), bottom: max(bottom, other.bottom))
  }

  /// The length, in points, that both share on the horizontal axis; negative when they are apart.
  public func horizontalOverlap(_ other: Box) -> Double {
    min(right, other.right) - max(left, other.left)
  }

  /// The length, in points, that both share on the vertical axis; negative when they are apart.
  public func verticalOverlap(_ other: Box) -> Double {
    min(bottom, other.bottom) - max(top, other.top)
  }
}
