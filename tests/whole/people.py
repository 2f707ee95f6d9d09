"""People at their phones: they read what came, and answer what they were asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.simulator import hands
from bot.simulator.records import Bubble, Phone
from conversations.formfile import read_forms
from tests.whole.estate import Estate

FORMS = read_forms()
MARKS = {
    form: {
        question.name: max(re.split(r"\$\{.*?\}", question.label.source), key=len).strip()
        for question in FORMS[form].questions.values()
        if question.asked
    }
    for form in ("koperasi", "konfirmasi")
}
"""The longest part of each question that no answer changes: by it a person knows what is asked."""
REPORT = {
    "jumlah": "1",
    "jenis": "Produsen",
    "berjalan": "Ya",
    "rat_terakhir": "belum pernah",
    "berbadan_hukum": "Tidak",
    "usaha_utama": "jual beli karet",
    "ketua": "LEWATI",
    "catatan": "gudang ada",
    "tahun_berdiri": "1998",
    "lampiran": "Tidak",
    "lengkap": "Tidak",
}
"""What every head of these tests says, beside the name and the members, which are each one's own."""
RECEIPT = re.compile(r"Nomor tanda terima: (\d+)")


@dataclass(slots=True)
class Person:
    """Somebody with a phone. `said` is all that was sent, by the question it answers."""

    estate: Estate
    phone: Phone
    said: dict[str, str] = field(default_factory=dict)

    def heard(self, since: int = 0) -> list[Bubble]:
        """The bot's messages after one, oldest first."""
        return [bubble for number, bubble in self.phone.bubbles.items() if bubble.by_bot and number > since]

    @property
    def newest(self) -> int:
        """The number of the last message on the screen."""
        return max(self.phone.bubbles, default=0)

    def write(self, text: str) -> None:
        """Type and send."""
        hands.say(self.estate.world, self.phone, text)

    async def told(self, words: str, since: int = 0) -> str:
        """The first message after `since` that holds these words, once it came."""
        await self.estate.until(lambda: any(words in text(bubble) for bubble in self.heard(since)))
        return next(text(bubble) for bubble in self.heard(since) if words in text(bubble))

    async def ask(self, line: str, words: str) -> str:
        """Send a line; the answer that holds these words."""
        before = self.newest
        self.write(line)
        return await self.told(words, before)

    async def join(self, code: str) -> None:
        """Open an invitation and go through with it, sharing the own number."""
        hands.start(self.estate.world, self.phone, code)
        await self._asked("konfirmasi", "benar")
        self.write("Ya")
        await self._asked("konfirmasi", "setuju")
        self.write("SETUJU")
        await self._asked("konfirmasi", "hp")
        before = self.newest
        hands.send_contact(self.estate.world, self.phone)
        await self.told("Pendaftaran selesai", before)

    async def report(self, answers: Mapping[str, str]) -> int:
        """Fill in the inventory and send it. The receipt's number."""
        last = await self.answer(answers, "Nomor tanda terima")
        return int(RECEIPT.findall(last)[0])

    async def answer(self, answers: Mapping[str, str], end: str) -> str:
        """Fill in the inventory until a message holds `end`, and give that one.

        Every question is answered once, whatever is said again: a person looks at the screen, and knows what was answered.
        """
        if not self.said:
            self.said["/lapor"] = "/lapor koperasi"
            self.write("/lapor koperasi")
        while True:
            await self.estate.until(lambda: self._seen(end) or self._next(answers))
            if self._seen(end):
                return self._seen(end)
            asked = self._next(answers)
            self.said[asked] = answers.get(asked, "KIRIM")
            self.write(self.said[asked])

    async def _asked(self, form: str, question: str) -> None:
        await self.told(MARKS[form][question])

    def _next(self, answers: Mapping[str, str]) -> str:
        """The question on the screen that was not answered yet; `KIRIM` when all answers are shown; empty for none."""
        last = next((text(bubble) for bubble in reversed(self.heard())), "")
        if "ketik KIRIM" in last:
            return "" if "KIRIM" in self.said else "KIRIM"
        asked = [name for name in answers if MARKS["koperasi"][name] in last]
        name = max(asked, key=lambda name: len(MARKS["koperasi"][name]), default="")
        return "" if name in self.said else name

    def _seen(self, words: str) -> str:
        """The newest message that holds these words; empty when there is none."""
        return next((text(bubble) for bubble in reversed(self.heard()) if words in text(bubble)), "")


def text(bubble: Bubble) -> str:
    """What a message says."""
    return str(bubble.message.get("text") or bubble.message.get("caption") or "")
