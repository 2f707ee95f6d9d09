/* "Coba dulu": what to try first; addresses and commands in it can be clicked. */
import { el } from "./dom.js";
import { link } from "./rich.js";

const CLICKABLE = /(https?:\/\/\S*[^\s.,;:!?)]|(?<!\S)\/[a-z0-9_]+)/;

/** Show the steps. `hands(name)` gives what `link` needs for the phone of that name, and `say`. */
export function showGuide(steps, hands) {
  const place = document.getElementById("guide");
  place.hidden = !steps.length;
  const line = ({ phone, text }) => {
    const able = hands(phone);
    const parts = text.split(CLICKABLE).map((part, index) => {
      if (index % 2 === 0) return part;
      if (part.startsWith("http")) return link(part, [part], able);
      return el("button", { type: "button", className: "command", onclick: () => able.say(part) }, part);
    });
    return el("li", {}, el("b", {}, phone), ": ", parts);
  };
  document.getElementById("steps").replaceChildren(...steps.map(line));
}
