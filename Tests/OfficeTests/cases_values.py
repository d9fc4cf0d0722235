"""What the offices write into a cell: dates of every kind, choices in their own words, numbers with frills, names."""

import texts
from cases import Case, change, refused
from register import BY_ID, changed




def becomes(heading, written, value, *notes, id="K0001", **more) -> Case:
    """One cell of a CSV for Windows, C2, gives this value to the register."""
    return Case(f"{heading}: {written!r}", lambda: texts.delimited(changed(id, **{heading: written})), suffix="csv",
                notes=notes, changes={(id, heading): value}, records=1, **more)


def same(heading, written, *notes, id="K0001", **more) -> Case:
    """The cell says what the register says."""
    return Case(f"{heading}: {written!r} says nothing new",
                lambda: texts.delimited(changed(id, **{heading: written})), suffix="csv", notes=notes, records=1,
                **more)


def doubted(heading, written, value, *codes, id="K0001", **more) -> Case:
    """The value is taken, and a person should look."""
    return Case(f"{heading}: {written!r} is doubted", lambda: texts.delimited(changed(id, **{heading: written})),
                suffix="csv", faults=tuple((code, "C2") for code in codes),
                changes={(id, heading): value} if value is not None else {}, records=1, **more)


def no(heading, written, code, id="K0001", **more) -> Case:
    return refused(f"{heading}: {written!r} is refused", lambda: texts.delimited(changed(id, **{heading: written})),
                   (code, "C2"), suffix="csv", **more)


DATES = [
    becomes("締結時期", "令和5年4月1日", "2023-04-01", "date-unified"),
    becomes("締結時期", "令和５年４月１日", "2023-04-01", "date-unified"),
    becomes("締結時期", "令和五年四月一日", "2023-04-01", "date-unified"),
    becomes("締結時期", "令 和 5 年 4 月 1 日", "2023-04-01", "date-unified"),
    becomes("締結時期", "R5.4.1", "2023-04-01", "date-unified"),
    becomes("締結時期", "Ｒ５．４．１", "2023-04-01", "date-unified"),
    becomes("締結時期", "㋿5.4.1", "2023-04-01", "date-unified"),
    becomes("締結時期", "令和元年5月", "2019-05", "date-unified"),
    becomes("締結時期", "平成元年1月8日", "1989-01-08", "date-unified"),
    becomes("締結時期", "S63.12.1", "1988-12-01", "date-unified"),
    becomes("締結時期", "平成24年", "2012", "date-unified"),
    becomes("締結時期", "2023/4/1", "2023-04-01", "date-unified"),
    becomes("締結時期", "20230401", "2023-04-01", "date-unified"),
    becomes("締結時期", "令和5(2023)年4月1日", "2023-04-01", "date-unified"),
    becomes("締結時期", "2023-04-01", "2023-04-01"),
    becomes("締結時期", "記載なし", "記載なし"),
    becomes("総括実施日", "2024年3月", "2024-03", "date-unified", id="K0003"),
    doubted("総括実施日", "2024-03-01", "2024-03-01", "evaluation-incomplete"),
    doubted("締結時期", "2099-01-01", "2099-01-01", "date-to-come"),
    becomes("締結時期", "令和5年4月1日（土）", "2023-04-01", "date-unified"),
    becomes("締結時期", "2023-04-01T00:00:00", "2023-04-01", "date-unified"),
    becomes("締結時期", "令5.4.1", "2023-04-01", "date-unified"),
    doubted("締結時期", "2023.1", "2023-01", "date-month-doubtful"),
    no("締結時期", "令和5年4月1日（日）", "date-invalid"),
    same("締結時期", "平成31年4月1日"),
    same("総括実施日", "－", "dash-to-blank"),
    no("締結時期", "平成31年5月1日", "date-era"),
    no("締結時期", "令和5年2月30日", "date-not-in-calendar"),
    no("締結時期", "令和5(2022)年4月1日", "date-years-differ"),
    no("締結時期", "令和5年度", "date-invalid"),
    no("締結時期", "令和5年4月頃", "date-invalid"),
    no("締結時期", "未定", "date-invalid"),
    no("締結時期", "23/4/1", "date-invalid"),
    no("締結時期", "4月1日", "date-invalid"),
    no("締結時期", "1850-01-01", "date-out-of-range"),
    no("締結時期", "45017", "date-serial"),
    no("締結時期", "〃", "value-omitted"),
    no("締結時期", "同上", "value-omitted"),
    no("締結時期", "－", "date-invalid"),
    # Terms.
    becomes("締結期間", "令和５年４月１日～令和８年３月３１日", "2023-04-01から2026-03-31まで", "term-unified"),
    becomes("締結期間", "R9.3.31まで（1年ごとの自動更新）", "2027-03-31まで（1年ごとの自動更新）", "term-unified"),
    becomes("締結期間", "令和5年4月1日～令和6年3月31日以後1年ごとに自動更新", "2023-04-01から2024-03-31まで（1年ごとの自動更新）",
            "term-unified"),
    becomes("締結期間", "R5.4.1－R9.3.31", "2023-04-01から2027-03-31まで", "term-unified"),
    no("締結期間", "令和5年4月1日から翌年3月31日まで以後1年ごとに自動更新", "term-invalid"),
    no("締結期間", "令和9年3月31日まで。ただし双方異議がない場合は自動更新", "term-invalid"),
    same("締結期間", "期間の定めなし", "term-unified"),
    same("締結期間", "無期限"),
    same("締結期間", "令和10年3月31日まで、自動更新", id="K0002"),
    no("締結期間", "3年間", "term-invalid"),
    no("締結期間", "締結の日から1年間", "term-invalid"),
    no("締結期間", "令和9年3月31日", "term-invalid"),
]

CHOICES = [
    becomes("分類", "災 害 時 協 定", "災害時協定", "choice-unified"),
    becomes("ジャンル", "ｽﾎﾟｰﾂ", "スポーツ", "choice-unified"),
    becomes("ジャンル", "医療･健康", "医療・健康", "choice-unified"),
    becomes("連絡確認の頻度", "半年に1回", "半年に１回", "choice-unified"),
    becomes("対面での意見交換の有無", "なし", "無", "choice-unified"),
    becomes("対面での意見交換の有無", "無し", "無", "choice-unified"),
    becomes("平時の取組", "あり", "有", "choice-unified"),
    becomes("効果", "①", "① 連携により目的が達成できている", "choice-unified", id="K0003"),
    becomes("効果", "1", "① 連携により目的が達成できている", "choice-unified", id="K0003"),
    becomes("方向性", "②目標の見直し又は内容の改善を行い継続", "② 目標の見直し又は内容の改善を行い継続", "choice-unified", id="K0003"),
    becomes("状態", "終了", "終了"),
    becomes("状態", "失効", "終了", "choice-unified"),
    becomes("連絡確認の頻度", "年２回", "半年に１回", "choice-unified"),
    doubted("状態", "有効", "有効", "state-expired", id="K0006"),
    same("連絡確認の頻度", "年1回"),
    no("分類", "協力協定", "value-not-listed"),
    no("分類", "-", "value-not-listed"),
    no("分類", "災害", "value-not-listed"),
    no("平時の取組", "－", "choice-mark"),
    no("状態", "－", "choice-mark"),
    no("ジャンル", "福祉", "value-not-listed"),
    no("連絡確認の頻度", "その他（隔月）", "choice-other-text"),
    no("連絡確認の頻度", "必要に応じて", "value-not-listed"),
    no("対面での意見交換の有無", "○", "choice-mark"),
    no("対面での意見交換の有無", "×", "choice-mark"),
    no("ジャンル", "生活・福祉、環境", "value-not-listed"),
]

NUMBERS = [
    becomes("法人番号", "8010001063616", "8010001063616"),
    becomes("法人番号", "8-0100-0106-3616", "8010001063616", "number-cleaned"),
    becomes("法人番号", "８０１０００１０６３６１６", "8010001063616", "number-cleaned"),
    becomes("法人番号", "8010001063616、", "8010001063616、", id="K0005"),
    same("法人番号", "－", "dash-to-blank"),
    no("法人番号", "8.01E+12", "number-exponent"),
    no("法人番号", "8010001063617", "corporate-number-check"),
    no("法人番号", "801000106361", "corporate-number-invalid"),
    becomes("法人番号", "T8010001063616", "8010001063616", "number-cleaned"),
    no("法人番号", "8010001063616", "corporate-number-count", id="K0005"),
    becomes("SDGs", "3,11,17", "3、11、17", "number-cleaned"),
    becomes("SDGs", "３・１１・１７", "3、11、17", "number-cleaned"),
    becomes("SDGs", "目標3", "3", "number-cleaned"),
    same("SDGs", "3, 11", "number-cleaned"),
    no("SDGs", "18", "sdgs-invalid"),
    no("SDGs", "すべて", "sdgs-invalid"),
    becomes("SDGsポータル", " https://www.goodcity.jp/city.kawasaki/ ", "https://www.goodcity.jp/city.kawasaki/"),
    becomes("SDGsポータル", "ｈｔｔｐｓ：／／www.goodcity.jp/", "https://www.goodcity.jp/", "width-unified"),
    no("SDGsポータル", "www.goodcity.jp", "address-invalid"),
    no("SDGsポータル", "https://例え.jp/", "address-invalid"),
]

NAMES = [
    becomes("締結先", "架空 運輸 株式会社", "架空 運輸 株式会社"),
    becomes("締結先", "架　空　運　輸", "架空運輸", "spaces-removed"),
    becomes("締結先", "架空運輸株式会社,架空物産株式会社", "架空運輸株式会社、架空物産株式会社", "separators-unified"),
    becomes("締結先", "架空運輸株式会社\n架空物産株式会社", "架空運輸株式会社、架空物産株式会社", "separators-unified"),
    becomes("締結先", "ｶｸｳ運輸株式会社", "カクウ運輸株式会社", "width-unified"),
    becomes("締結先", "髙島架空株式会社", "髙島架空株式会社"),
    becomes("締結先", "株式会社Ａ＆Ｂ", "株式会社Ａ＆Ｂ"),
    doubted("締結先", "㈱架空運輸", "㈱架空運輸", "dependent-characters"),
    doubted("締結先", "架空\ue000運輸株式会社", "架空\ue000運輸株式会社", "private-characters"),
    no("締結先", "架空運輸株式会社\n川崎支社", "line-break-in-value"),
    no("締結先", "架空運輸（川崎区、幸区）", "bracket-open"),
    doubted("締結先", "架空運輸株式会社ほか3社", "架空運輸株式会社ほか3社", "partners-maybe-several"),
    no("締結先", "－", "value-dash"),
    no("内容", "ー", "value-dash"),
    no("内容", "上記のとおり", "value-omitted"),
    no("締結先", "〃", "value-omitted"),
    no("締結先", "同　上", "value-omitted"),
    no("所管課", "々", "value-omitted"),
    becomes("所管課", "まちづくり局　", "まちづくり局"),
    same("所管課", "健康 福祉局"),
    becomes("内容", "同上の協定とあわせて取り組みます。", "同上の協定とあわせて取り組みます。"),
    becomes("現状の課題", "なし", "なし"),
    same("現状の課題", "－", "dash-to-blank"),
    becomes("内容", "一行目\r\n二行目  \r\n", "一行目\n二行目", "line-ends-unified"),
    doubted("内容", "<script>alert(1)</script>", "<script>alert(1)</script>", "markdown-html"),
    doubted("内容", "[文字](javascript:alert(1))", "[文字](javascript:alert(1))", "markdown-address"),
    # What should not be published.
    doubted("内容", "連絡は044-200-0000までお願いします。", "連絡は044-200-0000までお願いします。", "personal-data-in-file"),
    doubted("内容", "（０９０）１２３４－５６７８", "（０９０）１２３４－５６７８", "personal-data-in-file"),
    doubted("経緯", "提案は kaku@kaku.test からです。", "提案は kaku@kaku.test からです。", "personal-data-in-file"),
    doubted("経緯", "担当：架空太郎", "担当：架空太郎", "personal-data-in-file"),
    becomes("連絡先", "架空 二郎 044-200-0000", "架空 二郎 044-200-0000"),
    becomes("内容", "令和4年度に1,234人、2023-04-01から参加がありました。",
            "令和4年度に1,234人、2023-04-01から参加がありました。"),
    becomes("内容", "地域の各位と皆様、お客様に知らせます。", "地域の各位と皆様、お客様に知らせます。"),
    # An empty cell never erases in silence.
    doubted("内容", "", None, "import-empty-kept"),
    doubted("SDGs", " 　", None, "import-empty-kept"),
    Case("an empty cell that is meant", lambda: texts.delimited(changed(SDGs="")), suffix="csv", options=("--clear", "SDGs"),
         changes={("K0001", "SDGs"): ""}, records=1),
    no("ジャンル", "", "category-needed", options=("--clear", "ジャンル")),
    same("備考", BY_ID["K0001"]["備考"]),
]

VALUES = DATES + CHOICES + NUMBERS + NAMES
