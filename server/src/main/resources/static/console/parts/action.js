// Buttons that ask the server for something: once at a time, and what was refused is said beside them.
import { Problem } from "../api.js";
import { explain, t } from "../text.js";
import { html, useRef, useState } from "../view.js";

/** Does something that is no form, once at a time: `[run, busy, notice]`. */
export function useAction(action) {
  const [state, set] = useState({ busy: false, notice: "" });
  const running = useRef(false);
  async function run(...values) {
    if (running.current) {
      return;
    }
    running.current = true;
    set({ busy: true, notice: "" });
    try {
      await action(...values);
      set({ busy: false, notice: "" });
    } catch (problem) {
      set({ busy: false, notice: problem instanceof Problem ? explain(problem) : t("problem.internal_error") });
    } finally {
      running.current = false;
    }
  }
  return [run, state.busy, state.notice];
}

/** A button that asks the server for something, and says beside itself what was refused. */
export function ActionButton({ action, kind = "secondary", children, ...rest }) {
  const [run, busy, notice] = useAction(action);
  return html`
    <button type="button" class=${kind} aria-disabled=${busy ? "true" : "false"} onClick=${() => run()} ...${rest}>
      <span class="words">${children}</span>${busy && html`<span class="spinner" role="img" aria-label=${t("busy")}></span>`}
    </button>
    ${notice && html`<p class="notice" role="alert">${notice}</p>`}`;
}
