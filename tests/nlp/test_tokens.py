"""jieba's words, loaded once and without a trace."""

import tempfile
from pathlib import Path

import jieba
import pytest

from nlp.tokens import ordinary_words


def test_ordinary_words_are_known_with_their_frequency() -> None:
    words = ordinary_words()
    assert words["补贴"] > words["返还"] > 0
    assert "失业险返" not in words


def test_they_are_loaded_once_and_leave_nothing_for_others_to_find(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(jieba.dt, "tmp_dir", None)
    monkeypatch.setattr(jieba.dt, "initialized", False)
    first = ordinary_words.__wrapped__()
    assert list(tmp_path.iterdir()) == []
    assert ordinary_words() is ordinary_words()
    assert len(first) > 100_000
