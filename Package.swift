// swift-tools-version: 6.2
// Targets stand in pipeline order: bytes → records → pages → HTML → disk → command line.
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "musubi",
  products: [.executable(name: "musubi", targets: ["musubi"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C, at arm's length: one wrapper file in Swift uses each.
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "CLinux"),
    // Needs libcurl's headers; the library itself is loaded when something is to be fetched.
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl")]),
    // Without pkg-config, which would ask for zlib's header as well.
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // The pipeline.
    .target(
      name: "MusubiRegister", dependencies: ["CExpat", "CZip"],
      exclude: ["Search/FoldingTable.py", "Search/LICENSE.OpenCC.txt", "Search/README.md"], swiftSettings: strict),
    .target(name: "MusubiSite", dependencies: ["MusubiRegister", "Yams"], swiftSettings: strict),
    .target(name: "MusubiRender", dependencies: ["MusubiSite", "MusubiRegister", "CCMark"], swiftSettings: strict),
    .target(
      name: "MusubiPublish",
      dependencies: ["MusubiRender", "MusubiSite", "MusubiRegister", "CCurl", "CLinux", "CXlsxWriter"],
      swiftSettings: strict),
    .executableTarget(
      name: "musubi",
      dependencies: [
        "MusubiPublish", "MusubiRender", "MusubiSite", "MusubiRegister",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // Makes the sample register; the site never depends on it.
    .executableTarget(
      name: "musubi-sample",
      dependencies: ["MusubiRegister", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),

    // Tests: one target per library, then the built program, then the house rules.
    .target(
      name: "MusubiTestSupport", dependencies: ["MusubiRegister"], path: "Tests/Support", swiftSettings: strict),
    .testTarget(
      name: "MusubiRegisterTests", dependencies: ["MusubiRegister", "MusubiTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MusubiSiteTests", dependencies: ["MusubiSite", "MusubiRegister", "MusubiTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MusubiRenderTests",
      dependencies: ["MusubiRender", "MusubiSite", "MusubiRegister", "MusubiTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MusubiPublishTests",
      dependencies: ["MusubiPublish", "MusubiRender", "MusubiSite", "MusubiRegister", "MusubiTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "AcceptanceTests", dependencies: ["musubi", "musubi-sample", "MusubiRegister", "MusubiTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TidyTests", dependencies: ["MusubiPublish", "MusubiRender", "MusubiSite", "MusubiRegister"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
