/* The sheet that slides up inside a phone (or over the page): a list to choose from, or a few fields to fill. */
import { el } from "./dom.js";
import { WORDS } from "./words.js";

function open(place, title, content) {
  const before = document.activeElement;
  place.querySelector(":scope > .sheet")?.remove();
  const close = () => {
    sheet.remove();
    if (before?.isConnected) before.focus();
  };
  const inner = el("div", { role: "dialog", "aria-modal": "true", "aria-label": title }, el("h3", {}, title), content(close));
  const sheet = el("div", { className: "sheet" }, inner);
  sheet.addEventListener("click", (event) => event.target === sheet && close());
  sheet.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (event.key === "Tab") stay(event, inner);
  });
  place.append(sheet);
  inner.querySelector("button, input")?.focus();
}

/* Tab goes round inside the sheet, not behind it. */
function stay(event, inner) {
  const stops = [...inner.querySelectorAll("button, input")];
  const next = event.shiftKey ? stops[0] : stops[stops.length - 1];
  if (document.activeElement !== next) return;
  event.preventDefault();
  (event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
}

const leave = (close, label) => el("button", { type: "button", className: "plain", onclick: close }, label);

/** Choose one of `items` ({label, hint, run}); Escape, a tap beside it or the last line closes. */
export function choose(place, title, items) {
  open(place, title, (close) => [
    el(
      "div",
      { className: "items" },
      items.map(({ label, hint, run }) =>
        el("button", { type: "button", onclick: () => (close(), run()) }, label, hint ? el("small", {}, hint) : null),
      ),
    ),
    leave(close, WORDS.close),
  ]);
}

/** Fill `fields` ({name, label, value}); `run(values)` when sent. */
export function ask(place, title, fields, label, run) {
  open(place, title, (close) => {
    const submit = (event) => {
      event.preventDefault();
      const values = Object.fromEntries(new FormData(event.target));
      close();
      run(values);
    };
    return el(
      "form",
      { onsubmit: submit },
      fields.map((field) =>
        el("label", {}, field.label, el("input", { name: field.name, value: field.value ?? "", autocomplete: "off", required: field.required })),
      ),
      el("button", { className: "wide" }, label),
      leave(close, WORDS.cancel),
    );
  });
}

/** Say something that must be read. */
export function tell(place, text) {
  open(place, text, (close) => el("button", { type: "button", className: "wide", onclick: close }, WORDS.ok));
}
