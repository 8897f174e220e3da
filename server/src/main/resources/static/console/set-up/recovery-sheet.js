// Ten recovery codes, shown this once. Whoever leaves before they are kept is warned.
import { Icon } from "../parts/icon.js";
import { Heading, Notice } from "../parts/page.js";
import { server } from "../server.js";
import { day, t } from "../text.js";
import { html, useEffect, useState } from "../view.js";

/** @param owner whose they are, for the head of the file; not always known */
export function RecoverySheet({ codes, owner = "", onKept }) {
  const [copied, say] = useState(false);
  useEffect(() => {
    const warn = (event) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, []);
  const sheet = t("sheet.text", { product: server().productName, owner, day: day(Date.now()), codes: codes.join("\n") });
  async function copy() {
    await navigator.clipboard.writeText(sheet);
    say(true);
  }
  return html`
    <${Heading}>${t("sheet.title")}<//>
    <section class="panel" id="sheet">
      <p>${t("sheet.lead")}</p>
      <p class="quiet">${t("sheet.whose", { product: server().productName, owner, day: day(Date.now()) })}</p>
      <ol class="codes">${codes.map((code) => html`<li>${code}</li>`)}</ol>
      <div class="actions">
        <button type="button" class="secondary" onClick=${() => download(sheet)}><${Icon} name="download" />${t("sheet.download")}</button>
        <button type="button" class="secondary" onClick=${() => print()}><${Icon} name="print" />${t("sheet.print")}</button>
        <button type="button" class="secondary" onClick=${copy}><${Icon} name="copy" />${t(copied ? "copied" : "copy")}</button>
      </div>
      <span class="unseen" role="status">${copied ? t("copied") : ""}</span>
    </section>
    <${Notice} kind="warning">${t("sheet.once")}<//>
    <div class="actions"><button type="button" id="kept" class="primary" onClick=${onKept}>${t("sheet.kept")}</button></div>`;
}

function download(text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = "recovery-codes.txt";
  link.click();
  URL.revokeObjectURL(link.href);
}
