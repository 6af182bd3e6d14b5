/** The budget form adds up while one writes. Without it the page says the sums once the draft is kept. */

/** Show how much of the grant stands in lines so far, in the words of the page. */
export function addUpBudget(form: HTMLFormElement): void {
  const shown = form.querySelector<HTMLElement>("[data-sum]");
  const all = Number(form.dataset.budget);
  if (!shown || !Number.isFinite(all)) return;
  const format = new Intl.NumberFormat(document.documentElement.lang);
  const tell = (): void => {
    const fields = [...form.querySelectorAll<HTMLInputElement>('input[name^="grant:"]')];
    const sum = fields.reduce((before, field) => before + (Number(field.value) || 0), 0);
    const words = (sum > all ? shown.dataset.over : shown.dataset.words) ?? "";
    shown.textContent = words
      .replace("{sum}", format.format(sum))
      .replace("{all}", format.format(all))
      .replace("{rest}", format.format(Math.abs(all - sum)));
    shown.hidden = false;
  };
  form.addEventListener("input", tell);
  tell();
}
