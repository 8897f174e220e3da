// A copy of all that is kept about the person, as a file.
import { get } from "../api.js";
import { ActionButton } from "../parts/action.js";
import { Said } from "../parts/loaded.js";
import { SubPage } from "../parts/sub-page.js";
import { t } from "../text.js";
import { html, useState } from "../view.js";

const AFTER = 60_000; // milliseconds for which the browser may still read the file

export default function Export({ person }) {
  const [said, say] = useState("");
  async function save() {
    const copy = await get("users/export");
    const name = `${person.username.replace(/[^\p{L}\p{N}._-]/gu, "-")}-${copy.exportedAt.slice(0, 10)}.json`;
    download(JSON.stringify(copy, null, 2), name);
    say(t("export.saved", { name }));
  }
  return html`
    <${SubPage} title=${t("export.title")}>
      <p>${t("export.lead")}</p>
      <p class="quiet">${t("export.care")}</p>
      <div class="actions"><${ActionButton} id="export" kind="primary" action=${save}>${t("export.submit")}<//></div>
      <${Said}>${said}<//>
    <//>`;
}

function download(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), AFTER);
}
