#!/usr/bin/env python3
"""Writes FoldingTable.swift: variant kanji and the form by which the search looks them up. `make folding` runs it.

usage: FoldingTable.py > FoldingTable.swift

Where a variant stands in more than one source, the earlier one counts: our own list, then the National Tax Agency's
JIS shrink map, then OpenCC's table of Japanese variants. README.md beside this file says what each is and allows.
"""

import sys
import unicodedata
from pathlib import Path

import jntajis
import opencc

# Ours, for search alone: the form that most people write, then variants of it in names. Joining 斉 and 斎 is right for
# finding somebody and wrong for telling two people apart, so nothing else may use this list.
OWN = """
斎斉齊齋亝 島嶋嶌 辺邊邉 崎﨑嵜 高髙 浜濱濵 沢澤 国國圀囯 竜龍 滝瀧 富冨 峰峯 吉𠮷 桧檜 真眞 慎愼 鎮鎭 清淸 青靑 教敎 姫姬
尚尙 館舘 剣劍劔劒剱釼 野埜 村邨 達逹 秋穐龝 船舩 柏栢 渋澁澀 舗鋪舖 鉱鑛砿 渕淵渊 薮藪 壷壺 籠篭 鴬鶯 兎兔 昂昻 凛凜 恵惠
遥遙 槙槇 尭堯 瑶瑤 諌諫 賎賤 桑桒 橋𣘺槗 土圡𡈽 柳栁桺 徳德 広廣 桜櫻 蛎蠣 鯵鰺 頚頸 侭儘 曽曾 祷禱 蝋蠟 疎疏 酢醋 濾沪
亘亙 頴穎 挙擧 叙敍 湿濕 灯燈 並竝 艶艷 衛衞 褒襃 翻飜 闘鬭鬪 鶏鷄雞
"""


def is_ideograph(text):
    """Whether the text is one CJK ideograph that NFKC keeps, so that the table meets it."""
    if len(text) != 1 or unicodedata.normalize("NFKC", text) != text:
        return False
    point = ord(text)
    return any(low <= point <= high for low, high in [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF),
                                                      (0x20000, 0x3FFFD)])


def is_everyday(character):
    """Whether JIS X 0208 counts the kanji to its first level: nearly all of 常用漢字 and what names commonly use."""
    try:
        code = character.encode("euc_jp")
    except UnicodeEncodeError:
        return False
    return len(code) == 2 and 0xB0 <= code[0] <= 0xCF


def own():
    return {variant: group[0] for group in OWN.split() for variant in group[1:]}


def tax_agency():
    """The JIS shrink map alone: the package's other maps are share-alike."""
    points = [point for block in [(0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x40000)] for point in range(*block)]
    return {chr(point): jntajis.jnta_shrink_translit(chr(point), passthrough=True) for point in points}


def opencc_variants():
    lines = (Path(opencc.__file__).parent / "dictionary" / "JPVariants.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line)


def table():
    chosen = own()
    fixed = set(chosen.values())
    for source in [tax_agency(), opencc_variants()]:
        for variant, target in source.items():
            if variant in chosen or variant in fixed or variant == target:
                continue
            if not (is_ideograph(variant) and is_ideograph(target)):
                continue
            # Two everyday kanji are joined by our own list or not at all.
            if is_everyday(variant) and is_everyday(target):
                continue
            chosen[variant] = target
    resolved = {}
    for variant in chosen:
        seen = [variant]
        while seen[-1] in chosen:
            seen.append(chosen[seen[-1]])
            if seen[-1] in seen[:-1]:
                sys.exit(f"{''.join(seen)} goes round in a circle")
        resolved[variant] = seen[-1]
    return resolved


def main():
    groups = {}
    for variant, target in table().items():
        groups.setdefault(target, []).append(variant)
    words = [target + "".join(sorted(groups[target])) for target in sorted(groups)]
    lines = [""]
    for word in words:
        # Kanji are two columns wide; 56 of them fill a line of code.
        if lines[-1] and len(lines[-1]) + len(word) >= 56:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    rows = " \\\n".join("    " + line for line in lines)
    print(f'''// Made by FoldingTable.py (`make folding`): change that and make this anew.

/// Variant kanji and the form by which the search looks them up, for Swift and for script.
///
/// It joins more than spelling does (斉 and 斎), so it serves finding and never tells two names apart.
package enum FoldingTable {{
  /// Where the table comes from, as the sources ask to be named; every copy of `groups` that is published carries it.
  package static let notice = """
    異体字の表は、国税庁法人番号公表サイト（国税庁）「JIS縮退マップ」 \\
    (https://www.houjin-bangou.nta.go.jp/download/) を加工し、\\
    OpenCC の JPVariants (https://github.com/BYVoid/OpenCC, Apache License 2.0, \\
    http://www.apache.org/licenses/LICENSE-2.0) を加工して加え、独自の対応を足して作成。
    """

  /// A group for each form, separated by spaces: the form, then its variants, each one scalar. {len(words)} forms,
  /// {len(table())} variants; no variant is a form.
  package static let groups = """
{rows}
    """
}}''')


if __name__ == "__main__":
    main()
