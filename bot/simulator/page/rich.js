/* Text with Telegram's entities to elements. */
import { el } from "./dom.js";
import { WORDS } from "./words.js";

const TAGS = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/** The address behind a link when it is one a page may open, else null. */
export function address(text) {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(full);
    return ["https:", "http:", "mailto:", "tel:"].includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** The code of a link that starts the bot (`t.me/betang_bot?start=CODE`), else null. */
export function startCode(text, username) {
  const url = address(text);
  if (!url || !["t.me", "telegram.me"].includes(url.hostname)) return null;
  if (url.pathname.slice(1).toLowerCase() !== username.toLowerCase()) return null;
  return url.searchParams.get("start") ?? "";
}

/** A link: the bot's own ones are opened in the simulator by `hands.open(code)`. */
export function link(url, children, hands) {
  const code = startCode(url, hands.username);
  if (code !== null) return el("a", { href: url, onclick: (event) => (event.preventDefault(), hands.open(code)) }, children);
  const target = address(url);
  if (!target) return el("span", {}, children);
  return el("a", { href: target.href, target: "_blank", rel: "noopener noreferrer" }, children);
}

function dress(entity, text, children, hands) {
  if (TAGS[entity.type]) return el(TAGS[entity.type], {}, children);
  if (entity.type === "text_link") return link(entity.url, children, hands);
  if (entity.type === "url") return link(text, children, hands);
  if (entity.type === "email") return link(`mailto:${text}`, children, hands);
  if (entity.type === "bot_command") {
    return el("button", { type: "button", className: "command", onclick: () => hands.say(text) }, children);
  }
  if (entity.type === "spoiler") {
    const show = (event) => event.currentTarget.setAttribute("aria-expanded", "true");
    return el("button", { type: "button", className: "spoiler", title: WORDS.spoiler, "aria-expanded": "false", onclick: show }, children);
  }
  return el("span", {}, children);
}

/** Nodes for `text`; `hands` has `username`, `open(code)` and `say(text)`. Entities count in UTF-16, as JavaScript does. */
export function rich(text, entities, hands, from = 0, to = text.length) {
  const nodes = [];
  let at = from;
  for (let i = 0; i < entities.length; i += 1) {
    const { offset, length } = entities[i];
    const end = Math.min(offset + length, to);
    if (offset < at || offset >= to) continue;
    nodes.push(text.slice(at, offset));
    const inside = entities.slice(i + 1).filter((other) => other.offset < end);
    nodes.push(dress(entities[i], text.slice(offset, end), rich(text, inside, hands, offset, end), hands));
    at = end;
  }
  nodes.push(text.slice(at, to));
  return nodes.filter((node) => node !== "");
}
