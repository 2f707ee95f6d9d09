/* The attach menu: photos, files, places, contacts, a voice note, a sticker. */
import { el } from "./dom.js";
import { post, upload } from "./net.js";
import { samplePhoto, sampleSticker, takenPhoto } from "./samples.js";
import { ask, choose } from "./sheet.js";
import { WORDS } from "./words.js";

function pick(accept) {
  return new Promise((resolve) => {
    const input = el("input", { type: "file", accept, hidden: true, onchange: () => resolve(input.files[0] ?? null) });
    input.addEventListener("cancel", () => resolve(null));
    document.body.append(input);
    input.click();
    input.remove();
  });
}

/** What a phone can send besides words. `phone`: id, name, number, case, attempt(run), others(). */
export class Attachments {
  constructor(phone) {
    this.phone = phone;
  }

  menu() {
    const runs = {
      sample: () => this.sample(),
      photo: () => this.photo(),
      file: () => this.file(),
      place: () => this.place(),
      contact: () => this.contact(),
      other: () => this.other(),
      voice: () => this.phone.attempt(() => post(this.path("voice"))),
      sticker: () => this.phone.attempt(async () => this.put({ kind: "sticker", file: named(sampleSticker(), "stiker.webp") })),
    };
    const items = Object.entries(WORDS.attachments).map(([name, [label, hint]]) => ({ label, hint, run: runs[name] }));
    choose(this.phone.case, WORDS.attach, items);
  }

  path(deed) {
    return `/sim/phones/${this.phone.id}/${deed}`;
  }

  put(fields) {
    return upload(this.path("file"), fields);
  }

  sample() {
    return this.phone.attempt(async () => this.put({ kind: "photo", ...samplePhoto() }));
  }

  async photo() {
    const file = await pick("image/*");
    if (!file) return;
    this.captioned(file, async (caption) => this.put({ kind: "photo", caption, ...((await takenPhoto(file)) ?? { file }) }));
  }

  async file() {
    const file = await pick("");
    if (file) this.captioned(file, (caption) => this.put({ kind: "document", caption, file }));
  }

  captioned(file, send) {
    const fields = [{ name: "caption", label: WORDS.caption }];
    ask(this.phone.case, WORDS.sendFile(file.name), fields, WORDS.send, ({ caption }) => this.phone.attempt(() => send(caption)));
  }

  place() {
    const send = (latitude, longitude) => this.phone.attempt(() => post(this.path("place"), { latitude, longitude }));
    const items = WORDS.places.map(([label, latitude, longitude]) => ({
      label,
      hint: `${latitude}, ${longitude}`,
      run: () => send(latitude, longitude),
    }));
    const fields = [
      { name: "latitude", label: WORDS.latitude, value: "-2.2136", required: true },
      { name: "longitude", label: WORDS.longitude, value: "113.9108", required: true },
    ];
    const number = (text) => Number(text.replace(",", "."));
    const other = () =>
      ask(this.phone.case, WORDS.otherPlace, fields, WORDS.send, (told) => send(number(told.latitude), number(told.longitude)));
    choose(this.phone.case, WORDS.place, [...items, { label: WORDS.otherPlace, run: other }]);
  }

  contact() {
    const yes = { label: WORDS.shareContactYes(this.phone.number), run: () => this.phone.attempt(() => post(this.path("contact"))) };
    choose(this.phone.case, WORDS.shareContact, [yes]);
  }

  other() {
    const send = (body) => this.phone.attempt(() => post(this.path("contact"), body));
    const items = this.phone.others().map(({ id, name, number }) => ({
      label: name,
      hint: number,
      run: () => send({ name, number, user: id }),
    }));
    const fields = [
      { name: "name", label: WORDS.contactName, required: true },
      { name: "number", label: WORDS.contactNumber, required: true },
    ];
    const stranger = { label: WORDS.newContact, run: () => ask(this.phone.case, WORDS.newContact, fields, WORDS.send, send) };
    choose(this.phone.case, WORDS.attachments.other[0], [...items, stranger]);
  }
}

function named(blob, name) {
  return new File([blob], name, { type: blob.type });
}
