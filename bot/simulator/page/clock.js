/* The bot's time, shown large, and the leaps that move it. */
import { el } from "./dom.js";
import { post } from "./net.js";
import { WORDS } from "./words.js";

const DAY = new Intl.DateTimeFormat("id-ID", { timeZone: "Asia/Jakarta", weekday: "long", day: "numeric", month: "long", year: "numeric" });
const HOUR = new Intl.DateTimeFormat("id-ID", { timeZone: "Asia/Jakarta", hour: "2-digit", minute: "2-digit", hour12: false });

/** The clock on the panel; `attempt(run)` shows what went wrong. */
export class Clock {
  constructor(attempt) {
    this.day = document.getElementById("clock-day");
    this.hour = document.getElementById("clock-hour");
    this.said = document.getElementById("clock-said");
    this.whole = document.getElementById("clock");
    const make = ([to, label]) => el("button", { type: "button", onclick: () => attempt(() => this.leap(to)) }, label);
    document.getElementById("leaps").append(...WORDS.leaps.map(make));
    setInterval(() => this.draw(), 1000);
  }

  async leap(to) {
    this.set(await post("/sim/clock", { to }));
    this.said.textContent = WORDS.clockNow(`${this.day.textContent} ${this.hour.textContent}`);
  }

  set({ now }) {
    this.offset = Date.parse(now) - performance.now();
    this.draw();
  }

  draw() {
    if (this.offset === undefined) return;
    const now = new Date(this.offset + performance.now());
    const day = DAY.format(now);
    const hour = `${HOUR.format(now)} WIB`;
    if (this.day.textContent !== day) this.day.textContent = day;
    if (this.hour.textContent === hour) return;
    this.hour.textContent = hour;
    this.whole.dateTime = now.toISOString();
  }
}
