/* The foot of a phone: the line to write in, the reply keyboard, the commands menu. */
import { el, iconButton } from "./dom.js";
import { post } from "./net.js";
import { choose } from "./sheet.js";
import { summary } from "./bubble.js";
import { WORDS } from "./words.js";

/** Where a person answers. `phone`: id, name, case, attachments, attempt(run), say(text). */
export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.commands = [];
    this.about = null;
    this.keyboardFrom = 0;
    this.build();
  }

  build() {
    this.field = el("textarea", {
      rows: 1,
      placeholder: WORDS.write,
      "aria-label": WORDS.writeTo(this.phone.name),
      enterKeyHint: "send",
      onkeydown: (event) => this.key(event),
      oninput: () => this.grow(),
    });
    this.toggle = iconButton("keyboard", WORDS.keyboard, () => this.show(this.keys.hidden));
    this.menu = iconButton("commands", WORDS.commands, () => this.openCommands());
    this.line = el(
      "form",
      { className: "writing", onsubmit: (event) => (event.preventDefault(), this.send()) },
      this.menu,
      this.field,
      this.toggle,
      iconButton("attach", WORDS.attach, () => this.phone.attachments.menu()),
      iconButton("send", WORDS.send, () => this.send(), "send"),
    );
    this.start = el("button", { type: "button", className: "wide", onclick: () => this.phone.do("start") }, WORDS.start);
    this.unblock = el("button", { type: "button", className: "wide", onclick: () => this.phone.do("unblock") }, WORDS.unblock);
    this.keys = el("div", { className: "keys", role: "group", "aria-label": WORDS.keys, hidden: true });
    this.aboutText = el("span");
    const cancel = iconButton("close", WORDS.cancel, () => this.setAbout(null));
    this.aboutLine = el("div", { className: "about", hidden: true }, this.aboutText, cancel);
    this.nodes = [this.aboutLine, this.line, this.start, this.unblock, this.keys];
  }

  update(screen) {
    this.commands = screen.commands;
    this.start.hidden = screen.started || screen.blocked;
    this.unblock.hidden = !screen.blocked;
    this.line.hidden = !screen.started || screen.blocked;
    const fresh = screen.keyboard_from !== this.keyboardFrom;
    this.keyboardFrom = screen.keyboard_from;
    this.keyboard = screen.keyboard?.keyboard ? screen.keyboard : null;
    this.field.placeholder = screen.keyboard?.input_field_placeholder ?? WORDS.write;
    this.toggle.hidden = !this.keyboard;
    if (fresh || !this.keyboard) this.layKeys();
    this.show(Boolean(this.keyboard) && (fresh || !this.keys.hidden));
    if (this.line.hidden) this.keys.hidden = true;
  }

  layKeys() {
    const make = (key) => el("button", { type: "button", onclick: () => this.tap(key) }, typeof key === "string" ? key : key.text);
    this.keys.replaceChildren(...(this.keyboard?.keyboard ?? []).map((row) => el("div", {}, row.map(make))));
  }

  show(shown) {
    this.keys.hidden = !shown;
    this.toggle.setAttribute("aria-expanded", String(shown));
    this.phone.settle();
  }

  tap(key) {
    if (this.keyboard?.one_time_keyboard) this.show(false);
    if (key.request_contact) this.phone.attachments.contact();
    else if (key.request_location) this.phone.attachments.place();
    else this.phone.say(key.text ?? key);
  }

  openCommands() {
    const items = this.commands.map(({ command, description }) => ({
      label: `/${command}`,
      hint: description,
      run: () => this.phone.say(`/${command}`),
    }));
    choose(this.phone.case, items.length ? WORDS.commands : WORDS.noCommands, items);
  }

  setAbout(about) {
    this.about = about;
    this.aboutLine.hidden = !about;
    if (!about) return;
    this.aboutText.textContent = about.edit ? WORDS.editing(summary(about.entry.message)) : WORDS.replying(summary(about.entry.message));
    if (about.edit) this.field.value = about.entry.message.text;
    this.grow();
    this.field.focus();
  }

  key(event) {
    if (event.key === "Escape") this.setAbout(null);
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 128)}px`;
  }

  async send() {
    const text = this.field.value;
    if (!text.trim()) return;
    const { about } = this;
    const path = `/sim/phones/${this.phone.id}/${about?.edit ? "edit" : "say"}`;
    const body = about?.edit ? { message: about.entry.id, text } : { text, reply_to: about?.entry.id ?? 0 };
    this.field.value = "";
    this.setAbout(null);
    this.grow();
    const sent = await this.phone.attempt(() => post(path, body));
    if (!sent) this.field.value = text;
  }
}
