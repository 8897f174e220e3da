// Asks for a fresh proof in place: whoever was about to do something does it, and stays where they are.
import { get, onStepUp } from "../api.js";
import { stopWaiting } from "../passkeys.js";
import { has, t } from "../text.js";
import { html, useEffect, useState } from "../view.js";
import { useAction } from "./action.js";
import { Dialog } from "./dialog.js";
import { FreshProof } from "./fresh-proof.js";
import { providerName } from "./providers.js";

/** Stands once in the page; it shows itself when the server wants a fresh login. */
export function StepUp() {
  const [asked, ask] = useState(null);
  useEffect(() => onStepUp((problem) => new Promise((answer) => ask({ problem, answer }))), []);
  function close(proved) {
    stopWaiting();
    ask(null);
    asked?.answer(proved);
  }
  useEffect(() => {
    const left = () => close(false); // back, or to another page
    addEventListener("hashchange", left);
    return () => {
      removeEventListener("hashchange", left);
      asked?.answer(false); // the page is another's now
    };
  }, [asked]);
  if (asked === null) {
    return null;
  }
  return html`
    <${Dialog} title=${t("step-up.title")} onClose=${() => close(false)}>
      <p>${t(has(`step-up.for.${asked.problem.purpose}`) ? `step-up.for.${asked.problem.purpose}` : "step-up.lead")}</p>
      <${Ways} purpose=${asked.problem.purpose} onProved=${() => close(true)} />
    <//>`;
}

function Ways({ purpose, onProved }) {
  const [ways, set] = useState(null);
  const [chosen, choose] = useState(0);
  const [load, , notice] = useAction(async () => set((await get("users/step_up")).methods));
  useEffect(() => void load(), []);
  if (ways === null) {
    return notice
      ? html`
        <p class="notice" role="alert">${notice}</p>
        <div class="actions"><button type="button" class="secondary" onClick=${load}>${t("try-again")}</button></div>`
      : html`<p role="status">${t("busy")}</p>`;
  }
  if (ways.length === 0) {
    return html`<p>${t("step-up.none")}</p>`;
  }
  const way = ways[chosen];
  return html`
    <${FreshProof} key=${way.method} way=${way} purpose=${purpose} onProved=${onProved} />
    ${ways.length > 1 && html`
      <p class="others">${t("second-step.other-ways")}</p>
      <ul class="choices">
        ${ways.map((other, index) => index !== chosen && html`
          <li><button type="button" class="secondary" onClick=${() => choose(index)}>${methodName(other.method)}</button></li>`)}
      </ul>`}`;
}

function methodName(method) {
  return method === "Password" ? t("field.password") : providerName(method);
}
