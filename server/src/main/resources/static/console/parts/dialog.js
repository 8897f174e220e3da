// A dialog over the page: the browser's own, which keeps the focus inside and closes with Escape.
import { html, useEffect, useRef } from "../view.js";
import { t } from "../text.js";

/**
 * Shows its children over the page until `onClose` is called.
 *
 * @param onClose called when the person leaves it without doing anything
 * @param stay what the button says that does so
 */
export function Dialog({ title, onClose, stay = t("cancel"), children }) {
  const dialog = useRef();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current.showModal();
    return () => before?.focus?.();
  }, []);
  return html`
    <dialog ref=${dialog} class="dialog" aria-labelledby="dialog-title" onCancel=${(event) => { event.preventDefault(); onClose(); }}>
      <h2 id="dialog-title">${title}</h2>
      ${children}
      <button type="button" class="plain" onClick=${onClose}>${stay}</button>
    </dialog>`;
}
