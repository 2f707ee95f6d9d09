/* One message in a chat. */
import { carried } from "./carried.js";
import { drawing, el } from "./dom.js";
import { rich } from "./rich.js";
import { WORDS } from "./words.js";

const HOUR = new Intl.DateTimeFormat("id-ID", { timeZone: "Asia/Jakarta", hour: "2-digit", minute: "2-digit", hour12: false });

/** What a message says in one line, for quotes and notes. */
export function summary(message) {
  const words = message.text ?? message.caption;
  if (words) return words.split("\n")[0].slice(0, 80);
  if (message.photo) return WORDS.photo;
  if (message.voice) return WORDS.voice;
  if (message.sticker) return WORDS.sticker;
  if (message.location) return WORDS.location;
  return message.document?.file_name ?? message.contact?.first_name ?? "";
}

function ticks(state) {
  if (state === "lost") return el("span", { className: "lost" }, WORDS.lost);
  const mark = drawing(state === "taken" ? "twice" : "once", "0 0 20 12");
  const said = el("span", { className: "said" }, WORDS.states[state]);
  return el("span", { className: state, title: WORDS.states[state] }, mark, said);
}

function meta(entry) {
  const { message } = entry;
  return el(
    "div",
    { className: "meta" },
    message.edit_date ? el("span", {}, WORDS.edited) : null,
    el("time", { dateTime: new Date(message.date * 1000).toISOString() }, HOUR.format(message.date * 1000)),
    entry.by_bot ? null : ticks(entry.state),
  );
}

function origin(message) {
  if (!message.forward_origin) return null;
  return el("div", { className: "forwarded" }, WORDS.forwarded(message.forward_origin.sender_user.first_name));
}

function buttons(entry, hands) {
  const rows = entry.message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  const make = (button) => {
    const busy = button.callback_data !== undefined && entry.waiting.includes(button.callback_data);
    return el("button", { type: "button", "aria-busy": busy ? "true" : null, onclick: () => hands.tap(entry, button) }, button.text);
  };
  return el("div", { className: "buttons" }, rows.map((row) => el("div", {}, row.map(make))));
}

/** The element of a message. `hands`: username, open(code), say(text), tap(entry, button), more(entry). */
export function bubble(entry, hands) {
  const { message } = entry;
  const words = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const quoted = message.reply_to_message;
  return el(
    "div",
    { className: `message ${entry.by_bot ? "theirs" : "mine"}`, "data-id": entry.id },
    el(
      "div",
      { className: "bubble" },
      origin(message),
      quoted ? el("div", { className: "quote" }, summary(quoted)) : null,
      carried(message),
      words ? el("div", { className: "words" }, rich(words, entities, hands)) : null,
      meta(entry),
      el("button", { type: "button", className: "more", "aria-label": WORDS.messageOptions, onclick: () => hands.more(entry) }, "⋮"),
    ),
    buttons(entry, hands),
  );
}
