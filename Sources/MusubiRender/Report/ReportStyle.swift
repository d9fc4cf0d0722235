/// The looks of the report: the site's colours, light and dark, and plain black on paper.
enum ReportStyle {
  static let sheet: StaticString = """
    :root { color-scheme: light dark; --paper: #fff; --ink: #1a1a1a; --soft: #595959; --line: #ccc; --band: #f2f2f2; --out: #a32020; --in: #197a4b; }
    @media (prefers-color-scheme: dark) { :root { --paper: #1a1a1a; --ink: #e6e6e6; --soft: #b3b3b3; --line: #4d4d4d; --band: #262626; --out: #ff9d9d; --in: #71c598; } }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.7 "Noto Sans JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif; line-break: strict; overflow-wrap: anywhere; }
    main { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1 { font-size: 1.75rem; line-height: 1.5; margin: 0 0 1rem; }
    h2 { font-size: 1.5rem; line-height: 1.5; margin: 3rem 0 .5rem; border-top: 2px solid var(--ink); padding-top: .5rem; }
    h2 small { margin-left: .75rem; font-size: 1rem; font-weight: 400; color: var(--soft); }
    p { margin: .5rem 0; max-width: 44em; }
    .state { font-size: 1.125rem; font-weight: 700; }
    .soft { color: var(--soft); font-size: .875rem; }
    .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); gap: .25rem 1.5rem; margin: 1rem 0; }
    .facts div { border-top: 1px solid var(--line); padding: .25rem 0; }
    .facts dt { color: var(--soft); font-size: .875rem; }
    .facts dd { margin: 0; font-weight: 700; }
    table { width: 100%; border-collapse: collapse; margin: 1rem 0; }
    th, td { border-bottom: 1px solid var(--line); padding: .5rem .75rem; text-align: left; vertical-align: top; font-weight: 400; }
    thead th { background: var(--band); font-weight: 700; white-space: nowrap; }
    tbody th { width: 26%; }
    td[data-name] { width: 26%; }
    tbody th .soft { display: block; }
    td p { margin: .25rem 0 0; }
    del { color: var(--out); }
    ins { color: var(--in); }
    .tag { display: inline-block; border: 1px solid var(--line); padding: 0 .375rem; font-size: .875rem; }
    .code { color: var(--soft); font-family: monospace; font-size: .875rem; white-space: nowrap; }
    @media (max-width: 40rem) {
      thead { display: none; }
      table, tbody, tr, th, td { display: block; width: auto; }
      tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
      th, td, tbody th, td[data-name] { width: auto; border: 0; padding: .125rem 0; }
      [data-name]::before { content: attr(data-name) "："; color: var(--soft); font-size: .875rem; }
    }
    @media print { :root { --paper: #fff; --ink: #000; --soft: #333; --line: #999; --band: #eee; --out: #000; --in: #000; } main { max-width: none; padding: 0; } tr { break-inside: avoid; } }

    """
}
