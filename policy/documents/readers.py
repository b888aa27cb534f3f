"""Reads a document's file into text: txt, md, docx and pdf with text in it."""

import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from docx.opc.exceptions import PackageNotFoundError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from policy.documents.tidy import tidy
from policy.documents.word import read_word

LARGEST = 20 * 1024 * 1024
"""Bytes of the largest file that is read, and of what a docx may unpack to, ten times as many."""

FEWEST = 10
"""Characters of text a page of a pdf has at least, or it is a picture."""

# A byte that no text holds: what has it was not written as text.
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffe]")
# What damaged files make the libraries stumble over, beside their own errors.
_DAMAGED = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


class BadFile(ValueError):
    """A file that cannot be read; the message names it, what is wrong, and what would be right."""


def read_file(path: Path) -> str:
    """The text of a document's file, tidied; raises BadFile."""
    if not path.is_file():
        raise BadFile(f"{path}：没有这个文件，请检查路径。")
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise BadFile(f"{path}：不能读这种格式，请另存为 {'、'.join(READERS)} 之一。")
    size = path.stat().st_size
    if size > LARGEST:
        raise BadFile(f"{path}：有 {size >> 20} MB，最多读 {LARGEST >> 20} MB，请去掉图片或拆开。")
    text = tidy(reader(path)) if size else ""
    if not text:
        raise BadFile(f"{path}：文件里没有文字，请换成有正文的文件。")
    return text


def _read_text(path: Path) -> str:
    data = path.read_bytes()
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _BINARY.search(text):
            return text
    raise BadFile(
        f"{path}：不是文本文件，请另存为 UTF-8 或 GB18030 编码的文本，或改用原来的扩展名。"
    )


def _read_docx(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as package:
            unpacked = sum(part.file_size for part in package.infolist())
        if unpacked > 10 * LARGEST:
            raise BadFile(f"{path}：解开后有 {unpacked >> 20} MB，请去掉图片再导入。")
        return read_word(path)
    except (zipfile.BadZipFile, PackageNotFoundError, SyntaxError, OSError, *_DAMAGED) as error:
        if isinstance(error, BadFile):
            raise
        raise BadFile(f"{path}：不是完好的 docx，请用 Word 或 WPS 打开后另存为 docx。") from error


def _read_pdf(path: Path) -> str:
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise BadFile(f"{path}：pdf 有密码，请换成没有密码的文件。")
        pages = [page.extract_text() for page in reader.pages]
    except (PyPdfError, OSError, *_DAMAGED) as error:
        if isinstance(error, BadFile):
            raise
        raise BadFile(f"{path}：不是完好的 pdf，请重新下载，或换成 docx、txt。") from error
    if sum(len("".join(page.split())) for page in pages) < FEWEST * max(1, len(pages)):
        raise BadFile(f"{path}：是扫描的图片，里面没有文字，请换成文字版，或识别成文字再导入。")
    return "\f\n".join(pages)


READERS: Mapping[str, Callable[[Path], str]] = {
    ".txt": _read_text,
    ".md": _read_text,
    ".docx": _read_docx,
    ".pdf": _read_pdf,
}
"""How each kind of file is read, by its ending."""
