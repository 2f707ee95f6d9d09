/* Puts the page together: the phones, the tabs, the clock, the guide. */
import { Clock } from "./clock.js";
import { el } from "./dom.js";
import { showGuide } from "./guide.js";
import { follow, post, Trouble } from "./net.js";
import { Phone } from "./phone.js";
import { address, startCode } from "./rich.js";
import { ask, choose, tell } from "./sheet.js";
import { WORDS } from "./words.js";

const place = document.getElementById("phones");
const tabs = document.getElementById("tabs");
const trouble = document.getElementById("trouble");
const guide = document.getElementById("guide");
const narrow = matchMedia("(max-width: 899px)");

async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    tell(document.body, error.message);
    return null;
  }
}

/** All phones on the page. */
class House {
  phones = new Map();

  tabs = new Map();

  bot = { name: "", username: "" };

  changed(news) {
    this.bot = news.bot;
    clock.set(news.clock);
    if (news.whole) this.clear();
    for (const screen of news.phones) {
      if (!this.phones.has(screen.id)) this.add(screen);
      this.phones.get(screen.id).update(screen);
    }
    if (news.whole) showGuide(news.guide, (name) => this.hands(name));
  }

  clear() {
    this.phones.clear();
    this.tabs.clear();
    place.replaceChildren();
    tabs.replaceChildren();
  }

  add(screen) {
    const phone = new Phone(screen, this);
    this.phones.set(phone.id, phone);
    place.append(phone.element);
    const badge = el("span", { className: "badge", hidden: true });
    const tab = el(
      "button",
      { type: "button", role: "tab", "aria-controls": phone.element.id, onclick: () => this.show(phone), onkeydown: (event) => this.step(event, phone) },
      phone.title,
      badge,
    );
    this.tabs.set(phone.id, { tab, badge });
    tabs.append(tab);
    if (this.phones.size === 1 || this.wanted === phone.id) this.show(phone);
    else this.mark();
  }

  show(phone) {
    this.current = phone.id;
    this.mark();
    phone.toEnd();
    phone.element.scrollIntoView({ block: "nearest" });
    this.tabs.get(phone.id).tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  mark() {
    for (const phone of this.phones.values()) {
      const current = phone.id === this.current;
      phone.element.classList.toggle("current", current);
      const { tab } = this.tabs.get(phone.id);
      tab.setAttribute("aria-selected", String(current));
      tab.tabIndex = current ? 0 : -1;
    }
  }

  step(event, phone) {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!way) return;
    const all = [...this.phones.values()];
    const next = all[(all.indexOf(phone) + way + all.length) % all.length];
    this.show(next);
    this.tabs.get(next.id).tab.focus();
  }

  unread(phone) {
    const badge = this.tabs.get(phone.id)?.badge;
    if (!badge) return;
    badge.hidden = !phone.unread;
    badge.textContent = phone.unread || "";
    badge.title = WORDS.unread(phone.unread);
  }

  others(phone) {
    return [...this.phones.values()].filter((other) => other !== phone);
  }

  /* A link that starts the bot: on which phone is it opened? */
  open(code, phone) {
    const where = (each, label) => ({ label, hint: each.note || each.number, run: () => this.begin(each, code) });
    const items = this.others(phone).map((other) => where(other, other.name));
    if (phone) items.unshift(where(phone, `${WORDS.here}: ${phone.name}`));
    items.push({ label: WORDS.newPhone, run: () => this.ask(code) });
    choose(phone?.case ?? document.body, WORDS.openWhere, items);
  }

  async begin(phone, code) {
    if (await phone.do("start", { code })) this.show(phone);
  }

  visit(url, phone) {
    const code = startCode(url, this.bot.username);
    const target = address(url);
    if (code !== null) this.open(code, phone);
    else if (target) window.open(target.href, "_blank", "noopener,noreferrer");
  }

  hands(name) {
    const phone = () => [...this.phones.values()].find((each) => each.name === name || each.note === name);
    return {
      username: this.bot.username,
      open: (code) => (stepAside(), phone() ? this.begin(phone(), code) : this.open(code)),
      say: (text) => (stepAside(), phone()?.say(text).then(() => this.show(phone()))),
    };
  }

  ask(code) {
    const fields = [
      { name: "name", label: WORDS.phoneName, required: true },
      { name: "number", label: WORDS.phoneNumber },
    ];
    ask(document.body, WORDS.addPhone, fields, WORDS.addPhone, (told) =>
      attempt(async () => {
        const { id } = await post("/sim/phones", told);
        this.wanted = id;
        if (this.phones.has(id)) this.show(this.phones.get(id));
        if (code !== undefined) await post(`/sim/phones/${id}/start`, { code });
      }),
    );
  }
}

const clock = new Clock(attempt);
const house = new House();
for (const id of ["add-phone", "add-tab"]) document.getElementById(id).addEventListener("click", () => house.ask());
/* On a small screen the guide makes room for the phone that it led to. */
function stepAside() {
  guide.open = !narrow.matches;
}
function fold() {
  stepAside();
  house.phones.forEach((phone) => phone.settle());
}
fold();
narrow.addEventListener("change", fold);
follow(
  (news) => house.changed(news),
  (connected) => {
    trouble.hidden = connected;
    trouble.textContent = connected ? "" : WORDS.trouble;
  },
);
