/** A link that is handed on: copied by one press, or sent by whatever the phone sends messages with. Without this the field itself is there. */
export function handOn(place: HTMLElement): void {
  const field = document.getElementById(place.dataset["handOn"] ?? "") as HTMLInputElement | null;
  const told = document.querySelector<HTMLElement>("[data-handed]");
  const copy = place.querySelector<HTMLButtonElement>("[data-copy]");
  if (!field || !told || !copy) return;
  copy.addEventListener("click", () => void copied(field).then((done) => done && (told.textContent = copy.dataset["done"] ?? "")));
  const send = place.querySelector<HTMLButtonElement>("[data-send]");
  if (send && "share" in navigator) {
    send.hidden = false;
    send.addEventListener("click", () => void navigator.share({ title: document.title, url: field.value }).catch(() => undefined)); // changed their mind
  }
  place.hidden = false;
}

/** The clipboard of today is missing where a yard is opened without HTTPS; then what is selected is copied. */
async function copied(field: HTMLInputElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
