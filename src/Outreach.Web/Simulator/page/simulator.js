// The page shows what the program says and sends what the person does; it decides nothing.
// Each event holds both phones whole, so a lost connection loses nothing.
'use strict';

const one = (selector, inside = document) => inside.querySelector(selector);
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

// The link opened the page and the browser keeps a cookie: the key need not stand in the address and the history any longer.
const address = new URL(location.href);
if (address.searchParams.has('token')) {
  address.searchParams.delete('token');
  history.replaceState(null, '', address);
}

// ---- who plays -------------------------------------------------------------

const kept = sessionStorage;
// A phone that is named in the address is always the same one: so staff can be played, too.
const named = new URLSearchParams(location.search).get('phone') ?? '';
let person = /^[a-z0-9]{4,32}$/.test(named) ? named : kept.getItem('phone') || newPerson();
let language = kept.getItem('language') || '';

function newPerson() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const id = Array.from(bytes, byte => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32]).join('');
  kept.setItem('phone', id);
  return id;
}

// ---- to the program --------------------------------------------------------

let queue = Promise.resolve();

function act(phone, deed, body = {}) {
  return post(`/simulator/api/${phone.dataset.person ?? person}/${phone.dataset.kind}/${deed}`, body);
}

function post(to, body) {
  return deliver(to, 'application/json', JSON.stringify(language ? { ...body, language } : body));
}

function attach(phone, file) {
  const told = new URLSearchParams(language ? { name: file.name, language } : { name: file.name });
  return deliver(`/simulator/api/${phone.dataset.person ?? person}/${phone.dataset.kind}/file?${told}`, 'application/octet-stream', file);
}

// One after the other: a person's messages keep their order.
function deliver(to, type, body) {
  queue = queue.then(async () => {
    try {
      const answer = await fetch(to, { method: 'POST', headers: { 'Content-Type': type }, body });
      if (answer.ok) return true;
      if (answer.status === 403) say(undefined, true, await answer.text());
      else say(answer.status === 503 ? 'unstored' : 'untaken', true, answer.status === 503 ? '' : ` (${answer.status}).`);
    } catch {
      say('silent', true);
    }
    return false;
  });
  return queue;
}

// ---- from the program ------------------------------------------------------

let source;

function listen() {
  source?.close();
  source = new EventSource(`/simulator/api/${person}/events`);
  source.onopen = () => say('connected');
  source.onerror = () => say(source.readyState === EventSource.CLOSED ? 'anew' : 'lost', true);
  source.onmessage = event => {
    const phones = JSON.parse(event.data);
    draw(chat, phones.chat);
    draw(sms, phones.sms);
    drawChat(chat, phones.chat);
    drawPanel(phones.chat);
  };
}

// A browser gives one page few connections: a hidden tab gives its own back.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) hush();
  else listenAll();
});

// ---- drawing ---------------------------------------------------------------

const chat = one('#chat');
const sms = one('#sms');
const desk = one('#desk');
const draws = phone => phone !== sms; // as Telegram does

// Focus follows what was replaced, but only for the keyboard: on glass it would open the screen keyboard.
const byKeyboard = () => document.activeElement.matches(':focus-visible');

function draw(phone, view) {
  const log = one('.log', phone);
  const focused = log.contains(document.activeElement) && document.activeElement !== log && byKeyboard();
  const known = new Map(all('.message', log).map(node => [node.dataset.id, node]));
  let changed;
  for (const message of view.messages) {
    const old = known.get(message.id);
    known.delete(message.id);
    if (!old) {
      changed = bubble(phone, message, make('div'));
      log.append(changed);
    } else if (old.dataset.edits !== String(message.edits)) {
      changed = bubble(phone, message, old);
      flash(changed);
    }
  }
  known.forEach(node => node.remove());
  all('.waiting', log).forEach(button => button.classList.remove('waiting'));
  phone.classList.toggle('empty', view.messages.length === 0);
  if (changed) {
    log.scrollTop = Math.min(log.scrollHeight, changed.offsetTop - 12);
    const end = changed === log.lastElementChild;
    if (end && changed.offsetHeight < log.clientHeight) log.scrollTop = log.scrollHeight;
  }
  if (focused && !log.contains(document.activeElement)) (one('.message:last-child .rows button', log) || one('textarea', phone)).focus({ preventScroll: true });
}

function bubble(phone, message, node) {
  node.dataset.id = message.id;
  node.dataset.edits = message.edits;
  node.className = message.ours ? 'message ours' : 'message hers';
  const body = make('div', 'bubble');
  body.append(make('span', 'unseen', `${message.ours ? words[language].bot : words[language].you}: `));
  body.append(message.spoken ? player(message.spoken) : make('span', 'text', message.text));
  if (message.byMachine) body.append(make('small', 'machine', words[language].machine));
  const time = new Date(message.at).toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' });
  if (draws(phone)) body.append(make('time', '', message.edits && !message.ours ? `${words[language].edited} ${time}` : time));
  node.replaceChildren(body);
  if (message.words && draws(phone)) node.prepend(pencil(phone, message));
  if (message.rows.length) node.append(keyboard(message, data => act(phone, 'press', { data, message: message.id })));
  if (message.cost) node.append(make('small', 'cost', `${time} · ${message.cost}`));
  return node;
}

function player(file) {
  const audio = make('audio', 'spoken');
  audio.controls = true;
  audio.preload = 'none';
  audio.src = `/simulator/voice/${file}`;
  return audio;
}

function keyboard(message, press) {
  const rows = make('div', 'rows');
  for (const row of message.rows) {
    const line = make('div', 'row');
    for (const { label, data } of row) {
      const button = make('button', '', label);
      button.type = 'button';
      button.onclick = () => {
        button.classList.add('waiting');
        setTimeout(() => button.classList.remove('waiting'), 5000);
        press(data);
      };
      line.append(button);
    }
    rows.append(line);
  }
  return rows;
}

function pencil(phone, message) {
  const button = make('button', 'pencil', '✎');
  button.type = 'button';
  button.setAttribute('aria-label', `${words[language].pencil}: ${message.text.slice(0, 40)}`);
  button.onclick = () => edit(phone, message);
  return button;
}

function flash(node) {
  node.classList.remove('changed');
  void node.offsetWidth; // starts the animation anew
  node.classList.add('changed');
}

function drawChat(phone, view, toast = one('.toast', phone)) {
  const wide = phone.contains(document.activeElement) && document.activeElement.matches('.wide') && byKeyboard();
  one('.start', phone).hidden = view.opened || view.blocked;
  one('.unblock', phone).hidden = !view.blocked;
  one('.entry', phone).hidden = !view.opened || view.blocked;
  if (wide && document.activeElement !== one('.wide:not([hidden])', phone)) (one('.wide:not([hidden])', phone) || one('textarea', phone)).focus();
  // What passed before the page was opened has passed.
  const shown = phone.dataset.toast;
  phone.dataset.toast = view.toast?.id ?? '';
  if (shown === undefined || !view.toast || view.toast.id === shown) return;
  toast.textContent = view.toast.text;
  toast.hidden = false;
  setTimeout(() => { toast.hidden = phone.dataset.toast === view.toast.id || toast.hidden; }, 3500);
}

function drawPanel(view) {
  chat.classList.toggle('blocked', view.blocked);
  one('#block').textContent = words[language][view.blocked ? 'blocked' : 'block'];
  one('#block').setAttribute('aria-pressed', view.blocked);
  one('#block').disabled = !view.opened;
  all('[data-media]').forEach(button => { button.disabled = !view.opened || view.blocked; });
}

// ---- what the person does --------------------------------------------------

function edit(phone, message) {
  if (message) phone.dataset.edited = message.id;
  else delete phone.dataset.edited;
  one('.editing', phone).hidden = !message;
  const text = one('textarea', phone);
  text.value = message?.text ?? '';
  text.focus();
}

// What is not taken stands there again.
function entry(form, send, escape) {
  const text = one('textarea', form);
  form.onsubmit = async event => {
    event.preventDefault();
    const typed = text.value.trim();
    if (!typed) return;
    const sent = send(typed);
    text.value = '';
    if (!await sent && !text.value) text.value = typed;
  };
  text.onkeydown = event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === 'Escape') escape();
  };
}

for (const phone of [chat, sms, desk]) {
  entry(one('.entry', phone), typed => {
    const id = phone.dataset.edited;
    if (id) edit(phone, undefined);
    return id ? act(phone, 'edit', { message: id, text: typed }) : act(phone, 'write', { text: typed });
  }, () => { if (phone.dataset.edited) edit(phone, undefined); });
  if (!draws(phone)) continue;
  one('.start', phone).onclick = phone === chat ? open : () => act(phone, 'open');
  one('.cancel', phone).onclick = () => edit(phone, undefined);
  one('.clip', phone).onclick = () => one('.file', phone).click();
  one('.file', phone).onchange = event => {
    const [file] = event.target.files;
    if (file) attach(phone, file);
    event.target.value = '';
  };
  one('.unblock', phone).onclick = () => act(phone, 'unblock');
}

one('.keys').onclick = event => {
  const key = event.target.closest('button');
  const text = one('textarea', sms);
  if (!key) return;
  if (key.dataset.key === 'send') one('.entry', sms).requestSubmit();
  else if (key.dataset.key === 'back') text.value = [...text.value].slice(0, -1).join('');
  else text.value += key.textContent;
};

function open() {
  const code = one('#code').value.trim();
  return act(chat, 'open', code ? { code } : {});
}

one('#block').onclick = () => act(chat, chat.classList.contains('blocked') ? 'unblock' : 'block');
one('#link').onsubmit = event => {
  event.preventDefault();
  open();
  show('chat');
};
all('[data-media]').forEach(button => {
  button.onclick = () => {
    act(chat, 'show', { media: button.dataset.media });
    show('chat');
  };
});
one('#fresh').onclick = () => {
  person = newPerson();
  edit(chat, undefined);
  delete chat.dataset.toast;
  [chat, sms].forEach(phone => one('.log', phone).replaceChildren());
  listen();
  show('chat');
};

// ---- the page itself -------------------------------------------------------

function show(tab) {
  document.body.dataset.tab = tab;
  all('.tabs button').forEach(button => button.setAttribute('aria-pressed', button.dataset.tab === tab));
}

function speak(chosen) {
  language = chosen;
  kept.setItem('language', chosen);
  all('[data-word]').forEach(node => { node.textContent = words[chosen][node.dataset.word]; });
  all('[data-hint]').forEach(node => { node.placeholder = words[chosen][node.dataset.hint]; });
  all('[data-label]').forEach(node => { node.setAttribute('aria-label', words[chosen][node.dataset.label]); });
  document.documentElement.lang = chosen || 'en';
  say(...said);
  // What stands on the phones is drawn anew: some of it is the page's own.
  all('.log').forEach(log => log.replaceChildren());
  listenAll();
}

all('.tabs button').forEach(button => { button.onclick = () => show(button.dataset.tab); });
all('[name=language]').forEach(radio => {
  radio.checked = radio.value === language;
  radio.onchange = () => speak(radio.value);
});
