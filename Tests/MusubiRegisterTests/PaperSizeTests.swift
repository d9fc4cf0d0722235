import Testing

@testable import MusubiRegister

/// Sizes of files are written as the city writes them.
struct PaperSizeTests {
  @Test(arguments: [
    (0, "0バイト"), (1023, "1023バイト"), (1024, "1.00KB"), (36547, "35.69KB"), (1_048_575, "1024.00KB"),
    (1_048_576, "1.00MB"), (1_258_291, "1.20MB"), (64 << 20, "64.00MB"),
  ])
  func sizesInWords(bytes: Int, text: String) {
    #expect(PaperSize.text(bytes) == text)
  }

  @Test(arguments: [
    ("35.69KB", "35.69KB"), ("３５．６９ＫＢ", "35.69KB"), ("1.2 mb", "1.2MB"), ("36547", "35.69KB"), ("36,547バイト", "35.69KB"),
    ("約36KB", nil), ("KB", nil), ("1.2.3KB", nil), ("1.5", nil), ("-1", nil), ("9999999999999KB", nil),
  ])
  func sizesInTables(written: String, text: String?) {
    #expect(PaperSize.read(Text(written)) == text)
  }
}
