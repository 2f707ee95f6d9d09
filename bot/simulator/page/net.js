/* Speaks to the simulator: what people do goes out, what changed comes in. */
import { WORDS } from "./words.js";

/** Something that could not be done, in words for the person. */
export class Trouble extends Error {}

async function answer(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new Trouble(WORDS.errors.network);
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Trouble(WORDS.errors[body.error] ?? WORDS.error);
  return body;
}

/** Send an order as JSON. Throws Trouble. */
export function post(path, body = {}) {
  return answer(fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }));
}

/** Send a file with its fields. Throws Trouble. */
export function upload(path, fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Blob) form.append(name, value, value.name ?? `${name}.jpg`);
    else form.append(name, value);
  }
  return answer(fetch(path, { method: "POST", body: form }));
}

/** Ask for news for ever: `changed(news)` for each, `connected(true | false)` when the line drops or comes back. */
export async function follow(changed, connected) {
  let era = "";
  let since = 0;
  for (;;) {
    try {
      const response = await fetch(`/sim/changes?era=${era}&since=${since}`);
      if (!response.ok) throw new Trouble();
      const news = await response.json();
      connected(true);
      era = news.era;
      since = news.revision;
      changed(news);
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof Trouble || error instanceof SyntaxError)) throw error;
      connected(false);
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  }
}
