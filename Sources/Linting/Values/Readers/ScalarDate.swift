/// The numbers of a scalar that has the shape of a date: `2026-01-31`, `2026-1-31 12:30:00.5 +01:00`.
struct ScalarDate {
  /// Year, month, day and, where there is a time, hour, minute, second.
  private var fields: [Int] = []
  /// Hours and minutes between the time and Greenwich's.
  private var zone = [0, 0]

  /// The numbers of a text.
  init(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    while index < text.endIndex {
      let digits = text[index...].prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      guard !digits.isEmpty else {
        index += 1
        continue
      }
      let mark = index > text.startIndex ? text[index - 1] : 0
      let number = Self.number(digits)
      index = digits.endIndex
      if fields.count < 6 {
        fields.append(number)
      } else if mark == UInt8(ascii: "+") || mark == UInt8(ascii: "-") {
        // Ruby also takes `+0530`.
        zone = [Self.number(digits.prefix(2)), Self.number(digits.dropFirst(2))]
      } else if mark == UInt8(ascii: ":") {
        zone[1] = number
      }
    }
  }

  /// Whether a calendar has the date.
  func isIn(_ calendar: ScalarResolver.Calendar) -> Bool {
    guard calendar != .lenient else { return true }
    let (year, month, day) = (fields[0], fields[1], fields[2])
    let time = fields.dropFirst(3)
    let isRuby = calendar == .ruby
    let days = isRuby && !time.isEmpty ? 31 : Self.days(of: month, in: year)
    guard calendar != .python || year > 0, (1...12).contains(month), day > 0, day <= days else { return false }
    let isEndOfDay = isRuby && Array(time) == [24, 0, 0]
    guard isEndOfDay || zip(time, isRuby ? [23, 59, 60] : [23, 59, 59]).allSatisfy({ $0 <= $1 }) else { return false }
    return calendar == .go ? zone[0] <= 24 && zone[1] <= 60 : zone[0] * 60 + zone[1] < 24 * 60
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int { Int(String(decoding: digits, as: UTF8.self)) ?? 0 }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }
}
