"""Imports that write: what they write, what they leave, and what is there when one is killed."""

import csv
import io
import random
import signal
import subprocess
import time

import pytest

import register
import texts
from project import Project
from register import BY_ID, NEW, changed, new, rows
from workbooks import book

CHANGES = "content/changes.csv"
VALUE = "新しい内容です。"
TITLE = "協定・覚書の名称"


def lines(project: Project, kept=False) -> list[dict[str, str]]:
    """The lines of the list of changes; with `kept` also those that keep the register's identifiers."""
    found = csv.DictReader(io.StringIO(project.path(CHANGES).read_text(encoding="utf-8-sig"), newline=""))
    return [line for line in found if kept or line["変更"] != "番号の控え"]


def done(project: Project, *arguments):
    run = project.json("import", *arguments)
    assert run.status == 0, run.said
    return run


def refused(project: Project, *arguments):
    """An import that must write nothing."""
    before = project.state()
    run = project.json("import", *arguments)
    assert run.status == 1, run.said
    assert project.state() == before
    return run


@pytest.fixture
def returned(tmp_path):
    """Writes a file as a department sent it."""

    def write(content: bytes, name="returned.xlsx"):
        file = tmp_path / name
        file.write_bytes(content)
        return file

    return write


def test_what_changed_is_written_and_nothing_else(project, returned):
    file = returned(book(changed(内容=VALUE, 締結時期="平成31年4月1日", 備考="別の覚え書き")))
    done(project, file)
    wanted = {id: dict(record) for id, record in before(project).items()}
    wanted["K0001"] |= {"内容": VALUE, "備考": "別の覚え書き"}
    assert project.rows() == wanted
    assert [(line["日付"], line["管理番号"], line["変更"], line["項目"], line["資料"]) for line in lines(project)] == [
        ("2026-11-23", "K0001", "変更", "内容", "returned.xlsx"), ("2026-11-23", "K0001", "変更", "備考", "returned.xlsx")]
    assert lines(project)[0]["前"] == BY_ID["K0001"]["内容"]
    assert lines(project)[0]["後"] == VALUE


def before(_project) -> dict[str, dict[str, str]]:
    """The register of a project that nothing was imported into."""
    return {id: {heading: record.get(heading, "") for heading in register.HEADINGS} for id, record in BY_ID.items()}


def test_what_is_internal_is_in_no_list_of_changes(project, returned):
    done(project, returned(book(changed(連絡先="秘密 花子 044-000-0000", 備考="別の秘密"))))
    assert project.rows()["K0001"]["連絡先"] == "秘密 花子 044-000-0000"
    text = project.path(CHANGES).read_text(encoding="utf-8")
    assert "連絡先" in text
    for secret in ("秘密", BY_ID["K0001"]["連絡先"], BY_ID["K0001"]["備考"]):
        assert secret not in text


def test_the_same_file_twice_changes_nothing(project, returned):
    file = returned(book([["管理番号", *NEW], ["新規", *NEW.values()],
                          ["K0001", *[(BY_ID["K0001"] | {"内容": VALUE}).get(heading, "") for heading in NEW]]]))
    run = done(project, file)
    assert [one["title"] for one in run.report["added"]] == [NEW[TITLE]]
    once = project.state()
    for _ in range(2):
        run = done(project, file)
        assert not run.report["added"] and not run.report["changed"]
        assert project.state() == once
    # Another department's copy under another name and as a CSV for Windows.
    done(project, returned(texts.from_excel(new()), "copy.csv"))
    assert project.state() == once


def test_new_records_get_the_next_numbers_and_never_a_used_one(project, returned):
    project.write(CHANGES, "日付,管理番号,変更,項目,前,後,資料\n2025-05-01,K0041,追加,,,古い協定,old.csv\n")
    done(project, returned(book(register.tables(3))))
    assert sorted(project.rows())[-3:] == ["K0042", "K0043", "K0044"]
    assert [line["管理番号"] for line in lines(project)] == ["K0041", "K0042", "K0043", "K0044"]
    assert [line["変更"] for line in lines(project)[1:]] == ["追加"] * 3
    assert lines(project)[1]["後"] == register.tables(3)[1][0]


def test_a_number_is_never_given_again_even_when_its_row_was_struck_out(project, returned):
    done(project, returned(book(changed(内容=VALUE)), "first.xlsx"))
    assert [(line["管理番号"], line["変更"]) for line in lines(project, kept=True)] == [
        ("K0001～K0006", "番号の控え"), ("K0001", "変更")]
    project.write(register.PATH, register.text([record | ({"内容": VALUE} if record["管理番号"] == "K0001" else {})
                                                for record in register.RECORDS[:-1]]))
    done(project, returned(book(new()), "second.xlsx"))
    assert "K0006" not in project.rows() and "K0007" in project.rows()
    assert [line["管理番号"] for line in lines(project, kept=True)] == ["K0001～K0006", "K0001", "K0007"]


def test_an_ended_agreement_stays_and_says_so(project, returned):
    run = done(project, returned(book(changed(状態="終了"))))
    assert project.rows()["K0001"]["状態"] == "終了"
    assert [line["変更"] for line in lines(project)] == ["終了"]
    assert len(run.report["ended"]) == 1
    done(project, returned(book(changed("K0006", 状態="有効")), "again.xlsx"))
    assert [line["変更"] for line in lines(project)] == ["終了", "再開"]


def test_a_row_that_is_not_returned_stays_and_is_asked_about(project, returned):
    records = [BY_ID["K0001"], BY_ID["K0002"] | {"所管課": "健康福祉局"}]
    project.write(register.PATH, register.text(records))
    run = done(project, returned(book(changed(内容=VALUE, 所管課="健康福祉局"))))
    assert [code for code, _ in run.found("warning")] == ["import-not-returned"]
    assert sorted(project.rows()) == ["K0001", "K0002"]


def test_two_departments_that_differ_are_told_and_nothing_is_decided(project, returned):
    first = returned(book(changed(内容="一つ目の課の内容です。")), "first.xlsx")
    second = returned(book(changed(内容="二つ目の課の内容です。")), "second.xlsx")
    run = refused(project, first, second)
    conflict = next(one for one in run.report["diagnostics"] if one["code"] == "import-conflict")
    said = str(conflict)
    for word in ("first.xlsx", "second.xlsx", "一つ目の課の内容です。", "二つ目の課の内容です。"):
        assert word in said


def test_files_of_two_departments_come_in_together(project, returned):
    first = returned(book(changed(内容=VALUE)), "first.xlsx")
    second = returned(texts.from_excel(changed("K0002", 内容=VALUE)), "second.csv")
    run = done(project, first, second)
    assert {one["id"] for one in run.report["changed"]} == {"K0001", "K0002"}
    assert {line["管理番号"]: line["資料"] for line in lines(project)} == {"K0001": "first.xlsx", "K0002": "second.csv"}


def test_one_bad_file_of_three_stops_all(project, returned):
    good = returned(book(changed(内容=VALUE)), "good.xlsx")
    bad = returned(book(changed("K0002", 締結時期="未定")), "bad.xlsx")
    run = refused(project, good, bad, returned(b"", "empty.xlsx"))
    assert {("date-invalid", "C2"), ("file-empty", None)} <= set(run.found("error"))


def test_a_later_file_of_the_same_year_that_undoes_an_earlier_is_doubted(project, returned):
    done(project, returned(book(changed(内容="一つ目の課の内容です。")), "first.xlsx"))
    run = done(project, returned(book(changed(内容="二つ目の課の内容です。")), "second.xlsx"))
    assert [code for code, _ in run.found("warning")] == ["import-overrides"]
    assert "first.xlsx" in run.out


def test_an_older_return_of_the_same_name_is_doubted(project, returned):
    old = book(changed(内容=BY_ID["K0001"]["内容"]))
    done(project, returned(book(changed(内容=VALUE))))
    run = done(project, returned(old))
    assert run.found("warning") == [("import-reverts", "C2")]


def test_an_office_that_ends_another_ones_agreement_is_told(project, returned):
    """The file's title says whose it is, as that of our form does."""
    table = [["調査票　所管課：環境局減量推進課"], [], ["管理番号", TITLE, "状態"], ["K0004", BY_ID["K0004"][TITLE], "終了"]]
    run = done(project, returned(book(table)))
    assert run.found("warning") == [("import-other-ended", "4")]
    assert sorted(run.report["silentDepartments"]) == sorted(
        record["所管課"] for record in register.RECORDS if record["管理番号"] not in ("K0005", "K0006"))


def test_an_office_that_corrects_an_inferred_value_makes_it_its_own(project, returned):
    records = [BY_ID["K0001"] | {"推定した項目": "分類、連絡確認の頻度"}]
    project.write(register.PATH, register.text(records))
    run = done(project, returned(book(changed(分類="個別協定", 連絡確認の頻度="月１回以上"))))
    assert "import-still-inferred" in {code for code, _ in run.found("note")}
    assert project.rows()["K0001"]["推定した項目"] == "分類"
    assert [(line["項目"], line["前"], line["後"]) for line in lines(project)] == [
        ("連絡確認の頻度", "年１回", "月１回以上"), ("推定した項目", "分類、連絡確認の頻度", "分類")]


def test_a_register_keeps_its_own_writing(project, returned):
    """The mark, the line ends and the columns of the register stay, and so does every cell that nobody changed."""
    headings = [*register.HEADINGS, "予算科目"]
    records = [record | {"予算科目": "01-02"} for record in register.RECORDS]
    records[1] = records[1] | {"締結時期": "平成30年7月"}
    written = texts.utf8_from_excel(rows(records, headings))
    project.write(register.PATH, written)
    done(project, returned(book(changed(内容=VALUE, 締結時期="2019.4.1"))))
    assert project.path(register.PATH).read_bytes() == written.replace(BY_ID["K0001"]["内容"].encode(), VALUE.encode())


def test_a_register_for_windows_becomes_utf8(project, returned):
    project.write(register.PATH, texts.from_excel(rows()))
    run = done(project, returned(book(changed(内容=VALUE))))
    assert "register-recoded" in {code for code, _ in run.found("note")}
    assert project.rows()["K0001"]["内容"] == VALUE


def test_the_samples_go_when_the_real_table_comes(tmp_path, returned):
    project = Project(tmp_path / "shipped", shipped=True)
    file = returned(book(new()))
    run = done(project, file, "--replace-samples")
    kept = project.rows()
    assert len(kept) == 11
    assert not any(row["データ区分"] == "見本" for row in kept.values())
    assert "見本" not in project.path("content/press.csv").read_text(encoding="utf-8")
    assert any(row[TITLE] == NEW[TITLE] for row in kept.values()), run.said


def test_people_read_what_changes_before_it_is_written(project, returned):
    file = returned(book(changed(内容=VALUE)))
    run = project.run("import", file, "--dry-run")
    for word in ("K0001", BY_ID["K0001"][TITLE], "内容", BY_ID["K0001"]["内容"], VALUE):
        assert word in run.out
    assert project.rows() == before(project)


@pytest.mark.parametrize("name", ["missing.xlsx", "folder", "-"])
def test_what_is_no_file_is_said(project, name, tmp_path):
    (tmp_path / "folder").mkdir()
    run = project.json("import", tmp_path / name if name != "-" else "content")
    assert run.status in (1, 2), run.said
    assert not project.path(CHANGES).exists()


def test_killed_at_any_moment_the_register_is_whole(tmp_path, returned):
    """Twenty imports killed: the register is the old one or the new one, and the next import ends the work."""
    old = register.text(register.RECORDS + [
        NEW | {"管理番号": f"K{number:04}", TITLE: f"{number}番の花壇に関する協定", "締結先": f"架空園芸{number}株式会社"}
        for number in range(100, 400)])
    file = returned(book(changed(内容=VALUE)))
    project = Project(tmp_path / "whole")
    project.write(register.PATH, old)
    start = time.monotonic()
    done(project, file)
    duration = time.monotonic() - start
    new_ = project.path(register.PATH).read_text(encoding="utf-8")
    listed = project.path(CHANGES).read_bytes()
    files = set(project.state())
    moments = random.Random(4)
    left = {"old": 0, "new": 0}
    for _ in range(20):
        project.write(register.PATH, old)
        project.path(CHANGES).unlink(missing_ok=True)
        with subprocess.Popen(project.command("import", file), stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as process:
            time.sleep(moments.uniform(duration / 4, duration))
            process.send_signal(signal.SIGKILL)
        text = project.path(register.PATH).read_text(encoding="utf-8")
        assert text in (old, new_)
        left["new" if text == new_ else "old"] += 1
        done(project, file)
        assert project.path(register.PATH).read_text(encoding="utf-8") == new_
        assert project.path(CHANGES).read_bytes() == listed
        assert set(project.state()) == files, "something of the killed import is left"
    assert left["old"], f"no import was killed before it wrote: {left}"
