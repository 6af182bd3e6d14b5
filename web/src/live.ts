/** When a part of a page could not be fetched or sent, the page says so, in its own words, to eyes and to screen readers. */

export function tellWhatWentWrong(page: Document): void {
  const live = page.querySelector<HTMLElement>("[data-live]");
  if (!live) return;
  const say = (words: string | undefined): void => {
    live.textContent = words ?? "";
  };
  const lost = (): void => say(live.dataset["lost"]);
  page.body.addEventListener("htmx:sendError", lost);
  page.body.addEventListener("htmx:timeout", lost);
  page.body.addEventListener("htmx:responseError", () => say(live.dataset["broken"]));
  page.body.addEventListener("htmx:beforeRequest", () => say(""));
}
