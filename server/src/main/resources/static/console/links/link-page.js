// A page behind a mailed link: it says what the link is for, waits for a click, and says what became of it.
import { post } from "../api.js";
import { Form, Submit, wrong } from "../parts/form.js";
import { Card } from "../parts/page.js";
import { has, moment, t } from "../text.js";
import { html, useState } from "../view.js";
import { CONSOLE } from "./console.js";
import { keepOutcome, keptOutcome } from "./outcome.js";

/** What a refusal makes of the page. All others are said above the button, and can be tried again. */
const ENDS = { invalid_token: "dead", not_found: "dead", email_taken: "taken" };
const ICONS = { done: "done", dead: "warning", taken: "warning", late: "warning", incomplete: "warning", forgotten: "warning" };

export function LinkPage({ name, page, link, bare }) {
  const [{ state, asked, answer }, set] = useState(() => begun(name, link, bare));
  function end(outcome, said) {
    if (outcome !== "done" || !page.Done) {
      keepOutcome(name, outcome, said); // what goes on holds a token, and ends with its page
    }
    set({ state: outcome, answer: said });
  }
  if (state === "done" && page.Done) {
    return html`<${page.Done} answer=${answer} onLate=${() => end("late")} />`;
  }
  if (state !== "ready") {
    return html`<${Outcome} name=${name} state=${state} way=${page.ways?.[state]} answer=${answer} />`;
  }
  async function send(fields) {
    const body = { ...link, ...(page.values?.(fields) ?? fields) };
    try {
      end("done", await post(page.path, body, { anonymous: true }));
      if (page.changes) {
        new BroadcastChannel("authendpoints").postMessage("changed");
      }
    } catch (problem) {
      throw problem.code === "invalid_credentials" ? wrong("password", t("link.wrong-password")) : problem;
    }
  }
  function refused({ code }) {
    if (code === "password_required") {
      set({ state, asked: true });
    } else if (code in ENDS) {
      end(ENDS[code]);
    }
    return code === "password_required" || code in ENDS;
  }
  return html`
    <${Card} title=${t(`link.${name}.title`)} icon=${page.icon} aside=${html`<p>${t(`link.${name}.aside`)}</p>`}>
      <${Paragraphs} start=${`link.${name}`} />
      <${Form} send=${send} onRefused=${refused}>
        ${page.Fields && html`<${page.Fields} asked=${asked} />`}
        <${Submit}>${t(`link.${name}.submit`)}<//>
      <//>
    <//>`;
}

/** What the page begins with: what became of its link before a reload, or of another language. */
function begun(name, link, bare) {
  const kept = keptOutcome(name);
  if (kept && kept.state !== "forgotten" && (link || bare)) {
    return kept;
  }
  return { state: link ? "ready" : kept && bare ? "forgotten" : "incomplete" };
}

/** What a page says of itself goes before what all of them say. */
function Outcome({ name, state, way, answer }) {
  const own = `link.${name}.${state}`;
  const title = has(`${own}.title`) ? `${own}.title` : `link.${state}.title`;
  return html`
    <${Card} title=${t(title)} icon=${ICONS[state]}>
      <${Paragraphs} start=${has(`${own}.text`) ? own : `link.${state}`} values=${{ moment: answer?.readyAt && moment(answer.readyAt) }} />
      ${way && CONSOLE && html`<p class="below"><a class="button primary" href=${`${CONSOLE}#${way}`}>${t(`link.to${way}`)}</a></p>`}
    <//>`;
}

function Paragraphs({ start, values }) {
  return ["text", "more"].map((part) => has(`${start}.${part}`) && html`<p>${t(`${start}.${part}`, values)}</p>`);
}
