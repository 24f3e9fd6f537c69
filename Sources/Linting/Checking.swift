package import Catalog
package import DocumentModel

/// A value of a profile's mapping: the key as written, what it was taken for, the value.
package struct Binding: Sendable {}
/// A profile.
package struct Profile: Sendable {}
/// A file.
package struct FileContext: Sendable {}
/// Takes findings.
package struct FindingCollector {}
