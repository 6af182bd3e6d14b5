/** Asks how far the film is and says so in place; when its state changes, the page is fetched anew, which is the server's to draw. */

const EVERY = 2000; // milliseconds: a shot takes several seconds

interface Progress {
  readonly state: string;
  readonly percent: number;
  readonly words: string;
}

function isProgress(told: unknown): told is Progress {
  if (typeof told !== "object" || told === null) return false;
  const { state, percent, words } = told as Record<string, unknown>;
  return typeof state === "string" && typeof percent === "number" && typeof words === "string";
}

export function watchFilm(place: HTMLElement): void {
  const address = place.dataset["filmProgress"];
  const before = place.dataset["state"];
  const bar = place.querySelector("progress");
  const words = place.querySelector("[data-words]");
  if (!address || !bar || !words) return;

  const ask = async (): Promise<void> => {
    try {
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      const told: unknown = answer.ok ? await answer.json() : null;
      if (isProgress(told)) {
        if (told.state !== before) return location.reload();
        bar.value = told.percent;
        if (words.textContent !== told.words) words.textContent = told.words;
      }
    } catch {
      // the network is away for a moment: what is shown stays, and the next question asks again
    }
    setTimeout(() => void ask(), EVERY);
  };
  setTimeout(() => void ask(), EVERY);
}
