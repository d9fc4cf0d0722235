import MusubiRegister
import MusubiSite

/// One row per agreement and partner, so that partners can be counted and joined without taking cells apart.
enum PartnerTable {
  static func fields(_ scope: DataScope) -> [DataField] {
    let all = [
      DataField("agreement", "管理番号", Wording("協定の管理番号", "Identifier of the agreement")).with {
        $0.isRequired = true
        $0.pattern = DataPattern.identifier
      },
      DataField("position", "順番", Wording("その協定の締結先のなかでの順番（1から）", "Place among the partners, from 1")).with {
        $0.kind = .integer
        $0.isRequired = true
        $0.minimum = 1
      },
      DataField("name", "締結先", Wording("締結先の名称", "Name of the partner")).with { $0.isRequired = true },
      DataField("corporateNumber", "法人番号", Wording("締結先の法人番号（13桁）", "Corporate number, 13 digits")).with {
        $0.pattern = DataPattern.corporateNumber
      },
      DataField("slug", "ページの名前", Wording("締結先のページの番地に使う名前", "Name of the partner's page")).with {
        $0.isRequired = true
        $0.pattern = DataPattern.slug
      },
      DataField("provenance", "データ区分", Wording("公表資料か、見本か", "Published source or sample")).with {
        $0.isRequired = true
        $0.allowed = Provenance.allCases.map(\.name)
        $0.list = Column.provenance.key
      },
    ]
    return all.filter { $0.key != "corporateNumber" || scope.disclosure.isPublic(.corporateNumbers) }
  }

  static func table(_ site: Site) -> DataTable {
    let fields = fields(DataScope(site))
    // Where each row comes from: eight bytes a row, and no cell before it is written.
    let places = site.agreements.indices.flatMap { index in
      site.partnerPlaces(of: index).map { (agreement: Int32(clamping: index), partner: Int32(clamping: $0)) }
    }
    return DataTable(fields.map(\.key), count: places.count) { row in
      let index = Int(places[row].agreement)
      let place = Int(places[row].partner)
      let agreement = site.agreements[index]
      let slugs = site.partnerSlugs(of: index)
      return fields.map { field in
        switch field.key {
        case "agreement": .text(agreement.id)
        case "position": .number(place + 1)
        case "name": .text(agreement.partners[place].name)
        case "corporateNumber": DataCell(agreement.partners[place].number?.digits)
        case "slug": .string(slugs[place])
        default: .string(agreement.provenance.name)
        }
      }
    }
  }
}
