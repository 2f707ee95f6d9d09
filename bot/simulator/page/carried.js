/* What a message carries beside words: pictures, documents, voices, places, contacts. */
import { drawing, el } from "./dom.js";
import { WORDS } from "./words.js";

const NUMBER = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${NUMBER.format(bytes / 1024)} KB`;
  return `${NUMBER.format(bytes / 1024 / 1024)} MB`;
}

const at = (file) => `/sim/files/${encodeURIComponent(file.file_id)}`;

function photo(sizes, caption) {
  const largest = sizes[sizes.length - 1];
  const picture = el("img", { src: at(largest), alt: caption || WORDS.photo, width: largest.width, height: largest.height });
  return el("a", { href: at(largest), target: "_blank", rel: "noopener" }, picture);
}

function document_(file) {
  const ending = (file.file_name.split(".").pop() ?? "").slice(0, 4).toUpperCase();
  const lines = el("span", {}, el("b", {}, file.file_name), el("small", {}, `${size(file.file_size)} · ${WORDS.download}`));
  return el("a", { className: "card", href: at(file), download: file.file_name }, el("i", { "aria-hidden": "true" }, ending), lines);
}

function card(mark, first, second) {
  const lines = el("span", {}, el("b", {}, first), el("small", {}, second));
  return el("div", { className: "card" }, el("i", { "aria-hidden": "true" }, mark), lines);
}

/** The elements for what a message carries; none for plain words. */
export function carried(message) {
  if (message.photo) return [photo(message.photo, message.caption)];
  if (message.document) return [document_(message.document)];
  if (message.voice) return [el("audio", { controls: true, src: at(message.voice), "aria-label": WORDS.voice })];
  if (message.sticker) return [el("img", { className: "sticker", src: at(message.sticker), alt: WORDS.sticker })];
  if (message.contact) {
    const { first_name: name, phone_number: number } = message.contact;
    return [card(name.slice(0, 1).toUpperCase(), name, number)];
  }
  if (message.location) {
    const { latitude, longitude } = message.location;
    return [card(drawing("pin"), WORDS.location, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`)];
  }
  for (const kind of ["audio", "video", "animation"]) {
    if (message[kind]) return [document_({ file_name: kind, ...message[kind] })];
  }
  return message.text || message.caption ? [] : [WORDS.other];
}
