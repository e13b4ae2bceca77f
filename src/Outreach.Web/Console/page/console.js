// What is live: <div data-live="…"> gets its content anew from the server whenever it changes there. Without this script the page is as it
// was when it was opened.
'use strict';
const name = document.title;
const keyOf = one => one?.id || one?.getAttribute('action');
const mark = () => {
  const red = Number(document.querySelector('[data-red]')?.dataset.red);
  document.title = red > 0 ? `(${red}) ${name}` : name;
};
const toTheLast = () => document.querySelectorAll('.talk').forEach(talk => { talk.scrollTop = talk.scrollHeight; });
for (const place of document.querySelectorAll('[data-live]')) {
  const line = new EventSource(place.dataset.live);
  line.onmessage = event => {
    const key = keyOf(document.activeElement?.closest('[data-live] a, [data-live] form'));
    place.replaceChildren(...new DOMParser().parseFromString(event.data, 'text/html').body.childNodes);
    const again = key && [...place.querySelectorAll('a, form')].find(one => keyOf(one) === key);
    if (again)
      (again.querySelector('button') ?? again).focus();
    mark();
    toTheLast();
  };
  line.onopen = () => place.removeAttribute('data-stale');
  line.onerror = () => place.setAttribute('data-stale', '');
}
mark();
toTheLast();
