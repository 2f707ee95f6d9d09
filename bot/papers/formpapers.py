"""What an admin is given of a form: its workbook, what changed in its newest version, what publishing would do to drafts."""

from __future__ import annotations

from markupsafe import Markup

from bot.channel import File, Made
from bot.papers.overseen import Look
from bot.papers.parcels import MIMES
from bot.succession import Succession
from bot.uploads import upload_of
from conversations.authoring.changes import changes
from conversations.authoring.telling import changes_told
from conversations.xlsform import write_xlsx


def workbook(look: Look) -> Made:
    """A version of a form as an XLSForm."""
    name, version = look.args["form"], look.args["version"]
    taken = look.house.shelf.edition(look.desk, name, version)
    if taken is None:
        return Made(None, look.words("form-gone"))
    return Made(File(f"{name}-{version}.xlsx".replace("/", "-"), MIMES[".xlsx"], write_xlsx(taken.sheets)))


def changed(look: Look) -> Made:
    """What changed in a version since the one that was kept before it; with the whole list where it is long."""
    desk, house, words, name, version = look.desk, look.house, look.words, look.args["form"], look.args["version"]
    order = [one.version for one in desk.forms.editions(name)]
    before = order[: order.index(version)] if version in order else []
    old = house.shelf.edition(desk, name, before[-1]) if before else None
    new = house.shelf.edition(desk, name, version)
    if old is None or new is None:
        return Made(None, words("form-changes-first"))
    told = changes_told(changes(old, new), words)
    lines = [words("form-summary-changed", version=before[-1]), *(Markup("• ") + line for line in told.lines)]
    if not told.left:
        return Made(None, Markup("\n").join(lines if told.lines else [words("form-changes-none", version=before[-1])]))
    return Made(File(f"{name}-perubahan.txt", "text/plain", told.everything.encode()), Markup("\n").join([*lines, told.left]))


def preview(look: Look) -> Made:
    """What becomes of the drafts in the area when what that person has under way is published."""
    desk, house, words = look.desk, look.house, look.words
    upload = upload_of(desk, int(look.args["person"]))
    if upload is None or look.args["revision"] != str(upload.revision):
        return Made(None)
    kept = house.shelf.edition(desk, upload.form, upload.version)
    new = house.shelf.read(upload.text, upload.form) if upload.text else kept
    if new is None:
        return Made(None)
    area = upload.area if upload.area[:1].isdigit() else ""
    succession = Succession(desk, house, words, new, look.now)
    drafts = [draft for draft in desk.forms.behind(upload.form, area, lambda _: upload.version) if not draft.corrects]
    again = [number for number in map(succession.again, drafts) if number]
    if not drafts:
        return Made(None, words("form-preview-no-drafts"))
    if not again:
        return Made(None, words("form-preview-drafts", drafts=len(drafts)))
    told = {"drafts": len(drafts), "again": len(again), "least": min(again), "most": max(again)}
    return Made(None, words("form-preview-again" if min(again) < max(again) else "form-preview-again-just", **told))
