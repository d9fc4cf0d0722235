"""A reader can start at any count and arrive at what is counted: each lies in a link, or stands beside one or over a table,
whose rows number the same."""

import re
from functools import cache

import pytest

import built
from built import KINDS, kinds

# Every count on the page: 92件 in words, and bare numbers where the page shows numbers. With each, the links in and beside
# it, nearest first, up to its section; and what it is the count of, for rows that bear that name.
FIGURES = """() => {
  const SHOWN = '.index b, .counts b, .figures b, td.number, .number b, .legend b, .total b, .finder b, .contents .soft'
  const isApart = element => element.closest('pre, code, form, .prose, .feature, .stories, .card, .breadcrumb, [hidden], .steps')
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), found = []
  for (let node; (node = walker.nextNode());) {
    const parent = node.parentElement
    if (!parent || isApart(parent)) continue
    const text = node.textContent
    // Of large figures those that count what the site lists; tons and years are none.
    const isCounted = !parent.closest('.figures') || /^(件|者|課)$/.test(parent.querySelector('small')?.textContent ?? '')
    const bare = parent.closest(SHOWN) && isCounted && /^\\s*[\\d,]+\\s*$/.test(text)
    const counts = [...text.matchAll(/([\\d,]+)件/g)].map(match => match[1])
    if (bare) counts.push(text.trim())
    for (const count of counts) {
      const number = Number(count.replaceAll(',', ''))
      if (!number) continue
      const links = []
      for (let part = parent; part && part.tagName !== 'MAIN'; part = part.parentElement) {
        const inside = part.matches('a') ? [part] : [...part.querySelectorAll('a[href]')]
        for (const link of inside) if (!links.includes(link.href) && links.length < 80) links.push(link.href)
        if (part.matches('a, section, .title')) break
      }
      const item = parent.closest('li, tr')
      found.push({ number, links, text: parent.closest('li, tr, p, h2, div').textContent.trim().replace(/\\s+/g, ' ').slice(0, 90),
        name: item?.querySelector('a, th')?.textContent.replace(/[\\d,]+件?$/, '').trim() ?? '' })
    }
  }
  return found
}"""

# The numbers that a place answers for: how many rows, items and members it lists, what they add up to, and the cells of its
# tables of numbers. `name` counts the rows of agreements that bear it.
ANSWERS = """async ({ url, name }) => {
  const digits = text => Number(text.replace(/[^\\d]/g, '')), sum = list => list.reduce((a, b) => a + b, 0)
  const rows = table => [...table.querySelectorAll('tbody tr')]
  async function read() {
    const [file, fragment] = url.split('#'), response = await fetch(file), numbers = new Set()
    if (!response.ok) return { numbers, names: [] }
    const body = (await response.text()).replace(/<style[^]*?<\\/style>/g, '')
    if (!file.endsWith('.html') && !file.endsWith('/')) {
      const lines = body.trim().split('\\n')
      numbers.add(lines.length - 1)
      lines.flatMap(line => line.split(',')).filter(cell => /^"?\\d+"?$/.test(cell)).forEach(cell => numbers.add(digits(cell)))
      return { numbers, names: [] }
    }
    const page = new DOMParser().parseFromString(body, 'text/html')
    const place = fragment && page.getElementById(decodeURIComponent(fragment))
    const root = place?.closest('tr') ?? place?.closest('section') ?? page.querySelector('main')
    // Each, and what the first of them add up to.
    const add = list => list.forEach((one, place) => numbers.add(one).add(sum(list.slice(0, place + 1))))
    const tables = [...root.querySelectorAll('table.register')]
    add(tables.map(table => rows(table).length))
    add(tables.map(table => rows(table).filter(row => !row.closest('tbody.ended')).length))
    add(tables.map(table => rows(table).filter(row => row.querySelector('.tag.sample') && !row.closest('tbody.ended')).length))
    if (place?.matches('table.register tr')) {
      let count = 1
      for (let row = place.nextElementSibling; row && !row.id; row = row.nextElementSibling) count++
      numbers.add(count)
    }
    add([...root.querySelectorAll('ul.list, ul.stories')].map(list => list.children.length))
    const indexes = [...root.querySelectorAll('ul.index')]
    add(indexes.map(index => index.children.length))
    add(indexes.map(index => [...index.querySelectorAll('li b')].filter(b => digits(b.textContent) > 0).length))
    add(indexes.map(index => sum([...index.querySelectorAll('li b')].map(b => digits(b.textContent)))))
    add([...root.querySelectorAll('section.group h2 small')].map(small => digits(small.textContent)))
    const cells = root.matches('tr') ? [...root.querySelectorAll('td')] : [...root.querySelectorAll('td.number')]
    for (const cell of cells) numbers.add(digits(cell.textContent))
    for (const body of root.querySelectorAll('tbody')) add([...body.rows].map(row => digits(row.querySelector('td.number')?.textContent ?? '')))
    return { numbers, names: tables.flatMap(rows).map(row => [...row.cells].map(cell => cell.textContent)) }
  }
  // A page of five hundred names is asked about each of them.
  const read_ = (window.places ??= new Map()).get(url) ?? read()
  window.places.set(url, read_)
  const { numbers, names } = await read_
  const named = name ? [names.filter(row => row.some(cell => cell.includes(name))).length] : []
  return [...numbers, ...named].filter(number => number > 0)
}"""


# What happened, by the words of its tags: on a page of the history, or on those of all years that it leads to.
EVENTS = """async () => {
  const years = [...new Set([...document.querySelectorAll('main a[href]')].map(link => link.href.split('#')[0]))]
    .filter(url => /\\/changes\\/\\d{4}\\.html$/.test(url)), counts = {}
  const count = root => root.querySelectorAll('ul.list > li .tag').forEach(tag => {
    counts[tag.textContent.trim()] = (counts[tag.textContent.trim()] ?? 0) + 1
  })
  if (/\\d{4}\\.html$/.test(location.pathname)) count(document)
  else for (const url of years) count(new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html'))
  return Object.values(counts)
}"""

# Counts of which there are no rows, and why.
WITHOUT_ROWS = {
    ("evaluation", 29): "the report says so of its own day, and names none",
    ("statistics", 513): "the samples, of which each row is marked wherever it stands",
}


@pytest.fixture
def answers(open_page, origin):
    """What numbers a link answers for."""
    page = open_page("statistics.html")

    @cache
    def of(url: str, name: str = "") -> frozenset[int]:
        if not url.startswith(origin):
            return frozenset()
        if "?" in url:
            listing = open_page(url.removeprefix(origin + built.base_path()))
            listing.wait_for_function("() => document.querySelector('#status')?.textContent")
            return frozenset({int(re.sub(r"\D", "", listing.inner_text("#rows-title b")))})
        return frozenset(page.evaluate(ANSWERS, {"url": url, "name": name}))

    return of


def astray(page, answers, kind="") -> list[str]:
    """The counts of a page from which nobody arrives at what is counted."""
    here = page.url.split("?")[0].split("#")[0]
    events = frozenset(page.evaluate(EVENTS)) if kind.startswith("changes/") else frozenset()

    def lands(figure):
        number, links = figure["number"], sorted(figure["links"], key=lambda url: "?" in url)
        own = events | answers(here) | answers(here, figure["name"]) if figure["name"] else events | answers(here)
        return number in own or any(number in answers(url) for url in links)

    # Of a page of hundreds some sixty, spread over it: each leads to a page of its own.
    figures = page.evaluate(FIGURES)
    figures = figures[::max(1, len(figures) // 60)] if len(figures) > 200 else figures
    return [f"{one['number']} in “{one['text']}”" for one in figures
            if (kind, one["number"]) not in WITHOUT_ROWS and not lands(one)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_count_leads_to_what_it_counts(open_page, answers, kind):
    found = astray(open_page(kinds()[kind]), answers, kind)
    assert not found, "\n".join(found)


def test_a_count_that_leads_nowhere_is_found(open_page, answers):
    page = open_page("categories/environment.html")
    page.evaluate("document.querySelector('.lead').textContent = '有効なものは987件です。'")
    assert astray(page, answers) == ["987 in “有効なものは987件です。”"]
    page = open_page("index.html")
    page.evaluate("document.querySelector('.index b').textContent = '4321'")
    assert [one.split(" ")[0] for one in astray(page, answers)] == ["4321"]
