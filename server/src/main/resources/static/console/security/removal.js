// Asks before a second step goes; without one it asks before all of them do.
import { del, post } from "../api.js";
import { Dialog } from "../parts/dialog.js";
import { ActionButton } from "../parts/action.js";
import { go } from "../router.js";
import { refreshPerson } from "../session.js";
import { t } from "../text.js";
import { html, useState } from "../view.js";
import { factorName } from "./factor-row.js";

export function Removal({ factor, onClose }) {
  const [last, found] = useState(factor === undefined);
  async function remove() {
    try {
      await (last ? post("users/disable_2fa") : del(`users/2fa/factors/${factor.id}`));
    } catch (problem) {
      if (problem.code === "last_factor") {
        found(true);
        return;
      }
      throw problem;
    }
    onClose();
    await refreshPerson();
    go(`/security?done=${last ? "off" : "removed"}`, true);
  }
  const words = last ? "removal.off" : "removal.one";
  return html`
    <${Dialog} title=${t(`${words}.title`, { name: factor && factorName(factor) })} onClose=${onClose}>
      <p>${t(`${words}.text`)}</p>
      <p>${t("sessions-and-trust-end")}</p>
      <${ActionButton} key=${words} id="remove-now" kind="danger" action=${remove}>${t(`${words}.do`)}<//>
    <//>`;
}
