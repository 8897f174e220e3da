// Ten recovery codes, shown this once. Whoever leaves before they are kept is asked first.
import { Dialog } from "../parts/dialog.js";
import { Icon } from "../parts/icon.js";
import { Heading, Notice } from "../parts/page.js";
import { holdHere } from "../router.js";
import { server } from "../server.js";
import { day, t } from "../text.js";
import { html, useLayoutEffect, useRef, useState } from "../view.js";

/** It leads away from here without an address of its own. */
const SIGN_OUT = ".top button";

/** @param owner whose they are, for the head of the file; not always known */
export function RecoverySheet({ codes, owner = "", onKept }) {
  const [copy, say] = useState("copy");
  const [leaving, kept] = useGuard();
  const sheet = t("sheet.text", { product: server().productName, owner, day: day(Date.now()), codes: codes.map(numbered).join("\n") });
  async function copyAll() {
    try {
      await navigator.clipboard.writeText(sheet);
      say("copied");
    } catch {
      say("sheet.not-copied"); // the browser does not let us
    }
  }
  function done() {
    kept();
    onKept();
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
        <button type="button" class="secondary" onClick=${copyAll}><${Icon} name="copy" />${t(copy === "copied" ? copy : "copy")}</button>
      </div>
      <p class=${copy === "copied" ? "unseen" : "notice"} role="status">${copy === "copy" ? "" : t(copy)}</p>
    </section>
    <${Notice} kind="warning">${t("sheet.once")}<//>
    <div class="actions"><button type="button" id="kept" class="primary" onClick=${done}>${t("sheet.kept")}</button></div>
    ${leaving.asked && html`
      <${Dialog} title=${t("sheet.leave.title")} stay=${t("sheet.leave.back")} onClose=${leaving.stay}>
        <p>${t("sheet.leave.text")}</p>
        <div class="actions"><button type="button" class="primary" onClick=${done}>${t("sheet.kept")}</button></div>
      <//>`}`;
}

/** As on the printed page: a number, and a box that is ticked when the code is used. */
function numbered(code, index) {
  return `${String(index + 1).padStart(2)}.  ${code}  [ ]`;
}

/** Keeps the person here until the codes are kept: `[{asked, stay}, kept]`. */
function useGuard() {
  const [asked, ask] = useState(false);
  const letGo = useRef(() => {});
  useLayoutEffect(() => {
    const unload = (event) => event.preventDefault();
    const click = (event) => {
      if (event.target.closest(SIGN_OUT)) {
        event.stopImmediatePropagation();
        ask(true);
      }
    };
    const move = holdHere(() => ask(true));
    addEventListener("beforeunload", unload);
    addEventListener("click", click, true);
    letGo.current = () => {
      move();
      removeEventListener("beforeunload", unload);
      removeEventListener("click", click, true);
    };
    return () => letGo.current();
  }, []);
  function kept() {
    letGo.current();
    ask(false);
  }
  return [{ asked, stay: () => ask(false) }, kept];
}

function download(text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = "recovery-codes.txt";
  link.click();
  URL.revokeObjectURL(link.href);
}
