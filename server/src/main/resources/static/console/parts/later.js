// What is not needed at first: its script comes when it is shown.
import { t } from "../text.js";
import { html, useEffect, useState } from "../view.js";
import { Heading } from "./page.js";

/** @param load `async () => Component`; everything else goes to the component */
export function Later({ load, ...rest }) {
  const [state, set] = useState({});
  useEffect(() => void load().then((Shown) => set({ Shown }), () => set({ failed: true })), []); // a script did not come
  if (state.failed) {
    return html`
      <${Heading}>${t("start.failed")}<//>
      <section class="panel" role="alert">
        <p>${t("problem.unreachable")}</p>
        <button type="button" class="secondary small" onClick=${() => location.reload()}>${t("try-again")}</button>
      </section>`;
  }
  return state.Shown && html`<${state.Shown} ...${rest} />`;
}
