"""The command line: what an operator types, word by word; `bot/terminal/` does it."""

from __future__ import annotations

import asyncio
import io
import json
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="betang",
    help="Betang asks the heads of villages about their cooperatives, and tells officers how far they are.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
forms = typer.Typer(help="Check forms, and turn YAML and .xlsx (XLSForm) into each other.", no_args_is_help=True)
app.add_typer(forms, name="form")


class WhichRole(StrEnum):
    """The roles an invitation can give."""

    ADMIN = "admin"
    OFFICER = "officer"
    HEAD = "head"


def say(line: str) -> None:
    """A line for the person at the terminal, at once."""
    typer.echo(line)
    sys.stdout.flush()


@app.command()
def run() -> None:
    """Run the bot against Telegram, until it is told to stop (SIGTERM or Ctrl+C finish what is held)."""
    from bot.settings import Settings  # noqa: PLC0415
    from bot.terminal.running import run_forever  # noqa: PLC0415 - the heavy imports only where they are needed

    asyncio.run(run_forever(Settings.load(telegram=True)))


@app.command()
def demo(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port of the page, on this machine only.")] = 8440,
    keep: Annotated[bool, typer.Option("--keep", help="Go on with the demo's database of last time.")] = False,
    browser: Annotated[bool, typer.Option(help="Open the page in the browser.")] = True,
) -> None:
    """Try the whole job on this machine: phones in a web page, a made-up sample of reports, no network."""
    from bot.terminal.demo import play  # noqa: PLC0415

    asyncio.run(play(port, keep=keep, browser=browser, say=say))


@app.command()
def check() -> None:
    """Check settings, forms, texts, folders and database, and say everything that is wrong at once."""
    from bot.terminal.checking import everything  # noqa: PLC0415

    faults = asyncio.run(everything(say))
    for fault in faults:
        typer.echo(f"✗ {fault}", err=True)
    if faults:
        raise typer.Exit(1)
    say("Everything is in order.")


@app.command()
def invite(
    role: Annotated[WhichRole, typer.Option(help="What the person will be.")],
    area: Annotated[str, typer.Option(help="Kemendagri code of the area, e.g. 62.06; not for an admin.")] = "",
    agency: Annotated[str, typer.Option(help="Of an officer: dinas_koperasi, dpmd, camat, kepala_daerah or lainnya.")] = "",
    name: Annotated[str, typer.Option(help="Name of the person, shown when the code is opened.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, for scripts.")] = False,
) -> None:
    """Print a one-time code, valid 14 days, and the link that carries it. The first admin comes in this way."""
    from bot.terminal.inviting import from_terminal  # noqa: PLC0415

    made = asyncio.run(from_terminal(role.value, area, agency, name))
    if as_json:
        say(json.dumps(made, ensure_ascii=False))
        return
    say(f"Code: {made['code']}   (one use, until {made['expires']})")
    say(f"Link: {made['link']}" if made["link"] else f"Link: open the bot in Telegram and send /start {made['code']}")


@app.command("import-areas")
def import_areas(
    file: Annotated[Path, typer.Argument(help="CSV with columns kode,nama (and kode_lama): a province, or the whole country.")],
) -> None:
    """Load administrative areas: new ones, new names, and by a column kode_lama new codes. The bot reads them at its start."""
    from bot.terminal.importing import areas  # noqa: PLC0415

    say(f"{asyncio.run(areas(file, say))} areas are in the database. A bot that runs knows them after its next start.")


@app.command("import-people")
def import_people(
    file: Annotated[Path, typer.Argument(help="CSV or XLSX with the columns kode, nama, jabatan, telepon, instansi.")],
    out: Annotated[Path, typer.Option(help="Where to write the invitation of each person (CSV).")] = Path("undangan.csv"),
) -> None:
    """Invite heads and officers from a list. Every row's mistake is told, and nothing is taken over while there is one."""
    from bot.terminal.importing import people  # noqa: PLC0415

    count = asyncio.run(people(file, out, say))
    say(f"Invitations written to {out}: {count}. They hold one-time codes: pass them on, then delete the file.")


@app.command()
def export(
    form: Annotated[str, typer.Argument(help="Name of the form, such as koperasi or pembentukan.")],
    out: Annotated[Path, typer.Option(help="File to write: .xlsx, .csv, .json (as ODK), or .zip with photos and documents.")],
    area: Annotated[str, typer.Option(help="Kemendagri code; everything when left out.")] = "",
) -> None:
    """Write the latest report of every village to a spreadsheet, to JSON, or with its photos to a zip."""
    from bot.terminal.exporting import to_file  # noqa: PLC0415

    for line in asyncio.run(to_file(form, area, out, say)):
        say(line)


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="The copy to write; it must not exist yet.")]) -> None:
    """Copy the database while the bot runs, and check the copy."""
    from bot.terminal.keeping import back_up  # noqa: PLC0415

    for line in asyncio.run(back_up(file)):
        say(line)


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="A copy that `betang backup` made.")]) -> None:
    """Put a copy where the database is to be. Refused while one is there: stop the bot and move it away first."""
    from bot.terminal.keeping import put_back  # noqa: PLC0415

    for line in asyncio.run(put_back(file)):
        say(line)


@app.command()
def migrate() -> None:
    """Make the database, or bring it to this version's shape (a copy is made first), with the villages of Central Kalimantan."""
    from bot.terminal.keeping import bring_up  # noqa: PLC0415

    for line in asyncio.run(bring_up()):
        say(line)


@app.command()
def read(
    kind: Annotated[str, typer.Argument(help="count, money, date, yes_no, phone, sk_ahu, npwp, nib, … , report.")],
    text: Annotated[str, typer.Argument(help="What was typed; a hyphen (-) to read one reply a line from standard input.")],
    areas: Annotated[Path | None, typer.Option(help="CSV of areas (kode,nama) to look places up in.")] = None,
) -> None:
    """Show how a reply is read, as one JSON object a line: for whoever writes forms."""
    from bot.terminal.reading_cases import read_lines  # noqa: PLC0415

    for answer in read_lines(kind, sys.stdin if text == "-" else [text], areas):
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


@forms.command("check")
def form_check(file: Annotated[Path, typer.Argument(help="An XLSForm workbook (.xlsx), or a form's YAML file.")]) -> None:
    """Say every mistake of a form with its sheet, row and mend; exit code 0 only when it can be played."""
    from bot.terminal.forms import check as check_form  # noqa: PLC0415

    check_form(file, say)


@forms.command("export")
def form_export(
    name: Annotated[str, typer.Argument(help="The form_id of a built-in form, or a form's file.")],
    xlsx: Annotated[Path, typer.Option("--xlsx", help="The workbook to write.")],
) -> None:
    """Write a form as an XLSForm workbook, for Excel, KoboToolbox or ODK."""
    from bot.terminal.forms import export as export_form  # noqa: PLC0415

    export_form(name, xlsx)
    say(f"{xlsx} is written.")


@forms.command("import")
def form_import(
    file: Annotated[Path, typer.Argument(help="An XLSForm workbook; CSV files that it names lie beside it.")],
    out: Annotated[Path, typer.Option(help="Folder for the YAML file, which is named after the form_id.")] = Path(),
    replace: Annotated[bool, typer.Option("--replace", help="Write over a file that is there.")] = False,
) -> None:
    """Write a workbook as the YAML file that a form of the bot is. Nothing is written while it has a mistake."""
    from bot.terminal.forms import take_in  # noqa: PLC0415

    say(f"{take_in(file, out, say, replace=replace)} is written.")


def main() -> None:
    """Run a command, and exit: 0, or 1 for what an operator can mend, or 2 for words that no command knows.

    What an operator can mend is said in a line each, without a traceback; a mistake of ours keeps its traceback.
    """
    # Names, numbers and photos of people: whatever this process writes is for its own user alone.
    os.umask(0o077)
    _speakable()
    try:
        app()
    except Exception as error:
        # Only now: the imports of these would make `--help` wait.
        from bot.settings import SettingsError  # noqa: PLC0415
        from bot.terminal.saying import told  # noqa: PLC0415
        from conversations.errors import FormError  # noqa: PLC0415
        from storage.errors import StorageError  # noqa: PLC0415

        if not isinstance(error, SettingsError | FormError | StorageError | OSError | ValueError):
            raise
        for line in told(error):
            typer.echo(f"betang: {line}", err=True)
        sys.exit(1)


def _speakable() -> None:
    """See to it that words can be said, whatever the outputs are: closed ones are none, strange signs are shown by numbers."""
    # A closed output would give its number to the next file that is opened: the database.
    sys.stdout = sys.stdout or Path(os.devnull).open("w")  # noqa: SIM115 - open as long as this process is
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
