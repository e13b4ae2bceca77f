// The other side: the staff's group with its topics, and the colleague's own chat. Here, too, the page decides nothing.
'use strict';

const staff = one('#staff');
const log = one('.log', staff);
const general = '';
let topics = [];
let shown = general;
let answered;
let pressed = false; // the last button was one of the group: the passing word that answers it stands there
const read = new Map(); // what of each topic was seen last

function room(deed, body) {
  pressed = deed === 'press';
  return post(`/simulator/room/${deed}`, body);
}

desk.addEventListener('click', () => { pressed = false; });

const last = topic => topic.messages.at(-1)?.id; // what is only changed is no news
const title = topic => topic.isGeneral ? `# ${words[language].general}` : topic.title;

// ---- from the program ------------------------------------------------------

let other;

function listenStaff() {
  other?.close();
  other = new EventSource('/simulator/room/events');
  other.onmessage = event => {
    const view = JSON.parse(event.data);
    one('.absent').hidden = view.isThere;
    one('.guide').hidden = !view.isThere || view.topics.length > 1;
    draw(desk, view.phone);
    drawChat(desk, view.phone, one('.toast', pressed ? staff : desk));
    topics = sorted(view.topics);
    drawTopics();
  };
}

function listenAll() {
  listen();
  listenStaff();
}

function hush() {
  source?.close();
  other?.close();
}

// Who called for urgent help and waits stands first, what is over last; a topic's title says which it is.
const isRed = topic => topic.title.includes('🔴') && !/[✋☁✔]$/u.test(topic.title);
const place = topic => topic.isGeneral ? 0 : topic.closed ? 3 : isRed(topic) ? 1 : 2;
const sorted = list => [...list].sort((one, other) => place(one) - place(other));

// ---- drawing ---------------------------------------------------------------

function drawTopics() {
  if (!topics.some(topic => topic.thread === shown)) go(general);
  const list = one('.topics');
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.thread : undefined;
  const seen = document.body.dataset.tab === 'staff';
  list.replaceChildren(...topics.map(topic => {
    const current = topic.thread === shown;
    if (current && seen || !read.has(topic.thread) && topic.isGeneral) read.set(topic.thread, last(topic));
    const button = make('button', topic.closed ? 'ended' : '');
    button.type = 'button';
    button.dataset.thread = topic.thread;
    button.setAttribute('aria-current', current);
    button.append(make('span', '', title(topic)));
    if (read.get(topic.thread) !== last(topic)) button.append(make('span', 'news', '●'));
    button.onclick = () => { go(topic.thread); drawTopics(); };
    return button;
  }));
  if (focused !== undefined) one(`[data-thread="${focused}"]`, list)?.focus({ preventScroll: true });
  one('.tabs .news').hidden = !topics.some(topic => !topic.isGeneral && read.get(topic.thread) !== last(topic));
  drawTopic(topics.find(topic => topic.thread === shown));
}

function drawTopic(topic) {
  const kept = topic?.messages ?? [];
  const known = new Map(all('.message', log).map(node => [node.dataset.id, node]));
  let changed;
  for (const message of kept) {
    const old = known.get(message.id);
    known.delete(message.id);
    if (!old) {
      changed = line(message, make('div'), kept);
      log.append(changed);
    } else if (old.dataset.edits !== String(message.edits)) {
      line(message, old, kept);
      flash(old);
    }
  }
  known.forEach(node => node.remove());
  all('.waiting', log).forEach(button => button.classList.remove('waiting'));
  if (changed) log.scrollTop = log.scrollHeight;
  one('.closed').hidden = !topic?.closed;
  one('.entry', staff).hidden = !topic || topic.closed;
  one('textarea', staff).placeholder = hint();
  if (answered && !kept.some(message => message.id === answered)) reply(undefined);
}

function line(message, node, kept) {
  bubble(staff, { ...message, words: false, rows: [] }, node);
  one('.unseen', node).textContent = `${message.ours ? words[language].bot : words[language].colleague}: `;
  const to = kept.find(other => other.id === message.answers);
  if (to) one('.bubble', node).prepend(make('span', 'quote', to.text.split('\n')[0]));
  if (message.pinned) one('.bubble', node).prepend(make('span', 'pin', '📌'));
  const button = make('button', 'answer', '↩');
  button.type = 'button';
  button.setAttribute('aria-label', `${words[language].reply}: ${message.text.slice(0, 40)}`);
  button.onclick = () => reply(message);
  if (message.ours) node.append(button);
  else node.prepend(button);
  if (message.rows.length) node.append(keyboard(message, data => room('press', { data, message: message.id })));
  return node;
}

// ---- what the colleague does -----------------------------------------------

const hint = () => answered ? words[language].send : words[language].say;

function reply(message) {
  answered = message?.id;
  const bar = one('.answering');
  bar.hidden = !message;
  one('span', bar).textContent = message ? words[language].answering + message.text.split('\n')[0] : '';
  const text = one('textarea', staff);
  text.placeholder = hint();
  if (message) text.focus();
}

function go(thread) {
  shown = thread;
  reply(undefined);
  log.replaceChildren();
}

entry(one('.entry', staff), typed => {
  const to = answered;
  reply(undefined);
  return to ? room('reply', { text: typed, message: to }) : room('say', { text: typed, thread: shown });
}, () => reply(undefined));

one('.cancel', staff).onclick = () => reply(undefined);
one('.own').onclick = () => document.body.classList.add('private');
one('.back').onclick = () => document.body.classList.remove('private');
one('.tabs [data-tab=staff]').addEventListener('click', () => { log.replaceChildren(); drawTopics(); });

// What was hidden could not scroll: it opens at its newest message.
const opening = new ResizeObserver(entries => entries.forEach(({ target, contentRect }) => {
  if (contentRect.height && !target.dataset.open) target.scrollTop = target.scrollHeight;
  target.dataset.open = contentRect.height ? 'yes' : '';
}));
all('.log').forEach(log => opening.observe(log));

speak(language);
