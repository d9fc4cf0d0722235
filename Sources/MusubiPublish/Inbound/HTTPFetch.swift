import CCurl
import Glibc
import MusubiRegister

/// A page of another site, fetched over http or https.
package struct HTTPFetch: Sendable {
  package let bytes: [UInt8]
  /// Where redirects led to.
  package let address: String

  /// The longest page that is read, in bytes.
  static let maximumBytes = 10 << 20
  /// How long the whole may take.
  static let seconds = 30

  /// Fetches the page. Throws where there is none to be had.
  static func get(_ address: String, agent: String) throws(HTTPFault) -> HTTPFetch {
    guard !address.utf8.contains(0) else { throw HTTPFault(address: address, reason: .malformed) }
    var answer = musubi_fetch_answer()
    let outcome = musubi_fetch(address, agent, seconds, maximumBytes, &answer)
    defer { free(answer.bytes) }
    switch outcome {
    case MUSUBI_FETCHED: break
    case MUSUBI_FETCH_NO_LIBRARY: throw HTTPFault(address: address, reason: .noLibrary)
    case MUSUBI_FETCH_TOO_LARGE: throw HTTPFault(address: address, reason: .tooLarge(maximumBytes >> 20))
    default:
      throw HTTPFault(address: address, reason: .failed(code: Int(answer.code), words: text(of: answer.reason)))
    }
    guard (200...299).contains(answer.status) else {
      throw HTTPFault(address: address, reason: .status(answer.status))
    }
    let bytes = answer.bytes.map { Array(UnsafeBufferPointer(start: $0, count: answer.count)) } ?? []
    return HTTPFetch(bytes: bytes, address: text(of: answer.address))
  }

  /// The text of a C array of characters up to its end mark.
  private static func text<Characters>(of characters: Characters) -> String {
    withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

/// Why a page could not be fetched: a broken world, not a fault of the input.
package struct HTTPFault: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case malformed
    case noLibrary
    case tooLarge(Int)
    case status(Int)
    /// libcurl's code and words.
    case failed(code: Int, words: String)
  }

  package let address: String
  package let reason: Reason

  /// One line that names the address and the reason.
  package var wording: Wording {
    let words = reasonWords
    return Wording("「\(address)」を読めませんでした：\(words.japanese)", "\(address) could not be read: \(words.english)")
  }

  private var reasonWords: Wording {
    switch reason {
    case .malformed: Wording("番地の形が違います", "this is no address")
    case .noLibrary:
      Wording(
        "libcurl（libcurl4）がありません。ページをHTMLのファイルに保存して、そのファイルを指定してください",
        "libcurl (libcurl4) is missing; save the page as a file and name that")
    case .tooLarge(let limit): Wording("\(limit)メガバイトより大きいページです", "it is larger than \(limit) MiB")
    case .status(let status):
      Wording("サーバーの答えが\(status)でした", "the server answered with status \(status)")
    case .failed(let code, let words): Self.failure(code, words)
    }
  }

  private static func failure(_ code: Int, _ words: String) -> Wording {
    let japanese =
      switch code {
      case 1, 3: "番地の形が違うか、https と http のどちらでもありません"
      case 6: "サーバーの名前が見つかりません"
      case 7: "サーバーにつながりません"
      case 28: "時間がかかりすぎたので、やめました"
      case 35, 51, 58, 60: "サーバーの証明書を確かめられません"
      case 47: "転送が多すぎます"
      default: words
      }
    return Wording(japanese, words)
  }
}
