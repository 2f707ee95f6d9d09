/* Makes elements. Text only ever becomes text: nothing here reads HTML. */

/** An element with properties and children; `on…` are listeners, `data-…`, `aria-…` and `role` attributes. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name.includes("-") || name === "role" || name === "for") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const PATHS = {
  send: ["M4 12 L20 4 L14 20 L11 13 Z", "M11 13 L20 4"],
  attach: ["M19 11 L11.5 18.5 A4.6 4.6 0 0 1 5 12 L12.5 4.5 A3.1 3.1 0 0 1 17 9 L9.6 16.3 A1.5 1.5 0 0 1 7.4 14.2 L14 7.5"],
  commands: ["M15 5 L9 19"],
  keyboard: ["M3 6 H21 V18 H3 Z", "M7 10 H7.01 M12 10 H12.01 M17 10 H17.01 M8 14 H16"],
  options: ["M12 5.5 V5.51 M12 12 V12.01 M12 18.5 V18.51"],
  close: ["M6 6 L18 18 M18 6 L6 18"],
  pin: ["M12 21 C6 14 5 11.5 5 9.5 A7 7 0 0 1 19 9.5 C19 11.5 18 14 12 21 Z", "M12 7 A2.5 2.5 0 1 1 11.99 7 Z"],
  down: ["M12 5 V19 M6 13 L12 19 L18 13"],
  once: ["M2 6 L6 10 L14 2"],
  twice: ["M2 6 L6 10 L14 2", "M9 9 L10 10 L18 2"],
};

/** A small drawing, hidden from screen readers: the button around it has the name. */
export function drawing(name, box = "0 0 24 24") {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", box);
  svg.setAttribute("aria-hidden", "true");
  for (const d of PATHS[name]) {
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/** A round button with a drawing. */
export function iconButton(name, label, onclick, extra = "") {
  return el("button", { type: "button", className: `icon ${extra}`.trim(), "aria-label": label, title: label, onclick }, drawing(name));
}
