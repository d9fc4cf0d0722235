"""A file of an office becomes a site in one command as well as in two, and both sites are the same."""

import pytest

import register
import texts
from register import BY_ID, NEW, USUAL, changed, new, rows
from workbooks import Sheet, book

ALL = [*BY_ID.values(), NEW]

FILES = {
    "a changed value and a new record": lambda: book([["管理番号", *NEW], ["新規", *NEW.values()],
        ["K0001", *[(BY_ID["K0001"] | {"内容": "新しい内容です。"})[heading] for heading in NEW]]]),
    "era dates, a title above, Windows": lambda: texts.from_excel(
        [["協定・覚書一覧"], *changed("K0002", 締結時期="平成30年8月", 状態="終了")]),
    "several new records out of order": lambda: book(register.tables(12)),
    "a form of two sheets": lambda: book(Sheet(changed("K0003", 内容="新しい内容です。")), Sheet(changed(
        "K0003", 効果="①", 効果の理由="人が増えました。"), "総括")),
    "nothing new": lambda: book(rows()),
}


def sites(project, file, *options):
    """The site of one command, and that of an import followed by a build."""
    content = project.state()
    one = project.json("build", "--register", file, "--output", project.folder / "one", *options)
    assert one.status == 0, one.said
    assert project.state() == content, "a build changed content/"
    run = project.json("import", file, *options)
    assert run.status == 0, run.said
    two = project.json("build", "--output", project.folder / "two")
    assert two.status == 0, two.said
    return one, two


def same_but_for_promises(project):
    """A number that is not settled yet promises no address: the two sites differ in that list, and in nothing else."""
    first, second = project.state("one"), project.state("two")
    lists = {"addresses.txt", ".musubi-manifest"}
    assert first.keys() == second.keys()
    assert [path for path in first.keys() - lists if first[path] != second[path]] == []
    promised = [set(site["addresses.txt"].split()) for site in (first, second)]
    assert promised[0] <= promised[1]


@pytest.mark.parametrize("name", FILES)
def test_one_command_and_two_give_the_same_site(project, name, tmp_path):
    file = tmp_path / "returned.xlsx"
    file.write_bytes(FILES[name]())
    one, two = sites(project, file)
    same_but_for_promises(project)
    assert one.report["agreements"] == two.report["agreements"]


def test_a_table_without_numbers_makes_a_site_and_no_release(project, tmp_path):
    """The city's own table has no 管理番号: its records have provisional numbers until an import gives them."""
    file = tmp_path / "city.xlsx"
    file.write_bytes(book(rows(ALL, [*USUAL, "状態"])))
    project.write(register.PATH, register.text([{}]).splitlines()[0] + "\n")
    one, _ = sites(project, file)
    provisional = [one for one in one.report["diagnostics"] if one["code"] == "id-provisional"]
    assert [found["severity"] for found in provisional] == ["warning"]
    same_but_for_promises(project)
    assert sorted(project.rows()) == [f"K{number:04}" for number in range(1, len(ALL) + 1)]
    # Other things keep this project from being published; its numbers no longer do.
    after = project.json("check", "--release")
    assert "id-provisional" not in {code for code, _ in after.found("error", "warning")}


def test_a_release_refuses_provisional_numbers(project, tmp_path):
    file = tmp_path / "city.xlsx"
    file.write_bytes(book(new()))
    run = project.json("check", "--release", "--register", file)
    assert run.status == 1
    assert "id-provisional" in {code for code, _ in run.found("error")}


def test_a_file_with_a_fault_builds_nothing(project, tmp_path):
    file = tmp_path / "bad.xlsx"
    file.write_bytes(book(changed(締結時期="未定")))
    run = project.json("build", "--register", file)
    assert run.status == 1
    assert ("date-invalid", "C2") in run.found("error")
    assert not project.path("site").exists()


def test_the_register_may_be_a_workbook(project):
    """A city that keeps nothing but its own workbook."""
    project.path(register.PATH).unlink()
    project.write("content/register/city.xlsx", book(rows(ALL, [*USUAL, "状態"])))
    run = project.json("build")
    assert run.status == 0, run.said
    assert run.report["agreements"] == len(ALL)
    assert "id-provisional" in {code for code, _ in run.found("warning")}


def test_no_internal_value_of_a_file_reaches_the_site(project, tmp_path):
    file = tmp_path / "returned.xlsx"
    file.write_bytes(book(changed(連絡先="ひみつ花子", 現状の課題="ひみつの課題", 備考="ひみつの覚え", 謎の列="ひみつの列")))
    one = project.json("build", "--register", file)
    assert one.status == 0, one.said
    assert [path for path, content in project.state("site").items() if "ひみつ".encode() in content] == []
