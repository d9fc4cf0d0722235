"""Search held against brute force, and its folding in Swift against that in the script."""

import csv
import json
import random
import re
import subprocess
import unicodedata

import built

LIST = "agreements/index.html"

VARIANTS = {"高": "髙", "崎": "﨑", "辺": "邉", "浜": "濵", "島": "嶋", "沢": "澤", "斎": "齋", "国": "國", "竜": "龍", "広": "廣", "会": "會", "学": "學"}
USUAL = str.maketrans({other: char for char, other in VARIANTS.items()} | {"齊": "斎", "斉": "斎", "邊": "辺", "﨑": "崎"})


def engine(page):
    """Makes `find(query)` in the page: identifiers of the rows that the list's own search finds, whatever their state."""
    page.evaluate("""async () => {
      const source = await (await fetch('list-data.js')).text()
      const data = JSON.parse(source.slice(source.indexOf('musubi.list(') + 12, source.lastIndexOf(')')))
      const table = await (await fetch('index.html')).text()
      const rows = [...new DOMParser().parseFromString(table, 'text/html').querySelectorAll('#register tbody tr')]
      const cell = (row, name) => row.querySelector(`[data-field="${name}"]`).textContent.trim()
      const search = musubi.search(musubi.folding(data.variants, data.forms))
      const ids = rows.map(row => row.querySelector('a').getAttribute('href').replace('.html', ''))
      const fields = rows.map((row, i) => [[row.querySelector('a').textContent], (data.partners[i] || cell(row, '締結先')).split('、'),
        ['種別', '分野', '締結', '所管課'].map(name => cell(row, name)).concat(data.summary[i], ids[i])])
      const records = fields.map(search.record)
      window.fields = Object.fromEntries(ids.map((id, i) => [id, fields[i].flat()]))
      window.find = query => { const words = search.words(query); return ids.filter((_, i) => words.every(word => search.matches(word, records[i]))) }
      window.folding = musubi.folding(data.variants, data.forms)
    }""")
    return page.evaluate("fields")


def reference(text):
    """An independent folding: width, case, kana, company forms, the variants that the sample holds; what has no meaning
    is left out."""
    text = unicodedata.normalize("NFKC", text).lower()
    for short, form in (("株", "株式会社"), ("有", "有限会社"), ("同", "合同会社"), ("一社", "一般社団法人")):
        text = text.replace(f"({short})", form)
    text = text.translate(USUAL)
    small = dict(zip("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ"))
    folded = ""
    for char in text:
        if "ァ" <= char <= "ヶ":
            char = chr(ord(char) - 96)
        char = small.get(char, char)
        if unicodedata.category(char)[0] not in "PZC" and char not in "~−":
            folded += char
    return folded


def spellings(query):
    """The reference's fold of a query; of the year of an era also its number, since 令和元年 is to find 2019."""
    folded = reference(query)
    if found := re.fullmatch(r"(令和|平成|昭和)(元|\d+)年", folded):
        return {folded, f"{ {'令和': 2018, '平成': 1988, '昭和': 1925}[found[1]] + (1 if found[2] == '元' else int(found[2])) }年"}
    return {folded}


def bare(name):
    """A name without company forms."""
    return re.sub("株式会社|有限会社|合同会社|一般社団法人", "", reference(name))


def test_random_substrings_are_found_where_they_stand_and_nowhere_else(open_page):
    page = open_page(LIST)
    fields = engine(page)
    shuffled = random.Random(20261125)
    texts = [text for lines in fields.values() for text in lines if len(text) > 6]
    plain = {name: [reference(line) for line in lines] for name, lines in fields.items()}
    missing, wrong = [], []
    tried = 0
    while tried < 500:
        text = shuffled.choice(texts)
        length = shuffled.randint(2, 6)
        start = shuffled.randrange(len(text) - length)
        query = text[start:start + length]
        if not reference(query) or re.search(r"\s", query):
            continue
        tried += 1
        found = set(page.evaluate("query => find(query)", query))
        exact = {name for name, lines in fields.items() if any(query in line for line in lines)}
        # Folding may add what is written otherwise, and only that.
        forms = spellings(query)
        folded = {name for name, lines in plain.items() if any(form in line for form in forms for line in lines)}
        missing += [(query, sorted(exact - found))] if exact - found else []
        wrong += [(query, sorted(found - exact - folded))] if found - exact - folded else []
    assert not missing, f"recall below 1.00: {missing[:5]}"
    assert not wrong, f"precision below 1.00: {wrong[:5]}"


def respelled(name, shuffled):
    """The name as somebody else would write it: variant kanji, half-width kana, another company form, spaces."""
    for form, short in (("株式会社", "㈱"), ("株式会社", "(株)"), ("有限会社", "㈲"), ("一般社団法人", "（一社）")):
        if form in name and shuffled.random() < .5:
            name = name.replace(form, short)
            break
    else:
        if name.startswith("株式会社") and shuffled.random() < .5:
            name = name[4:] + "株式会社"
    name = "".join(VARIANTS.get(char, char) if shuffled.random() < .7 else char for char in name)
    if shuffled.random() < .5:
        name = "".join(chr(ord(char) - 96) if "ァ" <= char <= "ヴ" else char for char in name)
    return name


def test_names_are_found_however_they_are_written(open_page):
    page = open_page(LIST)
    fields = engine(page)
    shuffled = random.Random(523)
    partners = sorted({name for lines in fields.values() for name in lines[1:-6] if name and name != "記載なし"})
    missing = []
    for name in shuffled.sample(partners, 100):
        wanted = {id for id, lines in fields.items() if name in lines[1:-6]}
        other = respelled(name, shuffled)
        found = set(page.evaluate("query => find(query)", other))
        if not wanted <= found:
            missing.append((name, other, sorted(wanted - found)))
        # Nothing is found that does not hold the name without its company form.
        wrong = {id for id in found if not any(bare(name) in bare(line) for line in fields[id])}
        assert not wrong, (name, other, wrong)
    assert not missing, missing[:5]


def test_years_are_found_by_era_and_by_number(open_page):
    page = open_page(LIST)
    fields = engine(page)
    for query, year in (("令和3年", "2021年"), ("R3", "2021年"), ("２０２１年", "2021年"), ("平成31年", "2019年"), ("令和元年", "2019年"), ("H30", "2018年")):
        wanted = {id for id, lines in fields.items() if any(year in line for line in lines)}
        assert wanted and wanted <= set(page.evaluate("query => find(query)", query)), query


def strings():
    """A thousand strings: real ones, spoilt ones, and any characters at all."""
    shuffled = random.Random(1000)
    with open(built.ROOT / "content/register/agreements.csv", encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row if cell and "\n" not in cell and "\r" not in cell]
    planes = [(0x20, 0x17F), (0x3000, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0xFE00, 0xFE0F), (0xFF00, 0xFFEF), (0x20000, 0x2A6DF), (0x300, 0x36F), (0x2000, 0x206F), (0x2460, 0x24FF), (0x3200, 0x33FF), (0x1F300, 0x1F5FF)]
    lines = shuffled.sample(cells, 400)
    while len(lines) < 1000:
        chars = [chr(shuffled.randint(*shuffled.choice(planes))) for _ in range(shuffled.randint(1, 24))]
        line = "".join(char for char in chars if char.splitlines() == [char] and char not in "\u2028\u2029\x85")
        if shuffled.random() < .4:
            line = shuffled.choice(["(株)", "㈱", "（有）", "髙﨑", "ﾊﾟｰﾄﾅｰ", "佐々木", "令和３年", "セブン‐イレブン", "()", "(", ")株)"]) + line
        lines.append(line)
    return lines


def test_both_sides_fold_a_thousand_strings_alike(open_page):
    page = open_page(LIST)
    engine(page)
    lines = strings()
    sample = built.ROOT / ".build/debug/musubi-sample"
    run = subprocess.run([str(sample), "fold"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    swift = run.stdout.split("\n")[:len(lines)]
    table = swift_string("FoldingTable.swift", "groups")
    forms = swift_string("CompanyForms.swift", "groups")
    script = page.evaluate("([table, forms, lines]) => { const folding = musubi.folding(table, forms); return lines.map(folding.fold) }", [table, forms, lines])
    assert len(swift) == len(script) == 1000
    different = [(json.dumps(line), one, two) for line, one, two in zip(lines, swift, script) if one != two]
    assert not different, different[:5]
    assert len(set(script)) > 700, "the strings are worth folding"


def swift_string(file, name):
    """The value of a constant in the Swift source, which both sides are made from."""
    source = (built.ROOT / "Sources/MusubiRegister/Search" / file).read_text(encoding="utf-8")
    body = re.search(name + r' = """\n(.*?)\n    """', source, re.S)[1]
    return re.sub(r"\\\n", "", re.sub(r"(?m)^ {4}", "", body))


def test_what_is_highlighted_is_what_was_found(open_page):
    page = open_page(LIST)
    engine(page)
    spans = page.evaluate("""() => { const search = musubi.search(folding)
      return [['川﨑フロンターレ', '川崎ふろん'], ['ﾎﾞﾗﾝﾃｨｱの会', 'ボランティア'], ['ABC（株）とＸ', 'abc株式会社'], ['𠮷野家', '野家'], ['佐々木', '佐々木']]
        .map(([text, query]) => search.ranges(text, search.words(query)).map(([start, end]) => text.slice(start, end))) }""")
    assert spans == [["川﨑フロン"], ["ﾎﾞﾗﾝﾃｨｱ"], ["ABC（株）"], ["野家"], ["佐々木"]]
    names = page.evaluate("""() => { const search = musubi.search(folding)
      return ['株式会社大空', '大空', '甲会乙会'].map(query => search.ranges('大空株式会社、大空商店、甲会、乙会', search.words(query), true).length) }""")
    assert names == [1, 2, 0], "a name by another form as a whole, a part wherever it stands, never two names at once"


def test_a_match_stands_within_one_field(open_page):
    page = open_page(LIST + "?kind=individual&category=environment")
    page.wait_for_function("() => document.querySelector('#status').textContent")
    assert page.inner_text("#rows-title b") != "0"
    other = open_page(LIST + "?q=個別協定環境")
    other.wait_for_function("() => document.querySelector('#status').textContent")
    assert other.inner_text("#rows-title b") == "0", "kind and category are no text together"
