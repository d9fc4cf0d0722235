// Folds texts for search exactly as SearchFolding.swift does, which explains the rules; a test compares the two.
// `table` and `companyForms` are FoldingTable.groups and CompanyForms.groups. The functions that it gives:
//   fold(text)      the text as the search compares it
//   parts(text)     {folded, at, end}: code unit i of `folded` comes from text.slice(at[i], end[i])
//   core(folded)    without company forms; expanded(folded)  with 々, ゝ and ゞ written out
//   eraYears(word)  the spellings of the year that a folded word means (令和3, r3, 2021 → 2021年, 令和3年), else []
//   spellings(word) eraYears, and NPO法人 for 特定非営利活動法人 and the reverse
'use strict'
globalThis.musubi ??= {}
musubi.folding = (table, companyForms) => {
  const letter = new Map() // What one scalar becomes: hiragana, large kana, the usual variant.
  const katakana = (hiragana) => String.fromCharCode(hiragana.charCodeAt(0) + 0x60)
  for (const kana of 'ゝゞ' + String.fromCharCode(...Array.from({ length: 86 }, (_, i) => 0x3041 + i))) letter.set(katakana(kana), kana)
  const small = 'ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゕかゖけ'
  for (const [from, to] of small.match(/../g)) letter.set(from, to).set(katakana(from), to)
  ;[...'くしすとぬはひふへほむらりるれろ'].forEach((kana, i) => letter.set(String.fromCharCode(0x31f0 + i), kana))
  for (const [form, ...variants] of table.split(' ')) for (const variant of variants) letter.set(variant, form)

  const forms = companyForms.split(' ').map((group) => group.split('='))
  const fullForm = new Map(forms.flatMap(([full, ...short]) => short.map((word) => [word, full])))
  const anyForm = new RegExp(forms.map(([full]) => full).sort((a, b) => b.length - a.length).join('|'), 'g')
  const core = (folded) => folded.replace(anyForm, '')

  const mark = '[\\p{M}\\uFF9E\\uFF9F]'
  const unit = new RegExp(`[^]${mark}*`, 'gu')
  // The units that folding changes: most characters of a Japanese text are passed over.
  const busy = new RegExp(`(?:[^0-9a-zぁ-ゔー一-鿿]|[${[...letter.keys()].join('')}])${mark}*|[^]${mark}+`, 'gu')
  const selector = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u180B-\u180D]/gu
  const dropped = /^(?![()])[\p{P}\p{Z}\p{Cf}\p{Cc}~\u2212]$/u
  const known = new Map()
  const foldUnit = (text) => {
    if (!known.has(text)) {
      const lower = [...text.replace(selector, '').normalize('NFKC')].flatMap((scalar) => [...scalar.toLowerCase()])
      known.set(text, lower.map((scalar) => letter.get(scalar) ?? scalar).filter((scalar) => !dropped.test(scalar)).join(''))
    }
    return known.get(text)
  }
  const fold = (text) => text.replace(busy, foldUnit)
    .replace(/\(([^()]*)\)/g, (_, inner) => fullForm.get(inner) ?? inner).replace(/[()]/g, '')
  const parts = (text) => {
    let letters = [] // [code unit, where its unit begins, where it ends]
    let open = -1 // Where the last parenthesis was opened; `start` is its place in the text.
    let start = 0
    for (const { 0: found, index } of text.matchAll(unit)) {
      const end = index + found.length
      for (const code of foldUnit(found).split('')) {
        if (code === '(') [open, start] = [letters.length, index]
        else if (code !== ')') letters.push([code, index, end])
        else {
          const full = open >= 0 && fullForm.get(letters.slice(open).map(([code]) => code).join(''))
          if (full) letters = [...letters.slice(0, open), ...full.split('').map((code) => [code, start, end])]
          open = -1
        }
      }
    }
    const [folded, at, end] = [0, 1, 2].map((column) => letters.map((letter) => letter[column]))
    return { folded: folded.join(''), at, end }
  }

  const voiced = (kana) => [(kana + '\u3099').normalize('NFKC')].find((one) => [...one].length === 1) ?? kana
  const expanded = (folded) => {
    let last = ''
    const repeat = { 々: () => last, ゝ: () => last, ゞ: () => voiced(last) }
    return folded.replace(/[^]/gu, (scalar) => (last = (last && repeat[scalar]?.()) || scalar))
  }

  const eras = [['令和', 'r', 2019], ['平成', 'h', 1989], ['昭和', 's', 1926], ['大正', 't', 1912], ['明治', 'm', 1868]]
  const spelled = (year, [name, , first]) => (year > first ? [name + (year - first + 1)] : [name + '元', name + 1])
  const eraYears = (word) => {
    const [, , era, inEra, western, suffix = '年'] =
      /^(?:((令和|平成|昭和|大正|明治|[rhstm])(元|[1-9]\d?))|(\d{4}))(年度?)?$/.exec(word) ?? []
    const first = eras.find((names) => names.includes(era))?.[2]
    const year = first ? first - 1 + (inEra === '元' ? 1 : Number(inEra)) : Number(western)
    if (!(year >= 1868 && year < 2200)) return []
    // Both eras of a year in which they changed, the earlier first.
    const names = eras.filter(([, , from], i) => from <= year && year <= (eras[i - 1]?.[2] ?? year)).reverse()
    return [year, ...names.flatMap((names) => spelled(year, names))].map((spelling) => spelling + suffix)
  }
  const npo = ['特定非営利活動法人', 'npo法人']
  const spellings = (word) =>
    [...eraYears(word), ...npo.map((form, i) => word.replace(form, npo[1 - i])).filter((other) => other !== word)]
  return { fold, parts, core, expanded, eraYears, spellings }
}
