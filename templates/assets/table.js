// 一覧の表: 行を読み、選ばれた行を順に戻し、語を強調する。
// 画面に入る数の行を先に戻し、残りは手の空いたときに戻すので、入力は件数を待たない。強調は、行が画面に近づいたときにする。
'use strict'
globalThis.musubi ??= {}

musubi.make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}
// 手の空いたときに行う。remains() が偽になったら、続きは次にする。
musubi.later = work => globalThis.requestIdleCallback
  ? requestIdleCallback(deadline => work(() => deadline.timeRemaining() > 3))
  : setTimeout(() => work(() => false))

musubi.table = table => {
  const { make, later } = musubi
  const one = (selector, root) => root.querySelector(selector)
  const FIRST = 12, CHUNK = 40
  const NAMES = ['名称', '締結先', '種別', '分野', '締結', '所管課']
  const rows = [...table.tBodies].flatMap(body => [...body.rows])
  // 終わった協定は表の終わりにある。スクリプトがなければ見えたまま、あれば条件で選ばれるまで隠す。
  for (const body of table.querySelectorAll('tbody.ended')) body.hidden = true

  const cell = (index, name) => one(`[data-field="${name}"]`, rows[index])
  const text = (index, name) => cell(index, name)?.textContent.trim() ?? ''
  // 「記載なし」などと書いてある欄は、値がないものとして読む。
  const value = (index, name) => cell(index, name)?.querySelector('.none') ? '' : text(index, name)
  const title = index => one('a', rows[index]).textContent
  const id = index => decodeURIComponent(one('a', rows[index]).getAttribute('href')).replace(/\.html$/, '')
  const isSample = index => Boolean(one('.tag.sample', rows[index]))
  const date = index => {
    const [, year, month, day] = /（(\d{4})年）(?:(\d+)月)?(?:(\d+)日)?/.exec(text(index, '締結')) ?? []
    return [year, month, day].filter(Boolean).map(part => part.padStart(2, '0')).join('-')
  }

  // 強調 ------------------------------------------------------------------
  // いまの語と、それを見つける検索。語がなければ空。
  let words = [], search, extra
  const wrap = (content, found) => {
    const parts = []
    let place = 0
    for (const [start, end] of found) {
      parts.push(content.slice(place, start), make('mark', { textContent: content.slice(start, end) }))
      place = end
    }
    return [...parts, content.slice(place)].filter(Boolean)
  }
  const unmark = row => {
    for (const mark of row.querySelectorAll('mark')) { const parent = mark.parentNode; mark.replaceWith(mark.textContent); parent.normalize() }
    one('.found', row)?.remove()
    row.marked = null
  }
  const mark = index => {
    const row = rows[index]
    if (row.marked === words) return
    if (row.marked) unmark(row)
    row.marked = words
    for (const name of NAMES) {
      const walker = document.createTreeWalker(name === '名称' ? one('a', row) : cell(index, name), NodeFilter.SHOW_TEXT), nodes = []
      while (walker.nextNode()) nodes.push(walker.currentNode)
      for (const node of nodes) {
        const found = search.ranges(node.data, words, name === '締結先')
        if (found.length) node.replaceWith(...wrap(node.data, found))
      }
    }
    quote(row, index)
  }
  // 見えている欄にない語が、載せきれない締結先や内容にあれば、そのまわりを抜き書きする。
  const quote = (row, index) => {
    const visible = search.record([[title(index)], text(index, '締結先').split('、'), NAMES.slice(2).map(name => text(index, name))])
    const hidden = words.filter(word => !search.matches(word, visible))
    if (!hidden.length) return
    const { partners, summary } = extra(index)
    const names = partners.join('、'), inNames = search.ranges(names, hidden, true)
    const [label, source, found] = inNames.length ? ['締結先', names, inNames] : ['内容', summary, search.ranges(summary, hidden)]
    if (!found.length) return
    const start = Math.max(found[0][0] - 16, 0), end = Math.min(found[0][1] + 28, source.length)
    const inside = found.filter(range => range[1] <= end).map(range => range.map(place => place - start))
    one('th', row).append(make('p', { className: 'found' }, `${label}：${start ? '…' : ''}`, ...wrap(source.slice(start, end), inside), end < source.length ? '…' : ''))
  }
  const markRows = body => { if (words.length) for (const row of body.rows) mark(row.index) }
  const watch = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) later(() => markRows(target))
  }, { rootMargin: '600px' })
  for (const [index, row] of rows.entries()) row.index = index

  // 表示 ------------------------------------------------------------------
  let shown = null, placed = 0, turn = 0
  const place = end => {
    const piece = shown.slice(placed, end).map(index => rows[index])
    for (const row of piece) if (row.marked && row.marked !== words) unmark(row)
    const body = make('tbody', { className: piece.length === CHUNK ? 'full' : '' }, ...piece)
    if (!placed) { watch.disconnect(); for (const old of [...table.tBodies]) old.remove() }
    table.append(body)
    watch.observe(body)
    placed = Math.min(end, shown.length)
  }
  const step = mine => later(remains => {
    if (mine !== turn) return
    do if (placed < shown.length) place(placed + CHUNK)
    while (placed < shown.length && remains())
    if (placed < shown.length) step(mine)
  })
  // 行を並べ直す。isWhole なら、前に見ていた場所に戻れるよう、すべての行を一度に戻す。
  const show = (order, found, isWhole) => {
    [shown, words, placed] = [order, found, 0]
    table.hidden = !shown.length
    place(FIRST)
    while (isWhole && placed < shown.length) place(placed + CHUNK)
    step(++turn)
  }
  // 印刷の前に、残りの行と強調を済ませる。
  const flush = () => {
    if (!shown) return
    while (placed < shown.length) place(placed + CHUNK)
    for (const body of table.tBodies) markRows(body)
  }
  const connect = (engine, more) => { [search, extra] = [engine, more] }

  return { NAMES, rows, text, value, title, id, isSample, date, connect, show, flush }
}
