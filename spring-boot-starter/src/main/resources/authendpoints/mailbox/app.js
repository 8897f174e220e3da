'use strict';

// Relative to the page: a host may have a context path.
const MESSAGES = 'mailbox/messages';
const POLL = 1000;
const at = id => document.getElementById(id);
const clock = new Intl.DateTimeFormat(undefined, {timeStyle: 'medium'});

let mails = [];
let version = null;
let chosen = null;
let plain = false;
let follows = true;
const read = new Set();
const known = new Set();

async function look() {
  try {
    const answer = await fetch(MESSAGES, {cache: 'no-store', headers: version ? {'If-None-Match': version} : {}});
    if (answer.ok) {
      const first = version === null;
      version = answer.headers.get('ETag');
      mails = await answer.json();
      show(first);
    }
    say(answer.ok || answer.status === 304 ? 'Live' : `The server answered ${answer.status}`);
  } catch {
    say('The server does not answer; trying again');
  }
}

async function keepLooking() {
  if (!document.hidden) {
    await look();
  }
  setTimeout(keepLooking, POLL);
}

function say(state) {
  if (at('state').textContent !== state) {
    at('state').textContent = state;
  }
}

function show(first) {
  if (!mails.some(mail => mail.id === chosen)) {
    chosen = null;
    follows = true;
  }
  if (follows && mails.length > 0 && !narrow()) {
    chosen = mails[0].id;
  }
  showList(first);
  showMail();
}

function showList(first) {
  const wanted = at('filter').value.trim().toLowerCase();
  const fitting = mails.filter(mail => `${mail.to} ${mail.subject}`.toLowerCase().includes(wanted));
  const focused = document.activeElement?.dataset?.id;
  at('list').replaceChildren(...fitting.map(mail => item(mail, first)));
  at('list').querySelector(`[data-id="${CSS.escape(focused ?? '')}"]`)?.focus();
  at('count').textContent = mails.length;
  at('count').hidden = mails.length === 0;
  const unread = mails.filter(mail => !read.has(mail.id) && mail.id !== chosen).length;
  document.title = unread > 0 ? `(${unread}) Dev mailbox` : 'Dev mailbox';
  at('clear').disabled = mails.length === 0;
  at('empty').hidden = mails.length > 0;
  at('none').hidden = mails.length === 0 || fitting.length > 0 || !narrow() || chosen !== null;
  document.querySelector('main').classList.toggle('bare', mails.length === 0);
}

function item(mail, first) {
  const button = element('button', '', '', element('span', 'who', mail.to),
    element('time', 'age', clock.format(new Date(mail.receivedAt))), element('span', 'what', mail.subject));
  button.type = 'button';
  button.dataset.id = mail.id;
  button.setAttribute('aria-current', String(mail.id === chosen));
  button.addEventListener('click', () => choose(mail.id));
  const classes = [read.has(mail.id) || mail.id === chosen ? '' : 'unread', first || known.has(mail.id) ? '' : 'fresh'];
  known.add(mail.id);
  return element('li', classes.join(' ').trim(), '', button);
}

function element(name, style, text, ...children) {
  const made = document.createElement(name);
  made.className = style;
  made.textContent = text;
  made.append(...children);
  return made;
}

function choose(id) {
  chosen = id;
  follows = id === mails[0].id;
  showList(false);
  showMail();
  if (narrow()) {
    at('mail').focus();
  }
}

function showMail() {
  const mail = mails.find(one => one.id === chosen);
  at('mail').hidden = !mail;
  document.querySelector('main').classList.toggle('reading', Boolean(mail));
  if (!mail || at('mail').dataset.shows === mail.id) {
    return;
  }
  read.add(mail.id);
  at('mail').dataset.shows = mail.id;
  at('mail').scrollTop = 0;
  at('subject').textContent = mail.subject;
  at('to').textContent = mail.to;
  at('when').textContent = new Date(mail.receivedAt).toLocaleString();
  at('when').dateTime = mail.receivedAt;
  at('code').textContent = mail.code ?? '';
  at('code-box').hidden = !mail.code;
  at('link').textContent = mail.link ?? '';
  at('link').href = mail.link ?? '';
  at('link-box').hidden = !mail.link;
  at('take').hidden = !mail.code && !mail.link;
  at('text').textContent = mail.text;
  at('html').srcdoc = mail.html ? mail.html.replace('<head>', '<head><base target="_blank">') : '';
  at('views').hidden = !mail.html; // a text message looks like its text
  showAs(plain || !mail.html);
}

function showAs(text) {
  at('html').hidden = text;
  at('text').hidden = !text;
  at('as-html').setAttribute('aria-pressed', String(!text));
  at('as-text').setAttribute('aria-pressed', String(text));
}

function fit() {
  const inside = at('html').contentDocument;
  if (inside?.body) {
    at('html').style.height = '0';
    at('html').style.height = `${inside.documentElement.scrollHeight + 2}px`;
  }
}

async function copy(button) {
  const text = at(button.dataset.copies).textContent;
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    getSelection().selectAllChildren(at(button.dataset.copies));
    button.textContent = 'Selected';
  }
  button.disabled = true;
  setTimeout(() => {
    button.textContent = words;
    button.disabled = false;
  }, 1200);
}

function move(event) {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (step) {
    const buttons = [...at('list').querySelectorAll('button')];
    buttons[buttons.indexOf(document.activeElement) + step]?.focus();
    event.preventDefault();
  }
}

function narrow() {
  return matchMedia('(max-width: 760px)').matches;
}

at('filter').addEventListener('input', () => showList(false));
at('list').addEventListener('keydown', move);
at('html').addEventListener('load', fit);
addEventListener('resize', fit);
at('as-html').addEventListener('click', () => { plain = false; showAs(false); fit(); });
at('as-text').addEventListener('click', () => { plain = true; showAs(true); });
at('back').addEventListener('click', () => {
  const last = chosen;
  chosen = null;
  showList(false);
  showMail();
  at('list').querySelector(`[data-id="${CSS.escape(last)}"]`)?.focus();
});
at('clear').addEventListener('click', async () => {
  await fetch(MESSAGES, {method: 'DELETE'});
  await look();
});
for (const button of document.querySelectorAll('.copy')) {
  button.addEventListener('click', () => copy(button));
}
document.addEventListener('visibilitychange', () => document.hidden || look());
at('try').textContent = `curl ${location.origin}${location.pathname.replace('/dev/mailbox', '')}/users \\
  -H 'Content-Type: application/json' -d '{
  "email": "ada@example.org", "username": "ada",
  "password": "correct horse battery",
  "confirmPassword": "correct horse battery"}'`;
keepLooking();
