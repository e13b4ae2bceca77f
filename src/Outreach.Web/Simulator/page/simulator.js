// The page shows what the program says and sends what the person does; it decides nothing.
// Each event holds both phones whole, so a lost connection loses nothing.
'use strict';

const words = {
  ky: { bot: 'Бот', you: 'Сиз', start: 'БАШТОО', unblock: 'БЛОКТОН ЧЫГАРУУ', hint: 'Билдирүү', editing: 'Билдирүүнү оңдоо', edited: 'оңдолду', press: 'Баштоо үчүн төмөнкү баскычты басыңыз', invite: 'Баштоо үчүн каалаган сөздү жазыңыз' },
  ru: { bot: 'Бот', you: 'Вы', start: 'СТАРТ', unblock: 'РАЗБЛОКИРОВАТЬ', hint: 'Сообщение', editing: 'Изменить сообщение', edited: 'изменено', press: 'Чтобы начать, нажмите кнопку внизу', invite: 'Чтобы начать, напишите что угодно' },
  '': { bot: 'Bot', you: 'You', start: 'START', unblock: 'UNBLOCK', hint: 'Message', editing: 'Edit message', edited: 'edited', press: 'Press START to begin', invite: 'Write anything to begin' },
};

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

// One after the other: a person's messages keep their order.
function act(phone, deed, body = {}) {
  const to = `/simulator/api/${person}/${phone.dataset.kind}/${deed}`;
  const told = JSON.stringify(language ? { ...body, language } : body);
  queue = queue.then(async () => {
    try {
      const answer = await fetch(to, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: told });
      if (answer.ok) return true;
      if (answer.status === 403) say(await answer.text(), true);
      else say(answer.status === 503 ? 'Not stored: the store is not available. Try again.' : `Not taken (${answer.status}).`, true);
    } catch {
      say('The program does not answer.', true);
    }
    return false;
  });
  return queue;
}

function say(text, trouble = false) {
  const line = one('#line');
  line.textContent = text;
  line.classList.toggle('trouble', trouble);
}

// ---- from the program ------------------------------------------------------

let source;

function listen() {
  source?.close();
  source = new EventSource(`/simulator/api/${person}/events`);
  source.onopen = () => say('Connected. Nothing leaves this computer.');
  source.onerror = () => say(source.readyState === EventSource.CLOSED
    ? 'The program was started anew: open the simulator by the link on its console.'
    : 'Connection lost, trying again…', true);
  source.onmessage = event => {
    const phones = JSON.parse(event.data);
    draw(chat, phones.chat);
    draw(sms, phones.sms);
    drawChat(phones.chat);
  };
}

// A browser gives one page few connections: a hidden tab gives its own back.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) source?.close();
  else listen();
});

// ---- drawing ---------------------------------------------------------------

const chat = one('#chat');
const sms = one('#sms');

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
  body.append(make('span', 'text', message.text));
  const time = new Date(message.at).toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' });
  if (phone === chat) body.append(make('time', '', message.edits && !message.ours ? `${words[language].edited} ${time}` : time));
  node.replaceChildren(body);
  if (message.words && phone === chat) node.prepend(pencil(message));
  if (message.rows.length) node.append(keyboard(phone, message));
  if (message.cost) node.append(make('small', 'cost', `${time} · ${message.cost}`));
  return node;
}

function keyboard(phone, message) {
  const rows = make('div', 'rows');
  for (const row of message.rows) {
    const line = make('div', 'row');
    for (const { label, data } of row) {
      const button = make('button', '', label);
      button.type = 'button';
      button.onclick = () => {
        button.classList.add('waiting');
        setTimeout(() => button.classList.remove('waiting'), 5000);
        act(phone, 'press', { data, message: message.id });
      };
      line.append(button);
    }
    rows.append(line);
  }
  return rows;
}

function pencil(message) {
  const button = make('button', 'pencil', '✎');
  button.type = 'button';
  button.setAttribute('aria-label', `Edit: ${message.text.slice(0, 40)}`);
  button.onclick = () => edit(message);
  return button;
}

function flash(node) {
  node.classList.remove('changed');
  void node.offsetWidth; // starts the animation anew
  node.classList.add('changed');
}

let toastSeen;

function drawChat(view) {
  const wide = document.activeElement?.matches('.wide') && byKeyboard();
  chat.classList.toggle('unopened', !view.opened && !view.blocked);
  chat.classList.toggle('blocked', view.blocked);
  one('.start').hidden = view.opened || view.blocked;
  one('.unblock').hidden = !view.blocked;
  one('.entry', chat).hidden = !view.opened || view.blocked;
  if (wide && document.activeElement !== one('.wide:not([hidden])')) (one('.wide:not([hidden])') || one('textarea', chat)).focus();
  one('#block').textContent = view.blocked ? 'Unblock the bot' : 'Block the bot';
  one('#block').setAttribute('aria-pressed', view.blocked);
  one('#block').disabled = !view.opened;
  all('[data-media]').forEach(button => { button.disabled = !view.opened || view.blocked; });
  const toast = one('.toast');
  if (view.toast && view.toast.id !== toastSeen) {
    toastSeen = view.toast.id;
    toast.textContent = view.toast.text;
    toast.hidden = false;
    setTimeout(() => { toast.hidden = toast.textContent === view.toast.text || toast.hidden; }, 3500);
  }
}

// ---- what the person does --------------------------------------------------

let edited;

function edit(message) {
  edited = message?.id;
  one('.editing').hidden = !message;
  const text = one('textarea', chat);
  text.value = message?.text ?? '';
  text.focus();
}

for (const phone of [chat, sms]) {
  const form = one('.entry', phone);
  const text = one('textarea', phone);
  form.onsubmit = async event => {
    event.preventDefault();
    const typed = text.value.trim();
    if (!typed) return;
    const id = phone === chat ? edited : undefined;
    if (id) edit(undefined);
    text.value = '';
    const taken = await (id ? act(phone, 'edit', { message: id, text: typed }) : act(phone, 'write', { text: typed }));
    if (!taken && !text.value) text.value = typed;
  };
  text.onkeydown = event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === 'Escape' && edited && phone === chat) {
      edit(undefined);
    }
  };
}

one('.keys').onclick = event => {
  const key = event.target.closest('button');
  const text = one('textarea', sms);
  if (!key) return;
  if (key.dataset.key === 'send') one('.entry', sms).requestSubmit();
  else if (key.dataset.key === 'back') text.value = [...text.value].slice(0, -1).join('');
  else text.value += key.textContent;
};

const code = () => one('#code').value.trim();
const open = () => act(chat, 'open', code() ? { code: code() } : {});

one('.start').onclick = open;
one('.cancel').onclick = () => edit(undefined);
one('.unblock').onclick = () => act(chat, 'unblock');
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
  edit(undefined);
  all('.log').forEach(log => log.replaceChildren());
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
  all('.phone').forEach(phone => { phone.lang = chosen || 'en'; });
}

all('.tabs button').forEach(button => { button.onclick = () => show(button.dataset.tab); });
all('[name=language]').forEach(radio => {
  radio.checked = radio.value === language;
  radio.onchange = () => speak(radio.value);
});
speak(language);
listen();
