// The fields of a form: each with its label, its hint, and what is wrong with it.
import { t } from "../text.js";
import { html, useContext, useEffect, useRef, useState } from "../view.js";
import { FormState } from "./form.js";

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
 * @param recovery whether it is a recovery code, whose length is known
 */
export function CodeField({ label = t("field.code"), name = "token", digits = DIGITS, recovery = false, ...rest }) {
  const { submit, errors, notice } = useContext(FormState);
  const field = useRef();
  useEffect(() => void (rest.autofocus && field.current.focus()), []); // browsers heed it as a page loads, not after a click
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
      data-whole=${digits > 0 ? "digits" : recovery ? "recovery" : undefined} ...${numeric} ...${rest} />`;
}

export function Checkbox({ name, label, hint, ...rest }) {
  return html`
    <div class="check">
      <input id=${name} name=${name} type="checkbox" aria-describedby=${hint ? `${name}-hint` : undefined} ...${rest} />
      <label for=${name}>${label}</label>
      ${hint && html`<p class="hint" id=${`${name}-hint`}>${hint}</p>`}
    </div>`;
}
