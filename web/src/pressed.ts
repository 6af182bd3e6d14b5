/** A button that was pressed and works on: it says so, and hears no second press. Unlike a disabled one it keeps the focus of a keyboard. */

export function hold(button: HTMLButtonElement): void {
  button.setAttribute("aria-disabled", "true");
}

export function free(button: HTMLButtonElement): void {
  button.removeAttribute("aria-disabled");
}

export function isHeld(button: HTMLButtonElement): boolean {
  return button.getAttribute("aria-disabled") === "true";
}
