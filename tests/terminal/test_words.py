"""Every command explains itself, and words that no command knows are told apart from what an operator can mend."""

from __future__ import annotations

import asyncio
import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from tests.terminal.conftest import Terminal, typed
from tests.whole.process import ROOT, betang

COMMANDS = sorted(command.name or command.callback.__name__ for command in app.registered_commands if command.callback)


@pytest.mark.parametrize("command", COMMANDS)
def test_help(command: str) -> None:
    """`--help` says what the command is for, and ends with 0."""
    shown = CliRunner().invoke(app, [command, "--help"])
    assert shown.exit_code == 0
    assert f"Usage: betang {command}" in shown.output or command in shown.output


def test_all_commands_of_the_issue_are_there() -> None:
    """What the README and the deployment notes name exists."""
    named = "run demo check invite import-areas import-people export backup restore migrate read"
    assert set(named.split()) <= set(COMMANDS)


@pytest.mark.parametrize(
    "words",
    [
        "terbang",
        "invite --role raja",
        "invite",
        "export koperasi",
        "run --cepat",
        "demo --port banyak",
        "demo --port 80443",
        "demo --port 0",
    ],
)
def test_words_that_no_command_knows(terminal: Terminal, words: str) -> None:
    """Exit code 2, with the word that is wrong."""
    ran = terminal(*words.split())
    assert ran.code == 2
    assert "Error" in ran.err
    assert ran.out == ""


def test_settings_are_told_all_at_once(tmp_path: Path) -> None:
    """Three wrong settings make three lines, each with what to put there; the values are not repeated."""
    wrong = {
        "BETANG_TELEGRAM_TOKEN": "bukan-token",
        "BETANG_TIMEZONE": "Mars/Olympus",
        "BETANG_DATABSE_URL": "x",
        "BETANG_LISTEN": "9",
    }
    for command in ("run", "check", "migrate"):
        ran = typed(tmp_path, command, **wrong)
        assert ran.code == 1
        for name in wrong:
            assert name in ran.err
        assert "Perhaps BETANG_DATABASE_URL is meant" in ran.err
        assert "bukan-token" not in ran.err


def test_a_broken_form_is_told_with_every_fault(tmp_path: Path) -> None:
    """A copy of the program in which a form and the words are broken: each mistake with its file, and no traceback."""
    for package in ("bot", "conversations", "storage"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    form = tmp_path / "conversations" / "forms" / "koperasi.yaml"
    text = form.read_text(encoding="utf-8")
    text = text.replace("select_one jenis", "select_one tak_ada").replace(
        "\"${berbadan_hukum} = 'ya'\"", '"${berbadan_hukm} = ("', 1
    )
    form.write_text(text, encoding="utf-8")
    words = tmp_path / "conversations" / "locales" / "bjn"
    words.mkdir()
    (words / "kata.ftl").write_text("kunci-asing = Halo\n", encoding="utf-8")
    ran = asyncio.run(betang(tmp_path, {"PYTHONPATH": str(tmp_path)}, "check"))
    assert ran.code == 1
    assert "Traceback" not in ran.err
    for told in (
        "koperasi.yaml",
        "tak_ada",
        "nomor_badan_hukum",
        "kunci-asing",
        "BETANG_TELEGRAM_TOKEN",
        "python -m bot migrate",
    ):
        assert told in ran.err, told


def test_check_finds_everything_in_order(terminal: Terminal) -> None:
    """With a token and a database there is nothing to mend; without a token that alone is told."""
    assert terminal("check", BETANG_TELEGRAM_TOKEN="1234:TEST").code == 0
    ran = terminal("check")
    assert ran.code == 1
    assert ran.err.count("✗") == 1
    assert "BETANG_TELEGRAM_TOKEN" in ran.err


def test_check_looks_at_all_of_it_though_the_settings_are_wrong(tmp_path: Path) -> None:
    """A wrong setting hides neither a folder that cannot be written to nor a database that is missing."""
    (tmp_path / "berkas").write_text("x")
    wrong = {
        "BETANG_TIMEZONE": "Mars",
        "BETANG_MEDIA_DIR": f"{tmp_path}/berkas",
        "BETANG_BACKUP_DIR": f"{tmp_path}/berkas/salinan",
    }
    told = typed(tmp_path, "check", **wrong).err
    for name in ("BETANG_TELEGRAM_TOKEN", *wrong, "there is no database"):
        assert name in told
    assert told.count("✗") == 5
    assert typed(tmp_path, "check", BETANG_DATABASE_URL="mysql://a").err.count("✗") == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--role admin --area 62.06", "leave --area out"),
        ("--role head", "No area has the code"),
        ("--role head --area 62.06", "one village"),
        ("--role head --area 99.99.99.9999", "No area has the code"),
        ("--role officer --area 62.06", "--agency"),
        ("--role officer --area 62.06 --agency ormas", "--agency"),
        ("--role officer --area 62.06.05.2006 --agency camat", "kecamatan"),
    ],
)
def test_invitations_that_fit_nobody(terminal: Terminal, words: str, told: str) -> None:
    """Nothing is made, and the line says what to write."""
    ran = terminal("invite", *words.split())
    assert ran.code == 1
    assert told in ran.err
    assert ran.out == ""


@pytest.mark.parametrize(
    "words", ["--role admin", "--role officer --area 62.06 --agency dinas_koperasi", "--role head --area 62.06.05.2006"]
)
def test_an_invitation_for_each_role(terminal: Terminal, words: str) -> None:
    """One JSON object with the code, for scripts; a code is given once."""
    made = [json.loads(terminal("invite", *words.split(), "--json").out) for _ in range(2)]
    assert {invitation["role"] for invitation in made} == {words.split()[1]}
    assert made[0]["code"] != made[1]["code"]
    assert all(set(invitation) == {"code", "link", "role", "area", "agency", "expires"} for invitation in made)


def test_two_thousand_readings_in_one_process(tmp_path: Path) -> None:
    """A line in, an object out, in their order; without any database."""
    lines = "".join(f"{number} orang\n" for number in range(2000))
    ran = typed(tmp_path, "read", "count", "-", given=lines)
    assert ran.code == 0
    assert [json.loads(line)["value"] for line in ran.out.splitlines()] == list(range(2000))
    report = typed(tmp_path, "read", "report", "-", given="Desa Petak Puti ada 2 koperasi, anggota 120 orang\n" * 20)
    assert len(report.out.splitlines()) == 20
    assert list(tmp_path.iterdir()) == []
