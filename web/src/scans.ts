/** A person's own scan: kept in this browser first, and handed in when there is a network, each with a nonce by which it counts once.
 *  The square's code tells when it was on the screen, so that a scan may come late. */
import { nonce } from "./nonce";

interface Scan {
  readonly nonce: string;
  readonly person: string;
  readonly session: number;
  readonly code: string;
  readonly at: string;
}

interface Told {
  readonly nonce: string;
  readonly words: string;
}

const SHELF = "madang-scans";
const WHO = "madang-scans-person";
const EVERY = 15_000; // milliseconds between two tries while something waits
const SQUARE = /\/sessions\/(\d+)\/here\/([^/]+)\/$/;

function isScan(held: unknown): held is Scan {
  if (typeof held !== "object" || held === null) return false;
  const { nonce: own, person, session, code, at } = held as Record<string, unknown>;
  return [own, person, code, at].every((word) => typeof word === "string") && typeof session === "number";
}

function isTold(held: unknown): held is Told {
  if (typeof held !== "object" || held === null) return false;
  const { nonce: own, words } = held as Record<string, unknown>;
  return typeof own === "string" && typeof words === "string";
}

function waiting(): Scan[] {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(SHELF) ?? "[]");
    return Array.isArray(held) ? held.filter(isScan) : [];
  } catch {
    return [];
  }
}

function put(scans: readonly Scan[]): void {
  localStorage.setItem(SHELF, JSON.stringify(scans));
}

/** Keep a scan of the square whose address this page has; the same square is kept once. */
function keep(person: string, own: string): void {
  const found = SQUARE.exec(location.pathname);
  if (!found) return;
  const scan = { nonce: own, person, session: Number(found[1]), code: found[2] ?? "", at: new Date().toISOString() };
  const there = waiting().some((one) => one.person === person && one.session === scan.session && one.code === scan.code);
  if (!there) put([...waiting(), scan]);
}

/** On the page that stands in for the square's while there is no network. */
export function keepScan(place: HTMLElement): void {
  const person = localStorage.getItem(WHO);
  if (person) keep(person, nonce());
  place.querySelector<HTMLElement>(person ? "[data-known]" : "[data-unknown]")?.removeAttribute("hidden");
  addEventListener("online", () => location.reload());
}

export function sendScans(place: HTMLElement): void {
  const { scans: address, person, worker } = place.dataset;
  const words = place.querySelector<HTMLElement>("[data-scans-words]");
  const token = place.querySelector<HTMLInputElement>("input[name=csrfmiddlewaretoken]")?.value;
  const form = document.querySelector<HTMLFormElement>("form[data-scan]");
  if (!address || !person || !words || !token) return;
  localStorage.setItem(WHO, person);
  if (worker && "serviceWorker" in navigator) navigator.serviceWorker.register(worker).catch(() => undefined); // without it the open page still keeps
  let sending = false;

  const tell = (said: string): void => {
    words.textContent = said;
    words.hidden = false;
  };
  const mine = (): Scan[] => waiting().filter((scan) => scan.person === person);
  const settle = (held: unknown): void => {
    const told = typeof held === "object" && held !== null && "told" in held && Array.isArray(held.told) ? held.told.filter(isTold) : [];
    put(waiting().filter((scan) => !told.some((one) => one.nonce === scan.nonce)));
    if (told.length) tell(told.map((one) => one.words).join(" "));
  };
  const send = async (): Promise<void> => {
    const scans = mine();
    if (sending || scans.length === 0) return;
    sending = true;
    try {
      const body = JSON.stringify(scans.slice(0, 40).map(({ person: _, ...scan }) => scan));
      const answer = await fetch(address, { method: "POST", headers: { "X-CSRFToken": token, "Content-Type": "application/json" }, body });
      if (answer.ok && !answer.redirected) {
        settle(await answer.json());
        if (form) form.hidden = true;
      } else tell(place.dataset["refused"] ?? "");
    } catch {
      tell(place.dataset["waits"] ?? "");
    } finally {
      sending = false;
    }
  };
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    keep(person, form.querySelector<HTMLInputElement>("[name=nonce]")?.value ?? nonce());
    form.hidden = true;
    void send();
  });
  addEventListener("online", () => void send());
  setInterval(() => void send(), EVERY);
  void send();
}
