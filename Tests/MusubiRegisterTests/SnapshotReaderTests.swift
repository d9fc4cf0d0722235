import Testing

@testable import MusubiRegister

/// Tables of earlier days show what may be shown today, and are compared by identifier.
struct SnapshotReaderTests {
  private static func file(_ text: String, _ name: String = "2026-03-31.csv") -> SourceFile {
    SourceFile(path: SnapshotReader.folder + name, text: text)
  }

  private static func read(_ files: SourceFile...) -> Checked<[Snapshot]> { SnapshotReader.read(files, .standard) }

  @Test func whatIsNotPublicTodayIsLeftOutAndSaid() throws {
    let read = Self.read(Self.file("id,title,contact,color\r\nK1,協定,電話,青\r\n"))
    #expect(read.diagnostics.map(\.code.name) == ["snapshot-columns"])
    #expect(read.diagnostics.first?.value == "contact、color")
    let snapshot = try #require(read.value.first)
    #expect(snapshot.columns == [.id, .title])
    #expect(snapshot.rows.map { snapshot.text($0, 1).string } == ["協定"])
  }

  @Test(arguments: [
    ("latest.csv", "id\nK1\n", "snapshot-name"), ("2026-02-30.csv", "id\nK1\n", "snapshot-name"),
    ("2026-3-1.csv", "id\nK1\n", "snapshot-name"), ("2026-03-31.csv", "title\n協定\n", "heading-missing"),
    ("2026-03-31.csv", "id,title\nK1,甲\nK1,乙\n", "snapshot-id"), ("2026-03-31.csv", "id,title\n,甲\n", "snapshot-id"),
    ("2026-03-31.csv", "", "heading-missing"),
  ])
  func aFaultyFileIsRefused(name: String, text: String, code: String) {
    #expect(Self.read(Self.file(text, name)).diagnostics.map(\.code.name) == [code])
  }

  @Test func whatCameWentAndChangedIsFoundByIdentifier() throws {
    let read = Self.read(
      Self.file("title,id\n丙改,K3\n丁,K4\n甲,K1\n", "2026-06-30.csv"),
      Self.file("id,title,summary\nK1,甲,文\nK2,乙,文\nK3,丙,文\n", "2026-03-31.csv"))
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.map(\.day.iso) == ["2026-03-31", "2026-06-30"], "the oldest first")
    let difference = read.value[1].difference(from: read.value[0])
    #expect(difference.added == ["K4"] && difference.gone == ["K2"])
    #expect(difference.changed == ["K3"], "of a column that one of them lacks nothing can be said")
  }

  @Test func samplesAreCounted() {
    let read = Self.read(Self.file("id,provenance\nK1,公表資料\nM1,見本\nM2,見本\n"))
    #expect(read.value.map(\.samples) == [2])
    let untold = Self.read(Self.file("id,title\nK1,協定\nM1,【見本】協定\n"))
    #expect(untold.value.map(\.samples) == [1], "the title tells where the column does not")
  }
}
