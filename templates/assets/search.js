// 一覧の検索: 一語ごとに「含むかどうか」を調べる。索引は持たない。数千件までは、文そのものより大きくなるだけなので。
'use strict'
globalThis.musubi ??= {}

// folding は fold.js の作るもの。一件は [名称, 締結先, そのほか] で、それぞれ、別々に読む文の並び。
musubi.search = folding => {
  const MOST_WORDS = 10
  const unique = list => [...new Set(list)].filter(Boolean)
  const shorten = text => text.replaceAll('ー', '')

  // 検索のために折りたたんだ一件。々は前の字をくり返した形でも、（株）はかっこを取っただけの形でも見つかる。
  const forms = text => {
    const folded = folding.fold(text)
    return unique([folded, folding.expanded(folded), folding.fold(text.replace(/[()（）]/g, ' '))])
  }
  const record = fields => {
    const folded = fields.map(lines => lines.flatMap(forms).join('\n'))
    const cores = fields[1].map(name => folding.core(folding.fold(name)))
    return { fields, folded, cores: `\n${cores.join('\n')}\n` }
  }

  // 一語と、同じとみなす別の書き方。
  const word = raw => {
    const folded = folding.fold(raw), core = folding.core(folded)
    const stem = folded.length > 3 && folded.endsWith('ー') ? folded.slice(0, -1) : folded
    return {
      raw, forms: unique([stem, folding.expanded(stem), ...folding.spellings(folded)]),
      core: core === folded ? '' : core,
    }
  }
  const words = query => unique(query.split(/\s+/u)).slice(0, MOST_WORDS).map(word).filter(({ forms }) => forms.length)

  const has = (text, forms) => forms.some(form => text.includes(form))
  // 会社の形だけが違う名前は、名前の全体が同じときに当てはまる。
  const matches = ({ forms, core }, { folded, cores }) => folded.some(text => has(text, forms)) || (core && cores.includes(`\n${core}\n`))

  // ゆるめた形: 長音を問わず、会社の形を除いた部分を含めばよい。
  const matchesLoosely = ({ forms, core }, record) => {
    const loose = unique([...forms, core.length > 1 ? core : ''].map(shorten)).filter(form => form.length > 1)
    record.loose ??= record.folded.map(shorten)
    return record.loose.some(text => has(text, loose))
  }

  // 小さいほど先に出す: 名称、締結先、そのほかの順に、書いたとおりのものを先にする。
  const rank = (words, { fields, folded }) => words.reduce((sum, { raw, forms }) => {
    for (let place = 0; place < folded.length; place++) {
      if (fields[place].some(line => line.includes(raw))) return sum + place * 2
      if (has(folded[place], forms)) return sum + place * 2 + 1
    }
    return sum + folded.length * 2
  }, 0)

  // 文の中で語のある範囲 [始め, 終わり]。位置は元の文のもの。名前の並び（、で区切る）は一つずつ見て、会社の形だけが
  // 違う名前は全体を一つの範囲にする。
  const ranges = (text, words, isNames = false) => {
    const found = []
    let start = 0
    for (const piece of isNames ? text.split('、') : [text]) {
      const whole = folding.fold(piece)
      if (isNames && words.some(({ core }) => core && core === folding.core(whole))) found.push([start, start + piece.length])
      const sought = words.flatMap(({ forms }) => forms).filter(form => whole.includes(form))
      const { folded, at, end } = sought.length ? folding.parts(piece) : {}
      for (const form of sought) {
        for (let place = folded.indexOf(form); place >= 0; place = folded.indexOf(form, place + form.length)) {
          found.push([start + at[place], start + end[place + form.length - 1]])
        }
      }
      start += piece.length + 1
    }
    const merged = []
    for (const [from, to] of found.sort((a, b) => a[0] - b[0])) {
      const last = merged.at(-1)
      if (last && from <= last[1]) last[1] = Math.max(last[1], to)
      else merged.push([from, to])
    }
    return merged
  }

  return { record, words, matches, matchesLoosely, rank, ranges }
}
