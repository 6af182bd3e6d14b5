/** The application form, saved as people write: each field alone, with the revision that it was written upon. What could not be sent is kept
 *  in this browser and sent when the connection is back; what somebody else wrote meanwhile is shown beside, and nothing is thrown away. */

import { free, hold, isHeld } from "./pressed";

interface Stored {
  value: string;
  base: number;
}

interface Told {
  field: string;
  revision: number;
  at: string;
  told?: string;
  theirs?: string;
  by?: string;
  wrong?: string;
}

interface Theirs {
  field: string;
  value: string;
  revision: number;
  by: string;
}

interface Now {
  now: number;
  who: string;
  answers: Theirs[];
  told?: string;
  over?: string;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const PAUSE = 800; // milliseconds after the last key
const AGAIN = 4_000;
const PATIENCE = 30_000;
const ALONE = 25_000;
const TOGETHER = 6_000;

/** A random name for this page; `crypto.randomUUID` is missing where a yard is opened without HTTPS. */
const pad = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** One field of the form: its control, what the yard has of it, and whether something waits to be sent. */
class Answer {
  readonly name: string;
  readonly control: Control;
  revision: number;
  saved: string;
  conflict = false;
  timer = 0;

  constructor(readonly box: HTMLElement) {
    this.name = box.dataset["answer"] ?? "";
    this.control = box.querySelector<Control>(`[name="f:${CSS.escape(this.name)}"]`)!;
    this.revision = Number(box.dataset["revision"]);
    this.saved = this.value;
  }

  get value(): string {
    const control = this.control;
    return control instanceof HTMLInputElement && control.type === "checkbox" ? (control.checked ? "yes" : "") : control.value;
  }

  set value(words: string) {
    const control = this.control;
    if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = words === "yes";
    else control.value = words;
    this.count();
  }

  get waits(): boolean {
    return this.value !== this.saved;
  }

  count(): void {
    const told = this.box.querySelector<HTMLElement>("[data-letters]");
    if (!told) return;
    const letters = [...this.value].length;
    told.textContent = (told.dataset["letters"] ?? "").replace("%n", String(letters));
    told.classList.toggle("over", letters > Number(this.control.dataset["most"]));
  }

  refuse(words: string): void {
    const wrong = this.box.querySelector<HTMLElement>("[data-wrong]");
    if (!wrong) return;
    wrong.textContent = words;
    wrong.hidden = !words;
  }
}

class Form {
  private readonly answers = new Map<string, Answer>();
  private readonly state: HTMLElement;
  private readonly shelf: string;
  private busy = false;
  private since: number;
  private readonly held = new Map<string, Theirs>(); // what others wrote where somebody here is at work just now

  constructor(private readonly form: HTMLFormElement) {
    this.state = form.querySelector<HTMLElement>("[data-saved]")!;
    this.shelf = `madang-application-${form.dataset["application"]}-${form.dataset["person"]}`;
    this.since = Number(form.dataset["since"]);
    form.querySelectorAll<HTMLElement>("[data-answer]").forEach((box) => {
      const answer = new Answer(box);
      this.answers.set(answer.name, answer);
    });
  }

  begin(): void {
    this.putBack();
    this.form.addEventListener("input", (event) => this.touched(event));
    this.form.addEventListener("change", (event) => this.touched(event, 0));
    this.form.addEventListener("focusout", () => window.setTimeout(() => this.takeAll()));
    this.form.addEventListener("submit", () => this.mark());
    addEventListener("online", () => void this.sendAll());
    addEventListener("offline", () => this.say("offline", true));
    document.addEventListener("visibilitychange", () => void this.sendAll());
    if (this.form.dataset["together"] !== undefined) void this.look();
  }

  private say(word: string, late = false, at = ""): void {
    this.state.textContent = (this.form.dataset[`says${word[0]!.toUpperCase()}${word.slice(1)}`] ?? "").replace("%at", at);
    this.state.classList.toggle("late", late);
  }

  private touched(event: Event, pause = PAUSE): void {
    const box = (event.target as HTMLElement).closest<HTMLElement>("[data-answer]");
    const answer = box && this.answers.get(box.dataset["answer"] ?? "");
    if (!answer) return;
    answer.count();
    this.keepHere();
    clearTimeout(answer.timer);
    if (!answer.conflict) answer.timer = window.setTimeout(() => void this.sendAll(), pause);
  }

  /** What is not sent yet stands in this browser at every key. */
  private keepHere(): void {
    const waiting: Record<string, Stored> = {};
    for (const answer of this.answers.values()) if (answer.waits) waiting[answer.name] = { value: answer.value, base: answer.revision };
    try {
      if (Object.keys(waiting).length) localStorage.setItem(this.shelf, JSON.stringify(waiting));
      else localStorage.removeItem(this.shelf);
    } catch {
      // a browser that keeps nothing: the page itself still does
    }
  }

  /** What an earlier visit could not send is put into the form again. */
  private putBack(): void {
    let held: Record<string, Stored>;
    try {
      held = JSON.parse(localStorage.getItem(this.shelf) ?? "{}") as Record<string, Stored>;
    } catch {
      return;
    }
    let any = false;
    for (const [name, one] of Object.entries(held)) {
      const answer = this.answers.get(name);
      if (!answer || answer.value === one.value) continue;
      answer.value = one.value;
      answer.revision = one.base; // who wrote meanwhile is found out by the yard
      any = true;
    }
    if (!any) return;
    this.say("back");
    void this.sendAll();
  }

  private async sendAll(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      let next: Answer | undefined;
      while ((next = [...this.answers.values()].find((one) => one.waits && !one.conflict && !one.box.dataset["refused"]))) {
        if (!(await this.send(next))) break;
      }
    } finally {
      this.busy = false;
    }
  }

  /** Send one field; false where it is of no use to go on now. */
  private async send(answer: Answer): Promise<boolean> {
    const value = answer.value;
    const fields = new URLSearchParams({ field: answer.name, value, base: String(answer.revision), pad });
    fields.set("csrfmiddlewaretoken", this.form.querySelector<HTMLInputElement>("[name=csrfmiddlewaretoken]")!.value);
    this.say("saving");
    let told: Told, status: number;
    try {
      const came = await fetch(this.form.dataset["keep"]!, { method: "POST", body: fields, signal: AbortSignal.timeout(PATIENCE), redirect: "manual" });
      if (came.type === "opaqueredirect") return this.later("out", 0);
      status = came.status;
      told = (await came.json()) as Told;
    } catch {
      return this.later(navigator.onLine ? "broken" : "offline", AGAIN);
    }
    if (status >= 500) return this.later("broken", AGAIN);
    this.heard(answer, value, told, status);
    return true;
  }

  private later(word: string, again: number): boolean {
    this.say(word, true);
    this.keepHere();
    if (again) window.setTimeout(() => void this.sendAll(), again);
    return false;
  }

  private heard(answer: Answer, value: string, told: Told, status: number): void {
    answer.refuse(told.wrong ?? "");
    if (told.wrong) {
      answer.box.dataset["refused"] = "1";
      answer.control.addEventListener("input", () => delete answer.box.dataset["refused"], { once: true });
      this.state.textContent = told.wrong;
      this.state.classList.add("late");
      return;
    }
    answer.revision = told.revision;
    if (status === 409) return this.show(answer, told);
    answer.saved = value;
    this.settle(answer);
    this.keepHere();
    this.judge(told.told);
    this.say("saved", false, told.at);
  }

  /** The plain form that stands around must know what the yard has now. */
  private settle(answer: Answer): void {
    const base = answer.box.querySelector<HTMLInputElement>(`[name="b:${CSS.escape(answer.name)}"]`);
    if (base) base.value = String(answer.revision);
    if (!answer.name.startsWith("person:x") || !answer.name.endsWith(":name")) return;
    answer.box.closest(".member")?.setAttribute("aria-label", answer.value);
  }

  /** A plain press sends only what waits: what the yard has already is marked as not touched. */
  private mark(): void {
    for (const answer of this.answers.values()) {
      if (answer.waits) continue;
      answer.box.querySelectorAll("input[type=hidden]").forEach((one) => one.remove());
    }
  }

  private judge(told: string | undefined): void {
    const place = document.querySelector<HTMLElement>("[data-told]");
    if (!told || !place) return;
    place.innerHTML = told; // our own page's part, escaped by the yard
    const head = place.querySelector("strong")?.textContent ?? "";
    const short = document.querySelector<HTMLElement>("[data-headline]");
    if (short) short.textContent = head;
  }

  private show(answer: Answer, told: Told): void {
    answer.conflict = true;
    const shape = document.querySelector<HTMLTemplateElement>("template[data-overtaken]");
    if (!shape || answer.box.querySelector(".overtaken")) return;
    const part = shape.content.cloneNode(true) as DocumentFragment;
    const words = part.querySelector<HTMLElement>("[data-by]")!;
    words.textContent = (words.textContent ?? "").replace("%who", told.by ?? "");
    part.querySelector<HTMLElement>("[data-theirs]")!.textContent = shown(answer, told.theirs ?? "");
    const over = (mine: boolean): void => {
      answer.conflict = false;
      answer.box.querySelector(".overtaken")?.remove();
      answer.saved = told.theirs ?? "";
      if (!mine) answer.value = told.theirs ?? "";
      this.keepHere();
      answer.control.focus();
      void this.sendAll();
    };
    part.querySelector("[data-mine]")!.addEventListener("click", () => over(true));
    part.querySelector("[data-take]")!.addEventListener("click", () => over(false));
    answer.box.append(part);
    this.state.textContent = words.textContent;
    this.state.classList.add("late");
  }

  /** Who else is here, and what they wrote: put in where nobody here has written. */
  private async look(): Promise<void> {
    let soon = ALONE;
    try {
      if (!document.hidden) soon = await this.ask();
    } catch {
      soon = ALONE;
    }
    if (soon) window.setTimeout(() => void this.look(), soon);
  }

  private async ask(): Promise<number> {
    const here = document.activeElement?.closest<HTMLElement>("[data-answer]")?.dataset["answer"] ?? "";
    const asked = new URLSearchParams({ since: String(this.since), field: here });
    const came = await fetch(`${this.form.dataset["now"]}?${asked}`, { signal: AbortSignal.timeout(PATIENCE), redirect: "manual" });
    if (!came.ok) return ALONE;
    const told = (await came.json()) as Now;
    if (told.over) {
      this.state.textContent = told.over;
      this.state.classList.add("late");
      return 0;
    }
    this.since = told.now;
    const who = this.form.querySelector<HTMLElement>("[data-who]");
    if (who) who.innerHTML = "";
    if (who && told.who) who.append(Object.assign(document.createElement("span"), { className: "second", textContent: told.who }));
    told.answers.forEach((one) => this.held.set(one.field, one));
    this.takeAll();
    this.judge(told.told);
    return told.who ? TOGETHER : ALONE;
  }

  private takeAll(): void {
    for (const one of this.held.values()) if (this.take(one)) this.held.delete(one.field);
  }

  /** False where it cannot be put in yet: nothing moves under somebody's hands. */
  private take(one: Theirs): boolean {
    const answer = this.answers.get(one.field);
    if (!answer || one.revision <= answer.revision) return true;
    if (answer.waits || answer.conflict || answer.control === document.activeElement) return false;
    answer.value = one.value;
    answer.saved = one.value;
    answer.revision = one.revision;
    this.settle(answer);
    answer.box.classList.add("fresh");
    answer.box.title = (this.form.dataset["saysNew"] ?? "").replace("%who", one.by);
    return true;
  }
}

/** A choice is shown by its words, a text as it is. */
function shown(answer: Answer, value: string): string {
  const control = answer.control;
  if (control instanceof HTMLSelectElement) return [...control.options].find((one) => one.value === value)?.text ?? value;
  return value;
}

/** A second press of the same button does nothing more in this page; the yard would give the same receipt. */
function once(form: HTMLFormElement): void {
  const buttons = [...form.querySelectorAll("button")];
  form.addEventListener("submit", (event) => {
    if (buttons.some(isHeld)) return event.preventDefault();
    buttons.forEach(hold);
  });
  addEventListener("pageshow", () => buttons.forEach(free));
}

export function writeTogether(page: Document): void {
  const form = page.querySelector<HTMLFormElement>("form[data-keep]");
  if (form) new Form(form).begin();
  page.querySelectorAll<HTMLFormElement>("form[data-once]").forEach(once);
}
