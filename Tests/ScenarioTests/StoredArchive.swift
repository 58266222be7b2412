import Foundation

/// A ZIP archive whose entries are stored as they are.
struct StoredArchive {
  private var body = Data()
  private var directory = Data()
  private var count = 0

  /// Adds an entry.
  mutating func add(_ name: String, _ text: String) {
    let bytes = Data(text.utf8), path = Data(name.utf8), crc = Self.crc(bytes), offset = body.count
    var common = Data()
    common.append(shorts: [20, 0x800, 0, 0, 0x5A21])
    common.append(longs: [crc, UInt32(bytes.count), UInt32(bytes.count)])
    common.append(shorts: [UInt16(path.count), 0])
    body.append(longs: [0x0403_4B50])
    body += common + path + bytes
    directory.append(longs: [0x0201_4B50])
    directory.append(shorts: [20])
    directory += common
    directory.append(shorts: [0, 0, 0])
    directory.append(longs: [0, UInt32(offset)])
    directory += path
    count += 1
  }

  /// The whole archive.
  var data: Data {
    var end = Data()
    end.append(longs: [0x0605_4B50])
    end.append(shorts: [0, 0, UInt16(count), UInt16(count)])
    end.append(longs: [UInt32(directory.count), UInt32(body.count)])
    end.append(shorts: [0])
    return body + directory + end
  }

  private static func crc(_ data: Data) -> UInt32 {
    var crc = UInt32.max
    for byte in data {
      crc ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = crc & 1 == 1
        crc >>= 1
        if isOdd { crc ^= 0xEDB8_8320 }
      }
    }
    return ~crc
  }
}

extension Data {
  fileprivate mutating func append(shorts values: [UInt16]) { for value in values { append(contentsOf: [UInt8(value & 0xFF), UInt8(value >> 8)]) } }
  fileprivate mutating func append(longs values: [UInt32]) { for value in values { append(shorts: [UInt16(value & 0xFFFF), UInt16(value >> 16)]) } }
}
