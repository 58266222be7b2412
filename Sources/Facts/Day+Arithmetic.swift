/// Counting in calendar days and months.
extension Day {
  /// Days since 1 March of the year 0: differences are what it is for.
  public var ordinal: Int {
    let y = month > 2 ? year : year - 1
    let m = (month + 9) % 12
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
  }

  /// So many days later, or earlier.
  public func adding(days: Int) -> Day {
    let target = ordinal + days
    var y = (10_000 * target + 14_780) / 3_652_425
    var rest = target - (365 * y + y / 4 - y / 100 + y / 400)
    if rest < 0 {
      y -= 1
      rest = target - (365 * y + y / 4 - y / 100 + y / 400)
    }
    let m = (100 * rest + 52) / 3060
    let month = (m + 2) % 12 + 1
    return Day(year: y + (m + 2) / 12, month: month, day: rest - (m * 306 + 5) / 10 + 1) ?? self
  }

  /// The same day so many months later; the month's last day where it has no such day.
  public func adding(months: Int) -> Day {
    let total = year * 12 + month - 1 + months
    return stride(from: day, to: 0, by: -1).lazy.compactMap { Day(year: total / 12, month: total % 12 + 1, day: $0) }.first ?? self
  }
}
