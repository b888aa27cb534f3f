"""Files of every kind become text, and a bad one is told in a sentence what is wrong with it."""

import re
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfWriter

from policy.documents import readers
from policy.documents.clauses import split
from policy.documents.readers import BadFile, read_file

TEXT = "关于稳岗的通知\n一、返还\n按50%返还。"


def pdf(path: Path, words: str) -> Path:
    """A pdf of one page with these words, or with none, as a scanner makes it."""
    stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode() if words else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, table)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\n" % (len(places) + 1)
    path.write_bytes(body + head + trailer + b"startxref\n%d\n%%%%EOF" % len(body))
    return path


def refused(path: Path, *words: str) -> None:
    """The file is refused with one sentence that names it and has these words."""
    with pytest.raises(BadFile) as told:
        read_file(path)
    assert str(path) in str(told.value)
    assert all(word in str(told.value) for word in words), told.value
    assert re.fullmatch(r"[^\n]+。", str(told.value))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("ending", ["txt", "md", "TXT"])
def test_text_is_read_in_every_usual_encoding(tmp_path: Path, encoding: str, ending: str) -> None:
    path = tmp_path / f"通知.{ending}"
    path.write_text(TEXT, encoding=encoding)
    assert read_file(path) == TEXT


def test_a_docx_is_read_with_its_tables(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("一、分工")
    table = document.add_table(rows=2, cols=2)
    for at, word in enumerate(("序号", "任务", "1", "返还\n50%")):
        table.cell(at // 2, at % 2).text = word
    document.add_paragraph("二、要求")
    document.save(str(tmp_path / "分工.docx"))
    assert read_file(tmp_path / "分工.docx") == "一、分工\n序号\t任务\n1\t返还 50%\n二、要求"


def test_numbers_that_word_counts_itself_are_read(tmp_path: Path) -> None:
    document = Document()
    for words in ("申报表", "承诺书"):
        document.add_paragraph(words, style="List Number")
    document.save(str(tmp_path / "材料.docx"))
    assert [one.path for one in split(read_file(tmp_path / "材料.docx"))] == ["1", "2"]


def test_a_pdf_with_text_is_read(tmp_path: Path) -> None:
    assert read_file(pdf(tmp_path / "a.pdf", "Refund of 50 percent")) == "Refund of 50 percent"


def test_a_scanned_pdf_is_refused(tmp_path: Path) -> None:
    refused(pdf(tmp_path / "扫描.pdf", ""), "扫描的图片", "文字版")


def test_a_locked_pdf_is_refused(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret")
    writer.write(tmp_path / "锁.pdf")
    refused(tmp_path / "锁.pdf", "密码")


@pytest.mark.parametrize("content", [b"%PDF-1.4\nbroken", b"not a pdf at all", b"\x00" * 50])
def test_a_broken_pdf_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "坏.pdf").write_bytes(content)
    refused(tmp_path / "坏.pdf", "不是完好的 pdf")


@pytest.mark.parametrize("content", [b"PK\x03\x04broken", b"plain words", b"\xd0\xcf\x11\xe0old"])
def test_a_broken_docx_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "坏.docx").write_bytes(content)
    refused(tmp_path / "坏.docx", "不是完好的 docx", "另存为")


@pytest.mark.parametrize("name", ["旧.doc", "表.xlsx", "没有扩展名"])
def test_another_kind_of_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"words")
    refused(tmp_path / name, "另存为", ".docx")


def test_a_wrong_ending_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "图.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    refused(tmp_path / "图.txt", "不是文本文件")


@pytest.mark.parametrize("content", ["", "  \n\f\n", "— 1 —\n"])
def test_a_file_without_words_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "空.txt").write_text(content)
    refused(tmp_path / "空.txt", "没有文字")


def test_a_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LARGEST", 10)
    (tmp_path / "大.txt").write_text(TEXT, encoding="utf-8")
    refused(tmp_path / "大.txt", "MB")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    refused(tmp_path / "没有.txt", "没有这个文件")
