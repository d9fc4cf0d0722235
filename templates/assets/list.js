// 一覧の検索、絞り込み、並べ替え、強調、書き出し。これがなくても、表は HTML だけですべて読める。
// 表の行は一度だけ読み、当てはまる行を順に表へ戻す。画面に入る分を先に、残りは手の空いたときに戻すので、入力は止まらない。
'use strict'
{
  const one = (selector, root = document) => root.querySelector(selector)
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties)
    element.append(...children)
    return element
  }
  // 一覧のスタイルは HTML の中にある。それを断る設定のサーバーでは、ふつうのファイルを読む。
  const { late, styles } = document.currentScript.dataset
  const isStyled = getComputedStyle(document.documentElement).getPropertyValue('--paper')
  for (const href of [...isStyled ? [] : styles.trim().split(' '), late]) document.head.append(make('link', { rel: 'stylesheet', href }))
  const later = globalThis.requestIdleCallback ?? (work => setTimeout(work, 1))
  const digits = new Intl.NumberFormat('ja')
  const format = number => number < 1000 ? String(number) : digits.format(number)
  const write = (element, text) => { if (element.textContent !== text) element.textContent = text }

  const CHUNK = 40
  const form = one('#filter'), field = one('#q'), table = one('#register')
  const boxes = all('input[type=checkbox][form=filter]'), states = all('input[name=state]')
  const [from, to] = ['from', 'to'].map(name => one(`select[name=${name}]`))
  const FACETS = [...new Set(boxes.map(box => box.name))]
  // 印をいくつも持てる条件。ほかは、一件に一つの番号を持つ。
  const BITS = new Set(['has', 'sdgs'])
  const rows = table ? [...table.tBodies].flatMap(body => [...body.rows]) : []
  let data, search, records = [], shown = [], sort = null, isBrief = false, isTyping = false

  // 表の一つの欄。強調の印や、添えた抜き書きは含めない。
  const cell = (row, name) => one(`[data-field="${name}"]`, row)
  const text = (row, name) => cell(row, name)?.textContent.trim() ?? ''
  const date = row => {
    const [, year, month, day] = /（(\d{4})年）(?:(\d+)月)?(?:(\d+)日)?/.exec(text(row, '締結')) ?? []
    return [year, month, day].filter(Boolean).map(part => part.padStart(2, '0')).join('-')
  }
  const title = row => one('a', row).textContent
  const partners = index => (data.partners[index] || text(rows[index], '締結先')).split('、')

  // 条件 ------------------------------------------------------------------
  // 選択肢の、同じ条件の中での番号。list-data.js の番号と同じ順に並んでいる。
  const choice = boxes.map(box => boxes.filter(other => other.name === box.name).indexOf(box))
  const read = () => {
    const chosen = Object.fromEntries(FACETS.map(name => [name, []]))
    for (const [place, box] of boxes.entries()) if (box.checked) chosen[box.name].push(choice[place])
    return {
      query: field.value, words: search ? search.words(field.value) : [], chosen,
      from: Number(from.value), to: Number(to.value), state: states.find(radio => radio.checked).value,
    }
  }

  // 一件が外れる条件を、ビットの組で表す: 条件ごとに一つと、年、状態、ことば。
  const [YEARS, STATE, WORDS] = [0, 1, 2].map(place => 1 << FACETS.length + place)
  const holds = (index, name, numbers) => {
    const value = data[name][index]
    return BITS.has(name) ? numbers.some(number => value >> number & 1) : numbers.includes(value)
  }
  const failures = (index, state, isLoose) => {
    let failed = 0
    for (const [place, name] of FACETS.entries()) if (state.chosen[name].length && !holds(index, name, state.chosen[name])) failed |= 1 << place
    const year = data.year[index]
    if (state.from && year < state.from || state.to && (!year || year > state.to)) failed |= YEARS
    if (state.state !== 'all' && index < data.active !== (state.state === '')) failed |= STATE
    // 二つ以上で外れたものは、どの件数にも入らない。ことばは、そうでないものだけを調べる。
    if (failed & failed - 1) return failed
    const matches = isLoose ? search.matchesLoosely : search.matches
    return state.words.every(word => matches(word, records[index])) ? failed : failed | WORDS
  }

  // 当てはまる行と、選択肢ごとの件数。ある条件の件数は、ほかの条件だけで数える。
  const select = (state, isLoose) => {
    const hits = [], states = { '': 0, ended: 0, all: 0 }
    const counts = FACETS.map(name => boxes.filter(box => box.name === name).map(() => 0))
    for (let index = 0; index < rows.length; index++) {
      const failed = failures(index, state, isLoose)
      if (failed & failed - 1) continue
      if (!failed) hits.push(index)
      if (!failed || failed === STATE) { states[index < data.active ? '' : 'ended']++; states.all++ }
      for (const [place, name] of FACETS.entries()) {
        if (failed && failed !== 1 << place) continue
        const value = data[name][index]
        if (!BITS.has(name)) { if (value >= 0) counts[place][value]++ }
        else for (let rest = value, number = 0; rest; rest >>= 1, number++) counts[place][number] += rest & 1
      }
    }
    return { hits, counts, states }
  }

  // 順序 ------------------------------------------------------------------
  const keys = {
    title: index => title(rows[index]), partners: index => text(rows[index], '締結先'),
    kind: index => data.kind[index], category: index => data.category[index],
    concluded: index => date(rows[index]), department: index => text(rows[index], '所管課'),
  }
  const collator = new Intl.Collator('ja')
  const isMissing = key => key === '' || key === -1
  const order = (hits, state) => {
    if (!sort) {
      if (!state.words.length) return hits
      const ranks = new Map(hits.map(index => [index, search.rank(state.words, records[index])]))
      return hits.sort((a, b) => ranks.get(a) - ranks.get(b) || a - b)
    }
    const key = new Map(hits.map(index => [index, keys[sort.by](index)]))
    // 値のないものは、どちらの向きでも終わりに置く。
    return hits.sort((a, b) => {
      const [one, two] = [key.get(a), key.get(b)]
      if (isMissing(one) !== isMissing(two)) return isMissing(one) - isMissing(two)
      const difference = typeof one === 'number' ? one - two : sort.by === 'concluded' ? (one > two) - (one < two) : collator.compare(one, two)
      return (sort.isDown ? -difference : difference) || a - b
    })
  }

  // 強調 ------------------------------------------------------------------
  const SHOWN = ['名称', '締結先', '種別', '分野', '締結', '所管課']
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
    for (const mark of all('mark', row)) { const parent = mark.parentNode; mark.replaceWith(mark.textContent); parent.normalize() }
    one('.found', row)?.remove()
    row.isMarked = false
  }
  const mark = (index, words) => {
    const row = rows[index]
    if (row.isMarked) unmark(row)
    row.isMarked = true
    for (const name of SHOWN) {
      const target = name === '名称' ? one('a', row) : cell(row, name)
      const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT), nodes = []
      while (walker.nextNode()) nodes.push(walker.currentNode)
      for (const node of nodes) {
        const found = search.ranges(node.data, words)
        if (found.length) node.replaceWith(...wrap(node.data, found))
      }
    }
    // 見えている欄にない語が内容にあれば、そのまわりを抜き書きする。
    const visible = search.record([title(row), partners(index).slice(0, 3), SHOWN.slice(2).map(name => text(row, name)).join('\n')])
    const hidden = words.filter(word => !search.matches(word, visible))
    if (!hidden.length) return
    const source = partners(index).length > 3 && search.ranges(partners(index).join('、'), hidden).length
      ? ['締結先', partners(index).join('、')] : ['内容', data.summary[index]]
    const found = search.ranges(source[1], hidden)
    if (!found.length) return
    const start = Math.max(found[0][0] - 16, 0), end = Math.min(found[0][1] + 28, source[1].length)
    const inside = found.filter(range => range[1] <= end).map(range => range.map(place => place - start))
    one('th', row).append(make('p', { className: 'found' }, `${source[0]}：${start ? '…' : ''}`, ...wrap(source[1].slice(start, end), inside), end < source[1].length ? '…' : ''))
  }

  // 表示 ------------------------------------------------------------------
  // 画面に入る数の行を先に戻し、残りと強調は手の空いたときに少しずつ行う。次の入力があれば、そこでやめる。
  const FIRST = 12, MARKED = 6
  let turn = 0, words = [], placed = 0, marked = 0
  const place = end => {
    const piece = shown.slice(placed, end)
    const body = make('tbody', { className: piece.length === CHUNK ? 'full' : '' }, ...piece.map(index => rows[index]))
    for (const row of body.rows) if (row.isMarked && !words.length) unmark(row)
    if (!placed) for (const old of [...table.tBodies]) old.remove()
    table.append(body)
    placed = Math.min(end, shown.length)
  }
  const highlight = end => { for (; marked < Math.min(end, placed); marked++) mark(shown[marked], words) }
  const step = mine => {
    if (mine !== turn) return
    if (words.length && marked < placed) highlight(marked + MARKED)
    else if (placed < shown.length) place(placed + CHUNK)
    else return
    later(() => step(mine))
  }
  const show = found => {
    [words, placed, marked] = [found, 0, 0]
    const mine = ++turn
    place(FIRST)
    later(() => step(mine))
  }
  // 印刷の前に、残りの行をすべて戻す。
  const flush = () => {
    while (placed < shown.length) place(placed + CHUNK)
    if (words.length) highlight(placed)
  }

  const update = () => {
    const state = read()
    let isLoose = false, result = select(state)
    if (!result.hits.length && state.words.length) {
      const loose = select(state, true)
      if (loose.hits.length) [isLoose, result] = [true, loose]
    }
    shown = order(result.hits, state)
    table.hidden = !shown.length
    show(state.words)
    for (const [place, box] of boxes.entries()) {
      const count = result.counts[FACETS.indexOf(box.name)][choice[place]]
      write(box.parentNode.lastElementChild, format(count))
      box.parentNode.classList.toggle('zero', !count)
    }
    for (const radio of states) write(radio.parentNode.lastElementChild, format(result.states[radio.value]))
    const total = state.state === '' ? data.active : state.state === 'all' ? rows.length : rows.length - data.active
    const isWhole = shown.length === total
    one('#rows-title').replaceChildren(make('b', { textContent: format(shown.length) }), isWhole ? '件の協定・覚書' : `件（${format(total)}件のうち）`)
    one('#download').disabled = !shown.length
    one('#relaxed').hidden = !isLoose
    if (isLoose) one('#relaxed').textContent = `「${state.query.trim()}」をそのまま含むものはありません。長音（ー）や「株式会社」などの違いをゆるめて見つけたものを示しています。`
    showConditions()
    showAdvice(state)
    announce(shown.length ? `${format(shown.length)}件を表示しています。` : '当てはまる協定・覚書はありません。')
    for (const header of headers) {
      const isCurrent = sort ? sort.by === header.dataset.sort : header.dataset.sort === 'concluded' && !state.words.length
      if (isCurrent) header.ariaSort = sort && !sort.isDown ? 'ascending' : 'descending'
      else header.removeAttribute('aria-sort')
    }
  }

  // 読み上げは、入力が落ち着いてから一度だけ。
  let speaking
  const announce = words => {
    clearTimeout(speaking)
    speaking = setTimeout(() => { one('#status').textContent = words }, 700)
  }

  // 絞り込み中の条件を、外せる札として並べる。
  const label = box => `${one('legend', box.closest('fieldset')).textContent}：${box.nextElementSibling.textContent}`
  const conditions = () => [
    ...(field.value.trim() ? [{ label: `ことば：${field.value.trim()}`, clear: () => { field.value = '' } }] : []),
    ...boxes.filter(box => box.checked).map(box => ({ label: label(box), clear: () => { box.checked = false } })),
    ...(from.value ? [{ label: `${from.value}年から`, clear: () => { from.value = '' } }] : []),
    ...(to.value ? [{ label: `${to.value}年まで`, clear: () => { to.value = '' } }] : []),
    ...states.filter(radio => radio.checked && radio.value).map(radio => ({ label: label(radio), clear: () => { states[0].checked = true } })),
  ]
  const showConditions = () => {
    const list = conditions()
    one('#conditions').hidden = !list.length
    one('.chips').replaceChildren(...list.map(({ label, clear }) => make('li', {}, make('button', {
      type: 'button', className: 'chip', onclick: () => { clear(); commit(() => (one('.chip') ?? field).focus()) },
    }, label, make('span', { className: 'visually-hidden', textContent: 'を外す' })))))
  }

  // 何も見つからないときは、どれをゆるめれば何件になるかを示す。
  const showAdvice = state => {
    const box = one('#empty')
    box.hidden = shown.length > 0
    if (shown.length) return
    const options = []
    const offer = (label, changed, apply) => {
      const count = select({ ...state, ...changed }).hits.length
      if (count) options.push(make('li', {}, make('button', { type: 'button', className: 'button small', onclick: () => { apply(); commit(() => field.focus()) } }, `${label}（${format(count)}件）`)))
    }
    if (state.words.length > 1) for (const word of state.words) offer(`「${word.raw}」だけで探す`, { words: [word] }, () => { field.value = word.raw })
    for (const name of FACETS) if (state.chosen[name].length) {
      const fieldset = boxes.find(box => box.name === name).closest('fieldset')
      offer(`「${one('legend', fieldset).textContent}」の条件を外す`, { chosen: { ...state.chosen, [name]: [] } }, () => { for (const box of boxes) if (box.name === name) box.checked = false })
    }
    if (state.from || state.to) offer('「締結した年」の条件を外す', { from: 0, to: 0 }, () => { from.value = to.value = '' })
    if (state.state === '') offer('終了したものも含める', { state: 'all' }, () => { states[2].checked = true })
    if (state.state === 'ended') offer('有効なものも含める', { state: 'all' }, () => { states[2].checked = true })
    if (state.words.length && conditions().length > 1) offer('ことばだけで探す', { chosen: Object.fromEntries(FACETS.map(name => [name, []])), from: 0, to: 0, state: 'all' }, () => {
      for (const box of boxes) box.checked = false
      from.value = to.value = ''
      states[2].checked = true
    })
    box.replaceChildren(
      make('p', {}, make('b', { textContent: 'この条件に当てはまる協定・覚書はありません。' })),
      ...(options.length ? [make('p', { textContent: '次のようにすると見つかります。' }), make('ul', { className: 'advice' }, ...options)] : []),
      make('p', { textContent: '短いことばや、別の言い方も試してください（例：「見守り支援」を「見守り」に）。漢字のゆれ、かなの違い、長音、「株式会社」などは、そろえたうえで探しています。' }))
  }

  // 番地 ------------------------------------------------------------------
  const TEXTS = ['q', 'from', 'to', 'state']
  const address = () => {
    const values = [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value)
    if (sort) values.push(['sort', (sort.isDown ? '-' : '') + sort.by])
    if (isBrief) values.push(['view', 'brief'])
    const query = new URLSearchParams(values).toString()
    return location.pathname + (query ? '?' + query : '')
  }
  // 入力の途中は番地を書き替えるだけにして、「戻る」で一字ずつ戻ることがないようにする。
  let isStep = false
  const remember = () => {
    const changes = isStep
    isStep = false
    if (address() === location.pathname + location.search) return
    try { history[changes ? 'pushState' : 'replaceState'](null, '', address()) } catch { /* 番地を変えられない場所でも、検索は使える */ }
  }
  const restore = () => {
    const values = new URLSearchParams(location.search)
    field.value = values.get('q') ?? ''
    for (const box of boxes) box.checked = values.getAll(box.name).includes(box.value)
    for (const [select, name] of [[from, 'from'], [to, 'to']]) {
      select.value = values.get(name) ?? ''
      if (select.selectedIndex < 0) select.value = ''
    }
    const state = states.find(radio => radio.value === values.get('state')) ?? states[0]
    state.checked = true
    const by = values.get('sort') ?? ''
    sort = headers.some(header => header.dataset.sort === by.replace(/^-/, '')) ? { by: by.replace(/^-/, ''), isDown: by.startsWith('-') } : null
    setBrief(values.get('view') === 'brief')
    for (const box of boxes) if (box.checked && box.closest('details')) box.closest('details').open = true
  }
  const commit = focus => { isTyping = false; isStep = true; remember(); schedule(focus) }

  // 短く並べる: 名称と、締結先・時期だけにする。
  const setBrief = value => {
    isBrief = value
    table.classList.toggle('brief', value)
    one('#brief').ariaPressed = String(value)
  }

  // 書き出し --------------------------------------------------------------
  // 表計算ソフトが式とみなす字で始まる値には ' を付ける。付けた ' を一つ除けば、元の値に戻る。
  const quote = value => `"${(/^['=+\-@\t\r＝＋－＠]/.test(value) ? "'" + value : value).replaceAll('"', '""')}"`
  const csv = indices => {
    const goals = boxes.filter(box => box.name === 'sdgs').map(box => box.value)
    const lines = indices.map(index => {
      const row = rows[index], id = decodeURIComponent(one('a', row).getAttribute('href')).replace(/\.html$/, '')
      return [
        id, one('.tag.sample', row) ? '見本' : '公表資料', index < data.active ? '有効' : '終了', title(row), partners(index).join('、'),
        text(row, '種別'), text(row, '分野'), date(row), text(row, '所管課'),
        goals.filter((_, number) => data.sdgs[index] >> number & 1).join('、'), data.summary[index], `${data.base}agreements/${id}.html`,
      ]
    })
    const head = ['管理番号', 'データ区分', '状態', '名称', '締結先', '種別', '分野', '締結時期', '所管課', 'SDGs', '内容', '番地']
    return '\ufeff' + [head, ...lines].map(line => line.map(quote).join(',') + '\r\n').join('')
  }
  const download = () => {
    const parts = [data.name, ...conditions().map(({ label }) => label), `${shown.length}件`]
    const name = parts.join('_').replace(/[\\/:*?"<>|\s\u3000]+/g, '-').slice(0, 100) + '.csv'
    const link = make('a', { href: URL.createObjectURL(new Blob([csv(shown)], { type: 'text/csv' })), download: name })
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    announce(`${format(shown.length)}件をCSVで保存しました。`)
  }

  // 始まり ----------------------------------------------------------------
  const headers = table ? all('thead th', table) : []
  for (const header of headers) {
    header.replaceChildren(make('button', {
      type: 'button', textContent: header.textContent, onclick: () => {
        const isCurrent = header.ariaSort
        sort = { by: header.dataset.sort, isDown: isCurrent ? isCurrent === 'ascending' : header.dataset.sort === 'concluded' }
        commit()
      },
    }))
    if (header.dataset.sort === 'concluded') header.ariaSort = 'descending'
  }

  // 表の外の値は別のファイルにあり、使うときまで読まない。file:// でも読めるよう、スクリプトとして読む。
  let arrived
  const ready = new Promise(done => { arrived = done })
  musubi.list = value => {
    data = value
    search = musubi.search(musubi.folding(value.variants, value.forms))
    const rest = index => [...SHOWN.slice(2).map(name => text(rows[index], name)), data.summary[index], one('a', rows[index]).getAttribute('href').replace(/\.html$/, '')].join('\n')
    // 手の空いたときに少しずつ折りたたむ。待てないときは update が残りをまとめて行う。
    const fill = until => { while (records.length < Math.min(until, rows.length)) records.push(search.record([title(rows[records.length]), partners(records.length), rest(records.length)])) }
    const step = () => { fill(records.length + 100); if (records.length < rows.length) later(step) }
    later(step)
    arrived(() => fill(rows.length))
  }
  let isLoading = false
  const load = () => {
    if (isLoading) return
    isLoading = true
    document.head.append(make('script', { src: table.dataset.rows }))
  }
  // 押した札やボタンは書き直されるので、焦点は書き直したあとで移す。
  let pending, refocus
  const schedule = focus => {
    load()
    refocus = focus ?? refocus
    cancelAnimationFrame(pending)
    // 打った字を先に画面に出し、絞り込みはそのあとで行う。
    pending = requestAnimationFrame(() => setTimeout(() => ready.then(complete => {
      complete()
      update()
      remember()
      refocus?.()
      refocus = null
    })))
  }

  if (table) {
    restore()
    if (location.search.length > 1) schedule()
    addEventListener('load', () => later(load))
    addEventListener('popstate', () => { isTyping = isStep = false; restore(); schedule() })
    addEventListener('beforeprint', () => { if (shown.length) flush() })
    const type = () => { isStep ||= !isTyping; isTyping = true; schedule() }
    field.addEventListener('input', event => { if (!event.isComposing) type() })
    field.addEventListener('compositionend', type)
    document.addEventListener('change', event => { if (event.target.form === form && event.target !== field) commit() })
    form.addEventListener('submit', event => { event.preventDefault(); commit(); one('#rows-title').scrollIntoView({ block: 'nearest' }) })
    form.addEventListener('reset', () => setTimeout(() => { sort = null; commit(() => field.focus()) }))
    one('#download').onclick = () => ready.then(complete => { complete(); if (!shown.length) update(); download() })
    one('#brief').onclick = () => { setBrief(!isBrief); isStep = true; remember() }
    const toggle = one('#open-filters')
    toggle.onclick = () => { toggle.ariaExpanded = String(toggle.ariaExpanded !== 'true') }
  }
}
