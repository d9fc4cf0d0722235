import MusubiSite

/// The files that tell programs of the data files, and so are made after them.
package enum DataIndex: Sendable, CaseIterable {
  case package, catalogue

  package var route: Route {
    switch self {
    case .package: DataPackage.route
    case .catalogue: DataCatalogue.route
    }
  }

  /// Appends the bytes of the file to `out`.
  package func render(_ site: Site, _ distributions: Distributions, into out: inout [UInt8]) {
    switch self {
    case .package: DataPackage.render(site, distributions, into: &out)
    case .catalogue: DataCatalogue.render(site, distributions, into: &out)
    }
  }
}
