"""Workbooks as a script of some department makes them with openpyxl: inline strings, styles, comments, charts."""

import io

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation


def saved(workbook: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def plain(rows, title="協定一覧") -> openpyxl.Workbook:
    """The rows and nothing else."""
    workbook = openpyxl.Workbook()
    workbook.active.title = title
    for row in rows:
        workbook.active.append(row)
    return workbook


def dressed(rows) -> bytes:
    """Colours, frozen panes, filters, pull-down lists, comments: what an office adds and a reader passes over."""
    workbook = plain(rows)
    sheet = workbook.active
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F4E79")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet["C2"].comment = Comment("去年は空欄でした。", "架空")
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    choices = DataValidation(type="list", formula1='"個別協定,災害時協定,包括協定"')
    choices.add("F2:F100")
    sheet.add_data_validation(choices)
    return saved(workbook)


def with_chart(rows) -> bytes:
    """A chart lies beside the table."""
    workbook = plain(rows)
    sheet = workbook.active
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=2))
    sheet.add_chart(chart, "K2")
    return saved(workbook)


def with_chart_sheet(rows) -> bytes:
    """A sheet that is nothing but a chart stands before the table."""
    workbook = plain(rows)
    sheet = workbook.create_chartsheet("グラフ", 0)
    chart = BarChart()
    chart.add_data(Reference(workbook["協定一覧"], min_col=3, min_row=1, max_row=2))
    sheet.add_chart(chart)
    return saved(workbook)


def with_empty_styled_rows(rows, count: int) -> bytes:
    """Somebody gave the whole sheet a frame, so that rows without a value go on and on."""
    workbook = plain(rows)
    sheet = workbook.active
    fill = PatternFill("solid", fgColor="EEEEEE")
    for row in range(len(rows) + 1, len(rows) + 1 + count):
        sheet.cell(row, 1).fill = fill
    return saved(workbook)


def many(count: int, rows) -> bytes:
    """A workbook of very many sheets, of which the last holds the table."""
    workbook = openpyxl.Workbook()
    workbook.active.title = "0"
    for number in range(1, count):
        workbook.create_sheet(str(number))
    sheet = workbook.create_sheet("協定一覧")
    for row in rows:
        sheet.append(row)
    return saved(workbook)
