// Forms: what is sent is sent once, what is wrong is said beside its field, and the focus goes there.
import { Problem } from "../api.js";
import { server } from "../server.js";
import { explain, has, t } from "../text.js";
import { createContext, html, useContext, useEffect, useLayoutEffect, useRef, useState } from "../view.js";

const FormState = createContext({ errors: {}, busy: false });

/**
 * A form. `send` gets the values of its fields, and may throw what the server refuses.
 *
 * @param send `(values) => Promise`
 * @param onRefused `(problem) => true` where a page deals with a refusal by itself
 */
export function Form({ send, onRefused, children, ...rest }) {
  const form = useRef();
  const running = useRef(false);
  const [state, set] = useState({ errors: {}, notice: "", busy: false });

  async function submit(event) {
    event.preventDefault();
    if (running.current) {
      return;
    }
    running.current = true;
    set({ errors: {}, notice: "", busy: true });
    try {
      await send(valuesOf(form.current));
      set((now) => ({ ...now, busy: false }));
    } catch (problem) {
      set({ busy: false, ...refusal(problem, onRefused, form.current) });
    } finally {
      running.current = false;
    }
  }

  useLayoutEffect(() => {
    if (Object.keys(state.errors).length > 0) {
      form.current?.querySelector("[aria-invalid=true]")?.focus();
    }
  }, [state.errors]);

  return html`
    <form ref=${form} method="post" noValidate onSubmit=${submit} ...${rest}>
      <${FormState.Provider} value=${{ ...state, submit: () => form.current?.requestSubmit() }}>
        ${children}
        <p class="notice" role="alert">${state.notice}</p>
      <//>
    </form>`;
}

function valuesOf(form) {
  const values = Object.fromEntries(new FormData(form));
  for (const box of form.querySelectorAll("input[type=checkbox][name]")) {
    values[box.name] = box.checked;
  }
  return values;
}

/** What is wrong, field by field; and above the button what belongs to no field of this form. */
function refusal(problem, onRefused, form) {
  if (!(problem instanceof Problem)) {
    console.error(problem);
    return { errors: {}, notice: t("problem.internal_error") };
  }
  if (onRefused?.(problem)) {
    return { errors: {}, notice: "" };
  }
  const { minLength, maxLength } = server().password;
  const errors = {};
  const elsewhere = [];
  for (const { field, code, message } of problem.errors) {
    const own = `error.${/password/i.test(field) ? "password" : field}.${code}`;
    const words = has(own) ? t(own, { min: minLength, max: maxLength }) : sentence(message);
    if (form.elements.namedItem(field)) {
      errors[field] = [errors[field], words].filter(Boolean).join(" ");
    } else {
      elsewhere.push(sentence(`${field} ${message}`));
    }
  }
  const notice = problem.errors.length > 0 ? elsewhere.join(" ") : explain(problem);
  return { errors, notice };
}

/** What is wrong with one field, as a page finds out by itself: to be thrown by `send`. */
export function wrong(field, message) {
  return new Problem({ code: "validation_failed", errors: [{ field, message }] }, 400);
}

function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.。!?]$/.test(text) ? "" : ".");
}

/** A labelled field, with a hint and its error beside it. More attributes go to the input itself. */
export function Field({ name, label, hint, type = "text", inputRef, children, ...rest }) {
  const { errors } = useContext(FormState);
  const error = errors[name] ?? "";
  const described = [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ");
  return html`
    <div class="field">
      <label for=${name}>${label}</label>
      ${hint && html`<p class="hint" id=${`${name}-hint`}>${hint}</p>`}
      <div class="entry">
        <input id=${name} name=${name} type=${type} ref=${inputRef} aria-invalid=${error ? "true" : "false"}
          aria-describedby=${described || undefined} autocapitalize="none" spellcheck=${false} ...${rest} />
        ${children}
      </div>
      <p class="error" id=${`${name}-error`}>${error}</p>
    </div>`;
}

/** A password that can be shown. `autocomplete` is `current-password` or `new-password`. */
export function PasswordField({ label = t("field.password"), name = "password", ...rest }) {
  const [shown, show] = useState(false);
  return html`
    <${Field} name=${name} label=${label} type=${shown ? "text" : "password"} required ...${rest}>
      <button type="button" class="inside" aria-pressed=${shown} aria-controls=${name} onClick=${() => show(!shown)}>
        ${t(shown ? "password.hide" : "password.show")}
      </button>
    <//>`;
}

/** The longest codes of digits; recovery codes and passes are typed as text. */
const DIGITS = 6;

/**
 * A code that was sent or is shown elsewhere. Once it is complete the form sends itself.
 *
 * @param digits how many there are; 0 for a code of letters and digits that is sent by the button alone
 */
export function CodeField({ label = t("field.code"), name = "token", digits = DIGITS, ...rest }) {
  const { submit, errors, notice } = useContext(FormState);
  const field = useRef();
  useEffect(() => {
    if (notice || errors[name]) {
      field.current?.select();
      field.current?.focus();
    }
  }, [notice, errors]);
  function typed(event) {
    const code = event.currentTarget.value.replace(/[\s-]/g, "");
    if (digits > 0 && code.length === digits && /^\d+$/.test(code)) {
      submit();
    }
  }
  const numeric = digits > 0 ? { inputMode: "numeric", autocomplete: "one-time-code", maxLength: digits + 3 } : { autocomplete: "off" };
  return html`
    <${Field} name=${name} label=${label} class=${digits > 0 ? "code" : "code long"} inputRef=${field} onInput=${typed} required
      ...${numeric} ...${rest} />`;
}

/** The button of a form. It stays where it is while the answer is under way, and is not pressed twice. */
export function Submit({ children, kind = "primary", ...rest }) {
  const { busy } = useContext(FormState);
  return html`<button type="submit" class=${kind} aria-disabled=${busy ? "true" : "false"} ...${rest}>
    <span class="words">${children}</span>${busy && html`<span class="spinner" role="img" aria-label=${t("busy")}></span>`}
  </button>`;
}

export function Checkbox({ name, label, hint, ...rest }) {
  return html`
    <div class="check">
      <input id=${name} name=${name} type="checkbox" aria-describedby=${hint ? `${name}-hint` : undefined} ...${rest} />
      <label for=${name}>${label}</label>
      ${hint && html`<p class="hint" id=${`${name}-hint`}>${hint}</p>`}
    </div>`;
}

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

