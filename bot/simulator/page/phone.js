/* One phone: whose it is, the chat with the bot, and what a person can do in it. */
import { Attachments } from "./attach.js";
import { bubble } from "./bubble.js";
import { Composer } from "./composer.js";
import { drawing, el, iconButton } from "./dom.js";
import { post, Trouble } from "./net.js";
import { choose, tell } from "./sheet.js";
import { WORDS } from "./words.js";

const DAY = new Intl.DateTimeFormat("id-ID", { timeZone: "Asia/Jakarta", weekday: "long", day: "numeric", month: "long", year: "numeric" });
const SHOWN = 5000;

/** A phone on the page. `house`: bot, open(code, phone), others(phone), unread(phone). */
export class Phone {
  constructor(screen, house) {
    Object.assign(this, { id: screen.id, name: screen.name, number: screen.number, note: screen.note, house });
    this.entries = new Map();
    this.unread = 0;
    this.attachments = new Attachments(this);
    this.build();
  }

  build() {
    this.badge = el("span", { className: "badge", hidden: true });
    this.status = el("small", {}, WORDS.bot);
    this.typing = el("div", { className: "typing", hidden: true });
    this.hello = el("p", { className: "hello" }, WORDS.hello);
    this.log = el("div", { className: "log", role: "log", "aria-live": "polite", "aria-label": WORDS.chat(this.name), tabIndex: 0 });
    this.log.append(this.hello, this.typing);
    this.log.addEventListener("scroll", () => this.atEnd() && this.seen());
    new ResizeObserver(() => this.settle()).observe(this.log);
    this.latest = el("button", { type: "button", className: "latest", hidden: true, onclick: () => this.toEnd() }, drawing("down"));
    this.latest.classList.add("icon");
    this.toast = el("div", { className: "toast", role: "status" });
    this.case = el("div", { className: "case" });
    this.composer = new Composer(this);
    const head = el("div", {}, el("b", {}, this.house.bot.name), this.status);
    const face = el("img", { src: "/page/icon.svg", alt: "", width: 38, height: 38 });
    this.case.append(
      el("div", { className: "head" }, face, head, iconButton("options", WORDS.options, () => this.options())),
      el("div", { className: "wall" }, this.log, this.latest),
      this.toast,
      ...this.composer.nodes,
    );
    const owner = el("h2", { className: "owner" }, this.title, el("small", {}, this.note ? this.name : this.number), this.badge);
    this.element = el("section", { className: "phone", id: `phone-${this.id}`, "aria-label": WORDS.phoneOf(this.name) }, owner, this.case);
  }

  update(screen) {
    const end = this.atEnd();
    const before = this.entries.size;
    for (const entry of screen.messages) this.place(entry, before > 0);
    this.hello.hidden = this.entries.size > 0;
    this.status.textContent = screen.blocked ? WORDS.blockedBot : WORDS.bot;
    this.blocked = screen.blocked;
    this.composer.update(screen);
    this.act(screen);
    for (const notice of screen.notices) notice.alert ? tell(this.case, notice.text) : this.note_(notice.text);
    const mine = screen.messages.some((entry) => !entry.by_bot && !entry.deleted);
    if (end || mine || !before) this.toEnd();
    else this.count();
  }

  place(entry, live) {
    const old = this.entries.get(entry.id);
    if (entry.deleted) {
      old?.element.remove();
      this.entries.delete(entry.id);
      return;
    }
    const element = bubble(entry, this);
    const focused = old ? [...old.element.querySelectorAll("button")].indexOf(document.activeElement) : -1;
    if (old) old.element.replaceWith(element);
    else this.append(entry, element, live);
    this.entries.set(entry.id, { entry, element });
    if (focused >= 0) element.querySelectorAll("button")[focused]?.focus();
  }

  append(entry, element, live) {
    const day = DAY.format(entry.message.date * 1000);
    if (day !== this.day) this.typing.before(el("div", { className: "day" }, day));
    this.day = day;
    if (live) element.classList.add("new");
    this.typing.before(element);
    for (const picture of element.querySelectorAll("img")) picture.addEventListener("load", () => this.settle(), { once: true });
    if (entry.by_bot && live) this.unread += 1;
  }

  /* A tick or a notice that comes after what the bot does must not hide it: only the bot's next message does, or time. */
  act(screen) {
    if (!screen.action) this.typing.hidden = true;
    if (!screen.action || screen.acted === this.acted) return;
    this.acted = screen.acted;
    clearTimeout(this.acting);
    this.typing.textContent = `${this.house.bot.name} ${WORDS.typing[screen.action] ?? WORDS.busy} …`;
    this.typing.hidden = false;
    this.acting = setTimeout(() => (this.typing.hidden = true), SHOWN);
  }

  atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 60;
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.pinned = true;
    this.seen();
  }

  /* The room for the log has changed: whoever stood at the end stays there. */
  settle() {
    if (this.pinned) this.log.scrollTop = this.log.scrollHeight;
  }

  seen() {
    this.pinned = this.atEnd();
    if (this.element.offsetParent !== null) this.unread = 0;
    this.count();
  }

  count() {
    this.pinned = this.atEnd();
    this.badge.hidden = !this.unread;
    this.badge.textContent = this.unread || "";
    this.badge.title = WORDS.unread(this.unread);
    this.latest.hidden = this.pinned;
    this.latest.setAttribute("aria-label", WORDS.latest(this.unread));
    this.house.unread(this);
  }

  note_(text) {
    this.toast.textContent = text;
    clearTimeout(this.noting);
    this.noting = setTimeout(() => (this.toast.textContent = ""), SHOWN);
  }

  async attempt(run) {
    try {
      await run();
      return true;
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      this.note_(error.message);
      return false;
    }
  }

  do(deed, body) {
    return this.attempt(() => post(`/sim/phones/${this.id}/${deed}`, body));
  }

  say(text) {
    return this.do("say", { text });
  }

  tap(entry, button) {
    if (button.url !== undefined) this.visit(button.url);
    else if (button.copy_text) this.copy(button.copy_text.text);
    else this.do("press", { message: entry.id, data: button.callback_data });
  }

  visit(url) {
    this.house.visit(url, this);
  }

  async copy(text) {
    await navigator.clipboard.writeText(text);
    this.note_(WORDS.copied);
  }

  /* What the page calls the phone: what its owner is, or else the name. */
  get title() {
    return this.note || this.name;
  }

  get username() {
    return this.house.bot.username;
  }

  open(code) {
    this.house.open(code, this);
  }

  others() {
    return this.house.others(this);
  }

  more(entry) {
    const about = (edit) => this.composer.setAbout({ entry, edit });
    const text = entry.message.text ?? entry.message.caption;
    const items = [{ label: WORDS.reply, run: () => about(false) }];
    if (!entry.by_bot && entry.message.text) items.push({ label: WORDS.edit, run: () => about(true) });
    items.push({ label: WORDS.forward, run: () => this.do("forward", { message: entry.id }) });
    if (text) items.push({ label: WORDS.copy, run: () => this.copy(text) });
    choose(this.case, WORDS.messageOptions, items);
  }

  options() {
    const block = { label: WORDS.block, hint: WORDS.blockHint, run: () => this.do("block") };
    const unblock = { label: WORDS.unblock, run: () => this.do("unblock") };
    choose(this.case, `${this.name} · ${this.number}`, [this.blocked ? unblock : block]);
  }
}
