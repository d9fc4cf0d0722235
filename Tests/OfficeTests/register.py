"""The small register that every case meets: six made-up agreements, each of a department of its own."""

import csv
import io

PATH = "content/register/agreements.csv"

HEADINGS = [
    "管理番号", "協定・覚書の名称", "締結先", "締結時期", "締結期間", "分類", "ジャンル", "内容", "経緯",
    "これまでの主な具体的取組", "現在の運用状況・今後の取組予定", "連絡先", "連絡確認の頻度", "見直しや改善事例", "現状の課題",
    "企業に対する新規ニーズ", "対面での意見交換の有無", "所管課", "平時の取組", "経費支出目的", "SDGs", "民間提案",
    "SDGsポータル", "法人番号", "状態", "総括実施日", "効果", "効果の理由", "方向性", "方向性の理由", "データ区分",
    "推定した項目", "備考",
]

RECORDS = [
    {
        "管理番号": "K0001", "協定・覚書の名称": "高齢の方の見守りに関する協定", "締結先": "架空運輸株式会社",
        "締結時期": "2019-04-01", "締結期間": "期限なし", "分類": "個別協定", "ジャンル": "生活・福祉",
        "内容": "配達の途中で気づいた異変を市に知らせます。", "連絡先": "架空 一郎", "連絡確認の頻度": "年１回",
        "対面での意見交換の有無": "有", "所管課": "健康福祉局", "SDGs": "3、11", "備考": "覚え書き",
    },
    {
        "管理番号": "K0002", "協定・覚書の名称": "災害時の物資の供給に関する協定", "締結先": "架空物産株式会社",
        "締結時期": "2018-07", "締結期間": "2028-03-31まで、自動更新", "分類": "災害時協定",
        "内容": "災害のときに、水と食べ物を避難所へ届けます。", "所管課": "危機管理本部",
    },
    {
        "管理番号": "K0003", "協定・覚書の名称": "まちづくり全般の連携に関する協定", "締結先": "架空大学",
        "締結時期": "2020", "締結期間": "記載なし", "分類": "包括協定", "ジャンル": "総合",
        "内容": "教育と研究の成果を、まちづくりに生かします。", "連絡確認の頻度": "３か月に１回", "所管課": "市民文化局協働・連携推進課",
        "総括実施日": "2023-11-20", "効果": "② 課題はあるものの概ね達成できている", "効果の理由": "取組の数が増えました。",
        "方向性": "① 現状のまま取組を継続", "方向性の理由": "続ける効果があります。",
    },
    {
        "管理番号": "K0004", "協定・覚書の名称": "競技場の利用に関する覚書", "締結先": "架空スポーツクラブ",
        "締結時期": "2021-10-01", "締結期間": "2021-10-01から2027-03-31まで", "分類": "個別協定",
        "ジャンル": "スポーツ", "内容": "試合のない日に、競技場を市民に開きます。", "連絡確認の頻度": "半年に１回",
        "所管課": "市民文化局市民スポーツ室",
    },
    {
        "管理番号": "K0005", "協定・覚書の名称": "使わなくなった家具の再利用に関する協定",
        "締結先": "架空リユース株式会社、架空引越センター株式会社", "締結時期": "2022-02-14", "締結期間": "期限なし",
        "分類": "個別協定", "ジャンル": "環境", "内容": "家具を捨てる前に、使う人を探します。\n\n* 相談の窓口を置きます。",
        "連絡確認の頻度": "年１回", "現状の課題": "置く場所が足りません。", "所管課": "環境局減量推進課", "SDGs": "12",
    },
    {
        "管理番号": "K0006", "協定・覚書の名称": "中小企業の海外への販路に関する協定", "締結先": "架空商工会",
        "締結時期": "2016-05-20", "締結期間": "2021-05-19まで", "分類": "個別協定", "ジャンル": "産業振興",
        "内容": "展示会への出展を一緒に準備します。", "連絡確認の頻度": "年１回",
        "所管課": "経済労働局企画課", "状態": "終了",
    },
]

BY_ID = {record["管理番号"]: record for record in RECORDS}
TITLE = BY_ID["K0001"]["協定・覚書の名称"]

# A whole record that the register does not hold.
NEW = {
    "協定・覚書の名称": "公園の花壇づくりに関する協定", "締結先": "架空園芸株式会社", "締結時期": "2024-04-01",
    "締結期間": "2027-03-31まで", "分類": "個別協定", "ジャンル": "環境", "内容": "市民と一緒に花を植えます。",
    "所管課": "まちづくり局", "連絡確認の頻度": "年１回",
}

# What a department's own table has at least.
USUAL = ["協定・覚書の名称", "締結先", "締結時期", "締結期間", "分類", "ジャンル", "内容", "所管課", "連絡確認の頻度"]


def text(records=None, headings=None) -> str:
    """A register as `musubi` keeps it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows(rows(records, headings))
    return out.getvalue()


def rows(records=None, headings=None) -> list[list[str]]:
    """A row of headings, then a row for each record."""
    headings = headings or HEADINGS
    return [headings] + [[record.get(heading, "") for heading in headings] for record in records or RECORDS]


def changed(id="K0001", **values) -> list[list[object]]:
    """One record of the register as a department returns it: its number, its name, and the columns of `values`, which
    begin in C. A value may be a cell of a workbook."""
    record = BY_ID[id]
    return [["管理番号", "協定・覚書の名称", *values], [id, record["協定・覚書の名称"], *values.values()]]


def new(**values) -> list[list[object]]:
    """A record that the register does not hold, with the usual columns, in A to I."""
    record = NEW | values
    return [list(record), list(record.values())]


def tables(count: int) -> list[list[str]]:
    """Many records that the register does not hold, no two alike."""
    return rows([
        NEW | {"協定・覚書の名称": f"第{number:05}号の花壇に関する協定", "締結先": f"架空園芸{number:05}株式会社"}
        for number in range(count)], list(NEW))
