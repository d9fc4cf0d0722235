// 一覧の検索、絞り込み、並べ替え、番地、書き出し。これがなくても、表は HTML だけですべて読める。
'use strict'
// 登録が一件もないページには、表も検索の枠もない。
if (document.querySelector('#register')) {
  const { make, later } = musubi
  const one = selector => document.querySelector(selector)
  const all = selector => [...document.querySelectorAll(selector)]
  const digits = new Intl.NumberFormat('ja')
  const format = number => number < 1000 ? String(number) : digits.format(number)
  const write = (element, text) => { if (element.textContent !== text) element.textContent = text }

  // 一覧のスタイルは HTML の中にある。それを断る設定のサーバーでは、ふつうのファイルを読む。
  const { late, styles } = document.currentScript.dataset
  const isStyled = getComputedStyle(document.documentElement).getPropertyValue('--paper')
  for (const href of [...isStyled ? [] : styles.trim().split(' '), late]) document.head.append(make('link', { rel: 'stylesheet', href }))

  const table = musubi.table(one('#register')), { rows, text, value, title } = table
  const form = one('#filter'), field = one('#q'), headers = all('#register thead th')
  const boxes = all('input[type=checkbox][form=filter]'), states = all('input[name=state]')
  const [from, to] = ['from', 'to'].map(name => one(`select[name=${name}]`))
  const FACETS = [...new Set(boxes.map(box => box.name))]
  // 印をいくつも持てる条件。ほかは、一件に一つの番号を持つ。番号は、選択肢の並びの順。
  const BITS = new Set(['has', 'sdgs'])
  const choice = boxes.map(box => boxes.filter(other => other.name === box.name).indexOf(box))

  // data は list-data.js の値。query は、変換の途中の字を含まない検索のことば。
  let data, search, records = [], yearOf = [], shown = [], query = '', sort = null, isBrief = false, isUnread = false
  const setQuery = words => { field.value = query = words }
  const partners = index => (data.partners[index] || text(index, '締結先')).split('、')

  // 条件 ------------------------------------------------------------------
  const read = () => {
    const chosen = Object.fromEntries(FACETS.map(name => [name, []]))
    for (const [place, box] of boxes.entries()) if (box.checked) chosen[box.name].push(choice[place])
    const years = [from.value, to.value].map(Number)
    if (years[0] && years[1]) years.sort((a, b) => a - b)
    return { words: search ? search.words(query) : [], chosen, from: years[0], to: years[1], state: states.find(radio => radio.checked).value }
  }

  // 一件が外れる条件を、ビットの組で表す: 条件ごとに一つと、年、状態、ことば。
  const [YEARS, STATE, WORDS] = [0, 1, 2].map(place => 1 << FACETS.length + place)
  const holds = (index, name, numbers) => {
    const own = data[name][index]
    return BITS.has(name) ? numbers.some(number => own >> number & 1) : numbers.includes(own)
  }
  const failures = (index, state, isLoose) => {
    let failed = 0
    for (const [place, name] of FACETS.entries()) if (state.chosen[name].length && !holds(index, name, state.chosen[name])) failed |= 1 << place
    const year = yearOf[index]
    if (state.from && year < state.from || state.to && (!year || year > state.to)) failed |= YEARS
    if (state.state !== 'all' && index < data.active !== (state.state === '')) failed |= STATE
    // 二つ以上で外れたものは、どの件数にも入らない。ことばは、そうでないものだけを調べる。
    if (failed & failed - 1) return failed
    const matches = isLoose ? search.matchesLoosely : search.matches
    return state.words.every(word => matches(word, records[index])) ? failed : failed | WORDS
  }

  // 当てはまる行と、選択肢ごとの件数。ある条件の件数は、ほかの条件だけで数える。
  const select = (state, isLoose) => {
    const hits = [], inState = { '': 0, ended: 0, all: 0 }
    const counts = FACETS.map(name => boxes.filter(box => box.name === name).map(() => 0))
    for (let index = 0; index < rows.length; index++) {
      const failed = failures(index, state, isLoose)
      if (failed & failed - 1) continue
      if (!failed) hits.push(index)
      if (!failed || failed === STATE) { inState[index < data.active ? '' : 'ended']++; inState.all++ }
      for (const [place, name] of FACETS.entries()) {
        if (failed && failed !== 1 << place) continue
        const own = data[name][index]
        if (!BITS.has(name)) { if (own >= 0) counts[place][own]++ }
        else for (let rest = own, number = 0; rest; rest >>= 1, number++) counts[place][number] += rest & 1
      }
    }
    return { hits, counts, inState, isLoose }
  }
  // そのままの形で見つからなければ、ゆるめた形で探す。
  const find = state => {
    const strict = select(state, false)
    if (strict.hits.length || !state.words.length) return strict
    const loose = select(state, true)
    return loose.hits.length ? loose : strict
  }

  // 順序 ------------------------------------------------------------------
  const keys = {
    title, partners: index => value(index, '締結先'), kind: index => data.kind[index], category: index => data.category[index],
    concluded: table.date, department: index => value(index, '所管課'),
  }
  const collator = new Intl.Collator('ja')
  const isMissing = key => key === '' || key === -1
  const compare = (one, two) => typeof one === 'number' ? one - two : sort.by === 'concluded' ? (one > two) - (one < two) : collator.compare(one, two)
  const order = (hits, state) => {
    if (!sort && !state.words.length) return hits
    const key = new Map(hits.map(index => [index, sort ? keys[sort.by](index) : search.rank(state.words, records[index])]))
    if (!sort) return hits.sort((a, b) => key.get(a) - key.get(b) || a - b)
    // 値のないものは、どちらの向きでも終わりに置く。
    return hits.sort((a, b) => isMissing(key.get(a)) - isMissing(key.get(b)) || compare(key.get(a), key.get(b)) * (sort.isDown ? -1 : 1) || a - b)
  }
  const showOrder = state => {
    // 何も選ばなければ、有効なものは新しい順、ことばがあれば関連の強い順。
    const current = sort ?? (state.state === 'all' || state.words.length ? null : { by: 'concluded', isDown: true })
    for (const header of headers) {
      if (header.dataset.sort === current?.by) header.ariaSort = current.isDown ? 'descending' : 'ascending'
      else header.removeAttribute('aria-sort')
    }
  }

  // 表示 ------------------------------------------------------------------
  const update = isWhole => {
    const state = read(), result = find(state)
    shown = order(result.hits, state)
    table.show(shown, state.words, isWhole)
    for (const [place, box] of boxes.entries()) {
      const count = result.counts[FACETS.indexOf(box.name)][choice[place]]
      write(box.parentNode.lastElementChild, format(count))
      box.parentNode.classList.toggle('zero', !count)
    }
    for (const radio of states) write(radio.parentNode.lastElementChild, format(result.inState[radio.value]))
    const total = { '': data.active, ended: rows.length - data.active, all: rows.length }[state.state]
    one('#rows-title').replaceChildren(make('b', { textContent: format(shown.length) }), shown.length === total ? '件の協定・覚書' : `件（${format(total)}件のうち）`)
    write(one('#results'), format(shown.length))
    one('#download').disabled = !shown.length
    showOrder(state)
    showConditions()
    const remark = remarkOn(state, result)
    say(remark)
    showAdvice(state)
    announce((shown.length ? `${format(shown.length)}件を表示しています。` : '当てはまる協定・覚書はありません。') + remark)
  }
  const say = words => { one('#remark').hidden = !words; write(one('#remark'), words) }
  const remarkOn = (state, result) => result.isLoose
    ? `「${query.trim()}」をそのまま含むものはありません。長音（ー）や「株式会社」などの違いをゆるめて見つけたものを示しています。`
    : isUnread ? '番地にあった条件のうち、読み取れないものを外しました。'
    : query.trim() && !state.words.length ? '記号だけでは探せません。文字や数字を入れてください。' : ''

  // 読み上げは、入力が落ち着いてから一度だけ。
  let speaking
  const announce = words => {
    clearTimeout(speaking)
    speaking = setTimeout(() => { one('#status').textContent = words }, 700)
  }

  // 絞り込み中の条件を、外せる札として並べる。
  const label = box => `${box.closest('fieldset').querySelector('legend').textContent}：${box.nextElementSibling.textContent}`
  const conditions = () => [
    ...(query.trim() ? [{ label: `ことば：${query.trim()}`, clear: () => setQuery('') }] : []),
    ...boxes.filter(box => box.checked).map(box => ({ label: label(box), clear: () => { box.checked = false } })),
    ...(from.value ? [{ label: `${from.value}年から`, clear: () => { from.value = '' } }] : []),
    ...(to.value ? [{ label: `${to.value}年まで`, clear: () => { to.value = '' } }] : []),
    ...states.filter(radio => radio.checked && radio.value).map(radio => ({ label: label(radio), clear: () => { states[0].checked = true } })),
    ...(sort ? [{ label: `並べ替え：${headers.find(header => header.dataset.sort === sort.by).textContent}`, clear: () => { sort = null } }] : []),
  ]
  const showConditions = () => {
    const list = conditions()
    one('#conditions').hidden = !list.length
    one('.chips').replaceChildren(...list.map(({ label, clear }) => make('li', {}, make('button', {
      type: 'button', className: 'chip', onclick: () => { clear(); commit(() => (one('.chip') ?? one('#rows-title')).focus()) },
    }, label, make('span', { className: 'visually-hidden', textContent: 'を外す' })))))
  }

  // 何も見つからないときは、どれをゆるめれば何件になるかを、少ない順に示す。
  const MOST_ADVICE = 6
  const showAdvice = state => {
    const box = one('#empty')
    box.hidden = shown.length > 0
    if (shown.length) return
    const offers = []
    const offer = (label, changed, apply) => {
      const count = find({ ...state, ...changed }).hits.length
      if (count) offers.push({ label: `${label}（${format(count)}件）`, count, apply })
    }
    if (state.words.length > 1) for (const word of state.words) offer(`「${word.raw}」だけで探す`, { words: [word] }, () => setQuery(word.raw))
    for (const name of FACETS) if (state.chosen[name].length) {
      const own = boxes.filter(box => box.name === name)
      offer(`「${own[0].closest('fieldset').querySelector('legend').textContent}」の条件を外す`, { chosen: { ...state.chosen, [name]: [] } }, () => { for (const box of own) box.checked = false })
    }
    if (state.from || state.to) offer('「締結した年」の条件を外す', { from: 0, to: 0 }, () => { from.value = to.value = '' })
    if (state.state !== 'all') offer(state.state ? '有効なものも含める' : '終了したものも含める', { state: 'all' }, () => { states[2].checked = true })
    if (state.words.length && conditions().length > 1) {
      offer('ことばだけで探す', { chosen: Object.fromEntries(FACETS.map(name => [name, []])), from: 0, to: 0, state: 'all' }, () => {
        for (const box of boxes) box.checked = false
        from.value = to.value = ''
        states[2].checked = true
      })
    }
    const best = offers.sort((a, b) => a.count - b.count).slice(0, MOST_ADVICE)
    box.replaceChildren(
      make('p', {}, make('b', { textContent: 'この条件に当てはまる協定・覚書はありません。' })),
      ...(best.length ? [
        make('p', { textContent: '次のようにすると見つかります。' }),
        make('ul', { className: 'advice' }, ...best.map(({ label, apply }) => make('li', {}, make('button', {
          type: 'button', className: 'button small', textContent: label, onclick: () => { apply(); commit(() => one('#rows-title').focus()) },
        })))),
      ] : []),
      make('p', { textContent: '短いことばや、別の言い方も試してください（例：「見守り支援」を「見守り」に）。漢字のゆれ、かなの違い、長音、「株式会社」などは、そろえたうえで探しています。' }))
  }

  // 番地 ------------------------------------------------------------------
  const address = () => {
    const values = [...new FormData(form)].filter(([name, value]) => name !== 'q' && value)
    if (query.trim()) values.unshift(['q', query.trim()])
    if (sort) values.push(['sort', (sort.isDown ? '-' : '') + sort.by])
    if (isBrief) values.push(['view', 'brief'])
    const text = new URLSearchParams(values).toString()
    return text ? '?' + text : ''
  }
  // 続けて打った字は一つの段にまとめて、「戻る」で一字ずつ戻ることがないようにする。
  let isStep = false, isTyping = false, known = location.search
  const remember = () => {
    const own = address(), change = isStep ? 'pushState' : 'replaceState'
    isStep = false
    if (own === location.search) return
    try { history[change](null, '', location.pathname + own) } catch { /* 番地を変えられない場所でも、検索は使える */ }
    known = location.search
  }
  // 番地の状態にする。開いたときは、番地にない欄に、すでに入っている値を残す。
  const restore = isFirst => {
    const values = new URLSearchParams(location.search), has = name => !isFirst || values.has(name)
    if (has('q')) field.value = values.get('q') ?? ''
    query = field.value
    for (const box of boxes) if (has(box.name)) box.checked = values.getAll(box.name).includes(box.value)
    for (const [select, name] of [[from, 'from'], [to, 'to']]) {
      if (has(name)) select.value = values.get(name) ?? ''
      if (select.selectedIndex < 0) select.value = ''
    }
    if (has('state')) (states.find(radio => radio.value === values.get('state')) ?? states[0]).checked = true
    const by = (values.get('sort') ?? '').replace(/^-/, '')
    sort = by in keys ? { by, isDown: values.get('sort').startsWith('-') } : null
    setBrief(values.get('view') === 'brief')
    isUnread = FACETS.some(name => values.getAll(name).some(value => !boxes.some(box => box.name === name && box.value === value)))
      || [['from', from.value], ['to', to.value], ['state', states.find(radio => radio.checked).value]].some(([name, own]) => values.has(name) && values.get(name) !== own)
    for (const box of boxes) if (box.checked && box.closest('details')) box.closest('details').open = true
    known = location.search
  }
  // 短く並べる: 名称と、締結先・時期だけにする。
  const setBrief = value => {
    isBrief = value
    one('#register').classList.toggle('brief', value)
    one('#brief').ariaPressed = String(value)
  }

  // 書き出し --------------------------------------------------------------
  // 表計算ソフトが式とみなす字で始まる値には ' を付ける。付けた ' を一つ除けば、元の値に戻る。
  const quote = value => `"${(/^['=+\-@\t\r＝＋－＠]/.test(value) ? "'" + value : value).replaceAll('"', '""')}"`
  const csv = indices => {
    const goals = boxes.filter(box => box.name === 'sdgs').map(box => box.value)
    const head = ['管理番号', 'データ区分', '状態', '名称', '締結先', '種別', '分野', '締結時期', '所管課', 'SDGs', '内容', '番地']
    const lines = indices.map(index => [
      table.id(index), table.isSample(index) ? '見本' : '公表資料', index < data.active ? '有効' : '終了', title(index),
      value(index, '締結先') ? partners(index).join('、') : '', value(index, '種別'), value(index, '分野'), table.date(index), value(index, '所管課'),
      goals.filter((_, number) => data.sdgs[index] >> number & 1).join('、'), data.summary[index], `${data.base}agreements/${table.id(index)}.html`,
    ])
    return '\ufeff' + [head, ...lines].map(line => line.map(quote).join(',') + '\r\n').join('')
  }
  // 件数と条件がファイルの名前になる。長くなる分の条件は、数だけを書く。
  const fileName = () => {
    const labels = conditions().map(({ label }) => label), kept = [data.name, `${shown.length}件`]
    while (labels.length && [...kept, labels[0]].join('_').length <= 90) kept.push(labels.shift())
    if (labels.length) kept.push(`ほか${labels.length}条件`)
    return kept.join('_').replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, '-') + '.csv'
  }
  const download = () => {
    const link = make('a', { href: URL.createObjectURL(new Blob([csv(shown)], { type: 'text/csv' })), download: fileName() })
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    announce(`${format(shown.length)}件のCSVを書き出しました。`)
  }

  // 始まり ----------------------------------------------------------------
  // 表の外の値は別のファイルにあり、使うときまで読まない。file:// でも読めるよう、スクリプトとして読む。
  let arrived, isLoading = false
  const ready = new Promise(done => { arrived = done })
  const fill = until => {
    while (records.length < Math.min(until, rows.length)) {
      const index = records.length
      yearOf.push(Number(table.date(index).slice(0, 4)))
      records.push(search.record([[title(index)], partners(index), [...table.NAMES.slice(2).map(name => text(index, name)), data.summary[index], table.id(index)]]))
    }
  }
  musubi.list = value => {
    data = value
    search = musubi.search(musubi.folding(value.variants, value.forms))
    table.connect(search, index => ({ partners: partners(index), summary: data.summary[index] }))
    arrived()
    ready.then(complete)
  }
  // すべての行を検索の形にする。何千行あっても入力が通るよう、少しずつ行う。
  const complete = async () => {
    while (records.length < rows.length) {
      const end = performance.now() + 12
      while (records.length < rows.length && performance.now() < end) fill(records.length + 20)
      await new Promise(done => setTimeout(done))
    }
  }
  const load = () => {
    if (isLoading) return
    isLoading = true
    document.head.append(make('script', {
      src: one('#register').dataset.rows,
      onerror: () => {
        isLoading = false
        say('検索に使うデータを読めませんでした。通信を確かめて、もう一度「検索」を押してください。')
        announce(one('#remark').textContent)
      },
    }))
  }
  // 打った字を先に画面に出し、絞り込みはそのあとで行う。札やボタンは書き直されるので、焦点は書き直したあとで移す。
  let pending, refocus, request = 0
  const schedule = (focus, isWhole = false) => {
    load()
    refocus = focus ?? refocus
    const mine = ++request
    cancelAnimationFrame(pending)
    pending = requestAnimationFrame(() => setTimeout(() => ready.then(complete).then(() => {
      if (mine !== request) return
      update(isWhole)
      remember()
      refocus?.()
      refocus = null
    })))
  }
  const commit = focus => {
    isTyping = isUnread = false
    isStep = true
    remember()
    schedule(focus)
  }

  for (const header of headers) {
    header.replaceChildren(make('button', {
      type: 'button', textContent: header.textContent, onclick: () => {
        const current = header.ariaSort
        sort = { by: header.dataset.sort, isDown: current ? current === 'ascending' : header.dataset.sort === 'concluded' }
        commit()
      },
    }))
  }
  restore(true)
  showOrder(read())
  if (address()) schedule(null, true)
  addEventListener('load', () => later(load))
  // 同じページの中の移動（#…）では、並べ直さない。
  addEventListener('popstate', () => {
    if (location.search === known) return
    isTyping = isStep = false
    restore(false)
    schedule(null, true)
  })
  addEventListener('beforeprint', table.flush)
  const type = () => {
    query = field.value
    isUnread = false
    isStep ||= !isTyping
    isTyping = query !== ''
    schedule()
  }
  field.addEventListener('input', event => { if (!event.isComposing) type() })
  field.addEventListener('compositionend', type)
  document.addEventListener('change', event => { if (event.target.form === form && event.target !== field) commit() })
  form.addEventListener('submit', event => { event.preventDefault(); query = field.value; commit(() => one('#rows-title').scrollIntoView({ block: 'nearest' })) })
  form.addEventListener('reset', () => setTimeout(() => { query = ''; sort = null; commit(() => one('#rows-title').focus()) }))
  one('#download').onclick = () => ready.then(complete).then(() => {
    if (!shown.length) update()
    download()
  })
  one('#brief').onclick = () => { setBrief(!isBrief); isStep = true; remember() }
  const toggle = one('#open-filters')
  toggle.onclick = () => {
    const isOpen = toggle.ariaExpanded !== 'true'
    toggle.ariaExpanded = String(isOpen)
    toggle.textContent = isOpen ? '条件を閉じる' : '条件で絞り込む'
  }
}
