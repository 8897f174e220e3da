// The words of the pages, with what is filled into them: {name} stands for a value.
import { language, word } from "./language.js";
import { html } from "./view.js";

/**
 * The words of a key. With a `count` among the values it is the key's form for that number: `key.one`, `key.other`
 * (Unicode's plural categories).
 */
export function t(key, values = {}) {
  return filled(unfilled(key, values), values);
}

/** Whether there are words for a key. */
export function has(key) {
  return word(key) !== undefined;
}

/** The words of a key, with `**strong**` words and `[links](#/path)` as elements. What is filled in is text, whatever it looks like. */
export function rich(key, values = {}) {
  return unfilled(key, values)
    .split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/)
    .map((part) => {
      const link = /^\[(.+)\]\((.+)\)$/.exec(part);
      return part.startsWith("**") ? html`<strong>${filled(part.slice(2, -2), values)}</strong>`
        : link ? html`<a href=${link[2]}>${filled(link[1], values)}</a>`
        : filled(part, values);
    });
}

function unfilled(key, values) {
  const text = "count" in values ? plural(key, values.count) : word(key);
  if (text === undefined) {
    console.error(`There are no words for ${key} in ${language()}`);
    return key;
  }
  return text;
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? number(value) : String(value);
  });
}

/** What a refusal means for the person: words of ours, or else the server's. */
export function explain(problem) {
  const key = `problem.${problem.code}`;
  return has(key) ? t(key, { time: span(Number(problem.body?.retryAfter ?? 5)) }) : problem.detail ?? t("problem.internal_error");
}

/** A day and a time, as people here write it. */
export function moment(instant) {
  return new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
}

/** The time of day, of what comes soon: the first full minute at which it has come. */
export function clock(instant) {
  return new Intl.DateTimeFormat(language(), { timeStyle: "short" }).format(new Date(Math.ceil(instant / 60_000) * 60_000));
}

/** A day alone, where the hour does not matter. */
export function day(instant) {
  return new Intl.DateTimeFormat(language(), { dateStyle: "long" }).format(new Date(instant));
}

/** Several things in a row: "a, b and c". */
export function list(things) {
  return new Intl.ListFormat(language(), { type: "conjunction" }).format(things);
}

/** How long ago, or in how long: "3 hours ago". */
export function ago(instant) {
  const seconds = (new Date(instant).getTime() - Date.now()) / 1000;
  const units = [["year", 31557600], ["month", 2629800], ["day", 86400], ["hour", 3600], ["minute", 60]];
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  const format = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
  return unit === "second" ? format.format(0, "second") : format.format(Math.trunc(seconds / size), unit);
}

/** A span of time in its largest fitting unit: "3 days", "10 minutes". */
export function span(seconds) {
  const units = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const [unit, size] = units.find(([, length]) => seconds >= 2 * length || seconds === length) ?? ["second", 1];
  return new Intl.NumberFormat(language(), { style: "unit", unit, unitDisplay: "long" }).format(Math.max(1, Math.round(seconds / size)));
}

function number(value) {
  return new Intl.NumberFormat(language()).format(value);
}

function plural(key, count) {
  const none = count === 0 ? word(`${key}.zero`) : undefined; // most languages have no form of their own for nothing, and pages do
  return none ?? word(`${key}.${new Intl.PluralRules(language()).select(count)}`) ?? word(`${key}.other`);
}
