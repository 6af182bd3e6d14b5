/** The host's list: marks are kept in this browser first and sent when they can be, each with a nonce by which the yard takes it once. */
import { nonce } from "./nonce";

interface Mark {
  readonly nonce: string;
  readonly seat?: string;
  readonly of?: string; // the mark of a walk-in that this one is about
  readonly name: string;
  readonly size: number;
  readonly at: string;
}

interface Words {
  readonly kept: string;
  readonly sent: string;
  readonly here: string;
  readonly back: string;
  readonly mark: string;
  readonly sums: string;
  readonly refused: string;
}

const EVERY = 15_000; // milliseconds between two tries while something waits
const ONCE = 700; // milliseconds within which a second press is a slip of the finger and not another wish

function isMark(held: unknown): held is Mark {
  if (typeof held !== "object" || held === null) return false;
  const { nonce: own, name, size, at } = held as Record<string, unknown>;
  return typeof own === "string" && typeof name === "string" && typeof size === "number" && typeof at === "string";
}

/** What waits in this browser for one session. */
export class Shelf {
  constructor(private readonly key: string) {}

  all(): Mark[] {
    try {
      const held: unknown = JSON.parse(localStorage.getItem(this.key) ?? "[]");
      return Array.isArray(held) ? held.filter(isMark) : [];
    } catch {
      return [];
    }
  }

  add(mark: Mark): void {
    localStorage.setItem(this.key, JSON.stringify([...this.all(), mark]));
  }

  remove(nonces: readonly string[]): void {
    localStorage.setItem(this.key, JSON.stringify(this.all().filter((mark) => !nonces.includes(mark.nonce))));
  }
}

function sum(words: string, held: unknown): string | null {
  if (typeof held !== "object" || held === null) return null;
  const { people, visits } = held as Record<string, unknown>;
  return typeof people === "number" && typeof visits === "number" ? words.replace("{people}", `${people}`).replace("{visits}", `${visits}`) : null;
}

function show(row: HTMLElement, size: number, words: Words): void {
  const state = row.querySelector<HTMLElement>("[data-state]");
  const button = row.querySelector("button");
  row.dataset["size"] = String(size);
  row.querySelector("[data-late]")?.remove();   // what the host says now is no late scan
  if (state) {
    state.hidden = size === 0;
    state.textContent = size > 1 ? `${words.here} ${size}` : words.here;
  }
  if (button?.firstChild) button.firstChild.textContent = size ? words.back : words.mark;
}

export function keepAttendance(place: HTMLElement): void {
  const { attendance: address, session } = place.dataset;
  const told = place.querySelector<HTMLElement>("[data-words]");
  const token = place.querySelector<HTMLInputElement>("input[name=csrfmiddlewaretoken]")?.value;
  if (!address || !session || !told || !token) return;
  const shelf = new Shelf(`madang-attendance-${session}`);
  const words: Words = {
    kept: place.dataset["kept"] ?? "", sent: place.dataset["sent"] ?? "", here: place.dataset["here"] ?? "",
    back: place.dataset["takeBack"] ?? "", mark: place.dataset["mark"] ?? "", sums: place.dataset["sums"] ?? "", refused: place.dataset["refused"] ?? "",
  };
  const sums = document.querySelector<HTMLElement>("[data-sums-now]");
  let sending = false;
  let refused = false;

  const tell = (): void => {
    const waiting = shelf.all().length;
    told.hidden = false;
    told.textContent = waiting ? `${refused ? words.refused : words.kept} ${waiting}` : words.sent;
  };
  const send = async (): Promise<void> => {
    const waiting = shelf.all();
    if (sending || waiting.length === 0) return;
    sending = true;
    let taken = false;
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers: { "X-CSRFToken": token, "Content-Type": "application/json" },
        body: JSON.stringify(waiting),
      });
      refused = !answer.ok || answer.redirected;
      if (!refused) {
        taken = true;
        shelf.remove(waiting.map((mark) => mark.nonce));
        const now = sum(words.sums, await answer.json());
        if (sums && now) sums.textContent = now;
      }
    } catch {
      refused = false; // still no network: the marks wait on
    } finally {
      sending = false;
    }
    tell();
    if (taken && shelf.all().length > 0) void send(); // marked while the others were on their way
  };
  const keep = (mark: Omit<Mark, "nonce" | "at">): void => {
    shelf.add({ ...mark, nonce: nonce(), at: new Date().toISOString() });
    tell();
    void send();
  };

  const rows = [...place.querySelectorAll<HTMLElement>("[data-row]")];
  for (const row of rows) {
    let pressed = -ONCE;
    row.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.timeStamp - pressed < ONCE) return;
      pressed = event.timeStamp;
      const size = row.dataset["size"] !== "0" ? 0 : Number(row.dataset["expected"] ?? 1);
      const { seat, of } = row.dataset;
      keep({ name: row.dataset["name"] ?? "", size, ...(seat ? { seat } : {}), ...(of ? { of } : {}) });
      show(row, size, words);
    });
  }
  for (const mark of shelf.all()) {
    const row = rows.find((one) => (mark.seat ? one.dataset["seat"] === mark.seat : mark.of !== undefined && one.dataset["of"] === mark.of));
    if (row) show(row, mark.size, words);
  }
  const walkIn = place.querySelector<HTMLFormElement>("form[data-walk-in]");
  walkIn?.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = new FormData(walkIn);
    const name = String(given.get("name") ?? "").trim();
    if (!name) return;
    keep({ name, size: Number(given.get("size") ?? 1) });
    const item = document.createElement("li");
    item.className = "row";
    const title = document.createElement("h3");
    title.textContent = name;
    const state = document.createElement("p");
    state.className = "state is-current";
    state.textContent = words.here;
    item.append(title, state);
    place.querySelector(".list")?.append(item);
    walkIn.reset();
  });
  addEventListener("online", () => void send());
  setInterval(() => void send(), EVERY);
  if (shelf.all().length) tell();
  void send();
}
