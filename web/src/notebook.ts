/** Observations noted where there is no signal: kept in this browser with their photo, and sent when the page is open online again.
 *  Each carries the nonce of its form, so that one that arrived although its answer was lost is not noted twice. */
import { nonce } from "./nonce";
import { free, hold, isHeld } from "./pressed";

interface Waiting {
  number?: number;
  person: string;
  address: string;
  fields: [string, FormDataEntryValue][];
}

const PATIENCE = 60_000; // milliseconds; a signal that comes and goes is none

function shelf(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const asked = indexedDB.open("madang-notebook", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("waiting", { keyPath: "number", autoIncrement: true });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
}

async function onShelf<T>(mode: IDBTransactionMode, act: (kept: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const held = await shelf();
  try {
    return await new Promise((done, fail) => {
      const deal = held.transaction("waiting", mode);
      const asked = act(deal.objectStore("waiting"));
      deal.oncomplete = () => done(asked.result);
      deal.onabort = deal.onerror = () => fail(deal.error);
    });
  } finally {
    held.close();
  }
}

function send(address: string, fields: FormData): Promise<Response> {
  return fetch(address, { method: "POST", body: fields, signal: AbortSignal.timeout(PATIENCE) });
}

function begin(form: HTMLFormElement): void {
  form.reset();
  const at = new Date();
  at.setMinutes(at.getMinutes() - at.getTimezoneOffset());
  form.querySelector<HTMLInputElement>("[name=nonce]")!.value = nonce();
  form.querySelector<HTMLInputElement>("[name=at]")!.value = at.toISOString().slice(0, 16);
}

/** Whether it stands in the notebook: the answer leads to the question's page, and not to signing in. */
function noted(answer: Response): boolean {
  return answer.ok && answer.redirected && /\/notebook\/\d+\/$/.test(new URL(answer.url).pathname);
}

async function keep(form: HTMLFormElement, fields: FormData): Promise<void> {
  const one: Waiting = { person: form.dataset["observation"] ?? "", address: form.action, fields: [...fields] };
  await onShelf("readwrite", (kept) => kept.add(one));
}

/** Put back into the form what was refused, its photo too, so that it can be mended. */
function restore(form: HTMLFormElement, fields: Waiting["fields"]): void {
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    if (name === "csrfmiddlewaretoken") continue;
    if (field instanceof HTMLInputElement && field.type === "file") {
      if (!(value instanceof File) || !value.size) continue;
      const hand = new DataTransfer();
      hand.items.add(value);
      field.files = hand.files;
    } else if (typeof value === "string" && field && "value" in field) field.value = value;
  }
}

async function sendWaiting(form: HTMLFormElement, tell: HTMLElement): Promise<void> {
  const mine = (await onShelf<Waiting[]>("readonly", (kept) => kept.getAll())).filter((one) => one.person === form.dataset["observation"]);
  for (const one of mine) {
    const fields = new FormData();
    one.fields.forEach(([name, value]) => fields.append(name, value));
    fields.set("csrfmiddlewaretoken", new FormData(form).get("csrfmiddlewaretoken") ?? "");
    const answer = await send(one.address, fields);
    const mend = answer.status === 422 && one.address === form.action;
    if (noted(answer) || mend) await onShelf("readwrite", (kept) => kept.delete(one.number!));
    tell.textContent = (noted(answer) ? tell.dataset["sent"] : tell.dataset["refused"]) ?? "";
    if (mend) return restore(form, one.fields);
  }
}

async function submit(form: HTMLFormElement, tell: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const fields = new FormData(form);
  hold(button);
  try {
    const answer = await send(form.action, fields);
    if (noted(answer)) return location.assign(answer.url);
    if (answer.status !== 422) await keep(form, fields); // signed out, or the page had been open too long: it goes along with the next visit
    if (answer.redirected) return location.assign(answer.url);
    return form.submit(); // what was refused is told by its own page
  } catch {
    await keep(form, fields);
    begin(form);
    tell.textContent = tell.dataset["kept"] ?? "";
    free(button);
  }
}

export function keepObservations(form: HTMLFormElement): void {
  const tell = form.querySelector<HTMLElement>("[data-waiting]"), button = form.querySelector<HTMLButtonElement>("button.act");
  if (!tell || !button) return;
  const later = (): void => void sendWaiting(form, tell).catch(() => undefined); // still no signal: it waits on
  addEventListener("online", later);
  if (navigator.onLine) later();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isHeld(button)) return;
    void submit(form, tell, button);
  });
}
