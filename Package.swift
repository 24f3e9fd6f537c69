// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "idvlint",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "idvlint", targets: ["idvlint"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "DocumentModel"),
    .target(name: "JSONSyntax", dependencies: ["DocumentModel"]),
    .target(name: "YAMLSyntax", dependencies: ["CLibYAML", "DocumentModel", "JSONSyntax"]),
    .target(name: "Catalog"),
    .target(name: "Parallelism"),
    .target(name: "Linting", dependencies: ["DocumentModel", "YAMLSyntax", "JSONSyntax", "Catalog", "Parallelism"]),
    .target(name: "Reference", dependencies: ["Catalog", "DocumentModel", "JSONSyntax", "Linting"]),
    .target(
      name: "Reporting", dependencies: ["DocumentModel", "JSONSyntax", "Linting", "Parallelism", "Reference"]),
    .target(
      name: "LanguageServer",
      dependencies: ["Catalog", "DocumentModel", "JSONSyntax", "Linting", "Reference", "Reporting"]),
    .target(
      name: "IDVLintCommand",
      dependencies: [
        "DocumentModel", "JSONSyntax", "YAMLSyntax", "Catalog", "Linting", "Parallelism", "Reference", "Reporting",
        "LanguageServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Nothing may depend on this target: its linker settings would reach whatever does (the test runner too).
    .executableTarget(
      name: "idvlint",
      dependencies: ["IDVLintCommand"],
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-executable", "-use-ld=lld", "-Xlinker", "-s",
            // swift-argument-parser is compiled against the dynamic FoundationEssentials, so these are not found
            // by autolinking.
            "-l_FoundationCShims", "-l_FoundationCollections", "-lswiftSynchronization",
            // See main.swift.
            "-Xlinker", "--wrap=swift_copyAuxiliaryExecutablePath",
          ],
          .when(platforms: [.linux], configuration: .release))
      ]),
    .testTarget(name: "DocumentModelTests", dependencies: ["DocumentModel", "SeededRandom"]),
    .testTarget(name: "JSONSyntaxTests", dependencies: ["DocumentModel", "JSONSyntax"]),
    .testTarget(
      name: "YAMLSyntaxTests",
      dependencies: ["CLibYAML", "DocumentModel", "JSONSyntax", "Laws", "SeededRandom", "YAMLSyntax"]),
    // What holds of every input, for the tests and for fuzzing.
    .target(
      name: "Laws",
      dependencies: [
        "CLibYAML", "Catalog", "DocumentModel", "JSONSyntax", "LanguageServer", "Linting", "Reporting", "SeededRandom",
        "YAMLSyntax",
      ],
      path: "Tests/Laws"),
    .testTarget(name: "LawsTests", dependencies: ["Laws", "Linting"]),
    // The facts typed by hand, for the tests that hold something against them.
    .target(name: "Facts", path: "Tests/Facts"),
    // Random numbers that come again.
    .target(name: "SeededRandom", path: "Tests/SeededRandom"),
    .testTarget(
      name: "LintingTests",
      dependencies: [
        "Catalog", "DocumentModel", "Facts", "JSONSyntax", "Laws", "Linting", "SeededRandom", "YAMLSyntax",
      ]),
    .testTarget(
      name: "ReferenceTests",
      dependencies: ["Catalog", "DocumentModel", "Facts", "JSONSyntax", "Linting", "Reference", "SeededRandom"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "DocumentModel", "JSONSyntax", "Laws", "Linting", "Reference", "Reporting", "SeededRandom", "YAMLSyntax",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: [
        "Catalog", "DocumentModel", "JSONSyntax", "LanguageServer", "Laws", "Linting", "Reference", "SeededRandom",
      ]),
    .testTarget(
      name: "IDVLintCommandTests",
      dependencies: [
        "Catalog", "DocumentModel", "IDVLintCommand", "JSONSyntax", "LanguageServer", "Linting", "Reference",
        "Reporting",
      ]),
    .testTarget(name: "HouseTests"),
  ],
  swiftLanguageModes: [.v6]
)

// What .ci/fuzz builds; its flags would keep others from using the package.
if Context.environment["IDVLINT_FUZZ"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Laws"], path: "Tests/Fuzz", exclude: ["Cases"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}

// Strict only on request: users build this manifest with toolchains we have not seen.
let strict: [SwiftSetting] =
  Context.environment["IDVLINT_STRICT"] == "1" ? [.treatAllWarnings(as: .error)] : []

for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .strictMemorySafety(),
    ] + strict
}
