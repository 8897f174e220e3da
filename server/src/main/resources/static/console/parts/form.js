// Forms: what is sent is sent once, what is wrong is said beside its field, and the focus goes there.
import { Problem } from "../api.js";
import { server } from "../server.js";
import { explain, has, t } from "../text.js";
import { createContext, html, useContext, useLayoutEffect, useRef, useState } from "../view.js";

/** What the fields of a form know of it: what is wrong with each, and whether it is being sent. */
export const FormState = createContext({ errors: {}, busy: false });

/**
 * A form. `send` gets the values of its fields, and may throw what the server refuses.
 *
 * @param send `(values) => Promise`
 * @param onRefused `(problem) => true` where a page deals with a refusal by itself
 */
export function Form({ send, onRefused, children, ...rest }) {
  const form = useRef();
  const running = useRef(false);
  const [state, set] = useState({ errors: {}, notice: "", busy: false, answers: 0 });

  async function submit(event) {
    event.preventDefault();
    if (running.current) {
      return;
    }
    const tell = (said) => set((now) => ({ errors: {}, notice: "", ...said, busy: false, answers: now.answers + 1 }));
    const errors = unfilled(form.current);
    if (Object.keys(errors).length > 0) {
      tell({ errors });
      return;
    }
    running.current = true;
    set((now) => ({ ...now, busy: true })); // what was wrong stays until the answer: nothing moves under a second click
    try {
      await send(valuesOf(form.current));
      tell({});
    } catch (problem) {
      tell(refusal(problem, onRefused, form.current));
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
        <p class="notice" role="alert">${state.notice && html`<span key=${state.answers}>${state.notice}</span>`}</p>
      <//>
    </form>`;
}

/** What makes a code whole, without the spaces and hyphens between its parts. */
const WHOLE = { digits: /^\p{Nd}{6}$/u, recovery: /^[\p{L}\p{Nd}]{24,}$/u };

/** What the server need not be asked: a code that is not whole would count as a wrong one. */
function unfilled(form) {
  const errors = {};
  for (const { name, value, required, disabled, dataset } of form.elements) {
    if (!required || disabled) {
      continue;
    }
    if (dataset.whole && !WHOLE[dataset.whole].test(value.normalize("NFKC").replace(/[\s\p{Pd}]/gu, ""))) {
      errors[name] = t(`field.whole.${dataset.whole}`);
    } else if (value.trim() === "") {
      errors[name] = t("field.missing");
    }
  }
  return errors;
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

/** The button of a form. It stays where it is while the answer is under way, and is not pressed twice. */
export function Submit({ children, kind = "primary", ...rest }) {
  const { busy } = useContext(FormState);
  return html`<button type="submit" class=${kind} aria-disabled=${busy ? "true" : "false"} ...${rest}>
    <span class="words">${children}</span>${busy && html`<span class="spinner" role="img" aria-label=${t("busy")}></span>`}
  </button>`;
}
