// The live board: the feed beside it, and rows that are exchanged when something has happened. Without it the page shows the board.
'use strict';

(() => {
  const MOST = 500;           // rows of the feed
  const SILENCE = 15_000;     // the console says something every 5 s while it hears the feed
  const TOLD = 20_000;        // between two announcements of a number
  const AGAIN = [500, 2_000, 5_000, 10_000, 20_000];
  const ASKED = 2;            // tries after which it is asked why
  const HOUR = 3_600_000;
  const PATIENCE = 30_000;    // with which the rows are asked for
  const OLD = 180_000;        // rows that were not read anew for so long are told as such

  const feed = document.getElementById('feed');
  const list = document.getElementById('feed-list');
  const box = document.getElementById('feed-box');
  const fresh = document.getElementById('feed-new');
  const pause = document.getElementById('feed-pause');
  const words = feed.dataset;
  const language = document.documentElement.lang;
  // on a wall nobody means anything by a pointer that lies somewhere
  const wall = document.body.classList.contains('hw-wall');
  const plural = new Intl.PluralRules(language);
  const digits = `${language}-u-nu-latn-ca-gregory`;
  const clock = (moment) => new Date(moment).toLocaleTimeString(digits,
    { timeZone: words.zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = (moment) => new Date(moment).toLocaleDateString(digits, { timeZone: words.zone, day: 'numeric', month: 'short' });

  // connection ------------------------------------------------------------------------------------------------------

  let source = null;
  let place = null;
  let heard = 0;
  let tries = 0;
  let retry = null;
  let lost = null;
  let since = words.since;

  const wish = () => {
    const query = new URLSearchParams({ from: since });
    for (const name of ['pair', 'place', 'severity']) {
      const value = document.getElementById(`feed-${name}`).value;
      if (value) query.set(name, value);
    }
    if (place) query.set('lastEventId', place);
    return `/board/feed?${query}`;
  };

  const state = (off, text) => {
    document.getElementById('live').classList.toggle('is-off', off);
    document.getElementById('live-state').textContent = text;
  };

  // of the feed, and of the rows
  const alarms = { feed: '', rows: '' };
  const alarm = (about, reason) => {
    alarms[about] = reason;
    const text = Object.values(alarms).filter(Boolean).join(' ');
    const where = document.getElementById('live-stopped');
    if (where.textContent === text) return;
    where.textContent = text;
    where.className = text ? 'alert alert-danger mb-2' : '';
    document.body.classList.toggle('is-stopped', text !== '');
  };

  const live = () => {
    heard = Date.now();
    if (lost === null && tries === 0 && source?.told) return;
    tries = 0;
    lost = null;
    if (source) source.told = true;
    state(false, words.live);
    alarm('feed', '');
  };

  // a browser gives up after an answer that is no stream; this does not, and keeps the place
  const stopped = () => {
    source?.close();
    source = null;
    lost ??= Date.now();
    const moment = clock(lost);
    state(true, `${words.again} ${moment}`);
    // streams end now and then; only one that does not come back at once is worth an alarm
    if (tries > 0 || !navigator.onLine) alarm('feed', `${tries < 3 ? words.stopped : words.ended} ${moment}.`);
    clearTimeout(retry);
    retry = setTimeout(tries < ASKED ? connect : askAndConnect, AGAIN[Math.min(tries, AGAIN.length - 1)] * (0.5 + Math.random()));
    tries += 1;
  };

  // scripts are not told with which status a stream was refused: a place that cannot be opened any more would be for ever
  async function askAndConnect() {
    try {
      const answer = await fetch(wish(), { headers: { Accept: 'text/event-stream' }, redirect: 'error' });
      await answer.body?.cancel();
      if (answer.status === 400 && place) begin();
    } catch {
      // nobody answers; that is told already
    }
    connect();
  }

  function connect() {
    source?.close();
    heard = Date.now();
    source = new EventSource(wish());
    source.onopen = live;
    source.onmessage = (event) => {
      place = event.lastEventId || place;
      live();
      happened(JSON.parse(event.data));
    };
    source.addEventListener('beat', (event) => {
      place = event.lastEventId || place;
      live();
    });
    source.onerror = stopped;
  }

  setInterval(() => { if (source && Date.now() - heard > SILENCE) stopped(); }, 1_000);
  window.addEventListener('offline', stopped);
  window.addEventListener('pagehide', () => source?.close());
  window.addEventListener('pageshow', (event) => { if (event.persisted) connect(); });

  // rows ------------------------------------------------------------------------------------------------------------

  const kept = [];            // waiting behind "3 new events"
  let waits = 0;              // how many wait, more than are kept included
  let paused = sessionStorage.getItem('homeward-feed-paused') === 'yes';
  let told = 0;

  const holds = () => paused
    || (!wall && (box.scrollTop > 8 || box.contains(document.activeElement) || box.matches(':hover')));

  const reference = (id) => document.querySelector(`[data-case="${CSS.escape(id)}"]`)?.dataset.reference;

  const row = (event) => {
    const item = document.createElement('li');
    item.className = { warning: 'is-warn', alert: 'is-stop' }[event.severity] ?? '';
    const time = document.createElement('time');
    time.dateTime = event.occurred;
    time.textContent = clock(time.dateTime);
    const about = document.createElement('div');
    const text = document.createElement('p');
    text.textContent = event.text;
    if (words.speaks !== language) {
      text.lang = words.speaks;
      text.dir = 'ltr';
    }
    const by = document.createElement('span');
    by.className = 'hw-by';
    if (event.by) by.append(`${event.by} · `);
    const link = document.createElement(wall ? 'bdi' : 'a');
    if (!wall) link.href = `/cases/${encodeURIComponent(event.case)}`;
    link.textContent = reference(event.case) ?? event.case.slice(0, 8);
    if (!reference(event.case)) link.dataset.unnamed = event.case;
    by.append(link);
    about.append(text, by);
    item.append(time, about);
    return item;
  };

  // how far back one can scroll
  let begins = null;
  const begun = () => {
    const from = begins ?? since;
    document.getElementById('feed-begins').textContent = `${words.begins} ${day(from)} ${clock(from)}`;
  };

  const show = (events) => {
    for (const event of events) list.prepend(row(event));
    while (list.children.length > MOST) {
      list.lastElementChild.remove();
      begins = list.lastElementChild.querySelector('time').dateTime;
    }
    begun();
  };

  const newEvents = (number) =>
    ({ one: words.one, few: words.few }[plural.select(number)] ?? words.many).replace('{n}', number);

  const count = () => {
    fresh.hidden = waits === 0;
    fresh.textContent = waits === 0 ? '' : newEvents(waits);
    if (waits > 0 && Date.now() - told > TOLD) {
      told = Date.now();
      document.getElementById('feed-told').textContent = fresh.textContent;
    }
  };

  const release = () => {
    show(kept.splice(0));
    waits = 0;
    count();
  };

  // the whole list anew
  function begin() {
    const hours = Number(document.getElementById('feed-hours').value);
    since = new Date(Date.parse(words.built) + performance.now() - hours * HOUR).toISOString();
    place = null;
    begins = null;
    waits = 0;
    kept.splice(0);
    count();
    list.replaceChildren();
    begun();
  }

  const happened = (event) => {
    // a transit state is not told when something was recorded
    const isNews = !event.recorded || Date.parse(event.recorded) >= Date.parse(words.built);
    if (isNews && holds()) {
      kept.push(event);
      waits += 1;
      if (kept.length > MOST) kept.shift(); // those behind it are enough for the whole list
      count();
    } else {
      release();
      show([event]);
    }
    if (isNews) refresh();
  };

  fresh.addEventListener('click', () => {
    release();
    box.scrollTop = 0;
    box.focus();
  });

  const showPause = () => {
    pause.setAttribute('aria-pressed', String(paused));
    pause.textContent = paused ? words.resume : words.pause;
  };

  pause.addEventListener('click', () => {
    paused = !paused;
    sessionStorage.setItem('homeward-feed-paused', paused ? 'yes' : 'no');
    showPause();
    if (!paused) release();
  });

  for (const name of ['pair', 'place', 'severity', 'hours']) {
    document.getElementById(`feed-${name}`).addEventListener('change', () => {
      begin();
      connect();
    });
  }

  // what waited while somebody looked comes as soon as nobody does
  setInterval(() => { if (waits > 0 && !holds()) release(); }, 1_000);

  // the board -------------------------------------------------------------------------------------------------------

  let asked = null;
  let busy = false;
  let again = false;
  let waiting = null;
  let read = Date.now();

  const flights = () => document.getElementById('flights');
  const isHeld = (part) => !wall && (part.contains(document.activeElement) || part.matches(':hover'));

  const name = () => {
    for (const link of list.querySelectorAll('[data-unnamed]')) {
      const known = reference(link.dataset.unnamed);
      if (!known) continue;
      link.textContent = known;
      delete link.dataset.unnamed;
    }
  };

  const exchange = (now) => {
    waiting = null;
    for (const id of ['alerts', 'board-sum', 'board-now', 'board-letters', 'map']) {
      const part = document.getElementById(id);
      const other = now.getElementById(id);
      if (part.innerHTML !== other.innerHTML && !isHeld(part)) part.replaceWith(document.importNode(other, true));
    }
    const here = flights();
    const there = now.getElementById('flights');
    const ids = (board) => [...board.querySelectorAll('[data-row], h2')].map((part) => part.id).join();
    if (ids(here) !== ids(there)) {
      // nothing moves under a pointer or the focus: the new order waits until both are elsewhere
      if (isHeld(here)) waiting = now;
      else here.replaceWith(document.importNode(there, true));
      return;
    }
    for (const part of here.querySelectorAll('[data-row]')) {
      const other = there.querySelector(`#${CSS.escape(part.id)}`);
      if (part.innerHTML === other.innerHTML) continue;
      if (isHeld(part)) waiting = now;
      else part.replaceWith(document.importNode(other, true));
    }
  };

  async function load() {
    asked = null;
    busy = true;
    again = false;
    try {
      const answer = await fetch(window.location.href,
        { headers: { Accept: 'text/html' }, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
      if (answer.ok) {
        read = Date.now();
        alarm('rows', '');
        document.dispatchEvent(new CustomEvent('homeward:session', { detail: Number(answer.headers.get('Homeward-Session-Left')) }));
        exchange(new DOMParser().parseFromString(await answer.text(), 'text/html'));
        name();
      }
    } catch {
      // the next event asks again
    }
    if (Date.now() - read > OLD) alarm('rows', `${words.old} ${clock(read)}.`);
    busy = false;
    if (again) refresh();
  }

  // a burst of events is one change of the board
  function refresh() {
    if (busy) again = true;
    else asked ??= setTimeout(load, 300);
  }

  setInterval(() => { if (waiting && !isHeld(flights())) exchange(waiting); }, 1_000);
  setInterval(refresh, 60_000); // times go on without events

  if (paused) showPause();
  begun();
  connect();
})();
