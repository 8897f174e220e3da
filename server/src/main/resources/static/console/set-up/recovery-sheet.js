// Ten recovery codes, shown this once. Whoever leaves before they are kept is asked first.
import { Dialog } from "../parts/dialog.js";
import { Icon } from "../parts/icon.js";
import { Heading, Notice } from "../parts/page.js";
import { server } from "../server.js";
import { day, t } from "../text.js";
import { html, useLayoutEffect, useRef, useState } from "../view.js";

/** What leads away from here: links to other pages, and the button that signs out. */
const AWAY = "a[href^='#']:not(.skip), .top button";

/** @param owner whose they are, for the head of the file; not always known */
export function RecoverySheet({ codes, owner = "", onKept }) {
  const [copy, say] = useState("copy");
  const [leaving, kept] = useGuard();
  const sheet = t("sheet.text", { product: server().productName, owner, day: day(Date.now()), codes: codes.join("\n") });
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

/** Keeps the person here until the codes are kept: `[{asked, stay}, kept]`. */
function useGuard() {
  const [asked, ask] = useState(false);
  const over = useRef(false);
  useLayoutEffect(() => {
    const here = location.href;
    const unload = (event) => over.current || event.preventDefault();
    const click = (event) => !over.current && event.target.closest(AWAY) && hold(event);
    const back = (event) => {
      if (!over.current) {
        hold(event); // before the page is changed for another one
        history.pushState(null, "", here);
      }
    };
    function hold(event) {
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(true);
    }
    addEventListener("beforeunload", unload);
    addEventListener("click", click, true);
    addEventListener("hashchange", back, true);
    return () => {
      removeEventListener("beforeunload", unload);
      removeEventListener("click", click, true);
      removeEventListener("hashchange", back, true);
    };
  }, []);
  function kept() {
    over.current = true;
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
