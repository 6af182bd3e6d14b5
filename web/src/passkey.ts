/** Passkeys: what the server asks goes to the device, what the device answers goes to the server. Without them the page stays as it is. */

import { free, hold, isHeld } from "./pressed";

const AN_ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/; // a passkey belongs to a name, never to a number

interface Told {
  readonly go?: string;
  readonly words?: string;
}

export function canUsePasskeys(): boolean {
  return (
    window.isSecureContext &&
    typeof PublicKeyCredential === "function" &&
    "parseCreationOptionsFromJSON" in PublicKeyCredential &&
    !AN_ADDRESS.test(location.hostname)
  );
}

async function send(address: string, token: string, body: string): Promise<Response> {
  return fetch(address, { method: "POST", headers: { "X-CSRFToken": token, "Content-Type": "application/json" }, body });
}

async function ask(kind: string, question: string): Promise<Credential | null> {
  if (kind === "new") {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(question) as PublicKeyCredentialCreationOptionsJSON);
    return navigator.credentials.create({ publicKey });
  }
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(question) as PublicKeyCredentialRequestOptionsJSON);
  return navigator.credentials.get({ publicKey });
}

export function offerPasskey(place: HTMLElement): void {
  const { passkey: kind, question, answer, then } = place.dataset;
  const button = place.querySelector<HTMLButtonElement>("button[type=button]");
  const wrong = place.querySelector<HTMLElement>("[data-wrong]");
  const token = place.querySelector<HTMLInputElement>("input[name=csrfmiddlewaretoken]")?.value;
  if (!kind || !question || !answer || !button || !wrong || !token) return;

  const tell = (words: string): void => {
    wrong.textContent = words;
    wrong.hidden = false;
    free(button);
  };
  const run = async (): Promise<void> => {
    const asked = await send(question, token, "");
    if (!asked.ok) return tell(wrong.dataset["wrong"] ?? "");
    const made = await ask(kind, await asked.text());
    if (!(made instanceof PublicKeyCredential)) return tell(wrong.dataset["wrong"] ?? "");
    const name = place.querySelector<HTMLInputElement>("input[name=name]")?.value ?? "";
    const done = await send(answer, token, JSON.stringify({ answer: made.toJSON() as unknown, name }));
    const told = (await done.json()) as Told;
    if (!done.ok) return tell(told.words ?? wrong.dataset["wrong"] ?? "");
    location.assign(told.go || then || location.pathname);
  };
  button.addEventListener("click", () => {
    if (isHeld(button)) return;
    hold(button);
    wrong.hidden = true;
    run().catch(() => tell(wrong.dataset["wrong"] ?? "")); // the person closed the device's question, or the network is away
  });
  place.hidden = false;
}
