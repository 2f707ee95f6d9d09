"""`betang form check | export | import`, as an author types them."""

from __future__ import annotations

from pathlib import Path

from conversations.formfile import read_form
from tests.authoring.books import asks
from tests.terminal.conftest import typed


def test_a_form_goes_out_and_comes_in(tmp_path: Path) -> None:
    """Export, check, import: the YAML is the same form; it is not written over unasked."""
    assert typed(tmp_path, "form", "export", "koperasi", "--xlsx", "k.xlsx").code == 0
    checked = typed(tmp_path, "form", "check", "k.xlsx")
    assert checked.code == 0
    assert "“Data koperasi yang ada”" in checked.out
    assert "questions, 1 repeat, " in checked.out
    assert typed(tmp_path, "form", "import", "k.xlsx", "--out", "baru").code == 0
    assert read_form((tmp_path / "baru/koperasi.yaml").read_text(encoding="utf-8"), "koperasi.yaml").name == "koperasi"
    again = typed(tmp_path, "form", "import", "k.xlsx", "--out", "baru")
    assert again.code == 1
    assert "--replace" in again.err
    assert typed(tmp_path, "form", "import", "k.xlsx", "--out", "baru", "--replace").code == 0


def test_every_mistake_is_printed_and_nothing_is_written(tmp_path: Path) -> None:
    """A line for each fault, exit code 1, no file."""
    (tmp_path / "f.xlsx").write_bytes(asks(("telepathy", "a", "A"), ("text", "1b", "B"), ("geotrace", "c", "C")))
    for command in ("check", "import"):
        ran = typed(tmp_path, "form", command, "f.xlsx")
        assert ran.code == 1
        assert [line.split("[")[1].split("]")[0] for line in ran.err.splitlines()] == ["unknown-type", "name", "type-not-played"]
    assert [path.name for path in tmp_path.iterdir()] == ["f.xlsx"]


def test_pictures_are_not_passed_over_in_silence(tmp_path: Path) -> None:
    """They are sent in the chat: no file of a form holds them."""
    (tmp_path / "f.xlsx").write_bytes(asks(("text", "a", "A", "peta.png"), head=("type", "name", "label", "media::image")))
    for command in (("check", "f.xlsx"), ("import", "f.xlsx", "--out", "baru")):
        assert "note: it shows 1 picture (peta.png)." in typed(tmp_path, "form", *command).out
    assert "media::image: peta.png" in (tmp_path / "baru/f.yaml").read_text(encoding="utf-8")


def test_names_and_files_that_are_not_there(tmp_path: Path) -> None:
    """Each is a line that says what to write instead."""
    (tmp_path / "noise.yaml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "f.xlsx").write_bytes(
        asks(("text", "a", "A"), ("image", "b", "B", "x.png"), head=("type", "name", "label", "audio"))
    )
    for told, words in {
        "Write one of: gantidata": ("export", "nope", "--xlsx", "x.xlsx"),
        "ends with .xlsx": ("export", "koperasi", "--xlsx", "x.csv"),
        "none.xlsx": ("check", "none.xlsx"),
        "neither a workbook nor text": ("check", "noise.yaml"),
    }.items():
        ran = typed(tmp_path, "form", *words)
        assert ran.code == 1
        assert told in ran.err
    assert "note: f.xlsx, survey, row 1, column D" in typed(tmp_path, "form", "check", "f.xlsx").out
